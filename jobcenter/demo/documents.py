"""Invented papers of the invented households: drawn when the demo is filled, and marked as invented on every page."""

import datetime as dt
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw, ImageFont

from jobcenter.akte.models import Posteingang, Quittung
from jobcenter.akte.services import add_draft, hand_in
from jobcenter.akte.services.einlesen import receive_scan
from jobcenter.antrag.models import Antrag
from jobcenter.clock import now
from jobcenter.demo.households import Household
from jobcenter.files.services import receive_upload
from jobcenter.letters import fonts

SIZE = (1240, 1754)  # A4 at 150 dpi
_MARGIN, _LINE, _SIZE, _TITLE = 130, 52, 32, 46
_MARK = "ERFUNDEN · NUR FÜR DIE VORFÜHRUNG"
_FONTS = Path(str(fonts.__file__)).parent
_PAPER, _INK, _PALE = (252, 251, 247), (30, 30, 34), (206, 206, 214)

Paper = tuple[str, Sequence[str]]


def hand_in_papers(antrag: Antrag, household: Household) -> None:
    """What this household sends for its answers, all in one go."""
    for beleg, person, name, content in _papers(household):
        datei = receive_upload(
            upload=ContentFile(content), name=name, besitz=antrag.id, akte=antrag.erstantrag_id or antrag.id
        )
        add_draft(antrag=antrag, beleg=beleg, person=person, datei=datei)
    hand_in(antrag=antrag, kanal=Quittung.Kanal.ONLINE)


def fill_posteingang() -> None:
    """One scan without a code, for somebody to sort."""
    page = draw(
        "Schulbescheinigung", ("Lindenschule Beispielstadt", "", "Schuljahr 2026/27, Klasse 4a", "Schulleitung")
    )
    receive_scan(content=_jpeg(page), name="scan-0001.jpg", quelle=Posteingang.Quelle.ORDNER)


def _papers(household: Household) -> Iterator[tuple[str, str, str, bytes]]:
    """Proof, person, file name, content."""
    _, vorname, _, _ = household.persons[0]
    name = f"{vorname} {household.nachname}"
    if "wohnen.grundmiete" in household.haushalt:
        yield "D-MIET", "", "Mietvertrag.pdf", _pdf([draw(*page) for page in _lease(name, household)])
    yield "D-KTO", "antragsteller", "Kontoauszug.jpg", _jpeg(draw(*_statement(name)))
    for person, vorname, _, said in household.persons:
        if "arbeit.brutto" in said:
            slip = draw(*_payslip(f"{vorname} {household.nachname}", said))
            # Photographed lying on its side, as it happens.
            yield "D-LOHN", person, "IMG_2041.jpg", _jpeg(slip.rotate(90, expand=True))


def _lease(name: str, household: Household) -> tuple[Paper, Paper]:
    said = household.haushalt
    rent = [
        (text, said.get(question, "0"))
        for text, question in (
            ("Grundmiete", "wohnen.grundmiete"),
            ("Nebenkosten", "wohnen.nebenkosten"),
            ("Heizkosten", "wohnen.heizung"),
        )
    ]
    first = ("zwischen", "Vermieter: Wohnbau Beispielland GmbH", f"Mieterin oder Mieter: {name}", "", "§ 1 Mieträume")
    flat = ("Wohnung Erfundener Weg 4, Wohnfläche 55 qm", "Mietbeginn: 01.05.2020")
    money = tuple(f"{text} monatlich {_money(amount)} EUR" for text, amount in rent)
    second = ("§ 3 Miete", *money, "", "§ 5 Kündigung: drei Monate", "", "Beispielstadt, den 12. April 2020")
    return ("Mietvertrag", (*first, *flat)), ("Mietvertrag, Seite 2", second)


def _statement(name: str) -> Paper:
    day = now().date().replace(day=1) - dt.timedelta(days=1)
    return "Kontoauszug", (
        "Sparkasse Musterkreis",
        f"Inhaber: {name}",
        "IBAN DE89 3704 0044 0532 0130 00",
        "",
        f"Alter Saldo vom {day.replace(day=1):%d.%m.%Y} 620,00",
        f"{day.replace(day=3):%d.%m.%Y} Stadtwerke -80,00",
        f"{day.replace(day=5):%d.%m.%Y} Supermarkt -190,00",
        f"Neuer Saldo vom {day:%d.%m.%Y} 350,00",
    )


def _payslip(name: str, said: dict[str, str]) -> Paper:
    month = (now().date().replace(day=1) - dt.timedelta(days=1)).strftime("%m/%Y")
    return "Lohnabrechnung", (
        "Erfundene Firma",
        f"Abrechnungsmonat {month}",
        f"Personalnummer 12, {name}",
        "Steuerklasse 1 Rentenversicherung",
        "",
        f"Gesamtbrutto {_money(said['arbeit.brutto'])}",
        "Lohnsteuer 120,50",
        f"Nettoverdienst {_money(said['arbeit.netto'])}",
        f"Auszahlungsbetrag {_money(said['arbeit.netto'])}",
    )


def _money(typed: str) -> str:
    return typed if "," in typed else f"{typed},00"


def draw(title: str, lines: Sequence[str]) -> Image.Image:
    """One page of paper with these words."""
    page = Image.new("RGB", SIZE, _PAPER)
    pen = ImageDraw.Draw(page)
    mark = ImageFont.truetype(_FONTS / "NotoSans-Bold.ttf", _SIZE)
    for at in (SIZE[1] - _MARGIN, SIZE[1] // 2 + 300):
        pen.text((_MARGIN, at), _MARK, font=mark, fill=_PALE)
    pen.text((_MARGIN, _MARGIN), title, font=ImageFont.truetype(_FONTS / "NotoSans-Bold.ttf", _TITLE), fill=_INK)
    plain = ImageFont.truetype(_FONTS / "NotoSans-Regular.ttf", _SIZE)
    for number, line in enumerate(lines, start=2):
        pen.text((_MARGIN, _MARGIN + number * _LINE), line, font=plain, fill=_INK)
    return page


def _jpeg(page: Image.Image) -> bytes:
    output = BytesIO()
    page.save(output, "JPEG", quality=80)
    return output.getvalue()


def _pdf(pages: Sequence[Image.Image]) -> bytes:
    output = BytesIO()
    pages[0].save(output, "PDF", save_all=True, append_images=list(pages[1:]), resolution=150)
    return output.getvalue()
