"""Tables from other programs, read within bounds, and sheets to fill in; what they mean is not known here."""
