"""b24desk: prepare an application for China's B24 Call Centre Services licence, offline and in two languages."""

__version__ = "0.1.0"
