"""The joints: their names, the movements each has, how far each goes (degrees), and which bone it is.

Zero is standing with the arms hanging, palms to the thighs. Limits are generous adult ranges: they refuse the
impossible, not the flexible.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Angles = dict[str, dict[str, float]]

SIDES = ("l", "r")
PAIRED = ("hip", "knee", "ankle", "toes", "shoulder", "scapula", "elbow", "forearm", "wrist")
AXIAL = ("spine", "lumbar", "thorax", "neck")
HAND_SHAPES = ("flat", "relaxed", "grip", "fist", "tips", "cup")

# What people write -> the movement that is stored and its sign.
OPPOSITES: Mapping[str, tuple[str, int]] = {
    "ext": ("flex", -1),
    "add": ("abd", -1),
    "ir": ("er", -1),
    "sup": ("pron", -1),
    "inv": ("ev", -1),
    "df": ("pf", -1),
    "depress": ("elev", -1),
    "retract": ("pro", -1),
    "side_right": ("side", -1),
    "rot_right": ("rot", -1),
}
_SPOKEN = {stored: word for word, (stored, _) in OPPOSITES.items()}

# joint -> movement -> (least, most) in degrees; the negative side is the opposite movement.
LIMITS: Mapping[str, Mapping[str, tuple[float, float]]] = {
    "hip": {"flex": (-30, 140), "abd": (-40, 60), "er": (-55, 70)},
    "knee": {"flex": (-5, 155)},
    "ankle": {"pf": (-35, 75), "ev": (-40, 30)},
    "toes": {"flex": (-90, 45)},
    "shoulder": {"flex": (-65, 180), "abd": (-60, 180), "er": (-95, 100)},
    "scapula": {"elev": (-15, 35), "pro": (-25, 30)},
    "elbow": {"flex": (-5, 150)},
    "forearm": {"pron": (-95, 95)},
    "wrist": {"flex": (-85, 85), "dev": (-35, 45)},
    "spine": {"flex": (-35, 50), "side": (-35, 35), "rot": (-50, 50)},
    "lumbar": {"flex": (-50, 55), "side": (-30, 30)},
    "thorax": {"flex": (-30, 45), "side": (-30, 30), "rot": (-40, 40)},
    "neck": {"flex": (-60, 70), "side": (-45, 45), "rot": (-85, 85)},
}

_BONES = {
    "hip": "upperleg01",
    "knee": "lowerleg01",
    "ankle": "foot",
    "shoulder": "upperarm01",
    "elbow": "lowerarm01",
    "wrist": "wrist",
}


@dataclass(frozen=True)
class Chain:
    """A limb as two bones and an end: the bones where it begins, bends and ends, and its anatomical frames."""

    top: str
    middle: str
    end: str
    upper: str
    lower: str
    is_leg: bool


CHAINS = {
    "foot": Chain("upperleg01", "lowerleg01", "foot", "thigh", "shank", is_leg=True),
    "hand": Chain("upperarm01", "lowerarm01", "wrist", "upperarm", "forearm", is_leg=False),
}
SEGMENTS = {
    "thigh": ("upperleg01", "lowerleg01"),
    "shank": ("lowerleg01", "foot"),
    "upperarm": ("upperarm01", "lowerarm01"),
    "forearm": ("lowerarm01", "wrist"),
}


def split_side(name: str) -> tuple[str, str | None]:
    """Split "knee_l" into ("knee", "l"); a name without a side has None."""
    return (name[:-2], name[-1]) if name[-2:] in ("_l", "_r") else (name, None)


def outward(side: str | None) -> int:
    """+1 for the left, whose outside is +x; -1 for the right."""
    return -1 if side in ("r", "R") else 1


def bone_of(name: str) -> str:
    """The bone that begins at a joint ("knee_r" -> "lowerleg01.R"); a bone's own name stays."""
    if name == "pelvis":
        return "root"
    joint, side = split_side(name)
    return f"{_BONES[joint]}.{side.upper()}" if side and joint in _BONES else name


def is_joint(name: str) -> bool:
    """Whether `bone_of` knows it as a joint."""
    joint, side = split_side(name)
    return name == "pelvis" or (side is not None and joint in _BONES)


def stored_movement(word: str) -> tuple[str, int]:
    """Turn "ext" into ("flex", -1); a word that is stored as it is keeps +1."""
    return OPPOSITES.get(word, (word, 1))


def words_of(joint: str) -> tuple[str, ...]:
    """The movements of a joint as people write them: flex, ext, abd ..."""
    spoken = []
    for movement in LIMITS[joint]:
        spoken += [movement, *([_SPOKEN[movement]] if movement in _SPOKEN else [])]
    return tuple(spoken)


def past_limit(joint: str, movement: str, degrees: float, slack: float = 0.0) -> str | None:
    """What is wrong with an angle, in words, or nothing: "knee flex goes to 155 degrees, not 170"."""
    least, most = LIMITS[joint][movement]
    if least - slack <= degrees <= most + slack:
        return None
    word = movement if degrees > most else _SPOKEN.get(movement, movement)
    limit, given = (most, degrees) if degrees > most else (least, degrees)
    sign = 1 if degrees > most or movement not in _SPOKEN else -1
    return f"{joint} {word} goes to {sign * limit:g} degrees, not {sign * given:g}"
