"""A short handout in Arabic: a sample of typesetting from a small table of words, no translation anyone reviewed.

Numbers, an English exercise name, a telephone number and brackets stand in it as they do in a clinic's text.
"""

from dataclasses import replace

from hep.domain.chart import Chart, ChartDay, ChartRow, ChartWeek, Mark
from hep.domain.handout import (
    CallBox,
    Card,
    Cue,
    CueKind,
    DayEntry,
    DayPart,
    Fact,
    Figure,
    Footer,
    HandoutDocument,
    Letterhead,
    LinkBox,
    PainGroup,
    PainScale,
    Paper,
)
from tests import make_cards

PHONE = "555-0100"
WORDS = {
    "title": "تمارين لظهرك وركبتك",
    "purpose": "هذه التمارين لأسفل ظهرك ولركبتك اليسرى. تساعدك على الحركة بألم أقل.",
    "patient": "ليلى الحسن",
    "clinic": "عيادة النهر للعلاج الطبيعي",
    "bridge": "رفع الحوض (Bridge)",
    "clam": "فتح الركبة",
    "call": f"هل لديك سؤال؟ اتصل بنا على {PHONE}.",
    "stop": "ألم حاد في الصدر أو ضيق في التنفس",
    "dose": "ارفع 10 مرات ثم استرح 30 ثانية.",
    "note": "تنفّس بهدوء. شُدّ بطنك جيّدًا.",
}


def document() -> HandoutDocument:
    """Two exercises, one week."""
    cards = _cards()
    return HandoutDocument(
        language="ar",
        paper=Paper.A4,
        is_mono=False,
        file_title=WORDS["title"],
        created="2026-11-23T12:00:00",
        letterhead=_letterhead(),
        title=WORDS["title"],
        purpose=WORDS["purpose"],
        plan_heading="خطتك",
        plan=(
            Fact(label="العدد", value="تمرينان"),
            Fact(label="المدة", value="حوالي 20 دقيقة في اليوم"),
            Fact(label="تحتاج إلى", value="بساط وكرسي ثابت"),
            Fact(label="أسئلة؟", value=f"اتصل على {PHONE}."),
        ),
        day_heading="يومك",
        day=_day(cards),
        pain=_pain(),
        safety_heading="متى تتوقف ومتى تتصل",
        calls=_calls(),
        cards=cards,
        footer=Footer(
            left=f"خاص بـ {WORDS['patient']} فقط  ·  {WORDS['clinic']}",
            right="0417-2",
            page="صفحة {page} من {pages}",
        ),
        link=LinkBox(
            heading="احجز موعدك القادم",
            lead="امسح الرمز أو اكتب:",
            url="https://riverside.example/book",
            url_words="riverside.example/book",
            note=f"أو اتصل على {PHONE}.",
            alt="رمز يفتح صفحة الحجز",
        ),
        chart=_chart(cards),
    )


def _letterhead() -> Letterhead:
    return Letterhead(
        clinic=WORDS["clinic"],
        lines=("12 River Street", PHONE),
        facts=(
            Fact(label="خاص بـ", value=WORDS["patient"]),
            Fact(label="التاريخ", value="الاثنين 23 نوفمبر 2026"),
            Fact(label="المعالج", value="J. Ortiz, PT"),
        ),
    )


def _cards() -> tuple[Card, ...]:
    bridge = replace(
        make_cards.bridge(mark="new", mark_word="جديد", changed=""),
        name=WORDS["bridge"],
        category_name="تقوية",
        figures=_figures("bridge", ("الحوض على الأرض", "الحوض مرفوع")),
        dose=("اثبت 5 ثوانٍ.", WORDS["dose"], "ارفع 10 مرات أخرى."),
        when="كل صباح ومساء.",
        steps=(
            "استلقِ على ظهرك واثنِ ركبتيك.",
            "شدّ بطنك وأخرج الهواء.",
            "ارفع حوضك حتى يستقيم جسمك.",
            "اثبت ثم انزل ببطء.",
        ),
        cues=_cues("تعمل عضلات الأرداف.", "تقويس أسفل الظهر.", "نزل الألم إلى ساقك.", WORDS["note"]),
    )
    clam = replace(
        make_cards.clamshell(),
        name=WORDS["clam"],
        category_name="تقوية",
        figures=_figures("clamshell", ("الركبتان معًا", "الركبة اليسرى مرفوعة")),
        dose=("الساق اليسرى فقط.", "ارفع 15 مرة."),
        when="الاثنين والأربعاء والجمعة صباحًا.",
        extras=("الشريط الأخضر (TheraBand) فوق ركبتيك.",),
        steps=("استلقِ على جانبك الأيمن واثنِ ركبتيك.", "ارفع ركبتك اليسرى.", "أنزلها ببطء."),
        cues=_cues("يعمل جانب وركك الأيسر.", "دوران الحوض إلى الخلف.", "شعرت بألم حاد في وركك."),
    )
    return bridge, clam


def _figures(slug: str, captions: tuple[str, str]) -> tuple[Figure, ...]:
    is_mirrored = slug == "clamshell"
    made = (make_cards.figure(slug, frame, "", is_mirrored=is_mirrored) for frame in ("start", "end"))
    return tuple(
        replace(one, label=label, caption=caption, alt=f"{label}: {caption}.")
        for one, label, caption in zip(made, ("البداية", "النهاية"), captions, strict=True)
    )


def _cues(feel: str, avoid: str, stop: str, note: str = "") -> tuple[Cue, ...]:
    made = (
        Cue(kind=CueKind.FEEL, label="تشعر:", text=feel),
        Cue(kind=CueKind.AVOID, label="تجنّب:", text=avoid),
        Cue(kind=CueKind.STOP, label="توقف إذا", text=stop),
        Cue(kind=CueKind.NOTE, label="ملاحظة:", text=note),
    )
    return made if note else made[:3]


def _day(cards: tuple[Card, ...]) -> tuple[DayPart, ...]:
    entries = tuple(DayEntry(number=card.number, name=card.name) for card in cards)
    return (
        DayPart(heading="الصباح", length="حوالي 15 دقيقة", entries=entries),
        DayPart(heading="المساء", length="حوالي 5 دقائق", entries=entries[:1]),
    )


def _pain() -> PainScale:
    return PainScale(
        heading="كم من الألم مقبول؟",
        lead="قيّم ألمك من 0 إلى 10. الرقم 0 يعني لا ألم.",
        groups=(
            PainGroup(first=0, last=2, heading="جيد.", text="واصل."),
            PainGroup(first=3, last=5, heading="مقبول،", text="إذا عاد كالمعتاد في الصباح التالي."),
            PainGroup(first=6, last=10, heading="كثير. توقف.", text="افعل النصف في المرة القادمة."),
        ),
        after="هل الألم 6 أو أكثر قبل البدء؟ اتصل بنا.",
        alt="خط الألم من 0 إلى 10.",
    )


def _calls() -> tuple[CallBox, ...]:
    emergency = CallBox(
        is_emergency=True,
        heading="اتصل على 911 الآن إذا كان لديك",
        items=(WORDS["stop"], "إغماء", "ضعف في الذراع أو صعوبة في الكلام"),
    )
    same_day = CallBox(
        is_emergency=False,
        heading="توقف واتصل بنا اليوم إذا كان لديك",
        items=("ألم ينزل إلى ساقك", "دوخة أو سقوط", "حرارة فوق 38 °C (100.4 °F)"),
        note=WORDS["call"],
    )
    return emergency, same_day


def _chart(cards: tuple[Card, ...]) -> Chart:
    weekdays = ("اثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت", "أحد")
    days = tuple(
        ChartDay(weekday=weekday, date=f"{day}/11", full=f"{weekday} {day} نوفمبر 2026")
        for day, weekday in enumerate(weekdays, 23)
    )
    rows = tuple(
        ChartRow(number=card.number, name=card.name, slot="", is_first=True, marks=(Mark.BOX,) * 7) for card in cards
    )
    return Chart(
        heading="ضع علامة على تمارينك",
        how_to=("ضع علامة في المربع عندما تنتهي.", "كل ليلة اكتب أسوأ ألم: من 0 إلى 10."),
        example_heading="مثال",
        example_done="فعلته",
        example_pain="الألم 3",
        example_felt="كان جيدا",
        exercise_label="التمرين",
        pain_label="أسوأ ألم، من 0 إلى 10",
        felt_label="كيف كان",
        ratings=("سهل", "جيد", "صعب"),
        mark_words=((Mark.BOX, "مربع"), (Mark.REST, "راحة"), (Mark.VISIT, "زيارة"), (Mark.PAST, "انتهى")),
        weeks=(ChartWeek(heading="الأسبوع 1: من 23 إلى 29 نوفمبر", days=days, rows=rows),),
        after="هل فاتك يوم؟ واصل في اليوم التالي.",
    )
