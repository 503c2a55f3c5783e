"""The four things that can go wrong, each said in one sentence a person can act on. There is no fifth."""


class RuleBroken(ValueError):
    """A rule of the domain refuses the input. `field` names the input that must change, if one can be named."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class NotAllowed(Exception):
    """The actor's role does not hold the permission."""


class NotFound(Exception):
    """Nothing with that id is there for this actor. Another clinic's row is NotFound too."""


class Conflict(Exception):
    """Somebody else saved first. Nothing of either side is lost."""
