"""Reading angles as people write them: "flex 90 abd 10", "ext 14", a hand's shape, a body position."""

from typing import Any

from hep.illustration.engine.joints import (
    AXIAL,
    HAND_SHAPES,
    LIMITS,
    PAIRED,
    SIDES,
    Angles,
    past_limit,
    split_side,
    stored_movement,
    words_of,
)
from hep.illustration.engine.notes import Entry, suggestion
from hep.illustration.engine.pose import BodyPosition
from hep.illustration.engine.stance import BODY_POSITIONS

_TURNS = ("pitch", "roll", "turn", "twist")


def joint_keys() -> tuple[str, ...]:
    """All keys of a frame that are joints or hands."""
    sided = [f"{joint}_{side}" for joint in (*PAIRED, "hand") for side in SIDES]
    return (*PAIRED, "hand", *sided, *AXIAL)


def read_angles(entry: Entry) -> Angles:
    """The angles of all joints by side, degrees; what is said for one side wins over what is said for both."""
    angles: Angles = {}
    for key in entry.data:
        if key in PAIRED:
            for side in SIDES:
                angles.setdefault(f"{key}_{side}", {}).update(_movements(entry, key, key))
    for key in entry.data:
        joint, one_side = split_side(str(key))
        if key in AXIAL or (joint in PAIRED and one_side):
            angles.setdefault(str(key), {}).update(_movements(entry, str(key), joint))
    return angles


def read_hands(entry: Entry) -> dict[str, str]:
    """The shape of each hand by side."""
    hands = {}
    for key in ("hand", "hand_l", "hand_r"):
        if key in entry.data:
            shape = entry.word(key, HAND_SHAPES, "relaxed")
            hands.update(dict.fromkeys(SIDES if key == "hand" else key[-1], shape))
    return hands


def _movements(entry: Entry, key: str, joint: str) -> dict[str, float]:
    """One joint's angles; an angle past the limit is noted with the limit."""
    found: dict[str, float] = {}
    for word, degrees in _pairs(entry, key):
        movement, sign = stored_movement(word)
        if movement not in LIMITS[joint]:
            entry.wrong(key, f"{joint} has no movement {word!r}. {suggestion(word, words_of(joint))}")
            continue
        found[movement] = sign * degrees
        if too_far := past_limit(joint, movement, sign * degrees):
            entry.wrong(key, f"{too_far}. Write an angle within the limit.")
    return found


def _pairs(entry: Entry, key: str) -> list[tuple[str, float]]:
    """The words and numbers of a value like "flex 90 abd 10"; a bare number is flexion."""
    value: Any = entry.data[key]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return [("flex", float(value))]
    words = value.replace(",", " ").split() if isinstance(value, str) else []
    try:
        pairs = [(word, float(number)) for word, number in zip(words[::2], words[1::2], strict=True)]
    except ValueError:
        pairs = []
    if not pairs:
        entry.wrong(key, f'{key} must read like "flex 90 abd 10", not {value!r}.')
    return pairs


def read_position(entry: Entry, key: str) -> BodyPosition | None:
    """Read "supine pitch -31" as BodyPosition(base="supine", pitch=-31); nothing where the key is not there."""
    value = entry.data.get(key)
    if value is None:
        return None
    words = value.split() if isinstance(value, str) else []
    if not words or words[0] not in BODY_POSITIONS:
        entry.wrong(key, f"{key} must begin with a position. {suggestion(words[0] if words else '', BODY_POSITIONS)}")
        return BodyPosition()
    try:
        turns = {word: float(number) for word, number in zip(words[1::2], words[2::2], strict=True)}
    except ValueError:
        entry.wrong(key, f'{key} must read like "supine pitch -31", not {value!r}.')
        return BodyPosition(base=words[0])
    for word in [word for word in turns if word not in _TURNS]:
        entry.wrong(key, f"{key} knows no {word!r}. {suggestion(word, _TURNS)}")
        del turns[word]
    return BodyPosition(base=words[0], **turns)
