"""From the first start to papers that can be signed, as a user goes: every answer of a sample typed in anew.

    python -m tests.ui.walkthrough.journey FOLDER keyboard|mouse zh|en

Opens a real window; on Linux `xvfb-run -a` gives one that nobody sees. The language is switched half-way.
FOLDER gets a picture of each step, the project and the papers.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QThreadPool
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from b24desk.app import ARGUMENTS, Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer, Person, Project
from b24desk.flow.entry import spelt
from b24desk.papers.paper import PaperKind
from b24desk.resources import resource
from b24desk.storage.document import read_document
from b24desk.storage.exchange import dump, read_exchange
from b24desk.storage.paths import Folders
from b24desk.ui.dialogs.form import Form
from b24desk.ui.dialogs.new_application import NewApplicationForm
from b24desk.ui.dialogs.person_form import PersonForm
from b24desk.ui.fields.choice_field import ChoiceField
from b24desk.ui.fields.choices_field import ChoicesField
from b24desk.ui.fields.provinces_field import ProvincesField
from b24desk.ui.page import Page
from b24desk.ui.pages.papers import PapersPage
from b24desk.ui.pages.people import PeoplePage
from b24desk.ui.pages.questions import QuestionsPage
from b24desk.ui.question_block import QuestionBlock
from tests.clock import now
from tests.ui.looking import settle, work_of
from tests.ui.walkthrough.hands import HANDS, Hands, Keyboard, until

SAMPLE = resource("samples", "provincial-domestic.json")
TITLE = "深圳示例客服有限公司"


class Journey:
    def __init__(self, program: Program, hands: Hands, folder: Path) -> None:
        self._program = program
        self._hands = hands
        self._folder = folder
        self._wanted = read_exchange(SAMPLE)
        self._desk = program.make_ready()
        self._steps = 0

    def walk(self) -> Project:
        """What the file holds in the end."""
        window = self._program.window
        self._picture("start")
        path = self._begin()
        work, switched = work_of(self._desk), False
        while (page := work.page).page != "papers":
            if page.page == "company-details":
                self._switch()
                switched = True
            if isinstance(page, QuestionsPage):
                self._answer_all(page)
            elif isinstance(page, PeoplePage):
                for person in self._wanted.people:
                    self._add(page, person)
            self._picture(page.page)
            self._lead_on(page)
        assert switched
        self._save_papers()
        self._hands.command(window, self._menu_of(window.actions_.close), window.actions_.close)
        self._picture("closed")
        assert window.is_home
        return read_document(path).project

    def _begin(self) -> Path:
        window, path = self._program.window, self._folder / "申请.b24"
        self._hands.command(window, self._menu_of(window.actions_.new), window.actions_.new)
        form = window.findChild(NewApplicationForm)
        assert form is not None
        self._hands.write(form.name, TITLE)
        options = [option.id for option in self._desk.rulebook.questions["service.scope"].options]
        rows = list(form.scope.rows())
        self._hands.press(rows[options.index("one_province")].button)
        self._hands.write(form.path, str(path))
        self._picture("new", form)
        self._finish(form)
        page = work_of(self._desk).page
        self._picture("overview")
        onward = page.findChild(QPushButton, "continue")
        if onward is not None:
            self._hands.press(onward)
        return path

    def _answer_all(self, page: QuestionsPage) -> None:
        """Top to bottom, again for what appears because of an answer; the sample has them all."""
        answered: set[str] = set()
        while True:
            waiting = [
                block for block in page.blocks() if block.isVisible() and block.question.id not in answered
            ]
            if not waiting:
                return
            block = waiting[0]
            answered.add(block.question.id)
            self._answer(block, self._wanted.answers.get(block.question.id))

    def _answer(self, block: QuestionBlock, answer: Answer | None) -> None:
        field = block.field
        if answer is None or answer.value is None:
            self._hands.press(block.dont_know)
        elif isinstance(field, ChoiceField):
            values = [option.id for option in block.question.options]
            number = values.index(str(answer.value)) if values else (True, False).index(answer.value is True)
            self._hands.press(list(field.rows())[number].button)
        elif isinstance(field, ChoicesField | ProvincesField):
            assert isinstance(answer.value, tuple)
            options = [option.id for option in block.question.options] or list(self._desk.rulebook.provinces)
            for row, option in zip(field.rows(), options, strict=True):
                if (option in answer.value) != row.button.isChecked():
                    self._hands.press(row.button)
        elif isinstance(field.target(), QComboBox):
            box = field.target()
            assert isinstance(box, QComboBox)
            self._hands.pick(box, str(answer.value))
        else:
            assert isinstance(field.target(), QLineEdit | QPlainTextEdit), field
            self._hands.write(field.target(), shown(answer))

    def _add(self, page: PeoplePage, person: Person) -> None:
        self._hands.press(page.add_button)
        form = self._program.window.findChild(PersonForm)
        assert form is not None
        for line, text in (
            (form.name, person.name),
            (form.position, person.position),
            (form.number, person.identity_number),
            (form.months, str(person.insured_months)),
            (form.until, person.insured_until or ""),
            (form.proof.line, person.proof_issued_on.isoformat() if person.proof_issued_on else ""),
        ):
            self._hands.write(line, text)
        for role in person.roles:
            self._hands.press(form.roles[role])
        if person.legal_representative:
            self._hands.press(form.legal)
        if person.insured_by_applicant:
            self._hands.press(next(iter(form.insured.rows())).button)
        self._picture(f"person-{person.id}", form)
        self._finish(form)

    def _lead_on(self, page: Page) -> None:
        """What is doubtful is pointed out once, and may stand."""
        for _ in range(2):
            self._hands.go_on(self._program.window, page)
            if work_of(self._desk).page is not page:
                return
            self._picture(f"{page.page}-pointed-out")
        raise AssertionError(f"no way on from {page.page}")

    def _switch(self) -> None:
        window, other = self._program.window, self._program.language.other
        action = window.actions_.languages[other]
        self._hands.command(window, self._menu_of(action), action)
        assert self._program.language.current is other

    def _save_papers(self) -> None:
        page = work_of(self._desk).page
        assert isinstance(page, PapersPage)
        for kind, button in ((PaperKind.CHECKLIST, page.save_button), (PaperKind.LETTER, page.word_button)):
            self._hands.pick(page.kind, kind.value)
            _rest(page)
            self._picture(f"papers-{kind.value}")
            self._hands.press(button)
            dialog = page.window().findChild(QFileDialog)
            assert dialog is not None
            suffix = Path(dialog.selectedFiles()[0]).suffix
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            assert line is not None
            self._hands.write(line, str(self._folder / f"{kind.value}{suffix}"))
            self._picture(f"saving-{kind.value}", dialog)
            QTest.keyClick(line, Qt.Key.Key_Return)
            _rest(page)
            assert until((self._folder / f"{kind.value}{suffix}").is_file)
            self._come_back()
        self._picture("saved")

    def _finish(self, form: Form) -> None:
        """With the button that is marked, which Return presses as well."""
        (onward,) = (button for button in form.findChildren(QPushButton) if button.isDefault())
        if isinstance(self._hands, Keyboard):
            held = QApplication.focusWidget()
            assert held is not None
            QTest.keyClick(held, Qt.Key.Key_Return)
            settle()
        else:
            self._hands.press(onward)
        assert QApplication.activeModalWidget() is None
        self._come_back()

    def _come_back(self) -> None:
        """What a window manager does when a dialog closes; a bare screen has none."""
        self._program.window.activateWindow()
        assert until(self._program.window.isActiveWindow)
        settle()

    def _menu_of(self, action: QAction) -> QMenu:
        menus = self._program.window.menuBar().findChildren(QMenu)
        return next(menu for menu in menus if action in menu.actions())

    def _picture(self, name: str, of: QWidget | None = None) -> None:
        settle()
        self._steps += 1
        (of or self._program.window).grab().save(str(self._folder / f"{self._steps:02d}-{name}.png"))


def _rest(page: PapersPage) -> None:
    while not page.is_at_rest:
        settle()


def shown(answer: Answer) -> str:
    return answer.typed or spelt(answer.value)


def main(folder: Path, hands: str, language: Language) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    application = QApplication(list(ARGUMENTS))
    for font in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    application.setDoubleClickInterval(1)  # a list that has just opened takes no click for that long
    program = Program(application, Folders.under(folder / "home"), now)
    program.language.use(language)
    program.window.resize(1180, 700)
    program.window.show()
    program.window.activateWindow()
    settle()
    project = Journey(program, HANDS[hands](), folder).walk()
    program.window.close()
    QThreadPool.globalInstance().waitForDone()
    (folder / "project.json").write_bytes(dump(project))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Language(sys.argv[3]))
