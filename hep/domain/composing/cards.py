"""One card an exercise: name, pictures, the dose sentence, steps and cues, for the prescribed side.

An exercise without words in the patient's language keeps its own, with the labels of that language and a mark.
"""

from collections.abc import Mapping
from dataclasses import replace

from hep.domain import phrasing
from hep.domain.composing.dates import day_date
from hep.domain.composing.marks import mark_word, marks
from hep.domain.exercise import Exercise, ExerciseWords, FrameOrder
from hep.domain.handout import Card, Cue, CueKind, Figure
from hep.domain.plan import Plan, PlannedExercise
from hep.domain.program import ProgramSheet
from hep.domain.text import sided
from hep.domain.vocabulary import Equipment, Laterality, Side
from hep.domain.words import handout_words
from hep.domain.words.table import HandoutWords

# Loads that show in a picture when the exercise itself is done with them.
_DRAWN_LOADS = {
    Equipment.LOOP_BAND,
    Equipment.LONG_BAND,
    Equipment.DUMBBELL,
    Equipment.ANKLE_WEIGHT,
    Equipment.BACKPACK,
}


def cards(
    sheet: ProgramSheet, exercises: Mapping[str, Exercise], previous: Plan | None, words: HandoutWords
) -> tuple[Card, ...]:
    """All cards in the order of the plan, numbered from 1, marked against the previous handout's plan."""
    marked = marks(sheet.plan, previous)
    changed = sheet.plan.changes_since(previous).changed if previous else ()
    old = {item.item_id: before for before, item in changed}
    made = []
    for number, item in enumerate(sheet.plan.items, 1):
        mark, exercise = marked.get(item.item_id, ""), exercises[item.slug]
        card = replace(_card(number, item, exercise, sheet, words), mark=mark, mark_word=mark_word(mark, words))
        if mark == "changed":
            card = replace(card, changed=_before(old[item.item_id], item, card, exercise, words))
        made.append(replace(card, changed=words.same) if mark == "same" else card)
    return tuple(made)


def _before(old: PlannedExercise, item: PlannedExercise, card: Card, exercise: Exercise, words: HandoutWords) -> str:
    """The old dose as it was spoken, so that nobody has to compare numbers; or that the note is new."""
    was = (
        (" ".join(_spoken(old, exercise, words)), " ".join(card.dose)),
        (_when(old, exercise, words), card.when),
        (" ".join(_extras(old, exercise, words)), " ".join(card.extras)),
    )
    said = next((before for before, now in was if before and before != now), "")
    if said:
        return words.before.format(said)
    return words.new_note if item.note != old.note else ""


def _card(number: int, item: PlannedExercise, exercise: Exercise, sheet: ProgramSheet, words: HandoutWords) -> Card:
    content = exercise.content
    own = content.words_in(words.language)
    side = settled_side(item, content.laterality)
    return Card(
        number=number,
        name=own.name,
        category=content.category,
        category_name=words.categories[content.category],
        figures=_figures(exercise, own, side, words),
        dose=_spoken(item, exercise, words),
        when=_when(item, exercise, words),
        extras=_extras(item, exercise, words),
        steps=tuple(sided(step, side, own.locale) for step in own.steps),
        cues=_cues(own, item, side, sheet, words),
        language=(foreign := content.foreign(words.language)),
        language_mark=words.in_language.get(foreign, foreign),
    )


def _spoken(item: PlannedExercise, exercise: Exercise, words: HandoutWords) -> tuple[str, ...]:
    content = exercise.content
    return phrasing.how_much(
        item.dosage,
        side=settled_side(item, content.laterality),
        limb=content.wording.limb,
        preposition=content.wording.preposition,
        timed=content.wording.timed,
        counted=content.wording.counted,
        locale=words.language,
    )


def _when(item: PlannedExercise, exercise: Exercise, words: HandoutWords) -> str:
    return phrasing.when(item.dosage, words.language, exercise.content.wording.counted)


def settled_side(item: PlannedExercise, laterality: Laterality) -> Side | None:
    """The side as it is spoken: an alternating exercise alternates, a bilateral one has none."""
    if laterality is Laterality.ALTERNATING:
        return Side.ALTERNATE
    return item.side if laterality is Laterality.UNILATERAL else None


def _figures(exercise: Exercise, own: ExerciseWords, side: Side | None, words: HandoutWords) -> tuple[Figure, ...]:
    by_frame = {frame.frame: frame for frame in own.frames}
    foreign = exercise.content.foreign(words.language)
    drawing = exercise.drawing
    return tuple(
        Figure(
            drawing=drawing,
            frame=frame.name,
            is_mirrored=drawing.is_mirrored_for(side),
            label=_label(place, frame.name, exercise, handout_words(own.locale)),
            caption=sided(by_frame[frame.name].caption, side, own.locale),
            alt=exercise.alt(by_frame[frame.name], side, own.locale),
            language=foreign,
        )
        for place, frame in enumerate(drawing.frames)
        if frame.name in by_frame
    )


def _label(place: int, frame: str, exercise: Exercise, words: HandoutWords) -> str:
    order = exercise.content.wording.frames if len(exercise.drawing.frames) > 1 else FrameOrder.TOGETHER
    if order is FrameOrder.MOVEMENT:
        return words.frames.get(frame, frame)
    return words.orders[order][min(place, 1)]


def _extras(item: PlannedExercise, exercise: Exercise, words: HandoutWords) -> tuple[str, ...]:
    load = item.dosage.load
    if load and not _DRAWN_LOADS & set(exercise.content.equipment):
        load = words.not_in_picture.format(load[:1].upper() + load[1:].rstrip("."))
    last_day = (words.last_day.format(day_date(item.until, words)),) if item.until else ()
    return (*phrasing.extras(item.dosage, words.language, load=load), *last_day)


def _cues(
    own: ExerciseWords, item: PlannedExercise, side: Side | None, sheet: ProgramSheet, words: HandoutWords
) -> tuple[Cue, ...]:
    told = handout_words(own.locale)
    foreign = "" if own.locale == words.language else own.locale
    note, typed_in = sheet.told(item.note)
    stop = _with_call(sided(own.stop, side, own.locale), sheet, told)
    said = [
        (CueKind.FEEL, told, sided(own.feel, side, own.locale), foreign),
        (CueKind.AVOID, told, sided(own.avoid, side, own.locale), foreign),
        (CueKind.STOP, told, stop, foreign),
        (CueKind.NOTE, words, words.marked(note, typed_in), typed_in),
    ]
    return tuple(
        Cue(kind=kind, label=spoken.cues[kind], text=text, language=language)
        for kind, spoken, text, language in said
        if text
    )


def _with_call(stop: str, sheet: ProgramSheet, words: HandoutWords) -> str:
    """The stop rule; one that names chest pain also says whom to call, for that is an emergency (section 5)."""
    sign, call = words.chest_pain
    return f"{stop} {call.format(sheet.clinic.emergency)}" if sign in stop else stop
