"""What was paid, what is due, and what follows: §§ 40, 41a, 42a, 43 SGB II, §§ 44, 45, 48, 50 SGB X."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt
from jobcenter.law.fakten.frist import Land

AUS_DER_AKTE = "Das steht in der Akte des Jobcenters."
BEURTEILUNG = "Das beurteilt das Jobcenter."


class Weg(Wahl):
    """On which way a decision is replaced by another one."""

    ABSCHLIESSEND = "abschliessend", "Vorläufige Entscheidung wird abschließend (§ 41a SGB II)"
    AENDERUNG = "aenderung", "Etwas hat sich nach der Entscheidung geändert (§ 48 SGB X)"
    ANFANG = "anfang", "Die Entscheidung gab von Anfang an zu viel (§ 45 SGB X)"
    UEBERPRUEFUNG = "ueberpruefung", "Die Entscheidung gab von Anfang an zu wenig (§ 44 SGB X)"
    VORLAEUFIG_FALSCH = "vorlaeufig_falsch", "Vorläufige Entscheidung ist falsch (§ 41a Abs. 2 Satz 4 SGB II)"
    WIDERRUF = "widerruf", "Die Leistung dient nicht mehr ihrem Zweck (§ 47 SGB X, § 29 Abs. 5 SGB II)"


class Widerrufsgrund(Wahl):
    """Why a correct decision is revoked (§ 47 SGB X, § 29 Abs. 5 Satz 2 SGB II)."""

    ZWECK = "zweck", "Die Leistung wurde nicht für ihren Zweck verwendet"
    AUFLAGE = "auflage", "Eine Auflage wurde nicht erfüllt"
    VORBEHALT = "vorbehalt", "Der Widerruf ist zugelassen oder vorbehalten"
    NACHWEIS_BILDUNG = "nachweis_bildung", "Für Bildung und Teilhabe fehlt der verlangte Nachweis"


@sachverhalt
class Betrag:
    """What one person gets in every month from `von` to `bis` (first days of months)."""

    person: str = fakt("Person", "§ 38 SGB II")
    von: date = fakt("Erster Monat", "§ 41 Abs. 3 SGB II")
    bis: date = fakt("Letzter Monat", "§ 41 Abs. 3 SGB II")
    leben_ct: int = fakt("Regelbedarf und Mehrbedarfe", "§ 19 Abs. 1 SGB II", default=0)
    wohnen_ct: int = fakt("Unterkunft und Heizung", "§ 19 Abs. 1 Satz 3 SGB II", default=0)
    sofortzuschlag_ct: int = fakt("Sofortzuschlag", "§ 72 SGB II", default=0)
    bildung_ct: int = fakt("Bildung und Teilhabe", "§ 28 SGB II", default=0)


@sachverhalt
class Nachweis:
    """What was asked for before the final decision (§ 41a Abs. 3 Satz 2 to 5)."""

    fehlt_fuer: tuple[date, ...] = fakt(
        "Monate ohne Nachweise", "§ 41a Abs. 3 Satz 3 SGB II", default=(), grund=AUS_DER_AKTE
    )
    frist_bis: date | None = fakt(
        "Gesetzte Frist für die Nachweise", "§ 41a Abs. 3 Satz 3 SGB II", default=None, grund=AUS_DER_AKTE
    )
    belehrt_am: date | None = fakt(
        "Schriftliche Belehrung über die Folgen", "§ 41a Abs. 3 Satz 3 SGB II", default=None, grund=AUS_DER_AKTE
    )
    eingang_am: date | None = fakt(
        "Nachweise sind später eingegangen am", "§ 41a Abs. 3 Satz 5 SGB II", default=None, grund=AUS_DER_AKTE
    )
    verfahren_ende_am: date | None = fakt(
        "Bekanntgabe des Widerspruchsbescheids", "§ 41a Abs. 3 Satz 5 SGB II", default=None, grund=AUS_DER_AKTE
    )


@sachverhalt
class Gutschein:
    """Vouchers of one person that have to be repaid (§ 40 Abs. 6 SGB II)."""

    person: str = fakt("Person", "§ 40 Abs. 6 Satz 2 SGB II")
    wert_ct: int = fakt("Wert der Gutscheine", "§ 40 Abs. 6 Satz 1 SGB II", grund=AUS_DER_AKTE)
    genutzt_ct: int = fakt("Davon schon eingelöst", "§ 40 Abs. 6 Satz 2 SGB II", default=0, grund=AUS_DER_AKTE)
    zurueckgegeben: bool = fakt("Die Gutscheine wurden zurückgegeben", "§ 40 Abs. 6 Satz 2 SGB II", default=False)


@sachverhalt
class Jugend:
    """A person who was a minor when too much was paid (§ 40 Abs. 9 SGB II, § 1629a BGB)."""

    person: str = fakt("Person", "§ 40 Abs. 9 SGB II")
    volljaehrig_am: date = fakt("18. Geburtstag", "§ 40 Abs. 9 SGB II")
    vermoegen_ct: int | None = fakt(
        "Vermögen am 18. Geburtstag", "§ 40 Abs. 9 SGB II, § 1629a Abs. 1 BGB", default=None
    )


@sachverhalt
class Vorgang:
    """One decision that is replaced: when it was made, when and why it changes."""

    weg: Weg = fakt("Anlass der neuen Entscheidung", "§ 41a SGB II, §§ 44, 45, 48 SGB X", grund=BEURTEILUNG)
    bekanntgabe_am: date = fakt(
        "Bekanntgabe der neuen Entscheidung", "§ 37, § 39 SGB X", grund="Den Tag bestimmt das Jobcenter."
    )
    bescheid_am: date | None = fakt(
        "Bekanntgabe der früheren Entscheidung", "§ 45 Abs. 3 SGB X", default=None, grund=AUS_DER_AKTE
    )
    kenntnis_am: date | None = fakt(
        "Das Jobcenter kennt die Tatsachen seit", "§ 45 Abs. 4 Satz 2 SGB X", default=None, grund=AUS_DER_AKTE
    )
    antrag_am: date | None = fakt("Antrag auf die neue Entscheidung", "§ 44 Abs. 4 Satz 3 SGB X", default=None)
    einkommen: bool = fakt("Einkommen oder Vermögen ist dazugekommen", "§ 48 Abs. 1 Satz 2 Nr. 3 SGB X", default=False)
    mitgeteilt: bool = fakt("Die Änderung wurde rechtzeitig mitgeteilt", "§ 48 Abs. 1 Satz 2 Nr. 2 SGB X", default=True)
    eigene_angaben: bool = fakt(
        "Die neue Entscheidung folgt den Angaben der Person", "§ 24 Abs. 2 Nr. 3 SGB X", default=False
    )
    falsche_angaben: bool = fakt(
        "Die frühere Entscheidung beruht auf falschen Angaben",
        "§ 44 Abs. 1 Satz 2 SGB X",
        default=False,
        grund=BEURTEILUNG,
    )
    rechtsprechung_ab: date | None = fakt(
        "Neue höchstrichterliche Rechtsprechung seit", "§ 40 Abs. 3 SGB II", default=None, grund=BEURTEILUNG
    )
    verstorben_am: date | None = fakt("Todestag, wenn nur der Tod etwas ändert", "§ 40 Abs. 5 SGB II", default=None)
    anderer_grund_am: date | None = fakt(
        "Kenntnis von einem anderen Grund für weniger Leistung",
        "§ 41a Abs. 5 Satz 2 Nr. 2 SGB II",
        default=None,
        grund=AUS_DER_AKTE,
    )
    nur_noch_vorlaeufig: bool = fakt(
        "Ab jetzt ist nur eine vorläufige Entscheidung möglich", "§ 40 Abs. 4 SGB II", default=False, grund=BEURTEILUNG
    )
    arbeit_deckt_bedarf: bool = fakt(
        "Eine versicherungspflichtige Arbeit deckt jetzt den Bedarf", "§ 40 Abs. 10 SGB II", default=False
    )
    nach_absatz_7: bool = fakt(
        "Vorläufig wegen eines Verfahrens bei einem höchsten Gericht",
        "§ 41a Abs. 7 Satz 2 SGB II",
        default=False,
        grund=AUS_DER_AKTE,
    )
    zeitraum_bis: date | None = fakt(
        "Letzter Tag des vorläufigen Zeitraums", "§ 41a Abs. 5 Satz 1 SGB II", default=None, grund=AUS_DER_AKTE
    )
    land: Land | None = fakt("Land, dessen Feiertage gelten", "§ 26 Abs. 3 SGB X", default=None)
    widerrufsgrund: Widerrufsgrund | None = fakt(
        "Grund des Widerrufs", "§ 47 SGB X, § 29 Abs. 5 SGB II", default=None, grund=BEURTEILUNG
    )


class Grundlage(Wahl):
    """Claims the Jobcenter may set off (§ 43 Abs. 1 and 2, § 65e)."""

    VORLAEUFIG = "vorlaeufig", "Zu viel nach vorläufiger Entscheidung (§ 41a Abs. 6)"
    EINKOMMEN = "einkommen", "Zu viel wegen späterem Einkommen (§ 48 Abs. 1 Satz 2 Nr. 3 SGB X)"
    ERSTATTUNG = "erstattung", "Andere Erstattung (§ 50 SGB X)"
    ERSATZ = "ersatz", "Ersatz wegen eigenen Verhaltens (§§ 34, 34a)"
    DOPPELT = "doppelt", "Doppelte Leistung (§ 34b)"
    SOZIALHILFE = "sozialhilfe", "Anspruch des Trägers der Sozialhilfe (§ 65e)"


@sachverhalt
class Forderung:
    """One claim against one person; `ab` is the first month of the set-off that was declared."""

    id: str = fakt("Bezeichnung der Forderung", "§ 43 Abs. 4 Satz 1 SGB II", grund=AUS_DER_AKTE)
    person: str = fakt("Wer die Forderung schuldet", "§ 43 Abs. 1 SGB II", grund=AUS_DER_AKTE)
    grundlage: Grundlage = fakt("Grund der Forderung", "§ 43 Abs. 1 SGB II", grund=AUS_DER_AKTE)
    betrag_ct: int = fakt("Höhe der Forderung", "§ 50 Abs. 3 SGB X", grund=AUS_DER_AKTE)
    ab: date = fakt("Erster Monat der Aufrechnung", "§ 43 Abs. 4 Satz 1 SGB II", grund=AUS_DER_AKTE)
    bestandskraft_am: date = fakt("Die Forderung ist bindend seit", "§ 43 Abs. 4 Satz 2 SGB II", grund=AUS_DER_AKTE)
    nicht_vollziehbar: tuple[date, ...] = fakt(
        "Monate, in denen nicht aufgerechnet werden durfte", "§ 43 Abs. 4 Satz 3 SGB II", default=(), grund=AUS_DER_AKTE
    )
    erlass_erbeten: bool = fakt("Die Person bittet um Erlass der Forderung", "§ 44 SGB II", default=False)
    widerspruch: bool = fakt("Gegen die Aufrechnung läuft ein Widerspruch", "§ 39 SGB II", default=False)
    zustimmung: bool = fakt(
        "Der Träger der Sozialhilfe stimmt zu", "§ 65e Satz 1 SGB II", default=False, grund=AUS_DER_AKTE
    )
    leistungsbeginn_am: date | None = fakt(
        "Beginn der Leistungen nach dem SGB II", "§ 65e Satz 2 SGB II", default=None, grund=AUS_DER_AKTE
    )


class Zweck(Wahl):
    """What a loan is for; it decides how it is paid back (§ 42a Abs. 2 to 5)."""

    BEDARF = "bedarf", "Unabweisbarer Bedarf (§ 24 Abs. 1)"
    KAUTION = "kaution", "Mietkaution oder Genossenschaftsanteile (§ 22 Abs. 6)"
    SCHULDEN = "schulden", "Schulden bei Miete oder Energie (§ 22 Abs. 8)"
    EINNAHMEN = "einnahmen", "Überbrückung bis zu einer Einnahme (§ 24 Abs. 4)"
    VERMOEGEN = "vermoegen", "Vermögen, das noch nicht verwertet ist (§ 24 Abs. 5)"
    AUSBILDUNG = "ausbildung", "Härte während einer Ausbildung (§ 27 Abs. 3)"


@sachverhalt
class Darlehen:
    """One loan with everybody who has to pay it back."""

    id: str = fakt("Bezeichnung des Darlehens", "§ 42a Abs. 2 Satz 3 SGB II", grund=AUS_DER_AKTE)
    betrag_ct: int = fakt("Höhe des Darlehens", "§ 42a Abs. 1 SGB II", grund=AUS_DER_AKTE)
    auszahlung_am: date = fakt("Auszahlung des Darlehens", "§ 42a Abs. 2 Satz 1 SGB II", grund=AUS_DER_AKTE)
    zweck: Zweck = fakt("Zweck des Darlehens", "§ 42a SGB II", default=Zweck.BEDARF, grund=AUS_DER_AKTE)
    personen: tuple[str, ...] = fakt(
        "Wer das Darlehen zurückzahlt",
        "§ 42a Abs. 1 Satz 2 und 3 SGB II",
        default=("antragsteller",),
        grund=AUS_DER_AKTE,
    )


@sachverhalt
class Monatsrahmen:
    """One person in the months from `von` to `bis`: Regelbedarf, payment, and what a sanction takes."""

    person: str = fakt("Person", "§ 43 Abs. 2 SGB II")
    von: date = fakt("Erster Monat", "§ 43 SGB II")
    bis: date = fakt("Letzter Monat", "§ 43 SGB II")
    regelbedarf_ct: int = fakt("Maßgebender Regelbedarf", "§ 20, § 43 Abs. 2 SGB II", grund="Folgt aus der Berechnung.")
    anspruch_ct: int = fakt("Anspruch im Monat", "§ 43 Abs. 1 SGB II", grund="Folgt aus der Berechnung.")
    minderung_ct: int = fakt(
        "Minderung im Monat", "§ 43 Abs. 3 SGB II", default=0, grund="Folgt aus der Entscheidung über die Minderung."
    )
