"""One exercise by itself: its card with the usual dose, the pain rule and when to stop. For nobody in particular."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from hep.domain.composing import HandoutOptions, compose
from hep.domain.composing.dates import long_date
from hep.domain.composing.front import needed
from hep.domain.exercise import Exercise
from hep.domain.handout import HandoutDocument, Paper
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ClinicFacts, ProgramSheet
from hep.domain.vocabulary import Side
from hep.domain.words import handout_words

_ONLY = UUID(int=0)


def compose_single(
    exercise: Exercise,
    *,
    language: str,
    on: date,
    side: Side | None = None,
    paper: Paper = Paper.LETTER,
    is_mono: bool = False,
    clinic: ClinicFacts | None = None,
) -> HandoutDocument:
    """The document of one exercise, named by it; its only card has the number 0.

    Where there are no words in the language it is printed in its own. RuleBroken when it needs a side and has none.
    """
    content = exercise.content
    own = content.words_in(language)
    words = handout_words(own.locale)
    item = PlannedExercise(
        item_id=_ONLY, slug=content.slug, dosage=content.dosage, side=side if content.needs_side else None
    )
    sheet = ProgramSheet(
        plan=Plan(title=own.name, items=(item,)),
        on=on,
        patient=PatientFacts(language=own.locale),
        clinic=clinic or ClinicFacts(),
    )
    library = {content.slug: exercise}
    made = compose(sheet, library, HandoutOptions(paper=paper, is_mono=is_mono, has_chart=False))
    return replace(
        made,
        file_title=own.name,
        letterhead=replace(made.letterhead, lines=tuple(filter(None, (" · ".join(made.letterhead.lines),)))),
        stop_rule="",  # the only card says it
        purpose=f"{words.you_need}: {needed(sheet, library, words)}",
        cards=tuple(replace(card, number=0) for card in made.cards),
        footer=replace(
            made.footer,
            left=" · ".join(
                filter(None, (sheet.clinic.name, sheet.clinic.phone, long_date(on, words), sheet.clinic.footer))
            ),
        ),
    )
