"""Soft rules about money and the flat: something looks unusual, or other help exists. They stop nobody."""

from __future__ import annotations

from collections.abc import Iterator

from jobcenter.questionnaire.conditions import Context
from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.hauptantrag.regeln_geld import numbered
from jobcenter.questionnaire.question import ANTRAGSTELLER, HAUSHALT, N_, Hinweis, Message, eintrag_id, rolle

KINDERGELD_CT = 25_900
"""Kindergeld of one child in 2026 (§ 66 EStG)."""

NETTO_UEBER_BRUTTO = N_("Der Lohn auf dem Konto ist höher als der Lohn brutto. Bitte prüfen Sie beide Beträge.")
KINDERGELD_ABOVE = N_("Für ein Kind gibt es 259 Euro Kindergeld. Bitte prüfen Sie den Betrag bei %(name)s.")
FLAECHE = N_("Die Teile der Wohnung sind zusammen größer als die ganze Wohnung. Bitte prüfen Sie die Zahlen.")
SCHULDEN = N_("Bei Schulden für Miete oder Strom helfen wir schnell. Bitte rufen Sie uns an.")
OHNE_KONTO = N_("Jede Bank muss Ihnen ein Basiskonto geben. Fragen Sie danach.")
TEXTE_GELD = (NETTO_UEBER_BRUTTO, KINDERGELD_ABOVE, FLAECHE, SCHULDEN, OHNE_KONTO)


def lohn(walk: Walk) -> Iterator[Hinweis]:
    """Net above gross is nearly always a swap of the two fields."""
    for person_id in walk.persons:
        context: Context = walk.context.about(person_id)
        pairs = zip(
            numbered(context, "arbeit", "arbeit.brutto"), numbered(context, "arbeit", "arbeit.netto"), strict=False
        )
        for number, (brutto, netto) in enumerate(pairs, start=1):
            if isinstance(brutto, int) and isinstance(netto, int) and netto > brutto:
                subject = eintrag_id(person_id, "arbeit", str(number))
                yield Hinweis(subject, "arbeit.netto", Message(NETTO_UEBER_BRUTTO))


def kindergeld(walk: Walk) -> Iterator[Hinweis]:
    """More than the amount of one child is nearly always the sum of several."""
    for person_id in walk.persons:
        amount = walk.value("kind.kindergeld", person_id)
        if rolle(person_id) in ("kind", "geschwister") and isinstance(amount, int) and amount > KINDERGELD_CT:
            yield Hinweis(person_id, "kind.kindergeld", Message(KINDERGELD_ABOVE, {"name": walk.name(person_id)}))


def wohnung(walk: Walk) -> Iterator[Hinweis]:
    """The parts of the flat fit into it; debts of rent and energy have help of their own (§ 22 Abs. 8)."""
    whole = walk.value("wohnen.flaeche")
    parts = [walk.value("wohnen.flaeche_vermietet"), walk.value("wohnen.flaeche_andere")]
    known = [part for part in parts if isinstance(part, int)]
    if isinstance(whole, int) and sum(known) >= whole + 1:
        yield Hinweis(HAUSHALT, "wohnen.flaeche", Message(FLAECHE))
    ticks = walk.value("wohnen.besonderes")
    if isinstance(ticks, tuple) and "rueckstand" in ticks:
        yield Hinweis(HAUSHALT, "wohnen.besonderes", Message(SCHULDEN))


def konto(walk: Walk) -> Iterator[Hinweis]:
    """Everybody has a right to a basic account (§ 31 ZKG)."""
    if walk.value("konto.vorhanden", ANTRAGSTELLER) is False:
        yield Hinweis(ANTRAGSTELLER, "konto.vorhanden", Message(OHNE_KONTO))


HINWEISE_GELD = (lohn, kindergeld, wohnung, konto)
