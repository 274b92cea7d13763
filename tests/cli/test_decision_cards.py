"""`b24desk export --only decision-cards --signed`: a card signed before is marked when it no longer holds."""

from pathlib import Path

import pypdf

from tests.cli.typed import Typist


def test_a_signed_card_of_another_state_is_marked(typed: Typist, facts: Path, tmp_path: Path) -> None:
    signed = "4-0123456789"
    seen = typed("export", facts, "--out", tmp_path / "out", "--only", "decision-cards", "--signed", signed)
    assert (seen.code, seen.errors) == (0, "")
    [written] = seen.output.splitlines()
    text = "".join(page.extract_text() for page in pypdf.PdfReader(written).pages)
    assert "Superseded:" in text
    assert signed in text
