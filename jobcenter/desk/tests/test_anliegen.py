"""What comes after the first application: at the inbox, in the case, with what it changes, asked again, protected."""

import datetime as dt

import pytest
from django.urls import reverse

from jobcenter.accounts.queries import reads_of
from jobcenter.antrag.link_and_code import code_matches, code_of, link_of
from jobcenter.antrag.models import Antrag, Beteiligung, Kanal, Rueckfrage
from jobcenter.antrag.queries import answers_of, form_of
from jobcenter.antrag.services import Kurzangaben, confirm_email, save_answers
from jobcenter.bescheid.brief import ADDRESS_KNOWN, bescheid_context
from jobcenter.bescheid.models import Bescheid
from jobcenter.bescheid.services import release_bescheid
from jobcenter.desk.tests.conftest import prepared_decision, ready_case, secured_case, submitted_case
from jobcenter.events.models import Ereignis
from jobcenter.fall.models import Feststellung
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import (
    answered_again,
    establish,
    finish_part,
    invite_person,
    receive_antrag,
    start_anliegen,
    submit_declaration,
)
from jobcenter.letters.models import Email
from jobcenter.questionnaire.engine import walk
from jobcenter.questionnaire.question import ANTRAGSTELLER
from jobcenter.traeger.tenancy import enter_tenant

pytestmark = pytest.mark.django_db
STREET = "Musterweg 1"


def text_of(response):
    return response.content.decode()


def begun(fall, formular, kanal=Kanal.ONLINE):
    return start_anliegen(antrag=fall.antrag, formular=formular, schluessel=formular, kanal=kanal, sprache="de")[0]


def unchanged(antrag, **changed):
    """„Es ist alles gleich geblieben“ everywhere, but for the gates named in `changed`."""
    form = form_of(antrag)
    gates = {page.gate for page in form.pages if page.gate}
    items = walk(form, answers_of(antrag), antrag.eingangstag).items
    keys = {(item.person_id, item.question.id) for item in items if item.question.id in gates}
    save_answers(antrag=antrag, werte={key: key[1] in changed.values() for key in keys})


def renewal(fall):
    """A renewal in which only the rent is another one."""
    antrag = begun(fall, "weiterbewilligung")
    unchanged(antrag, gate="gleich.wohnen")
    save_answers(antrag=antrag, werte={("", "wohnen.grundmiete"): 40_000})
    submit_declaration(antrag=antrag)
    antrag.refresh_from_db()
    return antrag


def protect(fall):
    save_answers(antrag=fall.antrag, werte={(ANTRAGSTELLER, "schutz.anschrift"): True})


def test_what_was_sent_later_is_a_line_of_its_own_with_its_kind(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    renewal(fall)
    change = begun(fall, "veraenderung")
    save_answers(antrag=change, werte={("", "aenderung.was"): ("miete", "baby")})
    submit_declaration(antrag=change)
    submit_declaration(antrag=begun(fall, "widerspruch"))
    begun(fall, "umzug")
    page = text_of(at_desk(ada).get(reverse("desk:inbox")))
    assert page.count("data-zeile") == 4
    for words in ("Erstantrag", "Weiterbewilligung", "Widerspruch (Frist!)", "Ein Baby ist da"):
        assert words in page
    assert "Neue Wohnung" not in page
    drafts = text_of(at_desk(ada).get(reverse("desk:inbox"), {"wer": "begonnen"}))
    assert "Neue Wohnung und Umzug" in drafts
    assert "nicht abgeschickt" in drafts
    assert drafts.count("data-zeile") == 1


def test_search_finds_the_case_by_the_number_of_something_later(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    submitted_case(musterkreis, "W4")
    later = begun(fall, "umzug")
    found = at_desk(ada).post(reverse("desk:search"), {"q": later.nummer}).context["zeilen"]
    assert [row.fall for row in found] == [fall]


def test_who_is_stuck_where_and_how_to_reach_them(musterkreis, ada, at_desk):
    silent = secured_case(musterkreis, "W1", telefon="")
    reachable = secured_case(musterkreis, "W2", telefon="015123456789")
    Antrag.objects.filter(pk=reachable.antrag_id).update(sprache="ar")
    client = at_desk(ada)
    page = text_of(client.get(reverse("desk:inbox"), {"wer": "begonnen"}))
    assert "steht bei Teil 1 von" in page
    assert "zuletzt heute" in page
    assert "Arabisch" in page
    assert 'href="tel:015123456789"' in page
    assert page.index(str(reachable.id)) < page.index(str(silent.id))


def test_a_renewal_shows_old_and_new_and_becomes_claimed_facts(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    antrag, client = renewal(fall), at_desk(ada)
    url = reverse("desk:request", args=[fall.id, antrag.id])
    response = client.get(url)
    told = [(d.label, d.before, d.after) for d in response.context["unterschiede"]]
    assert told == [("Wie hoch ist die Grundmiete?", "340,00 Euro", "400,00 Euro")]
    page = text_of(response)
    assert "<del>340,00 Euro</del>" in page
    assert "<ins>400,00 Euro</ins>" in page
    assert "Es ist alles gleich geblieben" in page
    # The case is open, so its claims follow at once; an established one waits for the caseworker.
    client.post(reverse("desk:adopt", args=[fall.id, antrag.id]))
    rent = fall.feststellungen.exclude(stand="ersetzt").get(merkmal="wohnung.grundmiete_ct")
    assert (rent.wert, rent.stand) == (40_000, Feststellung.Stand.BEHAUPTET)
    refused = client.post(reverse("desk:settle_request", args=[fall.id, antrag.id]), {"vermerk": ""})
    assert refused.status_code == 422
    client.post(reverse("desk:settle_request", args=[fall.id, antrag.id]), {"vermerk": "Bescheid folgt"})
    antrag.refresh_from_db()
    assert (antrag.stand, antrag.erledigt_von, antrag.vermerk) == ("erledigt", ada, "Bescheid folgt")
    assert "Bescheid folgt" in text_of(client.get(reverse("desk:requests", args=[fall.id])))
    arten = set(Ereignis.objects.filter(fall_id=fall.id).values_list("art", flat=True))
    assert {"angaben_uebernommen", "anliegen_erledigt"} <= arten


def test_a_change_is_compared_with_the_file_also_after_it_was_taken_over(musterkreis, ada, ben, at_desk):
    fall = release_bescheid(bescheid=prepared_decision(musterkreis, ada), by=ben).fall
    change = begun(fall, "veraenderung")
    save_answers(antrag=change, werte={("", "aenderung.was"): ("miete",), ("", "miete.grundmiete"): 41_000})
    submit_declaration(antrag=change)
    client, url = at_desk(ada), reverse("desk:request", args=[fall.id, change.id])
    for _ in range(2):
        told = [(d.before, d.after) for d in client.get(url).context["unterschiede"]]
        assert ("340,00\u00a0€", "410,00\u00a0€") in told
        client.post(reverse("desk:adopt", args=[fall.id, change.id]))
    assert fall.feststellungen.get(merkmal="wohnung.grundmiete_ct", stand="behauptet").wert == 41_000


def test_every_declaration_stays_with_its_way_and_its_differences(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    save_answers(antrag=fall.antrag, werte={(ANTRAGSTELLER, "antrag.hilfe"): "Frau Sol, Beratung Nord"})
    save_answers(antrag=fall.antrag, werte={("", "wohnen.heizung"): 9_900})
    submit_declaration(antrag=fall.antrag, by=ada, kanal=Kanal.TELEFON)
    client = at_desk(ada)
    newest, first = client.get(reverse("desk:versions", args=[fall.id])).context["fassungen"]
    assert (newest.einreichung.kanal, newest.einreichung.erfasst_von) == (Kanal.TELEFON, ada)
    assert newest.hilfe == "Frau Sol, Beratung Nord"
    assert ("80,00 Euro", "99,00 Euro") in [(d.before, d.after) for d in newest.changed]
    assert first.changed == ()
    page = text_of(client.get(reverse("desk:case", args=[fall.id])))
    assert "Beim Ausfüllen hilft: Frau Sol, Beratung Nord" in page
    assert "2 Fassungen vergleichen" in page


def test_a_question_is_asked_again_with_a_reason_and_a_mail_that_says_nothing(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1", email="jana@example.org")
    confirm_email(antrag=fall.antrag)
    client, url = at_desk(ada), reverse("desk:ask_again", args=[fall.id, fall.antrag_id])
    page = client.get(reverse("desk:answers", args=[fall.id]))
    block = next(b for b in page.context["bloecke"] if any(r.frage == "wohnen.heizung" for r in b.rows))
    asked = {"seite": block.seite, "person": block.person, "frage": "wohnen.heizung"}
    form = text_of(client.get(reverse("desk:answers", args=[fall.id]), asked))
    assert "Warum fragen Sie?" in form
    asked["grund"] = ""
    assert client.post(url, asked).status_code == 422
    assert client.post(url, asked | {"frage": "gibt.es.nicht", "grund": "x"}).status_code == 404
    client.post(url, asked | {"grund": "Auf dem Beleg steht ein anderer Betrag."})
    mail = Email.objects.get(betreff="Wir haben eine Frage an Sie")
    assert mail.empfaenger == "jana@example.org"
    assert "Betrag" not in mail.text
    page = text_of(client.get(reverse("desk:case", args=[fall.id])))
    assert "Auf dem Beleg steht ein anderer Betrag." in page
    assert "Wie viel zahlen Sie für die Heizung?" in page.split("Rückfragen</h2>")[1].split("</section>")[0]
    assert "noch einmal gefragt" in text_of(client.get(reverse("desk:answers", args=[fall.id])))
    answered_again(antrag=fall.antrag, fragen={("", "wohnen.heizung")})
    assert Rueckfrage.objects.get().beantwortet_am is not None
    assert "beantwortet" in text_of(client.get(reverse("desk:case", args=[fall.id]))).split("Rückfragen</h2>")[1]


def test_without_a_confirmed_address_no_mail_goes_out(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1", email="jana@example.org")
    page = at_desk(ada).get(reverse("desk:answers", args=[fall.id]))
    block = next(b for b in page.context["bloecke"] if any(r.frage == "wohnen.heizung" for r in b.rows))
    asked = {"seite": block.seite, "person": block.person, "frage": "wohnen.heizung", "grund": "Bitte prüfen."}
    url = reverse("desk:ask_again", args=[fall.id, fall.antrag_id])
    assert "Bitte rufen Sie an" in text_of(at_desk(ada).post(url, asked, follow=True))
    assert not Email.objects.exists()


def test_staff_begin_something_for_a_person_and_fill_it_in_by_phone(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    client = at_desk(ada)
    refused = client.post(reverse("desk:begin_request", args=[fall.id]), {"schluessel": "s", "formular": "x"})
    assert refused.status_code == 422
    begin = {"schluessel": "s", "formular": "heizkosten", "kanal": "telefon"}
    first, second = (client.post(reverse("desk:begin_request", args=[fall.id]), begin) for _ in range(2))
    assert first.url == second.url
    antrag = Antrag.objects.get(formular="heizkosten")
    assert (antrag.kanal, antrag.erfasst_von) == (Kanal.TELEFON, ada)
    step = client.get(first.url).context["aufgaben"][0]["url"]
    assert client.get(step).status_code == 200
    client.post(first.url, {"aktion": "uebernehmen"})
    sent = antrag.einreichungen.get()
    assert (sent.kanal, sent.erfasst_von) == (Kanal.TELEFON, ada)
    told = Ereignis.objects.filter(art=Ereignis.Art.GEMEINSAM_AUSGEFUELLT)[0]
    assert told.daten == {"antrag": str(antrag.id), "kanal": "telefon"}


def test_a_protected_address_is_nowhere_but_behind_its_button(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    protect(fall)
    save_answers(antrag=fall.antrag, werte={(ANTRAGSTELLER, "anschrift.strasse"): "Versteckte Gasse 9"})
    submit_declaration(antrag=fall.antrag)
    client = at_desk(ada)
    pages = [reverse("desk:inbox")]
    names = ("case", "answers", "versions", "requests", "proofs", "letters", "calculation")
    pages += [reverse(f"desk:{name}", args=[fall.id]) for name in names]
    pages += [reverse("desk:fact", args=[fall.id, "anschrift.strasse", ANTRAGSTELLER])]
    for page in pages:
        content = text_of(client.get(page))
        assert "Versteckte Gasse" not in content, page
        assert STREET not in content, page
    assert "Gasse" not in text_of(client.post(reverse("desk:search"), {"q": "Muster"}))
    assert "Anschrift geschützt" in text_of(client.get(reverse("desk:case", args=[fall.id])))
    url = reverse("desk:show_address", args=[fall.id])
    assert client.get(url).status_code == 405
    refused = client.post(url, {"zweck": " "})
    assert refused.status_code == 422
    assert "Versteckte Gasse" not in text_of(refused)
    assert "Versteckte Gasse 9" in text_of(client.post(url, {"zweck": "Brief zur Post"}))
    (read,) = reads_of(fall.id).filter(seite="Geschützte Anschrift", user=ada)
    assert read.zweck == "Brief zur Post"


def test_filling_in_a_protected_address_leaves_a_trace(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W1")
    protect(fall)
    client = at_desk(ada)
    client.post(reverse("desk:interview", args=[fall.id]), {"aktion": "beginnen", "kanal": "telefon"})
    for page, traces in (("name", 0), ("anschrift", 1)):
        client.get(reverse("desk:interview_page", args=[fall.id, page, ANTRAGSTELLER]))
        assert reads_of(fall.id).filter(seite="Geschützte Anschrift: beim Ausfüllen").count() == traces


@pytest.mark.parametrize(("by_portal", "line"), [(True, ADDRESS_KNOWN), (False, STREET)])
def test_a_letter_in_the_portal_carries_no_protected_address(by_portal, line, musterkreis, ada):
    fall = ready_case(musterkreis, ada)
    protect(fall)
    if by_portal:
        for merkmal, wert in (("zustellung.portal", True), ("zustellung.email", "jana@example.org")):
            how = {"by": ada, "quelle": Feststellung.Quelle.AUSKUNFT, "vermerk": "am Telefon"}
            establish(fall=fall, person=ANTRAGSTELLER, merkmal=merkmal, wert=wert, **how)
    bescheid = Bescheid(
        fall=fall, art="ablehnung", begruendung="x", vorbereitet_am=fall.eroeffnet_am, fakten=_facts(fall),
        bewilligung_ab=dt.date(2026, 11, 1), bewilligung_bis=dt.date(2027, 10, 31), berechnung=[], vorbereitet_von=ada,
    )  # fmt: skip
    bescheid.traeger = musterkreis
    empfaenger = bescheid_context(bescheid)["empfaenger"]
    shown = [*empfaenger["zeilen"], empfaenger["strasse"]]
    assert line in shown
    assert (STREET in shown) != by_portal
    assert bool(empfaenger["plz"]) != by_portal


def _facts(fall):
    rows = fall.feststellungen.exclude(stand="ersetzt")
    return [{"person": row.person, "merkmal": row.merkmal, "wert": row.wert, "vermerk": ""} for row in rows]


def test_the_head_of_the_case_says_who_answers_for_themselves(musterkreis, ada, at_desk):
    fall = submitted_case(musterkreis, "W3")
    part = invite_person(antrag=fall.antrag, person="partner")
    client, url = at_desk(ada), reverse("desk:case", args=[fall.id])
    assert "antwortet selbst, noch nicht fertig" in text_of(client.get(url))
    finish_part(beteiligung=part)
    assert "antwortet selbst, fertig am" in text_of(client.get(url))


def test_a_case_that_began_with_something_else_opens_and_says_what_is_missing(musterkreis, ada, at_desk):
    enter_tenant(musterkreis.id)
    angaben = Kurzangaben(vorname="Uwe", nachname="Fern", geburtsdatum=dt.date(1980, 5, 5), plz="34999")
    antrag, _ = receive_antrag(
        angaben=angaben, schluessel="wid", kanal=Kanal.ONLINE, sprache="de", formular="widerspruch"
    )
    save_answers(antrag=antrag, werte={("", "widerspruch.grund"): "Die Miete fehlt."})
    submit_declaration(antrag=antrag)
    fall, client = fall_of(antrag), at_desk(ada)
    assert "Widerspruch (Frist!)" in text_of(client.get(reverse("desk:inbox")))
    for name in ("case", "answers", "versions", "requests", "proofs", "calculation", "draft", "interview"):
        assert client.get(reverse(f"desk:{name}", args=[fall.id])).status_code == 200, name
    page = text_of(client.get(reverse("desk:calculation", args=[fall.id])))
    assert "Die Berechnung ist noch nicht möglich" in page


def test_the_office_gives_a_new_access_that_only_the_person_knows(musterkreis, ada, at_desk):
    fall, client = submitted_case(musterkreis, "W3"), at_desk(ada)
    old = invite_person(antrag=fall.antrag, person="partner")
    url = reverse("desk:renew_access", args=[fall.id, old.id])
    assert url in text_of(client.get(reverse("desk:case", args=[fall.id])))
    page = client.post(url)
    old.refresh_from_db()
    assert old.widerrufen_am is not None
    new = Beteiligung.objects.get(widerrufen_am=None)
    assert link_of(new.id) in text_of(page)
    assert code_matches(page.context["code"], new.code_hash)
    assert not code_matches(code_of(new.id), new.code_hash), "nobody can work the code out from the access"
    event = Ereignis.objects.filter(art=Ereignis.Art.PERSON_EINGELADEN).latest("zeitpunkt")
    assert event.user == ada
