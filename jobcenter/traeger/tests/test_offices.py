"""Finding the responsible office and its limits."""

from datetime import date

import pytest

from jobcenter.traeger.models import Gebiet, Mietgrenze
from jobcenter.traeger.queries import find_by_plz, mietgrenze_on, office_by_slug

pytestmark = pytest.mark.django_db


def test_one_postcode_may_belong_to_two_offices(make_office):
    make_office("musterkreis", "90001", "34999")
    second = make_office("beispielstadt", "90002", "36999")
    Gebiet.objects.create(traeger=second, plz="34999", gemeinde="Unterhausen", ags="90002002")
    assert [(gebiet.gemeinde, gebiet.traeger.slug) for gebiet in find_by_plz("34999")] == [
        ("Musterkreis", "musterkreis"),
        ("Unterhausen", "beispielstadt"),
    ]
    assert find_by_plz("00000") == []
    assert office_by_slug("nirgendwo") is None


def test_a_limit_counts_on_its_days_only(musterkreis):
    Mietgrenze.objects.filter(haushaltsgroesse=1).update(gueltig_bis=date(2026, 6, 30))
    Mietgrenze.objects.create(
        haushaltsgroesse=1, unterkunft_ct=70_000, heizung_ct=9_000, gueltig_ab=date(2026, 7, 1), quelle="neu"
    )
    limits = [mietgrenze_on(day, 1) for day in (date(2026, 6, 30), date(2026, 7, 1))]
    assert [limit.unterkunft_ct for limit in limits if limit] == [60_000, 70_000]
    assert mietgrenze_on(date(2022, 12, 31), 1) is None
    assert mietgrenze_on(date(2026, 7, 1), 40) is None
