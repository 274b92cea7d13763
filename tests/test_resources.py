"""Finding the files that come with the program."""

import shutil
import subprocess
import sys
from pathlib import Path

from b24desk.resources import resource, translations_folder

CHECKOUT = Path(__file__).resolve().parent.parent


def test_a_checkout_keeps_its_resources_beside_the_package() -> None:
    assert resource() == CHECKOUT / "resources"
    assert resource("rulebook", "scope.toml") == CHECKOUT / "resources" / "rulebook" / "scope.toml"


def test_a_checkout_keeps_its_translations_beside_the_package() -> None:
    assert translations_folder() == CHECKOUT / "translations"


def test_a_wheel_carries_both_folders_inside_the_package(tmp_path: Path) -> None:
    installed = tmp_path / "site-packages" / "b24desk"
    installed.joinpath("files", "resources").mkdir(parents=True)
    for module in ("__init__.py", "resources.py"):
        shutil.copy(CHECKOUT / "b24desk" / module, installed)
    script = "import b24desk.resources as r; print(r.resource(), r.translations_folder())"
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=installed.parent, capture_output=True, check=True, text=True
    )
    files = installed.resolve() / "files"
    assert found.stdout.strip() == f"{files / 'resources'} {files / 'translations'}"
