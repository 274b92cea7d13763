"""b24desk: prepare a licence application for China's B24 Call Centre Services, offline, in two languages."""

__version__ = "0.1.0"

FOREIGN_FILES = "--open-foreign-files"
"""The word that starts this program as the process for foreign files; not for people to type."""
