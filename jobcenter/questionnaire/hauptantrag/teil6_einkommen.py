"""Teil 6: Arbeit und Einkommen, person by person.

Amounts are per month, as they reach the account (§ 11 Abs. 2). Wages are asked job by job and added up.
"""

from jobcenter.questionnaire.conditions import Condition, age_from, one_of, yes
from jobcenter.questionnaire.hauptantrag.teil6_betrieb import SEITEN as BETRIEB
from jobcenter.questionnaire.hauptantrag.teil6_einnahmen import ERWACHSENE as EINNAHMEN
from jobcenter.questionnaire.hauptantrag.teil6_kosten import SEITEN as KOSTEN
from jobcenter.questionnaire.hauptantrag.teil6_unterhalt import SEITEN as UNTERHALT
from jobcenter.questionnaire.question import N_, Kind, Liste, Nachweis, Option, Page, Part, Per, Question

MONAT = N_("Euro im Monat")
WARUM_EINKOMMEN = N_("Wir rechnen Ihr Geld auf den Bedarf an. Ein Teil bleibt oft frei.")
JOBS = Liste("arbeit", N_("Arbeitsstelle %(entry)s"), mehr="arbeit.weitere", max=6)
_FERIENJOB = one_of("arbeit.art", "ferienjob")
_SERVICE = one_of("arbeit.art", "freiwilligendienst")
_LOHN = ~(_FERIENJOB | _SERVICE)

ARBEIT = Page(
    id="arbeit",
    title=N_("Ihre Arbeit"),
    title_other=N_("%(name)s: Arbeit"),
    per=Per.ALLE,
    when=age_from(15),
    questions=(
        Question(
            id="arbeit.lohn",
            kind=Kind.BOOL,
            text=N_("Bekommen Sie Lohn oder Gehalt?"),
            text_other=N_("Bekommt %(name)s Lohn oder Gehalt?"),
            why=WARUM_EINKOMMEN,
            zitat="§ 11 Abs. 1 SGB II",
            help=N_("Auch Minijob, Ferienjob, Freiwilligendienst und Ausbildung zählen."),
            unknown_allowed=True,
        ),
        Question(
            id="arbeit.selbstaendig",
            kind=Kind.BOOL,
            text=N_("Arbeiten Sie auf eigene Rechnung (selbständig)?"),
            text_other=N_("Arbeitet %(name)s auf eigene Rechnung (selbständig)?"),
            why=N_("Dann rechnen wir mit dem Gewinn statt mit dem Lohn."),
            zitat="§ 3 GrusiGV",
            help=N_("Auch ein kleiner Nebenverdienst auf Rechnung zählt."),
            fact="person.selbstaendig",
            unknown_allowed=True,
            otherwise=False,
        ),
    ),
)
STELLE = Page(
    id="arbeitsstelle",
    title=N_("Arbeitsstelle %(entry)s"),
    title_other=N_("%(name)s: Arbeitsstelle %(entry)s"),
    per=Per.ALLE,
    when=yes("arbeit.lohn"),
    liste=JOBS,
    questions=(
        Question(
            id="arbeit.arbeitgeber",
            kind=Kind.TEXT,
            text=N_("Wie heißt die Firma?"),
            why=N_("Wir können dort eine Bescheinigung über den Lohn bekommen."),
            zitat="§§ 57, 60 Abs. 3 SGB II",
            help=N_("Name und Ort reichen. Beim Minijob im Haushalt: der Name des Menschen."),
            fact="person.arbeitgeber",
            unknown_allowed=True,
        ),
        Question(
            id="arbeit.art",
            kind=Kind.CHOICE,
            text=N_("Was für eine Arbeit ist das?"),
            why=N_("Für Ferienjob, Ausbildung und Freiwilligendienst bleibt mehr frei."),
            zitat="§ 11a Abs. 7, § 11b Abs. 2b SGB II",
            options=(
                Option("haupt", N_("Arbeit mit Vertrag, ganz oder in Teilzeit")),
                Option("minijob", N_("Minijob")),
                Option("ausbildung", N_("Ausbildung")),
                Option("ferienjob", N_("Ferienjob in den Schulferien")),
                Option("freiwilligendienst", N_("Freiwilligendienst, zum Beispiel FSJ oder BFD")),
            ),
            fact="person.arbeit_art",
        ),
        Question(
            id="arbeit.seit",
            kind=Kind.DATE,
            text=N_("Wann hat diese Arbeit begonnen?"),
            why=N_("Der erste Lohn zählt in dem Monat, in dem er kommt."),
            zitat="§ 11 Abs. 2 SGB II",
            help=N_("Der ungefähre Tag reicht. Auch ein Tag in der Zukunft geht."),
            fact="person.arbeit_seit",
            unknown_allowed=True,
            max=366,
        ),
        Question(
            id="arbeit.weitere",
            kind=Kind.BOOL,
            text=N_("Gibt es noch eine Arbeitsstelle?"),
            why=N_("Wir fragen jede Stelle einzeln, damit die Summe stimmt."),
            zitat="§ 11 Abs. 1 SGB II",
            fact="person.arbeit_art",
        ),
    ),
)


def _netto(question_id: str, art: str, when: Condition, text: str, text_other: str, beleg: str) -> Question:
    """What reaches the account, as the kind of income the law has for it."""
    return Question(
        id=question_id,
        kind=Kind.EURO,
        text=text,
        text_other=text_other,
        why=WARUM_EINKOMMEN,
        zitat="§§ 11, 11a, 11b SGB II",
        help=N_("Das ist der Betrag netto. Er steht unten auf der Abrechnung."),
        fact=f"person.einnahme.{art}.netto_ct",
        adds=True,
        unit=MONAT,
        unknown_allowed=True,
        when=when,
        evidence=(Nachweis("D-LOHN", beleg),),
    )


LOHN = Page(
    id="lohn",
    title=N_("Ihr Lohn bei Stelle %(entry)s"),
    title_other=N_("%(name)s: Lohn bei Stelle %(entry)s"),
    per=Per.ALLE,
    when=yes("arbeit.lohn"),
    liste=JOBS,
    questions=(
        Question(
            id="arbeit.brutto",
            kind=Kind.EURO,
            text=N_("Wie hoch ist Ihr Lohn brutto?"),
            text_other=N_("Wie hoch ist der Lohn von %(name)s brutto?"),
            why=N_("Vom Lohn brutto hängt ab, wie viel frei bleibt."),
            zitat="§ 11b Abs. 3 SGB II",
            help=N_("Brutto heißt: vor Abzug von Steuern und Beiträgen. Jeder Monat anders: der Durchschnitt."),
            fact="person.einnahme.erwerb.brutto_ct",
            adds=True,
            unit=MONAT,
            unknown_allowed=True,
            when=_LOHN,
        ),
        _netto(
            "arbeit.netto",
            "erwerb",
            _LOHN,
            N_("Wie viel Lohn kommt auf dem Konto an?"),
            N_("Wie viel Lohn kommt bei %(name)s auf dem Konto an?"),
            N_("Lohnabrechnungen der letzten drei Monate"),
        ),
        _netto(
            "arbeit.ferienlohn",
            "ferienjob",
            _FERIENJOB,
            N_("Wie viel Lohn aus dem Ferienjob kommt auf dem Konto an?"),
            N_("Wie viel Lohn aus dem Ferienjob kommt bei %(name)s auf dem Konto an?"),
            N_("Abrechnung über den Ferienjob"),
        ),
        _netto(
            "arbeit.taschengeld",
            "taschengeld",
            _SERVICE,
            N_("Wie viel Taschengeld gibt es im Freiwilligendienst?"),
            N_("Wie viel Taschengeld bekommt %(name)s im Freiwilligendienst?"),
            N_("Vereinbarung über den Freiwilligendienst"),
        ),
        Question(
            id="arbeit.zahltag",
            kind=Kind.CHOICE,
            text=N_("Wann kommt der Lohn?"),
            why=N_("Lohn zählt in dem Monat, in dem er ankommt."),
            zitat="§ 11 Abs. 2 SGB II",
            fact="person.lohn_zahltag",
            options=(
                Option("gleicher_monat", N_("Im gleichen Monat")),
                Option("naechster_monat", N_("Im nächsten Monat")),
            ),
            unknown_allowed=True,
        ),
        Question(
            id="arbeit.schwankt",
            kind=Kind.BOOL,
            text=N_("Ist der Lohn jeden Monat anders?"),
            why=N_("Dann entscheiden wir erst einmal vorläufig."),
            zitat="§ 41a Abs. 1 SGB II",
            fact="person.lohn_schwankt",
            unknown_allowed=True,
        ),
    ),
)

TEIL = Part(
    id="einkommen",
    title=N_("Arbeit und Einkommen"),
    intro=N_("Jetzt geht es um Geld, das im Monat zu Ihnen kommt. Wissen Sie etwas nicht? Sagen Sie es einfach."),
    pages=(ARBEIT, STELLE, LOHN, *BETRIEB, *KOSTEN, *EINNAHMEN, *UNTERHALT),
)
