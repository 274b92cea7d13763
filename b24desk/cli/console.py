"""Standard output and standard error: UTF-8 whatever the console thinks, absent in a windowed program."""

import errno
import os
import sys
from dataclasses import dataclass
from typing import BinaryIO, TextIO

from b24desk.errors import B24Error, ErrorCode


class OutputClosedError(Exception):
    """Whoever read our output has read enough, as `head` does."""


@dataclass(frozen=True, slots=True)
class Console:
    """Where a command writes. A stream is None where there is none: a frozen program without a console."""

    output: BinaryIO | None
    errors: BinaryIO | None

    def write(self, content: bytes) -> None:
        """Write bytes to standard output at once. Raises B24Error where it cannot take them."""
        if self.output is None:
            return
        try:
            self.output.write(content)
            self.output.flush()
        except BrokenPipeError as error:
            raise OutputClosedError from error
        except OSError as error:
            if sys.platform == "win32" and error.errno == errno.EINVAL:
                raise OutputClosedError from error  # what Windows says of a pipe that nobody reads any more
            raise B24Error(ErrorCode.WRITE_FAILED, path="stdout", reason=error.strerror or "") from error

    def say(self, text: str) -> None:
        self.write(f"{text}\n".encode())

    def complain(self, line: str) -> None:
        """One line on standard error; if even that is gone, there is nobody to tell."""
        if self.errors is None:
            return
        try:
            self.errors.write(f"b24desk: {line}\n".encode())
            self.errors.flush()
        except OSError:
            return


def standard_console() -> Console:
    return Console(_binary(sys.stdout), _binary(sys.stderr))


def _binary(stream: TextIO | None) -> BinaryIO | None:
    if stream is None:
        return None
    try:
        stream.flush()
    except (OSError, ValueError):  # closed by whoever started us
        return None
    return stream.buffer


def let_go_of_output() -> None:
    """Point standard output nowhere, so that nothing is flushed into a closed pipe at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
