"""Personal data in a project: how one person is taken out of it, how a copy is masked. Pure."""
