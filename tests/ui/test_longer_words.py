"""Words nearly half again as long as the English ones: every page stays whole, in a small window, too."""

from PySide6.QtWidgets import QComboBox

from b24desk.app import Program
from b24desk.ui.desk import Desk
from tests.ui.looking import every_page, open_sample, settle, texts, visible
from tests.ui.pseudo import FILLING, LONGER, Longer, longer, sources
from tests.ui.test_text_size import cut_off


def test_a_longer_word_is_longer_by_its_share_and_keeps_its_marks() -> None:
    assert longer("&Open…").startswith("&Open ")
    assert longer("&Open…").endswith("…")
    assert longer("Workbooks (*.xlsx)") == "Workbooks (*.xlsx)"
    lengthened = [text for text in sources() if "(*" not in text]
    assert len(lengthened) > 1000
    assert all(len(longer(text)) >= round(LONGER * len(text)) - 2 for text in lengthened)


def test_no_words_of_any_page_are_cut_off(program: Program, desk: Desk) -> None:
    program.window.resize(1093, 582)
    with Longer(program):
        settle()
        assert program.window.menuBar().sizeHint().width() <= 1093
        found = {f"home: {what}" for what in cut_off(program.window)}
        for sample in ("cross-provincial", "foreign-offshore"):
            open_sample(desk, sample)
            for page in every_page(desk):
                assert any(FILLING in text for text in texts(program.window)), page
                assert program.window.size().toTuple() == (1093, 582), page
                found |= {f"{page}: {what}" for what in cut_off(program.window)}
                found |= {f"{page}: {box.currentText()}" for box in narrow_boxes(program)}
    assert sorted(found) == []


def narrow_boxes(program: Program) -> list[QComboBox]:
    """Lists that are narrower than the words chosen in them and say it nowhere else."""
    boxes = [box for box in visible(program.window) if isinstance(box, QComboBox)]
    return [box for box in boxes if box.width() < box.minimumSizeHint().width() - 1 and not box.toolTip()]
