"""The law as data, and its reading: schema, loader, conditions, assessment."""
