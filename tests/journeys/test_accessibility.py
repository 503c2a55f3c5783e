"""Every page passes axe with no violation, at the therapist's size; the pages of a phone's size too."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.journeys.test_sore_knee import FIVE, add_exercise, start_program

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


def check(page: Page, name: str) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{name}: {v['id']}, {v['help']}: {v['nodes'][0]['html'][:160]}" for v in found]


@pytest.mark.parametrize("width", [1366, 1024])
def test_every_page_passes_axe(browser: Browser, server: str, width: int):
    context = browser.new_context(viewport={"width": width, "height": 768})
    page = context.new_page()
    page.goto(server)
    found = check(page, "sign in")
    page.get_by_role("button", name="Continue as demo admin").click()
    found += check(page, "today, empty")
    start_program(page)
    builder = page.url
    found += check(page, "builder, empty")
    for place, (category, slug, _) in enumerate(FIVE[:2]):
        add_exercise(page, place, category, slug, None)
    found += check(page, "builder, sides missing")
    for row in page.locator("#plan .item").all():
        row.get_by_role("button", name="Left", exact=True).click()
        row.locator(".side-word").wait_for()
    page.locator("#plan .item summary").first.click()
    found += check(page, "builder, dosing open")
    page.goto(f"{builder}/preview")
    found += check(page, "preview")
    page.get_by_role("button", name="Issue handout").click()
    page.wait_for_url(re.compile("/handouts/"))
    found += check(page, "handout")
    for path in ADDRESSES:
        page.goto(server + path)
        found += check(page, path)
    page.goto(f"{builder}/history")
    found += check(page, "history")
    context.close()
    assert found == []


ADDRESSES = (
    "/",
    "/library",
    "/library?category=strength&region=knee",
    "/library?q=nothing-like-this",
    "/library/clamshell",
    "/library/clamshell?side=left",
    "/library?q=knee",
    "/library/overviews",
    "/library/category/strength",
    "/library/region/low-back",
    "/protocols",
    "/protocols/knee-oa",
    "/education",
    "/education/lifting",
    "/curate",
    "/curate/new",
    "/curate/clamshell/edit",
    "/patients/",
    "/patients/new",
    "/handouts/open",
    "/clinic/",
    "/clinic/people",
    "/clinic/audit",
    "/nowhere",
)


@pytest.mark.parametrize(("role", "width", "lines"), [("therapist", 320, 1), ("therapist", 360, 1), ("admin", 360, 2)])
def test_the_bar_of_a_phone_is_one_line_or_stands_in_columns(
    page: Page, server: str, role: str, width: int, lines: int
):
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(server)
    page.get_by_role("button", name=f"Continue as demo {role}").click()
    links = page.get_by_role("navigation", name="Main").get_by_role("link").all()
    boxes = [link.bounding_box() for link in links]
    assert len({box["y"] for box in boxes}) == lines
    assert len({box["x"] for box in boxes}) == len(boxes[:4] if lines > 1 else boxes)
    assert all(box["x"] + box["width"] <= width and box["height"] >= 24 for box in boxes)
    links[0].focus()
    for link in links[1:]:
        page.keyboard.press("Tab")
        assert link.evaluate("one => one === document.activeElement")
