"""Education pages in words: which are printed, in which language, with which pictures."""

from dataclasses import replace

import pytest

from hep.domain import sample
from hep.domain.composing import HandoutOptions, compose, compose_leaflet
from hep.domain.errors import RuleBroken
from hep.domain.program import ClinicFacts
from tests.domain.test_education import EN, page

PAGES = {"back-pain": page()}


def sheet(*slugs):
    return replace(sample.SHEET, plan=replace(sample.PLAN, education=slugs))


def composed(*slugs, pages=PAGES):
    return compose(sheet(*slugs), sample.LIBRARY, HandoutOptions(pages=pages)).leaflets


def test_each_named_page_is_printed_once():
    (leaflet,) = composed("back-pain", "back-pain")
    assert (leaflet.title, leaflet.sections) == ("Back pain", EN.sections)
    (figure,) = leaflet.figures
    assert (figure.frame, figure.caption, figure.alt) == ("end", "Knees bent", "The top knee is lifted.")


def test_a_page_without_the_patient_s_language_says_so():
    spanish = replace(sheet("back-pain"), patient=replace(sample.SHEET.patient, language="es"))
    made = compose(spanish, sample.LIBRARY, HandoutOptions(pages={"back-pain": page(words=(EN,))})).leaflets[0]
    assert (made.title, made.language, made.figures[0].language) == ("Back pain (en inglés)", "en", "en")
    (own,) = compose(spanish, sample.LIBRARY, HandoutOptions(pages=PAGES)).leaflets
    assert (own.title, own.language, own.figures[0].language) == ("Dolor de espalda", "", "")


def test_a_page_that_is_not_there_is_refused_by_name():
    with pytest.raises(RuleBroken, match='There is no education page "lifting". Pages: back-pain') as refused:
        composed("lifting")
    assert refused.value.field == "education"


def test_without_pages_none_is_printed():
    assert composed("back-pain", pages=None) == ()


def test_a_picture_that_is_gone_is_left_out():
    assert compose_leaflet(page(), {}, language="en", on=sample.SHEET.on).leaflet.figures == ()


def test_a_page_by_itself_names_the_clinic_and_the_day():
    document = compose_leaflet(
        page(), sample.LIBRARY, language="es", on=sample.SHEET.on, clinic=ClinicFacts(name="Riverside", phone="555")
    )
    assert (document.language, document.file_title) == ("es", "Dolor de espalda")
    assert document.footer.left.startswith("Riverside · 555 · ")


def test_a_language_that_is_missing_is_in_english():
    document = compose_leaflet(page(words=(EN,)), sample.LIBRARY, language="es", on=sample.SHEET.on)
    assert (document.language, document.leaflet.title) == ("en", "Back pain")
