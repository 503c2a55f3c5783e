"""The same content through other PDF engines, as a program without hep would write it. Installed only for the bench."""

import base64
import html
from io import BytesIO

from hep.domain.handout import Card, HandoutDocument
from hep.illustration.web import frame_svg

STYLE = """
@page { size: letter; margin: 0.5in } body { font: 12pt sans-serif } section { break-inside: avoid }
img { width: 190pt } table { border-collapse: collapse } td, th { border: 1px solid #999; padding: 3pt }
"""


def weasyprint(document: HandoutDocument) -> bytes:
    """WeasyPrint, PDF/UA-1."""
    from weasyprint import CSS, HTML

    page = f"<html lang=en><title>{html.escape(document.file_title)}</title><body>{_body(document)}</body></html>"
    made = HTML(string=page).write_pdf(stylesheets=[CSS(string=STYLE)], pdf_variant="pdf/ua-1")
    return bytes(made)


def _body(document: HandoutDocument) -> str:
    front = f"<h1>{html.escape(document.title)}</h1><p>{html.escape(document.purpose)}</p>"
    facts = "".join(f"<p><b>{html.escape(f.label)}</b> {html.escape(f.value)}</p>" for f in document.plan)
    calls = "".join(
        f"<h2>{html.escape(box.heading)}</h2><ul>{''.join(f'<li>{html.escape(i)}' for i in box.items)}</ul>"
        for box in document.calls
    )
    return front + facts + calls + "".join(map(_card, document.cards)) + _chart(document)


def _card(card: Card) -> str:
    pictures = "".join(
        f'<img alt="{html.escape(f.alt)}" src="data:image/svg+xml;base64,'
        f'{base64.b64encode(frame_svg(f.drawing, f.frame).encode()).decode()}">'
        for f in card.figures
    )
    steps = "".join(f"<li>{html.escape(step)}</li>" for step in card.steps)
    cues = "".join(f"<p><b>{html.escape(c.label)}</b> {html.escape(c.text)}</p>" for c in card.cues)
    dose = html.escape(" ".join((*card.dose, card.when)))
    head = f"<h2>{card.number}. {html.escape(card.name)}</h2>{pictures}<p><b>{dose}</b></p>"
    return f"<section>{head}<ol>{steps}</ol>{cues}</section>"


def _chart(document: HandoutDocument) -> str:
    weeks = document.chart.weeks if document.chart else ()
    return "".join(
        f"<h2>{week.heading}</h2><table><tr><th>"
        + "".join(f"<th>{day.weekday} {day.date}" for day in week.days)
        + "".join(f"<tr><th>{row.number} {html.escape(row.name)}" + "<td>[ ]" * len(row.marks) for row in week.rows)
        + "</table>"
        for week in weeks
    )


def fpdf2(document: HandoutDocument) -> bytes:
    """fpdf2, untagged: it has no structure tree for this content."""
    from fpdf import FPDF

    pdf = FPDF(unit="pt", format="letter")
    pdf.set_auto_page_break(auto=True, margin=44)
    pdf.add_page()
    pdf.set_font("helvetica", size=12)

    def say(text: str) -> None:
        pdf.multi_cell(0, 15, text.encode("latin-1", "replace").decode("latin-1"), new_x="LMARGIN", new_y="NEXT")

    for line in (document.title, document.purpose, *(f"{f.label} {f.value}" for f in document.plan)):
        say(line)
    for box in document.calls:
        for line in (box.heading, *box.items):
            say(line)
    for card in document.cards:
        say(f"{card.number}. {card.name}")
        for figure in card.figures:
            svg = frame_svg(figure.drawing, figure.frame)
            pdf.image(BytesIO(svg.encode()), w=90 if not figure.drawing.is_wide else 190)
        for line in (" ".join(card.dose), card.when, *card.steps, *(f"{c.label} {c.text}" for c in card.cues)):
            say(line)
    for week in document.chart.weeks if document.chart else ():
        say(week.heading)
        for row in week.rows:
            say(f"{row.number} {row.name} " + "[ ] " * len(row.marks))
    return bytes(pdf.output())
