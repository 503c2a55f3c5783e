"""The curator's pages: the form loses nothing, Check saves nothing, Publish makes a revision; retire and bring back."""

import re
from html import unescape
from io import BytesIO

import pytest
from PIL import Image

from hep.cli.files import shipped_library
from hep.domain.exercise import LIMITS

EDIT = "/curate/clamshell/edit"
EVERYTHING = len(shipped_library().exercises)
NEW_WORDS = {
    "name": "Wall sink",
    "step_1": "Stand with your back to a wall.",
    "step_2": "Slide down. Bend your knees.",
    "feel": "the front of your thighs works.",
    "avoid": "letting your knees fall in.",
    "stop": "you have sharp knee pain.",
    "synonyms": "wall squat\nwall slide",
    "status": "unreviewed",
    "caption_start": "back to the wall",
    "alt_start": "Standing with the back to a wall.",
    "caption_end": "knees bent",
    "alt_end": "Sitting against the wall with bent knees.",
    "category": "strength",
    "regions": ["knee"],
    "position": "standing",
    "laterality": "bilateral",
    "equipment": ["wall"],
    "muscles": "quadriceps",
    "limb": "leg",
    "preposition": "with",
    "timed": "hold",
    "sources": "A handbook",
    "provenance": "Written for this test.",
    "licence": "CC-BY-4.0",
    "art_side": "none",
    "easier": "",
    "harder": "",
}
DOSE = {"sets": "2", "reps": "5", "hold_s": "10", "rest_s": "30", "times_per_day": "1", "days_per_week": "3"}


def seen(response):
    """The words of a page, without its markup."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())


def photograph(colour="teal"):
    """A small PNG as a browser sends it."""
    content = BytesIO()
    Image.new("RGB", (60, 40), colour).save(content, "PNG")
    content.seek(0)
    return content


def svg(shape="M10 10L90 10L90 50Z"):
    """A small SVG as another program writes it."""
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60"><path fill="#336699" d="{shape}"/></svg>'
    return BytesIO(text.encode())


def pictures(make=svg):
    return {"art_start": (make(), "start.svg"), "art_end": (make(), "end.svg")}


def a_new_one(**changes):
    return NEW_WORDS | DOSE | {"base": ""} | changes


def typed(client, address=EDIT):
    """The form as a browser would send it back: what stands in the fields of the page."""
    page = client.get(address).text
    form = page[page.index('<form id="exercise"') : page.index("</form>", page.index('<form id="exercise"'))]
    values = {}
    for tag in re.findall(r"<input[^>]*>", form):
        kind, name = re.search(r'type="(\w+)"', tag)[1], re.search(r'name="(\w+)"', tag)[1]
        value = re.search(r'value="([^"]*)"', tag)
        if kind == "file" or (kind in ("checkbox", "radio") and " checked" not in tag):
            continue
        values.setdefault(name, []).append(unescape(value[1]) if value else "")
    for name, text in re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>\r?\n?(.*?)</textarea>', form, re.S):
        values[name] = [unescape(text)]
    for name, inside in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'<option selected value="([^"]*)"', inside) or re.search(r'value="([^"]*)"', inside)
        values[name] = [chosen[1]]
    return values


def send(client, values, action="publish", address=EDIT, **files):
    return client.post(address, data=values | files | {"action": action}, content_type="multipart/form-data")


def test_a_therapist_may_not_curate(therapist):
    assert therapist.get("/curate").status_code == 403
    assert therapist.get(EDIT).status_code == 403
    assert therapist.get("/curate/new").status_code == 403
    assert therapist.post("/curate/clamshell/retire").status_code == 403


def test_the_list_names_every_exercise_with_its_stage(curator):
    page = seen(curator.get("/curate"))
    assert f"{EVERYTHING} exercises" in page
    assert "Clamshell Strength Published 1 Shared library 0 programs" in page


def test_publishing_unchanged_words_makes_a_revision_with_the_same_words(curator):
    before = curator.get("/library/clamshell")
    response = send(curator, typed(curator))
    assert response.status_code == 303
    page = curator.get("/library/clamshell")
    assert "Revision 1 is published." in seen(page)
    assert "your clinic’s own" in seen(page)
    words = re.compile(r'<ol class="steps"[^>]*>.*?</ol>', re.S)
    assert words.search(page.text)[0] == words.search(before.text)[0]
    assert re.findall('/library/art/[^"]+', page.text) == re.findall('/library/art/[^"]+', before.text)
    assert all(region in seen(page) for region in ("Hip", "Low back", "Knee"))


def test_a_published_change_shows_in_the_library(curator, therapist):
    send(curator, typed(curator) | {"step_4": "Pause. Close your knees slowly."})
    assert "Pause. Close your knees slowly." in seen(therapist.get("/library/clamshell"))
    assert "1, your clinic’s own" in seen(therapist.get("/library/clamshell"))


def test_checking_saves_nothing_and_shows_the_card(curator):
    response = send(curator, typed(curator) | {"step_4": "Shut the knees again."}, action="check")
    assert response.status_code == 200
    card = response.text[response.text.index('<article class="card-p"') :]
    assert "Shut the knees again." in card
    assert "Shut the knees again." not in seen(curator.get("/library/clamshell"))


def test_a_hard_step_is_a_warning_and_no_stop(curator):
    values = typed(curator) | {"step_4": "Maintain abdominal activation throughout."}
    page = seen(send(curator, values, action="check"))
    assert re.search(r"Warning: Step 4 reads at grade \d+", page)
    assert send(curator, values).status_code == 303


def test_every_problem_stands_at_its_field_and_nothing_typed_is_lost(curator):
    values = typed(curator) | {
        "stop": "",
        "step_2": "",
        "step_3": "",
        "step_4": "",
        "sources": "",
        "muscles": "my words",
    }
    response = send(curator, values)
    assert response.status_code == 422
    for field in ("stop", "step_1", "sources"):
        assert f'id="{field}-error"' in response.text
    assert "my words" in response.text
    assert "Write 2 to 5 steps; there are 1." in seen(response)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "x" * (LIMITS["name"] + 1), "Keep it to 80."),
        ("step_2", "Bend \x07 it.", "is a control character (U+0007). Take it out."),
        ("alt_end", "y" * 401, "This is 401 characters long. Keep it to 400."),
        ("synonyms", "clam\nbad \x00 one", "Line 2: Character 5 is a control character (U+0000)."),
        ("feel", "{your SIDE|", "A side mark looks like"),
        ("sets", "0", "Sets: a whole number from 1 to 10."),
        ("reps", "many", "Times"),
        ("load", "z" * 61, "Keep it to 60."),
        ("category", "magic", "Not a valid choice"),
        ("easier", "no-such-thing", "Not a valid choice"),
    ],
)
def test_what_cannot_be_stored_is_refused_by_a_sentence_at_its_field(curator, field, value, sentence):
    response = send(curator, typed(curator) | {field: value})
    assert response.status_code == 422
    at_field = re.search(rf'id="{field}-error">(.*?)</p>', response.text, re.S)
    assert at_field, f"no error at {field}"
    assert sentence in unescape(at_field[1])


def test_markup_is_only_text(curator, therapist):
    send(curator, typed(curator) | {"name": "<b>Clam</b>", "step_1": "Lie <script>alert(1)</script> down."})
    for page in (
        therapist.get("/library/clamshell"),
        therapist.get("/library"),
        curator.get(EDIT),
        curator.get("/curate"),
    ):
        assert "<b>Clam</b>" not in page.text
        assert "<script>alert" not in page.text
        assert "<b>Clam</b>" in unescape(page.text)


def test_a_new_exercise_takes_its_slug_from_its_name(curator, therapist):
    response = send(curator, a_new_one(), address="/curate/new", **pictures())
    assert response.headers["Location"] == "/library/wall-sink"
    page = therapist.get("/library/wall-sink")
    assert "Stand with your back to a wall." in seen(page)
    address = re.search(r"/library/art/[0-9a-f]{64}/start", page.text)[0]
    assert therapist.get(address).status_code == 200


def test_a_new_exercise_may_show_photographs(curator):
    files = {"art_start": (photograph(), "a.png"), "art_end": (photograph("navy"), "b.png")}
    assert send(curator, a_new_one(), address="/curate/new", **files).status_code == 303


def test_a_checked_upload_is_shown_and_must_be_chosen_again(curator):
    response = send(curator, a_new_one(), action="check", address="/curate/new", **pictures())
    assert response.status_code == 200
    assert "A browser does not keep chosen files. Choose start.svg and end.svg again." in seen(response)
    assert re.search(r"<figure>\s*<svg xmlns", response.text)


def test_an_exercise_that_exists_is_not_written_over(curator):
    response = send(curator, a_new_one(slug="clamshell"), address="/curate/new", **pictures())
    assert response.status_code == 422
    assert "There is an exercise clamshell already." in seen(response)


def test_a_new_exercise_needs_a_picture(curator):
    response = send(curator, a_new_one(), address="/curate/new")
    assert response.status_code == 422
    assert 'id="art_start-error"' in response.text


@pytest.mark.parametrize("content", [b"", b"no picture", b"<svg", b"\x89PNG\r\n\x1a\nbroken"])
def test_a_file_that_is_no_picture_is_refused_at_its_field(curator, content):
    files = {"art_start": (BytesIO(content), "evil.png")}
    response = send(curator, typed(curator) | {"muscles": "my words"}, **files)
    assert response.status_code == 422
    assert "evil.png" in re.search(r'id="art_start-error">(.*?)</p>', response.text, re.S)[1]
    assert "my words" in response.text


def test_a_new_picture_of_the_end_keeps_the_start(curator, therapist):
    response = send(curator, typed(curator), art_end=(svg(), "end.svg"))
    assert response.status_code == 303
    assert therapist.get("/library/clamshell").status_code == 200


def test_the_second_of_two_tabs_is_told_and_loses_nothing(curator):
    first, second = typed(curator), typed(curator)
    send(curator, first | {"avoid": "hurrying."})
    response = send(curator, second | {"stop": "it hurts a lot."})
    assert response.status_code == 409
    assert "Avoid , published now: hurrying." in seen(response)
    assert "it hurts a lot." in response.text
    again = second | {
        "stop": "it hurts a lot.",
        "base": re.search(r'name="base"[^>]*value="([^"]+)"', response.text)[1],
    }
    assert send(curator, again).status_code == 303


def test_a_retired_exercise_leaves_the_grid_and_comes_back(curator, therapist):
    assert curator.post("/curate/clamshell/retire").status_code == 303
    assert f"{EVERYTHING - 1} exercises" in seen(therapist.get("/library"))
    assert "nobody can add it any more" in seen(therapist.get("/library/clamshell"))
    assert send(curator, typed(curator)).status_code == 422
    assert curator.post("/curate/clamshell/restore").status_code == 303
    assert f"{EVERYTHING} exercises" in seen(therapist.get("/library"))


def test_retiring_twice_is_a_sentence(curator):
    curator.post("/curate/clamshell/retire")
    response = curator.post("/curate/clamshell/retire")
    assert response.status_code == 422
    assert "cannot become retired" in seen(response)


def test_where_an_exercise_is_used_stands_beside_its_form(curator):
    curator.post("/programs", data={"label": "M. R.", "regions": ["knee"]})
    page = curator.get("/library/clamshell").text
    address, version = re.search(
        r'action="(/programs/[^"]+/exercises)".*?name="version" value="(\d+)"', page, re.S
    ).groups()
    curator.post(address, data={"version": version, "slug": "clamshell"})
    assert "1 program of your clinic. 0 issued handouts show it" in seen(curator.get(EDIT))


def test_an_unknown_exercise_cannot_be_edited(curator):
    assert curator.get("/curate/no-such-thing/edit").status_code == 404
    assert curator.post("/curate/no-such-thing/retire").status_code == 404
