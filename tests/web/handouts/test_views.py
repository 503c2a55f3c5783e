"""The handout pages: preview as it would be printed, issue for good, show, download."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from hep.domain.actor import Role
from hep.extensions import db
from hep.models import Handout
from hep.services import programs
from tests.make_exams import LONG, saying
from tests.web.builder import DOSE, seen, start
from tests.web.conftest import stranger_of

ABSENT = "00000000-0000-4000-8000-000000000009"


def issued(app):
    with app.app_context():
        return db.session.scalars(select(Handout).order_by(Handout.version)).all()


def issue(tab, **more):
    return tab.client.post(f"{tab.url}/issue", data={"version": tab.version, "paper": "letter"} | more)


def text_of(content):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def blocked(therapist):
    """A program with a stretch that is not held."""
    tab = start(therapist, "calf-stretch-wall")
    (calf,) = tab.items()
    return tab.do(f"exercises/{calf}", **DOSE | {"hold_s": 0}, side="left")


def test_the_preview_shows_the_pages_that_would_be_printed(therapist):
    tab = start(therapist, "bridge")
    page = therapist.get(f"{tab.url}/preview")
    assert page.status_code == 200
    content = therapist.get(f"{tab.url}/preview.pdf").data
    count = len(PdfReader(BytesIO(content)).pages)
    assert page.text.count(f"{tab.url}/preview/") >= count
    picture = therapist.get(f"{tab.url}/preview/1.png")
    assert (picture.status_code, picture.mimetype, picture.data[:4]) == (200, "image/png", b"\x89PNG")
    assert therapist.get(f"{tab.url}/preview/{count}.png").status_code == 200
    for number in (0, count + 1, 10**30):
        assert therapist.get(f"{tab.url}/preview/{number}.png").status_code == 404


@pytest.mark.parametrize(
    "query", ["?paper=poster", "?paper=a4&is_mono=1", "?version=999", "?paper=", "?is_mono=&x=1", "?layout=huge"]
)
def test_odd_wishes_in_the_address_are_forgiven(therapist, query):
    tab = start(therapist, "bridge")
    page = therapist.get(f"{tab.url}/preview{query}")
    assert page.status_code == 200
    assert f'name="version" type="hidden" value="{tab.version}"' in page.text or f'value="{tab.version}"' in page.text
    width = PdfReader(BytesIO(therapist.get(f"{tab.url}/preview.pdf{query}").data)).pages[0].mediabox.width
    assert round(width) == (595 if "a4" in query else 612)


def test_a_program_that_cannot_be_printed_yet_says_why(therapist):
    empty = start(therapist)
    assert "The program has no exercise yet. Add one, then print." in seen(therapist.get(f"{empty.url}/preview"))
    sideless = start(therapist, "clamshell")
    assert "Choose the side of exercise 1, Clamshell" in seen(therapist.get(f"{sideless.url}/preview"))
    for path in ("preview.pdf", "preview/1.png"):
        assert therapist.get(f"{sideless.url}/{path}").status_code == 422


def test_issuing_keeps_the_handout_and_leads_to_it(app, therapist):
    tab = start(therapist, "bridge")
    answer = issue(tab)
    (handout,) = issued(app)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/handouts/{handout.id}")
    page = seen(therapist.get(answer.headers["Location"]))
    assert handout.number in page
    taken = therapist.post(f"/handouts/{handout.id}/pdf")
    assert taken.status_code == 303
    download = therapist.get(taken.location)
    assert download.mimetype == "application/pdf"
    assert "Bridge" in text_of(download.data)
    assert "attachment" not in download.headers.get("Content-Disposition", "")


def test_the_pages_can_be_kept_under_their_number(app, therapist):
    issue(start(therapist, "bridge"))
    (handout,) = issued(app)
    kept = therapist.get(f"/handouts/{handout.id}.pdf?save=1")
    assert kept.headers["Content-Disposition"] == f"attachment; filename=handout-{handout.number}.pdf"
    assert therapist.get(f"/handouts/{handout.id}/1.png").data[:4] == b"\x89PNG"
    assert therapist.get(f"/handouts/{handout.id}/99.png").status_code == 404


def test_it_is_issued_as_it_was_looked_at(app, therapist):
    issue(start(therapist, "bridge"), paper="a4", leave_out_chart="y", is_mono="y")
    (handout,) = issued(app)
    content = therapist.get(f"/handouts/{handout.id}.pdf").data
    assert round(PdfReader(BytesIO(content)).pages[0].mediabox.width) == 595
    assert "Check off your exercises" not in text_of(content)


def test_the_layout_is_chosen_before_printing_and_kept_with_the_handout(app, therapist):
    tab = start(therapist, "bridge")
    preview = therapist.get(f"{tab.url}/preview?layout=large")
    assert '<option selected value="large">Large print, 18 point</option>' in preview.text
    assert '<input type="hidden" name="layout" value="large">' in preview.text
    plain, large = (
        len(PdfReader(BytesIO(therapist.get(f"{tab.url}/preview.pdf{query}").data)).pages)
        for query in ("", "?layout=large")
    )
    assert plain < large
    assert f"{large} pages: " in seen(preview)
    issue(tab, layout="large")
    (handout,) = issued(app)
    with app.app_context():
        assert db.session.scalars(select(Handout.document)).one()["layout"] == "large"
    assert len(PdfReader(BytesIO(therapist.get(f"/handouts/{handout.id}.pdf").data)).pages) == large


def test_the_button_of_the_builder_says_the_version_and_nothing_else(app, therapist):
    tab = start(therapist, "bridge")
    answer = therapist.post(f"{tab.url}/issue", data={"version": tab.version})
    assert (answer.status_code, len(issued(app))) == (303, 1)


def test_the_clinics_usual_way_is_where_the_preview_and_the_button_of_the_builder_start(app, client_as):
    admin = client_as(Role.ADMIN)
    tab = start(admin, "bridge")
    admin.post("/clinic/printing", data={"paper": "a4", "is_mono": "y", "leave_out_chart": "y"})
    page = admin.get(f"{tab.url}/preview").text
    assert page.count("checked") == 4
    assert all(said in page for said in ("is_mono=1", "leave_out_chart=1", "paper=a4"))
    chosen = admin.get(f"{tab.url}/preview?paper=letter").text
    assert chosen.count("checked") == 2
    admin.post(f"{tab.url}/issue", data={"version": tab.version})
    issue(tab)
    with app.app_context():
        usual, otherwise = db.session.scalars(select(Handout.document).order_by(Handout.version))
    assert (usual["paper"], usual["is_mono"], usual["chart"]) == ("a4", True, None)
    assert (otherwise["paper"], otherwise["is_mono"]) == ("letter", False)
    assert otherwise["chart"]


def test_an_issued_handout_stays_when_the_program_changes(app, therapist):
    tab = start(therapist, "bridge", "cat-camel")
    first_page = issue(tab).headers["Location"]
    before = therapist.get(f"{first_page}.pdf").data
    tab = tab.do(f"exercises/{tab.items()[0]}/remove")
    assert issue(tab).status_code == 303
    assert therapist.get(f"{first_page}.pdf").data == before
    first, second = issued(app)
    assert second.supersedes_id == first.id
    assert second.number in seen(therapist.get(first_page))


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_block_asks_for_a_reason(app, therapist, reason):
    answer = issue(blocked(therapist), override_reason=reason)
    assert (answer.status_code, "a stretch needs a hold" in seen(answer)) == (422, True)
    assert issued(app) == []


def test_a_reason_issues_all_the_same_and_stands_in_the_history(app, therapist):
    tab = blocked(therapist)
    assert issue(tab, override_reason="Cannot hold <yet>.").status_code == 303
    assert issued(app)[0].override_reason == "Cannot hold <yet>."
    assert "Cannot hold <yet>." in seen(therapist.get(f"{tab.url}/history"))


@pytest.mark.parametrize("reason", ["x" * 501, "a\x07b"])
def test_a_reason_that_is_not_clean_is_told_and_kept(app, therapist, reason):
    answer = issue(blocked(therapist), override_reason=reason, paper="a4")
    assert answer.status_code == 422
    assert issued(app) == []


def test_a_stale_tab_issues_nothing_unseen_and_then_what_is_shown(app, therapist):
    stale = start(therapist, "bridge")
    fresh = stale.add("cat-camel")
    answer = issue(stale, paper="a4")
    assert (answer.status_code, issued(app)) == (409, [])
    assert "Somebody changed this program after you opened it. Look at it once more, then issue." in seen(answer)
    assert f'value="{fresh.version}"' in answer.text
    assert issue(fresh).status_code == 303
    assert len(issued(app)[0].plan.items) == 2


@pytest.mark.parametrize(
    "sent", [{"version": ""}, {"version": "²"}, {"version": "9" * 5000}, {"paper": "poster"}, {"paper": ""}]
)
def test_a_form_that_is_not_whole_issues_nothing(app, therapist, sent):
    answer = issue(start(therapist, "bridge"), **sent)
    assert (answer.status_code, issued(app)) == (422, [])


def test_an_empty_program_cannot_be_issued(app, therapist):
    answer = issue(start(therapist))
    assert (answer.status_code, issued(app)) == (422, [])
    assert "no exercise yet" in seen(answer)


def test_nothing_of_another_clinic_can_be_seen_or_issued(app, therapist):
    tab = start(therapist, "bridge")
    issue(tab)
    (handout,) = issued(app)
    other = stranger_of(app)
    for path in (
        f"{tab.url}/preview",
        f"{tab.url}/preview.pdf",
        f"{tab.url}/preview/1.png",
        f"/handouts/{handout.id}",
        f"/handouts/{handout.id}.pdf",
        f"/handouts/{handout.id}/1.png",
    ):
        assert therapist.get(path).status_code == 200, path
        assert other.get(path).status_code == 404, path
    assert other.post(f"{tab.url}/issue", data={"version": tab.version, "paper": "letter"}).status_code == 404
    assert len(issued(app)) == 1


@pytest.mark.parametrize(
    "path",
    [f"/handouts/{ABSENT}", f"/handouts/{ABSENT}.pdf", f"/handouts/{ABSENT}/1.png", f"/programs/{ABSENT}/preview"],
)
def test_what_is_not_there_is_not_found(therapist, path):
    assert therapist.get(path).status_code == 404


def test_markup_is_printed_as_it_was_written(app, therapist):
    odd = "<b>5 & 6</b>"
    tab = start(therapist, "bridge", label=odd)
    (bridge,) = tab.items()
    tab = tab.do(f"exercises/{bridge}", **DOSE | {"note": odd})
    page = issue(tab).headers["Location"]
    text = " ".join(text_of(therapist.get(f"{page}.pdf").data).split())
    assert text.count(odd) >= 2


def test_the_preview_says_how_it_reads(therapist):
    tab = start(therapist, "bridge")
    page = seen(therapist.get(f"{tab.url}/preview"))
    assert "easy to read" in page
    assert "PEMAT-P 23 of 23" in page
    assert "to mend" not in page
    bare = seen(therapist.get(f"{tab.url}/preview?leave_out_chart=1"))
    assert "PEMAT-P 21 of 22" in bare
    assert "Print it with the check-off chart." in bare


def test_the_preview_marks_what_offends_in_a_note_as_literal_text(therapist):
    tab = start(therapist, "bridge")
    (bridge,) = tab.items()
    tab = tab.do(f"exercises/{bridge}", **DOSE | {"note": "The <b>patient</b> lies supine."})
    page = therapist.get(f"{tab.url}/preview").text
    assert "Exercise 1, note" in page
    assert "<mark>supine</mark>" in page
    assert "&lt;b&gt;<mark>patient</mark>&lt;/b&gt;" in page
    assert "on your back" in page


def test_a_second_language_is_offered_shown_and_issued(app, therapist):
    tab = start(therapist, "bridge")
    page = seen(therapist.get(f"{tab.url}/preview?second=es"))
    assert "English + Spanish" in page
    assert "English + English" not in page
    assert "second=es" in therapist.get(f"{tab.url}/preview?second=es").text
    content = therapist.get(f"{tab.url}/preview.pdf?second=es").data
    assert round(PdfReader(BytesIO(content)).pages[0].mediabox.width) == 792
    assert issue(tab, second="es").status_code == 303
    (handout,) = issued(app)
    text = text_of(therapist.get(f"/handouts/{handout.id}.pdf").data)
    assert "Your plan" in text
    assert "Su plan" in text
    with app.app_context():
        assert db.session.get(Handout, handout.id).document["twin"]["language"] == "es"


@pytest.mark.parametrize("second", ["en", "fr", ""])
def test_no_second_language_is_made_of_the_patient_s_own_or_of_one_that_is_not_there(therapist, second):
    tab = start(therapist, "bridge")
    content = therapist.get(f"{tab.url}/preview.pdf?second={second}").data
    assert round(PdfReader(BytesIO(content)).pages[0].mediabox.width) == 612


@pytest.mark.parametrize("step", [LONG, ""])
def test_the_preview_reads_the_second_language_and_says_where_it_has_no_words(therapist, monkeypatch, step):
    tab, read = start(therapist, "bridge"), programs.exercises
    monkeypatch.setattr(programs, "exercises", lambda *of: {slug: saying(one, step) for slug, one in read(*of).items()})
    page = therapist.get(f"{tab.url}/preview?second=es").text
    assert (f'<p class="said" lang="es">“<mark>{LONG}</mark>”</p>' in page) == bool(step)
    assert ("Exercise 1, step 1, in Spanish" in page) == bool(step)
    assert ("1. Bridge has no Spanish words yet." in page) != bool(step)
    assert all(said in page for said in ("English reading grade", "Spanish reading ease", "Both together: PEMAT-P"))
