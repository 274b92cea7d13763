"""A formal check of an application and its evidence, as an authority's counter would make it."""
