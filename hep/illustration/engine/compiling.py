"""How a loop over arrays is compiled. The only place that knows numba."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from numba import njit

_Loop = TypeVar("_Loop", bound=Callable[..., Any])


def compiled(loop: _Loop) -> _Loop:
    """The loop as machine code, made at its first call and kept on disk."""
    return cast("_Loop", njit(cache=True)(loop))
