"""Cards: the prescribed side in words and pictures, the dose, and what changed since the last handout."""

from dataclasses import replace
from datetime import date

import pytest

from hep.domain import sample
from hep.domain.composing import HandoutOptions, compose
from hep.domain.dosage import Dosage
from hep.domain.exercise import Exercise, FrameOrder, Wording
from hep.domain.handout import CueKind
from hep.domain.plan import Plan
from hep.domain.program import ClinicFacts
from hep.domain.vocabulary import Equipment, Laterality, Side
from tests import make


def cards(*items, previous=None, exercises=None):
    library = exercises or sample.LIBRARY
    return compose(make.sheet(*items), library, HandoutOptions(previous=previous)).cards


def card(item, **options):
    return cards(item, **options)[0]


@pytest.mark.parametrize(
    ("side", "steps", "caption", "is_mirrored"),
    [
        (Side.LEFT, ("Lie on your right side.", "Lift your left knee."), "left knee up", True),
        (Side.RIGHT, ("Lie on your left side.", "Lift your right knee."), "right knee up", False),
        (Side.BOTH, ("Lie on one side.", "Lift the top knee."), "top knee up", True),
        (Side.ALTERNATE, ("Lie on one side.", "Lift the top knee."), "top knee up", False),
    ],
)
def test_words_and_pictures_show_the_prescribed_side(side, steps, caption, is_mirrored):
    made = card(sample.item(side=side))
    assert made.steps[:2] == steps
    assert [figure.caption for figure in made.figures] == ["knees together", caption]
    assert {figure.is_mirrored for figure in made.figures} == {is_mirrored}


@pytest.mark.parametrize(
    ("side", "said"),
    [
        (Side.LEFT, "Left leg only."),
        (Side.BOTH, "with your left leg."),
        (Side.ALTERNATE, "Switch sides each time."),
    ],
)
def test_the_dose_sentence_tells_the_side(side, said):
    assert said in " ".join(card(sample.item(side=side)).dose)


def test_an_alternating_exercise_alternates_without_being_told_to():
    taps = sample.exercise("taps", laterality=Laterality.ALTERNATING)
    made = card(sample.item("taps", side=None), exercises=make.library(taps))
    assert "Switch sides each time." in made.dose
    assert not made.figures[0].is_mirrored


def test_a_side_that_a_bilateral_exercise_was_given_by_mistake_is_not_printed():
    made = card(sample.item("bridge", side=Side.LEFT))
    assert made.dose == ("Do 15.", "Rest 30 seconds.", "Do 15 more.")
    assert not made.figures[0].is_mirrored


def test_cards_are_numbered_in_the_order_of_the_plan():
    made = cards(sample.item("bridge", number=5, side=None), sample.item(number=1))
    assert [(each.number, each.name) for each in made] == [(1, "Bridge"), (2, "Clamshell")]
    assert made[0].category_name == "Strength"


def test_every_frame_of_the_drawing_that_has_words_is_a_figure_in_its_order():
    figures = card(sample.item()).figures
    assert [(figure.frame, figure.label) for figure in figures] == [("start", "Start"), ("end", "End")]
    assert [figure.alt for figure in figures] == ["Lying on one side, knees bent.", "The top knee is lifted."]
    bare = Exercise(content=sample.content(), drawing=sample.drawing(frames=("start", "via", "end")))
    assert [f.frame for f in card(sample.item(), exercises=make.library(bare)).figures] == ["start", "end"]


@pytest.mark.parametrize(
    ("order", "labels"), [(FrameOrder.CHOICES, ["One way", "Or"]), (FrameOrder.TOGETHER, ["Do this", "Also"])]
)
def test_pictures_that_are_no_movement_are_not_called_start_and_end(order, labels):
    content = replace(sample.content(), wording=Wording(frames=order))
    shown = Exercise(content=content, drawing=sample.drawing())
    assert [each.label for each in card(sample.item(), exercises=make.library(shown)).figures] == labels


def test_a_single_picture_is_no_start():
    alone = Exercise(content=sample.content(), drawing=sample.drawing(frames=("start",)))
    assert [each.label for each in card(sample.item(), exercises=make.library(alone)).figures] == ["Do this"]


def test_the_cues_say_feel_avoid_stop_and_the_note_of_the_therapist():
    cues = card(replace(sample.item(), note="Use the {SIDE|x} rail.")).cues
    assert [(cue.kind, cue.label) for cue in cues] == [
        (CueKind.FEEL, "Feel:"),
        (CueKind.AVOID, "Avoid:"),
        (CueKind.STOP, "Stop if"),
        (CueKind.NOTE, "Note:"),
    ]
    # The therapist writes plain words: nothing in a note is a side mark.
    assert cues[-1].text == "Use the {SIDE|x} rail."


def test_a_cue_without_words_is_left_out():
    assert [cue.kind for cue in card(sample.item()).cues] == [CueKind.FEEL, CueKind.AVOID, CueKind.STOP]


@pytest.mark.parametrize(
    ("equipment", "said"),
    [((Equipment.LOOP_BAND,), "Green band."), ((Equipment.MAT,), "Green band (not in the picture).")],
)
def test_a_load_that_the_picture_does_not_show_says_so(equipment, said):
    content = replace(sample.content(), equipment=equipment)
    item = replace(sample.item(), dosage=Dosage(reps=10, load="green band"))
    assert card(item, exercises=make.library(Exercise(content=content, drawing=sample.drawing()))).extras == (said,)


def test_a_weight_that_the_picture_does_not_show_is_still_said_in_full_words():
    item = replace(sample.item(), dosage=Dosage(reps=10, load="5 lb", rpe=5, pain_limit=3))
    assert card(item).extras == (
        "5-pound weight (not in the picture).",
        "Effort: medium. You can still talk.",
        "Pain may go up to 3. Not higher.",
    )


def test_side_words_are_those_of_the_language_that_the_words_are_in():
    words = replace(sample.words(), locale="es", steps=("Levante la rodilla {SIDEa|de arriba}.", "Baje."))
    only = Exercise(content=replace(sample.content(), words=(words,)), drawing=sample.drawing())
    assert card(sample.item(), exercises=make.library(only)).steps[0] == "Levante la rodilla izquierda."


def test_a_first_handout_marks_nothing():
    assert {(each.mark, each.mark_word, each.changed) for each in cards(*sample.PLAN.items)} == {("", "", "")}


CLAM, BRIDGE = sample.PLAN.items


@pytest.mark.parametrize(
    ("before", "mark", "word", "changed"),
    [
        ((BRIDGE,), "new", "New", ""),
        ((CLAM, BRIDGE), "same", "", "Same as before"),
        ((sample.item(reps=5),), "changed", "Changed", "Before: Left leg only. Do 5. Rest 30 seconds. Do 5 more."),
        ((sample.item(days_per_week=7),), "changed", "Changed", "Before: Once a day, every day."),
        ((replace(CLAM, note="Slow."),), "changed", "Changed", "The note is new."),
        (
            (replace(CLAM, dosage=replace(CLAM.dosage, load="red band")),),
            "changed",
            "Changed",
            "Before: Red band (not in the picture).",
        ),
        (
            (replace(CLAM, side=Side.RIGHT),),
            "changed",
            "Changed",
            "Before: Right leg only. Do 15. Rest 30 seconds. Do 15 more.",
        ),
    ],
)
def test_a_card_is_marked_against_the_handout_before(before, mark, word, changed):
    made = card(CLAM, previous=Plan(items=before))
    assert (made.mark, made.mark_word, made.changed) == (mark, word, changed)


@pytest.mark.parametrize(
    ("stop", "said"),
    [
        ("you have chest pain or feel dizzy.", "you have chest pain or feel dizzy. Chest pain? Call 112."),
        ("you feel dizzy.", "you feel dizzy."),
    ],
)
def test_a_stop_rule_that_names_chest_pain_says_whom_to_call(stop, said):
    content = sample.LIBRARY["bridge"].content
    (words,) = (words for words in content.words if words.locale == "en")
    dizzy = Exercise(content=replace(content, words=(replace(words, stop=stop),)), drawing=sample.drawing())
    sheet = make.sheet(sample.item("bridge", side=None), clinic=ClinicFacts(emergency_number="112"))
    (made,) = compose(sheet, make.library(dizzy)).cards
    assert [cue.text for cue in made.cues if cue.kind is CueKind.STOP] == [said]


def test_a_card_tells_the_last_day_and_a_change_of_it():
    ends = replace(CLAM, until=date(2026, 12, 4))
    assert card(ends).extras[-1] == "The last day is Friday, December 4."
    longer = card(replace(CLAM, until=date(2026, 12, 6)), previous=Plan(items=(ends,)))
    assert (longer.mark, longer.changed) == ("changed", "Before: The last day is Friday, December 4.")
    assert card(ends, previous=Plan(items=(CLAM,))).changed == ""  # nothing was said before
