"""Words against picture, equipment, sides and dose: each contradiction is told, and the library has none."""

from dataclasses import replace

import pytest

from hep.cli.files import shipped_library
from hep.domain import sample
from hep.domain.agreement import LET_STAND, amounts, contradictions, says_hold, stale_exceptions
from hep.domain.dosage import Dosage
from hep.domain.drawing import Path, PathKind
from hep.domain.exercise import Exercise
from hep.domain.text import ReviewStatus
from hep.domain.vocabulary import Category, Equipment, MovementTag

STEPS = ("Lie on {your OTHER|one} side on a mat.", "Breathe out. Lift {your SIDE|the top} knee.", "Lower slowly.")
PASOS = ("Acuéstese de lado en la colchoneta.", "Suelte el aire. Suba la rodilla {SIDEa|de arriba}.", "Baje.")


def drawn(*roles):
    """The sample's drawing, as the engine makes one, with these roles."""
    paths = tuple(Path(kind=PathKind.FILL, role=role, d="M0 0l1 1z") for role in roles)
    drawing = sample.drawing()
    return replace(drawing, pose="abc", frames=tuple(replace(frame, paths=paths) for frame in drawing.frames))


def exercise(*, steps=STEPS, pasos=PASOS, roles=("mat",), **content):
    english = replace(sample.words(), steps=steps)
    spanish = replace(english, locale="es", status=ReviewStatus.UNREVIEWED, steps=pasos)
    whole = replace(sample.content(), words=(english, spanish), **content)
    return Exercise(content=whole, drawing=drawn(*roles))


def stopping(**stops):
    """The exercise that agrees, but for the stop lines of these languages."""
    found = exercise()
    english, spanish = found.content.words
    words = (replace(english, stop=stops.get("en", english.stop)), replace(spanish, stop=stops.get("es", "se marea.")))
    return replace(found, content=replace(found.content, words=words))


def told(found):
    return [problem.message for problem in contradictions(found)]


def test_an_exercise_that_agrees_has_nothing_to_mend():
    assert told(exercise()) == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"steps": (*STEPS, "Rest on a chair.")}, ["“chair”", "Put it in the equipment"]),
        ({"pasos": (*PASOS, "Apoye la toalla.")}, ["“toalla”", "Put it in the equipment"]),
        ({"equipment": (Equipment.MAT, Equipment.WALL), "roles": ("mat", "cabinet")}, ["No step", "wall"]),
        ({"roles": ()}, ["The picture has no mat"]),
        ({"roles": ("mat", "seat")}, ["The picture shows a chair"]),
        ({"dosage": Dosage(hold_s=5)}, ["holds 5 seconds", "no step says to hold"]),
        ({"steps": (*STEPS, "Lift. Hold.")}, ["A step says to hold", "no hold"]),
        ({"steps": (*STEPS, "Keep it up for 9 seconds.")}, ["A step says 9"]),
        ({"pasos": (*PASOS, "Repita 7 veces.")}, ["A step says 7"]),
        ({"steps": (*STEPS, "Then switch legs.")}, ["“switch legs”", "Leave it to the dose"]),
        ({"pasos": (*PASOS, "Cambie de lado.")}, ["“Cambie de lado”"]),
        ({"steps": ("Lie on a mat.", "Breathe out. Lift one knee.")}, ["No step names the prescribed side"]),
        ({"steps": (*STEPS, "Do not move the other leg.")}, ["“other leg” can be either"]),
        ({"pasos": (*PASOS, "No mueva la otra pierna.")}, ["“otra pierna” can be either"]),
        ({"steps": (STEPS[0], "Lift {your SIDE|the top} knee.")}, ["No step says when to breathe"]),
        ({"equipment": (Equipment.COUNTER,), "steps": (*STEPS, "Hold the counter.")}, ["The counter comes late"]),
        ({"movement_tags": (MovementTag.UNSUPPORTED_BALANCE,)}, ["when unsteady"]),
        ({"movement_tags": (MovementTag.KNEELING,)}, ["sore knees"]),
        ({"category": Category.STRETCHING}, ["A stretch does not work a muscle"]),
    ],
)
def test_a_contradiction_is_told_with_its_mend(changes, words):
    found = told(exercise(**changes))
    assert any(all(word in message for word in words) for message in found), found


def test_breathing_is_asked_for_in_exercises_of_effort_only():
    quiet = ("Lie on {your OTHER|one} side on a mat.", "Lift {your SIDE|the top} knee.")
    assert told(exercise(steps=quiet, category=Category.BALANCE)) == []


def test_a_mat_need_not_be_drawn_where_a_bed_will_do():
    either = ("Lie on {your OTHER|one} side on a mat or bed.", *STEPS[1:])
    assert told(exercise(steps=either, equipment=(Equipment.MAT, Equipment.BED), roles=())) == []


def test_a_picture_that_the_engine_did_not_draw_is_not_judged():
    found = exercise(roles=())
    assert told(replace(found, drawing=replace(found.drawing, pose=""))) == []


def test_a_language_that_is_not_known_is_not_judged():
    assert says_hold("Nằm xuống.", "vi")
    assert list(amounts("5 giây", "vi")) == []


def test_the_library_has_no_contradiction_but_those_let_stand_with_a_reason():
    found = {slug: told(each) for slug, each in shipped_library().exercises.items()}
    assert {slug: messages for slug, messages in found.items() if messages} == {}
    assert all(LET_STAND.values())


def test_nothing_is_let_stand_that_is_mended_already():
    assert stale_exceptions(shipped_library().exercises) == []


@pytest.mark.parametrize(
    ("stop", "said"),
    [
        ("your back hurts.", "hurts"),
        ("your back lifts or hurts.", "hurts"),
        ("your hip hurts or feels out of place.", "hurts"),
        ("a knee hurts or pain goes down a leg.", "hurts"),
        ("you get pain in your back or leg.", "pain"),
        ("pain starts in your back or leg.", "pain"),
        ("it starts to hurt. Bend your knee.", "hurt"),
        ("it hurts. Next time, start 3 inches higher.", "hurts"),
        ("the side of your hip gets sore.", "sore"),
        ("your back hurts more.", "hurts"),
        ("your back hurts more than before.", "hurts"),
        ("back or knees hurt more.", "hurt"),
        ("knee pain is too much. Raise the seat.", "pain"),
        ("pain in your hip or your knee gets worse.", "pain"),
        ("shoulder pain grows. Stay lower.", "pain"),
        ("the pain goes up.", "pain"),
    ],
)
def test_pain_that_ends_an_exercise_needs_a_measure(stop, said):
    (message,) = told(stopping(en=stop))
    assert f"“{said}” does not say how much" in message
    assert "“knee pain goes over 5”" in message


@pytest.mark.parametrize(
    ("stop", "said"),
    [
        ("le duele la espalda.", "duele"),
        ("le duele la parte baja de la espalda.", "duele"),
        ("le duele la rodilla o se siente más inestable.", "duele"),
        ("le duelen la espalda o las rodillas, o se hunde.", "duelen"),
        ("la pierna duele u hormiguea más.", "duele"),
        ("duele una rodilla o el dolor se corre pierna abajo.", "duele"),
        ("siente dolor en la espalda o la pierna.", "dolor"),
        ("empieza a doler. Doble la rodilla.", "doler"),
        ("duele. La próxima vez, ponga la caja más alta.", "duele"),
        ("la espalda le duele más que antes.", "duele"),
        ("duele mucho. Use un escalón más bajo.", "duele"),
        ("le duele algo la pantorrilla.", "duele"),
        ("el dolor del hombro aumenta. Suba menos.", "dolor"),
        ("cojea más o tiene más dolor.", "dolor"),
        ("le duele la espalda baja.", "duele"),
        ("el dolor baja por la pierna.", "dolor"),  # "baja": it also eases
    ],
)
def test_pain_needs_a_measure_in_spanish_too(stop, said):
    (message,) = told(stopping(es=stop))
    assert f"“{said}” does not say how much" in message


@pytest.mark.parametrize(
    "stop",
    [
        "your hip or knee pain gets sharp.",
        "pain or tingling goes down your leg.",
        "knee or hip pain goes over 5.",
        "pain is more than 3 out of 10.",
        "pain in your arm goes up your neck.",
        "you feel unsteady or hip pain reaches 3.",
        "your calf hurts at all or foot is numb.",
        "you have chest pain or feel dizzy.",
        "your leg tingles. Sit back up.",
    ],
)
def test_a_sign_with_a_measure_may_end_an_exercise(stop):
    assert told(stopping(en=stop)) == []


@pytest.mark.parametrize(
    "stop",
    [
        "el dolor de rodilla o cadera pasa de 5.",
        "la pierna hormiguea o duele más de 5.",
        "la pantorrilla duele aunque sea poco.",
        "siente cualquier dolor en la pantorrilla.",
        "el dolor o el hormigueo se corre pierna abajo.",
        "el dolor se corre más abajo por la pierna.",
        "el dolor de la rodilla se vuelve punzante.",
    ],
)
def test_a_sign_with_a_measure_may_end_an_exercise_in_spanish_too(stop):
    assert told(stopping(es=stop)) == []


def test_where_to_mend_a_stop_line_is_told():
    (problem,) = contradictions(stopping(es="le duele la rodilla."))
    assert problem.field == "words.es.stop"


def test_a_stop_line_of_a_language_that_is_not_known_is_not_judged():
    found = exercise()
    vietnamese = replace(found.content.words_in("es"), locale="vi", stop="đầu gối đau.")
    content = replace(found.content, words=(found.content.words_in("en"), vietnamese))
    assert told(replace(found, content=content)) == []
