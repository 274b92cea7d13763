"""A bundle is whole or not there: read again by another program, the same each time, nothing left behind."""

import hashlib
import io
import json
import re
import threading
import unicodedata
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from pypdf import PdfReader

from b24desk.domain.text import PaperLanguage
from b24desk.errors import B24Error, ErrorCode
from b24desk.storage.bundle.making import Made, make_bundle
from b24desk.storage.inspection.process import StoppedError
from b24desk.storage.sealing.attachment_files import AttachmentSealer
from tests.clock import TODAY
from tests.storage.bundle.filled import Filled, filled
from tests.storage.disks import small_disk
from tests.storage.inspection import foreign
from tests.storage.sealing.sealed import RING


def made(application: Filled, path: Path, language: PaperLanguage = PaperLanguage.ZH) -> Made:
    return make_bundle(path, application.plan(language), application.folder, TODAY)


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(path) as archive:
        yield archive


def manifest_of(path: Path) -> dict[str, Any]:
    with opened(path) as archive:
        found: dict[str, Any] = json.loads(archive.read("manifest.json"))
        return found


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    path = folder / "bundle.zip"
    made(filled(folder), path)
    return path


def test_every_file_is_what_the_manifest_says(bundle: Path) -> None:
    listed = manifest_of(bundle)["files"]
    with opened(bundle) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [*(file["name"] for file in listed), "manifest.json"]
        for file in listed:
            content = archive.read(file["name"])
            assert (len(content), hashlib.sha256(content).hexdigest()) == (file["size"], file["sha256"])


def test_every_pdf_in_it_opens(bundle: Path) -> None:
    with opened(bundle) as archive:
        pages = {
            name: len(PdfReader(io.BytesIO(archive.read(name))).pages)
            for name in archive.namelist()
            if name.endswith(".pdf")
        }
    assert len(pages) > 20
    assert all(pages.values())


def test_names_are_safe_everywhere_and_spelt_in_one_way(bundle: Path) -> None:
    with opened(bundle) as archive:
        for entry in archive.infolist():
            assert unicodedata.is_normalized("NFC", entry.filename)
            assert entry.flag_bits == 0x800
            assert entry.date_time == (TODAY.year, TODAY.month, TODAY.day, 0, 0, 0)
            assert len(entry.filename) < 120
            for part in entry.filename.split("/"):
                assert not re.search(r'[<>:"\\|?*\x00-\x1f]|[. ]$|^\.', part)


def test_folders_stand_in_the_order_of_the_portal(bundle: Path) -> None:
    with opened(bundle) as archive:
        folders = [name.partition("/")[0] for name in archive.namelist() if "/" in name]
    assert folders == sorted(folders)
    assert len(set(folders)) > 8


def test_evidence_is_in_it_byte_for_byte(tmp_path: Path) -> None:
    application = filled(tmp_path)
    made(application, tmp_path / "bundle.zip")
    listed = [file for file in manifest_of(tmp_path / "bundle.zip")["files"] if file["kind"] == "evidence"]
    given = {item.sha256: item.name for item in application.project.attachments}
    assert {file["sha256"]: file["given_name"] for file in listed} == given


def test_the_volume_has_every_page_where_the_manifest_says(bundle: Path) -> None:
    listed = manifest_of(bundle)["files"]
    evidence = [file for file in listed if file["kind"] == "evidence"]
    (volume,) = (file for file in listed if file["kind"] == "volume")
    page = 1
    for file in evidence:
        assert file["page_in_volume"] == page
        page += file["pages"]
    assert volume["pages"] == page - 1
    with opened(bundle) as archive:
        text = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(archive.read(volume["name"]))).pages]
    assert "01-02 · 1/1" in text[0].replace("\n", " ")


def test_the_same_application_gives_the_same_bytes(tmp_path: Path) -> None:
    application = filled(tmp_path)
    made(application, tmp_path / "one.zip")
    made(application, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_evidence_of_a_protected_project_is_bundled_and_leaves_no_plain_copy(tmp_path: Path) -> None:
    sealer = AttachmentSealer(RING, uuid4())
    application = filled(tmp_path, sealer)
    found = made(application, tmp_path / "bundle.zip")
    assert found.left_out == ()
    plain = foreign.drawn_lines()[:200]
    work = [path for path in (tmp_path / "work").rglob("*") if path.is_file()]
    assert [path.name for path in work if plain in path.read_bytes()] == []


def test_a_hostile_file_is_handed_on_as_it_is_and_never_bound(tmp_path: Path) -> None:
    bomb = foreign.deflate_bomb()
    application = filled(tmp_path, instead={"business-licence": ("licence.pdf", bomb)})
    made(application, tmp_path / "bundle.zip")
    listed = manifest_of(tmp_path / "bundle.zip")
    (licence,) = (file for file in listed["files"] if file.get("document") == "business-licence")
    assert (licence["page_in_volume"], licence["pages"]) == (None, None)
    assert listed["to_correct"] == 1


def test_a_lost_attachment_is_left_out_and_counted(tmp_path: Path) -> None:
    application = filled(tmp_path)
    gone = application.project.attachments[0]
    application.folder.path_of(gone.sha256).unlink()
    made(application, tmp_path / "bundle.zip")
    listed = manifest_of(tmp_path / "bundle.zip")
    assert gone.name not in {file.get("given_name") for file in listed["files"]}
    assert listed["to_correct"] == 1


def test_a_full_disk_is_refused_and_nothing_half_made_is_left(tmp_path: Path) -> None:
    application = filled(tmp_path)
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, 512):
        with pytest.raises(B24Error) as refused:
            made(application, disk / "bundle.zip")
        assert refused.value.code is ErrorCode.DISK_FULL
        assert list(disk.iterdir()) == []


def test_stopping_leaves_the_old_bundle_and_nothing_else(tmp_path: Path) -> None:
    application, out = filled(tmp_path), tmp_path / "out"
    out.mkdir()
    path = out / "bundle.zip"
    path.write_bytes(b"the old one")
    for after in (0, 20, 60, 99):
        stop = threading.Event()

        def told(percent: int, after: int = after, stop: threading.Event = stop) -> None:
            if percent >= after:
                stop.set()

        with pytest.raises(StoppedError):
            make_bundle(
                path,
                application.plan(PaperLanguage.ZH),
                application.folder,
                TODAY,
                stop=stop,
                on_percent=told,
            )
        assert [(one.name, one.read_bytes()) for one in out.iterdir()] == [("bundle.zip", b"the old one")]


def test_progress_only_grows(tmp_path: Path) -> None:
    application = filled(tmp_path)
    told: list[int] = []
    plan = application.plan(PaperLanguage.ZH)
    make_bundle(tmp_path / "bundle.zip", plan, application.folder, TODAY, on_percent=told.append)
    assert told == sorted(set(told))
    assert told[-1] == 100
