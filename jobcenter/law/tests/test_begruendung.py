"""One euro can be followed from the table to the step and its paragraph; errors are German sentences."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jobcenter.law import bogen
from jobcenter.law.__main__ import main
from jobcenter.law.ergebnis import Ergebnis
from jobcenter.law.fall_datei import CASES, Rechenfall
from jobcenter.law.fundstelle import paragraphen
from jobcenter.law.tests.rechenfaelle import RECHENFAELLE
from jobcenter.law.worte import in_words, person_name

FAELLE = [pytest.param(fall, id=name) for name, fall in RECHENFAELLE.items()]
KOPF = "titel: Probe\nquelle: § 20 SGB II\n"
ALLEIN = KOPF + "monat: 2026-09\npersonen: {antragsteller: {}}\n"


@pytest.mark.parametrize("fall", FAELLE)
def test_every_case_has_a_sheet_with_aligned_columns(fall: Rechenfall) -> None:
    """Steps, table and questions fit 80 characters; every number in the table is a step above it."""
    rechnung = fall.rechne()
    nummern = {eintrag.nummer for eintrag in bogen.numbered(rechnung.begruendung)}
    assert len(nummern) == len(list(bogen.numbered(rechnung.begruendung)))
    zeilen = [*bogen.gruende(rechnung.begruendung), *bogen.tabelle(rechnung), *bogen.fragen(rechnung.fragen)]
    assert [zeile for zeile in zeilen if len(zeile) > bogen.WIDTH and not zeile.startswith("    Antwort")] == []
    for zeile in bogen.tabelle(rechnung):
        if zeile.startswith("  aus Schritt"):
            assert set(re.findall(r"[\d.]+", zeile)) <= nummern


@pytest.mark.parametrize("fall", FAELLE)
def test_what_is_paid_comes_from_a_step(fall: Rechenfall) -> None:
    """For every person who receives something: the step of each paid amount exists and cites its paragraph."""
    ergebnis = fall.rechne()
    if not isinstance(ergebnis, Ergebnis):
        return
    schritte = tuple(bogen.numbered(ergebnis.begruendung))
    by_number = {eintrag.nummer: eintrag.schritt for eintrag in schritte}
    for person in ergebnis.personen:
        for zeile in (*bogen.ZEILEN, bogen.LETZTE):
            betrag_ct = getattr(person, zeile.feld)
            if betrag_ct and (person.zahlbetrag_ct or zeile.feld == "bedarf_ct"):
                origins = bogen.origin_of(schritte, person, zeile)
                assert origins, (person.person_id, zeile.titel)
                assert all("§" in by_number[nummer].zitat for nummer in origins.split("+"))


def test_one_euro_from_the_table_to_the_paragraph(capsys: pytest.CaptureFixture[str]) -> None:
    """The family of four: 419,22 euros of the first child are its Kindergeld and its share of the wage."""
    assert main([str(CASES / "w06_familie.yaml")]) == 0
    bogen_text = capsys.readouterr().out
    assert "Das Ergebnis ist das erwartete." in bogen_text
    zeilen = bogen_text.splitlines()
    stelle = next(n for n, zeile in enumerate(zeilen) if zeile.startswith("angerechnet"))
    assert zeilen[stelle].split() == ["angerechnet", "362,60", "362,60", "419,22", "435,58", "1.580,00"]
    kindergeld, anteil = zeilen[stelle + 1].split()[4].split("+")
    assert re.search(
        rf"^ *{re.escape(kindergeld)}  Als Einkommen zählen 259,00 €. \(§ 11 Abs. 1 SGB II\)$", bogen_text, re.M
    )
    assert re.search(rf"^ *{re.escape(anteil)}  Von 1.062,00 € entfallen", bogen_text, re.M)


def test_only_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    """`--table` leaves the steps out."""
    assert main([str(CASES / "w06_familie.yaml"), "--table"]) == 0
    text = capsys.readouterr().out
    assert "1.129,00" in text
    assert "So ist gerechnet" not in text


def test_another_month_is_not_compared(capsys: pytest.CaptureFixture[str]) -> None:
    """In June 2024 other amounts hold; the expectation is about another month."""
    assert main([str(CASES / "w06_familie.yaml"), "--month", "2024-06"]) == 0
    text = capsys.readouterr().out
    assert "Juni 2024" in text
    assert "erwartete" not in text


def test_a_difference_is_named_and_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Expected and computed stand beside each other, as money."""
    datei = tmp_path / "fall.yaml"
    datei.write_text(ALLEIN + "erwartet: {summe: 500 €, antragsteller: {stufe: 2}}\n", encoding="utf-8")
    assert main([str(datei)]) == 1
    text = capsys.readouterr().out
    assert "summe: erwartet 500,00 €, gerechnet 563,00 €" in text
    assert "antragsteller.stufe: erwartet 2, gerechnet 1" in text


@pytest.mark.parametrize(
    ("inhalt", "satz", "ende"),
    [
        ("a: [", "kein gültiges YAML", 2),
        ("", "kein Rechenfall", 2),
        ("nur Text", "kein Rechenfall", 2),
        ("titel: x\n", "Es fehlt „quelle“", 2),
        (KOPF, "Es fehlt „monat“", 2),
        (KOPF + "tuer: keller\n", "„keller“ gibt es nicht", 2),
        (KOPF + "monat: 2026-09\npersonen: {antragsteller: {haarfarbe: rot}}\n", "haarfarbe", 2),
        (KOPF + "monat: 2026-09\npersonen: {antragsteller: {ausbildung: lehre}}\n", "„lehre“", 2),
        (KOPF + "monat: 2026-09\npersonen: {antragsteller: {einnahmen: {erwerb: {brutto: 5 €}}}}\n", "„netto“", 2),
        (KOPF + "monat: 2026-09\npersonen: [1]\n", "falsche Form", 2),
        (ALLEIN + "wohnung: {grundmiete: 20 Euro}\n", "falsche Form", 2),
        (KOPF + "monat: 2026-09\npersonen: {kind1: {}}\n", "Es fehlt die Angabe", 1),
        (KOPF + "monat: 2031-09\npersonen: {antragsteller: {}}\n", "kein Recht hinterlegt", 1),
    ],
)
def test_an_error_is_one_german_sentence_with_the_file(
    inhalt: str, satz: str, ende: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Never a traceback: what is wrong, where, and what to do."""
    datei = tmp_path / "fall.yaml"
    datei.write_text(inhalt, encoding="utf-8")
    assert main([str(datei)]) == ende
    fehler = capsys.readouterr().err
    assert satz in fehler
    assert str(datei) in fehler
    assert len(fehler.splitlines()) == 1


def test_a_wrong_call_is_explained_in_german(capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file, a wrong month, no file at all."""
    assert main(["gibtesnicht.yaml"]) == 2
    assert "nicht zu lesen" in capsys.readouterr().err
    assert main([str(CASES / "w06_familie.yaml"), "--month", "2026-13"]) == 2
    assert "kein Monat" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([])
    assert "Bitte nennen Sie eine Datei" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("zitat", "erwartet"),
    [
        ("§ 7 Abs. 1 Satz 1 Nr. 1, § 20 Abs. 2, § 23 SGB II", ["§ 7 SGB II", "§ 20 SGB II", "§ 23 SGB II"]),
        ("§§ 12a, 33 SGB II, § 1 UhVorschG", ["§ 12a SGB II", "§ 33 SGB II", "§ 1 UhVorschG"]),
        ("§ 19 Abs. 1 und 3 SGB II", ["§ 19 SGB II"]),
        ("§ 41a SGB II, §§ 44, 45, 48 SGB X", ["§ 41a SGB II", "§ 44 SGB X", "§ 45 SGB X", "§ 48 SGB X"]),
        ("§ 12 Abs. 3 SGB II in der bis 30.06.2026 geltenden Fassung", ["§ 12 SGB II"]),
    ],
)
def test_paragraphs_of_a_citation(zitat: str, erwartet: list[str]) -> None:
    """Numbers of Absatz, Satz and Nummer are not paragraphs."""
    assert [str(p) for p in paragraphen(zitat)] == erwartet


def test_names_of_the_code_in_german_words() -> None:
    """Umlauts and capitals come from the texts of the law."""
    assert in_words("ueberschuss_je_person") == "Überschuss je Person"
    assert in_words("regelbedarf_der_stufe") == "Regelbedarf der Stufe"
    assert person_name("kind12") == "Kind 12"
