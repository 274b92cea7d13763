"""Our own papers, timed as the other typesetters are; the sample takes the place of the neutral text."""

from pathlib import Path

from probes.paper_peer import Case, Setter, report


def prepare(kind: str, case: Case) -> Setter:
    from b24desk.domain.text import PaperLanguage  # noqa: PLC0415 - loading is part of the start
    from b24desk.papers.export import render  # noqa: PLC0415 - as said above
    from b24desk.papers.paper import PaperKind  # noqa: PLC0415 - as said above
    from probes.paper_case import sample_dossier  # noqa: PLC0415 - as said above

    dossier = sample_dossier(Path(case["sample"]))
    chosen = PaperKind.CHECKLIST if kind == "table" else PaperKind.LETTER
    return lambda: render(chosen, dossier, PaperLanguage.ZH).pdf


if __name__ == "__main__":
    report(prepare)
