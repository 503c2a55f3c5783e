"""The education pages on the screen and on paper."""

from io import BytesIO

from flask import Blueprint, render_template, request, send_file

from hep import pdf
from hep.domain.composing import compose_leaflet
from hep.domain.education import EducationPage
from hep.domain.errors import NotFound
from hep.domain.handout import LeafletDocument, Paper
from hep.domain.text import SIDE_WORDS
from hep.extensions import db
from hep.services import clinics, library
from hep.web import labels
from hep.web.access import current_actor
from hep.web.guides import guides
from hep.web.library.page import REVIEW_WORDS
from hep.web.reply import Answer

blueprint = Blueprint("education", __name__, url_prefix="/education")


@blueprint.get("")
def index() -> Answer:
    """All pages."""
    current_actor()
    pages = [(page, [labels.REGIONS[region] for region in page.regions]) for page in guides().education.values()]
    return render_template("education/index.html", pages=pages)


@blueprint.get("/<slug>")
def show(slug: str) -> Answer:
    """One page as the patient reads it, in either language."""
    page = _page(slug)
    document = _document(page)
    return render_template(
        "education/show.html",
        page=page,
        words=page.words_in(document.language),
        leaflet=document.leaflet,
        language=document.language,
        languages=[words.locale for words in page.words],
        review=REVIEW_WORDS[page.words_in(document.language).status],
    )


@blueprint.get("/<slug>.pdf")
def download(slug: str) -> Answer:
    """The page by itself, to print (in the browser) or to keep (`?save=1`)."""
    page = _page(slug)
    document = _document(page)
    return send_file(
        BytesIO(pdf.render_leaflet(document)),
        mimetype="application/pdf",
        download_name=f"{page.slug}-{document.language}.pdf",
        as_attachment=request.args.get("save") == "1",
    )


def _page(slug: str) -> EducationPage:
    page = guides().education.get(slug)
    if page is None:
        raise NotFound("There is no such page.")
    return page


def _document(page: EducationPage) -> LeafletDocument:
    """The page as the address asks for it: `lang`, `paper`, `mono`; on the clinic's usual paper."""
    actor = current_actor()
    asked, paper = request.args.get("lang", "en"), request.args.get("paper", "")
    usual = clinics.printing(db.session, actor)
    return compose_leaflet(
        page,
        library.pictured(db.session, actor, [page]),
        language=asked if asked in SIDE_WORDS else "en",
        on=actor.at.date(),
        paper=Paper(paper) if paper in list(Paper) else usual.paper,
        is_mono=request.args.get("mono") == "1",
        clinic=clinics.letterhead(db.session, actor),
    )
