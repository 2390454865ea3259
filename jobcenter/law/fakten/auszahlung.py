"""Payment: money ahead of time, a stopped payment, interest (§ 42 and § 40 Abs. 2 Nr. 4 SGB II, § 44 SGB I)."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import fakt, sachverhalt

AUS_DER_AKTE = "Das steht in der Akte des Jobcenters."


@sachverhalt
class Vorzeitig:
    """A request for money of the next month (§ 42 Abs. 2)."""

    monat: date = fakt("Laufender Monat", "§ 42 Abs. 2 SGB II")
    wunsch_ct: int = fakt("Gewünschter Betrag", "§ 42 Abs. 2 Satz 2 SGB II")
    anspruch_ct: int = fakt(
        "Bewilligter Betrag im nächsten Monat", "§ 42 Abs. 2 Satz 1 SGB II", grund="Folgt aus dem Bescheid."
    )
    auszahlbar_ct: int | None = fakt(
        "Davon im nächsten Monat noch auszuzahlen", "§ 42 Abs. 2 Satz 4 SGB II", default=None, grund=AUS_DER_AKTE
    )
    zuletzt: date | None = fakt(
        "Monat der letzten vorzeitigen Leistung", "§ 42 Abs. 2 Satz 5 Nr. 3 SGB II", default=None
    )
    aufrechnung: bool = fakt(
        "In einem der beiden Monate wird aufgerechnet",
        "§ 42 Abs. 2 Satz 5 Nr. 1 SGB II",
        default=False,
        grund=AUS_DER_AKTE,
    )
    minderung: bool = fakt(
        "Im nächsten Monat ist die Leistung gemindert",
        "§ 42 Abs. 2 Satz 5 Nr. 2 SGB II",
        default=False,
        grund=AUS_DER_AKTE,
    )
    abtretung_im_interesse: bool = fakt(
        "Die Abtretung liegt im eigenen Interesse der Person",
        "§ 42 Abs. 4 Satz 2 SGB II, § 53 Abs. 2 SGB I",
        default=False,
        grund="Das stellt das Jobcenter fest.",
    )


@sachverhalt
class Einstellung:
    """A payment that was stopped before a decision (§ 331 SGB III)."""

    eingestellt_am: date = fakt("Zahlung eingestellt am", "§ 331 Abs. 1 SGB III", grund=AUS_DER_AKTE)
    stand_am: date = fakt("Tag der Prüfung", "§ 331 Abs. 2 SGB III", grund="Das ist der Tag der Bearbeitung.")
    betrag_ct: int = fakt("Einbehaltener Betrag", "§ 331 Abs. 2 SGB III", grund=AUS_DER_AKTE)
    aufgehoben_am: date | None = fakt(
        "Rückwirkend aufgehoben am", "§ 331 Abs. 2 SGB III", default=None, grund=AUS_DER_AKTE
    )
    von_der_person: bool = fakt(
        "Die Person hat die Änderung selbst gemeldet", "§ 331 Abs. 1 Satz 2 SGB III", default=False
    )


@sachverhalt
class Rueckstand:
    """One amount of a month that is paid late."""

    monat: date = fakt("Monat der Leistung", "§ 42 Abs. 1 SGB II")
    betrag_ct: int = fakt("Nachzuzahlender Betrag", "§ 44 Abs. 3 SGB I", grund="Folgt aus der Berechnung.")


@sachverhalt
class Verzug:
    """Everything interest depends on; without a complete application the day of the decision counts."""

    zahlung_am: date = fakt("Tag der Zahlung", "§ 44 Abs. 1 SGB I", grund="Den Tag bestimmt das Jobcenter.")
    rueckstaende: tuple[Rueckstand, ...] = fakt("Verspätet gezahlte Beträge", "§ 44 Abs. 1 SGB I", default=())
    antrag_vollstaendig_am: date | None = fakt(
        "Der Antrag war vollständig am", "§ 44 Abs. 2 SGB I", default=None, grund=AUS_DER_AKTE
    )
    bekanntgabe_am: date | None = fakt(
        "Bekanntgabe der Entscheidung", "§ 44 Abs. 2 SGB I", default=None, grund=AUS_DER_AKTE
    )
