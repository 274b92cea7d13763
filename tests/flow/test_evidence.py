"""Evidence: what covers what, and until when it serves."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Attachment
from b24desk.flow.evidence import (
    Freshness,
    added,
    changed,
    evidence_for,
    exchanged,
    freshness,
    removed,
    taken_off,
)

TODAY = date(2026, 11, 22)
FILING = date(2026, 12, 10)
SCAN = Attachment(id="attachment-1", name="lease.pdf", sha256="a" * 64, size=3, documents=("premises-proof",))
PHOTO = Attachment(id="attachment-2", name="seal.jpg", sha256="b" * 64, size=4)


@pytest.mark.parametrize(
    ("last", "filing", "expected"),
    [
        (None, FILING, Freshness.NO_LAST_DAY),
        (TODAY - timedelta(1), FILING, Freshness.ENDED),
        (TODAY, None, Freshness.LASTS),
        (TODAY, FILING, Freshness.ENDS_BEFORE_FILING),
        (FILING - timedelta(1), FILING, Freshness.ENDS_BEFORE_FILING),
        (FILING, FILING, Freshness.LASTS),
        (FILING, TODAY - timedelta(9), Freshness.LASTS),
    ],
)
def test_the_last_day_itself_still_counts(
    last: date | None, filing: date | None, expected: Freshness
) -> None:
    assert freshness(SCAN.model_copy(update={"valid_until": last}), TODAY, filing) is expected


@given(st.integers(-400, 400), st.integers(-400, 400), st.integers(0, 400))
def test_evidence_never_becomes_fresher_by_waiting(last: int, filing: int, waited: int) -> None:
    order = list(Freshness)
    item = SCAN.model_copy(update={"valid_until": TODAY + timedelta(last)})
    now = freshness(item, TODAY, TODAY + timedelta(filing))
    later = freshness(item, TODAY + timedelta(waited), TODAY + timedelta(filing))
    assert order.index(later) >= order.index(now)


def test_one_file_may_cover_several_documents() -> None:
    again = SCAN.model_copy(update={"id": "attachment-9", "documents": ("seat-plan", "premises-proof")})
    (both,) = added((SCAN,), again)
    assert (both.id, both.documents) == ("attachment-1", ("premises-proof", "seat-plan"))
    assert evidence_for((both,), "seat-plan") == evidence_for((both,), "premises-proof") == (both,)


def test_the_same_file_under_another_name_is_a_file_of_its_own() -> None:
    other = SCAN.model_copy(update={"id": "attachment-9", "name": "contract.pdf"})
    assert added((SCAN,), other) == (SCAN, other)


def test_a_file_can_be_taken_off_one_document_and_stay_in_the_project() -> None:
    (left,) = taken_off((SCAN,), SCAN.id, "premises-proof")
    assert left.documents == ()
    assert left.sha256 == SCAN.sha256


def test_others_keep_their_places() -> None:
    renamed = SCAN.model_copy(update={"name": "new.pdf"})
    assert changed((SCAN, PHOTO), renamed) == (renamed, PHOTO)
    assert removed((SCAN, PHOTO), SCAN.id) == (PHOTO,)
    assert taken_off((SCAN, PHOTO), PHOTO.id, "premises-proof") == (SCAN, PHOTO)


def test_another_file_in_the_place_of_one_covers_the_same_with_dates_of_its_own() -> None:
    dated = SCAN.model_copy(update={"valid_until": TODAY, "issued_on": TODAY, "note": "from the landlord"})
    new = PHOTO.model_copy(update={"added": TODAY})
    (found,) = exchanged((dated,), dated.id, new)
    assert (found.id, found.documents, found.note) == (dated.id, dated.documents, dated.note)
    assert (found.sha256, found.name, found.added) == (new.sha256, new.name, TODAY)
    assert (found.issued_on, found.valid_until) == (None, None)
