"""The facts the law may ask for. Frozen values, no behaviour; money in whole cents per month."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from jobcenter.law.fakten.absetzung import Absetzung
from jobcenter.law.fakten.aufenthalt import Aufenthalt
from jobcenter.law.fakten.ausbildung import Ausbildungsfoerderung
from jobcenter.law.fakten.einnahme import Einnahme, Einnahmeart
from jobcenter.law.fakten.erreichbarkeit import Abwesenheit
from jobcenter.law.fakten.erwerbsfaehigkeit import Feststellung
from jobcenter.law.fakten.fakt import fakt, sachverhalt
from jobcenter.law.fakten.haushalt import Haushaltsgemeinschaft, Haushaltszeit, Partnerschaft
from jobcenter.law.fakten.mehrbedarf import Mehrbedarf
from jobcenter.law.fakten.minderung import Pflichten
from jobcenter.law.fakten.unterbringung import Unterbringung
from jobcenter.law.fakten.vermoegen import Altersvorsorge, Vermoegenserklaerung, Vermoegensgegenstand
from jobcenter.law.fakten.vorrang import Vorrangangaben
from jobcenter.law.fakten.wohnung import Auszug, Wohnung

__all__ = ["Ausbildung", "Einnahme", "Einnahmeart", "Person", "Rolle", "Situation", "Wohnung"]


class Rolle(StrEnum):
    """Place of a person in the household of the applicant."""

    ANTRAGSTELLER = "antragsteller"
    PARTNER = "partner"
    KIND = "kind"
    ELTERNTEIL = "elternteil"
    """Parent of an applicant under 25, or the partner of that parent."""
    GESCHWISTER = "geschwister"
    """Child of that parent."""
    ANGEHOERIGER = "angehoeriger"
    """Another relative or in-law; others who live in the flat only count as heads."""


class Ausbildung(StrEnum):
    """What a person learns at the moment (§ 7 Abs. 5, § 11b Abs. 2b SGB II)."""

    KEINE = "keine"
    SCHULE = "schule"
    BERUFSAUSBILDUNG = "berufsausbildung"
    STUDIUM = "studium"
    SONSTIGE = "sonstige"


@sachverhalt
class Person:
    """One person of the household, as the law sees it.

    `hoehere_absetzung_ct` is the proven sum of § 11b Abs. 1 Satz 1 Nr. 3 bis 5 SGB II,
    `gezahlter_unterhalt_ct` what is really paid up to the amount in the title (Nr. 7).
    """

    id: str
    rolle: Rolle = fakt("Stellung im Haushalt", "§ 7 Abs. 3 SGB II")
    geburtsdatum: date = fakt("Geburtsdatum", "§ 7 Abs. 1 Satz 1 Nr. 1, § 20 Abs. 2, § 23 SGB II")
    erwerbsfaehig: bool = fakt("Kann täglich drei Stunden arbeiten", "§ 8 Abs. 1 SGB II", default=True)
    ausbildung: Ausbildung = fakt("Schule oder Ausbildung", "§ 7 Abs. 5 SGB II", default=Ausbildung.KEINE)
    schwanger: bool = fakt("Ist schwanger", "§ 21 Abs. 2 SGB II", default=False)
    geburtstermin: date | None = fakt("Voraussichtlicher Geburtstermin", "§ 21 Abs. 2 SGB II", default=None)
    deutsch: bool = fakt("Deutsche Staatsangehörigkeit", "§ 7 Abs. 1 Satz 2 SGB II", default=True)
    stationaer: bool = fakt("Lebt in einer stationären Einrichtung", "§ 7 Abs. 4 SGB II", default=False)
    verheiratet: bool = fakt("Verheiratet oder verpartnert", "§ 7 Abs. 3 Nr. 4 SGB II", default=False)
    einnahmen: tuple[Einnahme, ...] = fakt("Weitere Einnahmen", "§ 11 Abs. 1 SGB II", default=())
    vermoegen_ct: int = fakt("Verwertbares Vermögen", "§ 12 Abs. 1 SGB II", default=0)
    hoehere_absetzung_ct: int | None = fakt(
        "Nachgewiesene Kosten der Arbeit, Versicherungen und Altersvorsorge", "§ 11b Abs. 2 Satz 2 SGB II", default=None
    )
    gezahlter_unterhalt_ct: int = fakt(
        "Gezahlter Unterhalt nach einem Titel", "§ 11b Abs. 1 Satz 1 Nr. 7 SGB II", default=0
    )
    minderjaehriges_kind_ausserhalb: bool = fakt(
        "Hat ein minderjähriges Kind außerhalb des Haushalts", "§ 11b Abs. 3 Satz 3 SGB II", default=False
    )
    hoehere_absetzung_ohne_betrag: bool = fakt(
        "Nennt höhere Kosten der Arbeit ohne Betrag", "§ 11b Abs. 2 Satz 2 SGB II", default=False
    )
    eigene_versicherung: bool = fakt("Minderjährig mit eigener Versicherung", "§ 6 Abs. 1 Nr. 2 GrusiGV", default=False)
    mehrbedarf_behinderung: bool = fakt(
        "Erhält Leistungen zur Teilhabe am Arbeitsleben", "§ 21 Abs. 4, § 23 Nr. 2 SGB II", default=False
    )
    mehrbedarf_ernaehrung_ct: int = fakt("Festgestellte Mehrkosten der Ernährung", "§ 21 Abs. 5 SGB II", default=0)
    mehrbedarf: Mehrbedarf | None = None
    auszug: Auszug | None = None
    bildung_und_teilhabe: bool = fakt(
        "Hat Anspruch auf Leistungen für Bildung und Teilhabe",
        "§ 72 Abs. 1 Satz 2 Nr. 1 SGB II",
        default=False,
        grund="Darüber entscheidet das Jobcenter gesondert.",
    )
    absetzung: Absetzung | None = None
    aufenthalt: Aufenthalt | None = None
    feststellung: Feststellung | None = fakt(
        "Feststellung zur Erwerbsfähigkeit",
        "§ 44a Abs. 1 SGB II",
        default=None,
        grund="Das stellt die Agentur für Arbeit fest.",
    )
    unterbringung: Unterbringung | None = None
    altersrente_ab: date | None = fakt(
        "Erster Tag mit Altersrente oder ähnlicher Leistung", "§ 7 Abs. 4 Satz 1 SGB II", default=None
    )
    soziale_entschaedigung: bool = fakt(
        "Leistungen zum Lebensunterhalt nach § 93 SGB XIV sind zuerkannt", "§ 7 Abs. 4a SGB II", default=False
    )
    foerderung: Ausbildungsfoerderung | None = None
    abwesenheiten: tuple[Abwesenheit, ...] = fakt("Abwesenheiten", "§ 7b Abs. 1 bis 3 SGB II", default=())
    partnerschaft: Partnerschaft | None = None
    eigenes_kind_geboren_am: date | None = fakt(
        "Geburtstag des eigenen Kindes, das die Person betreut", "§ 9 Abs. 3 SGB II", default=None
    )
    haushaltsgemeinschaft: Haushaltsgemeinschaft | None = None
    haushaltszeit: Haushaltszeit | None = None
    pflichten: Pflichten | None = None
    vermoegensgegenstaende: tuple[Vermoegensgegenstand, ...] = fakt(
        "Einzelne Vermögensgegenstände", "§ 12 Abs. 1 SGB II", default=()
    )
    altersvorsorge: Altersvorsorge | None = None
    vorrang: Vorrangangaben | None = None


@sachverhalt
class Situation:
    """Everything about one month of one household.

    `monat` is the first day of the month. `bewilligung_ab` starts the Bewilligungszeitraum and selects
    the version of § 12. `rechtsstand` is only set when a person decided to use the numbers of that day
    for months whose numbers are not known yet. `tage` (1 to 30) is set when the claim exists for a part
    of the month only (§ 41 Abs. 1). `vermoegen_karenzzeit` matters for Bewilligungszeiträume that began
    before July 2026 only (§ 12 Abs. 3 old); None means: not established.
    """

    monat: date = fakt("Monat der Leistung", "§ 41 Abs. 1 SGB II")
    bewilligung_ab: date = fakt("Beginn des Bewilligungszeitraums", "§ 41 Abs. 3, § 65a Abs. 1 SGB II")
    personen: tuple[Person, ...]
    wohnung: Wohnung | None
    alleinerziehend: bool = fakt("Sorgt allein für minderjährige Kinder", "§ 21 Abs. 3 SGB II", default=False)
    rechtsstand: date | None = fakt("Rechtsstand für künftige Monate", "§ 20 Abs. 1a SGB II", default=None)
    tage: int | None = fakt("Tage mit Anspruch im Monat", "§ 41 Abs. 1 SGB II", default=None)
    vermoegen_karenzzeit: bool | None = fakt(
        "Karenzzeit für das Vermögen läuft", "§ 12 Abs. 3 SGB II in der bis 30.06.2026 geltenden Fassung", default=None
    )
    vermoegenserklaerung: Vermoegenserklaerung | None = None
