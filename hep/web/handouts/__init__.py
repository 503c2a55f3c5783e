"""Handouts: preview, issue, show, download."""

from hep.web.handouts.views import blueprint

__all__ = ["blueprint"]
