"""What each frame of a figure shows, in words for someone who cannot see it: the start whole, then what is different.

What is seen comes from `observing`, how it is said from the tables of the languages.
"""

from collections.abc import Sequence
from dataclasses import replace

from hep.domain.drawing import Drawing
from hep.illustration.engine.facts import Fact
from hep.illustration.engine.observing import observe
from hep.illustration.engine.solving import Solved
from hep.illustration.engine.telling_english import ENGLISH
from hep.illustration.engine.telling_spanish import SPANISH
from hep.illustration.engine.wording import Language

LANGUAGES = (ENGLISH, SPANISH)
MOST = 150
"""Characters of a frame; what is told last is left out before."""
_FEW, _HAIR = 2, 12
_PLAINLY = ("trunk", "stance")
_KIN = ({"standing", "one-leg"}, {"sitting", "off-seat"})


def with_words(drawing: Drawing, solved: Solved) -> Drawing:
    """The drawing with what every frame shows, in every language."""
    told = {language.code: tell(solved, language) for language in LANGUAGES}
    frames = (replace(frame, alt={code: words[frame.name] for code, words in told.items()}) for frame in drawing.frames)
    return replace(drawing, frames=tuple(frames))


def tell(solved: Solved, language: Language) -> dict[str, str]:
    """One or two short sentences a frame."""
    seen, words = observe(solved), dict[str, str]()
    before: list[Fact] | None = None
    for name, facts in seen.items():
        news = _worth_telling(facts) if before is None else _news(before, facts)
        words[name] = _sentence(news or [Fact("same", "same")], language)
        before = facts
    return words


def _worth_telling(facts: Sequence[Fact]) -> list[Fact]:
    """All that is not plain; of a figure that only stands, that it stands upright."""
    told = [fact for fact in facts if not fact.is_plain]
    if len(told) < _FEW:
        told = [fact for fact in facts if not fact.is_plain or fact.topic in _PLAINLY]
    return [replace(fact, place="") if _is_told_already(fact, told[0]) else fact for fact in told]


def _is_told_already(fact: Fact, position: Fact) -> bool:
    return fact.key in ("knee-bent-foot", "knee-bent-heel") and fact.place == position.place


def _news(before: Sequence[Fact], facts: Sequence[Fact]) -> list[Fact]:
    """What is not as it was. A body that lies or stands otherwise is told whole."""
    was = {fact.topic: fact for fact in before}
    changed = [fact for fact in facts if _is_new(fact, was.get(fact.topic))]
    telling = [fact for fact in changed if not fact.is_plain or (fact.topic in was and _is_worth(fact))]
    if any(fact.topic == "position" and not _is_kin(fact, was["position"]) for fact in changed):
        whole = [fact for fact in facts if (not fact.is_plain and fact.topic != "place") or fact in telling]
        return [replace(fact, place="") if _is_told_already(fact, whole[0]) else fact for fact in whole]
    telling = [fact for fact in telling if not (fact.topic == "position" and fact.key == "standing")]
    moved = [fact for fact in changed if fact.topic == "moved"]
    is_only_knees = all(fact.topic.startswith("leg") and fact.key.startswith("knee") for fact in telling)
    return telling + moved if is_only_knees and _is_upright(facts) else telling


def _is_upright(facts: Sequence[Fact]) -> bool:
    """Where the body goes while standing, or rolling on something, is worth a word; lying, the limbs tell it."""
    return facts[0].key in ("standing", "sitting", "kneeling", "forearms", "hands-and-knees")


def _is_new(fact: Fact, before: Fact | None) -> bool:
    if before is None or fact == before:
        return before is None
    is_hair = fact.degrees > 0 and before.degrees > 0 and abs(fact.degrees - before.degrees) < _HAIR
    return not is_hair


def _is_worth(fact: Fact) -> bool:
    """Arms that come to hang, or a hand that comes down, are not what an exercise is about."""
    return not fact.topic.startswith("arm") and fact.topic != "moved"


def _is_kin(fact: Fact, other: Fact) -> bool:
    """Standing on one leg after standing on two needs no new picture of the whole body."""
    keys = {fact.key, other.key}
    is_stepping = keys == {"standing"} and fact.place != other.place
    return any(keys <= kin for kin in _KIN) and not is_stepping


def _sentence(facts: Sequence[Fact], language: Language) -> str:
    phrases = list(dict.fromkeys(language.phrase(fact) for fact in _joined(facts)))
    while len(phrases) > 1 and len(", ".join(phrases)) >= MOST:
        phrases.pop()
    text = ", ".join(phrases)
    return text[0].upper() + text[1:] + "."


def _joined(facts: Sequence[Fact]) -> list[Fact]:
    """The same of the left and of the right is told once, of both."""
    joined: list[Fact] = []
    for fact in facts:
        if fact.topic.endswith(("_l", "_r")):
            other = fact.topic[:-1] + ("r" if fact.topic[-1] == "l" else "l")
            twin = replace(fact, topic=other, sides=other[-1])
            if twin in facts:
                both = fact.with_both()
                if both not in joined:
                    joined.append(both)
                continue
        joined.append(fact)
    return joined
