"""Files of every format version that people may have: each opens in this program, with what was in it."""

import hashlib
import json
from pathlib import Path
from uuid import uuid4

import pytest

from b24desk.domain.project import FORMAT_VERSION
from b24desk.errors import B24Error, ErrorCode
from b24desk.rules.rulebook import Rulebook
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.document import Content, Document, read_document, read_manifest, write_document
from b24desk.storage.exchange import dump, load
from b24desk.storage.paths import Folders
from b24desk.storage.workspace import open_workspace
from tests.storage.authors import AUTHOR, unheard
from tests.storage.corpus_files import CORPUS, DIGESTS, FOLDER, PASSWORD, RECOVERY_CODE, CorpusFile

SAMPLES = ("cross-provincial", "foreign-offshore", "provincial-domestic")
SORTS = ("attachments", "plain", "protected")
every_file = pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.name)


def digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def opened(file: CorpusFile, into: AttachmentFolder | None = None) -> Document:
    return read_document(file.path, into, unlock=PASSWORD if file.is_protected else None)


def test_every_version_has_every_sample_in_every_sort() -> None:
    assert {file.name for file in CORPUS} == {
        f"v{version}/{sample}-{sort}"
        for version in range(1, FORMAT_VERSION + 1)
        for sample in SAMPLES
        for sort in SORTS
    }


def test_no_file_was_changed_or_made_anew() -> None:
    """They come from programs that are gone: what fails here is a fault of this program, not of a file."""
    known = json.loads(DIGESTS.read_text("utf-8"))
    assert {path.relative_to(FOLDER).as_posix(): digest_of(path) for path in FOLDER.glob("v*/*")} == known


@every_file
def test_it_opens_with_what_was_in_it(file: CorpusFile) -> None:
    document = opened(file)
    assert document.project == load(file.expected.read_bytes())
    assert document.manifest.format_version == file.version
    assert document.lacking == ()


@every_file
def test_its_attachments_come_out_byte_for_byte(file: CorpusFile, tmp_path: Path) -> None:
    folder = AttachmentFolder(tmp_path / "work")
    project = opened(file, folder).project
    assert bool(project.attachments) is not file.name.endswith("-plain")
    for attachment in project.attachments:
        assert digest_of(folder.path_of(attachment.sha256)) == attachment.sha256
        assert folder.path_of(attachment.sha256).stat().st_size == attachment.size


@every_file
def test_its_rulebook_still_judges(file: CorpusFile) -> None:
    text = opened(file).rulebook
    assert (text is None) is file.is_protected
    if text is not None:
        assert isinstance(text.rulebook, Rulebook)


@every_file
def test_looking_at_it_changes_no_byte(file: CorpusFile) -> None:
    before = (file.path.read_bytes(), file.path.stat().st_mtime_ns, sorted(file.path.parent.iterdir()))
    opened(file)
    read_manifest(file.path, PASSWORD if file.is_protected else None)
    assert (
        file.path.read_bytes(),
        file.path.stat().st_mtime_ns,
        sorted(file.path.parent.iterdir()),
    ) == before


@every_file
def test_migrated_published_and_opened_again_it_is_the_same_project(file: CorpusFile, tmp_path: Path) -> None:
    folder = AttachmentFolder(tmp_path / "work")
    old = opened(file, folder)
    copy = tmp_path / "a.b24"
    copy.write_bytes(file.path.read_bytes())
    content = Content(old.project, old.rulebook, folder, old.ring)
    write_document(copy, content, uuid4(), old.manifest.lineage)
    new = read_document(copy, unlock=PASSWORD)
    assert (new.project, new.rulebook, new.lacking) == (old.project, old.rulebook, ())
    assert (new.manifest.format_version, new.manifest.parent) == (FORMAT_VERSION, old.manifest.revision)


@every_file
def test_what_it_exports_makes_an_equal_project(file: CorpusFile) -> None:
    project = opened(file).project
    assert load(dump(project)) == project


@pytest.mark.parametrize("file", [file for file in CORPUS if file.is_protected], ids=lambda file: file.name)
def test_a_protected_one_opens_with_its_recovery_code_and_with_nothing_less(file: CorpusFile) -> None:
    assert read_document(file.path, unlock=RECOVERY_CODE).project == opened(file).project
    with pytest.raises(B24Error) as caught:
        read_document(file.path)
    assert caught.value.code is ErrorCode.PASSWORD_NEEDED
    raw = file.path.read_bytes()
    told = (opened(file).project.title, "营业执照", "Floor 3, from 1 March", "project.json")
    assert not [word for word in told if word.encode() in raw]


@every_file
def test_opened_for_work_and_closed_it_is_untouched_and_an_edit_makes_it_the_next_revision(
    file: CorpusFile, tmp_path: Path
) -> None:
    copy, folders = tmp_path / "a.b24", Folders.under(tmp_path / "home")
    copy.write_bytes(file.path.read_bytes())
    unlock = PASSWORD if file.is_protected else None
    workspace = open_workspace(copy, folders, unheard, AUTHOR, unlock=unlock)
    workspace.close()
    assert digest_of(copy) == digest_of(file.path)
    workspace = open_workspace(copy, folders, unheard, AUTHOR, unlock=unlock)
    workspace.record(workspace.project.model_copy(update={"title": "next"}))
    workspace.close()
    document = read_document(copy, unlock=unlock)
    assert (document.project.title, document.manifest.sequence, document.lacking) == ("next", 2, ())
