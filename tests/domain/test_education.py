"""An education page: what it refuses of itself, and the pictures that the library must have."""

from dataclasses import replace

import pytest

from hep.domain import sample
from hep.domain.education import EducationPage, EducationWords, PagePicture, Section, misfits
from hep.domain.errors import RuleBroken
from hep.domain.text import ReviewStatus
from hep.domain.vocabulary import BodyRegion

SECTIONS = (
    Section(heading="Good to know", paragraphs=("It is common.",)),
    Section(heading="Do", lines=("Keep moving.", "Rest a bit.")),
    Section(heading="Do not", lines=("Stay in bed.",)),
)
EN = EducationWords(
    locale="en",
    status=ReviewStatus.UNREVIEWED,
    title="Back pain",
    captions=("Knees bent",),
    sections=SECTIONS,
)


def page(**changes):
    """A good page in two languages with one picture."""
    made = EducationPage(
        slug="back-pain",
        regions=(BodyRegion.LOW_BACK,),
        pictures=(PagePicture(exercise="bridge", frame="end"),),
        words=(EN, replace(EN, locale="es", title="Dolor de espalda")),
        sources=("A review",),
    )
    return replace(made, **changes)


def with_words(**changes):
    return page(words=(replace(EN, **changes),))


def test_a_good_page_has_no_problem():
    assert not page().problems()
    assert not list(misfits(page(), sample.LIBRARY))


@pytest.mark.parametrize(
    ("made", "field"),
    [
        (page(regions=()), "regions"),
        (page(pictures=()), "pictures"),
        (page(words=()), "words"),
        (page(sources=()), "sources"),
        (with_words(captions=()), "words.en.captions"),
        (with_words(sections=SECTIONS[:2]), "words.en.sections"),
        (with_words(sections=(*SECTIONS, Section(heading="Empty"))), "words.en.sections[4]"),
        (with_words(sections=(*SECTIONS, Section(heading="Long", paragraphs=("A.",) * 4))), "words.en.sections[4]"),
        (page(words=(EN, replace(EN, locale="es", sections=(*SECTIONS, SECTIONS[0])))), "words.es.sections"),
    ],
)
def test_what_is_wrong_is_told_with_its_field(made, field):
    assert field in [problem.field for problem in made.problems()]


def test_a_slug_is_spelled_like_one():
    with pytest.raises(RuleBroken, match="small letters"):
        page(slug="Back pain")


def test_pictures_must_be_in_the_library():
    wanted = (PagePicture(exercise="plank", frame="end"), PagePicture(exercise="bridge", frame="via"))
    found = [(problem.field, problem.message) for problem in misfits(page(pictures=wanted), sample.LIBRARY)]
    assert found == [
        ("pictures[1].exercise", 'There is no exercise "plank". Name one of the library.'),
        ("pictures[2].frame", 'There is no frame "via". Frames of bridge: start, end.'),
    ]


def test_every_text_is_told_with_its_field():
    assert dict(EN.texts())["sections[2].lines[2]"] == "Rest a bit."
    assert dict(EN.texts())["sections[1].paragraphs[1]"] == "It is common."


def test_staff_see_the_english_title():
    assert page().title == "Back pain"
    assert page().words_in("es").title == "Dolor de espalda"
    assert page().words_in("fr").title == "Back pain"
    assert [page().foreign(locale) for locale in ("es", "fr")] == ["", "en"]
