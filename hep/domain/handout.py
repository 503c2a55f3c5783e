"""The handout as a document: every word, number and figure settled, in the patient's language.

This is the narrow waist of the house. `hep/domain/composing.py` makes it; the PDF and the web only show it.
Nothing here knows pages, points or fonts. Texts are plain: no markup means anything in them.
"""

from dataclasses import dataclass
from enum import StrEnum

from hep.domain.chart import Chart
from hep.domain.drawing import Drawing
from hep.domain.education import Section
from hep.domain.vocabulary import Category


class Paper(StrEnum):
    """Paper sizes."""

    LETTER = "letter"
    A4 = "a4"


class Layout(StrEnum):
    """How a handout is laid out: for most readers, in large print, in giant print, to cut out, on few pages."""

    STANDARD = "standard"
    LARGE = "large"
    GIANT = "giant"
    CARDS = "cards"
    COMPACT = "compact"


@dataclass(frozen=True, kw_only=True)
class PrintChoices:
    """How a handout is printed, as far as it is a matter of habit: what a clinic usually chooses."""

    paper: Paper = Paper.LETTER
    layout: Layout = Layout.STANDARD
    second: str = ""
    is_mono: bool = False
    has_chart: bool = True


class CueKind(StrEnum):
    """The four cues of a card, each with a sign of its own."""

    FEEL = "feel"
    AVOID = "avoid"
    STOP = "stop"
    NOTE = "note"


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A label and what it says: "You need": "A mat and a firm chair.". `language` is that of the value, as below."""

    label: str
    value: str
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One picture of a card: a frame of a drawing, the word before its caption, the caption, the alternative text.

    `language` is that of the words where it is not the document's; so it is wherever it stands below.
    """

    drawing: Drawing
    frame: str
    is_mirrored: bool
    label: str
    caption: str
    alt: str
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Cue:
    """One cue line: "Feel: your buttocks work."."""

    kind: CueKind
    label: str
    text: str
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Card:
    """One exercise as the patient reads it.

    `dose` are the short spoken sentences, in order; a line breaks between them, never inside one that fits.
    `when` says when; `extras` are load, effort and pain limit, a line each.
    `mark` is "" in a first handout, then "new", "changed" or "same". New and changed have a `mark_word`; `changed`
    says what changed, or that nothing did.
    `language` is that of name, pictures, steps and cues where it is not the document's, and `language_mark` says so.
    Dose, time and category are in the document's language on every card.
    """

    number: int
    name: str
    category: Category
    category_name: str
    figures: tuple[Figure, ...]
    dose: tuple[str, ...]
    when: str
    extras: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = ()
    mark: str = ""
    mark_word: str = ""
    changed: str = ""
    language: str = ""
    language_mark: str = ""


@dataclass(frozen=True, kw_only=True)
class DayEntry:
    """One line of a time of day: number, name, a short limit such as "Mon, Wed, Fri only", and "New" or "Changed"."""

    number: int
    name: str
    only: str = ""
    mark: str = ""
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class DayPart:
    """One time of day with its exercises: "Morning", "about 20 min". `only` is the limit that all of them have."""

    heading: str
    length: str
    entries: tuple[DayEntry, ...]
    only: str = ""


@dataclass(frozen=True, kw_only=True)
class PainGroup:
    """Part of the 0-10 line, first and last number included."""

    first: int
    last: int
    heading: str
    text: str


@dataclass(frozen=True, kw_only=True)
class PainScale:
    """The 0-10 line in three groups, and what to do. `after` has a rule a line; `alt` is the line in words."""

    heading: str
    lead: str
    groups: tuple[PainGroup, ...]
    after: str
    alt: str


@dataclass(frozen=True, kw_only=True)
class CallBox:
    """When to call: the emergency box or the same-day box."""

    is_emergency: bool
    heading: str
    items: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class StopOld:
    """Exercises of the last handout that are no longer in this one."""

    heading: str
    lead: str
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class LinkBox:
    """A code to scan and the same address in words."""

    heading: str
    lead: str
    url: str
    url_words: str
    note: str
    alt: str


@dataclass(frozen=True, kw_only=True)
class Leaflet:
    """One education page: headed sections of paragraphs or of lines, and pictures whose label is "".

    `language` is that of its words where it is not the document's.
    """

    title: str
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """The clinic and the people: name, contact lines, logo (PNG or JPEG bytes, or shapes), facts about this handout."""

    clinic: str
    lines: tuple[str, ...]
    facts: tuple[Fact, ...]
    logo: bytes | None = None
    logo_drawing: Drawing | None = None


@dataclass(frozen=True, kw_only=True)
class Footer:
    """Said on every page. `page` holds {page} and {pages}."""

    left: str
    right: str
    page: str


@dataclass(frozen=True, kw_only=True)
class HandoutDocument:
    """One printed handout. `language` is a BCP 47 tag, `language_name` what its readers call it.

    `stop_rule` says what the stop lines of the cards are for. `created` is an ISO date-time for the file's own record.

    `accent` is the clinic's colour for headings and rules, #rrggbb, or "" for the usual one.

    `twin` is the same handout in a second language, printed with it: same numbers, same pictures, other words.
    `program` is the program file it was made from, which rides inside the printed file.
    """

    language: str
    paper: Paper
    is_mono: bool
    file_title: str
    created: str
    letterhead: Letterhead
    title: str
    purpose: str
    plan_heading: str
    plan: tuple[Fact, ...]
    day_heading: str
    day: tuple[DayPart, ...]
    pain: PainScale
    safety_heading: str
    calls: tuple[CallBox, ...]
    cards: tuple[Card, ...]
    footer: Footer
    replace_note: str = ""
    stop_old: StopOld | None = None
    link: LinkBox | None = None
    chart: Chart | None = None
    closing: str = ""
    leaflets: tuple[Leaflet, ...] = ()
    layout: Layout = Layout.STANDARD
    accent: str = ""
    language_name: str = ""
    stop_rule: str = ""
    twin: "HandoutDocument | None" = None
    program: str = ""


@dataclass(frozen=True, kw_only=True)
class LeafletDocument:
    """One education page printed by itself."""

    language: str
    paper: Paper
    is_mono: bool
    file_title: str
    created: str
    clinic: str
    leaflet: Leaflet
    footer: Footer
    accent: str = ""
