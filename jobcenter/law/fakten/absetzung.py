"""What people pay out of their income: § 11b SGB II, § 6 GrusiGV."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt


class Massnahme(Wahl):
    """Training or service beside those of `Ausbildung` that matters for § 11b Abs. 2b SGB II."""

    KEINE = "keine", "Keine"
    BERUFSVORBEREITUNG = "berufsvorbereitung", "Berufsvorbereitende Bildungsmaßnahme nach § 51 SGB III"
    EINSTIEGSQUALIFIZIERUNG = "einstiegsqualifizierung", "Einstiegsqualifizierung nach § 54a SGB III"
    FREIWILLIGENDIENST = "freiwilligendienst", "Freiwilligendienst"


@sachverhalt
class Absetzung:
    """Costs of one person by § 11b Abs. 1 Satz 1 Nr. 3 to 5 and 8, and what selects the base amount.

    Amounts are cents of the month, those with `_jahr_ct` cents of the year. `fahrt_tage` are the working days
    of the month, `entfernung_km` is one way.
    """

    pflichtversicherungen_jahr_ct: int = fakt(
        "Jahresbeitrag vorgeschriebener Versicherungen, etwa Kfz-Haftpflicht", "§ 6 Abs. 1 Nr. 3 GrusiGV", default=0
    )
    krankenversicherung_ct: int = fakt(
        "Beitrag zur privaten oder freiwilligen Krankenversicherung und Pflegeversicherung ohne Zuschuss",
        "§ 11b Abs. 1 Satz 1 Nr. 3 Buchst. a SGB II",
        default=0,
    )
    altersvorsorge_ct: int = fakt(
        "Altersvorsorge bei Befreiung von der Rentenversicherung",
        "§ 11b Abs. 1 Satz 1 Nr. 3 Buchst. b SGB II",
        default=0,
    )
    riester_ct: int = fakt(
        "Beitrag zur geförderten Altersvorsorge (Riester)", "§ 11b Abs. 1 Satz 1 Nr. 4 SGB II", default=0
    )
    zulage_kinder: int = fakt("Kinder mit Zulage im Haushalt", "§ 6 Abs. 1 Nr. 4 GrusiGV", default=0)
    entfernung_km: int = fakt("Kürzester Weg zur Arbeit in Kilometern", "§ 6 Abs. 1 Nr. 5 GrusiGV", default=0)
    fahrt_tage: int = fakt("Tage mit Fahrt zur Arbeit", "§ 6 Abs. 1 Nr. 5 GrusiGV", default=0)
    fahrt_nachgewiesen_ct: int = fakt(
        "Nachgewiesene Fahrkosten, auch Fahrkarten", "§ 6 Abs. 1 Nr. 5 GrusiGV", default=0
    )
    fahrkarte_zumutbar_ct: int | None = fakt(
        "Preis zumutbarer öffentlicher Verkehrsmittel",
        "§ 6 Abs. 2 GrusiGV",
        default=None,
        grund="Ob Bus und Bahn zumutbar sind, beurteilt das Jobcenter.",
    )
    arbeitskosten_ct: int = fakt("Andere notwendige Kosten der Arbeit", "§ 11b Abs. 1 Satz 1 Nr. 5 SGB II", default=0)
    auswaerts_tage: int = fakt("Tage mit mindestens zwölf Stunden auswärts", "§ 6 Abs. 3 GrusiGV", default=0)
    ausbildungsfoerderung_kind_ct: int = fakt(
        "Bei der Ausbildungsförderung eines Kindes angerechnet", "§ 11b Abs. 1 Satz 1 Nr. 8 SGB II", default=0
    )
    massnahme: Massnahme = fakt("Maßnahme oder Dienst", "§ 11b Abs. 2b SGB II", default=Massnahme.KEINE)
    schulende_am: date | None = fakt(
        "Ende der allgemeinbildenden Schule", "§ 11b Abs. 2b Satz 1 Nr. 4 SGB II", default=None
    )
    grundrentenzeiten: bool | None = fakt(
        "Mindestens 33 Jahre Grundrentenzeiten nachgewiesen",
        "§ 11b Abs. 2a, § 69 SGB II",
        default=None,
        grund="Der Nachweis kommt von der Rentenversicherung.",
    )
