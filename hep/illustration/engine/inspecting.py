"""What a look at a finished drawing finds without eyes: hidden muscles, arrows over the face, frames too large.

What the pose itself gets wrong (contacts, limbs through things) is in `measuring` and `checking`.
"""

from collections.abc import Iterator

from hep.domain.drawing import Drawing, Frame, PathKind
from hep.illustration import art, paths
from hep.illustration.engine.pose import PoseFile

LARGEST_FRAME = 20 * 1024
"""Characters of a frame in the art file."""


def faults_of(drawing: Drawing, pose: PoseFile) -> tuple[str, ...]:
    """Sentences, each with its frame and the mend; none when nothing was found."""
    return tuple(fault for frame in drawing.frames for fault in _faults(drawing, frame, pose))


def _faults(drawing: Drawing, frame: Frame, pose: PoseFile) -> Iterator[str]:
    if _is_cut(drawing, frame):
        yield f"{frame.name}: the figure is cut off by the edge of the picture. Draw it anew, or move it inwards."
    kinds = (("working", "accent", pose.muscles), ("stretched", "stretch", pose.stretched))
    for kind, role, by_frame in kinds:
        muscles = by_frame.get(frame.name, ())
        if muscles and not _of(frame, PathKind.FILL, role):
            yield (
                f"{frame.name}: the {kind} muscles ({', '.join(muscles)}) cannot be seen from this camera. "
                "Turn the camera, or leave them out."
            )
    size = len(art.frame_body(drawing, frame))
    if size > LARGEST_FRAME:
        yield f"{frame.name}: the frame has {size / 1024:.1f} KB, at most 20 are printed. Show fewer props or muscles."
    if _arrow_is_over_face(frame):
        yield f"{frame.name}: an arrow lies over the face. Give it an `offset`, or let it follow another joint."


def _is_cut(drawing: Drawing, frame: Frame) -> bool:
    """Whether anything but a shadow reaches past the picture, its own line taken into account."""
    for path in frame.paths:
        # Where curves begin and end; a handle may well lie outside.
        rings = paths.parse(path.d)
        points = [point for ring in rings for point in (ring.start, *(segment[-1] for segment in ring.segments))]
        if path.kind is PathKind.SHADOW or not points:
            continue
        far, near = path.width / 2, 1.0  # coordinates are whole numbers: one may have been rounded outwards
        is_inside = all(
            far - near <= p.real <= drawing.width - far + near and far - near <= p.imag <= drawing.height - far + near
            for p in points
        )
        if not is_inside:
            return True
    return False


def _of(frame: Frame, kind: PathKind, role: str) -> list[paths.Ring]:
    return [ring for path in frame.paths if path.kind is kind and path.role == role for ring in paths.parse(path.d)]


def _arrow_is_over_face(frame: Frame) -> bool:
    """Whether a point of an arrow lies between eyes, nose and mouth."""
    face = _of(frame, PathKind.FILL, "feature")
    if not face:
        return False
    low, high = paths.box(face)
    arrows = [*_of(frame, PathKind.ARROW, "shaft"), *_of(frame, PathKind.ARROW, "head")]
    points = [point for ring in arrows for point in ring.points()]
    return any(low.real < point.real < high.real and low.imag < point.imag < high.imag for point in points)
