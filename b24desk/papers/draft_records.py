"""The records that a draft lists in tables: people, posts and holders, in the language of the draft."""

from collections.abc import Iterator
from decimal import Decimal

from b24desk.domain.identifiers import masked
from b24desk.domain.project import Person, Shareholder
from b24desk.papers.draft_marks import Filler, Record
from b24desk.papers.draft_template import FIELDS, Records, draft_words
from b24desk.papers.voice import joined
from b24desk.papers.wording import load_wording
from b24desk.rules.derivation import must_be_traced

_MOST_TIERS = 50


def records(kind: Records, filler: Filler) -> tuple[Record, ...]:
    """One for each; one without any field where there is none, so that the table shows what is asked for."""
    found = {
        Records.PEOPLE: _people,
        Records.POSTS: _posts,
        Records.HOLDERS: _holders,
    }[kind](filler)
    numbered = [{**record, "number": str(place)} for place, record in enumerate(found, 1)]
    return tuple(numbered) or ({**dict.fromkeys(FIELDS[kind], ""), "number": "1"},)


def _people(filler: Filler) -> Iterator[Record]:
    for person in filler.context.facts.people:
        yield _person(person, filler)


def _posts(filler: Filler) -> Iterator[Record]:
    """Every post that the application needs or may need, with each of its people."""
    people = {person.id: person for person in filler.context.facts.people}
    for role in filler.dossier.assessment.staffing:
        if role.needed is False:
            continue
        post = {"post.title": role.title[filler.language], "post.duty": role.duty[filler.language]}
        named = [people[name] for name in role.people if name in people]
        for person in named:
            yield {**_person(person, filler), **post}
        for _ in range(role.count - len(named)):
            yield {**dict.fromkeys(FIELDS[Records.POSTS], ""), **post}


def _person(person: Person, filler: Filler) -> dict[str, str]:
    """Numbers by which somebody could be impersonated are masked: the portal takes them from the document."""
    rulebook, language = filler.context.rulebook, filler.language
    posts = (rulebook.roles[role].title[language] for role in person.roles if role in rulebook.roles)
    return {
        "person.name": filler.name_of(person.name, person.name_en),
        "person.position": person.position,
        "person.posts": joined(posts, load_wording().services.joined[language])
        or load_wording().page.none[language],
        "person.identity_kind": rulebook.term("identity_kind", person.identity_kind)[language],
        "person.identity_number": masked(person.identity_number),
        "person.phone": masked(person.phone),
        "person.email": person.email,
        "person.education": person.education,
        "person.insured": _insured(person, filler),
    }


def _insured(person: Person, filler: Filler) -> str:
    words, language = draft_words(), filler.language
    if person.insured_by_applicant is False:
        return words.not_insured[language]
    if person.insured_by_applicant is None or person.insured_months is None:
        return ""
    return words.insured[language].format(months=person.insured_months, until=person.insured_until or "—")


def _holders(filler: Filler) -> Iterator[Record]:
    """Tier by tier from the applicant up; each holder stands under the one that it holds in."""
    project = filler.dossier.project
    holders = project.shareholders if project else ()
    yield from _above(None, filler.dossier.company_name_in(filler.language), 1, holders, filler)


def _above(
    owned: str | None, name: str, tier: int, holders: tuple[Shareholder, ...], filler: Filler
) -> Iterator[Record]:
    if tier > _MOST_TIERS:  # a ring of holders that hold in each other
        return
    for holder in holders:
        if holder.holds_in == owned:
            yield _holder(holder, name, tier, filler)
            yield from _above(holder.id, holder.name, tier + 1, holders, filler)


def _holder(holder: Shareholder, owned: str, tier: int, filler: Filler) -> dict[str, str]:
    words, language = draft_words(), filler.language
    kind = holder.kind
    kind_said = filler.context.rulebook.term("holder_kind", kind)[language] if kind else ""
    end = "" if kind is None else (words.not_an_end if must_be_traced(holder) else words.end)[language]
    return {
        "holder.tier": words.tier[language].format(tier=tier),
        "holder.name": holder.name,
        "holder.kind": kind_said,
        "holder.percent": "" if holder.percent is None else f"{_plain(holder.percent)}%",
        "holder.of": owned or words.applicant[language],
        "holder.end": end,
    }


def _plain(percent: Decimal) -> str:
    """Without trailing noughts: 60, 33.33."""
    return f"{percent.normalize():f}"
