"""The demo fills itself once, with every kind of state."""

import pytest

from jobcenter.akte.models import Aktenstueck, Posteingang
from jobcenter.antrag.models import Antrag, Rueckfrage
from jobcenter.demo.households import HOUSEHOLDS
from jobcenter.demo.offices import OFFICES
from jobcenter.demo.services import seed_demo
from jobcenter.fall.models import Fall
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import tenant


@pytest.mark.django_db
def test_twenty_households_in_three_offices_once(settings, tmp_path):
    settings.DATA_DIR, settings.KEYS_DIR = tmp_path / "data", tmp_path / "keys"
    assert seed_demo() == len(HOUSEHOLDS) == 20
    assert seed_demo() == 0
    assert {office.art for office in OFFICES} == {Traeger.Art.ZKT, Traeger.Art.GE}
    states: set[str] = set()
    later: set[tuple[str, str]] = set()
    asked = 0
    papers: set[str] = set()
    for office in OFFICES:
        with tenant(Traeger.objects.get(slug=office.slug).id):
            states |= set(Fall.objects.values_list("stand", flat=True))
            later |= set(Antrag.objects.exclude(erstantrag=None).values_list("formular", "stand"))
            asked += Rueckfrage.objects.count()
            papers |= set(Aktenstueck.objects.values_list("art", flat=True))
            assert Posteingang.objects.count() == 1
    assert states == set(Fall.Stand.values)
    assert later == {("weiterbewilligung", "eingereicht"), ("veraenderung", "eingereicht")}
    assert asked == 1
    assert papers == {"D-MIET", "D-KTO", "D-LOHN"}
