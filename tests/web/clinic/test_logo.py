"""A clinic's logo: a picture or shapes, cleaned, shown, taken off; what is no logo is refused in a sentence."""

import re
from io import BytesIO

import pytest
from PIL import Image


def picture(kind="PNG", size=(1600, 500)):
    """A transparent or plain picture as a file's bytes."""
    target = BytesIO()
    Image.new("RGBA" if kind == "PNG" else "RGB", size, (10, 90, 120)).save(target, kind)
    return target.getvalue()


def svg(inside, box="0 0 60 20"):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{inside}</svg>'.encode()


def sent_logo(client, content, name="logo.png"):
    return client.post("/clinic/logo", data={"logo": (BytesIO(content), name)}, content_type="multipart/form-data")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_becomes_a_clean_png(admin, kind):
    assert admin.get("/clinic/logo.png").status_code == 404
    assert sent_logo(admin, picture(kind), "logo.bin").status_code == 303
    stored = admin.get("/clinic/logo.png")
    assert stored.mimetype == "image/png"
    image = Image.open(BytesIO(stored.data))
    assert (image.format, image.mode) == ("PNG", "RGB")
    assert image.width <= 1000
    assert image.height <= 400
    assert 'src="/clinic/logo.png"' in admin.get("/clinic/").text
    assert admin.post("/clinic/logo/remove").status_code == 303
    assert "No logo yet" in admin.get("/clinic/").text


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\x89PNG nonsense", "not a whole PNG or JPEG"),
        (b"GIF89a", "no PNG, JPEG or SVG"),
        (b"", "no PNG, JPEG or SVG"),
        (svg("<text>Riverside</text>"), "turn it into paths, or upload the whole as PNG"),
        (svg("<text>River</text><path d='M0 0L9 9L0 9Z'/>"), "turn it into paths"),
        (svg("<defs><linearGradient id='a'/></defs><rect width='9' height='9' fill='url(#a)'/>"), "use plain colours"),
        (svg("<image href='https://x.example/a.png' width='9' height='9'/>"), "upload that as PNG"),
        (svg("<script>alert(1)</script>"), "holds no shape that can be drawn"),
        (svg("<path d='M0 0L9 9L0 9Z'/>")[:60], "not well-formed SVG"),
        (b"<!DOCTYPE svg [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]>" + svg("<text>&b;</text>"), "entities"),
        (svg("<g>" * 70 + "<path d='M0 0L9 9L0 9Z'/>" + "</g>" * 70), "deeper than"),
        (svg("<path d='M0 0L9 9L0 9Z'/>" * 5001), "more than 5000 shapes"),
        (svg("<path d='M0 0L9 9L0 9Z'/>", "0 0 1000 1"), "narrow strip"),
        (b"<html><body>no</body></html>", "not an SVG picture"),
        (b"<svg>\xff</svg>", "not in UTF-8"),
    ],
)
def test_what_is_no_logo_is_refused_in_a_sentence(admin, content, sentence):
    answer = sent_logo(admin, content)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert 'id="logo-error"' in answer.text
    assert admin.get("/clinic/logo.png").status_code == 404


def test_an_svg_logo_stays_shapes_and_stands_on_handouts(app, admin):
    sent_logo(admin, picture())
    mark = svg("<script>alert(1)</script><a href='https://x.example'><path fill='#74286a' d='M0 0L60 0L60 20Z'/></a>")
    before = admin.get("/clinic/sample.png").data
    assert sent_logo(admin, mark, "Our logo.svg").status_code == 303
    address = re.search(r'src="(/library/art/[0-9a-f]{64}/start)"', admin.get("/clinic/").text)[1]
    shown = admin.get(address).text
    assert "#74286a" in shown
    assert "alert" not in shown
    assert "x.example" not in shown
    assert admin.get("/clinic/logo.png").status_code == 404
    assert admin.get("/clinic/sample.png").data != before
    assert admin.post("/clinic/logo/remove").status_code == 303
    assert "No logo yet" in admin.get("/clinic/").text


def test_a_logo_of_huge_dimensions_is_brought_to_size(admin):
    mark = b'<svg xmlns="http://www.w3.org/2000/svg" width="900000000" height="300000000">'
    assert sent_logo(admin, mark + b'<rect width="900000000" height="300000000"/></svg>').status_code == 303
    assert admin.get("/clinic/sample.png").status_code == 200


def test_sending_no_logo_says_so(admin):
    answer = admin.post("/clinic/logo", data={})
    assert answer.status_code == 422
    assert "Choose a picture first." in answer.text
