"""The filing bundle: one ZIP, written whole or not at all, and read again before it is called done."""
