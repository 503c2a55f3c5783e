"""The words that somebody wrote: what a typed word may be the beginning of, or a slip of the finger for."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

import tantivy
from tantivy import Query

from hep.domain.thesaurus import Words
from hep.search.meanings import stems

MOST_BEGUN = 60
"""More words that begin so are not looked for: the query has hardly begun."""


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
        place, found = bisect_left(self._sorted, word), list[str]()
        while place < len(self._sorted) and self._sorted[place].startswith(word) and len(found) < MOST_BEGUN:
            found.append(self._sorted[place])
            place += 1
        return tuple(each for each in found if each != word)

    def is_known(self, word: str) -> bool:
        """Whether the word or one of its stem was written."""
        return word in self._words or any(stem in self._stems for stem in stems(word))

    def _slips(self, word: str, *, is_open: bool) -> Words:
        """The written words that may be meant: one letter wrong in four to seven, two in eight and more."""
        wrong = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
        if not wrong:
            return ()
        near = Query.fuzzy_term_query(self._schema, "word", word, distance=wrong, prefix=is_open)
        found = self._searcher.search(near, limit=MOST_BEGUN, count=False).hits
        return tuple(sorted(self._searcher.doc(address)["word"][0] for _, address in found))

    def _filled(self) -> tantivy.Searcher:
        index = tantivy.Index(self._schema)
        writer = index.writer(heap_size=15_000_000, num_threads=1)
        for word in self._sorted:
            writer.add_document(tantivy.Document(word=word))
        writer.commit()
        index.reload()
        return index.searcher()
