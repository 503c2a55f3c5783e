"""The curator: exercises, their revisions, retiring."""

from hep.web.curation.views import blueprint

__all__ = ["blueprint"]
