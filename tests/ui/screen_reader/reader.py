"""What assistive technology is told of the program's window, over the real bus; run by the system's Python.

Prints one tree of everything in sight as JSON: role, name, description, value, states and children.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - the version has to be chosen first

_LONGEST_SECONDS = 30


def main() -> None:
    end = time.monotonic() + _LONGEST_SECONDS
    while time.monotonic() < end:
        window = _window()
        if window is not None:
            sys.stdout.write(json.dumps(_told(window), ensure_ascii=False))
            return
    sys.exit("no window of b24desk on the accessibility bus")


def _window() -> "Atspi.Accessible | None":
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is not None and application.get_name() == "b24desk":
            frames = [application.get_child_at_index(n) for n in range(application.get_child_count())]
            return next((frame for frame in frames if frame is not None and frame.get_name()), None)
    return None


def _told(part: "Atspi.Accessible") -> "dict[str, object]":
    states = part.get_state_set().get_states()
    children = (part.get_child_at_index(index) for index in range(part.get_child_count()))
    return {
        "role": part.get_role_name(),
        "name": part.get_name(),
        "description": part.get_description(),
        "text": _text(part),
        "states": sorted(state.value_nick for state in states),
        "children": [_told(child) for child in children if child is not None and _is_in_sight(child)],
    }


def _is_in_sight(part: "Atspi.Accessible") -> bool:
    return bool(part.get_state_set().contains(Atspi.StateType.VISIBLE))


def _text(part: "Atspi.Accessible") -> str:
    has_text = "Text" in Atspi.Accessible.get_interfaces(part)
    return Atspi.Text.get_text(part, 0, -1) if has_text else ""


if __name__ == "__main__":
    main()
