"""Protocols: the shelf, one of them, and starting a program from it."""

from hep.web.protocols.views import blueprint

__all__ = ["blueprint"]
