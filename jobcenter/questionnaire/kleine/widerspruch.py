"""WID, Widerspruch: an objection to a decision (§§ 83 to 86b SGG). Nothing that is asked here can stop it.

The last day is computed by the law (`law.doors.fristen.frist`); the answers carry its words (`weg`, `belehrung`).
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from jobcenter.questionnaire.conditions import Condition, Context, Ternary, one_of
from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.kleine.gemeinsam import VERSION, hint_when, is_yes, older_than_a_month, personen, ticked
from jobcenter.questionnaire.question import N_, Form, Hinweis, Kind, Message, Nachweis, Option, Page, Part, Question

SOFORT = ("aufhebung", "minderung", "aufforderung")
"""Decisions that hold although there is an objection (§ 39 SGB II)."""

BESCHEID = Page(
    id="bescheid",
    title=N_("Welcher Bescheid?"),
    questions=(
        Question(
            id="widerspruch.bescheid_vom",
            kind=Kind.DATE,
            text=N_("Von wann ist der Bescheid?"),
            why=N_("So finden wir den Bescheid und prüfen, ob die Zeit reicht."),
            zitat="§ 84 Abs. 1 SGG",
            help=N_("Das Datum steht oben auf der ersten Seite."),
            fact="widerspruch.bescheid_vom",
            max=0,
            unknown_allowed=True,
            evidence=(Nachweis("D-BESCH", N_("Der Bescheid, wenn Sie ihn haben")),),
        ),
        Question(
            id="widerspruch.art",
            kind=Kind.CHOICE,
            text=N_("Was steht in dem Bescheid?"),
            why=N_("Manche Bescheide gelten weiter, bis wir entschieden haben."),
            zitat="§ 39 SGB II, § 86a SGG",
            fact="widerspruch.art",
            unknown_allowed=True,
            options=(
                Option("ablehnung", N_("Mein Antrag ist abgelehnt")),
                Option("hoehe", N_("Ich bekomme zu wenig Geld")),
                Option("aufhebung", N_("Mein Geld fällt weg oder wird weniger")),
                Option("minderung", N_("Mein Geld wird gekürzt, weil ich etwas nicht getan habe")),
                Option("erstattung", N_("Ich soll Geld zurückzahlen")),
                Option("aufforderung", N_("Ich soll etwas tun"), N_("Zum Beispiel kommen oder einen Antrag stellen")),
                Option("anderes", N_("Etwas anderes")),
            ),
        ),
    ),
)
ARRIVAL = Page(
    id="ankunft",
    title=N_("Wie kam der Bescheid?"),
    questions=(
        Question(
            id="widerspruch.weg",
            kind=Kind.CHOICE,
            text=N_("Wie haben Sie ihn bekommen?"),
            why=N_("Davon hängt ab, wann die Zeit für den Widerspruch beginnt."),
            zitat="§ 37 Abs. 2 und 2a SGB X, § 84 Abs. 1 SGG",
            fact="widerspruch.weg",
            unknown_allowed=True,
            options=(
                Option("post", N_("Mit der Post in Deutschland")),
                Option("post_ausland", N_("Mit der Post ins Ausland")),
                Option("portal", N_("In meinem Online-Postfach")),
                Option("elektronisch", N_("Auf anderem Weg elektronisch")),
                Option("uebergabe", N_("Von Hand oder gegen Unterschrift")),
            ),
        ),
        Question(
            id="widerspruch.angekommen_am",
            kind=Kind.DATE,
            text=N_("Wann kam er bei Ihnen an?"),
            why=N_("Wenn er spät ankam, haben Sie länger Zeit."),
            zitat="§ 37 Abs. 2 S. 3 SGB X",
            help=N_("Ungefähr reicht. Wenn Sie es nicht wissen, lassen Sie das Feld leer."),
            fact="widerspruch.angekommen_am",
            max=0,
            required=False,
        ),
        Question(
            id="widerspruch.belehrung",
            kind=Kind.CHOICE,
            text=N_("Steht im Bescheid, wie lange Sie Zeit für den Widerspruch haben?"),
            why=N_("Fehlt das, haben Sie ein Jahr Zeit."),
            zitat="§ 66 SGG",
            help=N_("Meistens steht es am Ende unter „Rechtsbehelfsbelehrung“."),
            fact="widerspruch.belehrung",
            unknown_allowed=True,
            options=(
                Option("richtig", N_("Ja, ein Monat")),
                Option("falsch", N_("Ja, aber etwas anderes oder nicht alles")),
                Option("fehlt", N_("Nein, dazu steht nichts da")),
                Option("kein_rechtsbehelf", N_("Dort steht, ein Widerspruch ist nicht möglich")),
            ),
        ),
    ),
)
GRUND = Page(
    id="grund",
    title=N_("Was ist falsch?"),
    questions=(
        Question(
            id="widerspruch.grund",
            kind=Kind.LONGTEXT,
            text=N_("Warum sind Sie nicht einverstanden?"),
            why=N_("Sie müssen nichts schreiben. Es hilft uns aber, den Fehler zu finden."),
            zitat="§ 84 Abs. 1 SGG, § 20 SGB X",
            help=N_("Sie können den Grund auch später schicken."),
            fact="widerspruch.grund",
            required=False,
        ),
    ),
)
MEANWHILE = Page(
    id="eilig",
    title=N_("Bis zur Entscheidung"),
    questions=(
        Question(
            id="widerspruch.vorschuss",
            kind=Kind.BOOL,
            text=N_("Brauchen Sie sofort Geld?"),
            why=N_("Dann prüfen wir einen Vorschuss, bevor wir über den Widerspruch entscheiden."),
            zitat="§ 42 SGB I",
            fact="widerspruch.vorschuss",
        ),
        Question(
            id="widerspruch.aussetzen",
            kind=Kind.BOOL,
            text=N_("Sollen wir mit den Folgen des Bescheids warten, bis wir entschieden haben?"),
            why=N_("Von allein hält der Widerspruch diesen Bescheid nicht auf."),
            zitat="§ 39 SGB II, § 86a Abs. 3 SGG",
            when=one_of("widerspruch.art", *SOFORT),
            fact="widerspruch.aussetzen",
        ),
    ),
)


def _maybe_late() -> Condition:
    """The date of the letter is over a month ago and no later arrival puts it within the month."""
    letter, arrival = (older_than_a_month(f"widerspruch.{day}") for day in ("bescheid_vom", "angekommen_am"))

    def evaluate(context: Context) -> Ternary:
        return letter(context) if arrival(context) is not False else False

    return Condition(evaluate, letter.refs | arrival.refs).named("kam vielleicht vor mehr als einem Monat an")


LATE = Page(
    id="spaet",
    title=N_("Mehr als ein Monat"),
    intro=N_("Der Bescheid ist älter als einen Monat. Schicken Sie den Widerspruch trotzdem ab."),
    when=_maybe_late(),
    questions=(
        Question(
            id="widerspruch.verhindert",
            kind=Kind.LONGTEXT,
            text=N_("Was hat Sie gehindert, früher zu schreiben?"),
            why=N_("Wenn Sie nichts dafür konnten, zählt der Widerspruch noch."),
            zitat="§ 84 Abs. 2 S. 3, § 67 SGG",
            help=N_("Zum Beispiel: Ich war im Krankenhaus."),
            fact="widerspruch.verhindert",
            required=False,
            evidence=(Nachweis("D-MED", N_("Was zeigt, dass Sie nicht früher schreiben konnten")),),
        ),
    ),
)

GILT_WEITER = N_("Der Bescheid gilt weiter, bis wir entschieden haben. Auch das Sozialgericht kann ihn aufhalten.")
NICHT_ZAHLEN = N_("Bis wir entschieden haben, müssen Sie meistens nichts zurückzahlen.")
EIN_JAHR = N_("Wenn der Hinweis fehlt oder falsch ist, haben Sie meistens ein Jahr Zeit.")
REVIEW_INSTEAD = N_("Ist es zu spät für den Widerspruch, können wir den Bescheid trotzdem noch einmal prüfen.")
OHNE_SCHULD = N_("Konnten Sie nichts dafür? Schreiben Sie uns den Grund, spätestens einen Monat danach.")
GELD_SOFORT = N_("Wenn Sie heute kein Geld für Essen haben, rufen Sie uns bitte an oder kommen Sie vorbei.")


def late_objection(walk: Walk) -> Iterator[Hinweis]:
    """What helps after the month: reinstatement (§ 67 SGG) or a review (§ 44 SGB X)."""
    for item in walk.items:
        if item.page is LATE and item.visible:
            yield Hinweis(item.person_id, item.question.id, Message(OHNE_SCHULD))
            yield Hinweis(item.person_id, item.question.id, Message(REVIEW_INSTEAD))


class Einreichung(StrEnum):
    """How the objection came in; known to the portal and the desk, never asked."""

    ONLINE = "online"  # sent without a proof of identity
    IDENTITAET = "identitaet"  # portal with a proof of identity: Nutzerkonto (§ 9a Abs. 5 OZG) or eID (§ 36a Abs. 2a)
    SIGNATUR = "signatur"  # qualified electronic signature (§ 36a Abs. 2 SGB I) or a sender's safe mailbox
    SCHRIFTLICH = "schriftlich"
    NIEDERSCHRIFT = "niederschrift"


FORMMANGEL = N_(
    "Ihr Widerspruch ist angekommen. Damit er gilt, fehlt noch Ihre Unterschrift oder ein Nachweis, wer Sie sind. "
    "Es gibt drei Wege. Sie melden sich mit Ausweis oder BundID an und schicken ihn noch einmal. "
    "Oder Sie schicken ihn unterschrieben mit der Post. Oder Sie kommen vorbei, und wir schreiben ihn auf. "
    "Bitte tun Sie das, bevor die Zeit für den Widerspruch vorbei ist."
)


def formmangel(way: Einreichung) -> Message | None:
    """What the form of § 84 Abs. 1 SGG still lacks and the three ways to mend it; None if nothing is missing."""
    return Message(FORMMANGEL, code="formmangel") if way is Einreichung.ONLINE else None


WIDERSPRUCH = Form(
    id="widerspruch",
    version=VERSION,
    title=N_("Widerspruch gegen einen Bescheid"),
    about=N_("Wenn Sie mit einem Bescheid nicht einverstanden sind. Dafür haben Sie meistens einen Monat Zeit."),
    button=N_("Widerspruch abschicken"),
    vorgang="WID",
    parts=(
        Part(
            id="widerspruch",
            title=N_("Ihr Widerspruch"),
            intro=N_("Ein Widerspruch kostet nichts. Sie können Fragen auch offen lassen."),
            pages=(BESCHEID, ARRIVAL, GRUND, MEANWHILE, LATE),
        ),
    ),
    persons=personen,
    hints=(
        hint_when("widerspruch.art", ticked(*SOFORT), GILT_WEITER),
        hint_when("widerspruch.art", ticked("erstattung"), NICHT_ZAHLEN),
        hint_when("widerspruch.belehrung", ticked("falsch", "fehlt", "kein_rechtsbehelf"), EIN_JAHR),
        hint_when("widerspruch.vorschuss", is_yes, GELD_SOFORT),
        late_objection,
    ),
    extra_texts=(GILT_WEITER, NICHT_ZAHLEN, EIN_JAHR, REVIEW_INSTEAD, OHNE_SCHULD, GELD_SOFORT, FORMMANGEL),
)
