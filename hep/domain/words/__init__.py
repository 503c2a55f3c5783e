"""The fixed words of a handout, a language a module. A language is whole or absent: a missing word fails at start."""

from hep.domain.words.english import ENGLISH
from hep.domain.words.spanish import SPANISH
from hep.domain.words.table import HandoutWords

LANGUAGES: dict[str, HandoutWords] = {"en": ENGLISH, "es": SPANISH}


def handout_words(locale: str) -> HandoutWords:
    """The words of that language; English where there are none yet."""
    return LANGUAGES.get(locale, ENGLISH)
