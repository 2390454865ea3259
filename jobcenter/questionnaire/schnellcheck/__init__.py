"""Der Schnellcheck: three minutes, no name, a first amount. What is not asked is assumed and said so (ANNAHMEN)."""

from __future__ import annotations

import datetime as dt

from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.conditions import Condition, Context, any_of, at_least, less_than, no, yes
from jobcenter.questionnaire.facts import facts
from jobcenter.questionnaire.question import (
    ANTRAGSTELLER,
    MAX_KINDER,
    N_,
    PARTNER,
    Fact,
    Form,
    Kind,
    Page,
    Part,
    Question,
    kind_id,
)
from jobcenter.questionnaire.schnellcheck.folgen import fakten

MONAT = N_("Euro im Monat")
WARUM_ALTER = N_("Vom Alter hängt ab, wie viel Geld jemand bekommt.")
WARUM_LOHN = N_("Vom Lohn bleibt ein Teil frei.")
WARUM_KINDER = N_("Geld für Kinder rechnen wir bei den Kindern an.")

ANNAHMEN = (
    N_("Alle ab 15 Jahren können arbeiten."),
    N_("Alle dürfen in Deutschland leben und Geld vom Jobcenter bekommen."),
    N_("Niemand ist schwanger, in einer Klinik oder in Haft."),
    N_("Die Kosten der Wohnung sind nicht zu hoch."),
)


def personen(context: Context) -> tuple[str, ...]:
    """The applicant, the partner if there is one, and the children; none of them has a name here."""
    found = [ANTRAGSTELLER]
    if context.value("check.partner") is True:
        found.append(PARTNER)
    number = context.value("check.kinder")
    return (*found, *(kind_id(i) for i in range(1, number + 1))) if isinstance(number, int) else tuple(found)


def _alter_kind(number: int) -> Question:
    return Question(
        id=f"check.alter_kind{number}",
        kind=Kind.INT,
        text=N_("Wie alt ist Kind %(number)s?"),
        params={"number": number},
        why=WARUM_ALTER,
        zitat="§§ 20, 23 SGB II",
        help=N_("Unter einem Jahr: 0."),
        unit=N_("Jahre"),
        min=0,
        max=24,
        when=at_least("check.kinder", number),
    )


def _euro(name: str, text: str, why: str, zitat: str, hilfe: str, when: Condition | None = None) -> Question:
    return Question(
        id=f"check.{name}", kind=Kind.EURO, text=text, why=why, zitat=zitat, help=hilfe, unit=MONAT, when=when
    )


KINDER = at_least("check.kinder", 1)
MINDERJAEHRIGE = any_of(*(less_than(f"check.alter_kind{i}", 18) for i in range(1, MAX_KINDER + 1)))

WER = Page(
    id="check_wer",
    title=N_("Wer gehört zu Ihnen?"),
    questions=(
        Question(
            id="check.alter",
            kind=Kind.INT,
            text=N_("Wie alt sind Sie?"),
            why=WARUM_ALTER,
            zitat="§§ 7a, 12, 20 SGB II",
            unit=N_("Jahre"),
            min=15,
            max=110,
        ),
        Question(
            id="check.partner",
            kind=Kind.BOOL,
            text=N_("Leben Sie mit einer Partnerin oder einem Partner zusammen?"),
            why=N_("Für Paare berechnen wir das Geld gemeinsam."),
            zitat="§ 7 Abs. 3 Nr. 3 SGB II",
        ),
        Question(
            id="check.kinder",
            kind=Kind.INT,
            text=N_("Wie viele Kinder unter 25 Jahren wohnen bei Ihnen?"),
            why=N_("Kinder haben einen eigenen Anspruch auf Geld."),
            zitat="§ 7 Abs. 3 Nr. 2 und 4 SGB II",
            help=N_("Keine Kinder: 0."),
            unit=N_("Kinder"),
            min=0,
            max=MAX_KINDER,
        ),
    ),
)
ALTER = Page(
    id="check_alter",
    title=N_("Wie alt sind die anderen?"),
    questions=(
        Question(
            id="check.alter_partner",
            kind=Kind.INT,
            text=N_("Wie alt ist Ihre Partnerin oder Ihr Partner?"),
            why=WARUM_ALTER,
            zitat="§§ 7a, 12, 20 SGB II",
            unit=N_("Jahre"),
            min=15,
            max=110,
            when=yes("check.partner"),
        ),
        *(_alter_kind(i) for i in range(1, MAX_KINDER + 1)),
    ),
)
ALLEIN = Page(
    id="check_allein",
    title=N_("Allein mit Kindern"),
    when=no("check.partner") & MINDERJAEHRIGE,
    questions=(
        Question(
            id="check.alleinerziehend",
            kind=Kind.BOOL,
            text=N_("Erziehen Sie Ihre Kinder unter 18 allein?"),
            why=N_("Wer allein erzieht, bekommt zusätzlich Geld."),
            zitat="§ 21 Abs. 3 SGB II",
        ),
    ),
)
WOHNEN = Page(
    id="check_wohnen",
    title=N_("Ihre Wohnung"),
    questions=(
        _euro(
            "miete",
            N_("Wie hoch ist die Miete mit Nebenkosten, ohne Heizung?"),
            N_("Die Miete gehört zu Ihrem Bedarf."),
            "§ 22 Abs. 1 SGB II",
            N_("Die Miete der ganzen Wohnung. Keine Miete: 0."),
        ),
        _euro(
            "heizung",
            N_("Wie viel zahlen Sie für die Heizung?"),
            N_("Heizkosten rechnen wir getrennt von der Miete."),
            "§ 22 Abs. 1 SGB II",
            N_("Der Betrag steht im Mietvertrag oder in der Abrechnung. Ungefähr reicht."),
        ),
        Question(
            id="check.weitere",
            kind=Kind.INT,
            text=N_("Wie viele andere Menschen wohnen noch in Ihrer Wohnung?"),
            why=N_("Wir teilen die Miete durch alle, die dort wohnen."),
            zitat="§ 22 Abs. 1 SGB II",
            help=N_("Zum Beispiel eine WG oder Ihre Eltern. Sonst niemand: 0."),
            unit=N_("Menschen"),
            min=0,
            max=50,
        ),
    ),
)
ARBEIT = Page(
    id="check_arbeit",
    title=N_("Arbeit"),
    questions=(
        Question(
            id="check.arbeit",
            kind=Kind.BOOL,
            text=N_("Bekommen Sie Lohn oder Gehalt?"),
            why=WARUM_LOHN,
            zitat="§ 11 Abs. 1 SGB II",
            help=N_("Auch Minijob, Nebenjob und Ausbildung zählen."),
        ),
        Question(
            id="check.arbeit_partner",
            kind=Kind.BOOL,
            text=N_("Bekommt Ihre Partnerin oder Ihr Partner Lohn oder Gehalt?"),
            why=WARUM_LOHN,
            zitat="§ 11 Abs. 1 SGB II",
            when=yes("check.partner"),
        ),
    ),
)
HILFE_BRUTTO = N_("Brutto heißt: vor Abzug von Steuern und Beiträgen. Mehrere Jobs bitte zusammenzählen.")
HILFE_NETTO = N_("Das ist der Lohn netto. Er steht unten auf der Abrechnung.")
LOHN = Page(
    id="check_lohn",
    title=N_("Ihr Lohn"),
    when=yes("check.arbeit"),
    questions=(
        _euro("brutto", N_("Wie hoch ist Ihr Lohn brutto?"), WARUM_LOHN, "§ 11b Abs. 3 SGB II", HILFE_BRUTTO),
        _euro("netto", N_("Wie viel Lohn kommt auf dem Konto an?"), WARUM_LOHN, "§ 11b SGB II", HILFE_NETTO),
    ),
)
LOHN_PARTNER = Page(
    id="check_lohn_partner",
    title=N_("Lohn Ihrer Partnerin oder Ihres Partners"),
    when=yes("check.arbeit_partner"),
    questions=(
        _euro("brutto_partner", N_("Wie hoch ist der Lohn brutto?"), WARUM_LOHN, "§ 11b Abs. 3 SGB II", HILFE_BRUTTO),
        _euro("netto_partner", N_("Wie viel kommt davon auf dem Konto an?"), WARUM_LOHN, "§ 11b SGB II", HILFE_NETTO),
    ),
)
GELD = Page(
    id="check_geld",
    title=N_("Anderes Geld"),
    questions=(
        _euro(
            "kindergeld",
            N_("Wie viel Kindergeld bekommen Sie zusammen?"),
            WARUM_KINDER,
            "§ 11 Abs. 1 S. 5 SGB II",
            N_("Für alle Kinder in einem Betrag. Kein Kindergeld: 0."),
            KINDER,
        ),
        _euro(
            "unterhalt",
            N_("Wie viel Unterhalt und Unterhaltsvorschuss gibt es für die Kinder?"),
            WARUM_KINDER,
            "§ 11 Abs. 1 SGB II",
            N_("Für alle Kinder in einem Betrag. Kein Unterhalt: 0."),
            KINDER,
        ),
        _euro(
            "anderes",
            N_("Wie viel anderes Geld kommt im Monat an?"),
            N_("Wir rechnen Ihr Geld auf den Bedarf an. Ein Teil bleibt oft frei."),
            "§ 11 Abs. 1 SGB II",
            N_("Zum Beispiel Arbeitslosengeld oder Elterngeld. Nichts: 0."),
        ),
        Question(
            id="check.vermoegen",
            kind=Kind.EURO,
            text=N_("Wie viel Erspartes haben Sie alle zusammen?"),
            why=N_("Erspartes bis zu einer Grenze dürfen Sie behalten. Die Grenze hängt vom Alter ab."),
            zitat="§ 12 SGB II",
            help=N_("Konten, Bargeld und Sparbücher. Ein normales Auto zählt nicht."),
            unit=N_("Euro"),
        ),
    ),
)

SCHNELLCHECK = Form(
    id="schnellcheck",
    version="2026-11",
    title=N_("Was steht mir zu?"),
    parts=(
        Part(id="check_familie", title=N_("Sie und Ihre Familie"), pages=(WER, ALTER, ALLEIN)),
        Part(id="check_wohnung", title=N_("Wohnen"), pages=(WOHNEN,)),
        Part(id="check_geld", title=N_("Arbeit und Geld"), pages=(ARBEIT, LOHN, LOHN_PARTNER, GELD)),
    ),
    persons=personen,
    derived=(fakten,),
    extra_texts=ANNAHMEN,
)


def facts_for_check(answers: Answers, today: dt.date) -> tuple[Fact, ...]:
    """Facts for the law from the answers of the Schnellcheck, with the ANNAHMEN; the same keys as in the Hauptantrag.

    An amount nobody typed is missing, not zero. Birth dates are the first of this month, so that ages hold today.
    """
    return facts(SCHNELLCHECK, answers, today)
