"""The screen font, made once from its package, the icon beside a PDF, and /health for whatever watches the server."""

from io import BytesIO
from pathlib import Path

from flask import Blueprint, Response, current_app, send_file
from fontTools import subset
from fontTools.ttLib import TTFont

from hep.extensions import db
from hep.web.access import settings

blueprint = Blueprint("assets", __name__)

# Latin with its accents, punctuation, arrows and the few signs that pages use.
LATIN = [
    *range(0x20, 0x180),
    *range(0x2010, 0x2028),
    *range(0x2190, 0x2194),
    0x20AC,
    0x2122,
    0x2212,
    0x2265,
    0x2264,
]


@blueprint.get("/assets/source-sans-3.woff2")
def font() -> Response:
    """The Latin subset of Source Sans 3, all weights in one file."""
    path = screen_font(settings().cache)
    return send_file(path, mimetype="font/woff2", max_age=31536000)


@blueprint.get("/favicon.ico")
def icon() -> Response:
    """The icon where browsers look for it unasked: a PDF in a tab of its own cannot name it, as our pages do."""
    return current_app.send_static_file("icon.svg")


@blueprint.get("/health")
def health() -> tuple[dict[str, str], int]:
    """Whether the server answers and its database does."""
    db.session.connection()
    return {"status": "ok"}, 200


def screen_font(cache: Path) -> Path:
    """The font file in the cache, made now if it is not there (about a second, once an installation)."""
    path = cache / "source-sans-3.woff2"
    if path.exists():
        return path
    import fontpkg_source_sans_3

    source = next(Path(fontpkg_source_sans_3.__file__).parent.rglob("SourceSans3*wght*.ttf"))
    options = subset.Options(flavor="woff2", layout_features=["kern", "liga", "tnum", "mark", "mkmk"])
    cut = subset.Subsetter(options)
    cut.populate(unicodes=LATIN)
    loaded = TTFont(source)
    cut.subset(loaded)
    made = BytesIO()
    subset.save_font(loaded, made, options)
    cache.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(".part")
    half.write_bytes(made.getvalue())
    half.replace(path)
    return path
