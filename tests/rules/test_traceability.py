"""The guides' 181 statements: each answered somewhere, and nowhere against what checking it gave."""

from collections import Counter
from pathlib import Path

import pytest

from b24desk.resources import resource
from b24desk.rules.loader import RulebookError, load_rulebook, read_rulebook
from b24desk.rules.plain_data import rulebook_report
from b24desk.rules.schema.claims import ClaimVerdict
from b24desk.rules.traceability import homes

FOLDER = resource("rulebook")
RULEBOOK = load_rulebook(FOLDER)


def shipped() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path(FOLDER).glob("*.toml")}


def problems_after(old: str, new: str) -> str:
    """The problems of the shipped rulebook with one piece of text exchanged everywhere."""
    files = {name: content.replace(old.encode(), new.encode()) for name, content in shipped().items()}
    assert files != shipped(), old
    with pytest.raises(RulebookError) as caught:
        read_rulebook(files)
    return "\n".join(map(str, caught.value.problems))


def test_all_181_statements_are_listed_and_each_has_a_home() -> None:
    assert set(RULEBOOK.claims) == {f"s{number}" for number in range(1, 182)}
    assert all(homes(RULEBOOK).values())


def test_the_verdicts_are_those_that_checking_gave() -> None:
    counted = Counter(claim.verdicts[0] for claim in RULEBOOK.claims.values())
    assert counted == {
        ClaimVerdict.SUPPORTED: 66,
        ClaimVerdict.SUPPORTED_IN_SUBSTANCE: 53,
        ClaimVerdict.PRACTICE: 17,
        ClaimVerdict.OPINION: 15,
        ClaimVerdict.UNVERIFIED: 9,
        ClaimVerdict.WRONG: 8,
        ClaimVerdict.CONTESTED: 7,
        ClaimVerdict.OUTDATED: 4,
        ClaimVerdict.LEGAL_RISK: 1,
        ClaimVerdict.GARBLED: 1,
    }


def test_the_report_names_what_each_entry_covers() -> None:
    report = rulebook_report(RULEBOOK)
    covering = [entry["id"] for entry in report["conflicts"] if "S174" in entry["covers"]]
    assert covering == ["capital-figure"]


def test_a_statement_without_a_home_is_a_problem() -> None:
    assert "claim s116: covers: is answered nowhere" in problems_after('covers = ["S116"]', "covers = []")


def test_a_home_for_no_statement_is_a_problem() -> None:
    assert "claim s116: covers: is covered but is no statement" in problems_after(
        'id = "s116"\narticle', 'id = "s999"\narticle'
    )


def test_a_wrong_statement_must_stand_in_a_conflict() -> None:
    text = (FOLDER / "conflicts.toml").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("covers") and '"S101"' in line)
    said = problems_after(line, line.replace('"S101"', '"S100"'))
    assert "claim s101: covers: was found wrong but stands in no conflict" in said


def test_an_opinion_never_passes_for_law() -> None:
    said = problems_after(
        'id = "s2"\narticle = "article-000"\nsection = "A"\nverdicts = ["supported"]',
        'id = "s2"\narticle = "article-000"\nsection = "A"\nverdicts = ["opinion"]',
    )
    assert "claim s2: covers: was found opinion but is badged as law" in said
