"""A project keeps the rulebook it was made with; a newer one comes from a file, and only a sound one."""

import io
import zipfile
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b24desk.domain.project import Project
from b24desk.domain.text import PaperLanguage
from b24desk.errors import B24Error, ErrorCode
from b24desk.flow.reading import read_project
from b24desk.papers.dossier import Dossier
from b24desk.papers.export import render
from b24desk.papers.paper import PaperKind
from b24desk.resources import resource
from b24desk.storage.archive import ArchiveError
from b24desk.storage.document import RULEBOOK, decode, encode, read_document
from b24desk.storage.paths import Folders
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.rulebooks import Refusal, Rulebooks
from b24desk.storage.workspace import create, open_workspace
from tests.storage.authors import AUTHOR, unheard

TODAY = date(2026, 11, 22)
SHIPPED = RulebookText.of_folder(resource("rulebook"))
SAMPLE = Project.model_validate_json(resource("samples", "provincial-domestic.json").read_bytes())


def edition(version: str, **changed: str) -> RulebookText:
    """The shipped rulebook under another version, with the minimum capital raised a hundredfold."""
    files = dict(SHIPPED.files)
    ours = SHIPPED.rulebook.edition.version.encode()
    files["rulebook.toml"] = files["rulebook.toml"].replace(ours, version.encode())
    assert b"value = 1_000_000\n" in files["parameters.toml"]
    files["parameters.toml"] = files["parameters.toml"].replace(
        b"value = 1_000_000\n", b"value = 100_000_000\n"
    )
    files.update({name: text.encode() for name, text in changed.items()})
    return RulebookText(files)


NEWER = edition("2027.06.01")


@pytest.fixture
def rulebooks(tmp_path: Path) -> Rulebooks:
    return Rulebooks(Folders.under(tmp_path / "home"), resource("rulebook"))


def written(path: Path, raw: bytes) -> Path:
    path.write_bytes(raw)
    return path


def paper(project: Project, text: RulebookText) -> bytes:
    reading = read_project(project, text.rulebook, TODAY)
    dossier = Dossier(reading.project, reading.assessment, text.rulebook)
    return render(PaperKind.CHECKLIST, dossier, PaperLanguage.BOTH).pdf


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_the_same_files_make_the_same_archive_in_any_order() -> None:
    backwards = RulebookText(dict(reversed(list(SHIPPED.files.items()))))
    assert backwards.packed == SHIPPED.packed
    assert RulebookText.unpacked(SHIPPED.packed).files == SHIPPED.files


def test_a_project_file_gives_back_its_rulebook_byte_for_byte() -> None:
    manifest, raw = encode(SAMPLE, UUID(int=1), rulebook=SHIPPED)
    document = decode(raw)
    assert document.project == SAMPLE
    assert document.rulebook is not None
    assert document.rulebook.files == SHIPPED.files
    assert document.rulebook.packed == SHIPPED.packed
    assert manifest.entries[RULEBOOK] == (len(SHIPPED.packed), SHIPPED.packed_digest)
    assert encode(SAMPLE, UUID(int=1), rulebook=document.rulebook)[1] == raw


def test_a_program_with_a_newer_rulebook_gives_an_older_project_the_same_result_and_paper(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.b24"
    create(path, SAMPLE, SHIPPED)
    found = read_document(path).rulebook
    assert found is not None
    then = read_project(SAMPLE, SHIPPED.rulebook, TODAY).assessment
    assert read_project(SAMPLE, found.rulebook, TODAY).assessment == then
    assert read_project(SAMPLE, NEWER.rulebook, TODAY).assessment.standing is not then.standing
    assert paper(SAMPLE, found) == paper(SAMPLE, SHIPPED) != paper(SAMPLE, NEWER)


def test_an_edit_keeps_the_rulebook_and_another_one_is_taken_only_when_given(tmp_path: Path) -> None:
    path, folders = tmp_path / "a.b24", Folders.under(tmp_path / "home")
    create(path, SAMPLE, SHIPPED)
    workspace = open_workspace(path, folders, unheard, AUTHOR)
    workspace.record(SAMPLE.model_copy(update={"title": "edited"}))
    workspace.flush()
    assert read_document(path).rulebook == SHIPPED
    workspace.record(workspace.project, NEWER)
    workspace.close()
    assert read_document(path).rulebook == NEWER


@settings(max_examples=60)
@given(st.data())
def test_no_flipped_byte_of_the_carried_rulebook_goes_unseen(data: st.DataObject) -> None:
    raw = encode(SAMPLE, UUID(int=1), rulebook=SHIPPED)[1]
    place = data.draw(
        st.integers(raw.index(SHIPPED.packed), raw.index(SHIPPED.packed) + len(SHIPPED.packed) - 1)
    )
    with pytest.raises(B24Error) as caught:
        decode(raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :])
    assert caught.value.code is ErrorCode.FILE_DAMAGED


def test_a_newer_rulebook_is_shown_before_it_is_kept_and_then_serves_new_projects(
    rulebooks: Rulebooks, tmp_path: Path
) -> None:
    inspection = rulebooks.inspect(written(tmp_path / "new.b24rules", NEWER.packed))
    assert (inspection.version, inspection.digest, inspection.refusal) == ("2027.06.01", NEWER.digest, None)
    assert inspection.note
    assert rulebooks.current().text == SHIPPED
    rulebooks.take_in(inspection)
    assert rulebooks.current().text == NEWER


@pytest.mark.parametrize(
    ("text", "refusal"),
    [(SHIPPED, Refusal.SAME), (edition("2025.01.01"), Refusal.OLDER)],
    ids=["same", "older"],
)
def test_what_is_not_newer_is_refused(
    rulebooks: Rulebooks, tmp_path: Path, text: RulebookText, refusal: Refusal
) -> None:
    inspection = rulebooks.inspect(written(tmp_path / "a.b24rules", text.packed))
    assert inspection.refusal is refusal
    with pytest.raises(B24Error) as caught:
        rulebooks.take_in(inspection)
    assert caught.value.code is ErrorCode.RULES_REFUSED
    assert not rulebooks.folders.rulebooks.exists()


HOSTILE = {
    "empty": b"",
    "no zip": b"rulebook",
    "truncated": NEWER.packed[:-100],
    "corrupt": NEWER.packed[:5000] + b"\0\0\0\0" + NEWER.packed[5004:],
    "something behind": NEWER.packed + b"x",
    "bomb": zipped({"rulebook.toml": bytes(100 * 1024 * 1024)}),
    "many": zipped({f"a{number}.toml": b"" for number in range(300)}),
    "path": zipped({**NEWER.files, "../evil.toml": b""}),
    "other kind": zipped({**NEWER.files, "run.py": b""}),
    "nothing": zipped({"Rulebook.TOML": b""}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_and_nothing_is_kept(
    rulebooks: Rulebooks, tmp_path: Path, name: str
) -> None:
    inspection = rulebooks.inspect(written(tmp_path / "a.b24rules", HOSTILE[name]))
    assert inspection.refusal is Refusal.NOT_A_RULEBOOK
    with pytest.raises(ArchiveError):
        RulebookText.unpacked(HOSTILE[name])


def test_a_file_that_is_too_large_is_not_looked_into(rulebooks: Rulebooks, tmp_path: Path) -> None:
    inspection = rulebooks.inspect(written(tmp_path / "a.b24rules", bytes(3 * 1024 * 1024)))
    assert inspection.refusal is Refusal.TOO_LARGE


@pytest.mark.parametrize(
    "text",
    [
        "rule = [1, 2]",
        "rule = 5",
        "a = " + "[" * 5000,
        "x = " + "9" * 5000,
        "[[rule]]\nid = 5",
        "\x00",
        "[[rule]",
    ],
)
def test_faults_of_the_content_are_listed(rulebooks: Rulebooks, tmp_path: Path, text: str) -> None:
    faulty = edition("2027.06.01", **{"more.toml": text, "worse.toml": "[[sauce]]"})
    inspection = rulebooks.inspect(written(tmp_path / "a.b24rules", faulty.packed))
    assert inspection.refusal is Refusal.FAULTY
    assert any(problem.startswith("more.toml: ") for problem in inspection.problems)
    assert any(problem.startswith("worse.toml: ") for problem in inspection.problems)


@pytest.mark.parametrize("damage", [b"", b"PK", NEWER.packed[:-1], SHIPPED.packed])
def test_a_damaged_copy_never_stops_a_start(rulebooks: Rulebooks, tmp_path: Path, damage: bytes) -> None:
    rulebooks.take_in(rulebooks.inspect(written(tmp_path / "new.b24rules", NEWER.packed)))
    (kept,) = rulebooks.folders.rulebooks.iterdir()
    kept.write_bytes(damage)
    current = rulebooks.current()
    assert current.text == SHIPPED
    assert current.damaged == (kept.name,)
