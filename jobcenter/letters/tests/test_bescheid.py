"""What a Bescheid says: order, grouping of months, words, legal text; and which data it refuses."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobcenter.letters import rows, wording
from jobcenter.letters.checks import LetterDataError
from jobcenter.letters.names import leistung
from jobcenter.letters.prepare import monatsgruppen, prepare_bescheid
from jobcenter.letters.render import render_pdf
from jobcenter.letters.tests import pdf, samples


def _in_order(text: str, *parts: str) -> None:
    stellen = [text.find(part) for part in parts]
    assert -1 not in stellen, parts[stellen.index(-1)]
    assert stellen == sorted(stellen), parts


def test_grant_says_the_most_important_first() -> None:
    text = pdf.text(render_pdf("bescheid", samples.w1()))
    _in_order(
        text,
        "Jobcenter Musterkreis",
        "Bescheid: Sie bekommen Grundsicherungsgeld",
        "Das Wichtigste",
        "Sie bekommen ab 1. November 2026 jeden Monat 1.063,00 €.",
        "DE02 … 2051",
        "Das gilt bis zum 31. Oktober 2027.",
        "So viel Geld bekommen Sie",
        "Wir bewilligen",
        "Grundsicherungsgeld (früher Bürgergeld)",
        "Ada Beispiel 563,00 € 500,00 € 1.063,00 €",
        "So haben wir gerechnet",
        "Regelbedarf, Stufe 1 § 20 SGB II 563,00 €",
        "Warum wir so entschieden haben",
        "Worüber wir hier nicht entscheiden",
        "Was Sie uns bitte gleich sagen",
        "Ihre Wohnung",
        "Die Monate ab Januar 2027",
        "Jonas Falk",
        "Wenn Sie nicht einverstanden sind",
        "Rechtsbehelfsbelehrung",
        "Hier bekommen Sie Hilfe",
        "Ihre Daten",
    )
    assert "1203 0000" not in text, "the account number is masked"


def test_rejection_tells_meaning_then_action_then_reason_then_law() -> None:
    text = pdf.text(render_pdf("bescheid", samples.ablehnung()))
    _in_order(
        text,
        "Sie bekommen ab 1. November 2026 kein Grundsicherungsgeld von uns.",
        "Sie können Wohngeld beantragen",
        "einen Monat lang Widerspruch einlegen",
        "Der Grund: Ihr Einkommen ist höher",
        "Wir lehnen Ihren Antrag vom 22. November 2026",
        "Was Sie jetzt tun können",
        "So haben wir gerechnet",
        "Warum wir so entschieden haben",
        "Rechtsbehelfsbelehrung",
    )
    assert "Was Sie uns bitte gleich sagen" not in text
    assert "zur Post gegeben" in text


def test_provisional_grant_states_reason_and_end() -> None:
    text = pdf.text(render_pdf("bescheid", samples.w6()))
    _in_order(
        text,
        "Vorläufiger Bescheid",
        "Sie bekommen zusammen vorläufig ab 1. November 2026 jeden Monat 1.129,00 €",
        "Alle zusammen 286,80 € 792,20 € 50,00 € 1.129,00 €",
        "Warum die Entscheidung vorläufig ist",
        "verdient jeden Monat unterschiedlich viel",
        "§ 41a Abs. 1 SGB II",
        "So haben wir gerechnet",
        "Grundfreibetrag",
        "– 100,00 €",
        "Hier durften wir abwägen",
        "Der Lohn schwankt nur wenig",
        "Was wir noch von Ihnen brauchen",
        "15. Dezember 2026",
    )
    for betrag in ("368,40 €", "187,78 €", "204,42 €"):
        assert betrag in text


def test_legal_notice_names_remedy_body_seat_period_and_forms() -> None:
    text = pdf.text(render_pdf("bescheid", samples.w1()))
    belehrung = text[text.index("Rechtsbehelfsbelehrung") : text.index("Hier bekommen Sie Hilfe")]
    for wort in ("Widerspruch", "einen Monat", "im Ausland", "drei Monate", "Jobcenter Musterkreis", "Lindenallee 12",
                 "12345 Musterstadt", "schriftlich", "§ 36a Abs. 2 SGB I", "§ 36a Abs. 2a SGB I", "§ 9a Abs. 5 OZG",
                 "zur Niederschrift", "anderen inländischen Behörde", "§ 84 Abs. 2 SGG"):  # fmt: skip
        assert wort in belehrung, wort


def test_open_electronic_ways_are_named_with_their_address() -> None:
    context = samples.w1()
    context["widerspruch"]["wege"] = [
        {"art": "qes", "adresse": "qes@jobcenter.example"},
        {"art": "formular", "adresse": "jobcenter.example/widerspruch"},
        {"art": "nutzerkonto", "adresse": "konto.example"},
        {"art": "postfach", "adresse": "Musterkreis 1"},
    ]
    context["bekanntgabe"] = {"weg": "post", "ausland": True}
    text = pdf.text(render_pdf("bescheid", context))
    for weg in context["widerspruch"]["wege"]:
        assert weg["adresse"].replace(" ", "") in text.replace(" ", "")
    assert "soweit die Stelle dafür einen Zugang eröffnet hat" not in text
    for form in ("schriftlich,", "§ 36a Abs. 2 SGB I", "§ 36a Abs. 2a SGB I und § 9a Abs. 5 OZG", "zur Niederschrift"):
        assert form in text
    assert "Die Frist beträgt drei Monate, weil" in text


@pytest.mark.parametrize("offen", ["qes", "formular"])
def test_notice_names_all_forms_even_if_only_one_way_is_open(offen: Any) -> None:
    """§ 84 Abs. 1 SGG: a notice that leaves out a form is wrong and the period becomes one year (§ 66 Abs. 2 SGG)."""
    context = samples.w1()
    context["widerspruch"]["wege"] = [{"art": offen, "adresse": "weg.example"}]
    text = pdf.text(render_pdf("bescheid", context))
    for form in ("schriftlich,", "§ 36a Abs. 2 SGB I", "§ 36a Abs. 2a SGB I und § 9a Abs. 5 OZG", "zur Niederschrift"):
        assert form in text
    assert text.count("soweit die Stelle dafür einen Zugang eröffnet hat") == 1


@pytest.mark.parametrize(("von", "gilt"), [("2026-06-01", False), ("2026-07-01", True)])
def test_cap_in_the_karenzzeit_only_since_july_2026(von: str, gilt: bool) -> None:
    context = samples.w6()
    context["von"] = von
    context["monate"] = context["monate"][:1]
    context["monate"][0]["monat"] = von[:7]
    context["bis"] = f"{von[:7]}-30"
    del context["weiterbewilligung_ab"]
    assert ("Eineinhalbfache" in pdf.text(render_pdf("bescheid", context))) is gilt


def test_automatic_decision_says_so_instead_of_a_name() -> None:
    context = samples.w1()
    del context["unterzeichnet"]
    assert "§ 33 Abs. 5 SGB X" in pdf.text(render_pdf("bescheid", context))


def test_draft_is_marked_on_every_page() -> None:
    context = samples.w1()
    context["entwurf"] = True
    fertig = render_pdf("bescheid", context)
    assert pdf.text(fertig).count("Entwurf") >= pdf.pages(fertig)
    assert pdf.problems(fertig) == []


def test_missing_account_street_and_reasons_read_well() -> None:
    context = samples.w6()
    context["zahlung"] = {"iban": ""}
    context["empfaenger"] = {"zeilen": ["Şükrü Öztürk-Großmann", ""], "strasse": "", "plz": "12347", "ort": ""}
    context["ermessen"][0]["gruende"] = ["", "  "]
    text = pdf.text(render_pdf("bescheid", context))
    assert "Wir kennen noch kein Konto von Ihnen." in text
    assert "Şükrü Öztürk-Großmann 12347 " in text
    assert "Dabei haben wir bedacht" not in text


def test_account_of_someone_else_is_named() -> None:
    context = samples.w1()
    context["zahlung"]["inhaber"] = "Grace Muster"
    assert "DE02 … 2051 von Grace Muster." in pdf.text(render_pdf("bescheid", context))
    context["zahlung"]["inhaber"] = "Ada Beispiel"
    assert " von Ada Beispiel" not in pdf.text(render_pdf("bescheid", context))


# ---------------------------------------------------------------- months


def _with_sums(*summen: int) -> Any:
    context: Any = samples.w1()
    monate = samples.monatsfolge("2026-11", len(summen))
    context["monate"] = [
        samples.monat(iso, [samples.person_monat("antragsteller", s, 0, 0, [])])
        for iso, s in zip(monate, summen, strict=True)
    ]
    context["bis"] = f"{monate[-1]}-28"
    del context["weiterbewilligung_ab"]
    return context


def _first_line(context: Any) -> str:
    stuecke = prepare_bescheid(context)["wichtigste"][0]
    return "".join(stueck["text"] for stueck in stuecke).replace("\u00a0", " ")


def test_first_line_for_one_two_and_many_amounts() -> None:
    assert _first_line(_with_sums(100)) == "Sie bekommen für November 2026 1,00 €."
    assert _first_line(_with_sums(100, 100)) == "Sie bekommen ab 1. November 2026 jeden Monat 1,00 €."
    assert _first_line(_with_sums(100, 100, 200, 200)) == (
        "Sie bekommen November bis Dezember 2026 jeden Monat 1,00 €, Januar bis Februar 2027 jeden Monat 2,00 €."
    )
    assert _first_line(_with_sums(100, 200, 300, 400)).startswith(
        "Sie bekommen ab 1. November 2026 im Monat 1,00 € bis 4,00 €."
    )


def test_same_total_but_other_split_is_two_tables_and_one_amount() -> None:
    context = _with_sums(100, 100)
    context["monate"][1]["personen"][0].update(leben_ct=40, wohnen_ct=60)
    view = prepare_bescheid(context)
    assert [tabelle["titel"] for tabelle in view["tabellen"]] == ["November 2026", "Dezember 2026"]
    assert _first_line(context).endswith("jeden Monat 1,00 €.")


@given(st.lists(st.integers(0, 3), min_size=1, max_size=12))
@settings(max_examples=80, deadline=None)
def test_every_month_stands_in_exactly_one_table(summen: list[int]) -> None:
    context = _with_sums(*summen)
    gruppen = monatsgruppen(context["monate"])
    assert [eintrag["monat"] for gruppe in gruppen for eintrag in gruppe] == samples.monatsfolge("2026-11", len(summen))
    for gruppe in gruppen:
        assert len({eintrag["summe_ct"] for eintrag in gruppe}) == 1
    for links, rechts in pairwise(gruppen):
        assert links[-1]["summe_ct"] != rechts[0]["summe_ct"]


def test_calculation_is_shown_once_per_stretch_of_equal_months() -> None:
    context = samples.w1()
    anders: Any = copy.deepcopy(context["monate"][0]["personen"][0])
    anders.update(leben_ct=57000, zahlbetrag_ct=107000)
    anders["rechnungen"] = [rows.bedarf([("Regelbedarf", "", 57000), ("Wohnen", "", 50000)], 107000)]
    for eintrag in context["monate"][2:]:
        eintrag["personen"] = [anders]
        eintrag["summe_ct"] = 107000
    zeitraeume = prepare_bescheid(context)["rechnungen"][0]["zeitraeume"]
    assert [z["titel"] for z in zeitraeume] == ["November bis Dezember 2026", "Januar bis Oktober 2027"]


# ---------------------------------------------------------------- refused data


def _set(pfad: str, wert: Any) -> Callable[[Any], None]:
    def change(context: Any) -> None:
        *weg, letzter = [int(t) if t.isdigit() else t for t in pfad.split(".")]
        ziel = context
        for teil in weg:
            ziel = ziel[teil]
        ziel[letzter] = wert

    return change


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_set("monate.0.summe_ct", 1), "add up"),
        (_set("monate.0.personen.0.zahlbetrag_ct", 1), "add up"),
        (_set("monate.0.personen.0.leben_ct", 56301), "parts add up"),
        (_set("monate.0.personen.0.rechnungen.0.zeilen.0.betrag_ct", 56299), "rows above give"),
        (_set("monate.0.personen.0.rechnungen.1.zeilen.0.betrag_ct", -5), "negative"),
        (_set("monate.0.personen.0.person_id", "kind9"), "unknown"),
        (_set("monate.1.monat", "2027-01"), "not consecutive"),
        (_set("bis", "2027-11-30"), "do not cover"),
        (_set("monate", []), "missing in letter data: monate"),
        (_set("art", "vielleicht"), "unknown kind"),
        (_set("art", "vorlaeufig"), "missing in letter data: vorlaeufig"),
        (_set("art", "ablehnung"), "missing in letter data: hauptgrund"),
        (_set("widerspruch", None), "missing in letter data: widerspruch"),
        (_set("weiterbewilligung_ab", "2028-01-01"), "renewal"),
    ],
)
def test_contradictions_never_become_a_letter(change: Callable[[Any], None], message: str) -> None:
    context = copy.deepcopy(samples.w1())
    change(context)
    with pytest.raises(LetterDataError, match=message):
        render_pdf("bescheid", context)


def test_rejection_with_money_is_refused() -> None:
    context = samples.ablehnung()
    context["monate"] = samples.w1()["monate"]
    with pytest.raises(LetterDataError, match="rejection"):
        render_pdf("bescheid", context)


def test_rejection_without_months_or_end_works() -> None:
    context = samples.ablehnung()
    context["monate"] = []
    del context["bis"]
    del context["weiterbewilligung_ab"]
    assert "ab dem 1. November 2026" in pdf.text(render_pdf("bescheid", context))


# ---------------------------------------------------------------- words and numbers


@pytest.mark.parametrize(
    ("am", "name", "frueher"),
    [
        (date(2026, 6, 30), "Bürgergeld", None),
        (date(2026, 7, 1), "Grundsicherungsgeld", "Bürgergeld"),
        (date(2026, 12, 31), "Grundsicherungsgeld", "Bürgergeld"),
        (date(2027, 1, 1), "Grundsicherungsgeld", None),
    ],
)
def test_name_of_the_benefit_by_date(am: date, name: str, frueher: str | None) -> None:
    assert leistung(am)["name"] == name
    assert leistung(am).get("frueher") == frueher


@given(st.integers(-(10**9), 10**9))
def test_euro_reads_back(ct: int) -> None:
    text = wording.euro(ct)
    zahl = text.replace("\u00a0€", "").replace("\u00a0", "").replace("–", "-").replace(".", "").replace(",", "")
    assert int(zahl) == ct


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.integers(0, 500))
def test_month_lists_name_every_month(start: date, tage: int) -> None:
    ende = start + timedelta(days=tage)
    anzahl = (ende.year - start.year) * 12 + ende.month - start.month + 1
    isos = samples.monatsfolge(f"{start:%Y-%m}", anzahl)
    liste = wording.monatsliste(isos)
    assert sum(liste.count(name) for name in wording.MONATE) == anzahl


def test_notation() -> None:
    assert wording.euro(106300) == "1.063,00\u00a0€"
    assert wording.euro(123456789) == "1.234.567,89\u00a0€"
    assert wording.tag("2026-03-01") == "1.\u00a0März\u00a02026"
    assert wording.zeitpunkt("2026-11-30T23:59:50") == "30.\u00a0November\u00a02026, 23:59:50\u00a0Uhr"
    assert wording.zeitpunkt("2026-11-30T08:05:00") == "30.\u00a0November\u00a02026, 08:05\u00a0Uhr"
    assert wording.zeitraum("2026-11", "2027-10") == "November 2026 bis Oktober 2027"
    assert wording.aufzaehlung(["a", "b", "c"]) == "a, b und c"
    assert wording.iban_kurz("de02 1203 0000 0000 2020 51") == "DE02\u00a0…\u00a02051"
