"""What issue and house ask of a number, printed beside the number: met, or by how much not."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Target:
    """At least or at most so much."""

    limit: float
    is_floor: bool = False
    unit: str = ""

    def asked(self) -> str:
        """The target in words."""
        return f"{'>=' if self.is_floor else '<='} {self.limit:.3g}{self.unit}"

    def verdict(self, value: float) -> str:
        """Whether the value meets it."""
        is_met = value >= self.limit if self.is_floor else value <= self.limit
        return "met" if is_met else f"NOT met, by {abs(value / self.limit - 1):.0%}"


def at_least(limit: float, unit: str = "") -> Target:
    """More is better."""
    return Target(limit=limit, is_floor=True, unit=unit)


def at_most(limit: float, unit: str = "") -> Target:
    """Less is better."""
    return Target(limit=limit, unit=unit)
