"""What a process has used so far, in figures that can be compared between systems only as ratios."""

import json
import sys
import time


def report() -> str:
    """One line for the process that waits for it: the moment, the processor time, the most memory held.

    What processes of its own took counts, too: of their memory, the largest one's.
    """
    cpu, memory = of_children()
    figures = {
        "moment": time.monotonic(),
        "cpu": time.process_time() + cpu,
        "memory": peak_memory() + memory,
    }
    return json.dumps(figures)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        _fields_ = (
            ("cb", wintypes.DWORD),
            ("faults", wintypes.DWORD),
            ("peak", ctypes.c_size_t),
            ("rest", ctypes.c_size_t * 7),
        )

    def peak_memory() -> int:
        counters = _Counters(cb=ctypes.sizeof(_Counters))
        process = ctypes.windll.kernel32.GetCurrentProcess()
        ctypes.windll.psapi.GetProcessMemoryInfo(process, ctypes.byref(counters), counters.cb)
        return int(counters.peak)

    def of_children() -> tuple[float, int]:
        """Not told there."""
        return 0.0, 0

else:
    import resource

    def peak_memory() -> int:
        """Bytes."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024

    def of_children() -> tuple[float, int]:
        """Seconds of all that have ended, bytes of the largest."""
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        peak = used.ru_maxrss if sys.platform == "darwin" else used.ru_maxrss * 1024
        return used.ru_utime + used.ru_stime, peak
