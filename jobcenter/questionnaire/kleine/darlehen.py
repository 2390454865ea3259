"""DARL, Darlehen: money that is paid back in small instalments (§ 24 Abs. 1, § 22 Abs. 8, § 42a SGB II)."""

from __future__ import annotations

from typing import Any

from jobcenter.questionnaire.conditions import Context, one_of, yes
from jobcenter.questionnaire.kleine.gemeinsam import VERSION, hint_when, personen, ticked
from jobcenter.questionnaire.question import N_, Form, Kind, Message, Nachweis, Option, Page, Part, Question

ERST_FRAGEN = N_(
    "Ohne Zustimmung der Eltern dürfen wir kein Darlehen zahlen. "
    "Fragen Sie zuerst, und lassen Sie die Frage bis dahin offen."
)
SCHULDEN = one_of("darlehen.zweck", "mietschulden", "energieschulden")


def mit_zustimmung(value: Any, context: Context) -> Message | None:
    """A minor takes no loan against the parents' will (§ 36 Abs. 2 S. 2 SGB I); leaving it open is always possible."""
    return Message(ERST_FRAGEN, code="zustimmung") if value is False else None


ZWECK = Page(
    id="zweck",
    title=N_("Wofür brauchen Sie das Geld?"),
    questions=(
        Question(
            id="darlehen.zweck",
            kind=Kind.CHOICE,
            text=N_("Worum geht es?"),
            why=N_("Für jeden Zweck gelten eigene Regeln."),
            zitat="§ 22 Abs. 6 und 8, § 24 Abs. 1, 4 und 5, § 27 Abs. 3 SGB II",
            fact="darlehen.zweck",
            options=(
                Option("bedarf", N_("Etwas Nötiges fehlt oder ist kaputt"), N_("Zum Beispiel die Waschmaschine")),
                Option("mietschulden", N_("Schulden bei der Miete")),
                Option("energieschulden", N_("Schulden bei Strom oder Heizung")),
                Option("kaution", N_("Kaution oder Anteile für eine Wohnung")),
                Option("einnahmen", N_("Mein Geld kommt erst später in diesem Monat")),
                Option("vermoegen", N_("Ich komme an mein Vermögen noch nicht heran")),
                Option("ausbildung", N_("Eine Notlage in der Ausbildung oder im Studium")),
            ),
        ),
    ),
)
BEDARF = Page(
    id="bedarf",
    title=N_("Was ist passiert?"),
    questions=(
        Question(
            id="darlehen.beschreibung",
            kind=Kind.LONGTEXT,
            text=N_("Was fehlt Ihnen, und warum?"),
            why=N_("Wir helfen mit einem Darlehen, wenn es nicht anders geht."),
            zitat="§ 24 Abs. 1 SGB II",
            help=N_("Zum Beispiel: Der Kühlschrank ist kaputt. Er lässt sich nicht reparieren."),
            fact="darlehen.beschreibung",
        ),
        Question(
            id="darlehen.betrag",
            kind=Kind.EURO,
            text=N_("Wie viel Geld brauchen Sie?"),
            why=N_("So hoch kann das Darlehen höchstens sein."),
            zitat="§ 42a Abs. 1 SGB II",
            fact="darlehen.bedarf_ct",
            min=1,
            unknown_allowed=True,
            evidence=(Nachweis("D-KTO", N_("Angebot, Rechnung oder Mahnung mit dem Betrag")),),
        ),
    ),
)
CREDITOR = Page(
    id="schulden",
    title=N_("Ihre Schulden"),
    when=SCHULDEN,
    questions=(
        Question(
            id="darlehen.empfaenger",
            kind=Kind.TEXT,
            text=N_("Wem schulden Sie das Geld?"),
            why=N_("Oft zahlen wir direkt dorthin."),
            zitat="§ 22 Abs. 7 und 8 SGB II",
            fact="darlehen.empfaenger",
            unknown_allowed=True,
        ),
        Question(
            id="darlehen.empfaenger_iban",
            kind=Kind.IBAN,
            text=N_("Auf welches Konto?"),
            why=N_("Oft zahlen wir direkt dorthin."),
            zitat="§ 22 Abs. 7 und 8 SGB II",
            help=N_("Die IBAN steht im Brief oder im Vertrag. Sie können das Feld leer lassen."),
            fact="darlehen.empfaenger_iban",
            required=False,
        ),
        Question(
            id="darlehen.gefahr",
            kind=Kind.CHOICE,
            text=N_("Was droht Ihnen?"),
            why=N_("Wenn Sie die Wohnung verlieren können, eilt es."),
            zitat="§ 22 Abs. 8 und 9 SGB II",
            fact="darlehen.gefahr",
            options=(
                Option("nichts", N_("Noch nichts, es gibt nur eine Mahnung")),
                Option("kuendigung", N_("Die Wohnung ist gekündigt")),
                Option("raeumung", N_("Es gibt eine Klage auf Räumung")),
                Option("sperre", N_("Strom oder Heizung werden bald gesperrt")),
                Option("gesperrt", N_("Strom oder Heizung sind gesperrt")),
            ),
            evidence=(
                Nachweis(
                    "D-MIET",
                    N_("Brief zur Kündigung, Klage oder Sperre"),
                    only=("kuendigung", "raeumung", "sperre", "gesperrt"),
                ),
            ),
        ),
        Question(
            id="darlehen.gefahr_am",
            kind=Kind.DATE,
            text=N_("Bis wann müssen wir handeln?"),
            why=N_("Bei einer Klage bleiben nur zwei Monate Zeit."),
            zitat="§ 22 Abs. 8 SGB II, § 569 Abs. 3 BGB",
            help=N_("Zum Beispiel der Tag der Sperre. Wenn es keinen Tag gibt, lassen Sie das Feld leer."),
            fact="darlehen.gefahr_am",
            required=False,
        ),
    ),
)
VERMOEGEN = Page(
    id="vermoegen",
    title=N_("Ihr Erspartes"),
    questions=(
        Question(
            id="darlehen.erspartes",
            kind=Kind.EURO,
            text=N_("Wie viel Geld haben Sie gespart?"),
            why=N_("Beim Darlehen zählt auch Geld, das sonst geschützt ist."),
            zitat="§ 42a Abs. 1 S. 1, § 22 Abs. 8 S. 3 SGB II",
            help=N_("Auf allen Konten und in bar. Wenn es nichts ist, schreiben Sie 0."),
            fact="darlehen.vermoegen_ct",
            unknown_allowed=True,
            evidence=(Nachweis("D-KTO", N_("Kontoauszug mit dem Stand von heute")),),
        ),
    ),
)
WER = Page(
    id="wer",
    title=N_("Das Darlehen"),
    intro=N_("Das Darlehen zahlen Sie zurück. Dafür ziehen wir jeden Monat 5 Prozent vom Regelbedarf ab."),
    questions=(
        Question(
            id="darlehen.nehmer",
            kind=Kind.CHOICE,
            text=N_("Wer soll das Darlehen bekommen?"),
            why=N_("Wer es bekommt, muss es zurückzahlen."),
            zitat="§ 42a Abs. 1 S. 2 und 3 SGB II",
            fact="darlehen.nehmer",
            options=(
                Option("ich", N_("Nur ich")),
                Option("gemeinsam", N_("Ich und meine Partnerin oder mein Partner")),
                Option("andere", N_("Eine andere Person aus meinem Haushalt")),
            ),
        ),
        Question(
            id="darlehen.minderjaehrig",
            kind=Kind.BOOL,
            text=N_("Ist eine dieser Personen unter 18 Jahre alt?"),
            why=N_("Unter 18 Jahren müssen die Eltern zustimmen."),
            zitat="§ 36 Abs. 2 S. 2 SGB I",
            fact="darlehen.minderjaehrig",
        ),
        Question(
            id="darlehen.gespraech",
            kind=Kind.BOOL,
            text=N_("Möchten Sie vorher mit uns über die Raten sprechen?"),
            why=N_("Sie sollen wissen, wie viel Geld im Monat bleibt."),
            zitat="§ 42a Abs. 2 SGB II, § 14 SGB I",
            fact="darlehen.gespraech",
        ),
    ),
)
ZUSTIMMUNG = Page(
    id="zustimmung",
    title=N_("Zustimmung der Eltern"),
    when=yes("darlehen.minderjaehrig"),
    questions=(
        Question(
            id="darlehen.zustimmung",
            kind=Kind.BOOL,
            text=N_("Stimmen die Eltern oder der Vormund dem Darlehen zu?"),
            why=N_("Unter 18 Jahren dürfen wir ein Darlehen nur mit Zustimmung zahlen."),
            zitat="§ 36 Abs. 2 S. 2 SGB I",
            help=N_("Sie können die Zustimmung später schicken. Der Antrag zählt trotzdem ab heute."),
            fact="darlehen.zustimmung",
            unknown_allowed=True,
            checks=(mit_zustimmung,),
            evidence=(Nachweis("D-VOLL", N_("Zustimmung der Eltern oder des Vormunds, unterschrieben")),),
        ),
    ),
)

KAUTION = N_("Für die Kaution muss das Jobcenter vor der Unterschrift zustimmen. Nutzen Sie den Antrag zum Umzug.")
URGENT = N_("Das eilt. Rufen Sie uns bitte heute noch an oder kommen Sie vorbei.")
SOFORT_FAELLIG = N_(
    "Endet das Geld vom Jobcenter, ist der Rest sofort fällig. Wir vereinbaren dann mit Ihnen neue Raten."
)

DARLEHEN = Form(
    id="darlehen",
    version=VERSION,
    title=N_("Darlehen vom Jobcenter"),
    about=N_("Wenn Sie etwas dringend brauchen oder Schulden Ihre Wohnung gefährden."),
    button=N_("Antrag abschicken"),
    vorgang="DARL",
    parts=(
        Part(
            id="darlehen",
            title=N_("Geld leihen"),
            intro=N_("Ein Darlehen kostet keine Zinsen. Sie zahlen es in kleinen Raten zurück."),
            pages=(ZWECK, BEDARF, CREDITOR, VERMOEGEN, WER, ZUSTIMMUNG),
        ),
    ),
    persons=personen,
    hints=(
        hint_when("darlehen.zweck", ticked("kaution"), KAUTION),
        hint_when("darlehen.gefahr", ticked("kuendigung", "raeumung", "sperre", "gesperrt"), URGENT),
        hint_when("darlehen.nehmer", lambda value, today: True, SOFORT_FAELLIG),
    ),
    extra_texts=(KAUTION, URGENT, SOFORT_FAELLIG, ERST_FRAGEN),
)
