"""Who may see what: other offices, roles, the read log, four eyes, and forms that carry more than they should."""

import uuid

import pytest
from django.urls import reverse

from jobcenter.accounts.models import Lesezugriff, Rolle
from jobcenter.accounts.queries import reads_of
from jobcenter.akte.services import create_hochladelink, say_about_proof
from jobcenter.akte.services.einsicht import keep_back, prepare_einsicht, release_inspection
from jobcenter.akte.services.fundstellen import set_fundstelle
from jobcenter.akte.services.sperren import hold_case
from jobcenter.antrag.models import Kanal, Nachweis
from jobcenter.bescheid.models import Bescheid
from jobcenter.desk import urls
from jobcenter.desk.tests.conftest import prepared_decision, ready_case, secured_case, submitted_case
from jobcenter.desk.tests.documents import document, files_of, picture, scan
from jobcenter.desk.tests.test_fragebogen import remark
from jobcenter.fall.services import invite_person, start_anliegen
from jobcenter.letters.models import Brief
from jobcenter.probe.services import create_link
from jobcenter.traeger.tenancy import enter_tenant

pytestmark = pytest.mark.django_db

CASEWORK, RELEASE, WATCH, ADMIN = (
    {Rolle.SACHBEARBEITUNG, Rolle.FREIGABE, Rolle.TEAMLEITUNG},
    {Rolle.FREIGABE, Rolle.TEAMLEITUNG},
    {Rolle.TEAMLEITUNG, Rolle.ADMIN},
    {Rolle.ADMIN},
)
ROLES = {
    "inbox": set(Rolle),
    "office": set(Rolle),
    **{name: set(Rolle) for name in ("forms", "form_flow", "start_trial", "end_trial", "settle")},
    "releases": RELEASE,
    "release": RELEASE,
    "log": WATCH,
    "deletion": WATCH,
    "change_address": ADMIN,
    "add_limit": ADMIN,
}
POST_ONLY = {
    "take_over",
    "establish",
    "take_back",
    "decide",
    "undecide",
    "posted",
    "change_address",
    "add_limit",
    "start_trial",
    "end_trial",
    "settle",
    "show_address",
    "ask_again",
    "begin_request",
    "adopt",
    "settle_request",
    "renew_access",
    "arrange",
    "undo",
    "name",
    "double",
    "turn",
    "cite",
    "uncite",
    "end_link",
    "reject_item",
    "keep_back",
    "give_back",
    "release_inspection",
    "hold",
    "end_hold",
}
# Shown after the document was opened: that stands in the log already.
LIES_OPEN = {
    "arrange",
    "undo",
    "name",
    "double",
    "document_page",
    "page_picture",
    "page_thumbnail",
    "turn",
    "cite",
}
# Parts of an address that name something of every office.
NAMES = {"merkmal", "page", "person", "formular", "seite", "nummer"}
XSS = "<img src=x onerror=alert(1)>"


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    settings.DATA_DIR, settings.KEYS_DIR = tmp_path / "data", tmp_path / "keys"
    settings.CLAMD_SOCKET = ""


@pytest.fixture
def nebenkreis_ada(make_office, make_user):
    return make_user(make_office("nebenkreis", "90002", "34998"), "nora", Rolle.TEAMLEITUNG)


@pytest.fixture
def everything(musterkreis, ada):
    """Ids of one of everything that an address of the desk can name."""
    bescheid = prepared_decision(musterkreis, ada)
    fall = bescheid.fall
    nachweis = say_about_proof(antrag=fall.antrag, beleg="D-MIET", person="", stand=Nachweis.Stand.REICHE_NACH)
    brief = Brief.objects.create(
        fall_id=fall.id,
        akte=fall.antrag_id,
        vorlage="bescheid",
        titel="Brief",
        kontext={},
        versandart=Brief.Versandart.POST,
        stand=Brief.Stand.ERSTELLT,
        erstellt_am=fall.eroeffnet_am,
    )
    later, _ = start_anliegen(
        antrag=fall.antrag, formular="heizkosten", schluessel="heizung", kanal=Kanal.POST, sprache="de", by=ada
    )
    link, _ = create_link(formular="hauptantrag", titel="Probe", by=ada)
    stueck = document(fall, picture(1), picture(2))
    fact = fall.feststellungen.exclude(stand="ersetzt").get(merkmal="wohnung.grundmiete_ct")
    found = set_fundstelle(feststellung=fact, datei_id=files_of(stueck)[0], seite=1, by=ada)
    return {
        "stueck_id": stueck.id,
        "seite": 1,
        "nummer": stueck.quittung.nummer,
        "fundstelle_id": found.id,
        "hochladelink_id": create_hochladelink(antrag=fall.antrag, by=ada).id,
        "posten_id": scan().id,
        "mark_id": keep_back(fall=fall, gegenstand=fact.id, seite=None, grund="schützt andere", by=ada).id,
        "einsicht_id": archive_of(fall, ada).id,
        "sperre_id": hold_case(fall=fall, grund="Klage", by=ada).id,
        "fall_id": fall.id,
        "nachweis_id": nachweis.id,
        "brief_id": brief.id,
        "bescheid_id": bescheid.id,
        "merkmal": "wohnung.grundmiete_ct",
        "page": "name",
        "person": "antragsteller",
        "formular": "hauptantrag",
        "antrag_id": later.id,
        "link_id": link.id,
        "anmerkung_id": remark(link).id,
        "part_id": invite_person(antrag=fall.antrag, person="partner").id,
    }


def archive_of(fall, by):
    row = release_inspection(fall=fall, person="antragsteller", by=by)
    prepare_einsicht(fall.traeger_id, row.id)
    return row


def addresses(ids):
    """Every address of the desk: name, path."""
    for pattern in urls.urlpatterns:
        names = pattern.pattern.converters
        yield pattern.name, reverse(f"desk:{pattern.name}", kwargs={name: ids[name] for name in names}), set(names)


def call(client, name, path):
    return client.post(path) if name in POST_ONLY else client.get(path)


def test_another_office_gets_404_for_every_address_with_an_id(everything, nebenkreis_ada, at_desk):
    client = at_desk(nebenkreis_ada)
    strangers = dict.fromkeys(everything, uuid.uuid4()) | {k: everything[k] for k in NAMES}
    checked = 0
    for (name, path, parts), (_, unknown, _) in zip(addresses(everything), addresses(strangers), strict=True):
        if not parts - NAMES:
            continue
        response, nothing = call(client, name, path), call(client, name, unknown)
        assert (response.status_code, nothing.status_code) == (404, 404), path
        assert len(response.content) == len(nothing.content)
        checked += 1
    assert checked > 18
    for name in ("inbox", "releases", "post", "log"):
        page = client.get(reverse(f"desk:{name}")).content.decode()
        assert str(everything["fall_id"]) not in page
        assert str(everything["bescheid_id"]) not in page
    assert "Muster" not in client.post(reverse("desk:search"), {"q": "M"}).content.decode().split("<main")[1]


def test_every_address_is_for_the_roles_that_need_it(everything, musterkreis, make_user, at_desk):
    for rolle in Rolle:
        client = at_desk(make_user(musterkreis, f"rolle-{rolle}", rolle))
        for name, path, _ in addresses(everything):
            response = call(client, name, path)
            allowed = rolle in ROLES.get(name, CASEWORK)
            assert (response.status_code != 403) == allowed, (rolle, path, response.status_code)


def test_without_log_in_every_address_leads_to_the_log_in(everything, client):
    for name, path, _ in addresses(everything):
        response = call(client, name, path)
        assert response.status_code == 302, path
        assert response.url.startswith("/konto/"), path


def test_every_page_of_a_case_is_written_down(everything, cem, at_desk):
    client, written = at_desk(cem), 0
    for name, path, parts in addresses(everything):
        if "fall_id" in parts or name == "release":
            before = reads_of(everything["fall_id"]).count()
            shown = call(client, name, path).status_code != 404
            shown = shown and name not in LIES_OPEN
            assert reads_of(everything["fall_id"]).count() == before + shown, path
            written += shown
    assert written >= 12
    assert {row.user for row in reads_of(everything["fall_id"])} == {cem}


def test_the_log_names_who_read_what_and_can_be_narrowed(musterkreis, ada, ben, cem, at_desk):
    fall, other = secured_case(musterkreis, "W1"), secured_case(musterkreis, "W2")
    at_desk(ada).get(reverse("desk:case", args=[fall.id]))
    at_desk(ben).get(reverse("desk:case", args=[other.id]))
    client, url = at_desk(cem), reverse("desk:log")

    def shown(**query):
        return {(str(row.user), zeichen) for row, zeichen in client.get(url, query).context["zeilen"]}

    assert shown() == {("Ada", fall.aktenzeichen), ("Ben", other.aktenzeichen)}
    assert shown(zeichen=fall.aktenzeichen) == {("Ada", fall.aktenzeichen)}
    assert shown(person=str(ben.pk)) == {("Ben", other.aktenzeichen)}
    assert shown(zeichen="gibt es nicht") == set()
    assert Lesezugriff.objects.count() == 2


def test_nobody_releases_their_own_draft(musterkreis, ben, at_desk):
    bescheid = prepared_decision(musterkreis, ben)
    client, url = at_desk(ben), reverse("desk:release", args=[bescheid.id])
    page = client.get(url).content.decode()
    assert "Eine zweite Person muss ihn freigeben." in page
    assert "Bescheid freigeben" not in page
    response = client.post(url, {"tun": "freigeben"})
    assert response.status_code == 422
    assert "Sie haben den Entwurf selbst vorbereitet." in response.content.decode()
    bescheid.refresh_from_db()
    assert bescheid.stand == Bescheid.Stand.ZUR_FREIGABE


def test_facts_stand_still_while_a_draft_waits(musterkreis, ada, at_desk):
    bescheid = prepared_decision(musterkreis, ada)
    fall, client = bescheid.fall, at_desk(ada)
    change = {"wert": "1", "quelle": "nachweis", "vermerk": "x"}
    response = client.post(reverse("desk:fact", args=[fall.id, "wohnung.grundmiete_ct"]), change)
    assert response.status_code == 422
    assert "wartet auf Freigabe" in response.content.decode()
    assert client.get(reverse("desk:interview", args=[fall.id])).status_code == 302


def test_a_name_that_looks_like_markup_is_text_on_every_page(musterkreis, ada, cem, at_desk):
    fall = submitted_case(musterkreis, "W1", vorname=XSS, nachname="#strong[x]{{ 7 }}")
    clients = [at_desk(ada), at_desk(cem)]
    pages = [reverse("desk:inbox"), reverse("desk:log")]
    pages += [
        reverse(f"desk:{n}", args=[fall.id]) for n in ("case", "proofs", "letters", "calculation", "draft", "interview")
    ]
    pages += [reverse("desk:fact", args=[fall.id, "person.vorname", "antragsteller"])]
    pages += [reverse("desk:interview_page", args=[fall.id, "name", "antragsteller"])]
    pages += [reverse(f"desk:{name}", args=[fall.id]) for name in ("answers", "versions", "requests")]
    for client in clients:
        client.post(reverse("desk:interview", args=[fall.id]), {"aktion": "beginnen", "kanal": "telefon"})
    seen = 0
    for page in pages:
        for client in clients:
            content = client.get(page).content.decode()
            assert "<img src=x" not in content, page
            seen += "&lt;img src=x" in content
    assert seen >= 20


@pytest.mark.parametrize("extra", ["traeger", "traeger_id", "stand", "festgestellt_von", "freigegeben_von", "wert_ct"])
def test_a_form_with_a_field_it_does_not_have_is_refused(extra, musterkreis, ada, cem, at_desk):
    fall = ready_case(musterkreis, ada)
    client = at_desk(cem)
    forms = {
        reverse("desk:establish", args=[fall.id]): {"umfang": "alle", "quelle": "nachweis"},
        reverse("desk:fact", args=[fall.id, "wohnung.heizung_ct"]): {"wert": "1", "quelle": "nachweis", "vermerk": "x"},
        reverse("desk:take_over", args=[fall.id]): {},
        reverse("desk:draft", args=[fall.id]): {"art": "endgueltig", "begruendung": ""},
        reverse("desk:paper"): {"kanal": "post"},
    }
    for url, form in forms.items():
        assert client.post(url, form | {extra: "x"}).status_code == 400, url
    fall.refresh_from_db()
    assert fall.zustaendig is None
    assert not Bescheid.objects.exists()


def test_changes_need_the_token_of_the_own_page(musterkreis, ada):
    from django.test import Client

    fall = secured_case(musterkreis)
    client = Client(enforce_csrf_checks=True)
    client.force_login(ada, backend="allauth.account.auth_backends.AuthenticationBackend")
    enter_tenant(musterkreis.id)
    assert client.post(reverse("desk:take_over", args=[fall.id])).status_code == 403
    fall.refresh_from_db()
    assert fall.zustaendig is None
