"""What people own: § 12 SGB II, § 7 GrusiGV. Values in whole cents, areas in square metres."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt


class Vermoegensart(Wahl):
    """What an object is, as far as § 12 Abs. 1 Satz 2 distinguishes."""

    GELD = "geld", "Geld auf Konten oder in bar"
    KRAFTFAHRZEUG = "kraftfahrzeug", "Auto oder Motorrad"
    HAUSRAT = "hausrat", "Hausrat"
    ALTERSVERSICHERUNG = "altersversicherung", "Versicherung für das Alter"
    GEFOERDERTE_ALTERSVORSORGE = "gefoerderte_altersvorsorge", "Staatlich geförderte Vorsorge für das Alter"
    WEITERE_ALTERSVORSORGE = "weitere_altersvorsorge", "Andere Vorsorge für das Alter"
    HAUS = "haus", "Haus mit Grundstück"
    EIGENTUMSWOHNUNG = "eigentumswohnung", "Eigentumswohnung"
    GELD_FUER_WOHNRAUM = "geld_fuer_wohnraum", "Geld für ein Heim bei Behinderung oder Pflege"
    ARBEITSMITTEL = "arbeitsmittel", "Werkzeug für Beruf oder Ausbildung"
    SONSTIGES = "sonstiges", "Anderes Vermögen"


WOHNEIGENTUM = frozenset({Vermoegensart.HAUS, Vermoegensart.EIGENTUMSWOHNUNG})
"""Homes of § 12 Abs. 1 Satz 2 Nr. 5."""


@sachverhalt
class Vermoegensgegenstand:
    """One object. `festgestellt_ct` is what a person decided to count; nothing is asked about it then.

    `erworben_am` and `bewertet_am` only matter when the value is of another day than the application.
    """

    art: Vermoegensart = fakt("Art des Vermögens", "§ 12 Abs. 1 SGB II")
    verkehrswert_ct: int = fakt("Verkehrswert", "§ 12 Abs. 3 SGB II, § 8 GrusiGV")
    selbst_genutzt: bool = fakt("Wird selbst bewohnt", "§ 12 Abs. 1 Satz 2 Nr. 5 SGB II", default=True)
    wohnflaeche_qm: int | None = fakt("Wohnfläche", "§ 12 Abs. 1 Satz 2 Nr. 5 SGB II", default=None)
    haerte: bool = fakt("Verwertung wäre nach Angabe sehr hart", "§ 12 Abs. 1 Satz 2 Nr. 7 SGB II", default=False)
    verwertbar: bool = fakt("Lässt sich verkaufen oder beleihen", "§ 12 Abs. 1 Satz 1 SGB II", default=True)
    erworben_am: date | None = fakt("Nach dem Antrag erworben am", "§ 12 Abs. 3 Satz 2 SGB II", default=None)
    bewertet_am: date | None = fakt("Wert von diesem Tag", "§ 12 Abs. 3 Satz 2 SGB II", default=None)
    zweck_nachgewiesen: bool = fakt(
        "Geschützter Zweck ist nachgewiesen",
        "§ 12 Abs. 1 Satz 2 Nr. 6 SGB II, § 7 Abs. 1 GrusiGV",
        default=False,
        grund="Ob die Nachweise genügen, stellt das Jobcenter fest.",
    )
    festgestellt_ct: int | None = fakt(
        "Festgestellter Wert, der zählt",
        "§ 12 Abs. 1 SGB II",
        default=None,
        grund="Ob und wie weit ein Gegenstand geschützt ist, stellt das Jobcenter fest.",
    )


@sachverhalt
class Altersvorsorge:
    """Years of self-employment without contributions, and the two numbers of the pension insurance that value them."""

    jahre_ohne_beitraege: int = fakt("Jahre selbständig ohne Rentenbeiträge", "§ 12 Abs. 1 Satz 2 Nr. 4 SGB II")
    beitragssatz_promille: int = fakt(
        "Beitragssatz der Rentenversicherung beim Antrag",
        "§ 12 Abs. 1 Satz 2 Nr. 4 SGB II, § 158 SGB VI",
        grund="Den Beitragssatz veröffentlicht der Bund.",
    )
    durchschnittsentgelt_ct: int = fakt(
        "Letztes endgültiges Durchschnittsentgelt im Jahr",
        "§ 12 Abs. 1 Satz 2 Nr. 4 SGB II, Anlage 1 SGB VI",
        grund="Das Durchschnittsentgelt veröffentlicht der Bund.",
    )


@sachverhalt
class Vermoegenserklaerung:
    """What the application says about assets of all, and what happened to them since.

    `karenzzeit_ab` is the first month with benefits ever; `wieder_ab` the first month after a break of
    `leistungsfrei_monate` full months. `unterbrechung_monate` are full months without benefits within the Karenzzeit.
    """

    antrag_am: date | None = fakt("Tag des Antrags", "§ 12 Abs. 3 Satz 2 SGB II", default=None)
    fahrzeuge_angemessen: bool = fakt(
        "Im Antrag als angemessen erklärte Fahrzeuge", "§ 12 Abs. 1 Satz 2 Nr. 2 SGB II", default=False
    )
    verbraucht_ct: int = fakt(
        "Seit dem Antrag für das Leben verbrauchtes Vermögen", "§ 9 Abs. 1, § 19 Abs. 3 SGB II", default=0
    )
    kein_erhebliches_vermoegen: bool = fakt(
        "Erklärt, kein erhebliches Vermögen zu haben",
        "§ 12 Abs. 4 Satz 3 SGB II in der bis 30.06.2026 geltenden Fassung",
        default=False,
    )
    nur_ein_monat: bool = fakt(
        "Leistung wird nur für einen Monat gebraucht",
        "§ 12 Abs. 6 SGB II in der bis 30.06.2026 geltenden Fassung",
        default=False,
    )
    karenzzeit_ab: date | None = fakt(
        "Erster Monat mit Leistungen", "§ 12 Abs. 3 SGB II in der bis 30.06.2026 geltenden Fassung", default=None
    )
    unterbrechung_monate: int = fakt(
        "Volle Monate ohne Leistungen in der Karenzzeit",
        "§ 12 Abs. 3 Satz 3 SGB II in der bis 30.06.2026 geltenden Fassung",
        default=0,
    )
    wieder_ab: date | None = fakt(
        "Erster Monat nach einer langen Pause",
        "§ 12 Abs. 3 Satz 4 SGB II in der bis 30.06.2026 geltenden Fassung",
        default=None,
    )
    leistungsfrei_monate: int = fakt(
        "Volle Monate ohne Leistungen davor",
        "§ 12 Abs. 3 Satz 4 SGB II in der bis 30.06.2026 geltenden Fassung",
        default=0,
    )
