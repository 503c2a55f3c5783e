"""Reading the props and the held things of a pose file: known names, known settings, values of the right kind."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import numpy as np

from hep.illustration.engine.body import load
from hep.illustration.engine.contact import level
from hep.illustration.engine.figure import Figure
from hep.illustration.engine.held import HELD
from hep.illustration.engine.joints import SEGMENTS, SIDES, is_joint
from hep.illustration.engine.notes import Entry, Notes, is_number, suggestion
from hep.illustration.engine.pose import PropCall
from hep.illustration.engine.props import PROPS
from hep.illustration.engine.roles import ROLES
from hep.illustration.engine.worn import TOWARDS

# Settings as people write them -> their names here. A bare y is no safe key in YAML; old files have it.
_SPOKEN = {"in": "hands", "y": "base"}
# Settings that are one of a few words. `facing` may also be a direction.
_WORDS = {
    "along": ("x", "z"),
    "facing": tuple(TOWARDS),
    "loop.around": ("thigh", "shank"),
    "cuff.around": tuple(f"{segment}_{side}" for segment in SEGMENTS for side in SIDES),
    "role": ROLES,
}
_PLACES = ("from_to", "between", "hands", "against", "part", "hand", "round")
Path = tuple[str | int, ...]


def read_props(entry: Entry, key: str) -> tuple[PropCall, ...]:
    """`props:` of the file or of a frame."""
    return tuple(_calls(entry, key, PROPS, "prop"))


def read_holding(entry: Entry, key: str, surfaces: set[str]) -> tuple[PropCall, ...]:
    """`holding:` of the file or of a frame; each thing is tried on a standing figure."""
    calls = tuple(_calls(entry, key, HELD, "held thing"))
    return tuple(call for call in calls if _can_be_held(entry, key, call, surfaces))


def _can_be_held(entry: Entry, key: str, call: PropCall, surfaces: set[str]) -> bool:
    against = call.settings.get("against")
    if isinstance(against, tuple) and against[-1] not in surfaces:
        entry.wrong(key, f"There is no surface {against[-1]!r} for the {call.kind}. Add the prop.")
        return False
    try:
        HELD[call.kind](_standing(), dict.fromkeys(surfaces, level(0.0)), **call.settings)
    except (KeyError, IndexError, TypeError, ValueError):
        entry.wrong(key, f"The {call.kind} cannot be held like this. Check how many places it names, and which.")
        return False
    return True


@cache
def _standing() -> Figure:
    """The neutral body at rest."""
    body = load()
    return Figure(body, body.vertices, np.repeat(np.eye(3)[None], len(body.bones), 0), body.heads)


def _calls(entry: Entry, key: str, makers: Mapping[str, Callable[..., Any]], what: str) -> Iterator[PropCall]:
    for i, item in enumerate(entry.items(key)):
        path = (*entry.path, key, i)
        named = {item: {}} if isinstance(item, str) else item
        if not isinstance(named, dict) or len(named) != 1:
            entry.notes.add(path, f"Write each {what} as - name: {{settings}}.")
            continue
        ((name, settings),) = named.items()
        if name not in makers:
            entry.notes.add(path, f"There is no {what} {name!r}. {suggestion(str(name), makers)}")
            continue
        yield from _call(Entry(settings or {}, (*path, name), entry.notes), name, makers[name])


def _call(entry: Entry, name: str, maker: Callable[..., Any]) -> Iterator[PropCall]:
    if not isinstance(entry.data, dict):
        entry.wrong("", f"Write the settings of {name} as {{key: value}}.")
        return
    settings = {_SPOKEN.get(str(key), str(key)): value for key, value in entry.data.items()}
    known = [p for p in inspect.signature(maker).parameters if p not in ("figure", "surfaces", "_")]
    before = len(entry.notes.faults)
    Entry(settings, entry.path, entry.notes).only(known, name)
    for key, parameter in inspect.signature(maker).parameters.items():
        if key in settings and key in known:
            _check(entry, name, key, settings[key], parameter.default)
        elif key in known and parameter.default is inspect.Parameter.empty:
            entry.wrong("", f"{name} needs {key}.")
    if len(entry.notes.faults) == before:
        yield PropCall(kind=name, settings={key: _frozen(value) for key, value in settings.items()})


def _check(entry: Entry, name: str, key: str, value: Any, default: Any) -> None:
    """A value must be of the kind of its default."""
    words = _WORDS.get(f"{name}.{key}", _WORDS.get(key))
    if words is not None and isinstance(value, str):
        if value not in words:
            entry.wrong(key, f"{key} cannot be {value!r}. {suggestion(value, words)}")
    elif key in _PLACES:
        _check_places(entry, key, value)
    elif isinstance(default, int | float) and not is_number(value):
        entry.wrong(key, f"{key} must be a number, not {value!r}.")
    elif isinstance(default, tuple) and not _are_numbers(value, len(default)):
        entry.wrong(key, f"{key} must be a list of {len(default)} numbers, not {value!r}.")
    elif isinstance(default, str) and not isinstance(value, str | list):
        entry.wrong(key, f"{key} must be a word, not {value!r}.")


def _check_places(entry: Entry, key: str, value: Any) -> None:
    """Places on the figure: hands, joints, parts, bones, or [x, y, z]."""
    for place in value if isinstance(value, list) else [value]:
        if isinstance(place, str) and not _is_place(place) and key != "against":
            entry.wrong(
                key, f"{place!r} is no place on the figure. Name a hand, a joint or a part, as in hand_r, knee_l."
            )


def _is_place(name: str) -> bool:
    body = load()
    return is_joint(name) or name in body.regions or name in body.bones


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _are_numbers(value: object, count: int) -> bool:
    return isinstance(value, list) and len(value) == count and all(is_number(x) for x in value)


def surfaces_of(notes: Notes, calls: tuple[PropCall, ...], path: Path) -> set[str]:
    """The names of the surfaces that the props give; a prop that cannot be made is noted."""
    found = {"floor"}
    for call in calls:
        try:
            found |= set(PROPS[call.kind](**call.settings).surfaces)
        except (TypeError, ValueError, IndexError):
            notes.add(path, f"The {call.kind} cannot be made with these settings. Check their numbers.")
    return found
