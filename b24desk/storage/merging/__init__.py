"""Bringing together two versions of one application that grew apart, without losing a word of either."""
