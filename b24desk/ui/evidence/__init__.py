"""Files as evidence for documents: taking them in, showing them, handing them out."""
