"""A terminal with somebody at it: waits for a prompt, then types one line. Run as a program of its own.

terminal.py WORDS_OF_THE_PROMPT LINE_TO_TYPE PROGRAM ARGUMENTS...
"""

import os
import pty
import sys


def main(waited_for: str, line: str, program: list[str]) -> int:
    if sys.platform == "win32":
        raise OSError("there are no such terminals")
    child, terminal = pty.fork()
    if child == 0:
        os.execv(program[0], program)  # noqa: S606 - no shell is wanted
    shown = b""
    while True:
        try:
            piece = os.read(terminal, 1024)
        except OSError:  # the terminal goes with the program
            break
        if not piece:
            break
        shown += piece
        if waited_for and waited_for.encode() in shown:
            os.write(terminal, f"{line}\n".encode())
            waited_for = ""
    os.write(sys.stdout.fileno(), shown)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
