"""One snapshot read on one day: the facts, the assessment and the way through, drawn from it together."""

from dataclasses import dataclass
from datetime import date

from b24desk.domain.project import Project
from b24desk.flow.parking import settled
from b24desk.flow.path import Flow, flow_of
from b24desk.rules.assessment import Assessment, assessment_of
from b24desk.rules.context import Context
from b24desk.rules.derivation import facts_of
from b24desk.rules.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Reading:
    """What a project means today. `project` is the snapshot with its parked answers settled."""

    project: Project
    context: Context
    assessment: Assessment
    flow: Flow


def read_project(project: Project, rulebook: Rulebook, as_of: date) -> Reading:
    """The reading of a snapshot; the window, the commands and the tests all read this way."""
    project = settled(project, rulebook, as_of)
    context = Context(facts_of(project, rulebook, as_of), rulebook, as_of)
    assessment = assessment_of(context)
    return Reading(project, context, assessment, flow_of(project, assessment, context))
