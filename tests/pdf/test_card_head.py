"""The head of a card: a tag never costs a line of the name, and what is said of a change has its room."""

from dataclasses import replace

import pytest

from hep.domain.handout import Layout, Paper
from hep.pdf import fonts
from hep.pdf.card_head import Head
from hep.pdf.style import look
from tests import make_cards

LOOK = look(Layout.STANDARD, Paper.LETTER, is_mono=False)
SHORT, LONG = "Bridge", "Heel slide with a strap round your foot"


def height(name: str, mark: str, changed: str = "", width: float = 300) -> float:
    fonts.register()
    word = {"new": "New", "changed": "Changed"}.get(mark, "")
    card = replace(make_cards.cards()[0], name=name, mark=mark, mark_word=word, changed=changed)
    return Head(card=card, look=LOOK).height(width)


@pytest.mark.parametrize("mark", ["", "new", "changed"])
def test_a_short_name_takes_one_line_with_its_tag_beside_it(mark: str) -> None:
    assert height(SHORT, mark) == height(SHORT, "")


def test_a_name_is_not_broken_for_its_tag() -> None:
    for width in range(200, 440, 20):
        assert height(LONG, "new", width=width) - height(LONG, "", width=width) < LOOK.name.leading / 2


def test_what_is_the_same_or_changed_stands_beside_the_category_or_below() -> None:
    assert height(SHORT, "same", "Same as before") == height(SHORT, "")
    long = "Before: Left leg only. Hold 5 seconds. Do 10. Rest 30 seconds. Do 10 more."
    assert height(SHORT, "changed", long) > height(SHORT, "changed", "Before: Do 6.")
