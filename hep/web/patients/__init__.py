"""Patients of the clinic."""

from hep.web.patients.views import blueprint

__all__ = ["blueprint"]
