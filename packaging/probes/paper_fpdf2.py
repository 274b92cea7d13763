"""The papers set by fpdf2: its own table, its own line breaking."""

from fpdf import FPDF
from fpdf.fonts import FontFace

from probes.paper_peer import Case, Setter, report

_WIDTHS = (8, 8, 66, 20, 22, 20, 18, 28)


def prepare(kind: str, case: Case) -> Setter:
    return lambda: _set(kind, case)


def _set(kind: str, case: Case) -> bytes:
    paper = FPDF(format="A4")
    for weight, style in (("Regular", ""), ("Bold", "B")):
        paper.add_font("sans", style, case["fonts"][weight])
    paper.add_page()
    paper.set_font("sans", "B", 18)
    paper.multi_cell(0, 10, case[kind]["title"], new_x="LMARGIN", new_y="NEXT", align="C")
    if kind == "table":
        _table(paper, case["table"])
    else:
        paper.set_font("sans", "", 15.75)
        for paragraph in case["letter"]["paragraphs"]:
            paper.multi_cell(0, 10, f"　　{paragraph}", new_x="LMARGIN", new_y="NEXT")
    return bytes(paper.output())


def _table(paper: FPDF, content: Case) -> None:
    paper.set_font("sans", "", 9)
    for remark in content["remarks"]:
        paper.multi_cell(0, 5, remark, new_x="LMARGIN", new_y="NEXT")
    bold = FontFace(emphasis="B")
    with paper.table(col_widths=_WIDTHS, line_height=4.2, headings_style=bold) as table:
        table.row(content["heads"])
        for group in content["groups"]:
            table.row().cell(group["heading"], colspan=len(_WIDTHS), style=bold)
            for cells in group["rows"]:
                table.row(cells)
    for note in content["notes"]:
        paper.multi_cell(0, 4.5, note, new_x="LMARGIN", new_y="NEXT")


if __name__ == "__main__":
    report(prepare)
