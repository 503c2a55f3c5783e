"""`hep search`: the exercises of the shipped library that fit some words, best first."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import click

from hep import config, search
from hep.cli.files import read_text, shipped_library
from hep.domain.shelf import FACETS, Shelf, Wanted
from hep.domain.thesaurus import Thesaurus
from hep.domain.vocabulary import BodyRegion, Category, Equipment, Position
from hep.exchange import strict_yaml, thesaurus_file

_CHOICES = {"category": Category, "region": BodyRegion, "position": Position, "equipment": Equipment}
Hit = dict[str, str | float]


def _facets(command: Callable[..., None]) -> Callable[..., None]:
    """An option for each facet, which may be given several times."""
    for facet in FACETS:
        words = click.Choice([str(value) for value in _CHOICES[facet]])
        command = click.option(f"--{facet}", type=words, multiple=True, help=f"Only this {facet}.")(command)
    return command


@click.command("search")
@click.argument("query", required=False, default="")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: slug, name, category and score of each.")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True)
@click.option("--batch", type=click.Path(path_type=Path), help="A file of queries, one a line; a JSON list a line out.")
@click.option("--lang", type=click.Choice(["en", "es"]), default="en", show_default=True, help="Language of the names.")
@_facets
@click.pass_context
def find(
    ctx: click.Context,
    /,
    query: str,
    batch: Path | None,
    lang: str,
    *,
    as_json: bool,
    limit: int,
    **facets: tuple[str, ...],
) -> None:
    """Find exercises by QUERY: names, abbreviations, lay words, typos, Spanish. Exit 1 when nothing is found."""
    wanted = Wanted(query=query, **{facet: frozenset(values) for facet, values in facets.items()})
    if batch is not None:
        for line in read_text(batch).splitlines():
            click.echo(_as_json(found(replace(wanted, query=line), lang)[:limit]))
        return
    if not wanted.is_narrowed:
        raise click.UsageError("Say what to look for: some words, a facet, or --batch FILE.")
    hits = found(wanted, lang)[:limit]
    click.echo(_as_json(hits) if as_json else _as_text(hits, query, lang))
    ctx.exit(0 if hits else 1)


def found(wanted: Wanted, lang: str) -> list[Hit]:
    """What fits, best first. Without words the score is 0 and names decide the order."""
    shelf, index = _stock()
    if not wanted.query:
        return [_hit(shelf, exercise.slug, 0.0, lang) for exercise in shelf.fitting(wanted)]
    hits = index.search(wanted.query).hits
    scores = dict(hits)
    return [_hit(shelf, each.slug, scores[each.slug], lang) for each in shelf.fitting(wanted, tuple(scores))]


def thesaurus() -> Thesaurus:
    """The words that hep ships."""
    path = config.shipped("exercises") / "synonyms.yaml"
    return thesaurus_file.read(strict_yaml.load(read_text(path), path.name))


@cache
def _stock() -> tuple[Shelf, search.Index]:
    exercises = sorted(shipped_library().exercises.values(), key=lambda each: each.content.name.lower())
    words = thesaurus()
    return Shelf(exercises), search.Index((search.of_exercise(each.content, words) for each in exercises), words)


def _hit(shelf: Shelf, slug: str, score: float, lang: str) -> Hit:
    content = shelf.exercises[shelf.place[slug]].content
    return {
        "slug": slug,
        "name": content.words_in(lang).name,
        "category": str(content.category),
        "score": round(score, 2),
    }


def _as_json(hits: Iterable[Hit]) -> str:
    return json.dumps(list(hits), ensure_ascii=False)


def _as_text(hits: list[Hit], query: str, lang: str) -> str:
    if hits:
        return "\n".join(f"{hit['score']:7.2f}  {hit['slug']:32} {hit['name']} ({hit['category']})" for hit in hits)
    shelf, index = _stock()
    near = [shelf.exercises[shelf.place[slug]].content.words_in(lang).name for slug in index.search(query).nearest]
    nothing = f"Nothing fits “{query}”." if query else "Nothing fits."
    return f"{nothing} Near it: {', '.join(near)}." if near else nothing
