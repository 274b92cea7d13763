"""What the program talks about: frozen models, on the standard library and pydantic alone."""
