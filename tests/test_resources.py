"""Finding the files that come with the program."""

from pathlib import Path

from b24desk.resources import resource, translations_folder

CHECKOUT = Path(__file__).resolve().parent.parent


def test_a_checkout_keeps_its_resources_beside_the_package() -> None:
    assert resource() == CHECKOUT / "resources"
    assert resource("rulebook", "scope.toml") == CHECKOUT / "resources" / "rulebook" / "scope.toml"


def test_a_checkout_keeps_its_translations_beside_the_package() -> None:
    assert translations_folder() == CHECKOUT / "translations"
