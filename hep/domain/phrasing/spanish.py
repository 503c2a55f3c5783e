"""The phrases of a dosage in Spanish (Latin America, usted). No order of sentences here."""

import re
from collections.abc import Sequence

from hep.domain.dosage import TimeOfDay, Weekday
from hep.domain.phrasing.language import Act, day_run
from hep.domain.phrasing.spanish_loads import load as load
from hep.domain.vocabulary import Side

SWITCH = "cambie de lado cada vez"
THEN = "luego"
EVERY_DAY = "todos los días"
IN_EACH_ROUND = "en cada ronda:"

_SLOTS = {TimeOfDay.MORNING: "cada mañana", TimeOfDay.EVENING: "cada noche"}
_PARTS = {
    TimeOfDay.MORNING: "por la mañana",
    TimeOfDay.NOON: "al mediodía",
    TimeOfDay.EVENING: "por la noche",
    TimeOfDay.BEDTIME: "al acostarse",
}
_DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_LIMBS = {"leg": ("pierna", "la", "a"), "arm": ("brazo", "el", "o"), "side": ("lado", "el", "o")}
_SIDES = {Side.LEFT: "izquierd", Side.RIGHT: "derech"}
_EFFORT = ("muy fácil", "fácil", "medio. Puede hablar", "fuerte. Las 2 o 3 últimas cuestan", "muy fuerte")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def span(seconds: int) -> str:
    """A length of time: "1 minuto y 30 segundos"."""
    minutes, rest = divmod(seconds, 60)
    said = [_count(minutes, "minuto")] if minutes else []
    return " y ".join([*said, _count(rest, "segundo")] if rest or not minutes else said)


def listing(items: Sequence[str]) -> str:
    """Items as a list in a sentence; "y" is "e" before the sound i."""
    joint = " e " if items and re.match(r"h?[ií](?![aeo])", items[-1].lower()) else " y "
    return joint.join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def only(limb: str, side: Side) -> str:
    """The one side that works."""
    return f"solo {_limb(limb, side)}"


def place(limb: str, preposition: str, side: Side) -> str:
    """Where an act is done. Of a side, "del lado": "sobre el lado" would be lying on it."""
    if side is Side.ALTERNATE or (limb == "side" and side is Side.BOTH):
        return "de cada lado"
    if limb == "side":
        return "del " + _limb(limb, side).removeprefix("el ")
    word = "sobre" if preposition == "on" else "con"
    return f"{word} cada {_LIMBS[limb][0]}" if side is Side.BOTH else f"{word} {_limb(limb, side)}"


def _limb(limb: str, side: Side) -> str:
    noun, article, ending = _LIMBS[limb]
    return f"{article} {noun} {_SIDES[side]}{ending}"


def hold(length: str) -> str:
    """The hold of each repetition; readers asked for "la posición"."""
    return f"mantenga la posición {length}"


def rest(length: str) -> str:
    """A rest; length "" when no time is given."""
    return f"descanse {length}".strip()


def once() -> Act:
    """One repetition."""
    return Act(first="hágalo una vez", then="una vez", more="hágalo una vez más")


def habit() -> Act:
    """What has no number."""
    act = "hágalo así cada vez"
    return Act(first=act, then=act, more=act)


def times(count: int) -> Act:
    """A few holds."""
    return Act(first=f"hágalo {count} veces", then=f"{count} veces", more=f"hágalo {count} veces más")


def reps(count: int) -> Act:
    """Repetitions in a row; readers asked for "repita ... veces"."""
    act = f"repita {count} veces"
    return Act(first=act, then=act, more=f"{act} más")


def steps(count: int) -> Act:
    """Steps of a walk, there and back."""
    taken, back = _count(count, "paso"), f"de ida y {count} de vuelta"
    return Act(first=f"dé {taken} {back}", then=f"{taken} {back}", more=f"dé {taken} más {back}")


def keep_going(length: str) -> Act:
    """Something done for a length of time."""
    act = f"hágalo durante {length}"
    return Act(first=act, then=act, more=f"{act} más")


def rounds(count: int) -> str:
    """More sets than can be spoken out."""
    return f"haga {count} rondas"


def every_day(parts: Sequence[TimeOfDay]) -> str:
    """Daily, at named times of the day."""
    if set(parts) <= set(_SLOTS):
        return listing([_SLOTS[part] for part in parts])
    return "todos los días, " + _at(parts)


def every_other_day(parts: Sequence[TimeOfDay]) -> tuple[str, ...]:
    """The pieces of "un día sí y un día no, por la mañana"."""
    return ("un día sí y un día no", _at(parts))


def weekdays(days: Sequence[Weekday], parts: Sequence[TimeOfDay]) -> tuple[str, ...]:
    """The pieces of "lunes y viernes, por la mañana"."""
    return (_days(days), _at(parts))


def often(count: int, days: Sequence[Weekday], *, is_every_other_day: bool) -> str:
    """So many times on a day, at no named time."""
    said = "una vez al día" if count == 1 else f"{count} veces al día, repartidas"
    if is_every_other_day:
        return f"{said}, un día sí y un día no"
    if not days:
        return f"{said}, todos los días"
    return f"{said}, {_days(days)}" if day_run(days) else f"{said}: {', '.join(_DAYS[day.index] for day in days)}"


def _at(parts: Sequence[TimeOfDay]) -> str:
    return listing([_PARTS[part] for part in parts])


def _days(days: Sequence[Weekday]) -> str:
    names = [_DAYS[day.index] for day in days]
    return f"de {names[0]} a {names[-1]}" if day_run(days) else listing(names)


def effort(rpe: int, reps: int) -> str:
    """The effort in words. "Las 2 o 3 últimas" needs a few repetitions to be the last of."""
    words = "Esfuerzo: " + _EFFORT[(rpe - 1) // 2]
    return words.replace("Las 2 o 3 últimas cuestan", "El final cuesta") if reps < 5 else words


def pain_limit(limit: int) -> str:
    """How far the pain may go."""
    return f"el dolor puede llegar a {limit}. No más" if limit else "hágalo sin dolor"
