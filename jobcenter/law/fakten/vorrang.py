"""What the law asks to find other benefits and claims that come first: §§ 5, 12a, 33 SGB II."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt

AKTE = "Ergibt sich aus der Akte des Jobcenters."


class Leistung(Wahl):
    """Benefits of other bodies and claims against others, in the order in which they are examined."""

    ARBEITSLOSENGELD = "arbeitslosengeld", "Arbeitslosengeld"
    KINDERGELD = "kindergeld", "Kindergeld"
    UNTERHALTSVORSCHUSS = "unterhaltsvorschuss", "Unterhaltsvorschuss"
    KINDERZUSCHLAG = "kinderzuschlag", "Kinderzuschlag mit Wohngeld"
    WOHNGELD = "wohngeld", "Wohngeld"
    ALTERSRENTE = "altersrente", "Rente wegen Alters"
    ERWERBSMINDERUNGSRENTE = "erwerbsminderungsrente", "Rente wegen Erwerbsminderung"
    KRANKENGELD = "krankengeld", "Krankengeld"
    ELTERNGELD = "elterngeld", "Elterngeld"
    BAFOEG = "bafoeg", "BAföG"
    BAB = "bab", "Berufsausbildungsbeihilfe"
    GRUNDSICHERUNG_SGB_XII = "grundsicherung_sgb_xii", "Grundsicherung im Alter und bei Erwerbsminderung"
    UNTERHALT = "unterhalt", "Unterhalt"
    LOHN = "lohn", "Lohn vom Arbeitgeber"
    SCHADENSERSATZ = "schadensersatz", "Schadensersatz"


class Unterhaltspflichtig(Wahl):
    """Who owes maintenance to the person."""

    EHE = "ehe", "Getrennt lebender oder früherer Ehegatte"
    ELTERN = "eltern", "Vater oder Mutter"
    VERWANDT = "verwandt", "Anderer Verwandter"


@sachverhalt
class Unterhaltsanspruch:
    """One claim to maintenance against somebody outside."""

    gegen: Unterhaltspflichtig = fakt("Wer Unterhalt schuldet", "§ 33 Abs. 2 SGB II")
    macht_geltend: bool = fakt("Person fordert den Unterhalt selbst", "§ 33 Abs. 2 Satz 1 Nr. 2 SGB II", default=False)
    erstausbildung_abgeschlossen: bool = fakt(
        "Erste Ausbildung ist abgeschlossen", "§ 33 Abs. 2 Satz 1 Nr. 2 SGB II", default=False
    )
    wird_bezahlt: bool = fakt("Unterhalt wird laufend bezahlt", "§ 33 Abs. 2 Satz 2 SGB II", default=False)


@sachverhalt
class Aufforderung:
    """What happened after the Jobcenter asked a person to claim another benefit (§ 5 Abs. 3)."""

    leistung: Leistung = fakt("Verlangter Antrag", "§ 5 Abs. 3 Satz 1 SGB II", grund=AKTE)
    aufgefordert_am: date = fakt("Aufgefordert am", "§ 5 Abs. 3 Satz 1, § 65 Abs. 1 SGB II", grund=AKTE)
    antrag_gestellt: bool = fakt("Antrag ist gestellt", "§ 5 Abs. 3 Satz 1 SGB II", default=False)
    antrag_durch_jobcenter: bool = fakt(
        "Das Jobcenter hat den Antrag gestellt", "§ 5 Abs. 3 Satz 1 und 3 SGB II", default=False, grund=AKTE
    )
    versagt: bool = fakt(
        "Bestandskräftig versagt oder entzogen, weil die Person nicht mitwirkt",
        "§ 5 Abs. 3 Satz 3 SGB II, § 66 SGB I",
        default=False,
        grund=AKTE,
    )
    hingewiesen: bool = fakt(
        "Vorher schriftlich auf die Folgen hingewiesen", "§ 5 Abs. 3 Satz 4 SGB II", default=False, grund=AKTE
    )
    nachgeholt: bool = fakt("Mitwirkung ist nachgeholt", "§ 5 Abs. 3 Satz 5 SGB II", default=False)


@sachverhalt
class Vorrangangaben:
    """What a person says that points to other benefits. `elternteil` names the parent a child lives with."""

    versicherte_monate: int | None = fakt(
        "Versicherte Monate in den letzten 30 Monaten", "§ 12a Satz 1 SGB II, §§ 142, 143 SGB III", default=None
    )
    gearbeitet_in_fuenf_jahren: bool = fakt(
        "In den letzten fünf Jahren angestellt", "§ 12a Satz 1 SGB II", default=False
    )
    krank_mit_krankengeld: bool = fakt(
        "Länger krank und mit Anspruch auf Krankengeld versichert", "§ 12a Satz 1 SGB II", default=False
    )
    anderer_elternteil_ausserhalb: bool | None = fakt(
        "Ein Elternteil lebt außerhalb des Haushalts", "§ 12a Satz 1 SGB II, § 1 Abs. 1 UhVorschG", default=None
    )
    elternteil: str = fakt("Elternteil, bei dem das Kind lebt", "§ 1 Abs. 1 Nr. 2 UhVorschG", default="")
    kein_anspruch: tuple[Leistung, ...] = fakt("Schon abgelehnt oder verbraucht", "§ 12a Satz 1 SGB II", default=())
    offener_lohn: bool = fakt("Arbeitgeber schuldet noch Lohn", "§ 33 Abs. 5 SGB II, § 115 SGB X", default=False)
    schadensersatz: bool = fakt("Jemand schuldet Schadensersatz", "§ 33 Abs. 5 SGB II, § 116 SGB X", default=False)
    unterhalt: tuple[Unterhaltsanspruch, ...] = fakt("Unterhaltsansprüche", "§ 33 Abs. 1 und 2 SGB II", default=())
    aufforderungen: tuple[Aufforderung, ...] = fakt("Aufforderungen zu Anträgen", "§ 5 Abs. 3 SGB II", default=())
