"""Pieces of the rulebook on screen: sources, findings, conflicts, reasons."""
