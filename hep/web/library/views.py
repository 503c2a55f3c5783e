"""Find exercises, look at one, print it, the pictures of both, and overviews of categories and regions."""

from io import BytesIO

from flask import Blueprint, Response, render_template, request, send_file

from hep.web import cards
from hep.web.access import current_actor
from hep.web.library import overview as overviews_page
from hep.web.library import page, pictures, printing
from hep.web.reply import Answer

blueprint = Blueprint("library", __name__, url_prefix="/library")


@blueprint.get("")
def index() -> Answer:
    """The picture grid, narrowed by words and facets."""
    wanted, number = cards.wanted_from(request.args), request.args.get("page", 1, type=int)
    return render_template("library/index.html", **page.grid(current_actor(), wanted, max(number, 1)))


@blueprint.get("/<slug>")
def show(slug: str) -> Answer:
    """One exercise: both frames, its words, usual dosage, tags, ladder, and where it comes from."""
    asked = request.args.get("side", ""), request.args.get("words", "")
    return render_template("library/show.html", **page.exercise(current_actor(), slug, *asked))


@blueprint.get("/<slug>.pdf")
def print_one(slug: str) -> Response:
    """The exercise as a one-page handout for nobody in particular, to print or (`?save=1`) to keep."""
    content, name = printing.printed(current_actor(), slug)
    is_kept = request.args.get("save") == "1"
    return send_file(BytesIO(content), mimetype="application/pdf", download_name=name, as_attachment=is_kept)


@blueprint.get("/overviews")
def overviews() -> Answer:
    """Every category and region with what it is for."""
    return render_template("library/overviews.html", **overviews_page.every(current_actor()))


@blueprint.get("/<any(category, region):facet>/<value>")
def overview(facet: str, value: str) -> Answer:
    """One category or region: what it is for, where to begin, what it holds, what goes with it."""
    return render_template("library/overview.html", **overviews_page.one(current_actor(), facet, value))


@blueprint.get("/art/<sha>/<frame>")
def art(sha: str, frame: str) -> Response:
    """A picture as SVG: the frame start, via or end, or all of them as `pair`, or mirrored as `pair-turned`."""
    return pictures.answer(sha, frame)
