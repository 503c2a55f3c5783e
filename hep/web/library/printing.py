"""One exercise as a PDF of one page, as the address asks for it: `side`, `lang`, `paper`, `mono`."""

from hep import pdf
from hep.domain.actor import Actor
from hep.domain.composing.singles import compose_single
from hep.domain.handout import Paper
from hep.domain.vocabulary import Side
from hep.extensions import db
from hep.services import clinics, library
from hep.web.library.forms import print_form


def printed(actor: Actor, slug: str) -> tuple[bytes, str]:
    """The PDF and the name of its file. A side that is not asked for is the one that is drawn."""
    exercise = library.get(db.session, actor, slug)
    form = print_form(
        exercise,
        side=exercise.drawing.side,
        language=exercise.content.words_in("en").locale,
        paper=clinics.printing(db.session, actor).paper,
    )
    document = compose_single(
        exercise,
        language=form.lang.data,
        on=actor.at.date(),
        side=Side(form.side.data),
        paper=Paper(form.paper.data),
        is_mono=form.mono.data == "1",
        clinic=clinics.letterhead(db.session, actor),
    )
    return pdf.render_single(document), f"{slug}-{document.language}.pdf"
