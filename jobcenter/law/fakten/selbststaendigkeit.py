"""The business of a self-employed person in a Bewilligungszeitraum: § 3 GrusiGV, lines as in the form EKS."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import fakt, sachverhalt

EINNAHME, AUSGABE = "§ 3 Abs. 1 GrusiGV", "§ 3 Abs. 2 GrusiGV"
BEURTEILT = "Das beurteilt das Jobcenter anhand der Belege."


@sachverhalt
class Betriebseinnahmen:
    """Receipts of one month that really came in (lines A1 to A5). Loans are no receipts."""

    betrieb_ct: int = fakt("A1 Betriebseinnahmen", EINNAHME, default=0)
    privatentnahmen_ct: int = fakt("A2 Waren für den eigenen Verbrauch", EINNAHME, default=0)
    sonstige_ct: int = fakt("A3 Sonstige betriebliche Einnahmen", EINNAHME, default=0)
    zuwendungen_ct: int = fakt("A4 Zuschüsse Dritter", EINNAHME, default=0)
    umsatzsteuer_ct: int = fakt("A5.1 Vereinnahmte Umsatzsteuer", EINNAHME, default=0)
    umsatzsteuer_entnahme_ct: int = fakt("A5.2 Umsatzsteuer auf eigenen Verbrauch", EINNAHME, default=0)
    umsatzsteuer_erstattet_ct: int = fakt("A5.3 Erstattete Umsatzsteuer", EINNAHME, default=0)


@sachverhalt
class Betriebsausgaben:
    """Expenses of one month that were really paid (lines B1 to B18), without the car."""

    waren_ct: int = fakt("B1 Wareneinkauf", AUSGABE, default=0)
    personal_vollzeit_ct: int = fakt("B2.1 Personal in Vollzeit", AUSGABE, default=0)
    personal_teilzeit_ct: int = fakt("B2.2 Personal in Teilzeit", AUSGABE, default=0)
    personal_geringfuegig_ct: int = fakt("B2.3 Geringfügig Beschäftigte", AUSGABE, default=0)
    personal_familie_ct: int = fakt("B2.4 Mithelfende Familienangehörige", AUSGABE, default=0)
    raum_ct: int = fakt("B3 Räume, nicht die Wohnung", AUSGABE, default=0)
    versicherungen_ct: int = fakt("B4 Betriebliche Versicherungen", AUSGABE, default=0)
    werbung_ct: int = fakt("B5 Werbung", AUSGABE, default=0)
    uebernachtung_ct: int = fakt("B7.1 Übernachtung auf Reisen", AUSGABE, default=0)
    reise_nebenkosten_ct: int = fakt("B7.2 Nebenkosten auf Reisen", AUSGABE, default=0)
    reise_bahn_ct: int = fakt("B7.3 Öffentliche Verkehrsmittel", AUSGABE, default=0)
    investitionen_ct: int = fakt("B8 Investitionen", AUSGABE, default=0)
    aus_zuwendungen_ct: int = fakt("B9 Ausgaben aus zweckgebundenen Zuwendungen", AUSGABE, default=0)
    buero_ct: int = fakt("B10 Büromaterial und Porto", AUSGABE, default=0)
    telefon_ct: int = fakt("B11 Telefon und Internet", AUSGABE, default=0)
    beratung_ct: int = fakt("B12 Beratung und Buchführung", AUSGABE, default=0)
    fortbildung_ct: int = fakt("B13 Fortbildung", AUSGABE, default=0)
    sonstige_ct: int = fakt("B14 Sonstige Ausgaben", AUSGABE, default=0)
    zinsen_ct: int = fakt("B15 Schuldzinsen", AUSGABE, default=0)
    tilgung_ct: int = fakt("B16 Tilgung betrieblicher Darlehen", AUSGABE, default=0)
    vorsteuer_ct: int = fakt("B17 Gezahlte Vorsteuer", AUSGABE, default=0)
    umsatzsteuer_gezahlt_ct: int = fakt("B18 Gezahlte Umsatzsteuer", AUSGABE, default=0)


@sachverhalt
class Auto:
    """The car of one month (line B6): what it cost, and how far it went."""

    steuer_ct: int = fakt("B6.1 Steuer", "§ 3 Abs. 7 Satz 1 GrusiGV", default=0)
    versicherung_ct: int = fakt("B6.2 Versicherung", "§ 3 Abs. 7 Satz 1 GrusiGV", default=0)
    betrieb_ct: int = fakt("B6.3 Laufende Kosten", "§ 3 Abs. 7 Satz 1 GrusiGV", default=0)
    reparatur_ct: int = fakt("B6.4 Reparaturen", "§ 3 Abs. 7 Satz 1 GrusiGV", default=0)
    kraftstoff_ct: int = fakt(
        "Nachgewiesener Kraftstoff für Fahrten des Betriebs", "§ 3 Abs. 7 Satz 5 GrusiGV", default=0
    )
    betrieblich_km: int = fakt("Kilometer für den Betrieb", "§ 3 Abs. 7 GrusiGV", default=0)
    privat_km: int = fakt("Private Kilometer", "§ 3 Abs. 7 Satz 2 GrusiGV", default=0)


@sachverhalt
class Betriebsmonat:
    """One month of the business."""

    einnahmen: Betriebseinnahmen = Betriebseinnahmen()
    ausgaben: Betriebsausgaben = Betriebsausgaben()
    auto: Auto | None = None


@sachverhalt
class Selbststaendigkeit:
    """One business in one Bewilligungszeitraum. `tabelle` has the months in which there was work, estimated or real.

    `finanziert_ct` is the part of the expenses paid with loans or with loans and grants of SGB II.
    """

    beginn: date = fakt("Beginn des Bewilligungszeitraums", "§ 41 Abs. 3 SGB II")
    tabelle: tuple[Betriebsmonat, ...]
    monate: int = fakt("Monate des Bewilligungszeitraums", "§ 3 Abs. 4 Satz 1 GrusiGV", default=6)
    ab: date | None = fakt("Beginn der Tätigkeit im Zeitraum", "§ 3 Abs. 1 Satz 3 GrusiGV", default=None)
    bis: date | None = fakt("Ende der Tätigkeit im Zeitraum", "§ 3 Abs. 1 Satz 3 GrusiGV", default=None)
    finanziert_ct: int = fakt(
        "Ausgaben, die mit Darlehen oder Zuschüssen bezahlt sind", "§ 3 Abs. 3 Satz 4 und 5 GrusiGV", default=0
    )
    vielleicht_vermeidbar_ct: int = fakt(
        "Ausgaben, die vermeidbar sein könnten", "§ 3 Abs. 3 Satz 1 GrusiGV", default=0, grund=BEURTEILT
    )
    auffaellig_ct: int = fakt(
        "Ausgaben, die zum Ertrag nicht passen", "§ 3 Abs. 3 Satz 3 GrusiGV", default=0, grund=BEURTEILT
    )
    fehlende_einnahmen_ct: int = fakt(
        "Betrag, um den die Einnahmen zu niedrig scheinen", "§ 3 Abs. 3 Satz 2 GrusiGV", default=0, grund=BEURTEILT
    )
