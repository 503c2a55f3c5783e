"""The lexicons of the exams by language."""

from hep.domain.exams.english import ENGLISH
from hep.domain.exams.lexicon import Lexicon
from hep.domain.exams.spanish import SPANISH

LEXICONS: dict[str, Lexicon] = {"en": ENGLISH, "es": SPANISH}


def lexicon(language: str) -> Lexicon:
    """The lexicon of that language; English where there is none yet."""
    return LEXICONS.get(language, ENGLISH)
