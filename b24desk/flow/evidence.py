"""The files that are evidence for documents: which cover what, and until when they serve."""

from datetime import date
from enum import StrEnum

from b24desk.domain.project import Attachment

Attachments = tuple[Attachment, ...]


class Freshness(StrEnum):
    """How the last day of a piece of evidence stands to today and to the day of filing."""

    NO_LAST_DAY = "no_last_day"
    LASTS = "lasts"
    ENDS_BEFORE_FILING = "ends_before_filing"
    ENDED = "ended"


def freshness(attachment: Attachment, as_of: date, filing: date | None) -> Freshness:
    """`valid_until` is the last day that counts, on that day and at a filing on that day."""
    last = attachment.valid_until
    if last is None:
        return Freshness.NO_LAST_DAY
    if last < as_of:
        return Freshness.ENDED
    if filing is not None and last < filing:
        return Freshness.ENDS_BEFORE_FILING
    return Freshness.LASTS


def evidence_for(attachments: Attachments, document: str) -> Attachments:
    return tuple(item for item in attachments if document in item.documents)


def added(attachments: Attachments, new: Attachment) -> Attachments:
    """With one more; the same file under the same name only comes to cover more."""
    for item in attachments:
        if (item.sha256, item.name) == (new.sha256, new.name):
            documents = (*item.documents, *(one for one in new.documents if one not in item.documents))
            return changed(attachments, item.model_copy(update={"documents": documents}))
    return (*attachments, new)


def changed(attachments: Attachments, item: Attachment) -> Attachments:
    """With this one in the place of the one that has its id."""
    return tuple(item if other.id == item.id else other for other in attachments)


def removed(attachments: Attachments, attachment: str) -> Attachments:
    return tuple(item for item in attachments if item.id != attachment)


def taken_off(attachments: Attachments, attachment: str, document: str) -> Attachments:
    """No longer evidence for this document, but still a file of the project."""
    return tuple(
        item.model_copy(update={"documents": tuple(one for one in item.documents if one != document)})
        if item.id == attachment
        else item
        for item in attachments
    )


def exchanged(attachments: Attachments, attachment: str, new: Attachment) -> Attachments:
    """Another file in the place of one: it covers the same, but its dates are its own."""
    return tuple(
        new.model_copy(update={"id": item.id, "documents": item.documents, "note": item.note})
        if item.id == attachment
        else item
        for item in attachments
    )
