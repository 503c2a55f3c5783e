"""Education pages on the screen and as a PDF."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from hep import pdf
from hep.domain.actor import Role
from tests.web.builder import DETAILS, seen, start


def test_all_pages_are_listed(therapist):
    page = seen(therapist.get("/education"))
    for title in ("Lifting in daily life", "Ice and heat", "How your back, hips and knees work together"):
        assert title in page


def test_a_page_is_read_in_either_language(therapist):
    assert "Get close to the load." in seen(therapist.get("/education/lifting"))
    spanish = therapist.get("/education/lifting?lang=es")
    assert "Acérquese a la carga." in seen(spanish)
    assert '<h1 lang="es">' in spanish.text
    assert "Lifting in daily life" in seen(therapist.get("/education/lifting?lang=xx"))


def test_a_page_that_is_not_there_is_not_found(therapist):
    assert therapist.get("/education/elbows").status_code == 404
    assert therapist.get("/education/elbows.pdf").status_code == 404


@pytest.mark.parametrize("query", ["", "?lang=es&paper=a4&mono=1", "?paper=x&save=1"])
def test_a_page_is_printed_by_itself(therapist, query):
    answer = therapist.get(f"/education/lifting.pdf{query}")
    assert answer.mimetype == "application/pdf"
    assert pdf.page_count(answer.data) == 1
    assert ("attachment" in answer.headers["Content-Disposition"]) == ("save" in query)


def test_a_page_is_printed_on_the_clinic_s_usual_paper_unless_another_is_asked_for(client_as):
    admin = client_as(Role.ADMIN)
    admin.post("/clinic/printing", data={"paper": "a4"})
    for query, tall in (("", 842), ("?paper=letter", 792)):
        (sheet,) = PdfReader(BytesIO(admin.get(f"/education/lifting.pdf{query}").data)).pages
        assert round(sheet.mediabox.height) == tall


def test_pages_chosen_in_the_builder_are_printed_with_the_handout(therapist):
    tab = start(therapist).look().do("exercises", slug="bridge")
    before = pdf.page_count(therapist.get(f"{tab.url}/preview.pdf").data)
    tab.do("details", **DETAILS, education=["lifting", "ice-heat"])
    assert pdf.page_count(therapist.get(f"{tab.url}/preview.pdf").data) == before + 2
    assert tab.page().count('name="education"') == 9


def test_what_is_often_linked_stands_beside_the_coach(therapist):
    tab = start(therapist).look().do("exercises", slug="plank")
    page = tab.page()
    assert "Often linked" in page
    assert "not a diagnosis" in page
