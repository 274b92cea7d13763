"""What rests on a source: every entry that cites it, in any of its versions, rows or sides."""

from collections.abc import Iterable, Iterator

from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.sources import Citation
from b24desk.rules.usage import Use


def cited_by(source: str, rulebook: Rulebook) -> tuple[Use, ...]:
    """The entries with a place in the window, in its order; figures and process steps have none."""
    return tuple(
        use
        for use, citations in _citing(rulebook)
        if any(citation.source == source for citation in citations)
    )


def _citing(book: Rulebook) -> Iterator[tuple[Use, Iterable[Citation]]]:
    for question in book.questions.values():
        yield Use("questions", question.id, question.text), question.citations
    for decision in book.decisions.values():
        rows = (citation for row in decision.rows for citation in row.citations)
        yield Use("decisions", decision.id, decision.title), rows
    for rule in book.rules.values():
        versions = (citation for version in rule.versions for citation in version.citations)
        yield Use("rules", rule.id, rule.title), versions
    for document in book.documents.values():
        yield Use("documents", document.id, document.title), document.citations
    for role in book.roles.values():
        yield Use("roles", role.id, role.title), role.citations
    for milestone in book.milestones.values():
        yield Use("milestones", milestone.id, milestone.title), milestone.citations
    for notice in book.notices.values():
        yield Use("notices", notice.id, notice.title), notice.citations
    for conflict in book.conflicts.values():
        sides = (citation for side in conflict.sides for citation in side.citations)
        yield Use("conflicts", conflict.id, conflict.title), sides
