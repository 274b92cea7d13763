"""What a draft says, as plain texts."""

from collections.abc import Iterable

from b24desk.papers.draft_content import Draft, DraftSection, Grid, Passage


def texts_of(draft: Draft) -> list[str]:
    """Everything that a draft says itself, drawings apart."""
    return [draft.title, *draft.notes, *(part for line in draft.head for part in line), *_of(draft.sections)]


def everything(draft: Draft) -> list[str]:
    """And what it says of its gaps and its sources."""
    return [*texts_of(draft), *_of((draft.gaps, draft.sources))]


def _of(sections: Iterable[DraftSection]) -> list[str]:
    found = []
    for section in sections:
        found.append(section.heading)
        for block in section.blocks:
            found += [block.text] if isinstance(block, Passage) else [block.caption]
            if isinstance(block, Grid):
                found += [*block.heads, *(cell for row in block.rows for cell in row)]
    return found
