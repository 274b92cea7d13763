"""Project files, settings and folders: everything that touches the disk."""
