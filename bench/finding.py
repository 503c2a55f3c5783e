"""Search beside what people use instead: how often the first answer is right, and how long it takes."""

import sqlite3
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import yaml

from bench.absent import NotInstalled, of_others
from hep import search
from hep.cli.files import shipped_library
from hep.cli.search import thesaurus
from hep.domain.exercise import ExerciseContent

MANY = 10_000
QUERIES = Path(__file__).parents[1] / "tests" / "search" / "queries.yaml"
Find = Callable[[str], Sequence[str]]


def measure(many: int = MANY) -> list[tuple[str, ...]]:
    """Rows of the search table; times are taken in a library of so many exercises."""
    contents = [exercise.content for exercise in shipped_library().exercises.values()]
    asked = [
        (str(query), right) for group in yaml.safe_load(QUERIES.read_text()).values() for query, right in group.items()
    ]
    rows = [("search", f"build ms ({many:,})", "median ms", "p99 ms", f"hit@1 ({len(contents)})")]
    for name, build in (
        ("hep (tantivy)", _ours),
        ("SQLite LIKE", _like),
        ("SQLite FTS5", _fts5),
        ("rapidfuzz", _fuzzy),
    ):
        try:
            right = _hits(build(contents), asked)
        except NotInstalled as wrong:
            rows.append((name, "", "", "", f"not installed: {wrong}"))
            continue
        begun = time.perf_counter()
        find = build(copies(contents, many))
        built = (time.perf_counter() - begun) * 1000
        took = sorted(_milliseconds(find, query) for query, _ in asked)
        rows.append(
            (name, f"{built:.0f}", f"{statistics.median(took):.2f}", f"{took[int(len(took) * 0.99)]:.2f}", right)
        )
    return rows


def copies(contents: Sequence[ExerciseContent], count: int) -> list[ExerciseContent]:
    """That many exercises: the library over and over under other slugs and names, so that none is known already."""
    return [_copy(contents[n % len(contents)], n) for n in range(count)]


def _copy(content: ExerciseContent, number: int) -> ExerciseContent:
    words = tuple(replace(each, name=f"{each.name} {number}") for each in content.words)
    return replace(content, slug=f"{content.slug}-{number}", words=words)


def _milliseconds(find: Find, query: str) -> float:
    begun = time.perf_counter()
    find(query)
    return (time.perf_counter() - begun) * 1000


def _hits(find: Find, asked: Sequence[tuple[str, Sequence[str]]]) -> str:
    wanted = [(query, right) for query, right in asked if right]
    good = sum(bool(set(list(find(query))[:1]) & set(right)) for query, right in wanted)
    return f"{good / len(wanted):.0%}"


def _ours(contents: Sequence[ExerciseContent]) -> Find:
    words = thesaurus()
    index = search.Index((search.of_exercise(content, words) for content in contents), words)
    return lambda query: index.search(query, 20).keys


def _text(content: ExerciseContent) -> str:
    said = [content.slug.replace("-", " "), content.category, content.position, *content.regions, *content.equipment]
    for words in content.words:
        said += [words.name, *words.synonyms]
    return " ".join((*said, *content.muscles)).lower()


def _like(contents: Sequence[ExerciseContent]) -> Find:
    rows = sqlite3.connect(":memory:")
    rows.execute("create table exercise (slug text, name text, said text)")
    rows.executemany("insert into exercise values (?, ?, ?)", [(c.slug, c.name, _text(c)) for c in contents])

    def find(query: str) -> list[str]:
        words = query.lower().split() or [""]
        fits = " and ".join("said like ?" for _ in words)
        found = rows.execute(
            f"select slug from exercise where {fits} order by length(name) limit 20",
            [f"%{word}%" for word in words],
        )
        return [slug for (slug,) in found]

    return find


def _fts5(contents: Sequence[ExerciseContent]) -> Find:
    rows = sqlite3.connect(":memory:")
    rows.execute("create virtual table exercise using fts5 (slug unindexed, name, said, tokenize='porter unicode61')")
    rows.executemany("insert into exercise values (?, ?, ?)", [(c.slug, c.name, _text(c)) for c in contents])

    def find(query: str) -> list[str]:
        words = "".join(c if c.isalnum() else " " for c in query.lower()).split()
        if not words:
            return []
        said = " ".join(f'"{word}"*' for word in words)
        found = rows.execute(
            "select slug from exercise where exercise match ? order by bm25(exercise, 0, 10, 1) limit 20", [said]
        )
        return [slug for (slug,) in found]

    return find


def _fuzzy(contents: Sequence[ExerciseContent]) -> Find:
    with of_others():
        from rapidfuzz import fuzz, process

    names = {content.slug: f"{content.name} {' '.join(content.words[0].synonyms)}".lower() for content in contents}
    return lambda query: [
        slug for _, _, slug in process.extract(query.lower(), names, scorer=fuzz.token_set_ratio, limit=20)
    ]
