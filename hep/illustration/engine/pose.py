"""What a pose file says, as frozen values. Reading it is `pose_file`, solving it `solving`.

Angles in degrees, places in metres (x to the figure's left when it stands, y up, z where it looks).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hep.illustration.engine.contact import Ground
from hep.illustration.engine.joints import Angles

FRAMES = ("start", "via", "end")
Place = tuple[float | None, float | None, float | None]  # None: that direction is free
Spot = Place | str  # or "shoulder 0.1 0 0.3": that far out, up and ahead of the joint of the same side
Direction = str | tuple[float, float, float]


@dataclass(frozen=True, kw_only=True)
class BodyPosition:
    """How the whole body lies or stands: a base, then bow, lean, turn on the floor, turn about the long axis."""

    base: str = "standing"
    pitch: float = 0.0
    roll: float = 0.0
    turn: float = 0.0
    twist: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Settle:
    """Turn one joint (or the whole body: pitch, roll) until the part just touches."""

    joint: str
    ground: Ground
    part: str | None = None


@dataclass(frozen=True, kw_only=True)
class Reach:
    """Where one foot, hand or forearm goes. `stays`: where and how it was in the start frame."""

    limb: str
    onto: Ground | None = None
    stays_onto: bool = False
    at: Place | None = None
    stays_at: bool = False
    under: str | None = None
    out: float = 0.0
    ahead: float = 0.0
    up: float = 0.0
    touch: str | None = None
    flat: bool = True
    pitch: float | None = None
    toe_out: float | None = None
    palm: Direction | None = None
    fingers: Direction | float | None = None
    slope: float = 0.0
    aim: Direction | None = None
    swivel: float = 0.0
    lean: Direction = "forward"
    hold: str | None = None
    along: float = 0.7
    around: float = 0.0
    shift: float = 0.0
    off: float = 0.016
    slide: float = 0.0
    grip: Spot | None = None
    rod: float | None = None
    wrap: bool = True

    @property
    def side(self) -> str:
        """One of l and r."""
        return self.limb[-1]

    @property
    def kind(self) -> str:
        """One of foot, hand and forearm."""
        return self.limb[:-2]

    @property
    def part(self) -> str:
        """The part of the body that touches."""
        return f"{self.touch or self.kind}_{self.side}"

    @property
    def stays(self) -> bool:
        """Whether it is to be where it was."""
        return self.stays_onto or self.stays_at


@dataclass(frozen=True, kw_only=True)
class PropCall:
    """A prop by name with its settings; a bare `mat` has none."""

    kind: str
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class FramePose:
    """One frame, with what it inherits from another already in it."""

    body: BodyPosition = BodyPosition()
    angles: Angles = field(default_factory=dict)
    hands: Mapping[str, str] = field(default_factory=dict)
    head: BodyPosition | None = None
    rest: tuple[tuple[str, Ground], ...] | None = None
    at: tuple[float, float] | None = None
    lift: float = 0.0
    sink: float | None = None
    keep: str | None = None
    over: str = ""  # the feet that bear the weight: feet, foot_l, foot_r
    over_share: float = 1.0  # how much of the way to them
    settle: tuple[Settle, ...] = ()
    reach: tuple[Reach, ...] = ()
    fits: str = ""  # what is turned until the hands reach: pitch, lumbar, spine, thorax
    refits: bool = False
    elbow_bend: float = 25.0
    props: tuple[PropCall, ...] = ()
    holding: tuple[PropCall, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Camera:
    """Where the eye is: the side of the figure, degrees from there towards its front, degrees above the floor."""

    side: str = "right"
    turn: float = 0.0
    up: float = 12.0


@dataclass(frozen=True, kw_only=True)
class Arrow:
    """One arrow: along a joint's real path, a straight push at a joint, or an arc about one.

    Places on the picture are (right, up) in metres; arc angles in degrees, 0 right, 90 up.
    """

    follow: str | None = None
    at: str | None = None
    push: tuple[float, float] | None = None
    about: str | None = None
    start_angle: float = 0.0
    end_angle: float = 90.0
    radius: float = 0.2
    span: tuple[float, float] = (0.05, 0.95)
    offset: tuple[float, float] | None = None
    bow: float = 0.0
    near: float = 0.03
    is_double: bool = False
    frame: str | None = None


@dataclass(frozen=True, kw_only=True)
class Inset:
    """A second, larger view in a free place of the frame: `size` metres of the body about a joint, bone or part.

    `camera` None: the camera of the picture, so that the window only enlarges.
    """

    around: str
    size: tuple[float, float] = (0.4, 0.4)
    zoom: float = 1.7
    camera: Camera | None = None
    frames: tuple[str, ...] = ()

    @property
    def is_round(self) -> bool:
        """Whether the window is a disc."""
        return self.size[0] == self.size[1]


@dataclass(frozen=True, kw_only=True)
class Goal:
    """One thing a therapist would check in a frame: the words, taken apart. `line` is for the message."""

    text: str
    kind: str
    subject: str = ""
    other: str = ""
    movement: str = ""
    value: float = 0.0
    slack: float = 5.0
    line: int | None = None


@dataclass(frozen=True, kw_only=True)
class Accepted:
    """A finding that a person looked at and lets stand: words it contains, and why. `line` is for the message."""

    finding: str
    because: str
    line: int | None = None


@dataclass(frozen=True, kw_only=True)
class PoseFile:
    """How one exercise is drawn."""

    title: str
    desc: str = ""
    side: str = "none"
    person: str = "neutral"
    feet: str = "shoes"
    camera: Camera = Camera()
    props: tuple[PropCall, ...] = ()
    holding: tuple[PropCall, ...] = ()
    frames: Mapping[str, FramePose]
    muscles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stretched: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    arrows: tuple[Arrow, ...] = ()
    goals: Mapping[str, tuple[Goal, ...]] = field(default_factory=dict)
    accepted: tuple[Accepted, ...] = ()
    ground: float | None = None
    inset: Inset | None = None
    has_ghost: bool = False
    look: Mapping[str, str] = field(default_factory=dict)
