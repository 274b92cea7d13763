"""Building blocks of the screens; they know nothing of applications or of the law."""
