"""`hep: education/1`: a page file read into an `EducationPage`, and written. Pictures are checked in `guides.py`."""

from hep.domain.education import LIMITS, EducationPage, EducationWords, PagePicture, Section
from hep.domain.text import SIDE_WORDS, ReviewStatus
from hep.domain.vocabulary import BodyRegion
from hep.exchange.exercise_file import FRAMES, check_mark, note, read_slug
from hep.exchange.fields import Field, Reading
from hep.exchange.spelling import block, flow
from hep.exchange.strict_yaml import Document

MARK = "education/1"
_KEYS = ("hep", "slug", "regions", "synonyms", "pictures", "words", "sources", "provenance", "licence")
_WORDS = ("status", "title", "captions", "sections")
_SECTION = ("heading", "paragraphs", "lines")


def read(document: Document) -> EducationPage:
    """The page of a document; FileRefused lists all that is wrong with it."""
    reading = Reading(document)
    parts = reading.root.mapping(_KEYS, [key for key in _KEYS if key != "synonyms"])
    check_mark(parts, MARK)
    page = EducationPage(
        slug=read_slug(parts["slug"]) or "unknown",
        regions=parts["regions"].choices(BodyRegion),
        synonyms=parts["synonyms"].texts(LIMITS["synonyms"]),
        pictures=tuple(_picture(item) for item in parts["pictures"].items("pictures")),
        words=_words(parts["words"]),
        sources=parts["sources"].texts(LIMITS["sources"]),
        provenance=parts["provenance"].text(LIMITS["provenance"]),
        licence=parts["licence"].text(LIMITS["licence"]),
    )
    note(reading, page.problems())
    reading.refuse()
    return page


def _picture(field: Field) -> PagePicture:
    parts = field.mapping(("exercise", "frame"), ("exercise", "frame"))
    frame = parts["frame"]
    if frame.is_there and frame.value not in FRAMES:
        frame.unknown(FRAMES)
    return PagePicture(exercise=read_slug(parts["exercise"]) or "", frame=str(frame.value))


def _words(field: Field) -> tuple[EducationWords, ...]:
    languages = field.mapping(tuple(SIDE_WORDS))
    return tuple(_language(words, locale) for locale, words in languages.items() if words.is_there)


def _language(field: Field, locale: str) -> EducationWords:
    parts = field.mapping(_WORDS, _WORDS)
    return EducationWords(
        locale=locale,
        status=parts["status"].choice(ReviewStatus, ReviewStatus.DRAFT),
        title=parts["title"].text(LIMITS["title"]),
        captions=parts["captions"].texts(LIMITS["captions"]),
        sections=tuple(_section(item) for item in parts["sections"].items("sections")),
    )


def _section(field: Field) -> Section:
    parts = field.mapping(_SECTION, ("heading",))
    if not isinstance(field.value, dict):
        field.wrong("Write a heading here, and lines or paragraphs under it.")
    return Section(
        heading=parts["heading"].text(LIMITS["heading"]),
        paragraphs=parts["paragraphs"].texts(LIMITS["paragraphs"]),
        lines=parts["lines"].texts(LIMITS["lines"]),
    )


def write(page: EducationPage) -> str:
    """The file of a page. Reading it again gives the same page."""
    lines = [
        f"hep: {MARK}",
        f"slug: {page.slug}",
        f"regions: {flow(page.regions)}",
        *([f"synonyms: {flow(page.synonyms)}"] if page.synonyms else []),
        "pictures:",
        *(f"  - {{exercise: {picture.exercise}, frame: {picture.frame}}}" for picture in page.pictures),
        "words:",
    ]
    for words in page.words:
        lines += [f"  {words.locale}:", *(f"    {line}" for line in _spelled(words))]
    lines += [
        f"sources: {flow(page.sources)}",
        f"provenance: {block(page.provenance)}",
        f"licence: {block(page.licence)}",
    ]
    return "\n".join(lines) + "\n"


def _spelled(words: EducationWords) -> list[str]:
    lines = [
        f"status: {words.status}",
        f"title: {block(words.title)}",
        "captions:",
        *(f"  - {block(caption)}" for caption in words.captions),
        "sections:",
    ]
    for section in words.sections:
        lines.append(f"  - heading: {block(section.heading)}")
        for name, texts in (("paragraphs", section.paragraphs), ("lines", section.lines)):
            if texts:
                lines += [f"    {name}:", *(f"      - {block(text)}" for text in texts)]
    return lines
