"""What the makers need to know when something does not work, and nothing about the user or the firm."""

import platform
from contextlib import suppress

import PySide6
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from b24desk import __version__
from b24desk.errors import B24Error
from b24desk.storage.reading import read_bytes
from b24desk.storage.settings import Settings
from b24desk.ui.desk import Desk
from b24desk.ui.log_excerpt import excerpt

_LARGEST = 2_000_000


def diagnosis(desk: Desk) -> str:
    """Versions, screens, settings without folders, and the log without words of the user."""
    parts = {
        "b24desk": _program(desk),
        "system": _system(),
        "screens": _screens(),
        "settings": _settings(desk.preferences.settings),
        "application": _application(desk),
    }
    blocks = [
        "\n".join([f"[{name}]", *(f"{key}: {value}" for key, value in part.items())])
        for name, part in parts.items()
    ]
    return "\n\n".join([*blocks, f"[log]\n{_log(desk)}".rstrip()]) + "\n"


def _program(desk: Desk) -> dict[str, str]:
    said = {"version": __version__, "written": f"{desk.now():%Y-%m-%d %H:%M %z}"}
    with suppress(B24Error):
        edition = desk.rulebook.edition
        said["rule pack"] = f"{edition.version}, published {edition.published.isoformat()}"
    return said


def _system() -> dict[str, str]:
    return {
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "PySide6": PySide6.__version__,
        "platform": QGuiApplication.platformName(),
        "font": f"{QApplication.font().family()} {QApplication.font().pointSizeF():g} pt",
        "locale": QLocale.system().name(),
    }


def _screens() -> dict[str, str]:
    return {
        str(place): f"{screen.geometry().width()} x {screen.geometry().height()},"
        f" factor {screen.devicePixelRatio():g}, {screen.logicalDotsPerInch():g} dots an inch"
        for place, screen in enumerate(QGuiApplication.screens(), start=1)
    }


def _settings(settings: Settings) -> dict[str, str]:
    """Of folders only whether one was chosen: their names may hold those of people and firms."""
    folders = {
        "projects folder": settings.projects_folder,
        "papers folder": settings.papers_folder,
        "second backup folder": settings.backup_folder,
    }
    return {
        "language": "that of the system" if settings.language is None else settings.language.value,
        "appearance": settings.appearance.value,
        "text size": f"{settings.text_size} %",
        "identity numbers shown": str(settings.show_identity_numbers),
        "backups": f"every {settings.backup_minutes} minutes, for {settings.backup_months} months",
        **{name: "chosen" if folder else "usual" for name, folder in folders.items()},
    }


def _application(desk: Desk) -> dict[str, str]:
    session = desk.session
    if session is None:
        return {"open": "none"}
    project = session.project
    return {
        "open": "protected" if session.workspace.ring is not None else "not protected",
        "saved": session.save_state.kind.value,
        "answers": str(len(project.answers)),
        "people": str(len(project.people)),
        "shareholders": str(len(project.shareholders)),
        "attachments": str(len(project.attachments)),
    }


def _log(desk: Desk) -> str:
    folder = desk.library.folders.data
    written = []
    for name in ("b24desk.log.1", "b24desk.log"):
        with suppress(B24Error):
            written.append(read_bytes(folder / name, _LARGEST).decode("utf-8", errors="replace"))
    return excerpt("\n".join(written))
