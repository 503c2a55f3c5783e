"""Finding in the library and the builder: as you type, by facet, in Spanish, with the keyboard only; printing."""

import re
from io import BytesIO

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.journeys.test_sore_knee import start_program

PICTURES = ".lib-grid .pic"


def focused(page: Page, what: str) -> str:
    """The words of what has the focus, which must be `what`."""
    assert page.evaluate("what => document.activeElement.matches(what)", what), page.evaluate(
        "document.activeElement.outerHTML.slice(0, 120)"
    )
    return str(page.evaluate("document.activeElement.innerText")).strip()


def test_an_abbreviation_is_found_and_opened_with_the_keyboard_only(signed_in: Page, server: str):
    page = signed_in
    page.goto(f"{server}/library")
    page.keyboard.press("/")
    page.keyboard.type("SLR")
    expect(page.locator(".lib-grid .name").first).to_have_text("Straight leg raise")
    page.keyboard.press("ArrowDown")
    assert focused(page, PICTURES) == "Straight leg raise"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/library/straight-leg-raise"))
    expect(page.get_by_role("heading", name="Straight leg raise", level=1)).to_be_visible()


def test_results_follow_the_typing_and_the_focus_stays(signed_in: Page, server: str):
    page = signed_in
    page.goto(f"{server}/library")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/library?" in request.url else None)
    page.locator("#q").press_sequentially("clam", delay=20)
    expect(page.locator("#count")).to_contain_text("with “clam”")
    expect(page.locator(".lib-grid .name").first).to_have_text("Clamshell")
    assert page.url == f"{server}/library?q=clam"
    assert len(asked) == 1  # the letters before were waited out
    focused(page, "#q")
    page.locator("#q").fill("")
    page.wait_for_url(f"{server}/library")
    page.reload()
    expect(page.locator(".lib-grid .name")).to_have_count(60)


def test_a_slow_answer_does_not_overtake_the_newer_one(signed_in: Page, server: str):
    page = signed_in
    page.goto(f"{server}/library")

    def slow(route):
        page.wait_for_timeout(600)
        route.continue_()

    page.route("**/library?q=bri", slow)
    page.locator("#q").fill("bri")
    page.wait_for_timeout(300)
    page.locator("#q").fill("clam")
    expect(page.locator("#count")).to_contain_text("with “clam”")
    page.wait_for_timeout(900)
    expect(page.locator("#count")).to_contain_text("with “clam”")


def test_whoever_goes_down_before_the_results_have_come_goes_to_the_right_ones(signed_in: Page, server: str):
    page = signed_in
    page.goto(f"{server}/library")
    page.locator("#q").focus()
    page.keyboard.type("clam")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#count")).to_contain_text("with “clam”")
    expect(page.locator(PICTURES).first).to_be_focused()
    assert focused(page, PICTURES) == "Clamshell"


def test_the_grid_is_walked_by_its_columns_and_is_one_stop_of_the_tab_key(signed_in: Page, server: str):
    page = signed_in
    page.goto(f"{server}/library")
    names = page.locator(".lib-grid .name").all_inner_texts()
    page.locator("#q").focus()
    for key, place in (
        ("ArrowDown", 0),
        ("ArrowRight", 1),
        ("ArrowDown", 5),
        ("ArrowLeft", 4),
        ("ArrowUp", 0),
        ("End", 59),
        ("ArrowRight", 59),
        ("Home", 0),
        ("ArrowLeft", 0),
    ):
        page.keyboard.press(key)
        assert focused(page, PICTURES) == names[place], key
    expect(page.locator(f"{PICTURES}[tabindex='0']")).to_have_count(1)
    page.keyboard.press("Tab")
    focused(page, "nav[aria-label=Pages] a")
    page.keyboard.press("Shift+Tab")
    focused(page, PICTURES)
    page.keyboard.press("Escape")
    focused(page, "#q")


def test_in_the_builder_typing_finds_and_enter_adds(signed_in: Page):
    page = signed_in
    start_program(page)
    page.keyboard.press("/")
    page.keyboard.type("bridge")
    expect(page.locator("#found .name > span:last-child").first).to_have_text("Bridge")
    page.keyboard.press("ArrowDown")
    focused(page, "[data-key='add-bridge']")
    page.keyboard.press("Enter")
    expect(page.locator("#plan .item h3")).to_have_text(["Bridge"])
    focused(page, "[data-key='add-bridge']")
    assert "q=bridge" in page.url
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#plan .item")).to_have_count(2)
    page.keyboard.press("Escape")
    focused(page, "#q")


def test_a_facet_narrows_what_words_found_and_back_widens_it(signed_in: Page, server: str):
    page = signed_in
    page.goto(f"{server}/library?q=stretch")
    everything = page.locator(".lib-grid .name").count()
    page.locator('input[name="position"][value="seated"]').check()
    page.wait_for_url(re.compile("position=seated"))
    expect(page.locator("#found")).to_contain_text("stretch")
    expect(page.locator("#chosen")).to_contain_text("Sitting")
    focused(page, 'input[name="position"][value="seated"]')
    assert 0 < page.locator(".lib-grid .name").count() < everything
    page.go_back()
    page.wait_for_url(f"{server}/library?q=stretch")
    expect(page.locator(".lib-grid .name")).to_have_count(everything)


def test_a_spanish_word_finds(signed_in: Page, server: str):
    signed_in.goto(f"{server}/library?q=puente")
    expect(signed_in.locator(".lib-grid .name").first).to_have_text("Bridge")


def test_the_box_finds_protocols_and_education(signed_in: Page, server: str):
    page = signed_in
    page.goto(f"{server}/library")
    page.locator("#q").press_sequentially("artrosis de rodilla")
    page.get_by_role("link", name="Knee osteoarthritis").click()
    expect(page.get_by_role("heading", name="Knee osteoarthritis", level=1)).to_be_visible()
    page.goto(f"{server}/library")
    page.locator("#q").press_sequentially("pillow")
    expect(page.get_by_role("link", name="Sleeping well with a sore body")).to_be_visible()


def test_without_script_the_form_finds_the_same(signed_in: Page, server: str):
    cookies = signed_in.context.cookies()
    context = signed_in.context.browser.new_context(java_script_enabled=False)
    context.add_cookies(cookies)
    page = context.new_page()
    page.goto(f"{server}/library")
    page.locator("#q").fill("SLR")
    page.locator("#q").press("Enter")
    expect(page.locator(".lib-grid .name").first).to_have_text("Straight leg raise")
    assert "q=SLR" in page.url
    context.close()


def test_one_exercise_is_printed_on_one_page(signed_in: Page, server: str):
    page = signed_in
    page.route("**/favicon.ico", lambda route: route.fulfill(status=204))  # the browser's own wish beside a PDF
    page.goto(f"{server}/library/clamshell")
    page.locator(".menu.print summary").click()
    page.locator(".menu.print").get_by_text("Left", exact=True).click()
    page.locator(".menu.print").get_by_text("Spanish").click()
    with page.expect_request("**/clamshell.pdf?*") as asked:
        page.get_by_role("button", name="Print one page").click()
    assert {"side=left", "lang=es", "paper=letter", "mono="} == set(asked.value.url.partition("?")[2].split("&"))
    content = page.request.get(asked.value.url).body()
    (sheet,) = PdfReader(BytesIO(content)).pages
    said = " ".join(sheet.extract_text().split())
    assert "Abrir la rodilla de lado" in said
    assert "pierna izquierda" in said
