"""The clinic: letterhead, people, audit list."""

from hep.web.clinic.views import blueprint

__all__ = ["blueprint"]
