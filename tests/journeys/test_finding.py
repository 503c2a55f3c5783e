"""Finding an exercise in the library: by abbreviation with the keyboard only, by facet, by a Spanish word."""

import re

from playwright.sync_api import Page, expect


def test_an_abbreviation_is_found_and_opened_with_the_keyboard_only(signed_in: Page, server: str):
    page = signed_in
    page.goto(f"{server}/library")
    page.keyboard.press("/")
    page.keyboard.type("SLR")
    page.keyboard.press("Enter")
    expect(page.locator(".lib-grid .name").first).to_have_text("Straight leg raise")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.lib-grid .pic')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/library/straight-leg-raise"))
    expect(page.get_by_role("heading", name="Straight leg raise", level=1)).to_be_visible()


def test_a_facet_narrows_what_words_found(signed_in: Page, server: str):
    page = signed_in
    page.goto(f"{server}/library?q=stretch")
    everything = page.locator(".lib-grid .name").count()
    page.locator('input[name="position"][value="seated"]').check()
    page.wait_for_url(re.compile("position=seated"))
    expect(page.locator("#found")).to_contain_text("stretch")
    assert 0 < page.locator(".lib-grid .name").count() < everything


def test_a_spanish_word_finds(signed_in: Page, server: str):
    signed_in.goto(f"{server}/library?q=puente")
    expect(signed_in.locator(".lib-grid .name").first).to_have_text("Bridge")
