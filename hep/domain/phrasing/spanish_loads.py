"""A load in Spanish: weights and bands, and where they go. What is not understood stays as the therapist wrote it."""

import re

_UNITS = {"lb": "libra", "kg": "kilo"}
_WEIGHT = re.compile(r"\b([0-9]+(?:[.,][0-9]+)?)\s*-?(lb|kg|pound|kilo|kilogram)s?\b", re.IGNORECASE)
_COLOURS = {
    "yellow": "amarilla",
    "red": "roja",
    "green": "verde",
    "blue": "azul",
    "black": "negra",
    "silver": "plateada",
    "gold": "dorada",
    "orange": "anaranjada",
    "purple": "morada",
    "gray": "gris",
    "white": "blanca",
    "pink": "rosada",
    "light": "suave",
    "medium": "mediana",
    "heavy": "fuerte",
}
_BANDS = {"band": "", "loop band": "", "mini band": "", "resistance band": "", "long band": " larga"}
_THINGS = {
    "": "pesa",
    "weight": "pesa",
    "dumbbell": "pesa de mano",
    "hand weight": "pesa de mano",
    "ankle weight": "pesa de tobillo",
    "cuff weight": "pesa de tobillo",
    "backpack": "mochila",
}
_BEFORE = {"above": "arriba de", "below": "debajo de", "around": "alrededor de", "on": "en", "in": "en", "at": "en"}
_PARTS = {
    "knee": ("rodilla", "a"),
    "ankle": ("tobillo", "o"),
    "thigh": ("muslo", "o"),
    "foot": ("pie", "o"),
    "hand": ("mano", "a"),
    "wrist": ("muñeca", "a"),
}
_PLURALS = {"feet": "foot"} | {f"{part}s": part for part in _PARTS if part != "foot"}
_SIDES = {"left": "izquierd", "right": "derech"}
_PLACE = re.compile(
    rf"(.+?) ({'|'.join(_BEFORE)}) (?:(each|both)|(?:your|the)(?: (left|right|both))?)"
    rf" ({'|'.join((*_PARTS, *_PLURALS))})"
)


def load(text: str) -> str:
    """A weight or a band in Spanish, with its place; other words as they are, their units in full."""
    plain = text.lower().strip(" .")
    place = _PLACE.fullmatch(plain)
    thing = _thing(place[1] if place else plain, is_placed=bool(place))
    if thing and place:
        return f"{thing} {_where(place)}"
    return thing or _WEIGHT.sub(_weight, text)


def _thing(words: str, *, is_placed: bool) -> str:
    """The thing itself; "" where it is not known."""
    colour, _, rest = words.partition(" ")
    if words in _BANDS:
        return f"banda elástica (liga){_BANDS[words]}"
    if colour in _COLOURS and rest in _BANDS:
        return f"banda elástica (liga) {_COLOURS[colour]}{_BANDS[rest]}"
    weight = _WEIGHT.match(words)
    if weight is None:
        return _THINGS.get(words, "")
    named = words[weight.end() :].strip().removesuffix("s")
    if not named and is_placed:
        return _weight(weight)
    return f"{_THINGS[named]} de {_weight(weight)}" if named in _THINGS else ""


def _where(place: re.Match[str]) -> str:
    """Above your knees, on your left ankle, in each hand."""
    _, before, each, side, named = place.groups()
    noun, ending = _PARTS[_PLURALS.get(named, named)]
    if each == "each":
        return f"{_BEFORE[before]} cada {noun}"
    is_many = named in _PLURALS
    article = {"a": "la", "o": "el"}[ending] if not is_many else {"a": "las", "o": "los"}[ending]
    both = " dos" if "both" in (each, side) else ""
    said = f"{_BEFORE[before]} {article}{both} {noun}{'s' if is_many else ''}"
    said = re.sub(r"\bde el\b", "del", said)
    return said + (f" {_SIDES[side]}{ending}{'s' if is_many else ''}" if side in _SIDES else "")


def _weight(weight: re.Match[str]) -> str:
    noun = _UNITS["kg" if weight[2].lower().startswith("k") else "lb"]
    return f"{weight[1]} {noun}" if weight[1] == "1" else f"{weight[1]} {noun}s"
