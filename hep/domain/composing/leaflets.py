"""Education pages in words: those that the plan names, or one by itself. In the language of the handout."""

from collections.abc import Mapping
from datetime import date

from hep.domain.composing.dates import long_date
from hep.domain.education import EducationPage
from hep.domain.errors import RuleBroken
from hep.domain.exercise import Exercise
from hep.domain.handout import Figure, Footer, Leaflet, LeafletDocument, Paper
from hep.domain.program import ClinicFacts, ProgramSheet
from hep.domain.words import handout_words
from hep.domain.words.table import HandoutWords


def leaflets(
    sheet: ProgramSheet,
    exercises: Mapping[str, Exercise],
    pages: Mapping[str, EducationPage],
    words: HandoutWords,
) -> tuple[Leaflet, ...]:
    """A page for each slug that the plan names, each once. RuleBroken names one that is not there."""
    for slug in sheet.plan.education:
        if slug not in pages:
            known = ", ".join(pages) or "none yet"
            raise RuleBroken(f'There is no education page "{slug}". Pages: {known}.', "education")
    return tuple(leaflet(pages[slug], exercises, words) for slug in dict.fromkeys(sheet.plan.education))


def leaflet(page: EducationPage, exercises: Mapping[str, Exercise], words: HandoutWords) -> Leaflet:
    """The page as it is printed. A picture whose exercise or frame is gone is left out.

    A page without words in the patient's language keeps its own, and its title says so.
    """
    own, foreign = page.words_in(words.language), page.foreign(words.language)
    figures = []
    for picture, caption in zip(page.pictures, own.captions, strict=True):
        exercise = exercises.get(picture.exercise)
        if exercise is None or all(frame.name != picture.frame for frame in exercise.drawing.frames):
            continue
        said = exercise.content.words_in(own.locale)
        told = next((frame for frame in said.frames if frame.frame == picture.frame), None)
        figures.append(
            Figure(
                drawing=exercise.drawing,
                frame=picture.frame,
                is_mirrored=False,
                label="",
                caption=caption,
                alt=exercise.alt(told, None, said.locale) if told else caption,
                language=foreign,
            )
        )
    return Leaflet(
        title=words.marked(own.title, foreign), sections=own.sections, figures=tuple(figures), language=foreign
    )


def compose_leaflet(
    page: EducationPage,
    exercises: Mapping[str, Exercise],
    *,
    language: str,
    on: date,
    paper: Paper = Paper.LETTER,
    is_mono: bool = False,
    clinic: ClinicFacts | None = None,
) -> LeafletDocument:
    """The page by itself, from a clinic or from nobody. Words that are missing in the language are in English."""
    clinic = clinic or ClinicFacts()
    own = page.words_in(language)
    words = handout_words(own.locale)
    return LeafletDocument(
        language=own.locale,
        paper=paper,
        is_mono=is_mono,
        file_title=own.title,
        created=f"{on.isoformat()}T12:00:00",
        clinic=clinic.name,
        leaflet=leaflet(page, exercises, words),
        footer=Footer(
            left=" · ".join(filter(None, (clinic.name, clinic.phone, long_date(on, words), clinic.footer))),
            right="",
            page=words.page,
        ),
        accent=clinic.accent,
    )
