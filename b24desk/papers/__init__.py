"""What is printed: neutral content in one language, and the renderers that lay it out."""
