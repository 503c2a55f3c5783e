"""The shape of the exercise form. What its words may say, and how long they may be, is the domain's."""

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import HiddenField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import Optional

from hep.domain.dosage import Dosage
from hep.domain.exercise import Counted, Exercise, ExerciseWords, Limb, Preposition, Timed
from hep.domain.text import ReviewStatus
from hep.domain.vocabulary import MovementTag
from hep.web import labels
from hep.web.inputs import Checks, number

FRAMES = {"start": "Start", "via": "On the way", "end": "End"}
NO_SIDE = "none"
LIMBS = {Limb.LEG: "leg", Limb.ARM: "arm", Limb.SIDE: "side"}
PREPOSITIONS = {Preposition.WITH: "with your left ...", Preposition.ON: "on your left ..."}
COUNTED = {
    Counted.REPS: "Do 10, of each side",
    Counted.TIMES: "Do this 10 times",
    Counted.STEPS: "Take 10 steps",
    Counted.HABIT: "Do it this way each time",
}
TIMED = {Timed.HOLD: "Hold 2 minutes", Timed.KEEP_GOING: "Keep going for 2 minutes"}
STATUSES = {
    ReviewStatus.DRAFT: "Draft",
    ReviewStatus.UNREVIEWED: "Not reviewed by a clinician yet",
    ReviewStatus.REVIEWED: "Reviewed by a clinician",
}
DRAWN_SIDES = {"left": "Left", "right": "Right", NO_SIDE: "None"}
TAGS = {tag: tag.replace("-", " ").capitalize() for tag in MovementTag}


def lines(label: str, rows: int = 3) -> TextAreaField:
    """A list of texts, one a line."""
    return TextAreaField(label, render_kw={"rows": rows})


def short_text(label: str) -> TextAreaField:
    """One text of a sentence or two."""
    return TextAreaField(label, render_kw={"rows": 2})


class ExerciseForm(FlaskForm):
    """Everything that an exercise says in English, its picture, and where it comes from."""

    base = HiddenField()
    name = StringField("Name")
    slug = StringField("Short name for addresses and files")
    synonyms = lines("Other names and search words, one a line", 4)
    step_1 = short_text("Step 1")
    step_2 = short_text("Step 2")
    step_3 = short_text("Step 3")
    step_4 = short_text("Step 4")
    step_5 = short_text("Step 5")
    feel = StringField("Feel")
    avoid = StringField("Avoid")
    stop = StringField("Stop if")
    status = SelectField("Review", choices=STATUSES)

    art_start = FileField("New picture of the start")
    art_end = FileField("New picture of the end")
    art_side = RadioField(
        "Working side in the picture",
        choices=DRAWN_SIDES,
        default=NO_SIDE,
        validators=[Optional()],
    )
    caption_start = StringField("Caption: start")
    alt_start = short_text("In words: start")
    caption_via = StringField("Caption: on the way")
    alt_via = short_text("In words: on the way")
    caption_end = StringField("Caption: end")
    alt_end = short_text("In words: end")

    sets = number("Sets", 1, Dosage.MAX_SETS)
    reps = number("Times", 1, Dosage.MAX_REPS)
    hold_s = number("Hold in seconds", 0, Dosage.MAX_HOLD_S)
    rest_s = number("Rest in seconds", 0, Dosage.MAX_REST_S)
    times_per_day = number("Times a day", 1, Dosage.MAX_TIMES_PER_DAY)
    days_per_week = number("Days a week", 1, Dosage.MAX_DAYS_PER_WEEK)
    load = StringField("Load", render_kw={"placeholder": "green band, 2 kg"})
    limb = SelectField("Word for the side", choices=LIMBS)
    preposition = SelectField("Put as", choices=PREPOSITIONS)
    timed = SelectField("A minute or longer", choices=TIMED)
    counted = SelectField("What is counted", choices=COUNTED, default=Counted.REPS)

    category = SelectField("Category", choices=labels.CATEGORIES)
    other_categories = Checks("Other categories", choices=labels.CATEGORIES)
    regions = Checks("Body regions", choices=labels.REGIONS)
    position = SelectField("Position", choices=labels.POSITIONS)
    laterality = SelectField("Sides", choices=labels.LATERALITY)
    equipment = Checks("Equipment", choices=labels.EQUIPMENT)
    muscles = lines("Muscles, one a line")
    movement_tags = Checks("Movement, for precautions", choices=TAGS)
    easier = SelectField("Next easier")
    harder = SelectField("Next harder")

    sources = lines("Sources, one a line")
    provenance = StringField("Provenance")
    licence = StringField("Licence")


STEPS = tuple(f"step_{number}" for number in range(1, ExerciseWords.MAX_STEPS + 1))


def filled(exercise: Exercise) -> dict[str, object]:
    """The exercise as the form's values."""
    content = exercise.content
    dosage, wording, side = content.dosage, content.wording, exercise.drawing.side
    values: dict[str, object] = {
        "category": content.category,
        "other_categories": list(content.other_categories),
        "regions": list(content.regions),
        "position": content.position,
        "laterality": content.laterality,
        "equipment": list(content.equipment),
        "muscles": "\n".join(content.muscles),
        "movement_tags": list(content.movement_tags),
        "limb": wording.limb,
        "preposition": wording.preposition,
        "timed": wording.timed,
        "counted": wording.counted,
        "easier": content.chain.easier or "",
        "harder": content.chain.harder or "",
        "sources": "\n".join(content.sources),
        "provenance": content.provenance,
        "licence": content.licence,
        "art_side": side.value if side else NO_SIDE,
    }
    for name in ("sets", "reps", "hold_s", "rest_s", "times_per_day", "days_per_week", "load"):
        values[name] = getattr(dosage, name)
    return values | (_filled_words(content.words_in("en")) if content.speaks("en") else {})


def _filled_words(words: ExerciseWords) -> dict[str, object]:
    values: dict[str, object] = {
        "name": words.name,
        "synonyms": "\n".join(words.synonyms),
        "feel": words.feel,
        "avoid": words.avoid,
        "stop": words.stop,
        "status": words.status,
    }
    values.update(zip(STEPS, words.steps, strict=False))
    for frame in words.frames:
        values[f"caption_{frame.frame}"] = frame.caption
        values[f"alt_{frame.frame}"] = frame.alt
    return values
