"""What a thing in the picture is called, as words for themes and as numbers for pixels. No colours."""

import numpy as np

from hep.illustration.engine.arrays import Bools, Ints

FIGURE_ROLES = ("skin", "shirt", "shorts", "shoe", "sole", "hair", "feature")
FLAT_PROPS = ("mat", "seat", "frame", "wood", "cabinet", "sheet", "carton", "screen")
CURVED_PROPS = ("foam", "metal", "rubber", "band", "towel", "ball", "canvas", "ice", "heat")
"""Props with round outlines; those of the flat ones are made of straight lines."""

ROLES = ("none", *FIGURE_ROLES, *FLAT_PROPS, *CURVED_PROPS)
NUMBER = {role: number for number, role in enumerate(ROLES)}
NONE, SKIN, SHIRT, SHORTS, SHOE, SOLE, HAIR, FEATURE = range(8)
LAST_OF_FIGURE = FEATURE
FIRST_CURVED = NUMBER[CURVED_PROPS[0]]

LYING_FLAT = ("mat", "sheet")
"""A shadow of the figure may fall on these, and on the floor."""

LIMBS = {
    "upperarm": 1,
    "lowerarm": 2,
    "wrist": 3,
    "metacarpal": 3,
    "finger": 3,
    "upperleg": 4,
    "lowerleg": 5,
    "foot": 6,
    "toe": 6,
    "neck": 8,
    "head": 8,
}
"""Limbs by the beginning of a bone's name; the right ones count from 10 up, the trunk is 0."""
TRUNK, HAND, HEAD, PROP_LIMB, NO_LIMB = 0, 3, 8, 99, -1


def number_of(role: str) -> int:
    """The label of a prop or a garment; a role nobody knows is painted as wood."""
    return NUMBER.get(role, NUMBER["wood"])


def are_figure(labels: Ints) -> Bools:
    """Which labels belong to the figure."""
    return np.asarray((labels > NONE) & (labels <= LAST_OF_FIGURE))


def among(labels: Ints, roles: tuple[str, ...]) -> Bools:
    """Which labels are one of the roles."""
    return np.isin(labels, [NUMBER[role] for role in roles])


def limbs_of(bones: tuple[str, ...]) -> Ints:
    """(b,): the limb of each bone."""
    return np.array([_limb(bone) for bone in bones])


def _limb(bone: str) -> int:
    for beginning, limb in LIMBS.items():
        if bone.startswith(beginning):
            return limb + (10 if bone.endswith(".R") else 0)
    return TRUNK
