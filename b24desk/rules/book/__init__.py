"""The rulebook for a reader: every table in words, for the printed rule book and for the terminal."""
