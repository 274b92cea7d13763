"""Foreign files, opened in a process of its own with bounded time and memory: examined, drawn, bound."""
