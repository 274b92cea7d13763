"""The command line's own sentences, in both languages; those about the law come from the rulebook."""

import locale
import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import model_validator

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Language, Text
from b24desk.errors import B24Error, ErrorCode, Fact
from b24desk.resources import resource
from b24desk.rules.loader import RulebookError
from b24desk.storage.exchange import ExchangeError, ExchangeProblem
from b24desk.storage.rulebooks import Refusal

_OTHER = "other"


class Table(Frozen):
    """The whole of resources/cli.toml; every error code has its sentence."""

    help: Text
    errors: dict[ErrorCode, Text]
    exchange: dict[str, Text]
    labels: dict[str, Text]

    @model_validator(mode="after")
    def _speaks_of_every_error(self) -> "Table":
        missing = set(ErrorCode) - set(self.errors)
        if missing or _OTHER not in self.exchange:
            raise ValueError(f"no sentence for {sorted(missing)}")
        return self


def load_table() -> Table:
    return Table.model_validate(tomllib.loads(resource("cli.toml").read_text("utf-8")))


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences in one language."""

    table: Table
    language: Language

    @property
    def help(self) -> str:
        return self.table.help[self.language]

    def label(self, code: str, **marks: object) -> str:
        return self.table.labels[code][self.language].format(**marks)

    def sentence(self, error: B24Error) -> str:
        """One line that says what went wrong and what to do."""
        facts: dict[str, Fact] = {"path": "", "reason": "", "detail": "", **error.facts}
        if isinstance(error, ExchangeError):
            facts["problems"] = self._first_of([self._problem(item) for item in error.problems])
        elif isinstance(error, RulebookError):
            facts["problems"] = self._first_of([str(problem) for problem in error.problems])
        elif error.code is ErrorCode.RULES_REFUSED:
            facts["reason"] = self.label(f"refused_{Refusal(str(facts['reason']))}")
        if isinstance(names := facts.get("attachments"), tuple):
            facts["names"] = self._listed(names)
        said = self.table.errors[error.code][self.language].format_map(facts)
        if error.code is ErrorCode.FILE_DAMAGED and "names" in facts:
            said += self.label("damaged_attachments", names=facts["names"])
        return " ".join(said.split())

    def _listed(self, names: Sequence[str]) -> str:
        return ("、" if self.language is Language.ZH else ", ").join(names)

    def _first_of(self, problems: list[str]) -> str:
        first, *others = problems
        comma = "，" if self.language is Language.ZH else ", "
        return first + (comma + self.label("more", count=len(others)) if others else "")

    def _problem(self, problem: ExchangeProblem) -> str:
        kind, detail = problem.kind, problem.detail
        if detail in self.table.exchange:
            kind, detail = detail, ""
        said = self.table.exchange.get(kind)
        phrase = said[self.language] if said else f"{self.table.exchange[_OTHER][self.language]} ({kind})"
        return ": ".join(part for part in (problem.where, f"{phrase} {detail}".strip()) if part)


def words_in(language: Language) -> Words:
    return Words(load_table(), language)


def system_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Chinese where the system speaks Chinese, English everywhere else."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        spoken = environment.get(name)
        if spoken:
            return _of_locale(spoken)
    return _of_locale(locale.getlocale()[0] or "")


def _of_locale(name: str) -> Language:
    """Windows says "Chinese (Simplified)_China", everybody else "zh_CN"."""
    return Language.ZH if name.lower().startswith(("zh", "chinese")) else Language.EN


def chosen_language(typed: str | None) -> Language:
    """The language asked for; the system's for "both" and for none."""
    return Language(typed) if typed in set(Language) else system_language()
