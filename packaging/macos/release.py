"""From b24desk.app to a disk image that macOS opens without a complaint; run on macOS after `dev.py build`.

    B24DESK_MAC_IDENTITY     signs: "Developer ID Application: ...", to be set for `dev.py build` as well
    B24DESK_NOTARY_PROFILE   notarises, with what `notarytool store-credentials` kept under this name

Without them the image is made all the same, and macOS warns whoever opens it.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
APPLICATION = DIST / "b24desk.app"
_BESIDE = ("NOTICES.txt", "parts.cdx.json")

Command = Sequence[str | Path]


def lay_out(folder: Path, dist: Path = DIST) -> None:
    """What the user sees in the opened image: the program, where to drag it, and whose work is in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(dist / APPLICATION.name, folder / APPLICATION.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    for name in _BESIDE:
        shutil.copy(dist / name, folder / name)
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE.txt")


def commands(image: Path, folder: Path, identity: str, profile: str) -> Iterator[Command]:
    """What is asked of macOS, in this order: each needs what the one before it made.

    The program is signed from the inside outwards when it is built; `--deep` would give every library the
    program's own entitlements.
    """
    if identity:
        yield "codesign", "--verify", "--strict", "--verbose=2", APPLICATION
    if identity and profile:
        packed = image.with_suffix(".zip")
        yield "ditto", "-c", "-k", "--keepParent", APPLICATION, packed
        yield "xcrun", "notarytool", "submit", packed, "--keychain-profile", profile, "--wait"
        yield "xcrun", "stapler", "staple", APPLICATION
    yield sys.executable, Path(__file__), "--lay-out", folder
    plainly = ["-fs", "HFS+", "-format", "UDZO", "-imagekey", "zlib-level=9", "-ov"]
    yield "hdiutil", "create", "-volname", "b24desk", "-srcfolder", folder, *plainly, image
    if identity:
        yield "codesign", "--sign", identity, "--timestamp", image
    if identity and profile:
        yield "xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait"
        yield "xcrun", "stapler", "staple", image
        yield "spctl", "--assess", "--type", "open", "--context", "context:primary-signature", image


def _version() -> str:
    text = (ROOT / "b24desk" / "__init__.py").read_text("utf-8")
    match = re.search(r'__version__ = "([^"]+)"', text)
    return match[1] if match else sys.exit("b24desk/__init__.py names no version")


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--lay-out"]:
        lay_out(Path(arguments[1]))
        return 0
    if shutil.which("hdiutil") is None:
        print("A disk image for macOS is made on macOS: signing and notarising exist nowhere else.")
        return 2
    image = DIST / f"b24desk-{_version()}.dmg"
    identity = os.environ.get("B24DESK_MAC_IDENTITY", "")
    profile = os.environ.get("B24DESK_NOTARY_PROFILE", "")
    for command in commands(image, ROOT / "build" / "dmg", identity, profile):
        print("$", *command, flush=True)
        subprocess.run(command, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
