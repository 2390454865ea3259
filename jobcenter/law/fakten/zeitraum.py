"""From the application to the Bewilligungszeitraum: § 37, § 38, § 41 Abs. 3, § 41a SGB II, § 28 SGB X."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt

ERMESSEN = "Das Jobcenter entscheidet darüber im Einzelfall."
AUS_DER_AKTE = "Der Tag steht in der Akte des Jobcenters."


class Antragsart(Wahl):
    """What an application asks for; some benefits need an application of their own (§ 37 Abs. 1 Satz 2)."""

    LEBENSUNTERHALT = "lebensunterhalt", "Leistungen zum Lebensunterhalt"
    DARLEHEN = "darlehen", "Darlehen für einen unabweisbaren Bedarf (§ 24 Abs. 1)"
    EINMALIG = "einmalig", "Erstausstattung oder orthopädische Schuhe (§ 24 Abs. 3)"
    LERNFOERDERUNG = "lernfoerderung", "Lernförderung (§ 28 Abs. 5)"
    EINGLIEDERUNG = "eingliederung", "Hilfe zur Aufnahme einer Arbeit (§ 16 und folgende)"


@sachverhalt
class Antrag:
    """One application and from when it works."""

    eingang_am: date = fakt("Eingang des Antrags", "§ 37 Abs. 2 Satz 1 SGB II, § 16 Abs. 2 Satz 2 SGB I")
    art: Antragsart = fakt("Was beantragt ist", "§ 37 Abs. 1 SGB II", default=Antragsart.LEBENSUNTERHALT)
    wunsch_ab: date | None = fakt("Leistung erst ab einem späteren Monat", "§ 37 Abs. 2 SGB II", default=None)
    heizkosten_faellig_am: date | None = fakt(
        "Fälligkeit der Heizkosten bei einem Antrag nur für diesen Monat", "§ 37 Abs. 2 Satz 3 SGB II", default=None
    )
    andere_leistung_ab: date | None = fakt(
        "Stattdessen beantragte andere Sozialleistung, Tag des Antrags", "§ 28 Abs. 1 SGB X", default=None
    )
    andere_leistung_bindend_am: date | None = fakt(
        "Ablehnung oder Erstattung der anderen Leistung ist bindend seit", "§ 28 Abs. 1 SGB X", default=None
    )
    umgang_mit: tuple[str, ...] = fakt(
        "Kinder, für die nur an den Tagen des Umgangs Leistungen beantragt sind", "§ 38 Abs. 2 SGB II", default=()
    )
    umgang_im_haushalt: bool = fakt("Das Kind wohnt an diesen Tagen im Haushalt", "§ 38 Abs. 2 SGB II", default=True)
    vertretung_widersprochen: tuple[str, ...] = fakt(
        "Personen, die sich nicht vertreten lassen", "§ 38 Abs. 1 Satz 1 SGB II", default=()
    )


class Vorlaeufigkeitsgrund(Wahl):
    """Why a decision is only provisional (§ 41a Abs. 1 and 7)."""

    VORAUSSETZUNGEN = "voraussetzungen", "Die Voraussetzungen lassen sich erst später feststellen (Abs. 1 Nr. 1)"
    HOEHE = "hoehe", "Der Anspruch besteht, seine Höhe lässt sich erst später feststellen (Abs. 1 Nr. 2)"
    VERFASSUNG = (
        "verfassung",
        "Über die Vorschrift entscheidet das höchste deutsche oder europäische Gericht (Abs. 7 Nr. 1)",
    )
    RECHTSFRAGE = "rechtsfrage", "Das Bundessozialgericht entscheidet über eine grundsätzliche Frage (Abs. 7 Nr. 2)"


@sachverhalt
class Vorlaeufigkeit:
    """Why a decision is provisional and which income it starts from (§ 41a Abs. 1 and 2)."""

    grund: Vorlaeufigkeitsgrund = fakt(
        "Grund der Vorläufigkeit", "§ 41a Abs. 2 Satz 1 SGB II", grund="Der Grund steht in der Entscheidung."
    )
    zu_vertreten: bool = fakt(
        "Die Person verschuldet selbst, dass noch nicht entschieden werden kann",
        "§ 41a Abs. 1 Satz 3 SGB II",
        default=False,
        grund="Ob jemand etwas verschuldet, beurteilt das Jobcenter.",
    )
    erwartet_ct: int | None = fakt(
        "Erwartetes Einkommen im Monat",
        "§ 41a Abs. 2 Satz 3 SGB II",
        default=None,
        grund="Die Prognose stellt das Jobcenter auf.",
    )
    angesetzt_ct: int | None = fakt(
        "Vorläufig berücksichtigtes Einkommen im Monat", "§ 41a Abs. 2 Satz 2 SGB II", default=None, grund=ERMESSEN
    )
    absetzbetrag_ct: int = fakt(
        "Absetzbetrag für Erwerbstätige",
        "§ 11b Abs. 1 Satz 1 Nr. 6 SGB II",
        default=0,
        grund="Der Betrag folgt aus der Berechnung.",
    )
