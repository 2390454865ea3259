"""Facts about money that follow from several answers: profit, wages of all jobs, bills of the own house."""

from __future__ import annotations

from collections.abc import Iterator

from jobcenter.questionnaire.conditions import Context
from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.hauptantrag.regeln_geld import gewinn, numbered, ticked, total
from jobcenter.questionnaire.hauptantrag.teil6_betrieb import BRUTTO, NETTO
from jobcenter.questionnaire.hauptantrag.teil6_einnahmen import NICHT_MONATLICH, NICHT_MONATLICH_FAKT
from jobcenter.questionnaire.hauptantrag.teil8_sachen import ALTERSVORSORGE
from jobcenter.questionnaire.question import HAUSHALT, Fact, Value
from jobcenter.questionnaire.values import format_euro

LISTEN = (
    ("einnahmenarten", "einnahmen"),
    ("einnahmensonstige", "sonstiges"),
    ("kindarten", "kindgeld"),
    ("kindsonstige", "kindsonstiges"),
)


def views(walk: Walk) -> Iterator[tuple[str, Context]]:
    """What can be seen from each person."""
    for person_id in walk.persons:
        yield person_id, walk.context.about(person_id)


def erwerb(walk: Walk) -> Iterator[Fact]:
    """Wages and the average profit of a month together (§ 3 Abs. 4 GrusiGV); nothing as long as one part is open."""
    for person_id, context in views(walk):
        profit = gewinn(context) if context.value("arbeit.selbstaendig") is True else None
        wages = _wages(context)
        paid = total([context.value("betrieb.steuern"), context.value("betrieb.beitraege")])  # type: ignore[list-item]
        if profit is None or wages is None:
            continue
        yield Fact(person_id, BRUTTO, wages[0] + profit, "betrieb.einnahmen", asked=False)
        if paid is not None:
            yield Fact(person_id, NETTO, wages[1] + max(0, profit - paid), "betrieb.steuern", asked=False)


def _wages(context: Context) -> tuple[int, int] | None:
    """Gross and net of all jobs; None as long as one of them is not known."""
    if context.value("arbeit.lohn") is False:
        return 0, 0
    arten = [*numbered(context, "arbeit", "arbeit.art")]
    amounts = [total([*numbered(context, "arbeit", question)]) for question in ("arbeit.brutto", "arbeit.netto")]
    if context.value("arbeit.lohn") is None or None in arten or None in amounts:
        return None
    return amounts[0] or 0, amounts[1] or 0


def jobs(walk: Walk) -> Iterator[Fact]:
    """What holds for one of several jobs holds for the person: pay in the next month, pay that varies."""
    for person_id, context in views(walk):
        days = [*numbered(context, "arbeit", "arbeit.zahltag")]
        if "naechster_monat" in days:
            yield Fact(person_id, "person.lohn_zahltag", "naechster_monat", "arbeit.zahltag")
        if True in numbered(context, "arbeit", "arbeit.schwankt"):
            yield Fact(person_id, "person.lohn_schwankt", True, "arbeit.schwankt")


def kosten(walk: Walk) -> Iterator[Fact]:
    """Higher costs have an amount as soon as something is ticked and every ticked amount is known."""
    for person_id, context in views(walk):
        chosen = context.value("arbeit.kosten_arten")
        if not isinstance(chosen, tuple) or "nichts" in chosen:
            continue
        asked = [
            context.value(question)
            for kind, questions in KOSTEN_FRAGEN.items()
            for question in questions
            if kind in chosen
        ]
        if None not in asked:
            yield Fact(person_id, "person.hoehere_absetzung_ohne_betrag", False, "arbeit.kosten_arten", asked=False)


KOSTEN_FRAGEN = {
    "auto": ("fahrt.km", "fahrt.tage"),
    "fahrkarte": ("fahrt.karte",),
    "arbeitsmittel": ("arbeit.kosten",),
    "auswaerts": ("arbeit.auswaerts_tage",),
    "kfz": ("arbeit.kfz",),
    "riester": ("arbeit.riester",),
}


def nicht_monatlich(walk: Walk) -> Iterator[Fact]:
    """Money that does not come monthly, or for an earlier time, in words for the desk; never a monthly amount."""
    for person_id, context in views(walk):
        found: list[str] = []
        some = False
        for liste, prefix in LISTEN:
            rhythms = ticked(context, liste, f"{prefix}.rhythmus") or {}
            back = ticked(context, liste, f"{prefix}.nachzahlung") or {}
            amounts = ticked(context, liste, f"{prefix}.betrag_einmal") or {}
            when = ticked(context, liste, f"{prefix}.wann") or {}
            some = some or bool(rhythms)
            found += [
                _words(kind, rhythm, back.get(kind), amounts.get(kind), when.get(kind))
                for kind, rhythm in rhythms.items()
                if rhythm in NICHT_MONATLICH or back.get(kind) is True
            ]
        if some:
            yield Fact(person_id, NICHT_MONATLICH_FAKT, tuple(found), "einnahmen.arten", asked=False)


def _words(kind: str, rhythm: Value | None, back: Value | None, amount: Value | None, when: Value | None) -> str:
    parts = [kind.replace("_", " ").capitalize(), str(rhythm or "")]
    parts.append("Nachzahlung" if back is True else "")
    parts.append(f"{format_euro(amount)} €" if isinstance(amount, int) else "Betrag offen")
    parts.append(when if isinstance(when, str) else "")
    return ", ".join(filter(None, parts))


def hauskosten(walk: Walk) -> Iterator[Fact]:
    """Monthly costs of the own house are costs of the month; other bills wait for the month in which they are due."""
    context = walk.context
    amounts = ticked(context, "hauskosten", "haus.betrag")
    rhythms = ticked(context, "hauskosten", "haus.rhythmus")
    if walk.value("wohnen.art") != "eigentum" or amounts is None or rhythms is None:
        return
    if None not in rhythms.values():
        monthly = total([amount for kind, amount in amounts.items() if rhythms[kind] == "monat"])
        if monthly is not None:
            yield Fact(HAUSHALT, "wohnung.nebenkosten_ct", monthly, "wohnen.hauskosten", asked=False)
    due = ticked(context, "hauskosten", "haus.faellig") or {}
    bills = tuple(
        _words(kind, rhythm, None, amounts[kind], due.get(kind))
        for kind, rhythm in rhythms.items()
        if rhythm not in ("monat", None)
    )
    yield Fact(HAUSHALT, "wohnung.hauskosten_faellig", bills, "wohnen.hauskosten", asked=False)


def vermoegen(walk: Walk) -> Iterator[Fact]:
    """The declaration about vehicles, provision for old age that a person looks at, and let property."""
    declared: list[Value | None] = []
    for person_id, context in views(walk):
        declared += numbered(context, "fahrzeuge", "fahrzeug.angemessen")
        chosen = context.value("vermoegen.arten")
        if isinstance(chosen, tuple) and any(kind in chosen for kind in ALTERSVORSORGE):
            yield Fact(person_id, "person.vorsorge_fuer_das_alter", True, "vermoegen.arten", asked=False)
        if True in numbered(context, "immobilien", "immobilie.vermietet"):
            yield Fact(person_id, "person.immobilie_vermietet", True, "immobilie.vermietet", asked=False)
    if declared and all(value is True for value in declared):
        yield Fact(HAUSHALT, "vermoegenserklaerung.fahrzeuge_angemessen", True, "fahrzeug.angemessen", asked=False)


FOLGEN_GELD = (erwerb, jobs, kosten, nicht_monatlich, hauskosten, vermoegen)
