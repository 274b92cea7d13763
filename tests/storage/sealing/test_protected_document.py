"""A protected project file: the same document behind a password, and nothing of it outside."""

import hashlib
from pathlib import Path
from uuid import UUID

import pytest

from b24desk.domain.project import Attachment, Project
from b24desk.errors import DAMAGE, B24Error, ErrorCode
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.document import Content, read_document, read_manifest, write_document
from b24desk.storage.sealing.attachment_files import AttachmentSealer
from b24desk.storage.sealing.key_ring import KeyRing, Secret, new_ring
from b24desk.storage.sealing.password import Password
from tests.storage.personal.people import PROJECT, SECRETS
from tests.storage.sealing.sealed import CHEAP, CODE, PASSWORD, RING

REVISION = UUID(int=1)
SCAN = "身份证扫描件 scan of an identity card ".encode() * 9_000


class Place:
    """A protected project with one attachment, in a folder of the user and a working folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "a.b24"
        self.work = folder / "work"
        self.attachments = AttachmentFolder(self.work, AttachmentSealer(RING, PROJECT.id))
        source = folder / "scan.pdf"
        source.write_bytes(SCAN)
        taken = self.attachments.take_in(source)
        source.unlink()
        item = Attachment(id="a3", name="scan.pdf", sha256=taken.sha256, size=taken.size)
        self.project = PROJECT.with_attachments((item,))

    def write(self, ring: KeyRing | None = RING) -> None:
        content = Content(self.project, None, self.attachments, ring)
        write_document(self.path, content, REVISION)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path)
    made.write()
    return made


def refusal(path: Path, unlock: Secret | KeyRing | None) -> B24Error:
    with pytest.raises(B24Error) as caught:
        read_document(path, unlock=unlock)
    return caught.value


@pytest.mark.parametrize("unlock", [PASSWORD, CODE, RING], ids=["password", "recovery code", "open ring"])
def test_it_opens_with_each_of_its_keys(place: Place, unlock: Secret | KeyRing) -> None:
    document = read_document(place.path, unlock=unlock)
    assert (document.project, document.ring) == (place.project, RING)
    assert document.lacking == ()
    assert read_manifest(place.path, unlock).revision == REVISION


def test_its_attachments_come_out_as_they_went_in(place: Place, tmp_path: Path) -> None:
    into = AttachmentFolder(tmp_path / "plain")
    read_document(place.path, into, unlock=PASSWORD)
    (item,) = place.project.attachments
    assert into.path_of(item.sha256).read_bytes() == SCAN
    assert b"".join(place.attachments.chunks(item.sha256)) == SCAN


def test_without_a_password_it_says_that_one_is_needed(place: Place) -> None:
    error = refusal(place.path, None)
    assert (error.code, error.facts) == (ErrorCode.PASSWORD_NEEDED, {"path": place.path})
    with pytest.raises(B24Error) as caught:
        read_manifest(place.path)
    assert caught.value.code is ErrorCode.PASSWORD_NEEDED


def test_a_wrong_password_is_no_damage(place: Place) -> None:
    assert refusal(place.path, Password("wrong horse")).code is ErrorCode.WRONG_PASSWORD
    assert refusal(place.path, new_ring(PASSWORD, None, CHEAP)).code is ErrorCode.WRONG_PASSWORD


@pytest.mark.usefixtures("place")
def test_no_byte_of_the_document_stands_in_clear(tmp_path: Path) -> None:
    raw = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    names = "".join(path.name for path in tmp_path.rglob("*"))
    found = [secret for secret in (*SECRETS, "云鹭", "manifest", "scan of an") if secret.encode() in raw]
    assert found == []
    assert SCAN[:30] not in raw
    assert hashlib.sha256(SCAN).hexdigest() not in names


def test_a_file_cut_off_anywhere_says_so(place: Place) -> None:
    whole = place.path.read_bytes()
    for length in range(6, len(whole), len(whole) // 40):
        place.path.write_bytes(whole[:length])
        assert refusal(place.path, RING).code is ErrorCode.FILE_CUT_OFF


def test_a_flipped_bit_anywhere_is_damage(place: Place) -> None:
    whole = place.path.read_bytes()
    for at in range(0, len(whole), len(whole) // 60):
        place.path.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        assert refusal(place.path, RING).code in DAMAGE


def test_a_damaged_attachment_in_the_working_folder_is_named_and_fetched_back(place: Place) -> None:
    (item,) = place.project.attachments
    stored = place.attachments.path_of(item.sha256)
    stored.write_bytes(stored.read_bytes()[:-100])
    assert place.attachments.changed(place.project.attachments) == (item,)
    place.write()
    assert read_document(place.path, unlock=PASSWORD).lacking == ()
    assert b"".join(place.attachments.chunks(item.sha256)) == SCAN


def test_a_file_is_protected_and_freed_by_writing_it(place: Place) -> None:
    place.write(ring=None)
    freed = read_document(place.path)
    assert (freed.project, freed.ring) == (place.project, None)
    place.write()
    assert read_document(place.path, unlock=CODE).project == place.project


def test_a_plain_file_needs_no_password_and_minds_none(tmp_path: Path) -> None:
    path = tmp_path / "plain.b24"
    write_document(path, Content(Project(id=UUID(int=3))), REVISION)
    assert read_document(path, unlock=PASSWORD).ring is None


def test_unused_sealed_attachments_are_swept(place: Place) -> None:
    (item,) = place.project.attachments
    place.attachments.sweep({item.sha256})
    assert place.attachments.missing(place.project.attachments) == ()
    place.attachments.sweep(())
    assert place.attachments.missing(place.project.attachments) == (item,)
