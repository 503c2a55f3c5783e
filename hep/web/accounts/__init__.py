"""Sign in and out."""

from hep.web.accounts.views import blueprint

__all__ = ["blueprint"]
