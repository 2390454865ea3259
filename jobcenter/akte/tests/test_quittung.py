"""A receipt proves what was handed in; one altered byte is refused; nothing of the content is shown."""

import base64
import hashlib
import json

import pypdfium2 as pdfium
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.urls import reverse

from jobcenter.akte import beweis
from jobcenter.akte.models import Quittung
from jobcenter.akte.queries import blaetter_of, last_quittung, stuecke_of
from jobcenter.akte.services import NothingToHandIn, hand_in
from jobcenter.akte.services.quittieren import finish_quittung
from jobcenter.fall.queries import fall_of
from jobcenter.files import verdicts
from jobcenter.files.download import content_of
from jobcenter.files.tests import samples
from jobcenter.keys.store import destroy_case_key
from jobcenter.traeger.tenancy import enter_tenant

pytestmark = pytest.mark.django_db
ONLINE = Quittung.Kanal.ONLINE


def page_of(quittung: Quittung) -> str:
    secret = beweis.secret_of(quittung.traeger_id, quittung.nummer)
    return reverse("portal:quittung_pruefen", args=[quittung.traeger.slug, secret])


def test_what_is_handed_in_becomes_one_document_per_proof_and_one_receipt(antrag, send):
    first, second, other = send(name="1.jpg"), send(name="2.jpg"), send(name="auszug.jpg", beleg="D-KTO")
    quittung = hand_in(antrag=antrag, kanal=ONLINE)
    stuecke = {stueck.art: stueck for stueck in stuecke_of(fall_of(antrag))}
    assert {art: len(blaetter_of(stueck)) for art, stueck in stuecke.items()} == {"D-MIET": 2, "D-KTO": 1}
    assert all(stueck.quittung == quittung for stueck in stuecke.values())
    content = beweis.content_of(quittung)
    assert [entry["name"] for entry in content["dateien"]] == ["auszug.jpg", "1.jpg", "2.jpg"]
    for entry, row in zip(content["dateien"], (other, first, second), strict=True):
        assert entry["sha256"] == hashlib.sha256(samples.photo()).hexdigest()
        assert entry["seiten"] == [seite.sha256 for seite in row.datei.blaetter.all()]
    assert quittung.vollstaendig
    assert beweis.is_genuine(quittung)
    with pytest.raises(NothingToHandIn):
        hand_in(antrag=antrag, kanal=ONLINE)


def test_pages_still_being_checked_come_in_a_second_version(antrag, send):
    row = send(check=False)
    first = hand_in(antrag=antrag, kanal=ONLINE)
    assert not first.vollstaendig
    assert not finish_quittung(nummer=first.nummer)
    verdicts.inspect(row.datei.traeger_id, row.datei.id)
    assert finish_quittung(nummer=first.nummer)
    assert finish_quittung(nummer=first.nummer)
    last = last_quittung(antrag, first.nummer)
    assert last is not None
    assert (last.fassung, last.vollstaendig, last.ausgestellt_am) == (2, True, first.ausgestellt_am)
    assert len(beweis.content_of(last)["dateien"][0]["seiten"]) == 1
    assert stuecke_of(fall_of(antrag)).get().quittung == last
    with pytest.raises(DatabaseError), transaction.atomic():
        Quittung.objects.filter(id=first.id).update(fassung=9)


def test_the_page_verifies_file_copy_and_page_and_refuses_one_altered_byte(client, antrag, send):
    original = samples.active_pdf()
    row = send(content=original, name="Mietvertrag Ada.pdf")
    quittung = hand_in(antrag=antrag, kanal=ONLINE)
    page = page_of(quittung)
    shown = client.get(page)
    assert shown.status_code == 200
    text = shown.content.decode()
    assert "Diese Quittung ist echt" in text
    assert not any(word in text for word in ("Mietvertrag", "Ada", "Beispiel", antrag.nummer))

    def checked(content: bytes) -> str:
        return str(client.post(page, {"datei": SimpleUploadedFile("x", content)}).content.decode())

    copy = content_of(row.datei)[0]
    assert "Sie ist die Datei 1 und unverändert." in checked(original)
    assert "Sie ist unsere Kopie der Datei 1 und unverändert." in checked(copy)
    for content in (original, copy):
        for at in (0, len(content) // 2, len(content) - 1):
            altered = bytearray(content)
            altered[at] ^= 1
            assert "gehört nicht zur Quittung" in checked(bytes(altered))
    (seite,) = row.datei.blaetter.all()
    assert "Sie ist Seite 1 der Datei 1" in client.post(page, {"sha256": seite.sha256}).content.decode()
    assert "Bitte wählen Sie zuerst eine Datei aus." in client.post(page, {"sha256": "keine"}).content.decode()


def test_nobody_finds_a_receipt_by_its_number_or_in_another_office(client, antrag, send, make_office):
    send()
    quittung = hand_in(antrag=antrag, kanal=ONLINE)
    assert client.get(f"/musterkreis/quittung/{quittung.nummer}/").status_code == 404
    other = make_office("nachbarstadt", "90002", "34888")
    secret = beweis.secret_of(quittung.traeger_id, quittung.nummer)
    assert client.get(f"/{other.slug}/quittung/{secret}/").status_code == 404
    enter_tenant(quittung.traeger_id)
    assert client.get(page_of(quittung)).status_code == 200


def test_an_altered_receipt_is_not_genuine(antrag, send):
    send()
    quittung = hand_in(antrag=antrag, kanal=ONLINE)
    content, key = beweis.signed_bytes(quittung), beweis.public_key(quittung.traeger_id)
    assert beweis.is_signed(content, bytes(quittung.signatur), key)
    assert not beweis.is_signed(content.replace(b'"fassung":1', b'"fassung":2'), bytes(quittung.signatur), key)
    assert not beweis.is_signed(content, bytes(quittung.signatur), "00" * 32)


def test_the_paper_can_be_verified_without_us(antrag, send):
    send(name="Miete.jpg")
    quittung = hand_in(antrag=antrag, kanal=ONLINE)
    document = pdfium.PdfDocument(beweis.receipt_pdf(quittung, "https://jobcenter.example/x"))
    signed = json.loads(bytes(document.get_attachment(0).get_data()))
    assert signed["schluessel"] == beweis.public_key(quittung.traeger_id)
    signature = base64.b64decode(signed["unterschrift"])
    assert beweis.is_signed(signed["inhalt"].encode(), signature, signed["schluessel"])
    (entry,) = json.loads(signed["inhalt"])["dateien"]
    assert entry["sha256"] == hashlib.sha256(samples.photo()).hexdigest()


def test_after_the_case_is_deleted_the_page_says_so(client, antrag, send):
    send()
    quittung = hand_in(antrag=antrag, kanal=ONLINE)
    destroy_case_key(quittung.traeger_id, antrag.id)
    page = client.get(page_of(quittung))
    assert page.status_code == 200
    assert "Die Akte zu dieser Quittung ist gelöscht." in page.content.decode()
