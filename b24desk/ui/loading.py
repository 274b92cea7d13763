"""What is loaded between the first paint and the first thing that is asked for, in bearable pieces.

The order is that of the layers: what a piece brings in besides is what no piece before it needed. Papers
are left out. They come with the first one that is asked for.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from b24desk.errors import B24Error

if TYPE_CHECKING:  # one of the pieces
    from b24desk.ui.desk import Desk


def loading(make_ready: "Callable[[], Desk]") -> Iterator[None]:
    """The desk, the rulebook, the pages; a piece is what lies between two yields."""
    import pydantic.main

    yield
    import b24desk.domain.project

    yield
    import b24desk.rules.schema.documents

    yield
    import b24desk.rules.loader

    yield
    import b24desk.storage.document

    yield
    import b24desk.storage.backups.guard

    yield
    import b24desk.storage.library

    yield
    import b24desk.flow.effects

    yield
    import b24desk.ui.evidence.evidence_desk

    yield
    import b24desk.ui.file_care

    yield
    import b24desk.ui.safeguard

    yield
    import b24desk.ui.desk

    yield
    import b24desk.ui.search.search_commands

    yield
    import b24desk.ui.commands

    yield
    import b24desk.ui.desk_making

    yield
    import b24desk.ui.arrivals
    import b24desk.ui.recovery_offer

    yield
    desk = make_ready()
    yield
    import b24desk.ui.pages.hub

    yield
    import b24desk.ui.pages.questions

    yield
    import b24desk.ui.pages.documents

    yield
    import b24desk.ui.pages.people
    import b24desk.ui.pages.result
    import b24desk.ui.pages.review
    import b24desk.ui.pages.shareholders

    yield
    with suppress(B24Error):  # the first application that is opened says so
        _ = desk.rulebook.edition
