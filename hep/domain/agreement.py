"""Where an exercise's words contradict its picture, its equipment, its sides or its usual dose, or each other.

What readers of the first handouts stumbled on, as far as a program can see it. The rules read English and Spanish, and
pictures only where the engine drew them. What a library lets stand is listed with its reason in `LET_STAND`.
"""

import re
from collections.abc import Iterator, Mapping

from hep.domain import things
from hep.domain.exercise import ContentProblem, Exercise, ExerciseContent, ExerciseWords
from hep.domain.text import sided
from hep.domain.vocabulary import Category, Equipment, MovementTag, Side

_EITHER = "the words say “or”: one of the two is drawn"
_OUTSIDE = "it stands within reach, outside the picture"
LET_STAND: dict[tuple[str, str], str] = {
    ("adductor-squeeze", "pillow"): _EITHER,
    ("glute-ball-release", "mat"): _EITHER,
    ("hamstring-slider", "towel"): _EITHER,
    ("short-arc-quad", "towel"): _EITHER,
    ("hip-flexor-half-kneeling", "mat"): "the pillow under the knee is drawn, the mat under it is not",
    ("askling-diver", "counter"): _OUTSIDE,
    ("reverse-lunge", "counter"): _OUTSIDE,
    ("single-leg-rdl", "counter"): _OUTSIDE,
    ("step-up", "counter"): _OUTSIDE,
    ("gtps-load-advice", "seat"): "advice for any chair that the patient sits on",
    ("pacing-plan", "seat"): "any chair: it shows a rest",
    ("sitting-posture-setup", "carton"): "the table and the screen are drawn with it",
    ("sitting-posture-setup", "belt"): "the line of the belt, not a strap",
    ("knee-scar-massage", "heat"): "the scar is drawn in the colour of heat",
    ("walking-program", "bastón"): "only for those who limp and have one",
    ("wall-sit", "silla"): "“as on a chair”: there is none",
}
"""(exercise, rule) -> why. The rule: the thing, the word, or one of hold, amount, switch, side, other, breath, stop."""

_HOLDS = {
    "en": re.compile(r"\b(?:hold|stay|pause|squeeze|keep|rest there)\b", re.IGNORECASE),
    "es": re.compile(
        r"\b(?:manten\w+|sosten\w+|quéd\w+|pausas?|apriet\w+|aguant\w+|dej\w+|sujet\w+|siga|no (?:se )?mueva)\b",
        re.IGNORECASE,
    ),
}
_HOLD_ALONE = {"en": re.compile(r"(?:^|[.!?] )Hold\."), "es": re.compile(r"Mantenga la posición\.")}
_AMOUNT = {
    "en": re.compile(r"\b(\d+)[ -](seconds?|times|reps|sets|rounds)\b", re.IGNORECASE),
    "es": re.compile(r"\b(\d+) (segundos?|veces|repeticiones|series|rondas)\b", re.IGNORECASE),
}
_SWITCH = {
    "en": re.compile(r"\b(?:switch|change) (?:sides?|legs?|arms?|feet|hands?)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:cambie|alterne) de (?:lado|pierna|brazo|pie|mano)\b", re.IGNORECASE),
}
_OTHER = {
    "en": re.compile(r"\bother (?:leg|arm|foot|knee|hand|hip|side)\b", re.IGNORECASE),
    "es": re.compile(r"\botr[oa] (?:pierna|brazo|pie|rodilla|mano|cadera|lado)\b", re.IGNORECASE),
}
_BREATH = {"en": re.compile(r"\bbreath", re.IGNORECASE), "es": re.compile(r"\b(?:respir|aire\b)", re.IGNORECASE)}
# Where there is a counter to hold, it is named before anything moves.
_SETTING_UP = 2
_STEADY = {
    "en": re.compile(r"\b(?:touch|hold|hand on|unsteady|steady|wobbl\w+|less)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:t[oó]qu\w+|sujét\w+|apóy\w+|agárr\w+|firme|inestable|menos)\b", re.IGNORECASE),
}
_KNEES = {
    "en": re.compile(r"\b(?:sore|hurts?|pad|padding|pillow|soft|towel)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:duelen?|molestan?|almohada|cojín|toalla|suave|blando|acolchado)\b", re.IGNORECASE),
}
_WORKS = {"en": re.compile(r"\bworks?\b", re.IGNORECASE), "es": re.compile(r"\btrabaja\w*\b", re.IGNORECASE)}
_PAIN = {
    "en": re.compile(r"\b(?:(?P<noun>pains?)|hurt(?:s|ing)?|painful|sore|ach(?:es?|ing))\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:(?P<noun>dolor(?:es)?)|duel[ea]n?|doler|molestan?)\b", re.IGNORECASE),
}
# How much in numbers, what kind or where to: "more" and "worse" measure nothing, for who reads them asks "than what?".
# Pain in the chest is no sore part: any is too much.
_MEASURE = {
    "en": re.compile(
        r"\d|\b(?:any|at all|new|sharp(?:ly)?|stabbing|spreads?|moves|farther|chest"
        r"|(?:goes|runs|shoots|travels) (?:down|into|to|up (?:a|the|your)))\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\d|\b(?:algún|cualquier|aunque sea poco|nuevo|punzante|se extiende|se corre|pecho)\b",
        re.IGNORECASE,
    ),
}
_CLAUSE = {"en": re.compile(r"[,.;]|\bor\b"), "es": re.compile(r"[,.;]|\b[ou]\b")}
_UNSTEADY = {MovementTag.SINGLE_LEG_STANCE_UNSUPPORTED, MovementTag.UNSUPPORTED_BALANCE}
_MARK = re.compile(r"\b(?:SIDE|OTHER)[ao]?\b")


def contradictions(exercise: Exercise) -> Iterator[ContentProblem]:
    """All that does not agree, in the order of the fields."""
    for rule, field, message in _all(exercise):
        if (exercise.slug, rule) not in LET_STAND:
            yield ContentProblem(field=field, message=message)


def _all(exercise: Exercise) -> Iterator[tuple[str, str, str]]:
    """(rule, field, message) of everything, let stand or not."""
    content = exercise.content
    yield from ((rule, "equipment", message) for rule, message in _picture(exercise))
    for words in content.words:
        for rules in (_equipment, _dose, _sides, _breathing, _safety, _stretch):
            yield from ((rule, f"words.{words.locale}.steps", message) for rule, message in rules(content, words))
        yield from (("stop", f"words.{words.locale}.stop", message) for message in _stopping(words))


def stale_exceptions(library: Mapping[str, Exercise]) -> list[tuple[str, str]]:
    """What is let stand and found no more."""
    found = {(slug, rule) for slug, exercise in library.items() for rule, _, _ in _all(exercise)}
    return sorted(key for key in LET_STAND if key not in found)


def _picture(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Equipment that the art does not show, and what it shows that is no equipment."""
    if not exercise.drawing.pose:
        return
    drawn = {path.role for frame in exercise.drawing.frames for path in frame.paths}
    own = frozenset(exercise.content.equipment)
    for thing in exercise.content.equipment:
        is_bed = thing is Equipment.MAT and Equipment.BED in own
        if thing in things.ROLES and not drawn & things.ROLES[thing] and not is_bed:
            message = f"The picture has no {_said(thing)}. Draw it, or take it out of the equipment."
            yield str(thing), message
    for role in ("cabinet", "seat", "mat", "ball", "carton", "ice", "heat"):
        shown = [thing for thing, roles in things.ROLES.items() if role in roles]
        if role in drawn and not own & set(shown):
            said = " or ".join(_said(thing) for thing in shown)
            message = f"The picture shows a {said}. Name it in the equipment, or draw it without."
            yield role, message


def _equipment(content: ExerciseContent, words: ExerciseWords) -> Iterator[tuple[str, str]]:
    """Things in words that the patient is not told to get, and things to get that no step uses."""
    own, text = frozenset(content.equipment), _text(words)
    said = things.named(text, words.locale)
    for word, meant in said:
        if not own & set(meant):
            yield word.lower(), f"The words say “{word}”. Put it in the equipment, or take it out of the words."
    told = {thing for _, meant in said for thing in meant}
    for thing in content.equipment:
        if words.locale in things.NAMES and thing not in told:
            message = f"No step says what to do with the {_said(thing)}. Say it, or take it out of the equipment."
            yield str(thing), message


def _dose(content: ExerciseContent, words: ExerciseWords) -> Iterator[tuple[str, str]]:
    """A hold that no step says, a hold that is not prescribed, and numbers that are not the usual ones."""
    dosage, steps = content.dosage, " ".join(words.steps)
    if dosage.hold_s and not dosage.is_timed and content.wording.timed == "hold" and not says_hold(steps, words.locale):
        yield "hold", f"The usual dose holds {dosage.hold_s} seconds, but no step says to hold."
    if not dosage.hold_s and (alone := _HOLD_ALONE.get(words.locale)) and alone.search(steps):
        yield "hold", "A step says to hold, but the usual dose has no hold."
    usual = {dosage.sets, dosage.reps, dosage.hold_s, dosage.rest_s}
    for said in amounts(steps, words.locale):
        if said not in usual:
            yield "amount", f"A step says {said}, the usual dose does not. Leave numbers to the dose."


def _sides(content: ExerciseContent, words: ExerciseWords) -> Iterator[tuple[str, str]]:
    """Switching where one side is prescribed, steps without the side, and "the other leg" where a side is known."""
    if not content.needs_side or words.locale not in _SWITCH:
        return
    text = " ".join(sided(step, Side.LEFT, words.locale) for step in words.steps)
    if hit := _SWITCH[words.locale].search(text):
        yield "switch", f"A step says “{hit[0]}”, but one side is prescribed. Leave it to the dose."
    if not any(_MARK.search(step) for step in words.steps):
        yield "side", "No step names the prescribed side. Mark it: {your SIDE|the top} leg."
    if hit := _OTHER[words.locale].search(text):
        yield "other", f"“{hit[0]}” can be either. Name the side: {{your OTHER|the other}} leg."


def _breathing(content: ExerciseContent, words: ExerciseWords) -> Iterator[tuple[str, str]]:
    is_effort = content.category in (Category.STRENGTH, Category.CORE)
    if is_effort and words.locale in _BREATH and not _BREATH[words.locale].search(" ".join(words.steps)):
        yield "breath", "No step says when to breathe. Add it: “Breathe out as you lift.”"


def _safety(content: ExerciseContent, words: ExerciseWords) -> Iterator[tuple[str, str]]:
    """The counter that comes too late, balance without a way out, kneeling without a word for sore knees."""
    locale, steps, tags = words.locale, " ".join(words.steps), set(content.movement_tags)
    early = {thing for _, meant in things.named(" ".join(words.steps[:_SETTING_UP]), locale) for thing in meant}
    if Equipment.COUNTER in content.equipment and locale in things.NAMES and Equipment.COUNTER not in early:
        yield "set-up", "The counter comes late. Name it in the first two steps."
    if tags & _UNSTEADY and locale in _STEADY and not _STEADY[locale].search(steps):
        yield "steady", "No step says what to do when unsteady. Add it: “Unsteady? Touch the counter.”"
    if MovementTag.KNEELING in tags and locale in _KNEES and not _KNEES[locale].search(f"{steps} {words.stop}"):
        yield "knees", "No step helps sore knees. Add it: “Knees sore? Use padding.”"


def _stretch(content: ExerciseContent, words: ExerciseWords) -> Iterator[tuple[str, str]]:
    is_stretch = content.category is Category.STRETCHING and words.locale in _WORKS
    if is_stretch and _WORKS[words.locale].search(words.feel):
        yield "works", "A stretch does not work a muscle. Say where it pulls."


def _stopping(words: ExerciseWords) -> Iterator[str]:
    """Pain that ends an exercise but has no measure: the first page of a handout says that pain of 3 to 5 is OK."""
    text = sided(words.stop, Side.LEFT, words.locale)
    for said in _unmeasured(text, words.locale):
        yield (
            f"“{said}” does not say how much, and pain up to 5 is OK on page 1. Say when it is too much: "
            "“knee pain goes over 5”, “pain gets sharp”, or “any pain” where none is OK. “More” needs a number."
        )


def _unmeasured(text: str, locale: str) -> Iterator[str]:
    """The words for pain with no measure in their clause. A noun's may follow later: "pain in a hip or knee grows"."""
    found = list(_PAIN[locale].finditer(text)) if locale in _PAIN else []
    ends = [*(pain.start() for pain in found[1:]), len(text)]
    for pain, end in zip(found, ends, strict=False):
        after = text[pain.end() : end]
        after = after.partition(".")[0] if pain["noun"] else _CLAUSE[locale].split(after)[0]
        before = _CLAUSE[locale].split(text[: pain.start()])[-1]
        if not any(_MEASURE[locale].search(part) for part in (before, after)):
            yield pain[0]


def says_hold(text: str, locale: str) -> bool:
    """Whether a text tells to hold the position; true for a language that is not known here."""
    rule = _HOLDS.get(locale)
    return rule is None or bool(rule.search(text))


def amounts(text: str, locale: str) -> Iterator[int]:
    """The numbers of seconds, times and sets that a text says."""
    rule = _AMOUNT.get(locale)
    yield from (int(found[1]) for found in rule.finditer(text)) if rule else ()


def _text(words: ExerciseWords) -> str:
    texts = (*words.steps, *(frame.caption for frame in words.frames))
    return "\n".join(sided(text, Side.LEFT, words.locale) for text in texts)


def _said(thing: Equipment) -> str:
    return str(thing).replace("-", " ")
