import gc
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from hep import pdf
from hep.domain.errors import RuleBroken
from hep.domain.handout import Cue, CueKind, DayEntry, DayPart, HandoutDocument, Paper
from tests import make_cards, make_document, make_spanish
from tests.pdf.conftest import page_texts, text_of

PAPERS = {Paper.LETTER: (612, 792), Paper.A4: (595.28, 841.89)}


def many(count: int) -> HandoutDocument:
    six = make_cards.cards()
    cards = tuple(replace(six[place % 6], number=place + 1) for place in range(count))
    entries = tuple(DayEntry(number=card.number, name=card.name) for card in cards)
    day = tuple(DayPart(heading=part, length="about 90 min", entries=entries) for part in ("Morning", "Evening"))
    return make_document.document(cards, day=day if count else ())


def test_every_exercise_stands_once_on_its_card_with_its_dose() -> None:
    document = make_document.document()
    pages = page_texts(pdf.render(document))[1:3]
    for card in document.cards:
        words = " ".join(pages)
        assert words.count(f"{card.number} {card.name} ") == 1
        assert words.count(" ".join(card.dose)) == 1
        assert words.count(card.when) >= 1
        assert all(words.count(step) >= 1 for step in card.steps)
        assert all(f"{cue.label} {cue.text}" in words for cue in card.cues)


def test_the_same_document_gives_the_same_bytes() -> None:
    assert pdf.render(make_document.follow_up()) == pdf.render(make_document.follow_up())


def test_a_document_is_forgotten_as_soon_as_it_is_made() -> None:
    # In a ring of references each would stay until the next great sweep, and a thousand would pile up before it.
    gc.collect()
    gc.disable()
    try:
        pdf.render(make_document.document())
        left = [type(each).__name__ for each in gc.get_objects()]
    finally:
        gc.enable()
    assert not {"TaggedCanvas", "PDFDocument", "Element"} & set(left)


def test_another_word_gives_other_bytes() -> None:
    assert pdf.render(make_document.document()) != pdf.render(make_document.document(title="Another title"))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("is_mono", [False, True])
def test_six_exercises_take_four_pages_on_both_papers(paper: Paper, is_mono: bool) -> None:
    content = pdf.render(replace(make_document.document(), paper=paper, is_mono=is_mono))
    pages = PdfReader(BytesIO(content)).pages
    assert len(pages) == 4
    assert {tuple(map(float, page.mediabox[2:])) for page in pages} == {PAPERS[paper]}


def test_page_one_holds_plan_warnings_pain_rule_and_the_code() -> None:
    document = make_document.document()
    first = page_texts(pdf.render(document))[0]
    wanted = [document.title, document.purpose, document.safety_heading, document.pain.heading, "Your plan"]
    wanted += [item for call in document.calls for item in call.items]
    wanted += [make_document.link().url_words]
    for words in wanted:
        assert words in first
    assert first.index("Call 911") < first.index(document.pain.heading)


def test_a_follow_up_says_what_to_stop_and_what_is_new() -> None:
    content = text_of(pdf.render(make_document.follow_up()))
    for words in ("Throw the old one away.", "Stop these old exercises", "Lower trunk rotation", "New", "Changed"):
        assert words in content
    assert "10 lifts each round, was 8" in content


def test_the_footer_counts_the_pages() -> None:
    pages = page_texts(pdf.render(make_document.document()))
    for number, words in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in words
        assert "Questions? Call 555-0100" in words


def test_no_exercises_still_give_a_page() -> None:
    document = replace(many(0), chart=None)
    assert len(page_texts(pdf.render(document))) == 1


def test_sixty_exercises_stay_whole() -> None:
    document = many(60)
    pages = page_texts(pdf.render(document))
    for card in document.cards:
        holding = [page for page in pages if f"{card.number} {card.name} " in page and card.steps[0] in page]
        assert any(all(step in page for step in card.steps) for page in holding)


def test_a_card_never_splits_over_a_page() -> None:
    long = make_cards.bridge(steps=tuple(f"Step {place}: {'slow and steady ' * 9}end." for place in range(9)))
    cards = tuple(replace(long, number=place) for place in range(1, 6))
    for page in page_texts(pdf.render(make_document.document(cards)))[1:6]:
        begins = page.count("Step 0:")
        assert begins == page.count("Step 8:")


def test_a_card_too_tall_for_side_by_side_takes_the_wide_form() -> None:
    note = Cue(kind=CueKind.NOTE, label="Note:", text="Move slowly and keep on breathing. " * 70)
    page = page_texts(pdf.render(make_document.document((make_cards.bridge(cues=(note,)),))))[1]
    assert page.count("keep on breathing.") == 70


def test_a_card_that_no_page_can_hold_is_refused_by_name() -> None:
    note = Cue(kind=CueKind.NOTE, label="Note:", text="Move slowly and keep on breathing. " * 140)
    with pytest.raises(RuleBroken, match=r"^Exercise 1, Bridge, is longer than one page\. Shorten its note"):
        pdf.render(make_document.document((make_cards.bridge(cues=(note,)),)))


def test_the_code_goes_to_the_end_when_page_one_is_full() -> None:
    pages = page_texts(pdf.render(make_document.follow_up()))
    assert len(pages) == 4
    assert "riverside.example/book" not in pages[0]
    assert "riverside.example/book" in pages[-1]


def test_closing_words_stand_at_the_end() -> None:
    for cards in (make_document.document().cards, make_document.document().cards[:1]):  # with room before the chart too
        pages = page_texts(pdf.render(make_document.document(cards, closing="See you soon.")))
        assert "See you soon." in pages[-1]


def test_the_handout_stays_small() -> None:
    assert len(pdf.render(make_document.document())) < 160_000


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("is_mono", [False, True])
def test_five_exercises_in_spanish_take_five_pages_and_no_english_word_of_ours(paper: Paper, is_mono: bool) -> None:
    pages = page_texts(pdf.render(make_spanish.document(paper, is_mono=is_mono)))
    assert len(pages) == 5
    assert "¿Cuánto dolor está bien?" in pages[0]
    for english in (" the ", " your ", " and ", " of ", "Call", "Week", "Page"):
        assert not any(english in page for page in pages), english


def test_a_card_in_another_language_says_so() -> None:
    content = pdf.render(make_spanish.document(without=("heel-slide",)))
    assert "1 Heel slide Movilidad · en inglés" in text_of(content)


def test_a_long_day_keeps_the_pain_rule_on_page_one_and_sends_the_code_away() -> None:
    six = make_cards.cards()
    entries = tuple(DayEntry(number=card.number, name=card.name, only="Mon, Wed, Fri only") for card in six)
    parts = (("Morning", entries), ("Evening", entries[:5]))
    day = tuple(DayPart(heading=part, length="about 20 min", entries=mine) for part, mine in parts)
    document = make_document.document(day=day)
    pages = page_texts(pdf.render(document))
    assert document.pain.heading in pages[0]
    assert make_document.link().url_words not in pages[0]
    assert make_document.link().url_words in " ".join(pages[1:])


def test_pages_are_counted_without_drawing_them():
    for document in (make_document.document(), make_document.follow_up()):
        assert pdf.count_pages(document) == pdf.page_count(pdf.render(document))


def test_a_day_of_two_hundred_exercises_takes_as_many_panels_as_it_needs() -> None:
    entries = tuple(DayEntry(number=n, name=f"Exercise {n}x", only="Mon, Wed, Thu, Fri only") for n in range(1, 201))
    day = (DayPart(heading="Any time", length="about 90 min", entries=entries),)
    text = text_of(pdf.render(make_document.document((), day=day)))
    assert all(text.count(f"Exercise {n}x") == 1 for n in range(1, 201))
    assert text.count("Any time") > 1
    assert text.count("about 90 min") == 1
