"""The working store: every edit of one project, durable on this computer, with its history. Private."""
