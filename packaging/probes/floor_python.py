"""Python started, nothing loaded."""

from probes.usage import report

print(report(), flush=True)
