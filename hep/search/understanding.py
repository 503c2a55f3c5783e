"""What a query asks for: its words in groups, each with what else it may mean. Nothing is looked up."""

from collections.abc import Callable
from dataclasses import dataclass

from hep.domain.thesaurus import Words, words_of
from hep.search.meanings import Meanings

MOST_WORDS = 12
"""A longer query is cut: nobody types it, and the work of a search grows with its words."""


@dataclass(frozen=True, kw_only=True)
class Group:
    """Words that must be found. `instead`: phrases that will do as well; `tokens`: so will any synonym of them.

    `is_open`: the word may be the beginning of one, for it is still being typed. `is_sure`: it is no slip
    of the finger.
    """

    words: Words
    instead: tuple[Words, ...] = ()
    tokens: tuple[str, ...] = ()
    is_open: bool = False
    is_sure: bool = False


def understand(query: str, meanings: Meanings, is_written: Callable[[str], bool]) -> tuple[Group, ...]:
    """The groups of a query, in order; none when it holds no word. Two words that the index knows as one are joined."""
    words = words_of(query)[:MOST_WORDS]
    is_telling = any(not meanings.says_nothing(word) for word in words)
    is_typing = bool(query) and not query[-1].isspace()
    groups, place = [], 0
    while place < len(words):
        phrase, instead = _phrase(words[place : place + meanings.longest], meanings, is_written)
        place += len(phrase)
        if is_telling and len(phrase) == 1 and meanings.says_nothing(phrase[0]):
            continue
        tokens = [token for way in (phrase, *instead) for token in meanings.tokens(way)]
        is_open = is_typing and place == len(words) and len(phrase) == 1
        groups.append(Group(words=phrase, instead=instead, tokens=tuple(dict.fromkeys(tokens)), is_open=is_open))
    return tuple(groups)


def _phrase(words: Words, meanings: Meanings, is_written: Callable[[str], bool]) -> tuple[Words, tuple[Words, ...]]:
    """The longest phrase with a meaning that the words begin with, and what may be said instead of it."""
    for length in range(len(words), 1, -1):
        phrase = words[:length]
        if meanings.tokens(phrase) or meanings.meant(phrase):
            return phrase, meanings.meant(phrase)
    joined = "".join(words[:2])
    if len(words) > 1 and is_written(joined):
        return words[:2], ((joined,),)
    return words[:1], meanings.meant(words[:1])
