"""Overviews of categories and regions: what they are for, where to begin, what goes with them."""

import pytest

from hep.domain.vocabulary import BodyRegion, Category
from hep.web.guides import guides
from tests.web.builder import seen


def test_all_are_listed_with_what_they_are_for(therapist):
    page = therapist.get("/library/overviews")
    for facet, values in (("category", Category), ("region", BodyRegion)):
        for value in values:
            assert f'href="/library/{facet}/{value}"' in page.text
            assert guides().overviews.of(facet, value).about in seen(page)


@pytest.mark.parametrize("address", [f"category/{c}" for c in Category] + [f"region/{r}" for r in BodyRegion])
def test_each_has_a_page_with_a_paragraph_and_exercises_to_begin_with(therapist, address):
    page = therapist.get(f"/library/{address}")
    assert page.status_code == 200
    assert "Where to begin" in seen(page)
    assert page.text.count('class="pic"') >= 2
    assert 'aria-current="page"' in page.text


def test_a_category_shows_ladders_counts_and_protocols(therapist):
    page = therapist.get("/library/category/strength")
    said = seen(page)
    for words in ("Sources: ACSM 2011", "Glute", "Position", "Equipment", "First rungs", "Gluteal strength"):
        assert words in said
    ladder = page.text.split('<ol class="plain ladder"')[2].split("</ol>")[0]
    places = [ladder.index(f"/library/{slug}") for slug in ("glute-set", "bridge", "bridge-band", "single-leg-bridge")]
    assert places == sorted(places)
    assert "category=strength&amp;position=seated" in page.text


def test_a_region_shows_linked_regions_and_education(therapist):
    said = seen(therapist.get("/library/region/low-back"))
    for words in (
        "May add to pain here",
        "Hip: limited extension",
        "evidence mixed",
        "not a diagnosis",
        "Low back pain: the basics",
        "Lumbar core stability, level 1: find and hold",
    ):
        assert words in said
    assert "May add to pain elsewhere" in seen(therapist.get("/library/region/ankle-foot"))


@pytest.mark.parametrize("address", ["category/knee", "region/strength", "position/seated", "region/%00"])
def test_what_is_no_category_or_region_has_no_page(therapist, address):
    assert therapist.get(f"/library/{address}").status_code == 404


def test_the_library_and_the_exercise_lead_there(therapist):
    grid = therapist.get("/library?region=knee&category=core").text
    assert 'href="/library/region/knee"' in grid
    assert 'href="/library/category/core"' in grid
    assert 'href="/library/overviews"' in grid
    assert "/library/region/" not in therapist.get("/library?region=knee&region=hip").text
    page = therapist.get("/library/clamshell").text
    assert 'href="/library/category/strength"' in page
    assert 'href="/library/region/hip"' in page


def test_a_clinic_that_has_retired_an_exercise_is_not_shown_it(curator):
    curator.post("/curate/glute-set/retire")
    page = curator.get("/library/category/strength")
    assert page.status_code == 200
    assert 'href="/library/glute-set"' not in page.text
