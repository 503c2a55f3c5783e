"""Values as plain data and back: what a JSON column or a file keeps. Each stored value carries its version, `"v"`.

Old versions are upgraded on reading, one step at a time, by the functions in UPGRADES; a stored sample of every
version stays in the tests for ever. Drawings are kept by their sha: the art itself has a table of its own.
"""

import base64
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hep.domain.drawing import Drawing
from hep.domain.errors import RuleBroken

Data = dict[str, Any]
V = TypeVar("V")
FindDrawing = Callable[[str], Drawing]

VERSION = 1
UPGRADES: dict[int, Callable[[Data], Data]] = {}


def to_data(value: object) -> Data:
    """A frozen value as plain data that JSON can hold, with its version."""
    return {"v": VERSION, **_plain(value)}


def from_data(kind: type[V], data: Mapping[str, Any], drawings: FindDrawing | None = None) -> V:
    """The value again. `drawings` finds a drawing by its sha, for values that hold one."""
    return _value(kind, _upgraded(dict(data)), drawings)  # type: ignore[no-any-return]


def _upgraded(data: Data) -> Data:
    version = data.pop("v", None)
    if not isinstance(version, int) or not 1 <= version <= VERSION:
        raise RuleBroken(f"This was stored by a newer hep (version {version}). Update hep to read it.", "v")
    for step in range(version, VERSION):
        data = UPGRADES[step](data)
    return data


def _plain(value: object) -> Any:
    match value:
        case Enum():
            return value.value
        case Drawing():
            return {"sha": value.sha}
        case date() | UUID():
            return str(value)
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case tuple() | frozenset():
            return [_plain(each) for each in value]
        case _ if is_dataclass(value):
            return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(kind: Any, data: Any, drawings: FindDrawing | None) -> Any:
    if get_origin(kind) in (Union, UnionType):
        if data is None:
            return None
        return _value(next(k for k in get_args(kind) if k is not NoneType), data, drawings)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), data, drawings)
    if kind is Drawing:
        if drawings is None:
            raise RuleBroken("A stored drawing needs the art it names.", "drawing")
        return drawings(data["sha"])
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _value(hints[name], each, drawings) for name, each in data.items() if name in hints})
    return _single(kind, data)


def _tuple(kinds: tuple[Any, ...], data: list[Any], drawings: FindDrawing | None) -> tuple[Any, ...]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_value(kinds[0], each, drawings) for each in data)
    return tuple(_value(kind, each, drawings) for kind, each in zip(kinds, data, strict=True))


def _single(kind: Any, data: Any) -> Any:
    if kind is date:
        return date.fromisoformat(data)
    if kind is bytes:
        return base64.b64decode(data)
    if kind is UUID or (isinstance(kind, type) and issubclass(kind, Enum)):
        return kind(data)
    return data
