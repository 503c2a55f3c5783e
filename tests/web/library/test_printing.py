"""One exercise printed by itself: as the address asks, and without nonsense."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from hep.domain.actor import Role
from tests.web.builder import seen

FIRST = "/library/clamshell.pdf"


def words(answer):
    (page,) = PdfReader(BytesIO(answer.data)).pages
    return " ".join(page.extract_text().split())


def test_it_is_printed_for_the_side_and_in_the_language_asked(therapist):
    answer = therapist.get(f"{FIRST}?side=left&lang=es&paper=a4&mono=1")
    assert answer.mimetype == "application/pdf"
    assert "filename=clamshell-es.pdf" in answer.headers["Content-Disposition"]
    assert "pierna izquierda" in words(answer)
    assert round(PdfReader(BytesIO(answer.data)).pages[0].mediabox.height) == 842


def test_it_is_printed_on_the_clinic_s_usual_paper_unless_another_is_asked_for(client_as):
    admin = client_as(Role.ADMIN)
    admin.post("/clinic/printing", data={"paper": "a4"})
    for query, tall in (("", 842), ("?paper=letter", 792)):
        assert round(PdfReader(BytesIO(admin.get(FIRST + query).data)).pages[0].mediabox.height) == tall
    assert re.search(r'<input checked [^>]*name="paper" [^>]*value="a4"', admin.get("/library/clamshell").text)


def test_it_names_the_clinic_and_no_patient(therapist):
    therapist.post("/programs", data={"label": "M. R.", "regions": ["knee"]})
    said = words(therapist.get(FIRST))
    assert "Riverside Physical Therapy" in said
    assert "M. R." not in said
    assert "Made for" not in said


@pytest.mark.parametrize("query", ["", "?side=up&lang=xx&paper=x&mono=9", "?side=both", "?side=%00"])
def test_nonsense_in_the_address_is_left_out(therapist, query):
    assert "Clamshell" in words(therapist.get(FIRST + query))


def test_it_may_be_kept(therapist):
    assert "attachment" in therapist.get(f"{FIRST}?save=1").headers["Content-Disposition"]


def test_an_exercise_that_is_not_there_is_not_printed(therapist):
    assert therapist.get("/library/moonwalk.pdf").status_code == 404


def test_the_page_offers_to_print_with_its_side_and_language(therapist):
    page = therapist.get("/library/clamshell?side=right&words=es").text
    form = page.split('action="/library/clamshell.pdf"')[1].split("</form>")[0]
    assert form.count(" checked") == 4
    chosen = [part.split(">")[0] for part in form.split("<input")[1:] if "checked" in part.split(">")[0]]
    assert ['value="right"' in chosen[0], 'value="es"' in chosen[1]] == [True, True]
    assert "csrf_token" not in form
    bridge = therapist.get("/library/bridge").text.split('action="/library/bridge.pdf"')[1].split("</form>")[0]
    assert 'name="side"' not in bridge
    assert "Print one page" in seen(therapist.get("/library/bridge"))
