"""VORS: money before the decision (§ 42 SGB I), or 100 euros of the next month ahead of time (§ 42 Abs. 2 SGB II)."""

from __future__ import annotations

import datetime as dt

from jobcenter.questionnaire.conditions import one_of
from jobcenter.questionnaire.kleine.gemeinsam import VERSION, hint_when, is_yes, personen, ticked
from jobcenter.questionnaire.question import N_, Form, Kind, Nachweis, Option, Page, Part, Question, Value

HOECHSTENS_CT = 10_000
"""§ 42 Abs. 2 S. 2 SGB II."""
VORZEITIG = one_of("vorschuss.art", "vorzeitig")

ART = Page(
    id="art",
    title=N_("Was brauchen Sie?"),
    questions=(
        Question(
            id="vorschuss.art",
            kind=Kind.CHOICE,
            text=N_("Wie ist es bei Ihnen?"),
            why=N_("Je nachdem gelten andere Regeln."),
            zitat="§ 42 SGB I, § 42 Abs. 2 SGB II",
            fact="vorschuss.art",
            options=(
                Option("vorschuss", N_("Ich warte noch auf meinen Bescheid")),
                Option("vorzeitig", N_("Ich habe einen Bescheid, aber mein Geld reicht nicht bis zum nächsten Monat")),
            ),
        ),
    ),
)
LAGE = Page(
    id="lage",
    title=N_("Wie dringend ist es?"),
    questions=(
        Question(
            id="vorschuss.ab",
            kind=Kind.DATE,
            text=N_("Ab wann haben Sie kein Geld mehr für Essen oder Miete?"),
            why=N_("So sehen wir, wie sehr es eilt."),
            zitat="§ 42 SGB I, § 42 Abs. 2 SGB II",
            help=N_("Wenn es schon so ist, schreiben Sie das Datum von heute."),
            fact="vorschuss.ab",
            min=-366,
            max=92,
            unknown_allowed=True,
            evidence=(Nachweis("D-KTO", N_("Kontoauszug mit dem Stand von heute (Zeigen reicht)")),),
        ),
        Question(
            id="vorschuss.wofuer",
            kind=Kind.LONGTEXT,
            text=N_("Was müssen Sie jetzt bezahlen?"),
            why=N_("Wir entscheiden dann, wie hoch der Vorschuss ist."),
            zitat="§ 42 Abs. 1 SGB I",
            help=N_("Zum Beispiel: Essen für mich und zwei Kinder, Miete bis Freitag."),
            fact="vorschuss.wofuer",
            required=False,
        ),
        Question(
            id="vorschuss.konto",
            kind=Kind.BOOL,
            text=N_("Können wir das Geld auf Ihr Konto überweisen?"),
            why=N_("Ohne Konto finden wir einen anderen Weg."),
            zitat="§ 47 SGB I",
            help=N_("Sagen Sie Nein, wenn Sie kein Konto haben oder nicht darüber verfügen können."),
            fact="vorschuss.konto",
        ),
    ),
)
BETRAG = Page(
    id="betrag",
    title=N_("Wie viel vorher?"),
    intro=N_("Es gibt höchstens 100 Euro. Im nächsten Monat bekommen Sie dann so viel weniger."),
    when=VORZEITIG,
    questions=(
        Question(
            id="vorschuss.betrag",
            kind=Kind.EURO,
            text=N_("Wie viel Geld brauchen Sie vorher?"),
            why=N_("So viel ziehen wir im nächsten Monat ab."),
            zitat="§ 42 Abs. 2 S. 2 und 3 SGB II",
            fact="vorschuss.wunsch_ct",
            min=1,
            max=HOECHSTENS_CT,
        ),
        Question(
            id="vorschuss.schon_genutzt",
            kind=Kind.BOOL,
            text=N_("Haben Sie in den letzten zwei Monaten schon Geld vorher bekommen?"),
            why=N_("Dann geht es jetzt noch nicht wieder."),
            zitat="§ 42 Abs. 2 S. 5 Nr. 3 SGB II",
            fact="vorschuss.schon_genutzt",
            unknown_allowed=True,
        ),
    ),
)

SPAETESTENS = N_("Den Vorschuss zahlen wir spätestens, wenn nach Ihrem Antrag ein Kalendermonat vorbei ist.")
SET_OFF = N_("Der Vorschuss zählt beim ersten Geld mit. Ist er zu hoch, müssen Sie den Rest zurückzahlen.")
HEUTE = N_("Wenn Sie heute nichts zu essen haben, rufen Sie uns bitte sofort an oder kommen Sie vorbei.")
NOCH_NICHT = N_("Zweimal kurz nacheinander geht es nicht. Fragen Sie uns dann nach einem Darlehen.")
AUSGESCHLOSSEN = N_("Bei einer Kürzung oder wenn wir gerade Raten abziehen, geht es nicht.")


def is_now(value: Value, today: dt.date) -> bool:
    """There is no money left already."""
    return isinstance(value, dt.date) and value <= today


VORSCHUSS = Form(
    id="vorschuss",
    version=VERSION,
    title=N_("Schnell Geld: Vorschuss"),
    about=N_("Wenn Sie kein Geld mehr haben und nicht bis zur nächsten Zahlung warten können."),
    button=N_("Antrag abschicken"),
    vorgang="VORS",
    parts=(
        Part(
            id="vorschuss",
            title=N_("Geld vor der Zeit"),
            intro=N_("Sagen Sie uns, wann Ihr Geld zu Ende ist. Wir helfen schnell."),
            pages=(ART, LAGE, BETRAG),
        ),
    ),
    persons=personen,
    hints=(
        hint_when("vorschuss.art", ticked("vorschuss"), SPAETESTENS),
        hint_when("vorschuss.art", ticked("vorschuss"), SET_OFF),
        hint_when("vorschuss.art", ticked("vorzeitig"), AUSGESCHLOSSEN),
        hint_when("vorschuss.ab", is_now, HEUTE),
        hint_when("vorschuss.schon_genutzt", is_yes, NOCH_NICHT),
    ),
    extra_texts=(SPAETESTENS, SET_OFF, HEUTE, NOCH_NICHT, AUSGESCHLOSSEN),
)
