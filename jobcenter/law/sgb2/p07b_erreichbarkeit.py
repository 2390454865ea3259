"""§ 7b Abs. 1 to 3 SGB II: no benefits for days on which a person is out of reach without consent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from jobcenter.law.fakten.erreichbarkeit import Abwesenheit, Abwesenheitsgrund
from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, FREIBETRAEGE_2023, rule, schema, zahl

ZUSTIMMUNG = Frage(
    "abwesenheit_zustimmung",
    "§ 7b Abs. 2 und 3 SGB II",
    "Die Person war nicht erreichbar. Hat das Jobcenter zugestimmt, oder muss es noch zustimmen?",
    (
        ("nein", "Es gibt keine Zustimmung. Für diese Tage besteht kein Anspruch."),
        ("ja", "Das Jobcenter stimmt zu. Der Anspruch bleibt bestehen."),
    ),
    "nein",
)
UEBER_DREI_WOCHEN = Frage(
    "abwesenheit_ueber_drei_wochen",
    "§ 7b Abs. 3 Satz 2 SGB II",
    "Die Person ist länger als drei Wochen im Jahr ohne wichtigen Grund weg. Gilt die Zustimmung auch dafür?",
    (
        ("ja", "Ja, es liegt ein besonderer Fall vor."),
        ("nein", "Nein, die Zustimmung gilt nur für drei Wochen. Danach besteht kein Anspruch."),
    ),
    "ja",
)
ERREICHBARKEIT_ALT = Frage(
    "erreichbarkeit_alt",
    "§ 7 Abs. 4a SGB II in der bis 30.06.2023 geltenden Fassung",
    "Die Person war vor Juli 2023 nicht am Ort. Verliert sie nach dem damaligen Recht den Anspruch?",
    (
        ("nein", "Nein, der Anspruch bleibt bestehen."),
        ("ja", "Ja, für diese Tage besteht kein Anspruch."),
    ),
    "nein",
)


@rule("§ 7b Abs. 3 Satz 2 SGB II", since=FREIBETRAEGE_2023)
def urlaubstage_bis(abwesenheiten: Sequence[Abwesenheit], tag: date) -> int:
    """Days of the calendar year, up to this day and including it, away without an important reason."""
    tage = 0
    for weg in abwesenheiten:
        if weg.grund is Abwesenheitsgrund.OHNE and weg.zustimmung is not False:
            von, bis = max(weg.von, tag.replace(month=1, day=1)), min(weg.bis, tag)
            tage += max(0, (bis - von).days + 1)
    return tage


@rule(
    "§ 7b Abs. 3 Satz 2 SGB II",
    since=FREIBETRAEGE_2023,
    satz="Die Person ist in diesem Jahr mehr als {abwesenheit_frei_tage} Tage ohne wichtigen Grund nicht erreichbar.",
)
def ueber_drei_wochen(tage: int, *, abwesenheit_frei_tage: int = zahl()) -> bool:
    """Whether the three weeks of the calendar year are used up."""
    return tage > abwesenheit_frei_tage


@rule(
    "§ 7b Abs. 2 Satz 3 SGB II",
    since=FREIBETRAEGE_2023,
    satz="Die Person ist wegen ihrer Arbeit unterwegs. Dafür braucht sie keine Zustimmung.",
)
def wegen_arbeit(grund: Abwesenheitsgrund) -> bool:
    """Whether the absence needs no consent, because it belongs to work."""
    return grund is Abwesenheitsgrund.ARBEIT


@rule(
    "§ 7b Abs. 2 und 3 SGB II",
    since=FREIBETRAEGE_2023,
    satz="Das Jobcenter hat der Abwesenheit zugestimmt. Der Anspruch bleibt bestehen.",
    leer="Das Jobcenter hat der Abwesenheit nicht zugestimmt. Für diese Tage besteht kein Anspruch.",
)
def zugestimmt(zustimmung: bool) -> bool:
    """Whether the consent that Abs. 2 and 3 ask for is there."""
    return zustimmung


@schema("§ 7b Abs. 1 bis 3 SGB II", since=FREIBETRAEGE_2023)
def nicht_erreichbar(pruefung: Pruefung, person_id: str, abwesenheiten: Sequence[Abwesenheit], tag: date) -> bool:
    """Whether a person who can work has no claim on this day, because she is out of reach."""
    for weg in abwesenheiten:
        if not weg.von <= tag <= weg.bis or wegen_arbeit(pruefung, weg.grund):
            continue
        if weg.zustimmung is None:
            if pruefung.klaere(ZUSTIMMUNG, person_id) == "nein":
                return True
        elif not zugestimmt(pruefung, weg.zustimmung):
            return True
        if (
            weg.grund is Abwesenheitsgrund.OHNE
            and ueber_drei_wochen(pruefung, urlaubstage_bis(pruefung, abwesenheiten, tag))
            and pruefung.klaere(UEBER_DREI_WOCHEN, person_id) == "nein"
        ):
            return True
    return False


@nicht_erreichbar.fassung(
    "§ 7 Abs. 4a SGB II in der bis 30.06.2023 geltenden Fassung", since=BUERGERGELD, until=date(2023, 6, 30)
)
def nicht_erreichbar_alt(pruefung: Pruefung, person_id: str, abwesenheiten: Sequence[Abwesenheit], tag: date) -> bool:
    """Before July 2023 a person decides."""
    weg = any(weg.von <= tag <= weg.bis for weg in abwesenheiten)
    return weg and pruefung.klaere(ERREICHBARKEIT_ALT, person_id) == "ja"


def tage_mit_wechsel(abwesenheiten: Sequence[Abwesenheit], frei_tage: int, monat: date, ende: date) -> list[date]:
    """Days of the month on which an absence begins, has ended, or leaves the three weeks of the year."""
    wechsel = [tag for weg in abwesenheiten for tag in (weg.von, weg.bis + timedelta(days=1))]
    tag = monat
    while tag <= ende:
        if urlaubstage_bis.fassungen[-1].fn(abwesenheiten, tag) > frei_tage:
            wechsel.append(tag)
            break
        tag += timedelta(days=1)
    return wechsel
