"""The library pages: find, look, and the pictures that the browser keeps."""

import re
from html import unescape

import pytest

from hep.cli.files import shipped_library
from hep.web.library.page import PAGE

FIRST = "/library/clamshell"
EVERYTHING = len(shipped_library().exercises)


def seen(response):
    """The words of a page, without its markup."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())


def names(response):
    """The exercises of the grid, in order."""
    return [unescape(name) for name in re.findall(r'<span class="name">([^<]+)</span>', response.text)]


def test_the_library_shows_every_exercise_with_its_picture(therapist):
    response = therapist.get("/library")
    assert response.status_code == 200
    assert f"{EVERYTHING} exercises" in seen(response)
    assert len(names(response)) == response.text.count("/pair") == PAGE
    others = [name for page in (2, 3) for name in names(therapist.get(f"/library?page={page}"))]
    assert len({*names(response), *others}) == EVERYTHING


def test_a_page_beyond_the_last_is_empty_and_a_page_that_is_no_number_is_the_first(therapist):
    assert therapist.get("/library?page=99").status_code == 200
    assert names(therapist.get("/library?page=moon")) == names(therapist.get("/library"))


def test_facets_narrow_the_grid_and_say_so(therapist):
    response = therapist.get("/library?region=knee&category=balance")
    assert re.search(r"\d+ exercises? for knee", seen(response))
    assert 0 < len(names(response)) < PAGE
    assert re.search(r'value="knee" checked', response.text)


def test_each_choice_has_a_link_that_takes_only_it_out(therapist):
    response = therapist.get("/library?region=knee&category=balance&q=stance")
    links = [unescape(link) for link in re.findall(r'<a class="chip on"\s+href="([^"]+)"', response.text)]
    assert len(links) == 3
    assert any("category=balance" in link and "q=stance" in link and "knee" not in link for link in links)


def test_words_find_by_synonym(therapist):
    assert names(therapist.get("/library?q=clams"))[0] == "Clamshell"


def test_nothing_found_is_said_with_a_way_back(therapist):
    response = therapist.get("/library?q=zzz")
    assert "0 exercises with “zzz”" in seen(response)
    assert f"Show all {EVERYTHING} exercises" in seen(response)


@pytest.mark.parametrize("query", ["region=nowhere", "category=%00", "q=%07%07", "position=standing&position=moon"])
def test_an_address_that_nobody_offered_is_read_as_far_as_it_makes_sense(therapist, query):
    assert therapist.get(f"/library?{query}").status_code == 200


def test_markup_in_the_search_words_shows_as_it_is(therapist):
    response = therapist.get("/library", query_string={"q": "<script>alert(1)</script>"})
    assert "<script>alert" not in response.text
    assert "<script>alert(1)</script>" in unescape(response.text)


def test_only_curators_are_offered_a_new_exercise(therapist, curator):
    assert "New exercise" not in seen(therapist.get("/library"))
    assert "New exercise" in seen(curator.get("/library"))


def test_the_exercise_page_says_all_that_is_known(therapist):
    page = seen(therapist.get(FIRST))
    for words in ("Clamshell", "Hold and breathe.", "Side-lying", "gluteus medius", "CC-BY-4.0", "3 sets", "12 times"):
        assert words in page
    assert "not reviewed by a clinician yet" in page
    assert "Hold 2 seconds. Do 12." in page


def test_the_side_turns_the_picture_and_the_words(therapist):
    right, left = (therapist.get(f"{FIRST}?side={side}") for side in ("right", "left"))
    assert "Lift your left knee" in seen(left)
    assert "Lift your right knee" in seen(right)
    assert ('class="figs wide flip"' in left.text) != ('class="figs wide flip"' in right.text)


def test_the_words_are_shown_in_each_language_with_the_dose_and_the_captions(therapist):
    page = therapist.get(f"{FIRST}?side=left&words=es")
    for words in (
        "Abrir la rodilla de lado",
        "levante la rodilla izquierda",
        "Inicio: ",
        "No siga si",
        "Repita 12 veces.",
    ):
        assert words in seen(page)
    assert '<ol class="steps" lang="es">' in page.text
    assert "Reading ease" in seen(page)
    assert f'href="{FIRST}?side=right&amp;words=es"' in page.text
    assert f'href="{FIRST}?side=left"' in page.text


@pytest.mark.parametrize("language", ["", "en", "xx", "%00"])
def test_a_language_that_an_exercise_does_not_speak_is_answered_in_english(therapist, language):
    assert "Lift your left knee" in seen(therapist.get(f"{FIRST}?side=left&words={language}"))


def test_a_side_that_is_none_is_left_out(therapist):
    assert therapist.get(f"{FIRST}?side=up").status_code == 200


def test_an_unknown_exercise_is_not_found(therapist):
    response = therapist.get("/library/no-such-thing")
    assert response.status_code == 404
    assert "There is no exercise no-such-thing" in seen(response)


def test_a_recent_program_takes_the_exercise_with_one_press(therapist):
    therapist.post("/programs", data={"label": "M. R.", "regions": ["knee"]})
    page = therapist.get(FIRST)
    assert "Add to M. R." in seen(page)
    address, version = re.search(
        r'action="(/programs/[^"]+/exercises)".*?name="version" value="(\d+)"', page.text, re.S
    ).groups()
    assert therapist.post(address, data={"version": version, "slug": "clamshell"}).status_code == 303
    after = seen(therapist.get(FIRST))
    assert "1 program, 0 handouts of your clinic M. R." in after
    assert "Add to M. R." not in after


def pair(client):
    return re.search(r"/library/art/[0-9a-f]{64}/pair", client.get("/library").text).group()


def test_a_picture_is_kept_for_ever(therapist):
    response = therapist.get(pair(therapist))
    assert response.mimetype == "image/svg+xml"
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    again = therapist.get(response.request.path, headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304


def test_a_picture_opened_by_itself_may_run_nothing(therapist):
    assert "default-src 'none'" in therapist.get(pair(therapist)).headers["Content-Security-Policy"]


def test_the_mirrored_pair_is_another_picture(therapist):
    address = pair(therapist)
    assert therapist.get(address).data != therapist.get(f"{address}-turned").data


@pytest.mark.parametrize("frame", ["middle", "../start", "via.svg"])
def test_a_frame_that_is_none_is_not_found(therapist, frame):
    address = pair(therapist).removesuffix("pair")
    assert therapist.get(address + frame).status_code == 404


def test_an_unknown_picture_is_not_found(therapist):
    assert therapist.get(f"/library/art/{'0' * 64}/start").status_code == 404


def test_the_grid_with_all_its_pictures_is_light(therapist):
    headers = {"Accept-Encoding": "br"}
    page = therapist.get("/library", headers=headers)
    addresses = set(re.findall(r"/library/art/[0-9a-f]{64}/pair", therapist.get("/library").text))
    total = len(page.data) + sum(len(therapist.get(address, headers=headers).data) for address in addresses)
    assert total < 300 * 1024


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("knee osteoarthritis", "Knee osteoarthritis"),
        ("artrosis de rodilla", "Knee osteoarthritis"),
        ("TKR", "Total knee replacement, weeks 0-2"),
        ("new hip", "Total hip replacement, early, posterior precautions"),
        ("esguince", "Lateral ankle sprain"),
        ("lumbago", "Low back pain: the basics"),
        ("pillow", "Sleeping well with a sore body"),
        ("plantar fascitis", "Plantar heel pain"),
    ],
)
def test_the_same_box_finds_protocols_and_education(therapist, query, title):
    assert title in seen(therapist.get("/library", query_string={"q": query}))


@pytest.mark.parametrize("query", ["", "clams", "SLR", "heel slide", "zzz"])
def test_no_protocol_is_shown_where_none_is_meant(therapist, query):
    assert 'class="beside"' not in therapist.get("/library", query_string={"q": query}).text


def test_an_exercise_names_the_protocols_that_hold_it(therapist):
    assert "Knee osteoarthritis" in seen(therapist.get("/library/bridge"))
