"""The words that the search box knows: what hep ships, and the clinic's own `synonyms.yaml` in the instance folder."""

from functools import lru_cache
from pathlib import Path

from flask import current_app

from hep import config
from hep.domain.thesaurus import Thesaurus, joined
from hep.exchange import strict_yaml, thesaurus_file

FILE = "synonyms.yaml"


def thesaurus() -> Thesaurus:
    """Read once for as long as the files stay as they are. FileRefused when one is broken."""
    own = current_app.extensions["hep"].instance / FILE
    return _read(config.shipped("exercises") / FILE, own, own.stat().st_mtime_ns if own.is_file() else 0)


@lru_cache(maxsize=4)
def _read(shipped: Path, own: Path, written: int) -> Thesaurus:
    files = [shipped, own] if written else [shipped]
    return joined([thesaurus_file.read(strict_yaml.load(path.read_text("utf-8"), str(path))) for path in files])
