"""Two hundred scanned pages in twenty files, as an application has them: ``python -m probes.scans FOLDER``.

Leaves ``scans/*.pdf`` for the floor, and ``scans.b24`` for the program. The pages are JPEGs that no packing
makes smaller: A4 in colour at 200 dpi.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from PIL import Image, ImageDraw
from pypdf import PdfWriter

from b24desk.domain.project import Attachment
from b24desk.resources import resource
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.document import Content, write_document
from b24desk.storage.exchange import read_exchange
from b24desk.storage.inspection.picture_pages import add_pictures

SAMPLE = "provincial-domestic.json"
FILES, PAGES = 20, 10
_SIZE, _DPI = (1654, 2339), 200
_DOCUMENTS = (
    "business-licence",
    "legal-representative-id",
    "articles-of-association",
    "credit-system-screenshots",
    "responsible-persons-id",
    "social-insurance-proof",
    "technical-plan",
    "premises-proof",
    "commitment-letter",
    "no-harassing-calls-letter",
)


def main() -> None:
    folder = Path(sys.argv[1])
    scans = list(_written(folder))
    attachments = AttachmentFolder(folder / "work")
    project, listed = read_exchange(resource("samples", SAMPLE)), []
    for place, path in enumerate(scans):
        taken = attachments.take_in(path)
        document = _DOCUMENTS[place % len(_DOCUMENTS)]
        listed.append(
            Attachment(
                id=f"scan-{place}",
                name=path.name,
                sha256=taken.sha256,
                size=taken.size,
                documents=(document,),
            )
        )
    content = Content(project.with_attachments(tuple(listed)), None, attachments)
    write_document(folder / "scans.b24", content, uuid4())


def _written(folder: Path) -> Iterator[Path]:
    chance = random.Random(1)  # noqa: S311 - noise of a scanner, the same each time
    place = folder / "scans"
    place.mkdir()
    noise = Image.frombytes("RGB", _SIZE, chance.randbytes(_SIZE[0] * _SIZE[1] * 3))
    for number in range(FILES):
        writer = PdfWriter()
        for page in range(PAGES):
            scan = place / "page.jpg"
            _sheet(noise, number * PAGES + page).save(scan, "JPEG", quality=88, dpi=(_DPI, _DPI))
            add_pictures(writer, scan)
            scan.unlink()
        path = place / f"{number:02}.pdf"
        writer.write(path)
        yield path


def _sheet(noise: Image.Image, number: int) -> Image.Image:
    """Lines of something like text on grained paper, another one each time."""
    sheet = Image.blend(Image.new("RGB", _SIZE, "white"), noise, 0.06)
    draw = ImageDraw.Draw(sheet)
    chance = random.Random(number)  # noqa: S311 - as above
    for top in range(200, _SIZE[1] - 200, 46):
        left = 180
        while left < _SIZE[0] - 260:
            width = chance.randrange(30, 120)
            draw.rectangle((left, top, left + width, top + 22), fill=(40, 40, 50))
            left += width + 16
    return sheet


if __name__ == "__main__":
    main()
