"""The clinic: its letterhead, its logo, and what is refused of either."""

from dataclasses import replace

import pytest

from hep.domain import sample
from hep.domain.errors import NotFound, RuleBroken
from hep.domain.handout import Paper, PrintChoices
from hep.domain.program import ClinicFacts
from hep.illustration import uploads
from hep.services import clinics, library
from tests.illustration.samples import foreign
from tests.services import verbs
from tests.store import NOW


@pytest.mark.parametrize("verb", verbs.of("clinics"), ids=str)
def test_a_verb_asks_for_its_permission_and_leaves_its_line(session, verb):
    verbs.check(session, verb)


def test_what_the_letterhead_says_is_replaced_whole(session, admin, therapist):
    clinics.change_facts(session, admin, ClinicFacts(name="  Élan  ", phone="555"))
    assert clinics.letterhead(session, therapist) == ClinicFacts(name="Élan", phone="555")


@pytest.mark.parametrize(
    "field",
    [
        *("name", "phone", "address", "schedule_url", "hours", "after_hours", "emergency_number"),
        *("header", "footer", "closing", "closing_es"),
    ],
)
def test_every_fact_is_kept_clean_and_short(session, admin, field):
    start = "https://" if field == "schedule_url" else ""
    facts = replace(sample.CLINIC, **{field: start + "x" * (160 - len(start))})
    assert clinics.change_facts(session, admin, facts).facts == facts
    for bad in ("x" * 161, "a\x00b", "a\nb"):
        with pytest.raises(RuleBroken) as refused:
            clinics.change_facts(session, admin, replace(sample.CLINIC, **{field: start + bad}))
        assert refused.value.field == field


def test_the_accent_is_one_that_can_be_read(session, admin):
    facts = replace(sample.CLINIC, accent=" 74286A ")
    assert clinics.change_facts(session, admin, facts).facts.accent == "#74286a"
    with pytest.raises(RuleBroken, match="too light to read") as refused:
        clinics.change_facts(session, admin, replace(facts, accent="#ffcc00"))
    assert refused.value.field == "accent"


def test_a_clinic_prints_on_letter_until_it_says_otherwise(session, admin, stranger):
    assert clinics.printing(session, admin) == PrintChoices()
    chosen = PrintChoices(paper=Paper.A4, is_mono=True, has_chart=False)
    clinics.change_printing(session, admin, chosen)
    session.flush()
    session.expire_all()
    assert clinics.printing(session, admin) == chosen
    assert clinics.printing(session, stranger) == PrintChoices()


def test_a_clinic_has_a_name(session, admin):
    with pytest.raises(RuleBroken, match="Write the clinic's name") as refused:
        clinics.change_facts(session, admin, ClinicFacts(name="  "))
    assert refused.value.field == "name"


@pytest.mark.parametrize(
    ("url", "is_taken"),
    [
        ("", True),
        ("https://riverside.example/book", True),
        ("http://riverside.example", True),
        ("riverside.example", False),
        ("javascript:alert(1)", False),
        ("//riverside.example", False),
    ],
)
def test_the_booking_link_is_a_whole_web_address(session, admin, url, is_taken):
    facts = replace(sample.CLINIC, schedule_url=url)
    if is_taken:
        assert clinics.change_facts(session, admin, facts).facts.schedule_url == url
        return
    with pytest.raises(RuleBroken, match="with https:// in front") as refused:
        clinics.change_facts(session, admin, facts)
    assert refused.value.field == "schedule_url"


def test_the_logo_stands_on_the_letterhead_until_it_is_taken_off(session, admin):
    for logo in (b"\x89PNG", None):
        clinics.set_logo(session, admin, logo)
        session.flush()
        assert clinics.letterhead(session, admin).logo == logo


def test_a_logo_of_shapes_takes_the_place_of_a_picture_and_is_kept_for_the_handouts_that_show_it(session, admin):
    shapes = uploads.clean_whole(foreign("<rect width='90' height='40' fill='#0d4a5a'/>"), "logo.svg")
    clinics.set_logo(session, admin, b"\x89PNG")
    clinics.set_logo(session, admin, shapes)
    session.flush()
    found = clinics.letterhead(session, admin)
    assert (found.logo, found.logo_drawing) == (None, shapes)
    clinics.set_logo(session, admin, None)
    session.flush()
    assert clinics.letterhead(session, admin).logo_drawing is None
    assert library.drawing(session, shapes.sha) == shapes


def test_new_facts_keep_the_logo(session, admin):
    clinics.set_logo(session, admin, b"\x89PNG")
    clinics.change_facts(session, admin, sample.CLINIC)
    assert clinics.letterhead(session, admin).logo == b"\x89PNG"


def test_each_clinic_changes_itself_only(session, admin, stranger):
    clinics.change_facts(session, stranger, ClinicFacts(name="Hilltop East"))
    assert clinics.get(session, admin).facts.name == "Riverside Physical Therapy"
    assert clinics.get(session, stranger).facts.name == "Hilltop East"


def test_a_clinic_that_is_not_there_is_not_found(session, admin):
    with pytest.raises(NotFound, match="no such clinic"):
        clinics.get(session, replace(admin, clinic_id=admin.user_id))


def test_the_shell_finds_a_clinic_by_name_and_the_only_one_without_a_name(session):
    only = clinics.find_by_name(session, "")
    assert only.facts.name == "Riverside Physical Therapy"
    assert clinics.find_by_name(session, "Nowhere") is None
    second = clinics.create(session, ClinicFacts(name="Hilltop"), NOW)
    assert clinics.find_by_name(session, "") is None
    assert clinics.find_by_name(session, "Hilltop") is second
