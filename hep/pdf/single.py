"""One exercise by itself on one page: head, card, pain line, warnings. The code to scan stands where it finds room."""

from hep.domain.handout import HandoutDocument
from hep.pdf.calls import holds_link, safety
from hep.pdf.cards import card
from hep.pdf.front import head
from hep.pdf.page import Page, fill, spread, with_foot
from hep.pdf.pain import pain
from hep.pdf.style import Look


def single_pages(document: HandoutDocument, look: Look) -> tuple[list[Page], Look]:
    """The pages of a document with one card, and how they look: one, unless a clinic wrote more than a page holds.

    What does not fit is set closer and closer, and does without the code to scan, in that order.
    """
    links = (True, False) if holds_link(document) else (False,)
    looks = (look, look.closer, with_foot(look.closest, document.footer))
    tried = [(_laid_out(document, each, has_link=link), each) for link in links for each in looks]
    return min(tried, key=lambda one: len(one[0]))


def _laid_out(document: HandoutDocument, look: Look, *, has_link: bool) -> list[Page]:
    size = look.size
    blocks = [
        head(document, look),
        *(card(one, look) for one in document.cards),
        pain(document.pain, look),
        safety(document, look, has_link=has_link),
    ]
    return spread(fill(blocks, size, size.front_gap), size, size.front_gap, size.card_spread)
