"""§ 7 Abs. 4 and 4a SGB II: institutions, prison, old-age pension, social compensation."""

from __future__ import annotations

from datetime import date, timedelta

from jobcenter.law.fakten.unterbringung import Unterbringung, Unterbringungsart
from jobcenter.law.kalender import add_months
from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, rule, schema, zahl

UNTERBRINGUNG = Frage(
    "unterbringung",
    "§ 7 Abs. 4 SGB II",
    "Die Person ist stationär untergebracht. Gilt eine Ausnahme?",
    (
        ("ausgeschlossen", "Es gilt keine Ausnahme, die Person erhält keine Leistungen."),
        ("berechtigt", "Ausnahme: unter sechs Monate Krankenhaus oder 15 Stunden Arbeit je Woche."),
    ),
    "ausgeschlossen",
)
ALTERSRENTE = Frage(
    "altersrente",
    "§ 7 Abs. 4 Satz 1 SGB II",
    "Die Person bezieht eine Rente. Ist es eine Rente wegen Alters oder eine ähnliche Leistung?",
    (
        ("ausgeschlossen", "Ja, es ist eine Altersrente, die Person erhält keine Leistungen."),
        ("berechtigt", "Nein, die Rente schließt Leistungen nicht aus."),
    ),
    "ausgeschlossen",
)


@rule("§ 7 Abs. 4 Satz 1 SGB II", since=BUERGERGELD)
def untergebracht_am(von: date, bis: date | None, tag: date) -> bool:
    """Whether the stay covers this day; who is released must live on something from that day on (§ 2 Abs. 2 SGB I)."""
    return von <= tag and (bis is None or tag < bis)


@rule(
    "§ 7 Abs. 4 Satz 3 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="Der Krankenhausaufenthalt soll weniger als sechs Monate dauern. Die Leistungen laufen weiter.",
    leer="Der Krankenhausaufenthalt soll sechs Monate oder länger dauern.",
)
def kurz_im_krankenhaus(von: date, voraussichtlich_bis: date, *, krankenhaus_unter_monate: int = zahl()) -> bool:
    """Whether fewer than six months were expected at the beginning; the day of admission counts."""
    return voraussichtlich_bis + timedelta(days=1) < add_months(von, krankenhaus_unter_monate)


@rule(
    "§ 7 Abs. 4 Satz 3 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="Die Person arbeitet {wochenstunden} Stunden in der Woche. Deshalb laufen die Leistungen weiter.",
)
def arbeitet_trotz_unterbringung(wochenstunden: int, *, unterbringung_ab_wochenstunden: int = zahl()) -> bool:
    """Whether the person works at least 15 hours a week under ordinary conditions."""
    return wochenstunden >= unterbringung_ab_wochenstunden


@rule("§ 7 Abs. 4 Satz 2 SGB II", since=BUERGERGELD, satz="Die Person ist in Haft.")
def in_haft(art: Unterbringungsart) -> bool:
    """Whether it is a deprivation of liberty; Satz 3 Nr. 2 names only institutions „nach Satz 1“."""
    return art is Unterbringungsart.HAFT


@schema("§ 7 Abs. 4 SGB II", since=BUERGERGELD)
def unterbringung_schliesst_aus(pruefung: Pruefung, person_id: str, stay: Unterbringung, tag: date) -> bool:
    """Whether an established stay excludes the person on this day; asked when no end was expected."""
    if not untergebracht_am(pruefung, stay.von, stay.bis, tag):
        return False
    if in_haft(pruefung, stay.art):
        return True
    if arbeitet_trotz_unterbringung(pruefung, stay.wochenstunden):
        return False
    if stay.art is not Unterbringungsart.KRANKENHAUS:
        return True
    if stay.voraussichtlich_bis is None:
        return pruefung.klaere(UNTERBRINGUNG, person_id) == "ausgeschlossen"
    return not kurz_im_krankenhaus(pruefung, stay.von, stay.voraussichtlich_bis)


@rule("§ 7 Abs. 4 Satz 1 SGB II", since=BUERGERGELD, satz="Die Person bezieht seit dem {ab:datum} eine Altersrente.")
def altersrente_bezogen(ab: date, tag: date) -> bool:
    """Whether an old-age pension or a similar public benefit is paid on this day."""
    return ab <= tag


@rule(
    "§ 7 Abs. 4a SGB II",
    since=BUERGERGELD,
    satz="Der Lebensunterhalt kommt aus der Sozialen Entschädigung (§ 93 SGB XIV).",
)
def entschaedigung_zuerkannt(soziale_entschaedigung: bool) -> bool:
    """Whether benefits of § 93 SGB XIV are granted."""
    return soziale_entschaedigung
