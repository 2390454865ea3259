"""The flat and what it costs: § 22 SGB II. Amounts are those of the whole flat, before they are shared."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt

AUS_DER_AKTE = "Das Jobcenter weiß es aus seiner Akte."
ORTSRECHT = "Die Stadt oder der Landkreis legt die Zahl fest."
FESTGESTELLT = "Ein Mensch prüft den Beleg und stellt den Betrag fest."
RECHTLICHE_PRUEFUNG = "Das ist eine rechtliche Bewertung, keine Frage an die Familie."


@sachverhalt
class Leistungszeit:
    """A time with benefits; the last day is None while it goes on."""

    ab: date = fakt("Beginn der Leistung", "§ 22 Abs. 1 Satz 2 SGB II", grund=AUS_DER_AKTE)
    bis: date | None = fakt("Ende der Leistung", "§ 22 Abs. 1 Satz 4 SGB II", default=None, grund=AUS_DER_AKTE)
    sozialhilfe: bool = fakt(
        "Leistung nach dem SGB XII", "§ 22 Abs. 1 Satz 5 SGB II", default=False, grund=AUS_DER_AKTE
    )


@sachverhalt
class Kostensenkung:
    """What decides how long costs above the limit are still recognised (§ 22 Abs. 1 Satz 6, 9 to 11).

    A day left out means: it did not happen.
    """

    hinweis_am: date | None = fakt(
        "Mitteilung über zu hohe Kosten der Unterkunft",
        "§ 22 Abs. 1 Satz 9, Abs. 1a SGB II",
        default=None,
        grund=AUS_DER_AKTE,
    )
    hinweis_heizung_am: date | None = fakt(
        "Mitteilung über zu hohe Heizkosten", "§ 22 Abs. 1 Satz 9, Abs. 1a SGB II", default=None, grund=AUS_DER_AKTE
    )
    verstorben_am: date | None = fakt(
        "Todestag eines Menschen aus dem Haushalt", "§ 22 Abs. 1 Satz 11 SGB II", default=None, grund=AUS_DER_AKTE
    )
    davor_angemessen: bool = fakt(
        "Vor dem Todesfall waren die Kosten angemessen",
        "§ 22 Abs. 1 Satz 11 SGB II",
        default=True,
        grund=RECHTLICHE_PRUEFUNG,
    )
    verkleinert_am: date | None = fakt(
        "Tag, seit dem die Bedarfsgemeinschaft kleiner ist",
        "§ 22 Abs. 1 Satz 6 SGB II",
        default=None,
        grund=AUS_DER_AKTE,
    )


class Zusicherung(Wahl):
    """Whether the Jobcenter promised beforehand to recognise the costs of a new flat."""

    KEINE = "keine", "Es gibt keine Zusicherung vor dem Umzug."
    NICHT_SCHRIFTLICH = "nicht_schriftlich", "Es gibt vorher eine Zusicherung, aber nicht schriftlich."
    SCHRIFTLICH = "schriftlich", "Es gibt vorher eine schriftliche Zusicherung."


@sachverhalt
class Umzug:
    """A move during the benefits, and the need that was recognised before it (§ 22 Abs. 4)."""

    erforderlich: bool | None = fakt(
        "Der Umzug war erforderlich", "§ 22 Abs. 4 Satz 4 SGB II", default=None, grund=RECHTLICHE_PRUEFUNG
    )
    gleiches_gebiet: bool = fakt(
        "Alte und neue Wohnung liegen im selben Vergleichsgebiet",
        "§ 22 Abs. 4 Satz 4 SGB II",
        default=True,
        grund=ORTSRECHT,
    )
    zusicherung: Zusicherung = fakt(
        "Zusicherung vor dem Umzug", "§ 22 Abs. 4 Satz 3 SGB II", default=Zusicherung.KEINE, grund=AUS_DER_AKTE
    )
    bisher_unterkunft_ct: int | None = fakt(
        "Vorher anerkannt für die Unterkunft", "§ 22 Abs. 4 Satz 4 SGB II", default=None, grund=AUS_DER_AKTE
    )
    bisher_heizung_ct: int | None = fakt(
        "Vorher anerkannt für die Heizung",
        "§ 22 Abs. 1 Satz 6 SGB II in der bis 30.06.2026 geltenden Fassung",
        default=None,
        grund=AUS_DER_AKTE,
    )


class Auszugsgrund(Wahl):
    """Why a young person could not stay with the parents (§ 22 Abs. 5 Satz 2)."""

    KEINER = "keiner", "Es gibt keinen der Gründe."
    SOZIAL = "sozial", "Schwerwiegende soziale Gründe, die Wohnung der Eltern ist nicht zumutbar (Nr. 1)."
    ARBEIT = "arbeit", "Die Wohnung ist nötig, um in Arbeit zu kommen (Nr. 2)."
    AEHNLICH = "aehnlich", "Ein ähnlich schwerwiegender Grund (Nr. 3)."


@sachverhalt
class Auszug:
    """How a person under 25 moved out (§ 22 Abs. 5, § 20 Abs. 3)."""

    zugesichert: bool = fakt(
        "Vor dem Mietvertrag zugesichert", "§ 22 Abs. 5 Satz 1 SGB II", default=False, grund=AUS_DER_AKTE
    )
    grund: Auszugsgrund = fakt(
        "Grund für den Auszug", "§ 22 Abs. 5 Satz 2 SGB II", default=Auszugsgrund.KEINER, grund=RECHTLICHE_PRUEFUNG
    )
    einholen_unzumutbar: bool = fakt(
        "Die Zusicherung vorher einzuholen war nicht zumutbar",
        "§ 22 Abs. 5 Satz 3 SGB II",
        default=False,
        grund=RECHTLICHE_PRUEFUNG,
    )
    vor_dem_antrag: bool = fakt(
        "Der Umzug war vor dem ersten Antrag", "§ 22 Abs. 5 Satz 4 SGB II", default=False, grund=AUS_DER_AKTE
    )
    in_absicht: bool = fakt(
        "Umzug in der Absicht, Leistungen zu bekommen",
        "§ 22 Abs. 5 Satz 4 SGB II",
        default=False,
        grund=RECHTLICHE_PRUEFUNG,
    )


class Kostenart(Wahl):
    """Housing costs that come once (§ 22 Abs. 1 and 2)."""

    BETRIEBSKOSTEN = "betriebskosten", "Nachzahlung für Betriebskosten"
    HEIZKOSTEN = "heizkosten", "Nachzahlung für Heizkosten"
    BRENNSTOFF = "brennstoff", "Heizmaterial auf Vorrat"
    HAUSLASTEN = "hauslasten", "Kosten des eigenen Hauses: Grundsteuer, Versicherung, Wasser"
    REPARATUR = "reparatur", "Unabweisbare Reparatur am eigenen Haus"
    TILGUNG = "tilgung", "Tilgung des Kredits für das eigene Haus"


@sachverhalt
class Einmalkosten:
    """One bill that is due in this month.

    `kosten_zwoelf_monate_ct` are the other costs of the own house in this and the next eleven months
    (§ 22 Abs. 2 Satz 1); None means: twelve times the running costs.
    """

    art: Kostenart = fakt("Art der Rechnung", "§ 22 Abs. 1 und 2 SGB II", grund=FESTGESTELLT)
    betrag_ct: int = fakt("Fälliger Betrag", "§ 22 Abs. 1 und 2 SGB II", grund=FESTGESTELLT)
    ausser_betracht_ct: int = fakt(
        "Davon für Haushaltsstrom oder nicht anerkannte Kosten",
        "§ 20 Abs. 1 Satz 1, § 22 Abs. 1 SGB II",
        default=0,
        grund=FESTGESTELLT,
    )
    kosten_zwoelf_monate_ct: int | None = fakt(
        "Übrige Kosten des Hauses in zwölf Monaten", "§ 22 Abs. 2 Satz 1 SGB II", default=None, grund=FESTGESTELLT
    )


@sachverhalt
class Guthaben:
    """Money that came back for housing costs (§ 22 Abs. 3). It counts from the next month on.

    `uebertrag_ct` is what is left of earlier credits at the beginning of this month. What is left at the end
    stands in the result and is the `uebertrag_ct` of the next month.
    """

    uebertrag_ct: int = fakt("Noch nicht verbrauchtes Guthaben", "§ 22 Abs. 3 SGB II", default=0, grund=AUS_DER_AKTE)
    erhalten_ct: int = fakt("In diesem Monat erhaltenes Guthaben", "§ 22 Abs. 3 SGB II", default=0, grund=FESTGESTELLT)
    ausser_betracht_ct: int = fakt(
        "Davon für Haushaltsstrom oder nicht anerkannte Kosten",
        "§ 22 Abs. 3 SGB II",
        default=0,
        grund=FESTGESTELLT,
    )


@sachverhalt
class Vertragsanteil:
    """The part of the costs that a contract gives to the Bedarfsgemeinschaft instead of equal heads."""

    unterkunft_ct: int = fakt("Anteil an der Unterkunft nach Vertrag", "§ 22 Abs. 1 Satz 1 SGB II", grund=FESTGESTELLT)
    heizung_ct: int = fakt("Anteil an der Heizung nach Vertrag", "§ 22 Abs. 1 Satz 1 SGB II", grund=FESTGESTELLT)


@sachverhalt
class Wohnung:
    """The flat of the household: whole costs of the month, before they are shared.

    `grenze_unterkunft_ct` and `grenze_heizung_ct` are the local limits for this household
    (§ 22 Abs. 1 Satz 1 SGB II); None means: the Jobcenter has not entered one.
    `karenzzeit` is what somebody established; with `leistungszeiten` it is computed.
    """

    grundmiete_ct: int = fakt("Grundmiete", "§ 22 Abs. 1 Satz 1 SGB II")
    nebenkosten_ct: int = fakt("Nebenkosten", "§ 22 Abs. 1 Satz 1 SGB II")
    heizung_ct: int = fakt("Heizkosten", "§ 22 Abs. 1 Satz 1 SGB II")
    personen_im_haushalt: int = fakt("Personen in der Wohnung", "§ 22 Abs. 1 Satz 1 SGB II")
    warmwasser_dezentral: bool = fakt("Wasser wird in der Wohnung erwärmt", "§ 21 Abs. 7 SGB II", default=False)
    eigentum: bool = fakt("Eigene Wohnung oder eigenes Haus", "§ 12 Abs. 1 Satz 2 Nr. 5 SGB II", default=False)
    grenze_unterkunft_ct: int | None = fakt(
        "Örtliche Grenze für die Unterkunft", "§ 22 Abs. 1 Satz 1 SGB II", default=None
    )
    grenze_heizung_ct: int | None = fakt("Örtliche Grenze für die Heizung", "§ 22 Abs. 1 Satz 1 SGB II", default=None)
    karenzzeit: bool = fakt("Karenzzeit für die Unterkunft läuft", "§ 22 Abs. 1 Satz 2 SGB II", default=True)
    leistungszeiten: tuple[Leistungszeit, ...] = fakt(
        "Zeiten mit Leistungen", "§ 22 Abs. 1 Satz 2, 4 und 5 SGB II", default=(), grund=AUS_DER_AKTE
    )
    nur_angemessen_anerkannt: bool = fakt(
        "Für diese Wohnung wurden früher nur die angemessenen Kosten anerkannt",
        "§ 65 Abs. 4 SGB II",
        default=False,
        grund=AUS_DER_AKTE,
    )
    gesamtgrenze: bool = fakt(
        "Unterkunft und Heizung haben eine gemeinsame Grenze", "§ 22 Abs. 10 SGB II", default=False, grund=ORTSRECHT
    )
    flaeche_qm: int | None = fakt("Größe der Wohnung", "§ 22 Abs. 1 Satz 8 Nr. 1 SGB II", default=None)
    grenze_je_qm_ct: int | None = fakt(
        "Örtliche Grenze je Quadratmeter", "§ 22 Abs. 1 Satz 8 Nr. 1 SGB II", default=None, grund=ORTSRECHT
    )
    zulaessige_miete_ct: int | None = fakt(
        "Nach der Mietpreisbremse zulässige Grundmiete",
        "§ 22 Abs. 1 Satz 8 Nr. 2 SGB II",
        default=None,
        grund=RECHTLICHE_PRUEFUNG,
    )
    warmwasser_gemessen_ct: int | None = fakt(
        "Kosten des Warmwassers nach eigenem Zähler", "§ 21 Abs. 7 Satz 3 SGB II", default=None, grund=FESTGESTELLT
    )
    kostensenkung: Kostensenkung | None = None
    umzug: Umzug | None = None
    einmalkosten: tuple[Einmalkosten, ...] = fakt(
        "Rechnungen, die in diesem Monat fällig sind", "§ 22 Abs. 1 und 2 SGB II", default=(), grund=FESTGESTELLT
    )
    guthaben: Guthaben | None = None
    vertragsanteil: Vertragsanteil | None = None
