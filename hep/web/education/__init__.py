"""Education pages: the list, one to read, and its one-page PDF."""

from hep.web.education.views import blueprint

__all__ = ["blueprint"]
