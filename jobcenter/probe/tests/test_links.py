"""Links open a trial run for a while and in their own office only; remarks are kept within limits."""

from datetime import timedelta

import pytest

from jobcenter.clock import now
from jobcenter.probe import services
from jobcenter.probe.models import Anmerkung, Probelink
from jobcenter.probe.queries import anmerkungen_of, links_of, open_link, unsettled
from jobcenter.probe.services import TooManyAnmerkungen, create_link, end_link, keep_anmerkung, settle_anmerkung

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(musterkreis, make_user):
    return make_user(musterkreis, "ada")


def remark(link: Probelink, **changed: str) -> Anmerkung:
    standard = {"version": "1", "seite": "name", "person": "", "frage": "a.b", "text": "Gut.", "name": ""}
    return keep_anmerkung(link=link, sprache="de", **{**standard, **changed})


def test_a_link_opens_for_thirty_days_or_until_it_is_ended(ada, monkeypatch):
    link, token = create_link(formular="hauptantrag", titel="Probe", by=ada)
    assert open_link(token) == link
    assert open_link(token + "x") is None
    assert token not in str(Probelink.objects.values().get())
    monkeypatch.setattr("jobcenter.probe.queries.now", lambda: link.erstellt_am + timedelta(days=30))
    assert open_link(token) is None
    monkeypatch.undo()
    end_link(link=link)
    ended = link.gueltig_bis
    assert open_link(token) is None
    end_link(link=link)
    assert link.gueltig_bis == ended <= now()


def test_another_office_cannot_open_it(ada, make_office):
    _, token = create_link(formular="hauptantrag", titel="Probe", by=ada)
    make_office("nachbarkreis", "90002", "36999")
    assert open_link(token) is None
    assert not links_of("hauptantrag").exists()


def test_remarks_are_cut_counted_and_settled_once(ada, monkeypatch):
    link, _ = create_link(formular="hauptantrag", titel="Probe", by=ada)
    long = remark(link, text="x" * 3000, name="y" * 100)
    assert (len(long.text), len(long.name)) == (2000, 80)
    monkeypatch.setattr(services, "MAX_ANMERKUNGEN", 2)
    remark(link)
    with pytest.raises(TooManyAnmerkungen):
        remark(link)
    assert [vars(found)["anzahl"] for found in links_of("hauptantrag")] == [2]
    assert unsettled() == {"hauptantrag": 2}
    settle_anmerkung(anmerkung=long, by=ada)
    moment = long.erledigt_am
    settle_anmerkung(anmerkung=long, by=ada)
    assert long.erledigt_am == moment
    assert unsettled() == {"hauptantrag": 1}
    assert list(anmerkungen_of("hauptantrag")) == [long, Anmerkung.objects.exclude(pk=long.pk).get()]
