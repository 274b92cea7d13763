"""What rests on a source."""

from b24desk.resources import resource
from b24desk.rules.citing import cited_by
from b24desk.rules.loader import load_rulebook

RULEBOOK = load_rulebook(resource("rulebook"))


def test_every_question_document_and_post_rests_on_each_source_that_it_cites() -> None:
    for table, entries in (
        ("questions", RULEBOOK.questions),
        ("documents", RULEBOOK.documents),
        ("roles", RULEBOOK.roles),
        ("milestones", RULEBOOK.milestones),
        ("notices", RULEBOOK.notices),
    ):
        for entry in entries.values():
            for citation in entry.citations:
                assert (table, entry.id) in {use[:2] for use in cited_by(citation.source, RULEBOOK)}


def test_each_entry_stands_once_however_often_it_cites() -> None:
    for source in RULEBOOK.sources:
        uses = cited_by(source, RULEBOOK)
        assert len(uses) == len(set(uses))


def test_a_rule_rests_on_the_sources_of_each_of_its_versions() -> None:
    for rule in RULEBOOK.rules.values():
        for version in rule.versions:
            for citation in version.citations:
                assert ("rules", rule.id) in {use[:2] for use in cited_by(citation.source, RULEBOOK)}


def test_nothing_rests_on_a_source_that_is_not_there() -> None:
    assert cited_by("no-such-source", RULEBOOK) == ()
