"""Command lines carried out in this process, as a person or a script would see the result."""

from typing import NamedTuple

import pytest

from b24desk.__main__ import main


class Seen(NamedTuple):
    code: int
    output: str
    errors: str

    @property
    def error(self) -> str:
        """The one line on standard error."""
        (line,) = self.errors.splitlines()
        return line.removeprefix("b24desk: ")


class Typist:
    def __init__(self, capsys: pytest.CaptureFixture[bytes]) -> None:
        self._capsys = capsys

    def __call__(self, *words: object) -> Seen:
        self._capsys.readouterr()
        code = main([str(word) for word in words])
        output, errors = self._capsys.readouterr()
        return Seen(code, output.decode("utf-8"), errors.decode("utf-8"))
