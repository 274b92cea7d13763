"""Tables from other programs, read within bounds; what they mean is not known here."""
