"""Today, and the program builder."""

from hep.web.programs.views import blueprint

__all__ = ["blueprint"]
