"""Find exercises, look at one, and the pictures of both."""

from flask import Blueprint, Response, render_template, request

from hep.web import cards
from hep.web.access import current_actor
from hep.web.library import page, pictures
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


@blueprint.get("/art/<sha>/<frame>")
def art(sha: str, frame: str) -> Response:
    """A picture as SVG: the frame start, via or end, or all of them as `pair`, or mirrored as `pair-turned`."""
    return pictures.answer(sha, frame)
