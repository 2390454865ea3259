"""The demo fills itself once, with every kind of state."""

import pytest

from jobcenter.demo.households import HOUSEHOLDS
from jobcenter.demo.offices import OFFICES
from jobcenter.demo.services import seed_demo
from jobcenter.fall.models import Fall
from jobcenter.traeger.models import Traeger
from jobcenter.traeger.tenancy import tenant


@pytest.mark.django_db
def test_twenty_households_in_three_offices_once():
    assert seed_demo() == len(HOUSEHOLDS) == 20
    assert seed_demo() == 0
    assert {office.art for office in OFFICES} == {Traeger.Art.ZKT, Traeger.Art.GE}
    states: set[str] = set()
    for office in OFFICES:
        with tenant(Traeger.objects.get(slug=office.slug).id):
            states |= set(Fall.objects.values_list("stand", flat=True))
    assert states == set(Fall.Stand.values)
