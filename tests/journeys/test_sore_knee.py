"""The main job: a therapist builds a program for a sore knee from five categories, issues it and downloads the PDF."""

import re
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Page, expect
from pypdf import PdfReader

# (category as the finder names it, exercise, side, the words of its category and its dose on the sheet)
FIVE = (
    ("joint-mobilization", "heel-slide", "Left"),
    ("strength", "straight-leg-raise", "Left"),
    ("stretching", "calf-stretch-wall", "Both"),
    ("balance", "single-leg-stance-support", "Left"),
    ("functional-training", "sit-to-stand", None),
)
PRINTED = (
    ("Joint motion", "Left leg only. Hold 5 seconds. Do 12. Rest 45 seconds. Do 12 more."),
    ("Strength", "Left leg only. Hold 2 seconds. Do 10. Rest 30 seconds. Do 10 more."),
    ("Stretching", "Hold 30 seconds. Do this 3 times with your left leg. Then 3 times with your right leg."),
    ("Balance", "Left leg only. Hold 20 seconds. Do this 3 times."),
    ("Daily life", "Do 8. Rest 1 minute. Do 8 more. Rest. Do 8 more."),
)


def test_a_program_for_a_sore_knee_from_five_categories_is_issued_and_downloaded(signed_in: Page, tmp_path: Path):
    page = signed_in
    start_program(page)
    names = [add_exercise(page, place, *what) for place, what in enumerate(FIVE)]
    dose_first(page)
    expect(page.locator("#plan .item")).to_have_count(5)
    cards = printed_cards(issue_and_download(page, tmp_path))
    assert len(cards) == 5
    for number, (name, (category, dose)) in enumerate(zip(names, PRINTED, strict=True), 1):
        (card,) = [card for card in cards if card.startswith(f"{number} {name} {category} ")]
        assert card.count(dose) == 1, card


def printed_cards(text: str) -> list[str]:
    """The text of each exercise card: from its number, name and category to the next one."""
    heads = "|".join(re.escape(category) for category, _ in PRINTED)
    starts = [found.start() for found in re.finditer(rf"\d [^\d.]+? (?:{heads}) Start:", text)]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def start_program(page: Page) -> None:
    page.get_by_label("Patient").fill("K. N.")
    page.get_by_role("button", name="New program").click()
    expect(page.get_by_role("heading", name="K. N.")).to_be_visible()


def add_exercise(page: Page, place: int, category: str, slug: str, side: str | None) -> str:
    """Filter by category and region, press the plus, answer the side; the exercise is number `place` of the plan."""
    page.locator("#f-category").select_option(category)
    page.locator("#f-region").select_option("knee")
    page.wait_for_url(re.compile(f"category={category}.*region=knee"))
    expect(page.locator("#plan .item")).to_have_count(place)
    page.locator(f'[data-key="add-{slug}"]').click()
    row = page.locator("#plan .item").nth(place)
    expect(row).to_be_visible()
    name = row.locator("h3").inner_text()
    if side:
        row.get_by_role("button", name=side, exact=True).click()
        expect(row.locator(".side-word")).to_contain_text(side)
    return name


def dose_first(page: Page) -> None:
    row = page.locator("#plan .item").first
    row.locator("summary").click()
    for label, value in (("Sets", "2"), ("Times", "12"), ("Hold, s", "5"), ("Rest, s", "45")):
        row.get_by_label(label, exact=True).fill(value)
    row.get_by_role("button", name="Save").click()
    for words in ("2 sets", "12 times", "hold 5 s", "rest 45 s"):
        expect(row.locator(".dose")).to_contain_text(words)


def issue_and_download(page: Page, folder: Path) -> str:
    page.get_by_role("link", name="Preview", exact=True).click()
    page.wait_for_url(re.compile("/preview"))
    page.get_by_role("button", name="Issue handout").click()
    page.wait_for_url(re.compile("/handouts/"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    path = folder / f"handout-{len(list(folder.iterdir())) + 1}.pdf"
    download.value.save_as(path)
    sheets = PdfReader(BytesIO(path.read_bytes())).pages
    return " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
