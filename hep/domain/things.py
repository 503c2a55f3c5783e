"""How patients' words and pictures name each thing of the equipment. Where they disagree is in `agreement.py`."""

import re

from hep.domain.vocabulary import Equipment as Thing

_BANDS, _WEIGHTS = (Thing.LOOP_BAND, Thing.LONG_BAND), (Thing.DUMBBELL, Thing.ANKLE_WEIGHT)

NAMES: dict[str, tuple[tuple[str, tuple[Thing, ...]], ...]] = {
    "en": (
        (r"chairs?", (Thing.CHAIR,)),
        (r"walls?", (Thing.WALL,)),
        (r"towels?", (Thing.TOWEL,)),
        (r"pillows?", (Thing.PILLOW,)),
        (r"counter", (Thing.COUNTER,)),
        (r"balls?(?! of)", (Thing.BALL,)),
        (r"straps?|belt", (Thing.STRAP,)),
        (r"roller", (Thing.FOAM_ROLLER,)),
        (r"table", (Thing.TABLE,)),
        (r"mat|bed", (Thing.MAT, Thing.BED)),
        (r"pole|stick|broom", (Thing.POLE,)),
        (r"box", (Thing.BOX,)),
        (r"cane", (Thing.CANE,)),
        (r"bike", (Thing.BIKE,)),
        (r"sliders?", (Thing.SLIDER,)),
        (r"doorway|door frame", (Thing.DOORWAY,)),
        (r"bands?", _BANDS),
        (r"(?:a|the|low|one|your) step", (Thing.STEP,)),
        (r"foam pad", (Thing.FOAM_PAD,)),
        (r"ice pack", (Thing.ICE_PACK,)),
        (r"warm pack|heat pack", (Thing.HEAT_PACK,)),
        (r"(?:a|the|light|small) weights?", _WEIGHTS),
        (r"backpack", (Thing.BACKPACK,)),
        (r"(?:twist|rubber) bar", (Thing.TWIST_BAR,)),
    ),
    "es": (
        (r"sillas?", (Thing.CHAIR,)),
        (r"pared", (Thing.WALL,)),
        (r"toallas?", (Thing.TOWEL,)),
        (r"almohadas?", (Thing.PILLOW,)),
        (r"mostrador", (Thing.COUNTER,)),
        (r"pelotas?", (Thing.BALL,)),
        (r"correa|cinturón", (Thing.STRAP,)),
        (r"rodillo", (Thing.FOAM_ROLLER,)),
        (r"mesa", (Thing.TABLE,)),
        (r"colchoneta|cama", (Thing.MAT, Thing.BED)),
        (r"palo|escoba", (Thing.POLE,)),
        (r"caja", (Thing.BOX,)),
        (r"bastón", (Thing.CANE,)),
        (r"bicicleta|pedal(?:es)?", (Thing.BIKE,)),
        (r"deslizador(?:es)?|discos?", (Thing.SLIDER,)),
        (r"marco", (Thing.DOORWAY,)),
        (r"bandas?", _BANDS),
        (r"escal[óo]n(?:es)?|escalera", (Thing.STEP,)),
        (r"base de espuma|espuma", (Thing.FOAM_PAD,)),
        (r"hielo", (Thing.ICE_PACK,)),
        (r"compresa|bolsa caliente", (Thing.HEAT_PACK,)),
        (r"pesas?|tobilleras?", _WEIGHTS),
        (r"mochila", (Thing.BACKPACK,)),
        (r"barra", (Thing.TWIST_BAR,)),
    ),
}
"""By language: the words that name a thing, and the things of which any one is meant."""

ROLES: dict[Thing, frozenset[str]] = {
    Thing.MAT: frozenset({"mat"}),
    Thing.CHAIR: frozenset({"seat"}),
    Thing.WALL: frozenset({"cabinet"}),
    Thing.DOORWAY: frozenset({"cabinet"}),
    Thing.COUNTER: frozenset({"cabinet"}),
    Thing.STEP: frozenset({"wood"}),
    Thing.LOOP_BAND: frozenset({"band"}),
    Thing.LONG_BAND: frozenset({"band"}),
    Thing.STRAP: frozenset({"band"}),
    Thing.TOWEL: frozenset({"towel", "cloth"}),
    Thing.PILLOW: frozenset({"towel", "foam"}),
    Thing.FOAM_ROLLER: frozenset({"foam", "towel"}),
    Thing.BALL: frozenset({"ball", "foam"}),
    Thing.BOX: frozenset({"carton"}),
    Thing.ICE_PACK: frozenset({"ice"}),
    Thing.HEAT_PACK: frozenset({"heat"}),
    Thing.DUMBBELL: frozenset({"metal", "rubber"}),
    Thing.ANKLE_WEIGHT: frozenset({"rubber"}),
}
"""The roles of paths by which the art shows a thing, where one role is sure. Several things may share a role."""


def named(text: str, locale: str) -> list[tuple[str, tuple[Thing, ...]]]:
    """(word, things of which one is meant) of everything that a text names."""
    found = []
    for words, things in NAMES.get(locale, ()):
        if hit := re.search(rf"\b(?:{words})\b", text, re.IGNORECASE):
            found.append((hit[0], things))
    return found
