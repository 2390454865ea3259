"""Putting the file in order: whatever is done in whatever order, no page is lost and none is doubled."""

from collections import Counter
from contextlib import suppress
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobcenter.akte.models import Aktenstueck, Fundstelle, Teil
from jobcenter.akte.queries import (
    blaetter_of,
    pages_of,
    places_in,
    same_files,
    same_pages,
    stuecke_of,
    successor_of,
)
from jobcenter.akte.services.fundstellen import remove_fundstelle, set_fundstelle
from jobcenter.akte.services.ordnen import (
    Outdated,
    last_step,
    mark_double,
    merge_stuecke,
    move_pages,
    name_stueck,
    order_pages,
    split_stueck,
    take_back,
    turn_page,
)
from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import fall_of
from jobcenter.files.models import Datei, Seite

pytestmark = pytest.mark.django_db


@pytest.fixture
def fall(antrag) -> Fall:
    return fall_of(antrag)


@pytest.fixture
def ada(musterkreis, make_user):
    return make_user(musterkreis, "ada")


def file_of(fall, pages, *, sha="", later=0):
    """A checked file with so many pages (0: refused), as rows only."""
    kennung = uuid4()
    good = {"zustand": "in_ordnung", "kopie_sha256": "0" * 64, "kopie": "kopie"}
    datei = Datei.objects.create(
        id=kennung,
        art=Datei.Art.NACHWEIS,
        akte=fall.antrag_id,
        name="foto.jpg",
        mime="image/jpeg",
        groesse=10,
        seiten=pages,
        sha256=sha or kennung.hex * 2,
        erstellt_am=now() + timedelta(seconds=later),
        **(good if pages else {"zustand": "abgelehnt", "grund": "leer"}),
    )
    for nummer in range(1, pages + 1):
        Seite.objects.create(
            datei=datei,
            nummer=nummer,
            mime="image/jpeg",
            beginn=0,
            laenge=1,
            breite=10,
            hoehe=10,
            sha256=f"{sha or kennung.hex * 2}{nummer}"[-64:],
            klein_beginn=0,
            klein_laenge=1,
        )
    return datei


def document(fall, *files, art="D-MIET"):
    stueck = Aktenstueck.objects.create(
        fall=fall, antrag=fall.antrag, thema="nachweise", art=art, herkunft="portal", eingang_am=now()
    )
    for nummer, datei in enumerate(files, start=1):
        Teil.objects.create(stueck=stueck, nummer=nummer, datei=datei)
    return stueck


def shown(stueck):
    """Pages as a person sees them: file, page, angle."""
    return [(blatt.datei.id, blatt.seite.nummer, blatt.drehung) for blatt in blaetter_of(stueck)]


def everything(fall):
    """Every page of every document that is not dissolved; 0 for a file without pages."""
    found = []
    for teil in Teil.objects.filter(stueck__fall=fall, stueck__aufgeloest_am=None).select_related("datei"):
        last = teil.bis or teil.datei.seiten
        found += [(teil.datei_id, page) for page in range(teil.von, last + 1)] or [(teil.datei_id, 0)]
    return Counter(found)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["split", "move", "merge", "order", "turn", "back"]),
        st.integers(0, 20),
        st.integers(0, 20),
        st.lists(st.integers(1, 9), min_size=1, max_size=4, unique=True),
    ),
    min_size=1,
    max_size=9,
)


@given(steps=STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_page_is_ever_lost_or_doubled(fall, ada, steps):
    with transaction.atomic():
        document(fall, file_of(fall, 4), file_of(fall, 0), file_of(fall, 2))
        document(fall, file_of(fall, 1))
        document(fall, file_of(fall, 3), file_of(fall, 3))
        before = everything(fall)
        assert set(before.values()) == {1}
        for what, which, other, pages in steps:
            docs = list(stuecke_of(fall))
            one, two = docs[which % len(docs)], docs[other % len(docs)]
            is_turned_only = True
            was, angles = shown(one), {place[:2]: place[2] for doc in docs for place in shown(doc)}
            with suppress(ValueError, Outdated):
                if what == "split":
                    fresh = split_stueck(stueck=one, pages=pages, by=ada)
                    assert shown(fresh) == [was[page - 1] for page in pages]
                elif what == "move":
                    target = shown(two)
                    moved = move_pages(stueck=one, pages=pages, to=two, by=ada)
                    assert shown(moved) == target + [was[page - 1] for page in pages]
                elif what == "merge":
                    target = shown(two)
                    assert shown(merge_stuecke(stueck=one, to=two, by=ada)) == target + was
                elif what == "order":
                    order = sorted(range(1, len(was) + 1), key=lambda page: (page not in pages, -page))
                    assert shown(order_pages(stueck=one, order=order, by=ada)) == [was[page - 1] for page in order]
                elif what == "turn":
                    turn_page(stueck=one, page=pages[0], degrees=90)
                    place = was[pages[0] - 1]
                    angles[place[:2]] = (place[2] + 90) % 360
                else:
                    take_back(stueck=one, by=ada)
                    is_turned_only = False
            assert everything(fall) == before
            if is_turned_only:
                assert {p[:2]: p[2] for doc in stuecke_of(fall) for p in shown(doc)} == angles
        transaction.set_rollback(True)


def test_a_step_can_be_taken_back_exactly_and_says_who_did_it(fall, ada):
    stueck = document(fall, file_of(fall, 3))
    before = shown(stueck)
    fresh = split_stueck(stueck=stueck, pages=[2], by=ada)
    assert (fresh.art, fresh.eingang_am, fresh.thema) == ("", stueck.eingang_am, "nachweise")
    rest = stuecke_of(fall).exclude(pk=fresh.pk).get()
    assert rest.art == "D-MIET"
    assert shown(rest) == [before[0], before[2]]
    assert successor_of(fall, stueck.pk) == rest
    assert last_step(rest) is not None
    assert take_back(stueck=fresh, by=ada) == stueck
    assert [shown(doc) for doc in stuecke_of(fall)] == [before]
    acts = Ereignis.objects.filter(fall_id=fall.id, art=Ereignis.Art.AKTE_GEORDNET)
    assert [(row.daten["tat"], row.user) for row in acts] == [("geordnet", ada), ("zurueckgenommen", ada)]
    with pytest.raises(Outdated):
        take_back(stueck=fresh, by=ada)


def test_a_step_is_not_taken_back_when_another_followed(fall, ada):
    stueck = document(fall, file_of(fall, 4))
    fresh = split_stueck(stueck=stueck, pages=[1, 2], by=ada)
    split_stueck(stueck=fresh, pages=[2], by=ada)
    rest = next(doc for doc in stuecke_of(fall) if doc.art == "D-MIET")
    with pytest.raises(Outdated):
        take_back(stueck=rest, by=ada)


def test_two_people_at_once_do_not_take_the_same_page(fall, ada):
    stueck, other = document(fall, file_of(fall, 2)), document(fall, file_of(fall, 1))
    split_stueck(stueck=stueck, pages=[1], by=ada)
    with pytest.raises(Outdated):
        move_pages(stueck=stueck, pages=[1], to=other, by=ada)
    with pytest.raises(Outdated):
        turn_page(stueck=stueck, page=1, degrees=90)
    assert set(everything(fall).values()) == {1}


@pytest.mark.parametrize("pages", [[], [1, 2], [3], [1, 1], [0]])
def test_what_cannot_be_split_is_refused(fall, ada, pages):
    stueck = document(fall, file_of(fall, 2))
    with pytest.raises(ValueError, match=r"page|document"):
        split_stueck(stueck=stueck, pages=pages, by=ada)
    assert list(stuecke_of(fall)) == [stueck]


def test_pages_do_not_go_into_another_case(fall, ada, musterkreis, antrag):
    from jobcenter.antrag.models import Kanal
    from jobcenter.antrag.services import Kurzangaben
    from jobcenter.fall.services import receive_antrag

    angaben = Kurzangaben(
        vorname="Bo", nachname="Muster", geburtsdatum=antrag.geburtsdatum, plz="34999", email="", telefon=""
    )
    second, _ = receive_antrag(angaben=angaben, schluessel="b" * 32, kanal=Kanal.ONLINE, sprache="de")
    here, there = document(fall, file_of(fall, 2)), document(fall_of(second), file_of(fall_of(second), 1))
    with pytest.raises(ValueError, match="same file"):
        move_pages(stueck=here, pages=[1], to=there, by=ada)
    with pytest.raises(ValueError, match="same file"):
        merge_stuecke(stueck=here, to=there, by=ada)
    with pytest.raises(ValueError, match="same file"):
        mark_double(stueck=here, of=there, by=ada)


def test_saying_what_it_is_is_written_down(fall, ada):
    stueck = document(fall, file_of(fall, 1), art="")
    name_stueck(
        stueck=stueck, art="D-KTO", titel="Kontoauszug", thema=Aktenstueck.Thema.NACHWEISE, person="partner", by=ada
    )
    stueck.refresh_from_db()
    assert (stueck.art, stueck.titel, stueck.person, stueck.bestaetigt_von) == ("D-KTO", "Kontoauszug", "partner", ada)
    assert Ereignis.objects.get(art=Ereignis.Art.AKTE_GEORDNET).daten["tat"] == "benannt"


def test_the_same_bytes_and_the_same_page_are_noticed(fall, ada):
    first, again = file_of(fall, 2, sha="a" * 64), file_of(fall, 2, sha="a" * 64, later=5)
    other = file_of(fall, 3)
    one, two, three = document(fall, first), document(fall, again), document(fall, other)
    draft = file_of(fall, 1, sha="b" * 64)
    file_of(fall, 1, sha="b" * 64, later=9)
    document(fall, draft)
    by_id = {row.id: row for row in stuecke_of(fall)}
    assert same_files(by_id.values()) == {again.id: first}
    assert same_pages(by_id[two.id], by_id.values()) == {(again.id, 1): (first.id, 1), (again.id, 2): (first.id, 2)}
    assert same_pages(by_id[three.id], by_id.values()) == {}
    mark_double(stueck=two, of=one, by=ada)
    with pytest.raises(ValueError, match="double"):
        mark_double(stueck=three, of=two, by=ada)
    mark_double(stueck=two, of=None, by=ada)
    two.refresh_from_db()
    assert two.doppel_von is None


def test_where_a_page_stands_now(fall, ada):
    first, second = file_of(fall, 2), file_of(fall, 1)
    stueck, other = document(fall, first), document(fall, second)
    target = move_pages(stueck=stueck, pages=[2], to=other, by=ada)
    rows = list(stuecke_of(fall))
    places = places_in(rows)
    assert (places[(first.id, 2)].stueck, places[(first.id, 2)].nummer) == (target, 2)
    assert sorted(pages_of(row) for row in rows) == [1, 2]


def test_where_a_fact_is_proven_stays_written_down(fall, ada):
    fact = Feststellung.objects.create(
        fall=fall, merkmal="wohnung.grundmiete_ct", wert=48000, quelle="antrag", erfasst_am=now()
    )
    datei = file_of(fall, 2)
    found = set_fundstelle(feststellung=fact, datei_id=datei.id, seite=2, by=ada)
    assert set_fundstelle(feststellung=fact, datei_id=datei.id, seite=2, by=ada) == found
    remove_fundstelle(fundstelle=found, by=ada)
    remove_fundstelle(fundstelle=found, by=ada)
    again = set_fundstelle(feststellung=fact, datei_id=datei.id, seite=2, by=ada)
    assert again != found
    assert Fundstelle.objects.filter(entfernt_am=None).get() == again
    acts = Ereignis.objects.filter(art=Ereignis.Art.AKTE_GEORDNET).order_by("erfasst_am", "zeitpunkt")
    assert sorted(row.daten["tat"] for row in acts) == ["fundstelle", "fundstelle", "fundstelle_entfernt"]
