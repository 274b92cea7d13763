"""What a screen reader is told, over the real bus: names, roles and states of pages, in both languages."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from b24desk.domain.language import Language
from tests.house.sources import ROOT
from tests.ui.looking import CHINESE
from tests.ui.screen_reader.session import READER_PYTHON

PAGES = ("hub", "company-details", "firm", "people", "review")
PRESSED = {"push button", "check box", "radio button", "text", "table", "combo box", "menu item"}
_LONGEST_SECONDS = 240

Part = dict[str, Any]


def _lacks() -> str:
    if sys.platform != "linux":  # under Wine a program of Linux's own can be seen and not be run
        return "this reader is Linux's"
    missing = [name for name in ("dbus-run-session", "Xvfb") if shutil.which(name) is None]
    found = (
        Path(READER_PYTHON).is_file()
        and not subprocess.run(
            [READER_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"],
            capture_output=True,
            check=False,
        ).returncode
    )
    missing += [] if found else ["python3-gi and gir1.2-atspi-2.0"]
    missing += [] if Path("/usr/libexec/at-spi-bus-launcher").is_file() else ["at-spi2-core"]
    return f"not installed: {', '.join(missing)}" if missing else ""


pytestmark = [
    pytest.mark.skipif(bool(_lacks()), reason=_lacks() or "all is there"),
    pytest.mark.timeout(_LONGEST_SECONDS + 30),
]


@pytest.fixture(scope="module", params=list(Language))
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Part]:
    out = tmp_path_factory.mktemp("told") / "told.json"
    session = [sys.executable, "-m", "tests.ui.screen_reader.session", str(out), request.param]
    command = ["dbus-run-session", "--", *session, "provincial-domestic", *PAGES]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=_LONGEST_SECONDS)
    assert done.returncode == 0, done.stderr.decode()
    read: dict[str, Part] = json.loads(out.read_text("utf-8"))
    return {**read, "language": request.param}


@pytest.fixture
def language(told: dict[str, Any]) -> Language:
    return Language(told["language"])


def parts(root: Part) -> Iterator[Part]:
    yield root
    for child in root["children"]:
        yield from parts(child)


def of_role(root: Part, role: str) -> list[Part]:
    return [part for part in parts(root) if part["role"] == role]


def called(root: Part, role: str, *names: str) -> Part:
    return next(part for part in of_role(root, role) if part["name"] in names)


def test_everything_that_can_be_used_has_a_name(told: dict[str, Part]) -> None:
    nameless = [
        f"{page}: {part['role']}"
        for page in PAGES
        for part in parts(told[page])
        if part["role"] in PRESSED and "focusable" in part["states"] and not part["name"]
    ]
    assert nameless == []


def test_names_of_commands_are_in_the_language(told: dict[str, Part], language: Language) -> None:
    names = {part["name"] for page in PAGES for part in parts(told[page]) if part["role"] == "menu item"}
    names -= {"简体中文", "English", "语言 Language", ""}
    wrong = {name for name in names if bool(CHINESE.search(name)) is (language is Language.EN)}
    assert wrong == set()


def test_the_overview_names_each_task_with_its_status(told: dict[str, Part]) -> None:
    names = {part["name"] for part in of_role(told["hub"], "push button")}
    assert names & {"Eligibility, Completed", "申请条件，已完成"}
    assert names & {"Documents, In progress, 25 of 29 left", "材料，进行中，还剩 25 项，共 29 项"}


def test_the_rail_says_where_one_is(told: dict[str, Part]) -> None:
    here = {page: [p["name"] for p in _rail(told[page]) if "checked" in p["states"]] for page in PAGES}
    assert here["hub"] in (["Overview"], ["概览"])
    assert here["company-details"] in (["Company details"], ["企业登记信息"])
    assert all(len(names) == 1 for names in here.values())


def _rail(page: Part) -> list[Part]:
    rail = next(part for part in parts(page) if part["name"] in ("Steps", "步骤"))
    return of_role(rail, "radio button")


def test_a_field_tells_its_label_its_hint_and_what_is_in_it(told: dict[str, Part]) -> None:
    code = called(told["company-details"], "text", "Unified Social Credit Code", "统一社会信用代码")
    assert code["text"] == "91440300MAEXAMP148"
    assert {"editable", "focusable"} <= set(code["states"])
    assert code["description"].startswith(("The 18 characters on", "营业执照上的 18 位代码"))
    assert code["description"].endswith(("the check digit agrees", "校验位相符"))


def test_each_choice_tells_its_question_and_whether_it_is_chosen(told: dict[str, Part]) -> None:
    asked = ("What kind of organisation is applying?", "申请主体是哪一类？")
    kinds = [part for part in of_role(told["firm"], "radio button") if part["description"].endswith(asked)]
    assert len(kinds) > 2
    (chosen,) = (part["name"] for part in kinds if "checked" in part["states"])
    assert chosen in ("Limited liability company", "有限责任公司")


def test_the_table_of_people_reads_out_heads_and_masked_numbers(told: dict[str, Part]) -> None:
    (table,) = of_role(told["people"], "table")
    heads = [part["name"] for part in of_role(table, "table column header")]
    assert heads[0] in ("Name", "姓名")
    cells = [part["name"] for part in of_role(table, "table cell")]
    numbers = [cell for cell in cells if "***" in cell]
    assert len(numbers) >= 3
    assert not any(cell.isdigit() and len(cell) > 10 for cell in cells)


def test_the_review_is_text_and_each_change_says_what_it_changes(told: dict[str, Part]) -> None:
    labels = [part["name"] for part in of_role(told["review"], "label")]
    assert "深圳示例客服有限公司" in labels
    changes = [part["name"] for part in of_role(told["review"], "push button")]
    named = [name for name in changes if name.startswith(("Change", "修改"))]
    assert len(named) > 30
    assert len(set(named)) == len(named)
