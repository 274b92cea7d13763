"""Refuses every network connection in this process; sockets between processes of one machine may pass.

The interpreter's own audit events are used, so no way round through another library exists in Python.
Run as a script it does the same for the program: ``python tests/offline.py assess FILE``.
"""

import runpy
import socket
import sys

refused: list[str] = []
_LOCAL = {getattr(socket, "AF_UNIX", None)}
_NAME_LOOKUPS = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}


class ConnectionRefused(BaseException):
    """Passes every `except Exception` on its way."""


def refuse_connections() -> None:
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__" and arguments[1] in _LOCAL:
        return
    if event == "socket.__new__" or event in _NAME_LOOKUPS:
        refused.append(f"{event} {arguments!r}")
        raise ConnectionRefused(refused[-1])


if __name__ == "__main__":
    refuse_connections()
    sys.argv[0] = "b24desk"
    runpy.run_module("b24desk", run_name="__main__", alter_sys=True)
