"""A curator changes an exercise and publishes: the next handout has the new words, the old one still the old."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.journeys.test_sore_knee import add_exercise, issue_and_download, start_program

NEW = "Put a pillow under your head. Bend both knees."


def test_a_published_change_reaches_new_handouts_and_leaves_old_ones(
    signed_in: Page, browser: Browser, server: str, tmp_path: Path
):
    page = signed_in
    start_program(page)
    builder = page.url
    add_exercise(page, 0, "strength", "clamshell", "Left")
    first = issue_and_download(page, tmp_path)
    old_handout = page.url
    step = change_a_step(browser, server)
    page.goto(builder)
    second = issue_and_download(page, tmp_path)
    assert step in first
    assert NEW not in first
    assert NEW in second
    assert step not in second
    page.goto(old_handout)
    expect(page.get_by_text("newer handout")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    path = tmp_path / "old.pdf"
    download.value.save_as(path)
    assert path.read_bytes() == (tmp_path / "handout-1.pdf").read_bytes()


def change_a_step(browser: Browser, server: str) -> str:
    """As the demo curator, write another second step for the clamshell and publish; gives the old step."""
    page = browser.new_context().new_page()
    page.goto(server)
    page.get_by_role("button", name="Continue as demo curator").click()
    page.goto(f"{server}/curate/clamshell/edit")
    field = page.get_by_label("Step 2", exact=True)
    old = field.input_value()
    field.fill(NEW)
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text(re.compile("Revision 1|published", re.IGNORECASE)).first).to_be_visible()
    page.context.close()
    return old
