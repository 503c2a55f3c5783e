"""The protocols, education pages and linked regions that hep ships, read once a process."""

from functools import cache

from hep import config
from hep.exchange.guides import Guides, read_guides


@cache
def guides() -> Guides:
    """All that is whole; `hep library check` tells what is not. What a clinic has not is left out where it shows."""
    return read_guides(config.shipped("exercises"), None)[0]
