"""How much: every pattern of the handout design in both languages, and shapes beside them."""

import pytest

from hep.domain import phrasing
from hep.domain.dosage import Dosage, TimeOfDay, Weekday
from hep.domain.vocabulary import Side

MORNING, NOON, EVENING, BEDTIME = TimeOfDay
MON, TUE, WED, THU, FRI, _, _ = Weekday
AM, PM, DAILY = (MORNING,), (EVENING,), "Once a day, every day."
DIARIO = "Una vez al día, todos los días."


def told(dosage, locale, side=None, limb="leg", preposition="with", timed="hold", counted="reps"):
    said = phrasing.how_much(
        dosage, side=side, limb=limb, preposition=preposition, timed=timed, counted=counted, locale=locale
    )
    return " ".join(said)


def dose(sets=1, reps=1, hold=0, rest=0, when=AM, **values):
    times = max(1, len(when))
    return Dosage(sets=sets, reps=reps, hold_s=hold, rest_s=rest, when=when, times_per_day=times, **values)


# The rows of the handout design. Its Spanish "Mantenga" and "Haga 10" were mended as Spanish readers asked.
DESIGN = [
    (dose(reps=10), {}, "Do 10.|Every morning.", "Repita 10 veces.|Cada mañana."),
    (
        dose(3, 10),
        {},
        "Do 10. Rest. Do 10 more. Rest. Do 10 more.|Every morning.",
        "Repita 10 veces. Descanse. Repita 10 veces más. Descanse. Repita 10 veces más.|Cada mañana.",
    ),
    (
        dose(3, 10, rest=30),
        {},
        "Do 10. Rest 30 seconds. Do 10 more. Rest. Do 10 more.|Every morning.",
        ("Repita 10 veces. Descanse 30 segundos. Repita 10 veces más. Descanse. Repita 10 veces más.|Cada mañana."),
    ),
    (
        dose(3, 10, 5, 30, (MORNING, EVENING)),
        {},
        "Hold 5 seconds. Do 10. Rest 30 seconds. Do 10 more. Rest. Do 10 more.|Every morning and evening.",
        (
            "Mantenga la posición 5 segundos. Repita 10 veces. Descanse 30 segundos."
            " Repita 10 veces más. Descanse."
            " Repita 10 veces más.|Cada mañana y cada noche."
        ),
    ),
    (
        dose(4, 12, rest=60),
        {},
        "Do 12. Rest 1 minute. Do 12 more. Rest. Do 12 more. Rest. Do 12 more.|Every morning.",
        (
            "Repita 12 veces. Descanse 1 minuto. Repita 12 veces más. Descanse."
            " Repita 12 veces más. Descanse."
            " Repita 12 veces más.|Cada mañana."
        ),
    ),
    (
        dose(5, 5, rest=60),
        {},
        "Do 5 rounds. In each round: do 5. Then rest 1 minute.|Every morning.",
        "Haga 5 rondas. En cada ronda: repita 5 veces. Luego descanse 1 minuto.|Cada mañana.",
    ),
    (
        dose(2, 15, rest=30, days=(MON, WED, FRI)),
        {"side": Side.LEFT},
        "Left leg only. Do 15. Rest 30 seconds. Do 15 more.|Monday, Wednesday and Friday, in the morning.",
        (
            "Solo la pierna izquierda. Repita 15 veces. Descanse 30 segundos. Repita 15 veces más."
            "|Lunes, miércoles y viernes, por la mañana."
        ),
    ),
    (
        dose(2, 10, rest=30),
        {"side": Side.RIGHT, "limb": "arm"},
        "Right arm only. Do 10. Rest 30 seconds. Do 10 more.|Every morning.",
        "Solo el brazo derecho. Repita 10 veces. Descanse 30 segundos. Repita 10 veces más.|Cada mañana.",
    ),
    (
        dose(2, 10, rest=30),
        {"side": Side.BOTH},
        (
            "Do 10 with your left leg. Then do 10 with your right leg. Rest 30 seconds."
            " Do 10 more with each leg."
            "|Every morning."
        ),
        (
            "Repita 10 veces con la pierna izquierda. Luego repita 10 veces con la pierna derecha."
            " Descanse 30 segundos. Repita 10 veces más con cada pierna.|Cada mañana."
        ),
    ),
    (
        dose(reps=3, hold=30, when=PM),
        {"side": Side.BOTH},
        ("Hold 30 seconds. Do this 3 times with your left leg. Then 3 times with your right leg.|Every evening."),
        (
            "Mantenga la posición 30 segundos. Hágalo 3 veces con la pierna izquierda."
            " Luego 3 veces con la pierna derecha.|Cada noche."
        ),
    ),
    (
        dose(2, 5, 5, 30),
        {"side": Side.ALTERNATE},
        (
            "Hold 5 seconds. Switch sides each time. Do 5 on each side. Rest 30 seconds."
            " Do 5 more on each side."
            "|Every morning."
        ),
        (
            "Mantenga la posición 5 segundos. Cambie de lado cada vez. Repita 5 veces de cada lado."
            " Descanse 30 segundos. Repita 5 veces más de cada lado.|Cada mañana."
        ),
    ),
    (
        dose(reps=8),
        {"side": Side.ALTERNATE},
        "Switch sides each time. Do 8 on each side.|Every morning.",
        "Cambie de lado cada vez. Repita 8 veces de cada lado.|Cada mañana.",
    ),
    (
        dose(hold=30),
        {},
        "Hold 30 seconds. Do this once.|Every morning.",
        "Mantenga la posición 30 segundos. Hágalo una vez.|Cada mañana.",
    ),
    (
        dose(reps=3, hold=30, when=(MORNING, NOON, EVENING)),
        {},
        "Hold 30 seconds. Do this 3 times.|Every morning, noon and evening.",
        (
            "Mantenga la posición 30 segundos. Hágalo 3 veces."
            "|Todos los días, por la mañana, al mediodía y por la noche."
        ),
    ),
    (
        dose(hold=120, when=(BEDTIME,)),
        {},
        "Hold 2 minutes. Do this once.|Every day, at bedtime.",
        "Mantenga la posición 2 minutos. Hágalo una vez.|Todos los días, al acostarse.",
    ),
    (
        dose(hold=600, when=()),
        {"timed": "keep-going"},
        f"Keep going for 10 minutes.|{DAILY}",
        f"Hágalo durante 10 minutos.|{DIARIO}",
    ),
    (dose(reps=10, when=()), {}, f"Do 10.|{DAILY}", f"Repita 10 veces.|{DIARIO}"),
    (
        dose(reps=10, when=tuple(TimeOfDay)),
        {},
        "Do 10.|Every day, in the morning, at noon, in the evening and at bedtime.",
        "Repita 10 veces.|Todos los días, por la mañana, al mediodía, por la noche y al acostarse.",
    ),
    (
        dose(reps=10, when=(), days=(TUE, THU)),
        {},
        "Do 10.|Once a day: Tuesday, Thursday.",
        "Repita 10 veces.|Una vez al día: martes, jueves.",
    ),
    (
        dose(reps=10, every_other_day=True),
        {},
        "Do 10.|Every other day, in the morning.",
        "Repita 10 veces.|Un día sí y un día no, por la mañana.",
    ),
    (
        dose(5, 5, rest=60),
        {"side": Side.BOTH},
        "Do 5 rounds. In each round: do 5 with each leg. Then rest 1 minute.|Every morning.",
        "Haga 5 rondas. En cada ronda: repita 5 veces con cada pierna. Luego descanse 1 minuto.|Cada mañana.",
    ),
]


@pytest.mark.parametrize(("dosage", "exercise", "english", "spanish"), DESIGN)
def test_every_pattern_of_the_handout_design_is_spoken(dosage, exercise, english, spanish):
    assert f"{told(dosage, 'en', **exercise)}|{phrasing.when(dosage, 'en')}" == english
    assert f"{told(dosage, 'es', **exercise)}|{phrasing.when(dosage, 'es')}" == spanish


def test_the_sentence_of_the_contract_is_said_to_the_letter():
    dosage = Dosage(sets=3, reps=10, hold_s=5, rest_s=30, times_per_day=2)
    assert f"{told(dosage, 'en')} {phrasing.when(dosage, 'en')}" == (
        "Hold 5 seconds. Do 10. Rest 30 seconds. Do 10 more. Rest. Do 10 more. Every morning and evening."
    )


@pytest.mark.parametrize(
    ("dosage", "exercise", "english", "spanish"),
    [
        (
            dose(3, 1, 30, 30),
            {},
            "Hold 30 seconds. Do this once. Rest 30 seconds. Do it once more. Rest. Do it once more.",
            (
                "Mantenga la posición 30 segundos. Hágalo una vez. Descanse 30 segundos. Hágalo una vez más."
                " Descanse. Hágalo una vez más."
            ),
        ),
        (
            dose(hold=120),
            {"side": Side.BOTH, "preposition": "on"},
            "Hold 2 minutes. Do this once on your left leg. Then once on your right leg.",
            (
                "Mantenga la posición 2 minutos. Hágalo una vez sobre la pierna izquierda."
                " Luego una vez sobre la pierna derecha."
            ),
        ),
        (
            dose(2, 1, 120, 60),
            {"timed": "keep-going", "side": Side.BOTH},
            (
                "Keep going for 2 minutes with your left leg."
                " Then keep going for 2 minutes with your right leg."
                " Rest 1 minute. Keep going for 2 minutes more with each leg."
            ),
            (
                "Hágalo durante 2 minutos con la pierna izquierda."
                " Luego hágalo durante 2 minutos con la pierna derecha."
                " Descanse 1 minuto. Hágalo durante 2 minutos más con cada pierna."
            ),
        ),
        (
            dose(hold=600),
            {"timed": "keep-going", "side": Side.ALTERNATE},
            "Keep going for 10 minutes.",
            "Hágalo durante 10 minutos.",
        ),
        (
            dose(hold=90),
            {"timed": "keep-going", "side": Side.RIGHT},
            "Right leg only. Keep going for 1 minute 30 seconds.",
            "Solo la pierna derecha. Hágalo durante 1 minuto y 30 segundos.",
        ),
        (
            dose(reps=3, hold=30),
            {"timed": "keep-going"},
            "Keep going for 30 seconds. Do this 3 times.",
            "Hágalo durante 30 segundos. Hágalo 3 veces.",
        ),
        (
            dose(6, 1, 60, 30),
            {"timed": "keep-going"},
            "Do 6 rounds. In each round: keep going for 1 minute. Then rest 30 seconds.",
            "Haga 6 rondas. En cada ronda: hágalo durante 1 minuto. Luego descanse 30 segundos.",
        ),
        (
            dose(reps=3, hold=30, rest=10),
            {},
            "Hold 30 seconds. Rest 10 seconds. Do this 3 times.",
            "Mantenga la posición 30 segundos. Descanse 10 segundos. Hágalo 3 veces.",
        ),
        (
            dose(reps=2, hold=20),
            {"side": Side.BOTH, "limb": "side"},
            "Hold 20 seconds. Do this 2 times on your left side. Then 2 times on your right side.",
            ("Mantenga la posición 20 segundos. Hágalo 2 veces del lado izquierdo. Luego 2 veces del lado derecho."),
        ),
        (
            dose(5, 8),
            {"side": Side.ALTERNATE},
            "Switch sides each time. Do 5 rounds. In each round: do 8 on each side. Then rest.",
            ("Cambie de lado cada vez. Haga 5 rondas. En cada ronda: repita 8 veces de cada lado. Luego descanse."),
        ),
        (dose(), {}, "Do this once.", "Hágalo una vez."),
    ],
)
def test_shapes_that_the_design_does_not_name_are_spoken_alike(dosage, exercise, english, spanish):
    assert told(dosage, "en", **exercise) == english
    assert told(dosage, "es", **exercise) == spanish
