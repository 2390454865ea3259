"""„Weitere Angabe eintragen“: every fact of the law can be found and entered with a reason, and reaches the result."""

from typing import Any

import pytest
from django.urls import reverse

from jobcenter.bescheid.berechnung import calculate
from jobcenter.bescheid.situation import UnusableFact
from jobcenter.bescheid.tests.test_situation import ENTERED, SAMPLES
from jobcenter.desk import wording
from jobcenter.desk.inputs import part_name
from jobcenter.desk.tests.conftest import submitted_case
from jobcenter.desk.tests.test_road import text_of
from jobcenter.events.models import Ereignis
from jobcenter.law.fakten.katalog import Ebene, Kind, Merkmal

pytestmark = pytest.mark.django_db
HOW = {"quelle": "ermittlung", "vermerk": "Unterlagen der Familienkasse"}


def typed(merkmal: Merkmal, name: str = "wert") -> dict[str, Any]:
    """What a browser sends for a sample of this fact."""
    if merkmal.kind is Kind.ENTRIES:
        fields: dict[str, Any] = {}
        for teil in merkmal.teile:
            fields |= typed(teil, part_name(merkmal, teil))
        return fields
    if merkmal.kind is Kind.TAG:
        return {f"{name}.tag": "4", f"{name}.monat": "3", f"{name}.jahr": "2026"}
    return {
        name: {
            Kind.GELD: "123,45",
            Kind.ANTEIL: "250",
            Kind.ZAHL: "3",
            Kind.JA_NEIN: "ja",
            Kind.TEXT: "Text",
            Kind.TEXTE: "Text",
            Kind.ZAHLEN: "3\n4",
            Kind.TAGE: "04.03.2026",
        }.get(merkmal.kind)
        or merkmal.optionen[-1][0]
    }


def address(fall, merkmal: Merkmal) -> str:
    person = ["antragsteller"] if merkmal.ebene is Ebene.PERSON else []
    return reverse("desk:fact", args=[fall.id, merkmal.name, *person])


def test_every_fact_of_the_law_can_be_entered_and_is_read(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    client = at_desk(ada)
    for merkmal in ENTERED:
        url = address(fall, merkmal)
        if wording.catalogued(merkmal.name) is None:
            assert f"Im Gesetz: {merkmal.titel}" in text_of(client.get(url)), merkmal.name
            continue
        response = client.post(url, typed(merkmal) | HOW)
        assert response.status_code == 302, (merkmal.name, response.context["errors"])
        row = fall.feststellungen.exclude(stand="ersetzt").get(merkmal=merkmal.name)
        if merkmal.kind in SAMPLES:
            assert row.wert == SAMPLES[merkmal.kind], merkmal.name
        assert row.vermerk == HOW["vermerk"]
        # The page of the fact shows what was entered and takes it again.
        page = client.get(url)
        assert page.status_code == 200, merkmal.name
    unusable = [error for error in calculate(fall).fehlend if isinstance(error, UnusableFact)]
    assert unusable == []
    page = text_of(client.get(reverse("desk:case", args=[fall.id])))
    assert [m.titel for m in ENTERED if wording.catalogued(m.name) and m.titel not in page] == []
    assert Ereignis.objects.filter(art=Ereignis.Art.FESTGESTELLT).count() >= 50


def test_the_list_is_searched_by_word_and_paragraph(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    client, url = at_desk(ada), reverse("desk:catalogue", args=[fall.id])
    page = text_of(client.get(reverse("desk:case", args=[fall.id])))
    assert url in page
    everything = client.get(url).context["gruppen"]
    assert sum(len(group.rows) for group in everything) > 40
    found = text_of(client.get(url, {"suche": "§ 21 ernährung"}))
    assert "Mehrkosten der Ernährung" in found
    assert "Verwertbares Vermögen" not in found
    assert "keine Angabe gefunden" in text_of(client.get(url, {"suche": "<b>Einhorn"}))
    household = text_of(client.get(url, {"person": "haushalt", "suche": "grundmiete"}))
    assert "Grundmiete" in household
    assert "In der Akte: " in household
    assert client.get(url, {"person": "niemand"}).status_code == 200


def test_an_income_of_the_application_can_be_described_further(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W6")
    page = text_of(at_desk(ada).get(reverse("desk:catalogue", args=[fall.id])))
    assert "Lohn oder Gewinn aus Arbeit: " in page


def test_what_was_typed_stays_and_a_reason_is_needed(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    client, url = at_desk(ada), reverse("desk:fact", args=[fall.id, "person.mehrbedarf_ernaehrung_ct", "antragsteller"])
    refused = client.post(url, {"wert": "sechzig", "quelle": "nachweis", "vermerk": ""})
    assert refused.status_code == 422
    assert "sechzig" in text_of(refused)
    assert set(refused.context["errors"]) == {"wert", "vermerk"}
    assert not fall.feststellungen.filter(merkmal="person.mehrbedarf_ernaehrung_ct").exists()
    assert client.post(url, {"wert": "1", "fremd": "1"} | HOW).status_code == 400


def test_an_empty_or_half_date_is_an_error_and_no_crash(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    client, url = at_desk(ada), reverse("desk:fact", args=[fall.id, "person.geburtsdatum", "antragsteller"])
    for sent in ({}, {"wert.tag": "4"}, {"wert.tag": "4", "wert.monat": "13", "wert.jahr": "1990"}):
        refused = client.post(url, sent | HOW)
        assert refused.status_code == 422
        assert "wert" in refused.context["errors"]


def test_entries_of_a_list_are_added_and_struck(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    client, url = at_desk(ada), reverse("desk:fact", args=[fall.id, "person.einnahmen", "antragsteller"])
    empty = client.post(url, HOW)
    assert empty.status_code == 422
    first = {"wert.art": "unterhalt", "wert.netto_ct": "200"}
    refused = client.post(url, {"wert.art": "unterhalt", "wert.netto_ct": "viel"} | HOW)
    assert refused.status_code == 422
    assert 'value="unterhalt" selected' in text_of(refused)
    assert "Zufluss im Monat: " in text_of(refused)
    assert client.post(url, first | HOW).status_code == 302
    assert client.post(url, {"behalten": "0", "wert.art": "sonstige", "wert.netto_ct": "50"} | HOW).status_code == 302
    rows = fall.feststellungen.exclude(stand="ersetzt").filter(merkmal="person.einnahmen")
    assert [entry["netto_ct"] for entry in rows.get().wert] == [20_000, 5_000]
    assert "200,00" in text_of(client.get(url))
    assert client.post(url, {"behalten": "1"} | HOW).status_code == 302
    assert [entry["art"] for entry in rows.get().wert] == ["sonstige"]


def test_a_person_of_another_role_is_added(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    client = at_desk(ada)
    page = text_of(client.get(reverse("desk:catalogue", args=[fall.id]), {"person": "elternteil1"}))
    assert "Beginnen Sie mit dem Geburtsdatum." in page
    url = reverse("desk:fact", args=[fall.id, "person.geburtsdatum", "elternteil1"])
    assert client.post(url, {"wert.tag": "1", "wert.monat": "2", "wert.jahr": "1970"} | HOW).status_code == 302
    assert "Elternteil 1" in text_of(client.get(reverse("desk:case", args=[fall.id])))
    assert client.get(reverse("desk:calculation", args=[fall.id])).status_code == 200
    assert "Elternteil 2" not in text_of(client.get(reverse("desk:case", args=[fall.id])))


@pytest.mark.parametrize(
    "args",
    [
        ["person.einnahmen.netto_ct", "antragsteller"],
        ["person.lieblingsfarbe", "antragsteller"],
        ["person.mehrbedarf_ernaehrung_ct"],
        ["person.mehrbedarf_ernaehrung_ct", "elternteil1"],
        ["person.geburtsdatum", "elternteil7"],
        ["monat"],
    ],
)
def test_what_is_no_fact_of_this_person_has_no_page(musterkreis, ada, at_desk, args):
    fall = submitted_case(musterkreis, "W1")
    assert at_desk(ada).get(reverse("desk:fact", args=[fall.id, *args])).status_code == 404


def test_what_the_office_entered_can_be_taken_back_with_a_reason(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    client = at_desk(ada)
    url = reverse("desk:fact", args=[fall.id, "person.mehrbedarf_ernaehrung_ct", "antragsteller"])
    back = reverse("desk:take_back", args=[fall.id, "person.mehrbedarf_ernaehrung_ct", "antragsteller"])
    assert client.post(url, {"wert": "60"} | HOW).status_code == 302
    assert calculate(fall).monate[0].summe_ct == 106_300 + 6_000
    assert client.post(back, {"rueckgrund": " "}, follow=True).redirect_chain[-1][0] == url
    client.post(back, {"rueckgrund": "Das Attest galt einer anderen Person."})
    assert calculate(fall).monate[0].summe_ct == 106_300
    page = text_of(client.get(url))
    assert "zurückgenommen" in page
    assert "Das Attest galt einer anderen Person." in page
    assert client.post(back, {"rueckgrund": "noch einmal"}).status_code == 404


def test_what_the_person_declared_is_never_taken_away(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    back = reverse("desk:take_back", args=[fall.id, "person.geburtsdatum", "antragsteller"])
    assert at_desk(ada).post(back, {"rueckgrund": "weg"}).status_code == 404
    assert fall.feststellungen.exclude(stand="ersetzt").filter(merkmal="person.geburtsdatum").exists()
