"""What pages load that is made at first start, and the health check."""

from hep.web.assets.views import blueprint

__all__ = ["blueprint"]
