"""The library: find an exercise, look at one, its pictures."""

from hep.web.library.views import blueprint

__all__ = ["blueprint"]
