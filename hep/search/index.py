"""The index: entries in, keys out, best first. In memory, made anew when the library changes.

Every group of words must be found. A group counts what its best field is worth: a name more than a synonym, a synonym
more than a muscle. A word that nobody wrote is taken for a slip of the finger. Scores are sums of plain weights, so
that what stands before what can be told from this page.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

import tantivy
from tantivy import Occur, Query, TextAnalyzerBuilder, Tokenizer

from hep.domain.thesaurus import Thesaurus, Words, words_of
from hep.search.entries import Entry
from hep.search.meanings import Meanings, stems
from hep.search.understanding import Group, understand
from hep.search.vocabulary import Vocabulary

WEIGHTS = {
    "names": 10.0,
    "categories": 9.0,
    "synonyms": 8.0,
    "regions": 8.0,
    "positions": 8.0,
    "equipment": 7.0,
    "also": 6.0,
    "muscles": 5.0,
    "others": 2.0,
}
TOLD = {"told": 1.0}
"""What the steps say counts only when nothing fits without it."""
STEMMED, MEANT, BEGUN, SLIPPED = 0.95, 0.9, 0.8, 0.5
"""What a word is worth that has the same stem, the same meaning, is begun only, or misspelt."""
WHOLE = {"whole_names": 100.0, "whole_synonyms": 60.0}
TOGETHER, SHORT = 3.0, 0.3
"""Added for the first hits: when the words stand side by side in a name (half of it: in a synonym), and less than the
other for a short name, which decides between equals."""
RANKED, NEAREST, FEW_TERMS = 60, 5, 8
_WORDS_AS_GIVEN = TextAnalyzerBuilder(Tokenizer.whitespace()).build()


@dataclass(frozen=True, kw_only=True)
class Found:
    """(key, score) best first; `nearest` are keys to suggest when nothing was found."""

    hits: tuple[tuple[str, float], ...] = ()
    nearest: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys alone."""
        return tuple(key for key, _ in self.hits)


class Index:
    """A search over these entries, in their order where nothing else decides."""

    def __init__(self, entries: Iterable[Entry], thesaurus: Thesaurus) -> None:
        self._entries = tuple(entries)
        self._meanings = Meanings(thesaurus)
        self._schema = _schema()
        self._terms: dict[str, set[str]] = {field: set() for field in WEIGHTS | TOLD}
        self._terms_in = lru_cache(maxsize=50_000)(self._read)
        self._terms_of = lru_cache(maxsize=10_000)(self._written)
        self._searcher = self._filled()
        self._place = self._places()
        written = (term for field in WEIGHTS for term in self._terms[field] if term[0] not in "=~")
        self._vocabulary = Vocabulary(written)

    def knows(self, word: str) -> bool:
        """Whether the word, or one of its stem, or one that begins so, was written."""
        return self._vocabulary.is_known(word) or bool(self._vocabulary.begun(word))

    def search(self, query: str, limit: int | None = None, besides: "Index | None" = None) -> Found:
        """What fits the query. An empty query finds nothing. A word that the index `besides` knows is no slip here."""
        groups = understand(query, self._meanings, self._vocabulary.__contains__)
        if besides is not None:
            groups = tuple(replace(group, is_sure=any(map(besides.knows, group.words))) for group in groups)
        if not groups:
            return Found()
        for asked in self._tries(groups):
            hits = self._hits(Query.boolean_query([*asked, *self._whole(query)]), limit or len(self._entries))
            if hits:
                return Found(hits=self._ranked(query, hits))
        return Found(nearest=self._nearest(groups))

    def _tries(self, groups: Sequence[Group]) -> Iterator[list[tuple[Occur, Query]]]:
        """Ever less strict: all the words, then in the steps as well, then misspelt; of three and more, all but one."""
        for wider, fields in ((0, WEIGHTS), (0, WEIGHTS | TOLD), (1, WEIGHTS)):
            each = [self._group(group, wider, fields) for group in groups]
            yield [(Occur.Must, query) for query in each]
        if len(groups) > 2:
            left_out = [[(Occur.Must, query) for query in each if query is not out] for out in each]
            yield [(Occur.Must, Query.disjunction_max_query([Query.boolean_query(asked) for asked in left_out]))]

    def _nearest(self, groups: Sequence[Group]) -> tuple[str, ...]:
        """What fits a part of the query."""
        if len(groups) < 2:
            return ()
        either = Query.boolean_query([(Occur.Should, self._group(group, 0, WEIGHTS)) for group in groups])
        return tuple(key for key, _ in self._hits(either, NEAREST))

    def _hits(self, query: Query, limit: int) -> tuple[tuple[str, float], ...]:
        found = self._searcher.search(query, limit=max(limit, 1), count=False).hits
        return tuple(
            (self._entries[self._place[address.segment_ord, address.doc]].key, score) for score, address in found
        )

    def _whole(self, query: str) -> Iterator[tuple[Occur, Query]]:
        """A name or synonym that is the query itself stands first."""
        said = " ".join(words_of(query))
        for field, score in WHOLE.items():
            yield Occur.Should, Query.const_score_query(Query.term_query(self._schema, field, said), score)

    def _group(self, group: Group, wider: int, fields: dict[str, float]) -> Query:
        """The group in its best field, in its best way."""
        ways = [self._spellings(word, group, wider) for word in group.words]
        instead = [[{word: MEANT} for word in phrase] for phrase in group.instead]
        found = []
        for field, weight in fields.items():
            for spellings in (ways, *instead, *([{token: MEANT}] for token in group.tokens)):
                found += self._all_in(field, weight, spellings)
        return Query.disjunction_max_query(found) if found else Query.empty_query()

    def _all_in(self, field: str, weight: float, words: Sequence[dict[str, float]]) -> list[Query]:
        """All the words, each in one of its spellings, in this field; nothing when one of them is never there."""
        parts = []
        for spellings in words:
            by_worth: dict[float, list[str]] = {}
            for term, worth in spellings.items():
                if term in self._terms[field]:
                    by_worth.setdefault(worth, []).append(term)
            if not by_worth:
                return []
            shares = [
                Query.const_score_query(query, weight * worth / len(words))
                for worth, terms in by_worth.items()
                for query in self._any_of(field, terms)
            ]
            parts.append(Query.disjunction_max_query(shares) if len(shares) > 1 else shares[0])
        return parts if len(parts) == 1 else [Query.boolean_query([(Occur.Must, part) for part in parts])]

    def _any_of(self, field: str, terms: Sequence[str]) -> list[Query]:
        """Queries for these terms: one each while they are few, which is ten times as fast as one for the set."""
        if len(terms) > FEW_TERMS:
            return [Query.term_set_query(self._schema, field, terms)]
        return [Query.term_query(self._schema, field, term) for term in terms]

    def _spellings(self, word: str, group: Group, wider: int) -> dict[str, float]:
        """Term -> worth of everything that may be meant by a typed word of the group."""
        begun = self._vocabulary.begun(word) if group.is_open else ()
        if begun or self._vocabulary.is_known(word):
            bent = {f"={stem}": STEMMED for stem in stems(word)}
            return dict.fromkeys(begun, BEGUN) | bent | {word: 1.0}
        slips = () if group.is_sure else self._vocabulary.slips(word, is_open=group.is_open, wider=wider)
        meant = {term: SLIPPED for slip in slips for term in (slip, *self._meanings.tokens((slip,)))}
        return meant | {word: 1.0}

    def _ranked(self, query: str, hits: tuple[tuple[str, float], ...]) -> tuple[tuple[str, float], ...]:
        """The first hits anew: words that stand together count more, and of equals the shorter name stands first."""
        said = " ".join(words_of(query))
        first = [(key, round(score + self._extra(key, said), 3)) for key, score in hits[:RANKED]]
        return (*sorted(first, key=lambda hit: -hit[1]), *hits[RANKED:])

    def _extra(self, key: str, said: str) -> float:
        name, others = self._spelled[key]
        together = 1.0 if said in name else 0.5 if said in others else 0.0
        return TOGETHER * together + SHORT / (1 + name.count(" "))

    def _filled(self) -> tantivy.Searcher:
        index = tantivy.Index(self._schema)
        index.register_tokenizer("as_given", _WORDS_AS_GIVEN)
        writer = index.writer(heap_size=64_000_000, num_threads=1)
        self._spelled: dict[str, tuple[str, str]] = {}
        for place, entry in enumerate(self._entries):
            writer.add_document(self._document(place, entry))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        return index.searcher()

    def _document(self, place: int, entry: Entry) -> tantivy.Document:
        document = tantivy.Document(place=place)
        for field in WEIGHTS | TOLD:
            document.add_text(field, self._terms_of(field, getattr(entry, field)))
        spelled = {field: [" ".join(words_of(text)) for text in getattr(entry, field[6:])] for field in WHOLE}
        for field, texts in spelled.items():
            for text in texts:
                document.add_text(field, text)
        name, *others = spelled["whole_names"]
        self._spelled[entry.key] = (name, " | ".join((*others, *spelled["whole_synonyms"])))
        return document

    def _written(self, field: str, texts: tuple[str, ...]) -> str:
        """The terms of these texts, kept as terms of the field. Many entries share their facets, so they are known."""
        terms = dict.fromkeys(chain.from_iterable(map(self._terms_in, texts)))
        self._terms[field].update(terms)
        return " ".join(terms)

    def _read(self, text: str) -> tuple[str, ...]:
        """Each word as written, its stems, what it means, and hyphened words joined: press-up is also pressup."""
        words = words_of(text)
        found = chain.from_iterable(map(_bent, (*words, *_joined(text)) if "-" in text else words))
        return (*found, *self._meanings.within(words))

    def _places(self) -> dict[tuple[int, int], int]:
        """Where the index keeps each entry."""
        found = self._searcher.search(Query.all_query(), limit=max(len(self._entries), 1), count=False).hits
        return {(address.segment_ord, address.doc): self._searcher.doc(address)["place"][0] for _, address in found}


@lru_cache(maxsize=50_000)
def _bent(word: str) -> Words:
    """The word and its stems, marked as such."""
    return (word, *(f"={stem}" for stem in stems(word)))


def _joined(text: str) -> Words:
    return tuple(word for part in text.split() if "-" in part.strip("-") for word in words_of(part.replace("-", "")))


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder().add_integer_field("place", stored=True)
    for field in WEIGHTS | TOLD:
        builder.add_text_field(field, tokenizer_name="as_given", index_option="basic")
    for field in WHOLE:
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    return builder.build()
