"""What the rule book says of the proofs: the certificate as a whole, and each rule's line of it."""

from collections.abc import Iterator

from b24desk.domain.text import Text
from b24desk.rules.book.content import Point
from b24desk.rules.book.entry_writer import EntryWriter
from b24desk.rules.certificate import MET, OPEN, UNDATED, Mutants, RuleLine, certificate
from b24desk.rules.schema.rules import Rule

_SHORT = 16
"""Digits of a digest that are enough to tell two texts apart."""


def proof_of_all(writer: EntryWriter) -> Iterator[Point]:
    """When what was proved of the whole rulebook, and whether it is still the same."""
    proved = certificate()
    walk = writer.phrase(
        "walked",
        results=proved.walk.results,
        states=f"{proved.walk.states:,}",
        stages=f"{proved.walk.stages:,}",
    )
    kept = "unchanged" if proved.digest == writer.rulebook.digest else "changed"
    yield from writer.point(
        "certificate",
        writer.phrase("certified", day=writer.day(proved.made_on), count=len(proved.scenarios)),
        walk,
        _mutants(proved.mutants, writer),
        writer.phrase(f"{kept}_since"),
    )


def proof_of(rule: Rule, writer: EntryWriter) -> Iterator[Point]:
    """The scenarios that exercise the rule and the mistakes noticed in it, as long as it is the same."""
    proved = certificate()
    line = proved.rules.get(rule.id)
    if line is None:
        yield from writer.point("certificate", writer.phrase("uncertified"))
        return
    day = writer.day(proved.made_on)
    if not proved.holds_for(rule, writer.rulebook):
        yield from writer.point("certificate", writer.phrase("no_longer", day=day))
        return
    yield from writer.point("scenarios", *_scenarios(line, writer))
    marks = {"text": line.text[:_SHORT], "sources": line.sources[:_SHORT]}
    yield from writer.point(
        "certificate", writer.phrase("certified_rule", day=day, **marks), _mutants(line.mutants, writer)
    )


def _scenarios(line: RuleLine, writer: EntryWriter) -> Iterator[Text]:
    """How many meet it, leave it open or lie before it; those that fail it by their titles."""
    counts = {standing: len(line.scenarios.get(standing, ())) for standing in (MET, OPEN, UNDATED)}
    yield writer.phrase("covered", **counts)
    for standing, scenario in certificate().titles(line):
        words = writer.words.standings[standing]
        yield writer.phrase("scenario", standing=words, title=scenario.title)


def _mutants(mutants: Mutants, writer: EntryWriter) -> Text:
    return writer.phrase("mutants", **mutants.model_dump())
