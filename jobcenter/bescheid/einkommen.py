"""The income of one person in one month as a block of the letter: what comes in, what stays free, what counts.

Kinds of income have the texts of the law room; what stays free is read from the reasons. Whatever the reasons do not
name with an amount is one more row, so that a rule somebody adds is never swallowed and the block always adds up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from jobcenter.bescheid.angaben import TEIL, VOLL
from jobcenter.bescheid.schritte import Step, amount, decisive, flat, given, is_split, of_the_month
from jobcenter.law.fakten.einnahme import Einnahmeart
from jobcenter.law.monat.einnahmen import ARBEIT
from jobcenter.law.sgb2.p11_einkommen import KINDERGELDBERECHTIGT
from jobcenter.law.sgb2.p11b_absetzbetraege import FREIBETRAG_NICHT_ERWERBSFAEHIG
from jobcenter.law.worte import in_words
from jobcenter.letters import rows
from jobcenter.letters.contexts import Rechnung

Posten = tuple[str, str, int]
"""Text, citation, cents."""
Month = Mapping[str, Any]

WORDS = {
    "grundbetrag_ausbildung": "Freibetrag in der Ausbildung",
    "grundbetrag_freiwilligendienst": "Freibetrag im Freiwilligendienst",
    "grundabsetzbetrag": "Grundfreibetrag",
    "erwerbsfreibetrag": "Freibetrag für Erwerbstätige",
    "grundrentenfreibetrag": "Freibetrag bei Grundrentenzeiten",
    "absetzung_ausbildungsleistung": "Freibetrag bei Ausbildungsförderung",
    "versicherungspauschale": "Versicherungen und Vorsorge",
    "unterhalt_abgesetzt": "Gezahlter Unterhalt",
    "schon_beim_kind_angerechnet": "Schon bei der Ausbildungsförderung des Kindes angerechnet",
    "nach_steuern": "Steuern",
    "nach_pflichtbeitraegen": "Pflichtbeiträge zur Sozialversicherung",
    "nach_ausgaben": "Ausgaben für diese Einnahme",
    "lohn_unter_15": "Freibetrag für Arbeit unter 15 Jahren",
    "wert_der_verpflegung": "Essen vom Arbeitgeber",
    "wert_der_sachen": "Sachen vom Arbeitgeber",
}
"""Short words for rules; another rule is named by its own words (`in_words`)."""
IN_KIND = ("wert_der_verpflegung", "wert_der_sachen")
KINDERGELD_UEBER = ("benoetigtes_kindergeld", "kindergeld_fremdes_kind")
FROM_OTHER_INCOME = (
    "grundrentenfreibetrag",
    "absetzung_ausbildungsleistung",
    "versicherungspauschale",
    "unterhalt_abgesetzt",
    "schon_beim_kind_angerechnet",
)
"""Rules of § 11b SGB II whose result is taken off as it is; others of § 11b are parts of these."""
COUNTS = ("§ 11 Abs. 1", "§ 11a", "§ 10 Abs. 5 BEEG", "§ 1 Abs. 1", "§ 1 Abs. 3 GrusiGV")
"""Where the law says what of an income counts: those rules take the amount first and return what counts of it."""
COUNTS_TOO = ("nach_steuern", "nach_pflichtbeitraegen", "nach_ausgaben")
NOT_ABOUT_ONE_INCOME = (*KINDERGELD_UEBER, *IN_KIND, "anrechenbares_einkommen", "nur_bagatelle")
KINDERGELD_ZITAT = "§ 11 Abs. 1 Satz 5 SGB II"


def einkommen(month: Month, row: Mapping[str, Any]) -> Rechnung | None:
    """The block; None for a person without income."""
    kennung, rest_ct = row["person_id"], row["eigenes_einkommen_ct"]
    steps = of_the_month(decisive(row["begruendung"]))
    incomes = list(_inflows(month, kennung, steps))
    if not (incomes or rest_ct):
        return None
    left_ct, free = sum(ct for _, _, ct in incomes), []
    for text, zitat, ct in _deductions(month, kennung, steps, incomes):
        free.append((text, zitat, min(ct, left_ct)))
        left_ct -= free[-1][2]
    if left_ct != rest_ct:
        free.append((*_rest_words(month, steps, left_ct - rest_ct), left_ct - rest_ct))
    return rows.einkommen("Einkommen", incomes, free, rest_ct)


def words_of(regel: str) -> str:
    """What a rule is called in a row."""
    return WORDS.get(regel) or in_words(regel)


def income_text(income: Mapping[str, Any]) -> str:
    """The kind of an income in the words of the law room."""
    text = Einnahmeart(income["art"]).text
    return text + {VOLL: ", Nachzahlung", TEIL: ", Teil einer Nachzahlung"}.get(income["nachzahlung"], "")


def _inflows(month: Month, kennung: str, steps: Sequence[Step]) -> Iterator[Posten]:
    """What comes in, kinds together."""
    yield from _summed(
        (income_text(income), "§ 11 SGB II", income["betrag_ct"]) for income in month["einnahmen"].get(kennung, ())
    )
    yield from _summed((words_of(step["regel"]), step["zitat"], amount(step)) for step in _all(steps, *IN_KIND))
    support_ct = month["unterstuetzung"].get(kennung, 0)
    if support_ct:
        yield "Vermutete Hilfe von Verwandten im Haushalt", "§ 9 Abs. 5 SGB II", support_ct
    over_ct = _kindergeld_over(month) if kennung == _receiver(month) else 0
    if over_ct:
        yield "Kindergeld, das ein Kind nicht braucht", KINDERGELD_ZITAT, over_ct


def _summed(posten: Iterable[Posten]) -> Iterator[Posten]:
    """Rows with the same words as one; nothing for zero cents."""
    found: dict[tuple[str, str], int] = {}
    for text, zitat, ct in posten:
        found[text, zitat] = found.get((text, zitat), 0) + ct
    return ((text, zitat, ct) for (text, zitat), ct in found.items() if ct)


def _deductions(month: Month, kennung: str, steps: Sequence[Step], incomes: list[Posten]) -> Iterator[Posten]:
    """What does not count or is taken off, in the order of the statute."""
    exempt = [*_exempt(month["einnahmen"].get(kennung, ()), steps)]
    yield from exempt
    for step in _all(steps, "nur_bagatelle"):
        came_ct = sum(ct for text, zitat, ct in incomes if zitat == "§ 11 SGB II" or text in _in_kind_words())
        summe_ct = given(step)["summe_ct"]
        yield "Davon zählt nicht", "§ 11a SGB II", max(0, came_ct - sum(ct for _, _, ct in exempt) - summe_ct)
        yield "Geringe Einnahmen", step["zitat"], summe_ct
    yield from _from_wages(month, kennung, steps)
    for step in _all(steps, "benoetigtes_kindergeld"):
        yield "Kindergeld, das dieses Kind nicht braucht", KINDERGELD_ZITAT, _kindergeld_left(step)
    for regel in FROM_OTHER_INCOME:
        yield from ((words_of(regel), step["zitat"], amount(step)) for step in _all(steps, regel))


def _exempt(own: Sequence[Mapping[str, Any]], steps: Sequence[Step]) -> Iterator[Posten]:
    """What of single incomes does not count at all, taxes and costs of an income included."""
    for step in _all(steps):
        lost_ct = _lost(step)
        if lost_ct:
            yield _lost_words(step, own), step["zitat"], lost_ct
        elif step["regel"] == "ferienjob_frei" and step["ergebnis"] is True:
            jobs = [income for income in own if income["art"] == Einnahmeart.FERIENJOB]
            yield from ((f"{income_text(job)}: bleibt frei", step["zitat"], job["betrag_ct"]) for job in jobs)


def _in_kind_words() -> tuple[str, ...]:
    return tuple(words_of(regel) for regel in IN_KIND)


def _lost(step: Step) -> int:
    """What of an income does not count, for a rule that says what counts of it; in cents."""
    about = step["zitat"].startswith(COUNTS) or step["regel"] in COUNTS_TOO
    if not about or step["regel"] in NOT_ABOUT_ONE_INCOME or type(step["ergebnis"]) is not int or not step["eingaben"]:
        return 0
    name, before = step["eingaben"][0]
    return max(0, before - step["ergebnis"]) if name.endswith("_ct") else 0


def _lost_words(step: Step, own: Iterable[Mapping[str, Any]]) -> str:
    """Names the income when there is only one it can be."""
    if step["regel"] in WORDS:
        return WORDS[step["regel"]]
    same = {income_text(income) for income in own if income["betrag_ct"] == step["eingaben"][0][1]}
    frei = "bleibt frei" if not step["ergebnis"] else "ein Teil bleibt frei"
    return f"{same.pop()}: {frei}" if len(same) == 1 else "Davon zählt nicht"


def _from_wages(month: Month, kennung: str, steps: Sequence[Step]) -> Iterator[Posten]:
    """What stays free of wages: at most the wages."""
    for step in _all(steps):
        if step["regel"] == "erwerbseinkommen":
            lohn_ct = given(step)["netto_ct"]
            for teil in step["teile"]:
                frei_ct = min(amount(teil), lohn_ct)
                lohn_ct -= frei_ct
                yield words_of(teil["regel"]), teil["zitat"], frei_ct
        if _is_answer(step, FREIBETRAG_NICHT_ERWERBSFAEHIG.frage) and step["ergebnis"] == "pauschale":
            kosten_ct = month["nachgewiesene_kosten"][kennung] or next(
                (amount(step) for step in _all(steps, "kosten_der_arbeit")), 0
            )
            lohn_ct = _wages(month["einnahmen"].get(kennung, ()), steps)
            yield "Kosten der Arbeit", "§ 11b Abs. 1 Satz 1 Nr. 3 bis 5 SGB II", min(kosten_ct, lohn_ct)


def _wages(own: Iterable[Mapping[str, Any]], steps: Sequence[Step]) -> int:
    """Everything that comes from work, in money and in kind, in cents."""
    in_money_ct: int = sum(income["betrag_ct"] for income in own if Einnahmeart(income["art"]) in ARBEIT)
    return in_money_ct + sum(amount(step) for step in _all(steps, *IN_KIND))


def _kindergeld_over(month: Month) -> int:
    """Kindergeld of all children that counts at a parent, in cents."""
    return sum(
        _kindergeld_left(step)
        for row in month["personen"]
        for step in _all(decisive(row["begruendung"]), *KINDERGELD_UEBER)
    )


def _kindergeld_left(step: Step) -> int:
    if step["regel"] == "kindergeld_fremdes_kind":
        return amount(step)
    kindergeld_ct: int = given(step)["kindergeld_ct"]
    return kindergeld_ct - amount(step)


def _receiver(month: Month) -> str:
    """The adult at whom it counts: as somebody decided, or the first one."""
    steps = [step for row in month["personen"] for step in _all(decisive(row["begruendung"]))]
    answers = [step["ergebnis"] for step in steps if _is_answer(step, KINDERGELDBERECHTIGT.frage)]
    persons = [row["person_id"] for row in month["personen"] if row["stellung"] != "nicht_in_bg"]
    adults = [p for p in persons if not is_kind(month, p)]
    return next(
        (p for p in adults if answers and answers[0] in (p, p.rstrip("0123456789"))), adults[0] if adults else ""
    )


def is_kind(month: Month, kennung: str) -> bool:
    """Whether the person counts as a child of the Bedarfsgemeinschaft: the applicant too, beside the own parents."""
    with_parents = any(
        row["person_id"].startswith("elternteil") and row["stellung"] != "nicht_in_bg" for row in month["personen"]
    )
    return kennung.startswith(("kind", "geschwister")) or (with_parents and kennung == "antragsteller")


def _rest_words(month: Month, steps: Iterable[Step], rest_ct: int) -> tuple[str, str]:
    """Words for what no row above explains: days, a deduction with exactly this amount, or another exception."""
    if is_split(month):
        return "Anteilige Tage und Rundung", "§ 41 Abs. 1 und 2 SGB II"
    known = {*WORDS, *NOT_ABOUT_ONE_INCOME}
    for step in _all(steps):
        if step["regel"] not in known and step["zitat"].startswith("§ 11") and amount(step) == rest_ct:
            return in_words(step["regel"]), step["zitat"]
    return ("Davon zählt nicht", "§ 11a SGB II") if rest_ct > 0 else ("Weiteres Einkommen", "§ 11 SGB II")


def _is_answer(step: Step, frage: str) -> bool:
    return step["regel"] == "klaerung" and bool(given(step)["frage"] == frage)


def _all(steps: Iterable[Step], *regeln: str) -> Iterator[Step]:
    """Every step at any depth; with `regeln` only those of these rules."""
    return (found for step in steps for found in flat(step) if not regeln or found["regel"] in regeln)
