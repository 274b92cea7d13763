"""The assessment and the rulebook as plain data, for the headless commands."""

from dataclasses import asdict

from b24desk.domain.verdict import Outcome
from b24desk.rules.assessment import Assessment
from b24desk.rules.context import PROVINCE_FACT, Context
from b24desk.rules.paths import LawfulPath, lawful_paths
from b24desk.rules.plain_data import Json, plain
from b24desk.rules.review import is_overdue, is_stale
from b24desk.rules.schema.conflicts import Conflict
from b24desk.rules.schema.documents import Form
from b24desk.rules.schema.places import Authority
from b24desk.rules.schema.rules import Effort, WayOut
from b24desk.rules.schema.sources import Citation


def assessment_report(assessment: Assessment, context: Context) -> Json:
    """The `assess --json` object."""
    rulebook = context.rulebook
    return {
        "rulebook": {
            "version": assessment.rulebook_version,
            "digest": assessment.rulebook_digest,
            "as_of": assessment.as_of.isoformat(),
            "review_by": rulebook.edition.review_by.isoformat(),
            "stale": assessment.rulebook_stale,
        },
        "overlay": _overlay(context),
        "standing": assessment.standing,
        "eligible": _eligible(assessment),
        "route": _route(assessment),
        "findings": [
            {
                "id": finding.id,
                "title": plain(finding.title),
                "topic": finding.topic,
                "verdict": finding.verdict,
                "cause": finding.cause,
                "severity": finding.severity,
                "authority_level": finding.level,
                "text": plain(finding.text),
                "advice": plain(finding.advice),
                "deciding_facts": {name: plain(context.fact(name)) for name in finding.facts},
                "missing_facts": list(finding.missing),
                "ways_out": [_way_out(way) for way in finding.ways_out],
                "sources": _citations(finding.citations, context),
                "conflict": finding.conflict,
                "stale": finding.stale,
            }
            for finding in assessment.findings
        ],
        "paths": [_path(path) for path in lawful_paths(context)],
        "documents": [
            {
                "id": line.id,
                "category": line.document.category,
                "form_block": line.document.form_block,
                "letter": line.document.letter,
                "title": plain(line.document.title),
                "need": line.need,
                "trigger": plain(line.document.trigger),
                "reason": plain(line.document.reason),
                "deciding_facts": {name: plain(context.fact(name)) for name in line.facts},
                "missing_facts": list(line.missing),
                "dated": line.dated,
                "signer": line.document.signer,
                "seal": line.document.seal,
                "form": line.document.form,
                "original": line.document.form is Form.ORIGINAL,
                "language": line.document.language,
                "format": plain(line.document.file_format),
                "obtain": plain(line.document.obtain),
                "due": plain(line.due),
                "due_estimated": line.due_estimated,
                "authority_level": line.document.level,
                "sources": _citations(line.document.citations, context),
                "stale": line.stale,
            }
            for line in assessment.documents
        ],
        "staffing": [
            {
                "role": role.id,
                "title": plain(role.title),
                "needed": role.needed,
                "count": role.count,
                "who": list(role.people),
                "open_slots": role.open_slots,
                "months_asked": role.months_asked,
                "gaps": [asdict(gap) for gap in role.gaps],
                "authority_level": role.level,
                "sources": _citations(role.citations, context),
                "stale": role.stale,
            }
            for role in assessment.staffing
        ],
        "milestones": [
            {
                "id": entry.id,
                "title": plain(entry.title),
                "text": plain(entry.text),
                "earliest": plain(entry.earliest),
                "latest": plain(entry.latest),
                "estimated": entry.estimated,
                "authority_level": entry.level,
                "basis": _citations(entry.citations, context),
                "conflict": entry.conflict,
                "stale": entry.stale,
            }
            for entry in assessment.milestones
        ],
        "notices": [
            {
                "id": notice.id,
                "title": plain(notice.title),
                "severity": notice.severity,
                "text": plain(notice.text),
                "authority_level": notice.level,
                "sources": _citations(notice.citations, context),
                "conflict": notice.conflict,
                "stale": is_stale(notice, notice, context),
            }
            for notice in assessment.notices
        ],
        "open_questions": [
            {
                "id": item.id,
                "page": item.question.page,
                "text": plain(item.question.text),
                "decides": list(item.waiting),
            }
            for item in assessment.open_questions
        ],
        "conflicts": [
            {"certain": item.certain, **_conflict(item.conflict, context), "stale": item.stale}
            for item in assessment.conflicts
        ],
    }


def _route(assessment: Assessment) -> Json:
    route = assessment.route
    kinds = {"route.domestic": "B24-1", "route.offshore": "B24-2"}
    return {
        "licence_needed": route.value("route.licence"),
        "service_types": [name for decision, name in kinds.items() if route.value(decision) == "yes"],
        "scope": route.value("route.scope"),
        "ownership_class": route.value("route.ownership"),
        "number_series": route.value("route.numbers"),
        "authority": _authority(route.authority),
        "window": _authority(route.window),
        "decisions": [
            {
                "id": part.id,
                "title": plain(part.title),
                "value": part.value,
                "text": plain(part.text) if part.text else None,
                "candidates": list(part.candidates),
                "missing_facts": list(part.missing),
                "conflict": part.conflict,
            }
            for part in route.parts
        ],
    }


def _eligible(assessment: Assessment) -> str:
    """Answer "no" only where a blocker stands in the way; other duties not met leave it open."""
    if assessment.blockers():
        return "no"
    return "yes" if assessment.standing is Outcome.MET else "unknown"


def _overlay(context: Context) -> Json | None:
    """What the guide of the firm's province adds, if it adds anything."""
    province = context.facts.get(PROVINCE_FACT)
    found = (one for one in context.rulebook.overlays.values() if one.province == province)
    return next(({**plain(one), "stale": is_stale(one, one, context)} for one in found), None)


def _authority(authority: Authority | None) -> Json | None:
    return {"id": authority.id, "name": plain(authority.name)} if authority else None


def _way_out(way: WayOut) -> Json:
    return {
        "id": way.id,
        "text": plain(way.text),
        "effort": way.effort,
        "lead": way.lead,
        "lead_time": plain(way.lead_time),
        "sets": dict(way.sets),
    }


def _path(path: LawfulPath) -> Json:
    """A path's steps in order, with the values that they come to today."""
    return {
        "steps": [
            {"rule": step.rule, **_way_out(step.way), "sets": plain(dict(step.sets))} for step in path.steps
        ],
        "effort": {effort: path.effort[effort] for effort in Effort},
        "longest_lead": path.longest_lead,
    }


def _citations(citations: tuple[Citation, ...], context: Context) -> list[Json]:
    rulebook = context.rulebook
    return [
        {
            "source": cited.source,
            "title": plain(rulebook.sources[cited.source].title),
            "number": plain(rulebook.sources[cited.source].number),
            "at": plain(cited.at) if cited.at else None,
            "authority_level": rulebook.sources[cited.source].level,
            "stale": is_overdue(rulebook.sources[cited.source], rulebook, context.as_of),
        }
        for cited in citations
    ]


def _conflict(conflict: Conflict, context: Context) -> Json:
    return {
        "id": conflict.id,
        "title": plain(conflict.title),
        "sides": [
            {
                "id": side.id,
                "claim": plain(side.claim),
                "authority_level": side.level,
                "dated": plain(side.dated),
                "sources": _citations(side.citations, context),
                "followed": side.id == conflict.follows,
            }
            for side in conflict.sides
        ],
        "follows": conflict.follows,
        "why": plain(conflict.why),
        "ask": plain(conflict.ask),
    }
