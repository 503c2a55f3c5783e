"""The main job: a therapist builds a program for a sore knee from five categories, issues it and downloads the PDF."""

import re
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Page, expect
from pypdf import PdfReader

# (category as the finder names it, exercise, side, what the sheet must say)
FIVE = (
    ("joint-mobilization", "heel-slide", "Left"),
    ("strength", "straight-leg-raise", "Left"),
    ("stretching", "calf-stretch-wall", "Both"),
    ("balance", "single-leg-stance-support", "Left"),
    ("functional-training", "sit-to-stand", None),
)


def test_a_program_for_a_sore_knee_from_five_categories_is_issued_and_downloaded(signed_in: Page, tmp_path: Path):
    page = signed_in
    start_program(page)
    names = [add_exercise(page, category, slug, side) for category, slug, side in FIVE]
    dose_first(page)
    expect(page.locator("#plan .item")).to_have_count(5)
    text = issue_and_download(page, tmp_path)
    for name in names:
        assert len(re.findall(rf"^{re.escape(name)}$", text, re.MULTILINE)) == 1, name
    assert "Left leg only. Hold 5 seconds. Do 12. Rest 45 seconds. Do 12 more." in flat(text)
    assert "Hold 30 seconds. Do this" in flat(text)


def start_program(page: Page) -> None:
    page.get_by_label("Patient").fill("K. N.")
    page.get_by_role("button", name="New program").click()
    expect(page.get_by_role("heading", name="K. N.")).to_be_visible()


def add_exercise(page: Page, category: str, slug: str, side: str | None) -> str:
    """Filter by category and region, press the plus, answer the side."""
    page.locator("#f-category").select_option(category)
    page.locator("#f-region").select_option("knee")
    page.wait_for_url(re.compile(f"category={category}.*region=knee"))
    before = page.locator("#plan .item").count()
    page.locator(f'[data-key="add-{slug}"]').click()
    row = page.locator("#plan .item").nth(before)
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
    expect(row.locator(".dose")).to_contain_text("12 times")


def issue_and_download(page: Page, folder: Path) -> str:
    page.get_by_role("link", name="Preview").click()
    page.get_by_role("button", name="Issue handout").click()
    page.wait_for_url(re.compile("/handouts/"))
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("Download")).click()
    path = folder / "handout.pdf"
    download.value.save_as(path)
    return "\n".join(sheet.extract_text() for sheet in PdfReader(BytesIO(path.read_bytes())).pages)


def flat(text: str) -> str:
    return " ".join(text.split())
