"""§ 40 SGB II: how SGB X applies when a decision is replaced."""

from __future__ import annotations

from datetime import date

from jobcenter.law.kalender import add_months, first_of_month
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct

VERMOEGEN_MIT_18 = Frage(
    "vermoegen_mit_18",
    "§ 40 Abs. 9 SGB II, § 1629a BGB",
    "Die Forderung stammt aus der Kindheit. Hatte die Person am 18. Geburtstag mehr als 15.000 Euro?",
    (
        ("nein", "Nein, sie muss nichts erstatten (§ 40 Abs. 9)."),
        ("ja", "Ja, das Vermögen über der Grenze reicht für die ganze Forderung (§ 40 Abs. 9)."),
    ),
    "nein",
)


@rule("§ 40 Abs. 1 Satz 2 Nr. 1 SGB II", since=BUERGERGELD, leer="Für eine Überprüfung ist es zu spät.")
def ueberpruefung_offen(beantragt_am: date, frist_bis: date) -> bool:
    """A request within the four years is enough."""
    return beantragt_am <= frist_bis


@rule(
    "§ 40 Abs. 1 Satz 2 Nr. 2 SGB II, § 44 Abs. 4 SGB X",
    since=BUERGERGELD,
    satz="Nachgezahlt wird höchstens für die Zeit ab dem {ergebnis:datum}.",
)
def nachzahlung_ab(beantragt_am: date, *, nachzahlung_jahre: int = zahl()) -> date:
    """One year, counted from the first of January of the year of the request."""
    return date(beantragt_am.year - nachzahlung_jahre, 1, 1)


@rule("§ 40 Abs. 3 SGB II", since=BUERGERGELD, satz="Es zählt nur die Zeit nach der neuen Rechtsprechung.")
def nur_nach_rechtsprechung(monat: date, rechtsprechung_ab: date) -> bool:
    """Whether a month lies before the decision of the court, so that nothing is paid for it."""
    return monat < first_of_month(rechtsprechung_ab)


@rule(
    "§ 40 Abs. 1 Satz 3 SGB II",
    since=BUERGERGELD,
    satz="Zusammen sind {summe_ct} zu viel gezahlt. Ab {bagatelle_ct} wird auch rückwirkend aufgehoben.",
    leer="Zusammen sind {summe_ct} zu viel gezahlt. Unter {bagatelle_ct} bleibt es für die Vergangenheit dabei.",
)
def rueckwirkend_aufzuheben(summe_ct: int, *, bagatelle_ct: int = zahl()) -> bool:
    """Nothing is cancelled for the past when less than 50 euros would come back from everybody together."""
    return summe_ct >= bagatelle_ct


@rule(
    "§ 40 Abs. 4 SGB II",
    since=BUERGERGELD,
    satz="Ab dem {ergebnis:datum} wird nur noch vorläufig entschieden. Die bisherige Entscheidung endet ganz.",
)
def vorlaeufig_ab(bekanntgabe_am: date) -> date:
    """A final grant ends for the future when it would have to be provisional now."""
    return first_of_month(add_months(first_of_month(bekanntgabe_am), 1))


@rule(
    "§ 40 Abs. 5 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Im Monat des Todes ändert sich an den bewilligten Leistungen nichts.",
)
def im_sterbemonat(monat: date, verstorben_am: date) -> bool:
    """Whether the month is the one in which somebody of the household died."""
    return monat == first_of_month(verstorben_am)


@rule(
    "§ 40 Abs. 5 Satz 2 SGB II, § 118 Abs. 3 SGB VI",
    since=BUERGERGELD,
    satz="Geld für Monate nach dem Tod gilt als unter Vorbehalt gezahlt. Die Bank überweist es zurück.",
)
def unter_vorbehalt(monat: date, verstorben_am: date) -> bool:
    """Payments to the person who died, for months after the month of death."""
    return monat > verstorben_am


@rule(
    "§ 40 Abs. 6 Satz 3 SGB II",
    since=BUERGERGELD,
    satz="Auch {bildung_ct} für Bildung und Teilhabe zählen mit.",
    leer="Allein wegen Bildung und Teilhabe wird nichts zurückgefordert.",
)
def bildung_wird_erstattet(bildung_ct: int, andere_ct: int) -> bool:
    """Education benefits only go back together with other benefits."""
    return andere_ct > 0


@rule(
    "§ 40 Abs. 6 Satz 4, § 29 Abs. 5 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Der Nachweis fehlt. Deshalb zählen {bildung_ct} für Bildung und Teilhabe auch allein.",
)
def bildung_nach_widerruf(bildung_ct: int) -> int:
    """After a revocation for want of proof education benefits go back alone, too."""
    return bildung_ct


@rule(
    "§ 40 Abs. 6 Satz 1 und 2 SGB II",
    since=BUERGERGELD,
    satz="Gutscheine sind in Geld zu erstatten. Nicht genutzte kann die Person zurückgeben, bis zu {ergebnis:euro}.",
    leer="Gutscheine sind in Geld zu erstatten. Zurückgeben kann die Person keinen mehr.",
)
def gutschein_rueckgabe(wert_ct: int, genutzt_ct: int, erstattung_ct: int) -> int:
    """Up to which amount the claim can be met by giving back vouchers that were not used."""
    return min(max(0, wert_ct - genutzt_ct), erstattung_ct)


@rule(
    "§ 40 Abs. 9 SGB II, § 1629a BGB",
    since=BUERGERGELD,
    satz="Am 18. Geburtstag waren {vermoegen_ct} da. Über {jugendvermoegen_ct} haftet die Person mit {ergebnis:euro}.",
    leer="Am 18. Geburtstag waren {vermoegen_ct} da. Bis {jugendvermoegen_ct} muss die Person nichts erstatten.",
)
def haftung_mit_18(vermoegen_ct: int, erstattung_ct: int, *, jugendvermoegen_ct: int = zahl()) -> int:
    """What somebody who was a minor has to pay back at most."""
    return min(erstattung_ct, max(0, vermoegen_ct - jugendvermoegen_ct))


@rule(
    "§ 40 Abs. 10 SGB II",
    since=BUERGERGELD,
    satz="Die Erstattung wird in Raten von {ergebnis:euro} im Monat gezahlt.",
)
def rate(regelbedarf_ct: int, *, rate_promille: int = zahl()) -> int:
    """The monthly instalment while a job covers the need."""
    return anteil_ct(regelbedarf_ct, rate_promille)


@rule(
    "§ 40 Abs. 2 Nr. 4 SGB II, § 331 Abs. 2 SGB III",
    since=BUERGERGELD,
    satz="Bis zum {ergebnis:datum} muss entschieden sein. Sonst wird das Geld sofort nachgezahlt.",
)
def einstellung_bis(eingestellt_am: date, *, einstellung_monate: int = zahl()) -> date:
    """Last day on which payment may stay stopped without a decision for the past."""
    return add_months(eingestellt_am, einstellung_monate)


@rule(
    "§ 40 Abs. 2 Nr. 4 SGB II, § 331 Abs. 1 Satz 2 SGB III",
    since=BUERGERGELD,
    satz="Die Person erfährt sofort den Grund und kann sich dazu äußern.",
    leer="Die Person hat die Änderung selbst gemeldet.",
)
def einstellung_mitteilen(von_der_person: bool) -> bool:
    """Whoever did not report it is told at once why nothing is paid."""
    return not von_der_person


@rule(
    "§ 40 Abs. 2 Nr. 4 SGB II, § 331 Abs. 2 SGB III",
    since=BUERGERGELD,
    satz="Die Frist ist abgelaufen. Das einbehaltene Geld ist nachzuzahlen.",
    leer="Das Geld darf einbehalten bleiben.",
)
def einstellung_endet(frist_bis: date, heute: date, aufgehoben_am: date | None) -> bool:
    """Whether stopped money has to be paid: no cancellation for the past within two months."""
    return heute > frist_bis and (aufgehoben_am is None or aufgehoben_am > frist_bis)
