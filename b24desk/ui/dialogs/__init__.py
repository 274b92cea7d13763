"""Windows in front of the window: forms of one purpose, each with one default button."""
