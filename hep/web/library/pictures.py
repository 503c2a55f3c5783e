"""The library's pictures as the browser gets them: one frame, or all frames in one thumbnail. Made once a process."""

from functools import lru_cache

from flask import Response, request

from hep.domain.errors import NotFound
from hep.extensions import db
from hep.illustration import web
from hep.services import library

FRAMES = ("start", "via", "end")
PAIRS = ("pair", "pair-turned")
# A photograph stands inside its SVG as data. Opened as a page of its own, a picture runs and loads nothing else.
CSP = "default-src 'none'; img-src data:; sandbox"


def answer(sha: str, frame: str) -> Response:
    """The picture, to be kept for ever: the same sha is the same picture."""
    response = Response(_svg(sha, frame), mimetype="image/svg+xml")
    response.set_etag(f"{sha}-{frame}")
    response.cache_control.public = True
    response.cache_control.max_age = 31536000
    response.cache_control.immutable = True
    response.headers["Content-Security-Policy"] = CSP
    response.make_conditional(request)
    return response


@lru_cache(maxsize=1000)
def _svg(sha: str, frame: str) -> str:
    if frame not in FRAMES + PAIRS:
        raise NotFound("There is no such picture.")
    drawing = library.drawing(db.session, sha)
    if frame in PAIRS:
        return web.pair_svg(drawing, is_mirrored=frame == "pair-turned")
    try:
        return web.frame_svg(drawing, frame)
    except KeyError:
        raise NotFound("This picture has no such frame.") from None
