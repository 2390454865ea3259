"""One deadline: what it is for, from which day it is counted, and how a letter reached the person."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt


class Land(Wahl):
    """The Länder, whose statutes name the public holidays (§ 26 Abs. 3 SGB X, § 64 Abs. 3 SGG)."""

    BW = "BW", "Baden-Württemberg"
    BY = "BY", "Bayern"
    BE = "BE", "Berlin"
    BB = "BB", "Brandenburg"
    HB = "HB", "Bremen"
    HH = "HH", "Hamburg"
    HE = "HE", "Hessen"
    MV = "MV", "Mecklenburg-Vorpommern"
    NI = "NI", "Niedersachsen"
    NW = "NW", "Nordrhein-Westfalen"
    RP = "RP", "Rheinland-Pfalz"
    SL = "SL", "Saarland"
    SN = "SN", "Sachsen"
    ST = "ST", "Sachsen-Anhalt"
    SH = "SH", "Schleswig-Holstein"
    TH = "TH", "Thüringen"


class Oertlich(Wahl):
    """Public holidays of a part of a Land only."""

    KEINE = "keine", "keine örtlichen Feiertage"
    KATHOLISCH = "katholisch", "Gemeinde mit Mariä Himmelfahrt (Bayern) oder Fronleichnam (Sachsen, Thüringen)"
    AUGSBURG = "augsburg", "Stadt Augsburg: Friedensfest und Mariä Himmelfahrt"


class Fristart(Wahl):
    """What a deadline is for. The day it is counted from is named with it."""

    BEKANNTGABE = "bekanntgabe", "Bekanntgabe eines Bescheids, ab der Absendung"
    WIDERSPRUCH = "widerspruch", "Widerspruch, ab der Bekanntgabe des Bescheids"
    KLAGE = "klage", "Klage, ab der Bekanntgabe des Widerspruchsbescheids"
    UNTAETIGKEIT_ANTRAG = "untaetigkeit_antrag", "Untätigkeitsklage, ab dem Eingang des Antrags"
    UNTAETIGKEIT_WIDERSPRUCH = "untaetigkeit_widerspruch", "Untätigkeitsklage, ab dem Eingang des Widerspruchs"
    WIEDEREINSETZUNG_BEHOERDE = "wiedereinsetzung_behoerde", "Wiedereinsetzung im Verwaltungsverfahren, ab dem Wegfall"
    WIEDEREINSETZUNG_RECHTSWEG = (
        "wiedereinsetzung_rechtsweg",
        "Wiedereinsetzung bei Widerspruch oder Klage, ab dem Wegfall",
    )
    MITWIRKUNG = "mitwirkung", "Mitwirkung, ab der Bekanntgabe des Schreibens"
    ABSCHLIESSEND = "abschliessend", "Abschließende Entscheidung, ab dem Ende des Zeitraums"
    UEBERPRUEFUNG = "ueberpruefung", "Antrag auf Überprüfung, ab der Bekanntgabe des Bescheids"
    RUECKNAHME = "ruecknahme", "Rücknahme eines Bescheids, ab seiner Bekanntgabe"
    RUECKNAHME_FALSCHE_ANGABEN = "ruecknahme_falsche_angaben", "Rücknahme bei falschen Angaben, ab der Bekanntgabe"
    RUECKNAHME_KENNTNIS = "ruecknahme_kenntnis", "Rücknahme für die Vergangenheit, ab der Kenntnis"
    MINDERUNG = "minderung", "Feststellung einer Minderung, ab der Pflichtverletzung"
    ZAHLUNGSEINSTELLUNG = "zahlungseinstellung", "Aufhebung nach vorläufiger Einstellung, ab der Einstellung"


class Zustellweg(Wahl):
    """How a decision reached the person (§ 37 SGB X)."""

    POST = "post", "Brief im Inland"
    POST_AUSLAND = "post_ausland", "Brief ins Ausland"
    ELEKTRONISCH = "elektronisch", "elektronisch übermittelt"
    PORTAL = "portal", "zum Abruf im Portal bereitgestellt"
    UEBERGABE = "uebergabe", "persönlich übergeben oder förmlich zugestellt"


class Belehrung(Wahl):
    """What the letter said about the remedy (§ 66 SGG, § 36 SGB X)."""

    RICHTIG = "richtig", "richtig und vollständig"
    FEHLT = "fehlt", "fehlt"
    FALSCH = "falsch", "unrichtig oder unvollständig"
    KEIN_RECHTSBEHELF = "kein_rechtsbehelf", "es hieß, ein Widerspruch sei nicht möglich"


@sachverhalt
class Fristangaben:
    """What is known about one deadline.

    `ereignis_am` is the day named with the kind of deadline. With `weg` it is the day of posting, sending or of the
    notification instead, and the day of Bekanntgabe follows from it. The Land and place are those of the office
    where the act has to be done.
    """

    art: Fristart = fakt("Art der Frist", "§ 26 SGB X, § 64 SGG")
    ereignis_am: date = fakt("Tag, ab dem gerechnet wird", "§ 187 BGB, § 26 Abs. 1 SGB X, § 64 Abs. 1 SGG")
    land: Land | None = fakt("Bundesland der Dienststelle", "§ 26 Abs. 3 SGB X, § 64 Abs. 3 SGG", default=None)
    oertlich: Oertlich = fakt("Örtliche Feiertage", "§ 26 Abs. 3 SGB X, § 64 Abs. 3 SGG", default=Oertlich.KEINE)
    weg: Zustellweg | None = fakt("Weg des Bescheids", "§ 37 Abs. 2 und 2a SGB X", default=None)
    im_ausland: bool = fakt("Bekanntgabe im Ausland", "§ 84 Abs. 1 Satz 2, § 87 Abs. 1 Satz 2 SGG", default=False)
    zugegangen_am: date | None = fakt("Nachgewiesener Zugang am", "§ 37 Abs. 2 Satz 3 SGB X", default=None)
    zugang_bestritten: bool = fakt(
        "Die Person sagt, dass nichts oder zu spät ankam", "§ 37 Abs. 2 Satz 3 und Abs. 2a Satz 6 SGB X", default=False
    )
    einwilligung: bool = fakt("Einwilligung in den Abruf im Portal", "§ 37 Abs. 2a Satz 1 SGB X", default=True)
    abgerufen_am: date | None = fakt("Im Portal abgerufen am", "§ 37 Abs. 2a Satz 6 SGB X", default=None)
    belehrung: Belehrung = fakt("Belehrung über den Rechtsbehelf", "§ 66 SGG", default=Belehrung.RICHTIG)
    tage: int | None = fakt("Gesetzte Frist in Tagen", "§ 26 Abs. 2 SGB X, § 66 Abs. 3 SGB I", default=None)
    fester_tag_am: date | None = fakt("Genannter letzter Tag", "§ 26 Abs. 3 Satz 2 SGB X", default=None)
    hinweis_auf_festen_tag: bool = fakt(
        "Der Brief nennt § 26 Absatz 3 für diesen Tag", "§ 26 Abs. 3 Satz 2 SGB X", default=False
    )
    folgen_genannt: bool = fakt("Der Brief nennt die Folgen fehlender Mitwirkung", "§ 66 Abs. 3 SGB I", default=False)
    versaeumte_frist_bis: date | None = fakt(
        "Ende der versäumten Frist", "§ 27 Abs. 3 SGB X, § 67 Abs. 3 SGG", default=None
    )
    eingegangen_am: date | None = fakt("Eingang bei einer deutschen Behörde", "§ 84 Abs. 1 und 2 SGG", default=None)
    geprueft_am: date | None = fakt("Tag, für den geprüft wird", "§ 66 Abs. 3 SGB I, § 88 SGG", default=None)


@sachverhalt
class Wiedervorlage:
    """When to remind people that a Bewilligungszeitraum ends; the weeks are the office's decision."""

    zeitraum_bis: date = fakt("Letzter Tag des Bewilligungszeitraums", "§ 41 Abs. 3, § 37 Abs. 1 SGB II")
    wochen: tuple[int, ...] = fakt("Wochen vor dem Ende", "§ 14 SGB I", default=(8, 4, 2))


@sachverhalt
class Aufbewahrungsangaben:
    """One object that is kept, and the day on which its period begins."""

    gegenstand: str = fakt("Was aufbewahrt wird", "§ 84 SGB X, Art. 17 DSGVO")
    ereignis_am: date = fakt("Tag, ab dem gerechnet wird", "§ 84 SGB X, Art. 17 DSGVO")
