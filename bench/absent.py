"""What is measured beside hep may not be on this machine. That is said in its row; mistakes of our own are not."""

from collections.abc import Iterator
from contextlib import contextmanager


class NotInstalled(Exception):
    """A peer, or what it stands on, is not here."""


@contextmanager
def of_others(*refused: type[Exception]) -> Iterator[None]:
    """Whatever fails inside is missing on this machine; keep to imports and starts of other people's programs."""
    try:
        yield
    except (ImportError, OSError, *refused) as wrong:  # OSError: a shared library that a package wants
        raise NotInstalled(" ".join(str(wrong).split())[:60]) from wrong
