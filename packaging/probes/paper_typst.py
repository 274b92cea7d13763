"""The papers set by Typst. It remembers what it has set, so each round gets a text of its own."""

import json
from itertools import count
from pathlib import Path

import typst

from probes.paper_peer import Case, Setter, report

_SETTING = """
#set page(paper: "a4", margin: (x: 16mm, y: 15mm), numbering: "1 / 1")
#set text(font: "Noto Sans SC", size: 9pt, lang: "zh")
#let case = json(bytes(sys.inputs.case))
#align(center, text(size: 18pt, weight: "bold", case.title))
"""
_TABLE = """
#for remark in case.remarks { par(remark) }
#table(
  columns: (8mm, 8mm, 1fr, 18mm, 20mm, 18mm, 17mm, 26mm),
  inset: (x: 2.6pt, y: 1.9pt),
  stroke: .4pt + rgb("#b9c4d0"),
  table.header(..case.heads.map(strong)),
  ..case.groups.map(
    group => (table.cell(colspan: 8, strong(group.heading)), ..group.rows.flatten())
  ).flatten(),
)
#for note in case.notes { par(note) }
"""
_LETTER = """
#set text(size: 15.75pt)
#set par(first-line-indent: (amount: 2em, all: true), leading: 13pt)
#for paragraph in case.paragraphs { par(paragraph) }
"""


def prepare(kind: str, case: Case) -> Setter:
    source = (_SETTING + (_TABLE if kind == "table" else _LETTER)).encode()
    folder = str(Path(case["fonts"]["Regular"]).parent)
    rounds = count(1)

    def set_once() -> bytes:
        content = {**case[kind], "title": f"{case[kind]['title']} {next(rounds)}"}
        given = {"case": json.dumps(content, ensure_ascii=False)}
        made = typst.compile(source, font_paths=[folder], ignore_system_fonts=True, sys_inputs=given)
        return bytes(made)

    return set_once


if __name__ == "__main__":
    report(prepare)
