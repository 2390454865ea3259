"""The door: missing facts, unknown answers, months without law, parts of months, the printed sheet."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jobcenter.law.__main__ import berechnungsbogen, main
from jobcenter.law.anspruch import anspruch
from jobcenter.law.bench import measure
from jobcenter.law.ergebnis import Stellung
from jobcenter.law.errors import MissingFact, NoLawForDate, UnknownAnswer
from jobcenter.law.fall_datei import CASES, read_cases
from jobcenter.law.monat.abschnitte import ALTER_ALLEINERZIEHEND, ALTER_KIND
from jobcenter.law.parameters import parameters_on
from jobcenter.law.situation import Einnahme, Einnahmeart, Person, Rolle, Situation

SEPTEMBER = date(2026, 9, 1)
ALLEIN = read_cases(CASES / "w01_allein.yaml")[0].angaben
FAMILIE = read_cases(CASES / "w06_familie.yaml")[0].angaben


def months(von: date, bis: date) -> list[date]:
    """First days from one month to another."""
    return [
        date(jahr, monat, 1)
        for jahr in range(von.year, bis.year + 1)
        for monat in range(1, 13)
        if von <= date(jahr, monat, 1) <= bis
    ]


@pytest.mark.parametrize("monat", months(date(2023, 1, 1), date(2026, 12, 1)), ids=str)
def test_every_month_computes(monat: date) -> None:
    """No gap from January 2023 to the last known month, for a running and for a new Bewilligungszeitraum."""
    for beginn in {monat, max(date(2023, 1, 1), monat.replace(year=monat.year - 1))}:
        familie = replace(FAMILIE, monat=monat, bewilligung_ab=beginn)
        assert anspruch(familie).summe_ct > 0


def test_no_law_after_the_known_numbers() -> None:
    """January 2027 has no numbers; a person may decide to use those of a known day."""
    januar = replace(ALLEIN, monat=date(2027, 1, 1))
    with pytest.raises(NoLawForDate):
        anspruch(januar)
    ergebnis = anspruch(replace(januar, rechtsstand=date(2026, 12, 31)))
    assert ergebnis.summe_ct == 106300
    assert "Es gelten die Beträge vom 31. Dezember 2026." in ergebnis.begruendung.teile[0].satz


def test_rechtsstand_never_changes_a_known_month() -> None:
    """An old Rechtsstand must not bring old law into a month whose law is known."""
    teuer = read_cases(CASES / "w15_miete.yaml")[0]
    alt = replace(teuer.angaben, rechtsstand=date(2026, 1, 1))
    assert anspruch(alt, teuer.antworten) == anspruch(teuer.angaben, teuer.antworten)


def test_parts_of_a_month_know_every_age_of_the_law() -> None:
    """Every age that selects a level or an amount is also a birthday that splits the month."""
    zahlen = parameters_on(SEPTEMBER)
    kind = {*zahlen["stufe_ab_alter"], zahlen["mindestalter_jahre"], zahlen["hoechstalter_kind_jahre"]} - {0}
    allein = {zahlen["mehrbedarf_allein_ein_kind_unter_jahre"], zahlen["mehrbedarf_allein_zwei_kinder_unter_jahre"]}
    assert kind == ALTER_KIND
    assert allein == ALTER_ALLEINERZIEHEND


def test_no_law_before_2023() -> None:
    """The room knows the law from January 2023 on."""
    with pytest.raises(NoLawForDate):
        anspruch(replace(ALLEIN, monat=date(2022, 12, 1)))


def test_missing_facts_are_named() -> None:
    """A missing fact is an error with its name, never a guess."""
    person = ALLEIN.personen[0]
    lohn = replace(person, einnahmen=(Einnahme(Einnahmeart.ERWERB, 50000),))
    with pytest.raises(MissingFact) as fehler:
        anspruch(replace(ALLEIN, personen=(lohn,)))
    assert (fehler.value.name, fehler.value.person_id) == ("person.einnahme.erwerb.brutto_ct", person.id)
    assert anspruch(replace(ALLEIN, tage=1)).personen[0].anspruch_regelbedarf_ct == 1877
    for falsch in (
        replace(ALLEIN, personen=()),
        replace(ALLEIN, tage=0),
        replace(ALLEIN, monat=date(2026, 9, 2)),
        replace(ALLEIN, tage=31),
        replace(ALLEIN, personen=(replace(person, geburtsdatum=date(2026, 10, 1)),)),
    ):
        with pytest.raises(MissingFact):
            anspruch(falsch)


def test_an_answer_must_be_an_option() -> None:
    """A misspelt answer never counts as any option."""
    fremd = replace(ALLEIN, personen=(replace(ALLEIN.personen[0], deutsch=False),))
    with pytest.raises(UnknownAnswer):
        anspruch(fremd, {"aufenthalt.antragsteller": "vielleicht"})
    assert anspruch(fremd, {"aufenthalt.antragsteller": "berechtigt"}).fragen == ()


def test_open_question_names_its_assumption() -> None:
    """Until a person answers, the reasons say what was assumed."""
    fremd = replace(ALLEIN, personen=(replace(ALLEIN.personen[0], deutsch=False),))
    ergebnis = anspruch(fremd)
    frage = ergebnis.fragen[0]
    assert frage.annahme in dict(frage.optionen)
    saetze = [schritt.satz for schritt in ergebnis.begruendung.teile[-1].teile]
    assert any(satz.startswith("Angenommen, bis darüber entschieden ist:") for satz in saetze)


@pytest.mark.parametrize(
    ("geboren", "monat", "regelbedarf_ct"),
    [
        (date(2020, 9, 1), SEPTEMBER, 39000),
        (date(2020, 9, 2), SEPTEMBER, 1190 + 37700),
        (date(2020, 10, 31), date(2026, 10, 1), 34510 + 1300),
        (date(2020, 2, 29), date(2026, 2, 1), 35700),
        (date(2020, 2, 29), date(2026, 3, 1), 39000),
    ],
)
def test_birthday_within_the_month(geboren: date, monat: date, regelbedarf_ct: int) -> None:
    """Level 6 until the day before the sixth birthday, level 5 from then on; 30 days in any month."""
    kind = Person("kind1", Rolle.KIND, geboren)
    ergebnis = anspruch(Situation(monat, SEPTEMBER, (ALLEIN.personen[0], kind), None))
    assert ergebnis.personen[1].regelbedarf_ct == regelbedarf_ct
    assert ergebnis.personen[0].zahlbetrag_ct == 56300


def test_reasons_survive_json() -> None:
    """The reasons can be stored and read back unchanged."""
    daten = anspruch(FAMILIE).begruendung.as_data()
    assert json.loads(json.dumps(daten)) == daten
    assert daten["teile"][-1]["eingaben"] == {"person": "kind2"}


def test_person_without_flat_has_no_housing_need() -> None:
    """Without a flat there is the Regelbedarf alone."""
    ergebnis = anspruch(replace(ALLEIN, wohnung=None))
    assert ergebnis.summe_ct == 56300
    assert ergebnis.personen[0].stellung is Stellung.LEISTUNGSBERECHTIGT


def test_prints_the_berechnungsbogen(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The command prints every case of a file, for another month too, and names missing law."""
    assert main([str(CASES / "w01_allein.yaml")]) == 0
    assert "Antragstellende Person: Die Person erhält 1.063,00 €. (§ 19 Abs. 1 und 3" in capsys.readouterr().out
    assert main([str(CASES / "w01_allein.yaml"), "--month", "2023-05"]) == 0
    assert "1.002,00 €" in capsys.readouterr().out
    assert main([str(CASES / "w01_allein.yaml"), "--month", "2027-01"]) == 1
    assert "kein Recht hinterlegt" in capsys.readouterr().err


def test_runs_as_a_module() -> None:
    """`python -m jobcenter.law FILE` works from the command line."""
    lauf = subprocess.run(
        [sys.executable, "-m", "jobcenter.law", str(CASES / "w15_miete.yaml")],
        check=True,
        capture_output=True,
        text=True,
        cwd=CASES.parents[2],
    )
    assert "antworten: {angemessenheit: angemessen}" in lauf.stdout


def test_fast_enough() -> None:
    """Generous bounds against accidental slowness; `make bench` shows the real numbers."""
    messung = measure(runs=50)
    assert messung.explained_ms < 10
    assert messung.alone_per_second > 500
    assert messung.bulk_per_second > 500
    assert messung.import_ms < 2000


def test_reasons_of_a_family_name_the_amounts() -> None:
    """The sentences carry the amounts a citizen can check by hand."""
    text = " ".join(z.strip() for z in berechnungsbogen(read_cases(CASES / "w06_familie.yaml")[0]))
    for satz in (
        "Für die ganze Wohnung werden 900,00 € anerkannt.",
        "Der Regelbedarf der Stufe 5 beträgt 390,00 €.",
        "Vom Bruttolohn von 1.800,00 € bleiben zusätzlich 278,00 € frei.",
        "Von 1.062,00 € entfallen auf die Person 1.062,00 € × 323,00 € / 2.141,00 € = 160,22 €.",
        "Dazu kommt der Sofortzuschlag von 25,00 €.",
    ):
        assert satz in text
    allein = "\n".join(berechnungsbogen(read_cases(CASES / "w01_allein.yaml")[0]))
    assert "Für die ganze Wohnung werden 500,00 € anerkannt." in allein
    assert "Versicherungen" not in allein


def test_insurance_lump_sum_in_the_reasons_is_at_most_the_income() -> None:
    """20 euros of income carry a deduction of 20 euros, not of 30."""
    wenig = replace(ALLEIN.personen[0], einnahmen=(Einnahme(Einnahmeart.SONSTIGE, 2000),))
    saetze = [s.satz for s in anspruch(replace(ALLEIN, personen=(wenig,))).personen[0].begruendung.teile]
    assert "Für Versicherungen werden 20,00 € abgesetzt." in saetze
