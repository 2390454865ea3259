"""§ 41a SGB II: when a decision is only provisional, and what the final one does."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.zeitraum import Vorlaeufigkeitsgrund
from jobcenter.law.kalender import TAG, add_months, first_of_month
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, FREIBETRAEGE_2023, GRUNDSICHERUNGSGELD, Stichtag, rule, zahl

NACH_ABSATZ_7 = frozenset({Vorlaeufigkeitsgrund.VERFASSUNG, Vorlaeufigkeitsgrund.RECHTSFRAGE})

WAHRSCHEINLICH = Frage(
    "anspruch_wahrscheinlich",
    "§ 41a Abs. 1 Satz 1 Nr. 1 SGB II",
    "Liegen die Voraussetzungen für den Anspruch wahrscheinlich vor?",
    (
        ("ja", "Ja, es wird vorläufig bewilligt (§ 41a Abs. 1 Satz 1 Nr. 1)."),
        ("nein", "Nein, es wird noch nicht vorläufig bewilligt (§ 41a Abs. 1 Satz 1 Nr. 1)."),
    ),
    "ja",
)
WEGEN_GERICHT = Frage(
    "vorlaeufig_wegen_gericht",
    "§ 41a Abs. 7 SGB II",
    "Ein höchstes Gericht entscheidet über die Rechtsfrage. Soll bis dahin vorläufig entschieden werden?",
    (
        ("ja", "Ja, vorläufig entscheiden (§ 41a Abs. 7)."),
        ("nein", "Nein, sofort abschließend entscheiden (§ 41a Abs. 7 lässt beides zu)."),
    ),
    "ja",
)
DURCHSCHNITT = Frage(
    "durchschnitt_vor_juli_2023",
    "§ 41a Abs. 4 SGB II",
    "Das Recht vor Juli 2023 ist hier nicht hinterlegt. Wurde richtig nach Monaten oder nach Durchschnitt gerechnet?",
    (
        ("monate", "Mit dem Einkommen jedes Monats, wie nach § 41a Abs. 4 in heutiger Fassung."),
        (
            "durchschnitt",
            "Mit dem Durchschnitt, wie nach § 41a Abs. 4 in früherer Fassung. Die Beträge sind so eingetragen.",
        ),
    ),
    "monate",
)
SPAETE_NACHWEISE = Frage(
    "spaete_nachweise",
    "§ 41a Abs. 3 Satz 3 SGB II in der bis 30.06.2026 geltenden Fassung",
    "Die Nachweise kamen erst nach der abschließenden Entscheidung. Zählen sie noch?",
    (
        ("ja", "Ja, sie kamen vor dem Ende des Widerspruchsverfahrens (§ 41a Abs. 3 Satz 3)."),
        ("nein", "Nein, sie kamen zu spät (§ 41a Abs. 3 Satz 3 und 4)."),
    ),
    "ja",
)
BELEHRUNG_FEHLT = Frage(
    "belehrung_fehlt",
    "§ 41a Abs. 3 Satz 3 SGB II",
    "Nachweise fehlen, aber Frist oder schriftliche Belehrung fehlen auch. Wie geht es weiter?",
    (
        ("warten", "Frist setzen und schriftlich belehren. Bis dahin bleibt es bei der vorläufigen Leistung."),
        ("festsetzen", "Frist und Belehrung sind doch belegt. Ohne Nachweis wird kein Anspruch festgestellt."),
    ),
    "warten",
)


@rule(
    "§ 41a Abs. 1 und 7 SGB II",
    since=BUERGERGELD,
    satz="Es wird vorläufig entschieden, für alle in der Bedarfsgemeinschaft.",
    leer="Es wird nicht vorläufig entschieden, weil die Person die Verzögerung verschuldet.",
)
def ist_vorlaeufig(zu_vertreten: bool, nach_absatz_7: bool) -> bool:
    """Provisional for everybody in the Bedarfsgemeinschaft; Abs. 1 Satz 3 does not apply to Abs. 7."""
    return nach_absatz_7 or not zu_vertreten


@rule(
    "§ 41a Abs. 2 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Das angesetzte Einkommen liegt höchstens {absetzbetrag_ct} über dem erwarteten. Der Bedarf ist gedeckt.",
    leer="Es sind {angesetzt_ct} Einkommen angesetzt, erwartet sind {erwartet_ct}. Damit ist der Bedarf nicht gedeckt.",
)
def bedarf_gedeckt(angesetzt_ct: int, erwartet_ct: int, absetzbetrag_ct: int) -> bool:
    """Income may be set higher than expected by the deduction for workers at most."""
    return angesetzt_ct - erwartet_ct <= absetzbetrag_ct


@rule(
    "§ 41a Abs. 2 Satz 4 und 5 SGB II",
    since=BUERGERGELD,
    satz="Die vorläufige Entscheidung ist falsch. Ab dem {ergebnis:datum} gelten neue Beträge, auch gegen Vertrauen.",
)
def vorlaeufige_ruecknahme_ab(bekanntgabe_am: date) -> date:
    """For the future only, without protection of trust; the past is a matter of the final decision."""
    return add_months(first_of_month(bekanntgabe_am), 1)


@rule(
    "§ 41a Abs. 7 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Die Entscheidung wartet auf ein höchstes Gericht. Die Frist von einem Jahr gilt dafür nicht.",
)
def ohne_jahresfrist(nach_absatz_7: bool) -> bool:
    """Abs. 7 does not name Abs. 5: no fiction after a year."""
    return nach_absatz_7


@rule(
    "§ 41a Abs. 5 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Bis zum {ergebnis:datum} kann abschließend entschieden werden. Danach bleibt es beim vorläufigen Betrag.",
)
def abschliessend_bis(zeitraum_bis: date, *, abschliessend_frist_monate: int = zahl()) -> date:
    """The last day of the year that follows the Bewilligungszeitraum."""
    return add_months(zeitraum_bis + TAG, abschliessend_frist_monate) - TAG


@rule(
    "§ 41a Abs. 5 Satz 2 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="Die abschließende Entscheidung wurde rechtzeitig beantragt.",
)
def rechtzeitig_beantragt(antrag_am: date, frist_bis: date) -> bool:
    """A request within the year keeps the matter open."""
    return antrag_am <= frist_bis


@rule(
    "§ 41a Abs. 5 Satz 2 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="Die Leistung ist aus einem anderen Grund niedriger. Darüber wird noch rechtzeitig entschieden.",
    leer="Für den anderen Grund ist es zu spät.",
)
def anderer_grund_offen(
    kenntnis_am: date,
    vorlaeufig_am: date,
    bekanntgabe_am: date,
    *,
    anderer_grund_monate: int = zahl(),
    anderer_grund_laengstens_monate: int = zahl(),
) -> bool:
    """Within one year of knowledge and ten years of the provisional decision."""
    return bekanntgabe_am <= min(
        add_months(kenntnis_am, anderer_grund_monate), add_months(vorlaeufig_am, anderer_grund_laengstens_monate)
    )


@rule(
    "§ 41a Abs. 5 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Die Frist ist abgelaufen. Die vorläufigen Beträge gelten als abschließend.",
)
def gilt_als_abschliessend(bekanntgabe_am: date, frist_bis: date, offen: bool) -> bool:
    """The fiction one year after the period, unless the matter was kept open."""
    return bekanntgabe_am > frist_bis and not offen


@rule(
    "§ 41a Abs. 3 Satz 3 und 4 SGB II",
    since=BUERGERGELD,
    satz="Nachweise fehlen trotz Frist und Belehrung. Für diese Monate wird kein Anspruch festgestellt.",
)
def ohne_nachweis(frist_bis: date | None, belehrt_am: date | None, bekanntgabe_am: date) -> bool:
    """No claim without proof, when a deadline was set and the person was warned in writing."""
    return frist_bis is not None and belehrt_am is not None and belehrt_am <= frist_bis < bekanntgabe_am


@rule(
    "§ 41a Abs. 3 Satz 3 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
)
def nachweis_ausgeschlossen(eingang_am: date, verfahren_ende_am: date | None) -> bool:
    """The statute excluded no proof by name."""
    return False


@nachweis_ausgeschlossen.fassung(
    "§ 41a Abs. 3 Satz 5 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Die Nachweise kamen nach dem Ende des Verfahrens. Sie zählen nicht mehr.",
)
def nachweis_ausgeschlossen_2026(eingang_am: date, verfahren_ende_am: date | None) -> bool:
    """Proofs that arrive after the proceedings, the day after the decision on the objection at the latest."""
    return verfahren_ende_am is not None and eingang_am > verfahren_ende_am


@rule(
    "§ 41a Abs. 6 Satz 2 SGB II",
    since=BUERGERGELD,
    satz="Davon werden {ergebnis:euro} mit Nachzahlungen aus anderen Monaten verrechnet.",
)
def verrechnet(zu_viel_ct: int, zu_wenig_ct: int) -> int:
    """Overpaid months are set off against underpaid months of the same period."""
    return min(zu_viel_ct, zu_wenig_ct)


@rule(
    "§ 41a Abs. 6 Satz 3 SGB II",
    since=BUERGERGELD,
    satz="Zusammen sind es {summe_ct}. Ab {erstattung_ab_ct} ist zu erstatten.",
    leer="Zusammen sind es {summe_ct}. Unter {erstattung_ab_ct} wird nichts erstattet.",
)
def ist_zu_erstatten(summe_ct: int, *, erstattung_ab_ct: int = zahl()) -> bool:
    """What is left must reach 50 euros for the whole Bedarfsgemeinschaft."""
    return summe_ct >= erstattung_ab_ct


@rule("§ 41a Abs. 4 SGB II", since=BUERGERGELD, until=date(2023, 6, 30), stichtag=Stichtag.EREIGNIS)
def durchschnitt_moeglich() -> bool:
    """Periods that began before the first text of this paragraph that has been checked here."""
    return True


@durchschnitt_moeglich.fassung("§ 41a Abs. 4 SGB II", since=FREIBETRAEGE_2023)
def durchschnitt_moeglich_2023() -> bool:
    """The final decision takes the months as they were; there is no average income any more."""
    return False
