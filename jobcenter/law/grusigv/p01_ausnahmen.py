"""§ 1 Abs. 1 and 3 GrusiGV: income that does not count, beside § 11a SGB II. Each rule says what counts, in cents."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import bruch_ct


@rule(
    "§ 1 Abs. 1 Nr. 1 GrusiGV",
    since=BUERGERGELD,
    satz="Die Einnahmen des Monats sind so gering, dass sie nicht angerechnet werden.",
)
def nur_bagatelle(summe_ct: int, *, bagatelle_einnahmen_ct: int = zahl()) -> bool:
    """Whether all money of a person in a month is too little to count."""
    return 0 < summe_ct <= bagatelle_einnahmen_ct


@rule(
    "§ 1 Abs. 1 Nr. 3 GrusiGV",
    since=BUERGERGELD,
    satz="Erträge aus Kapital bleiben bis {kapital_frei_jahr_ct} im Jahr frei. Es zählen {ergebnis:euro}.",
    leer="Erträge aus Kapital bleiben bis {kapital_frei_jahr_ct} im Jahr frei.",
)
def kapitalertrag(betrag_ct: int, im_jahr_frei_ct: int, *, kapital_frei_jahr_ct: int = zahl()) -> int:
    """Yield of capital above what is still free in the calendar year."""
    return max(0, betrag_ct - max(0, kapital_frei_jahr_ct - im_jahr_frei_ct))


@rule(
    "§ 1 Abs. 1 Nr. 4 GrusiGV", since=BUERGERGELD, leer="Steuerfreies Geld für die Pflege eines Menschen bleibt frei."
)
def geld_der_pflegeperson(betrag_ct: int) -> int:
    """Untaxed pay of a carer for basic care and housekeeping: nothing counts."""
    return 0


@rule("§ 1 Abs. 1 Nr. 5 GrusiGV", since=BUERGERGELD, leer="Der Auslandsverwendungszuschlag bleibt frei.")
def auslandsverwendungszuschlag(betrag_ct: int) -> int:
    """Soldiers' allowance for service abroad: nothing counts."""
    return 0


@rule("§ 1 Abs. 1 Nr. 6 GrusiGV", since=BUERGERGELD, leer="Die Überbrückungsbeihilfe bleibt frei.")
def ueberbrueckungsbeihilfe(betrag_ct: int) -> int:
    """Bridging aid for former employees of stationed forces: nothing counts."""
    return 0


@rule("§ 1 Abs. 1 Nr. 7 GrusiGV", since=BUERGERGELD, leer="Die steuerfreie Zahlung wegen hoher Preise bleibt frei.")
def preisausgleich(betrag_ct: int) -> int:
    """Payments under § 3 Nr. 11c EStG: nothing counts."""
    return 0


@rule(
    "§ 1 Abs. 1 Nr. 8 GrusiGV",
    since=BUERGERGELD,
    satz="Weitergegebenes Kindergeld von {weitergeleitet_ct} bleibt frei. Es zählen {ergebnis:euro}.",
    leer="Das Kindergeld geht an das Kind, das woanders wohnt. Es zählt nicht.",
)
def kindergeld_weitergeleitet(betrag_ct: int, weitergeleitet_ct: int) -> int:
    """Kindergeld for a child elsewhere, less what is proven to be passed on."""
    return max(0, betrag_ct - weitergeleitet_ct)


@rule(
    "§ 1 Abs. 1 Nr. 9 GrusiGV",
    since=BUERGERGELD,
    satz="Vom Lohn eines Kindes unter 15 Jahren zählen {ergebnis:euro}.",
    leer="Der Lohn eines Kindes unter 15 Jahren bleibt frei.",
)
def lohn_unter_15(netto_ct: int, *, freibetrag_arbeit_unter_15_ct: int = zahl()) -> int:
    """Earnings of a child under 15 that count, in cents."""
    return max(0, netto_ct - freibetrag_arbeit_unter_15_ct)


@rule("§ 1 Abs. 1 Nr. 10 GrusiGV", since=BUERGERGELD)
def im_sterbevierteljahr(monat: date, verstorben_am: date, *, sterbevierteljahr_monate: int = zahl()) -> bool:
    """Whether the month is one of the three after that of the death, or that month itself."""
    seither = (monat.year - verstorben_am.year) * 12 + monat.month - verstorben_am.month
    return 0 <= seither <= sterbevierteljahr_monate


@rule(
    "§ 1 Abs. 1 Nr. 10 GrusiGV",
    since=BUERGERGELD,
    satz="In den ersten Monaten nach dem Tod zählt nur die spätere Rente: {ergebnis:euro}.",
    leer="In den ersten Monaten nach dem Tod bleibt die Rente frei.",
)
def rente_im_sterbevierteljahr(betrag_ct: int, spaetere_rente_ct: int) -> int:
    """A widow's pension of the first months as far as it is not above the following pension."""
    return min(betrag_ct, spaetere_rente_ct)


@rule("§ 1 Abs. 1 Nr. 11 GrusiGV", since=BUERGERGELD, leer="Essen, das nicht vom Arbeitgeber kommt, zählt nicht.")
def verpflegung_ausserhalb(betrag_ct: int) -> int:
    """Meals outside work and service: nothing counts."""
    return 0


@rule(
    "§ 1 Abs. 1 Nr. 12 GrusiGV",
    since=BUERGERGELD,
    satz="Das Geldgeschenk zum Fest bleibt bis {geldgeschenk_fest_ct} frei. Es zählen {ergebnis:euro}.",
    leer="Das Geldgeschenk zum Fest bleibt frei.",
)
def geschenk_zum_fest(
    betrag_ct: int, minderjaehrig: bool, im_jahr_frei_ct: int, *, geldgeschenk_fest_ct: int = zahl()
) -> int:
    """Gifts to minors at confirmation and similar feasts above the limit; adults have none."""
    frei_ct = max(0, geldgeschenk_fest_ct - im_jahr_frei_ct) if minderjaehrig else 0
    return max(0, betrag_ct - frei_ct)


@rule("§ 1 Abs. 1 Nr. 13 GrusiGV", since=BUERGERGELD, leer="Die Hilfe für Hygieneartikel bleibt frei.")
def pandemiehilfe(betrag_ct: int) -> int:
    """Help for hygiene articles in an epidemic: nothing counts."""
    return 0


@rule(
    "§ 1 Abs. 3 GrusiGV",
    since=BUERGERGELD,
    satz="Ein Teil der Verletztenrente bleibt frei. Es zählen {ergebnis:euro}.",
    leer="Die Verletztenrente bleibt frei.",
)
def verletztenrente(
    betrag_ct: int,
    vergleich_ct: int,
    minderung_prozent: int,
    *,
    verletztenrente_anteile: Mapping[int, int] = zahl(),
) -> int:
    """Pension for an injury in the National People's Army, less the comparable compensation or its thirds."""
    drittel = verletztenrente_anteile.get(minderung_prozent, 3)
    return max(0, betrag_ct - bruch_ct(vergleich_ct * drittel, 3))
