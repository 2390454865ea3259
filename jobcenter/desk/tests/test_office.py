"""The office's own data: the administration changes it, history stays, others read."""

import datetime as dt

import pytest
from django.urls import reverse

from jobcenter.traeger.models import Mietgrenze, Traeger
from jobcenter.traeger.queries import mietgrenze_on

pytestmark = pytest.mark.django_db


def limit(**other):
    return {
        "groesse": "1",
        "unterkunft": "512,50",
        "heizung": "90",
        "ab.tag": "1",
        "ab.monat": "1",
        "ab.jahr": "2027",
        "quelle": "Richtlinie vom 1. Oktober 2026",
    } | other


def test_a_new_limit_ends_the_one_before(musterkreis, dora, at_desk):
    client = at_desk(dora)
    assert client.post(reverse("desk:add_limit"), limit()).status_code == 302
    before, after = mietgrenze_on(dt.date(2026, 12, 31), 1), mietgrenze_on(dt.date(2027, 1, 1), 1)
    assert before is not None
    assert after is not None
    assert (before.unterkunft_ct, before.gueltig_bis) == (60_000, dt.date(2026, 12, 31))
    assert (after.unterkunft_ct, after.heizung_ct, after.gueltig_bis) == (51_250, 9_000, None)
    again = client.post(reverse("desk:add_limit"), limit(unterkunft="1"))
    assert again.status_code == 422
    assert "schon eine Grenze" in again.content.decode()
    assert Mietgrenze.objects.filter(haushaltsgroesse=1).count() == 2


@pytest.mark.parametrize("field", ["groesse", "unterkunft", "heizung", "quelle"])
def test_a_limit_needs_all_its_fields_and_keeps_what_was_typed(field, dora, at_desk):
    response = at_desk(dora).post(reverse("desk:add_limit"), limit(**{field: ""}))
    assert response.status_code == 422
    assert field in response.context["errors"]
    other = "90" if field != "heizung" else "512,50"
    assert f'value="{other}"' in response.content.decode()


def test_the_address_is_changed_by_the_administration_only(musterkreis, dora, ada, at_desk):
    form = {
        "strasse": "Neue Gasse 2",
        "plz": "34999",
        "ort": "Musterstadt",
        "telefon": "01234 1",
        "email": "neu@musterkreis.example",
        "oeffnungszeiten": "Montag 8 bis 12 Uhr",
        "hinweis": "<b>Aufzug defekt</b>",
    }
    assert at_desk(ada).post(reverse("desk:change_address"), form).status_code == 403
    refused = at_desk(dora).post(reverse("desk:change_address"), form | {"email": "keine"})
    assert refused.status_code == 422
    assert "Neue Gasse 2" in refused.content.decode()
    at_desk(dora).post(reverse("desk:change_address"), form)
    assert Traeger.objects.get(pk=musterkreis.pk).strasse == "Neue Gasse 2"
    page = at_desk(ada).get(reverse("desk:office")).content.decode()
    assert "&lt;b&gt;Aufzug defekt&lt;/b&gt;" in page
    assert "Anschrift speichern" not in page


def test_the_administration_sees_the_machinery_and_no_cases(dora, ada, at_desk):
    response = at_desk(dora).get(reverse("desk:inbox"))
    assert response.url == reverse("desk:office")
    assert "fehlgeschlagen" in at_desk(dora).get(reverse("desk:office")).content.decode()
    assert "fehlgeschlagen" not in at_desk(ada).get(reverse("desk:office")).content.decode()
