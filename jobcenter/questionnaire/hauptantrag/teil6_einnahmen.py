"""Teil 6 and 7: other money, kind by kind. Names of kinds are those of the law (§§ 11, 11a SGB II) where it has one."""

from collections.abc import Mapping
from functools import cache

from jobcenter.questionnaire.conditions import Condition, is_person, one_of, yes
from jobcenter.questionnaire.question import N_, Kind, Liste, Nachweis, Option, Page, Per, Question

MONAT = N_("Euro im Monat")
WARUM_EINKOMMEN = N_("Wir rechnen Ihr Geld auf den Bedarf an. Ein Teil bleibt oft frei.")
WARUM_KIND = N_("Eigenes Geld des Kindes rechnen wir beim Kind an.")
SONSTIGE = ("krankengeld", "wohngeld", "insolvenzgeld", "anderes")
"""Kinds the law counts as any other income."""

ARTEN: Mapping[str, str] = {
    "arbeitslosengeld": N_("Arbeitslosengeld"),
    "krankengeld": N_("Krankengeld oder Übergangsgeld"),
    "insolvenzgeld": N_("Insolvenzgeld oder Kurzarbeitergeld"),
    "mutterschaftsgeld": N_("Mutterschaftsgeld"),
    "elterngeld": N_("Elterngeld"),
    "kindergeld": N_("Kindergeld für die Person selbst"),
    "kindergeld_anderes_kind": N_("Kindergeld für ein Kind, das woanders wohnt"),
    "altersrente": N_("Altersrente"),
    "erwerbsminderungsrente": N_("Rente wegen Erwerbsminderung"),
    "hinterbliebenenrente": N_("Witwenrente, Witwerrente oder Waisenrente"),
    "unterhalt": N_("Unterhalt für die Person selbst, nicht für Kinder"),
    "unterhaltsvorschuss": N_("Unterhaltsvorschuss für die Person selbst"),
    "wohngeld": N_("Wohngeld"),
    "bafoeg": N_("BAföG oder Stipendium"),
    "bab": N_("Ausbildungsbeihilfe (BAB)"),
    "ausbildungsgeld": N_("Ausbildungsgeld"),
    "vermietung": N_("Miete oder Pacht von anderen"),
    "kapital": N_("Zinsen oder Dividenden"),
    "ehrenamt": N_("Geld für ein Ehrenamt oder als Trainerin oder Trainer"),
    "pflegeperson": N_("Geld für die Pflege eines Menschen"),
    "tagespflege": N_("Geld für Kindertagespflege"),
    "zuwendung": N_("Geld von Familie oder Freunden"),
    "anderes": N_("Anderes Geld"),
}
FUER_KINDER: Mapping[str, str] = {
    "hinterbliebenenrente": N_("Waisenrente"),
    "bafoeg": N_("BAföG"),
    "bab": N_("Ausbildungsbeihilfe (BAB)"),
    "ausbildungsgeld": N_("Ausbildungsgeld"),
    "kinderzuschlag": N_("Kinderzuschlag"),
    "kapital": N_("Zinsen"),
    "zuwendung": N_("Geld von Verwandten oder Freunden, regelmäßig"),
    "anderes": N_("Anderes Geld"),
}
RHYTHMS = (
    Option("monatlich", N_("Jeden Monat")),
    Option("einmal", N_("Nur einmal")),
    Option("jaehrlich", N_("Ein- oder zweimal im Jahr")),
    Option("unregelmaessig", N_("Unregelmäßig")),
)
NICHT_MONATLICH_FAKT = "person.einnahmen_nicht_monatlich"
NICHT_MONATLICH = ("einmal", "jaehrlich", "unregelmaessig")


def optionen(arten: Mapping[str, str], nichts: str) -> tuple[Option, ...]:
    """The kinds as ticks, and one that stands alone."""
    return (*(Option(art, text) for art, text in arten.items()), Option("nichts", nichts, exclusive=True))


def seiten(liste: Liste, prefix: str, per: Per, fact: str, why: str, suffix: str = "") -> tuple[Page, ...]:
    """For each ticked kind: how often it comes, then how much. Only what comes monthly is an amount of the month."""
    when, how_much = fragen(prefix, fact, why)
    return (
        _page(liste, f"{prefix}_rhythmus{suffix}", per, when),
        _page(liste, f"{prefix}_betrag{suffix}", per, how_much),
    )


@cache
def fragen(prefix: str, fact: str, why: str) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    """The questions of the two pages; one declaration for everybody who is asked."""
    monthly = one_of(f"{prefix}.rhythmus", "monatlich")
    once = one_of(f"{prefix}.rhythmus", *NICHT_MONATLICH) | yes(f"{prefix}.nachzahlung")
    return (_rhythm(prefix), _nachzahlung(prefix)), (_betrag(prefix, fact, why, monthly), *_once(prefix, once))


def _page(liste: Liste, page_id: str, per: Per, questions: tuple[Question, ...]) -> Page:
    return Page(
        id=page_id,
        title=N_("%(entry)s"),
        title_other=N_("%(name)s: %(entry)s"),
        per=per,
        liste=liste,
        questions=questions,
    )


def _rhythm(prefix: str) -> Question:
    return Question(
        id=f"{prefix}.rhythmus",
        kind=Kind.CHOICE,
        text=N_("%(entry)s: Wie oft kommt das Geld?"),
        why=N_("Geld zählt in dem Monat, in dem es ankommt."),
        zitat="§ 11 Abs. 2 SGB II",
        options=RHYTHMS,
        fact=NICHT_MONATLICH_FAKT,
        unknown_allowed=True,
    )


def _nachzahlung(prefix: str) -> Question:
    return Question(
        id=f"{prefix}.nachzahlung",
        kind=Kind.BOOL,
        text=N_("Ist Geld für eine frühere Zeit dabei (Nachzahlung)?"),
        why=N_("Geld für eine frühere Zeit zählt anders."),
        zitat="§ 11 Abs. 3 SGB II",
        fact=NICHT_MONATLICH_FAKT,
        unknown_allowed=True,
    )


def _betrag(prefix: str, fact: str, why: str, monthly: Condition) -> Question:
    return Question(
        id=f"{prefix}.betrag",
        kind=Kind.EURO,
        text=N_("%(entry)s: Wie viel kommt im Monat auf dem Konto an?"),
        why=why,
        zitat="§§ 11, 11a SGB II",
        help=N_("Der Betrag steht im Bescheid oder auf dem Kontoauszug."),
        fact=fact,
        adds=True,
        unit=MONAT,
        unknown_allowed=True,
        when=monthly,
        evidence=(Nachweis("D-BESCH", N_("Bescheid oder Kontoauszug: %(entry)s")),),
    )


def _once(prefix: str, once: Condition) -> tuple[Question, ...]:
    """What does not come monthly, or for an earlier time: a caseworker puts it into the right months."""
    return (
        Question(
            id=f"{prefix}.betrag_einmal",
            kind=Kind.EURO,
            text=N_("%(entry)s: Wie viel kommt einmal oder unregelmäßig?"),
            why=N_("Wir prüfen, in welchem Monat das Geld zählt."),
            zitat="§ 11 Abs. 2 und 3 SGB II",
            help=N_("Bei unregelmäßigem Geld: ungefähr für die nächsten zwölf Monate."),
            fact=NICHT_MONATLICH_FAKT,
            unit=N_("Euro"),
            unknown_allowed=True,
            when=once,
            evidence=(Nachweis("D-BESCH", N_("Bescheid oder Kontoauszug: %(entry)s")),),
        ),
        Question(
            id=f"{prefix}.wann",
            kind=Kind.TEXT,
            text=N_("%(entry)s: Wann kommt das Geld, und für welche Zeit ist es?"),
            why=N_("Wir prüfen, in welchem Monat das Geld zählt."),
            zitat="§ 11 Abs. 2 und 3 SGB II",
            help=N_("Zum Beispiel: im Dezember, für September bis November."),
            fact=NICHT_MONATLICH_FAKT,
            unknown_allowed=True,
            when=once,
        ),
    )


def listen(prefix: str, arten: Mapping[str, str]) -> tuple[Liste, Liste]:
    """The ticked kinds that the law has, and those it counts as any other income."""
    own = tuple(art for art in arten if art not in SONSTIGE)
    rest = tuple(art for art in arten if art in SONSTIGE)
    asked = "einnahmen.arten" if prefix == "einnahmen" else f"{prefix}.einnahmen"
    return (
        Liste(f"{prefix}arten", N_("%(entry)s"), kreuze=asked, ohne=rest),
        Liste(f"{prefix}sonstige", N_("%(entry)s"), kreuze=asked, ohne=own),
    )


LISTEN = listen("einnahmen", ARTEN)
ANDERE = Page(
    id="einnahmen",
    title=N_("Anderes Geld"),
    title_other=N_("%(name)s: anderes Geld"),
    per=Per.ALLE,
    when=is_person(Per.ERWACHSENE),
    questions=(
        Question(
            id="einnahmen.arten",
            kind=Kind.MULTI,
            text=N_("Bekommen Sie Geld aus einer dieser Quellen?"),
            text_other=N_("Bekommt %(name)s Geld aus einer dieser Quellen?"),
            why=WARUM_EINKOMMEN,
            zitat="§§ 11, 11a SGB II",
            help=N_("Kindergeld und Unterhalt für Kinder fragen wir später."),
            options=optionen(ARTEN, N_("Nichts davon")),
            unknown_allowed=True,
        ),
    ),
)
ERWACHSENE = (
    ANDERE,
    *seiten(LISTEN[0], "einnahmen", Per.ALLE, "person.einnahme.%(entry)s.netto_ct", WARUM_EINKOMMEN),
    *seiten(LISTEN[1], "sonstiges", Per.ALLE, "person.einnahme.sonstige.netto_ct", WARUM_EINKOMMEN),
)
