"""Plain builders of six good cards, with the real art of our library."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hep.domain.drawing import Drawing
from hep.domain.handout import Card, Cue, CueKind, Figure
from hep.domain.vocabulary import Category
from hep.illustration import art

EXERCISES = Path(__file__).parent.parent / "exercises"


@cache
def drawing(slug: str) -> Drawing:
    """The art of an exercise of our library."""
    path = next(EXERCISES.glob(f"*/{slug}.svg"))
    return art.read(path.read_text(encoding="utf-8"))


def figure(slug: str, frame: str, caption: str, *, is_mirrored: bool = False) -> Figure:
    """One frame of our own art."""
    label = {"start": "Start", "via": "Next", "end": "End"}[frame]
    alt = f"{label} of {slug.replace('-', ' ')}: {caption}."
    return Figure(drawing=drawing(slug), frame=frame, is_mirrored=is_mirrored, label=label, caption=caption, alt=alt)


def cues(feel: str, avoid: str, stop: str, note: str = "") -> tuple[Cue, ...]:
    """The cues of a card; a note only if one is given."""
    made = (
        Cue(kind=CueKind.FEEL, label="Feel:", text=feel),
        Cue(kind=CueKind.AVOID, label="Avoid:", text=avoid),
        Cue(kind=CueKind.STOP, label="Stop if", text=stop),
        Cue(kind=CueKind.NOTE, label="Note:", text=note),
    )
    return made if note else made[:3]


def bridge(**changes: Any) -> Card:
    """A card with everything: changed, a note, three dose lines."""
    card = Card(
        number=1,
        name="Bridge",
        category=Category.STRENGTH,
        category_name="Strength",
        figures=(figure("bridge", "start", "hips down"), figure("bridge", "end", "hips up")),
        dose=("Hold 5 seconds.", "Do 10.", "Rest 30 seconds.", "Do 10 more.", "Rest.", "Do 10 more."),
        when="Every morning and evening.",
        steps=(
            "Lie on your back. Bend your knees.",
            "Tighten your belly. Breathe out.",
            "Lift your hips. Stop when your body is straight.",
            "Hold. Then lower slowly.",
        ),
        cues=cues(
            "your buttocks and thighs work.",
            "arching your low back.",
            "pain moves down your leg.",
            "Squeeze your buttocks first.",
        ),
        mark="changed",
        mark_word="Changed",
        changed="10 lifts each round, was 8",
    )
    return replace(card, **changes)


def clamshell() -> Card:
    """A card for the left leg: its art, drawn for the right, must be mirrored."""
    return Card(
        number=2,
        name="Clamshell",
        category=Category.STRENGTH,
        category_name="Strength",
        figures=(
            figure("clamshell", "start", "knees together", is_mirrored=True),
            figure("clamshell", "end", "left knee up", is_mirrored=True),
        ),
        dose=("Left leg only.", "Do 15.", "Rest 30 seconds.", "Do 15 more."),
        when="Monday, Wednesday and Friday, in the morning.",
        extras=("Green band above your knees (not in the picture).",),
        steps=(
            "Lie on your right side. Bend your knees.",
            "Keep your feet together.",
            "Lift your left knee. Keep your hips still.",
            "Lower slowly.",
        ),
        cues=cues("the side of your left hip works.", "rolling your hips back.", "you have sharp pain in your hip."),
    )


def bird_dog() -> Card:
    """A card that is new."""
    return Card(
        number=3,
        name="Bird dog",
        category=Category.CORE,
        category_name="Core",
        figures=(figure("bird-dog", "start", "hands and knees"), figure("bird-dog", "end", "arm and leg out")),
        dose=(
            "Hold 5 seconds.",
            "Switch sides each time.",
            "Do 5 on each side.",
            "Rest 30 seconds.",
            "Do 5 more on each side.",
        ),
        when="Every morning.",
        steps=(
            "Get on your hands and knees.",
            "Tighten your belly. Keep your back flat.",
            "Reach one arm and the leg on the other side.",
            "Hold. Come back slowly. Switch sides.",
        ),
        cues=cues(
            "your belly and back work.",
            "letting your back sag.",
            "your pain goes over 5.",
            "Put a towel under your knees.",
        ),
        mark="new",
        mark_word="New",
    )


def sit_to_stand() -> Card:
    """A card with three standing frames."""
    return Card(
        number=4,
        name="Sit to stand",
        category=Category.FUNCTIONAL,
        category_name="Daily life",
        figures=(
            figure("sit-to-stand", "start", "sit near the front"),
            figure("sit-to-stand", "via", "lean forward"),
            figure("sit-to-stand", "end", "stand tall"),
        ),
        dose=("Do 8.", "Rest 1 minute.", "Do 8 more."),
        when="Every morning.",
        extras=("Effort: medium. You can still talk.",),
        steps=(
            "Put a firm chair against a wall.",
            "Sit near the front. Feet under your knees.",
            "Reach your arms out and lean forward.",
            "Breathe out. Push with both legs to stand.",
            "Sit down slowly. Count to 3.",
        ),
        cues=cues("your thighs work.", "dropping into the chair.", "your knee gives way."),
    )


def calf_stretch() -> Card:
    """A stretch for both legs."""
    return Card(
        number=5,
        name="Calf stretch at the wall",
        category=Category.STRETCHING,
        category_name="Stretching",
        figures=(
            figure("calf-stretch-wall", "start", "step back"),
            figure("calf-stretch-wall", "end", "lean in"),
        ),
        dose=("Hold 30 seconds.", "Do this 3 times with your left leg.", "Then 3 times with your right leg."),
        when="Every evening.",
        steps=(
            "Stand at a wall. Put your hands on it.",
            "Step back with one leg.",
            "Press that heel down. Lean in.",
            "Hold. Keep breathing.",
        ),
        cues=cues("a soft pull in your calf.", "bending the back knee.", "you feel tingling in your leg."),
    )


def one_leg_stand() -> Card:
    """A balance exercise at a counter."""
    return Card(
        number=6,
        name="One-leg stand",
        category=Category.BALANCE,
        category_name="Balance",
        figures=(
            figure("single-leg-stance-support", "start", "both feet down"),
            figure("single-leg-stance-support", "end", "right foot up"),
        ),
        dose=("Hold 20 seconds.", "Do this 3 times on your left leg.", "Then 3 times on your right leg."),
        when="Every morning.",
        steps=(
            "Stand at the kitchen counter. Hands on it.",
            "Put a firm chair behind you.",
            "Lift one foot. Stand tall. Look ahead.",
            "Hold. Less is OK. Touch down and try again.",
        ),
        cues=cues("the leg you stand on works.", "leaning on the counter.", "you feel dizzy. Sit down."),
    )


def cards() -> tuple[Card, ...]:
    """The six."""
    return bridge(), clamshell(), bird_dog(), sit_to_stand(), calf_stretch(), one_leg_stand()
