"""Handouts for patients whose names, and clinics whose words, are written in other letters than ours.

Samples of typesetting: short words in each script, which nobody reviewed as a translation.
"""

from dataclasses import replace
from typing import NamedTuple

from hep.domain.handout import Fact, Footer, HandoutDocument
from tests import make_cards, make_document


class Sample(NamedTuple):
    """Words of one script, at the places where a clinic writes its own."""

    patient: str
    clinic: str
    title: str
    exercise: str
    note: str


SAMPLES = {
    "russian": Sample(
        "Щербакова Ёлка Юрьевна",
        "Клиника «Здоровье»",
        "Упражнения для вашей спины",
        "Ягодичный мостик",
        "Дышите ровно. Не спешите: объём движения важнее скорости.",
    ),
    "ukrainian": Sample(
        "Їжакевич Ґанна Євгенівна",
        "Лікарня імені Ґжицького",
        "Вправи для вашого коліна",
        "Місток",
        "Дихайте рівно, не поспішайте. Сім'я може допомогти.",
    ),
    "greek": Sample(
        "Ευαγγελία Ξύδη-Ψαρρού",
        "Κέντρο Φυσικοθεραπείας Άγιος Γεώργιος",
        "Οι ασκήσεις σας για τη μέση",
        "Γέφυρα",
        "Αναπνέετε ήρεμα. Μη βιάζεστε· μαΐου, προϋπόθεση.",
    ),
    "vietnamese": Sample(
        "Nguyễn Thị Hồng Phượng",
        "Phòng khám Vật lý trị liệu Quận Bảy",
        "Bài tập cho lưng của bạn",
        "Nâng hông kiểu bắc cầu",
        "Thở đều. Giữ lưng thẳng, đừng vội; nghỉ khi mỏi.",
    ),
    "polish": Sample(
        "Żółć-Gęślą Świętosław",
        "Przychodnia Łódź Śródmieście",
        "Ćwiczenia na twój kręgosłup",
        "Mostek",
        "Oddychaj równo. Źdźbło, chrząszcz, jaźń.",
    ),
    "turkish": Sample(
        "Işıl Çağrı Öğütçü",
        "İstanbul Şişli Fizik Tedavi",
        "Beliniz için egzersizler",
        "Köprü",
        "Düzenli nefes alın. Ağrı olursa bırakın.",
    ),
    "czech": Sample(
        "Řehoř Ťápal-Šťastný",
        "Rehabilitace Příbram",
        "Cviky na vaše záda",
        "Můstek",
        "Dýchejte klidně. Žluťoučký kůň úpěl ďábelské ódy.",
    ),
}


def document(script: str) -> HandoutDocument:
    """An English handout for a patient, from a clinic, with notes in that script."""
    sample = SAMPLES[script]
    cues = make_cards.cues("your buttocks work.", "arching your back.", "pain moves down your leg.", sample.note)
    letterhead = replace(
        make_document.letterhead(),
        clinic=sample.clinic,
        facts=(Fact(label="Made for", value=sample.patient), Fact(label="Date", value="Monday, November 23, 2026")),
    )
    footer = Footer(
        left=f"Made for {sample.patient} only  ·  {sample.clinic}",
        right="Handout 0417-2",
        page="Page {page} of {pages}",
    )
    card = make_cards.bridge(name=sample.exercise, cues=cues)
    return make_document.document((card,), title=sample.title, letterhead=letterhead, footer=footer)
