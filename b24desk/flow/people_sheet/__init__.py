"""People out of a table: which column holds what, what each row says, and who is in the list already."""
