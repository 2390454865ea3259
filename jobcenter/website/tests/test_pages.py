"""The public pages: finding the office, what search engines read, choices in cookies, nothing foreign."""

import json
from collections.abc import Callable
from typing import Any

import lxml.etree
import lxml.html
import pytest
from django.conf import settings
from django.test import Client

from jobcenter.traeger.models import Gebiet

pytestmark = pytest.mark.django_db

TEXT_PAGES = [
    "/barrierefreiheit/",
    "/leichte-sprache/",
    "/datenschutz/",
    "/impressum/",
    "/hilfe/",
    "/feedback/",
]


def read(client: Client, address: str, **extra: Any) -> lxml.html.HtmlElement:
    response = client.get(address, **extra)
    assert response.status_code == 200, address
    return lxml.html.fromstring(response.content)


def test_a_postcode_of_one_office_leads_straight_there(client: Client, musterkreis: Any) -> None:
    response = client.get("/", {"plz": " 34999 "})
    assert (response.status_code, response["Location"]) == (302, "/musterkreis/")


def test_a_postcode_of_two_offices_asks_for_the_municipality(
    client: Client, musterkreis: Any, make_office: Callable[..., Any]
) -> None:
    other = make_office("nachbarstadt", "90002", "35999")
    Gebiet.objects.create(traeger=other, plz="34999", gemeinde="Grenzdorf", ags="06999001")
    page = read(client, "/?plz=34999")
    links = {link.text_content(): link.get("href") for link in page.xpath("//section[@aria-labelledby='orte']//a")}
    assert links == {"Grenzdorf": "/nachbarstadt/", "Musterkreis": "/musterkreis/"}


def test_two_municipalities_of_one_office_need_no_question(client: Client, musterkreis: Any) -> None:
    Gebiet.objects.create(traeger=musterkreis, plz="34999", gemeinde="Hinterdorf", ags="06999002")
    assert client.get("/", {"plz": "34999"})["Location"] == "/musterkreis/"


@pytest.mark.parametrize("plz", ["1234", "123456", "abcde", "<b>12", "١٢٣٤٥x"])
def test_no_postcode_gives_a_sentence_at_the_field_and_keeps_what_was_typed(client: Client, plz: str) -> None:
    page = lxml.html.fromstring(client.get("/", {"plz": plz}).content)
    assert page.xpath("//input[@name='plz']/@value") == [plz]
    assert "fünf Ziffern" in page.xpath("string(//*[@id='f-plz-fehler'])")
    assert page.xpath("//*[@data-fokus]//a/@href") == ["#f-plz"]
    assert page.xpath("string(//title)").startswith("Fehler:")


def test_an_unknown_postcode_is_no_dead_end(client: Client, musterkreis: Any) -> None:
    """§ 16 Abs. 2 SGB I: an application counts with any Leistungsträger, who passes it on."""
    page = read(client, "/?plz=99999")
    assert page.xpath("//section[@aria-labelledby='unbekannt']//a/@href") == ["/musterkreis/"]
    assert "§ 16 SGB I" in page.text_content()


def test_the_office_says_the_names_of_the_benefit_and_how_to_reach_it(client: Client, musterkreis: Any) -> None:
    page = read(client, "/musterkreis/")
    text = page.text_content()
    for word in ("Grundsicherungsgeld", "Bürgergeld", "ALG II", "Hartz IV", musterkreis.strasse, "8 bis 12 Uhr"):
        assert word in text
    assert page.xpath("//a[starts-with(@href, 'tel:')]/@href") == ["tel:0123456789"]
    assert page.xpath("//title")[0].text_content().endswith(f"– {musterkreis.name}")


def test_there_is_one_clear_button_and_every_entry_leads_somewhere(client: Client, musterkreis: Any) -> None:
    page = read(client, "/musterkreis/")
    assert page.xpath("//main//a[contains(@class, 'kern-btn--primary')]/@href") == ["/musterkreis/antrag/"]
    for address in page.xpath("//main//a[starts-with(@href, '/')]/@href"):
        assert client.get(address).status_code == 200, address


def test_an_unknown_office_is_not_found_in_plain_german(client: Client, db: None) -> None:
    response = client.get("/gibt-es-nicht/")
    assert response.status_code == 404
    assert "Diese Seite gibt es nicht" in response.content.decode()


def test_search_engines_get_title_description_and_one_address_per_language(client: Client, musterkreis: Any) -> None:
    page = read(client, "/musterkreis/?sprache=en")
    origin = settings.PUBLIC_ORIGIN
    assert page.get("lang") == "en"
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{origin}/musterkreis/?sprache=en"]
    alternates = {link.get("hreflang"): link.get("href") for link in page.xpath("//link[@rel='alternate']")}
    assert alternates == {
        "de": f"{origin}/musterkreis/",
        "x-default": f"{origin}/musterkreis/",
        **{code: f"{origin}/musterkreis/?sprache={code}" for code in ("de-simple", "en", "tr", "uk", "ru", "ar")},
    }
    german = read(Client(), "/musterkreis/")
    assert german.xpath("//link[@rel='canonical']/@href") == [f"{origin}/musterkreis/"]
    assert 50 < len(german.xpath("string(//meta[@name='description']/@content)")) < 200
    assert not german.xpath("//meta[@name='robots']")


def test_structured_data_is_json_that_no_name_can_leave(client: Client, musterkreis: Any) -> None:
    musterkreis.name = "Amt </script><script>alert(1)</script> & Söhne"
    musterkreis.save()
    page = read(client, "/musterkreis/")
    (block,) = page.xpath("//script[@type='application/ld+json']")
    data = json.loads(block.text)
    assert data["provider"]["name"] == musterkreis.name
    assert "Hartz IV" in data["alternateName"]
    assert data["areaServed"]["name"] == "Musterkreis"
    assert len(page.xpath("//script[not(@src)]")) == 1


def test_the_sitemap_names_every_indexable_page_in_every_language(client: Client, musterkreis: Any) -> None:
    response = client.get("/sitemap.xml")
    tree = lxml.etree.fromstring(response.content)
    addresses = [element.text for element in tree.iter("{*}loc")]
    assert len(addresses) == len(set(addresses)) == 8 * len(settings.LANGUAGES)
    for address in addresses:
        assert address is not None
        # A new browser each time: `?sprache=` is remembered.
        page = read(Client(), address.removeprefix(settings.PUBLIC_ORIGIN))
        assert page.xpath("//link[@rel='canonical']/@href") == [address]
    assert f"Sitemap: {settings.PUBLIC_ORIGIN}/sitemap.xml" in client.get("/robots.txt").content.decode()


@pytest.mark.parametrize("address", TEXT_PAGES)
def test_text_pages_name_the_office_that_answers(client: Client, musterkreis: Any, address: str) -> None:
    page = read(client, address)
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//main//a[starts-with(@href, 'mailto:')]")
    assert musterkreis.name in page.text_content()


@pytest.mark.parametrize("address", ["/", "/musterkreis/", *TEXT_PAGES])
def test_pages_are_small_foreign_free_and_reach_all_legal_pages(client: Client, musterkreis: Any, address: str) -> None:
    response = client.get(address)
    assert len(response.content) < 10_000
    page = lxml.html.fromstring(response.content)
    loaded = page.xpath("//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //img/@src")
    assert loaded
    assert all(each.startswith(settings.STATIC_URL) for each in loaded)
    assert set(TEXT_PAGES) == set(page.xpath("//footer//a/@href"))
    assert page.xpath("//a[1]/@href")[0] == "#inhalt"


def test_choices_are_kept_in_cookies_and_lead_back(client: Client, musterkreis: Any) -> None:
    response = client.post("/anzeige/", {"thema": "dark", "next": "/musterkreis/?a=1"})
    assert response["Location"] == "/musterkreis/?a=1"
    client.post("/anzeige/", {"schrift": "gross", "next": "/"})
    client.post("/anzeige/", {"sprache": "ar", "next": "/"})
    page = read(client, "/musterkreis/")
    assert page.attrib["data-kern-theme"] == "dark"
    assert page.attrib["data-schrift"] == "gross"
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert "style.rtl" in page.xpath("//link[@rel='stylesheet']/@href")[0]


def test_a_new_choice_of_language_wins_over_the_one_in_the_address(client: Client, musterkreis: Any) -> None:
    response = client.post("/anzeige/", {"sprache": "de", "next": "/musterkreis/?sprache=en&a=1"})
    assert response["Location"] == "/musterkreis/?a=1"
    assert read(client, response["Location"]).get("lang") == "de"


@pytest.mark.parametrize(
    "back", ["https://boese.example/", "//boese.example/", "javascript:alert(1)", "/\\boese.example"]
)
def test_choices_never_lead_to_another_site(client: Client, back: str) -> None:
    assert client.post("/anzeige/", {"thema": "light", "next": back})["Location"] == "/"


@pytest.mark.parametrize(
    ("field", "value"), [("thema", "rosa"), ("schrift", "9em"), ("sprache", "xx"), ("andere", "1")]
)
def test_only_known_choices_are_kept(client: Client, field: str, value: str) -> None:
    assert not client.post("/anzeige/", {field: value, "next": "/"}).cookies


def test_choices_need_the_token_of_a_page_of_ours(db: None) -> None:
    response = Client(enforce_csrf_checks=True).post("/anzeige/", {"thema": "dark"})
    assert response.status_code == 403
    assert "Bitte laden Sie die Seite neu" in response.content.decode()
    assert Client().get("/anzeige/").status_code == 405


def test_words_are_explained_with_the_german_word_beside_the_translated_one(client: Client, db: None) -> None:
    page = read(client, "/hilfe/woerter/")
    explained = {row.xpath("string(dt)"): row.xpath("string(dd)") for row in page.xpath("//dl/div")}
    assert len(explained) >= 60
    assert explained["Grundmiete"].startswith("Die Miete ohne Nebenkosten")
    assert page.xpath("//dl//dfn/@lang") == ["de"] * len(explained)
    assert "/hilfe/woerter/" in read(client, "/hilfe/").xpath("//main//a/@href")


def test_leichte_sprache_is_a_language_in_the_menu_and_falls_back_to_german(client: Client, musterkreis: Any) -> None:
    page = read(client, "/musterkreis/?sprache=de-simple")
    assert (page.get("lang"), page.get("dir")) == ("de-simple", "ltr")
    assert page.xpath("string(//button[@name='sprache'][@aria-current])") == "Leichte Sprache"
    assert "Sie haben zu wenig Geld" in page.text_content()
    # Not translated: who reads Leichte Sprache gets the German text, without a word about it.
    assert "Die Miete ohne Nebenkosten und ohne Heizung." in read(client, "/hilfe/woerter/").text_content()


def test_the_button_that_reads_aloud_waits_for_a_voice(client: Client, musterkreis: Any) -> None:
    (button,) = read(client, "/musterkreis/").xpath("//header//button[@data-vorlesen]")
    assert button.get("hidden") is not None
    assert button.text_content() == "Vorlesen"
