"""Applications on paper, at the counter, by phone: their moment, their channel, their conversation."""

import datetime as dt

import pytest
from django.urls import reverse

from jobcenter.antrag.models import Antrag, Kanal
from jobcenter.antrag.services import save_answers
from jobcenter.desk.tests.conftest import secured_case
from jobcenter.events.models import Ereignis
from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import ANTRAGSTELLER
from jobcenter.questionnaire.tests.ausfuellen import felder
from jobcenter.questionnaire.tests.haushalte import HAUSHALTE

pytestmark = pytest.mark.django_db


def form(**other):
    return {
        "schluessel": "ein-formular",
        "kanal": "post",
        "eingang.tag": "30",
        "eingang.monat": "10",
        "eingang.jahr": "2026",
        "uhrzeit": "18:05",
        "person.vorname": "Ada",
        "person.nachname": "Beispiel",
        "person.geburtsdatum.tag": "1",
        "person.geburtsdatum.monat": "2",
        "person.geburtsdatum.jahr": "1990",
        "anschrift.plz": "34999",
        "kontakt.email": "",
        "kontakt.telefon": "0151 23456789",
    } | other


def test_paper_counts_from_the_day_it_lay_in_the_post_box_and_by_its_channel(ada, at_desk):
    client = at_desk(ada)
    response = client.post(reverse("desk:paper"), form(), follow=True)
    antrag = Antrag.objects.get()
    assert antrag.nummer in response.content.decode()
    assert antrag.eingegangen_am == dt.datetime(2026, 10, 30, 18, 5, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    assert (antrag.kanal, antrag.erfasst_von, antrag.telefon) == (Kanal.POST, ada, "015123456789")
    event = Ereignis.objects.get(art=Ereignis.Art.ANTRAG_EINGEGANGEN)
    assert (event.zeitpunkt, event.daten["kanal"]) == (antrag.eingegangen_am, "post")


def test_the_same_form_twice_is_one_application(ada, at_desk):
    client = at_desk(ada)
    first, second = (client.post(reverse("desk:paper"), form()) for _ in range(2))
    assert first.url == second.url
    refused = client.post(reverse("desk:paper"), form(**{"person.vorname": "Eva"}))
    assert refused.status_code == 422
    assert "Der erste Antrag gilt." in refused.content.decode()
    assert Antrag.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"eingang.jahr": "2027"}, "liegt in der Zukunft"),
        ({"eingang.tag": "31", "eingang.monat": "2"}, "Diesen Tag gibt es nicht"),
        ({"uhrzeit": "abends"}, "Stunden und Minuten"),
        ({"kanal": "online"}, "Bitte wählen Sie, wie der Antrag kam."),
        ({"person.nachname": ""}, "Bitte füllen Sie dieses Feld aus."),
        ({"anschrift.plz": "12"}, "fünf Ziffern"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_and_nothing_typed_is_lost(wrong, sentence, ada, at_desk):
    response = at_desk(ada).post(reverse("desk:paper"), form(**wrong))
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert 'value="Ada"' in page
    for name, value in wrong.items():
        assert value == "" or name == "kanal" or f'value="{value}"' in page
    assert not Antrag.objects.exists()


def test_two_empty_fields_are_told_apart_in_the_summary(ada, at_desk):
    empty = form(**{"person.vorname": "", "person.nachname": ""})
    page = at_desk(ada).post(reverse("desk:paper"), empty).content.decode()
    summary = page.split('id="fehler"')[1].split("</div>\n</div>")[0]
    assert "Vorname: Bitte füllen Sie dieses Feld aus." in summary
    assert "Nachname: Bitte füllen Sie dieses Feld aus." in summary


def test_what_the_person_needs_stands_in_the_inbox_and_on_the_case(musterkreis, ada, at_desk):
    fall = secured_case(musterkreis)
    client = at_desk(ada)
    assert "Person schreibt etwas" not in client.get(reverse("desk:inbox")).content.decode()
    wunsch = "Ich habe <b>kein Geld</b> mehr für Essen."
    save_answers(antrag=fall.antrag, werte={(ANTRAGSTELLER, "antrag.wunsch"): wunsch})
    assert "Person schreibt etwas" in client.get(reverse("desk:inbox")).content.decode()
    page = client.get(reverse("desk:case", args=[fall.id])).content.decode()
    assert "Ich habe &lt;b&gt;kein Geld&lt;/b&gt; mehr für Essen." in page


def test_the_conversation_is_typed_in_by_staff_and_the_channel_stays(musterkreis, ada, at_desk):
    fall = secured_case(musterkreis, "W4", kanal=Kanal.TELEFON)
    client, texte = at_desk(ada), HAUSHALTE["W4"]
    first = engine.path(HAUPTANTRAG, Answers(), fall.antrag.eingangstag)[0]
    begun = client.post(reverse("desk:interview", args=[fall.id]), {"aktion": "beginnen", "kanal": "persoenlich"})
    assert begun.status_code == 302
    steps, url = 0, reverse("desk:interview_page", args=[fall.id, *first.key])
    end = reverse("desk:interview", args=[fall.id])
    while url != end:
        page = client.get(url)
        assert page.status_code == 200, url
        step = page.context["schritt"]
        typed: dict[str, list[str]] = {}
        for field in step.fields:
            typed |= felder(field.question, texte[step.person_id][field.question.id])
        response = client.post(url, typed)
        assert response.status_code == 302, response.context["errors"]
        url, steps = response.url, steps + 1
    assert steps > 25
    assert "9 von 9 Teilen sind fertig" in client.get(end).content.decode()
    client.post(end, {"aktion": "uebernehmen"})
    page = client.get(reverse("desk:case", args=[fall.id])).content.decode()
    assert f"erfasst von {ada} (persönlich am Empfang)" in page
    told = Ereignis.objects.get(art=Ereignis.Art.GEMEINSAM_AUSGEFUELLT)
    assert (told.user, told.daten["kanal"]) == (ada, "persoenlich")
    assert fall.antrag.einreichungen.get().kanal == Kanal.PERSOENLICH
    fall.refresh_from_db()
    assert (fall.stand, fall.antrag.kanal) == ("eingereicht", Kanal.TELEFON)
    assert fall.feststellungen.get(merkmal="wohnung.grundmiete_ct").wert == 56_000


def test_a_screen_with_an_error_keeps_what_was_typed(musterkreis, ada, at_desk):
    fall = secured_case(musterkreis)
    url = reverse("desk:interview_page", args=[fall.id, "name", "antragsteller"])
    typed = {"person.vorname": "Neu", "person.nachname": "", "person.geburtsdatum.tag": "99"}
    client = at_desk(ada)
    assert client.post(url, typed).url == reverse("desk:interview", args=[fall.id])
    client.post(reverse("desk:interview", args=[fall.id]), {"aktion": "beginnen", "kanal": "telefon"})
    response = client.post(url, typed)
    assert response.status_code == 422
    assert 'value="Neu"' in response.content.decode()
    assert 'value="99"' in response.content.decode()
    unknown = reverse("desk:interview_page", args=[fall.id, "gibt-es-nicht"])
    assert at_desk(ada).get(unknown).status_code == 404
