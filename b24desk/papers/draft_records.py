"""The records that a draft lists in tables: people, posts and holders, in the language of the draft."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from b24desk.domain.holding import attached
from b24desk.domain.project import Person, Shareholder
from b24desk.domain.text import Language
from b24desk.papers.draft_fields import FIELDS, Records
from b24desk.papers.draft_marks import Filler, Record, short_mask
from b24desk.papers.draft_template import draft_words
from b24desk.papers.voice import joined
from b24desk.papers.wording import load_wording
from b24desk.rules.checklist import Need
from b24desk.rules.derivation import is_whole_tier, must_be_traced
from b24desk.rules.phrasing import say_date


def records(kind: Records, filler: Filler) -> tuple[Record, ...]:
    """One for each; one without any field where there is none, so that the table shows what is asked for."""
    found = {
        Records.PEOPLE: _people,
        Records.POSTS: _posts,
        Records.HOLDERS: _holders,
        Records.PROVINCES: _provinces,
        Records.DATES: _dates,
        Records.DOCUMENTS: _documents,
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
        "person.identity_number": short_mask(person.identity_number),
        "person.phone": short_mask(person.phone),
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
    above: dict[str | None, list[Shareholder]] = {}
    for holder in attached(project.shareholders if project else ()):
        above.setdefault(holder.holds_in, []).append(holder)
    company = filler.dossier.company_name_in(filler.language)
    waiting = [(holder, company, 1) for holder in reversed(above.get(None, []))]
    while waiting:
        holder, owned, tier = waiting.pop()
        behind = above.get(holder.id, [])
        yield _holder(holder, owned, tier, filler) | {"holder.end": _end(holder, behind, filler.language)}
        waiting += [(other, holder.name, tier + 1) for other in reversed(behind)]


def _holder(holder: Shareholder, owned: str, tier: int, filler: Filler) -> dict[str, str]:
    words, language = draft_words(), filler.language
    kind = holder.kind
    kind_said = filler.context.rulebook.term("holder_kind", kind)[language] if kind else ""
    return {
        "holder.tier": words.tier[language].format(tier=tier),
        "holder.name": holder.name,
        "holder.kind": kind_said,
        "holder.percent": "" if holder.percent is None else f"{_plain(holder.percent)}%",
        "holder.of": owned or words.applicant[language],
    }


def _end(holder: Shareholder, behind: list[Shareholder], language: Language) -> str:
    """Whether the tracing may stop here; empty while the kind of holder is not known."""
    words = draft_words()
    if holder.kind is None:
        return ""
    if not must_be_traced(holder):
        return words.end[language]
    return (words.traced if is_whole_tier(behind) else words.not_an_end)[language]


def _plain(percent: Decimal) -> str:
    """Without trailing noughts: 60, 33.33."""
    return f"{percent.normalize():f}"


def _provinces(filler: Filler) -> Iterator[Record]:
    """The provinces that the service covers, in the order of the rulebook."""
    chosen = filler.context.facts.get("service.provinces")
    for code, province in filler.context.rulebook.provinces.items():
        if isinstance(chosen, tuple) and code in chosen:
            yield {"province.name": province.name[filler.language]}


def _dates(filler: Filler) -> Iterator[Record]:
    """The dates that law, rule or notice sets, as far as they can be counted, in order."""
    words, language = draft_words(), filler.language
    counted = [entry for entry in filler.dossier.assessment.milestones if entry.level.may_refuse]
    for entry in sorted(counted, key=lambda entry: entry.earliest or date.max):
        if entry.earliest is None:
            continue
        day = say_date(entry.earliest, language)
        if entry.latest is not None and entry.latest != entry.earliest:
            day = words.until[language].format(first=day, last=say_date(entry.latest, language))
        if entry.estimated:
            day = words.estimated[language].format(day=day)
        yield {"date.title": entry.title[language], "date.day": day, "date.basis": entry.text[language]}


def _documents(filler: Filler) -> Iterator[Record]:
    """The documents that the application needs, in the order of the portal's blocks."""
    words, language, rulebook = load_wording(), filler.language, filler.context.rulebook
    order = {block: place for place, block in enumerate(rulebook.form_blocks)}
    needed = [line.document for line in filler.dossier.assessment.documents if line.need is Need.NEEDED]
    blank = words.page.none[language]
    for document in sorted(needed, key=lambda one: order.get(one.form_block or "", len(order))):
        block = rulebook.form_blocks.get(document.form_block or "")
        signer, seal = words.signers.get(document.signer), words.seals.get(document.seal)
        signed = joined((said[language] for said in (signer, seal) if said), words.services.joined[language])
        yield {
            "document.block": block.title[language] if block else blank,
            "document.title": document.title[language],
            "document.form": words.forms[document.form][language],
            "document.signed": signed or blank,
        }
