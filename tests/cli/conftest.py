"""A typist, and facts to type about."""

from pathlib import Path

import pytest

from tests.cli.typed import Typist

FACTS = """{
  "title": "云鹭",
  "answers": {
    "service.use": "entrusted",
    "service.scope": "one_province",
    "service.outbound": "marketing",
    "company.province": "44",
    "ownership.foreign": "none",
    "company.registered_capital": 999999
  }
}"""


@pytest.fixture
def typed(capsysbinary: pytest.CaptureFixture[bytes]) -> Typist:
    return Typist(capsysbinary)


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "事实.json"
    path.write_text(FACTS, "utf-8")
    return path


@pytest.fixture
def project(typed: Typist, facts: Path, tmp_path: Path) -> Path:
    path = tmp_path / "云鹭.b24"
    assert typed("new", path, "--from", facts).code == 0
    return path
