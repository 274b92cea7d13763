"""The papers set by WeasyPrint from HTML."""

from html import escape
from pathlib import Path

from weasyprint import HTML

from probes.paper_peer import Case, Setter, report

_STYLE = """
@font-face {{ font-family: sans; src: url({regular}) }}
@font-face {{ font-family: sans; font-weight: bold; src: url({bold}) }}
@page {{ size: A4; margin: 15mm 16mm; @bottom-center {{ content: counter(page) ' / ' counter(pages) }} }}
body {{ font: 9pt/1.3 sans }}
h1 {{ font-size: 18pt; text-align: center }}
p.letter {{ font-size: 15.75pt; line-height: 29pt; text-indent: 2em; margin: 0 }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed }}
td, th {{ border: .4pt solid #b9c4d0; padding: 1.9pt 2.6pt; vertical-align: top; white-space: pre-line }}
"""
_WIDTHS = (8, 8, 66, 20, 22, 20, 18, 28)


def prepare(kind: str, case: Case) -> Setter:
    fonts = {weight.lower(): Path(path).as_uri() for weight, path in case["fonts"].items()}
    style = _STYLE.format(**fonts)
    body = _table(case["table"]) if kind == "table" else _letter(case["letter"])
    page = f"<html lang=zh><style>{style}</style><h1>{escape(case[kind]['title'])}</h1>{body}</html>"
    return lambda: bytes(HTML(string=page).write_pdf())


def _letter(content: Case) -> str:
    return "".join(f"<p class=letter>{escape(paragraph)}</p>" for paragraph in content["paragraphs"])


def _table(content: Case) -> str:
    columns = "".join(f"<col style='width:{width}mm'>" for width in _WIDTHS)
    head = "".join(f"<th>{escape(cell)}</th>" for cell in content["heads"])
    rows = []
    for group in content["groups"]:
        rows.append(f"<tr><th colspan={len(_WIDTHS)}>{escape(group['heading'])}</th></tr>")
        rows += [f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in group["rows"]]
    before, after = (
        "".join(f"<p>{escape(line)}</p>" for line in content[part]) for part in ("remarks", "notes")
    )
    return f"{before}<table>{columns}<thead><tr>{head}</tr></thead>{''.join(rows)}</table>{after}"


if __name__ == "__main__":
    report(prepare)
