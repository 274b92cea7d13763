"""Copies of project files as they were, verified, thinned out with age, and never in the way."""
