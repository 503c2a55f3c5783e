"""compose(): what it refuses, and what it settles for the document as a whole. Parts: tests/domain/composing."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum

import pytest

from hep.cli.files import shipped_guides
from hep.domain import sample
from hep.domain.composing import HandoutOptions, compose
from hep.domain.errors import RuleBroken
from hep.domain.handout import CueKind, Paper
from hep.domain.patient import PatientFacts
from hep.domain.plan import Plan
from hep.domain.program import ClinicFacts
from hep.domain.vocabulary import Side
from tests import make


def document(sheet=sample.SHEET, **options):
    return compose(sheet, sample.LIBRARY, HandoutOptions(**options))


def test_an_empty_program_cannot_be_composed():
    with pytest.raises(RuleBroken, match=r"The program has no exercise yet\. Add one, then print\.") as refused:
        document(make.sheet())
    assert refused.value.field == "items"


def test_a_missing_side_is_refused_by_number_and_name():
    sheet = make.sheet(sample.item("bridge", side=None), sample.item(number=2, side=None))
    with pytest.raises(RuleBroken, match="Choose the side of exercise 2, Clamshell: left, right or both") as refused:
        document(sheet)
    assert refused.value.field == "side"


@pytest.mark.parametrize("side", Side)
def test_any_chosen_side_will_do(side):
    assert document(make.sheet(sample.item(side=side))).cards[0].name == "Clamshell"


def test_the_same_sheet_makes_the_same_document():
    assert document() == document()


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("is_mono", [True, False])
def test_how_it_is_printed_is_as_asked_and_changes_no_words(paper, is_mono):
    made = document(paper=paper, is_mono=is_mono)
    assert (made.paper, made.is_mono) == (paper, is_mono)
    assert replace(made, paper=Paper.LETTER, is_mono=False) == document()


def test_the_chart_may_be_left_out():
    assert document().chart is not None
    assert document(has_chart=False).chart is None


def test_the_file_is_titled_and_dated_by_the_sheet_and_not_by_a_clock():
    made = document()
    assert made.file_title == "Hip and knee, Monday, November 23, 2026"
    assert made.created == "2026-11-23T12:00:00"


def test_the_footer_says_for_whom_from_whom_and_which_handout():
    footer = document(number="0007-2").footer
    assert footer.left == "Made for M. R. only · Riverside Physical Therapy · 555-0100"
    assert footer.right == "Handout 0007-2"
    assert footer.page.format(page=2, pages=5) == "Page 2 of 5"


def test_a_clinics_own_words_and_colour_are_on_its_handouts():
    own = ClinicFacts(
        name="Riverside",
        header="Sports physical therapy",
        footer="riverside.example",
        accent="#74286a",
        closing="You can do this.",
        closing_es="Usted puede.",
    )
    made = document(make.sheet(sample.item(), clinic=own))
    assert made.letterhead.lines == ("Sports physical therapy",)
    assert made.footer.left == "Made for M. R. only · Riverside · riverside.example"
    assert (made.accent, made.closing) == ("#74286a", "You can do this.")
    spanish = make.sheet(sample.item(), clinic=own, patient=PatientFacts(language="es"))
    assert document(spanish).closing == "Usted puede."


def test_a_closing_message_is_not_said_in_a_language_that_the_reader_did_not_ask_for():
    own = ClinicFacts(closing="You can do this.")
    assert document(make.sheet(sample.item(), clinic=own, patient=PatientFacts(language="es"))).closing == ""


def test_a_footer_leaves_out_what_nobody_gave():
    footer = document(make.sheet(sample.item(), patient=PatientFacts(), clinic=ClinicFacts())).footer
    assert (footer.left, footer.right) == ("Made for you only", "")


def test_a_first_handout_replaces_nothing_and_a_later_one_says_so():
    assert document().replace_note == ""
    assert document(previous=Plan(items=(sample.item(),))).replace_note == (
        "Use only this handout. Throw the old one away."
    )


def in_spanish(*exercises):
    """The sample sheet for a patient who reads Spanish; these exercises have Spanish words."""
    library = dict(sample.LIBRARY)
    for slug in exercises:
        content = library[slug].content
        own = replace(content.words[0], locale="es", name=f"{slug} en español")
        library[slug] = replace(library[slug], content=replace(content, words=(*content.words, own)))
    sheet = replace(
        sample.SHEET, patient=PatientFacts(label="M. R.", language="es"), plan=replace(sample.PLAN, title="")
    )
    return compose(sheet, library, HandoutOptions(number="0007-2"))


def texts(value):
    """Every text of a document but the names of things and the clinic's own words."""
    if is_dataclass(value):
        skipped = {"drawing", "alt", "url", "url_words", "kind", "category"}
        for field in fields(value):
            if field.name not in skipped:
                yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif isinstance(value, str) and not isinstance(value, StrEnum):
        yield value


def test_a_patient_who_reads_spanish_gets_every_fixed_word_in_spanish():
    made = in_spanish("clamshell", "bridge")
    assert made.language == "es"
    assert made.title == "Su programa de cadera"
    assert made.file_title == "Su programa de cadera, lunes 23 de noviembre de 2026"
    assert made.footer.page.format(page=2, pages=5) == "Página 2 de 5"
    assert not any(card.language or card.language_mark for card in made.cards)
    bare = replace(made, cards=(), chart=None)
    english = {text for text in texts(document()) if len(text.split()) > 1}
    theirs = {sample.SHEET.therapist, sample.SHEET.clinic.name, "M. R.", sample.PLAN.goal, made.created}
    assert not english & set(texts(bare)) - theirs


def test_an_exercise_without_spanish_words_keeps_its_english_with_a_mark_and_its_labels():
    clam, bridge = in_spanish("bridge").cards
    assert (clam.language, clam.language_mark, clam.category_name) == ("en", "en inglés", "Fuerza")
    assert (bridge.language, bridge.language_mark) == ("", "")
    assert clam.dose[0] == "Solo la pierna izquierda."
    assert [(cue.label, cue.language) for cue in clam.cues] == [("Feel:", "en"), ("Avoid:", "en"), ("Stop if", "en")]
    assert [(figure.label, figure.language) for figure in clam.figures] == [("Start", "en"), ("End", "en")]
    assert [figure.label for figure in bridge.figures] == ["Inicio", "Final"]


def test_the_name_of_an_exercise_in_another_language_is_told_wherever_it_stands():
    made = in_spanish("bridge")
    told = {entry.name: entry.language for part in made.day for entry in part.entries}
    told |= {row.name: row.language for week in made.chart.weeks for row in week.rows}
    assert told == {"Clamshell": "en", "bridge en español": ""}


def test_an_unknown_language_is_answered_in_english():
    sheet = replace(sample.SHEET, patient=PatientFacts(label="M. R.", language="xx"))
    assert document(sheet).language == "en"


def test_markup_and_braces_in_any_text_are_literal():
    odd = "<b>{0} & {x}</b>"
    item = replace(sample.item(), note=odd)
    sheet = make.sheet(item, title=odd, goal=odd, patient=PatientFacts(label=odd), clinic=ClinicFacts(phone=odd))
    made = document(sheet)
    assert made.title == odd
    assert made.cards[0].cues[-1].text == odd
    assert made.letterhead.facts[0].value == odd
    assert made.footer.left == f"Made for {odd} only · {odd}"
    assert f"Call {odd}." in [fact.value for fact in made.plan]


def test_the_second_language_has_the_therapists_words_where_it_knows_them_and_a_mark_where_not():
    mine = replace(sample.item("bridge", side=None), note="Breathe.")
    protocols = shipped_guides().protocols
    here, there = (protocols["knee-oa"].words_in(language).name for language in ("en", "es"))
    sheet = make.sheet(mine, title=here, goal="Walk the dog")
    made = compose(sheet, sample.LIBRARY, HandoutOptions(second="es", protocols=protocols))
    assert (made.title, made.language_name) == (here, "English")
    twin = made.twin
    assert (twin.title, twin.language_name) == (there, "Español")
    (goal,) = (fact for fact in twin.plan if fact.label == "Su meta")
    assert (goal.value, goal.language) == ("Walk the dog (en inglés)", "en")
    (note,) = (cue for cue in twin.cards[0].cues if cue.kind is CueKind.NOTE)
    assert (note.text, note.language) == ("Breathe. (en inglés)", "en")
    assert all(fact.language == "" for fact in made.plan)


def test_a_title_that_the_second_language_does_not_know_is_made_anew_there():
    made = compose(make.sheet(sample.item(), title="Knees!"), sample.LIBRARY, HandoutOptions(second="es"))
    assert made.title == "Knees!"
    assert made.twin.title == "Su programa de cadera"


def test_an_exercise_whose_last_day_is_over_is_refused_by_number_and_name():
    over = replace(sample.item("bridge", side=None), until=date(2026, 11, 22))
    with pytest.raises(RuleBroken, match=r"1\. Bridge: the last day, November 22, 2026, is before") as refused:
        document(make.sheet(over))
    assert refused.value.field == "until"
    assert document(make.sheet(replace(over, until=make.FIRST_DAY))).cards[0].name == "Bridge"
