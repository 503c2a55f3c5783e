"""`make gallery`: twenty handouts in every layout, language, paper and ink, as PDF and as pictures to look at.

Each line of HANDOUTS is one handout; `build/gallery/` holds its PDF, its pages as PNG and a sheet of all pages.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from itertools import count
from pathlib import Path
from uuid import UUID

from PIL import Image

from hep import pdf
from hep.cli.files import shipped_guides, shipped_library
from hep.domain.composing import HandoutOptions, compose
from hep.domain.handout import Layout, Paper
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan
from hep.domain.program import ClinicFacts, ProgramSheet
from hep.domain.protocol import planned
from hep.domain.vocabulary import Side

CLINIC = ClinicFacts(
    name="Riverside Physical Therapy",
    phone="555-0100",
    address="12 River Street",
    schedule_url="https://riverside.example/book",
    hours="Monday to Friday, 8 to 6",
    hours_es="de lunes a viernes, de 8 a 6",
)
ON, REVIEW = date(2026, 11, 23), date(2026, 12, 7)
SHEET_ACROSS, SHEET_WIDE = 4, 420


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One handout of the gallery. `second` is a second language; a follow-up has new, changed and dropped exercises."""

    protocol: str
    layout: Layout = Layout.STANDARD
    language: str = "en"
    second: str = ""
    paper: Paper = Paper.LETTER
    is_mono: bool = False
    is_follow_up: bool = False
    education: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of its files."""
        spoken = "+".join(filter(None, (self.language, self.second)))
        marks = ["mono"] * self.is_mono + ["follow-up"] * self.is_follow_up
        return "-".join((self.protocol, str(self.layout), spoken, str(self.paper), *marks))


L, G, C, K = Layout.LARGE, Layout.GIANT, Layout.CARDS, Layout.COMPACT
A4 = Paper.A4
HANDOUTS = (
    Sample(protocol="knee-oa", education=("back-hip-knee",)),
    Sample(protocol="knee-oa", language="es", paper=A4),
    Sample(protocol="kinetic-chain-back-hip-knee", is_follow_up=True),
    Sample(protocol="acute-lbp-settle", is_mono=True, education=("low-back-pain", "getting-up")),
    Sample(protocol="desk-worker", language="es", is_follow_up=True),
    Sample(protocol="rotator-cuff", paper=A4, is_mono=True),
    Sample(protocol="knee-oa", second="es"),
    Sample(protocol="stenosis-flexion", language="es", second="en", paper=A4, is_follow_up=True),
    Sample(protocol="gtps", second="es", is_mono=True),
    Sample(protocol="fall-prevention-start", layout=L),
    Sample(protocol="tka-weeks-0-2", layout=L, language="es", is_follow_up=True),
    Sample(protocol="tha-early-posterior", layout=L, paper=A4, is_mono=True),
    Sample(protocol="hip-oa", layout=L, second="es"),
    Sample(protocol="fall-prevention-progress", layout=G),
    Sample(protocol="plantar-heel-pain", layout=G, language="es", paper=A4),
    Sample(protocol="core-level-2", layout=C),
    Sample(protocol="patellofemoral-pain", layout=C, language="es", paper=A4, is_mono=True),
    Sample(protocol="hamstring-strain", layout=K, is_follow_up=True),
    Sample(protocol="neck-pain", layout=K, language="es", paper=A4),
    Sample(protocol="achilles-midportion", layout=K, second="es", is_mono=True),
)


def document(sample: Sample) -> bytes:
    """The PDF of a sample."""
    exercises, guides = shipped_library().exercises, shipped_guides()
    contents = {slug: exercise.content for slug, exercise in exercises.items()}
    numbers = count(1)
    plan = planned(
        guides.protocols[sample.protocol],
        contents,
        sample.language,
        side=Side.LEFT,
        new_id=lambda: UUID(int=next(numbers)),
    )
    plan = replace(plan, review_on=REVIEW, education=sample.education)
    sheet = ProgramSheet(
        plan=plan,
        on=ON,
        patient=PatientFacts(label="M. R.", language=sample.language),
        therapist="J. Ortiz, PT, DPT",
        clinic=CLINIC,
    )
    options = HandoutOptions(
        paper=sample.paper,
        layout=sample.layout,
        second=sample.second,
        is_mono=sample.is_mono,
        number="0417-2" if sample.is_follow_up else "0417-1",
        previous=_before(plan) if sample.is_follow_up else None,
        protocols=guides.protocols,
        pages=guides.education,
    )
    return pdf.render(compose(sheet, exercises, options))


def _before(plan: Plan) -> Plan:
    """The handout before: without the last exercise, with one that was dropped, another with fewer repetitions."""
    *kept, _ = plan.items
    counted = next(item for item in kept if item.dosage.reps > 3)
    easier = replace(counted, dosage=replace(counted.dosage, reps=counted.dosage.reps - 2))
    dropped = replace(counted, item_id=UUID(int=99), slug="weight-shift", side=None)
    return replace(plan, items=(*(easier if item is counted else item for item in kept), dropped))


def make(sample: Sample, place: int, folder: Path) -> str:
    """Write one handout and its pictures; returns a line about it."""
    content = document(sample)
    stem = f"{place:02}-{sample.name}"
    (folder / f"{stem}.pdf").write_bytes(content)
    pages = [pdf.page_picture(content, number) for number in range(1, pdf.page_count(content) + 1)]
    for number, page in enumerate(pages, 1):
        (folder / f"{stem}-p{number}.png").write_bytes(page)
    _sheet([Image.open(BytesIO(page)).convert("RGB") for page in pages]).save(folder / f"{stem}.png")
    return f"{stem}: {len(pages)} pages, {len(content) / 1024:.0f} KB"


def _sheet(pages: list[Image.Image]) -> Image.Image:
    tall = SHEET_WIDE * pages[0].height // pages[0].width
    across = min(SHEET_ACROSS, len(pages))
    sheet = Image.new("RGB", (across * (SHEET_WIDE + 8), -(-len(pages) // across) * (tall + 8)), "#888888")
    for place, page in enumerate(pages):
        corner = (place % across * (SHEET_WIDE + 8) + 4, place // across * (tall + 8) + 4)
        sheet.paste(page.resize((SHEET_WIDE, tall)), corner)
    return sheet


def main(folder: Path) -> None:
    """All of them, on all cores."""
    folder.mkdir(parents=True, exist_ok=True)
    places = range(1, len(HANDOUTS) + 1)
    with ProcessPoolExecutor() as pool:
        for line in pool.map(make, HANDOUTS, places, [folder] * len(HANDOUTS)):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
