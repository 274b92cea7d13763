"""Searching an open application: the box, what it finds, and the way there."""
