"""What every page is given: the session, the language, and the few things of the window it may use."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from b24desk.rules.rulebook import Rulebook
from b24desk.ui.answer_effects import AnswerEffects
from b24desk.ui.evidence.handing_out import HandingOut
from b24desk.ui.evidence.intake import Intake
from b24desk.ui.file_care import FileCare
from b24desk.ui.language import LanguageSwitch
from b24desk.ui.last_place import LastPlace
from b24desk.ui.route_choice import RouteChoice
from b24desk.ui.rulebook_offer import RulebookOffer
from b24desk.ui.session import Session


@dataclass(frozen=True, slots=True)
class PageNeeds:
    session: Session
    offer: RulebookOffer
    routes: RouteChoice
    intake: Intake
    handing_out: HandingOut
    places: LastPlace
    effects: AnswerEffects
    language: LanguageSwitch
    today: Callable[[], date]
    show_identity_numbers: Callable[[], bool]
    care: FileCare
    papers_folder: Callable[[], Path]
    """Where papers are suggested to go."""

    @property
    def rulebook(self) -> Rulebook:
        return self.session.rulebook
