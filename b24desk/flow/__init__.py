"""Which pages and questions apply, and the way through them; no screen."""
