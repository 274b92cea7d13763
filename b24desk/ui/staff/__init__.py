"""Many people at once: brought in from a spreadsheet step by step, and found again in a long list."""
