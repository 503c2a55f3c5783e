"""The words that somebody wrote: what a typed word may be the beginning of, or a slip of the finger for."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

import tantivy
from tantivy import Query

from hep.domain.thesaurus import Words
from hep.search.meanings import stems

MOST_NEAR = 40
"""More words near a misspelt one are not looked for."""


class Vocabulary:
    """Plain words; `in` tells whether one was written."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._sorted = sorted(self._words)
        self._schema = tantivy.SchemaBuilder().add_text_field("word", stored=True, tokenizer_name="raw").build()
        self._searcher = self._filled()
        self._stems = frozenset(stem for word in self._words for stem in stems(word))
        self.slips = lru_cache(maxsize=5000)(self._slips)

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def __iter__(self) -> Iterator[str]:
        return iter(self._sorted)

    def begun(self, word: str) -> Words:
        """The words that begin so, the word itself left out."""
        first, beyond = bisect_left(self._sorted, word), bisect_left(self._sorted, word + "\U0010ffff")
        return tuple(each for each in self._sorted[first:beyond] if each != word)

    def is_known(self, word: str) -> bool:
        """Whether the word or one of its stem was written."""
        return word in self._words or any(stem in self._stems for stem in stems(word))

    def _slips(self, word: str, *, is_open: bool, wider: int = 0) -> Words:
        """The written words that may be meant: the nearest that there are, at most as many letters wrong as allowed.

        One letter may be wrong in four to seven, two in eight and more; `wider` allows more from five letters on.
        """
        most = 0 if len(word) < 4 else (1 if len(word) < 8 else 2) + wider * (len(word) > 4)
        for wrong in range(1, min(most, 2) + 1):
            if near := self._within(word, wrong, is_open=is_open):
                return near
        return ()

    def _within(self, word: str, wrong: int, *, is_open: bool) -> Words:
        near = Query.fuzzy_term_query(self._schema, "word", word, distance=wrong, prefix=is_open)
        found = self._searcher.search(near, limit=MOST_NEAR, count=False).hits
        return tuple(sorted(self._searcher.doc(address)["word"][0] for _, address in found))

    def _filled(self) -> tantivy.Searcher:
        index = tantivy.Index(self._schema)
        writer = index.writer(heap_size=15_000_000, num_threads=1)
        for word in self._sorted:
            writer.add_document(tantivy.Document(word=word))
        writer.commit()
        index.reload()
        return index.searcher()
