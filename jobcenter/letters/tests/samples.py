"""Synthetic letters for the tests: people who do not exist, amounts that add up."""

from __future__ import annotations

from typing import Any

from jobcenter.letters import rows
from jobcenter.letters.contexts import (
    AntragskopieContext,
    Behoerde,
    BelegteDatei,
    BescheidContext,
    BeweisquittungContext,
    Monat,
    PersonMonat,
    QuittungContext,
    Rechnung,
)

BEHOERDE: Behoerde = {
    "name": "Jobcenter Musterkreis",
    "strasse": "Lindenallee 12",
    "plz": "12345",
    "ort": "Musterstadt",
    "telefon": "01234 567-100",
    "email": "post@jobcenter-musterkreis.example",
    "portal": "jobcenter-musterkreis.example/weiter",
    "oeffnungszeiten": ["Montag bis Freitag 8 bis 12 Uhr", "Donnerstag auch 14 bis 18 Uhr"],
    "barrierefreiheit": "Der Eingang ist stufenlos. Diesen Brief erklären wir Ihnen auch in Leichter Sprache.",
}


def monatsfolge(start: str, anzahl: int) -> list[str]:
    """``anzahl`` months from ``start`` on, as ``YYYY-MM``."""
    jahr, monat = (int(teil) for teil in start.split("-"))
    return [f"{jahr + (monat - 1 + i) // 12}-{(monat - 1 + i) % 12 + 1:02d}" for i in range(anzahl)]


def person_monat(person_id: str, leben: int, wohnen: int, zuschlag: int, rechnungen: list[Rechnung]) -> PersonMonat:
    return {
        "person_id": person_id,
        "leben_ct": leben,
        "wohnen_ct": wohnen,
        "sofortzuschlag_ct": zuschlag,
        "zahlbetrag_ct": leben + wohnen + zuschlag,
        "rechnungen": rechnungen,
    }


def monat(iso: str, personen: list[PersonMonat]) -> Monat:
    return {"monat": iso, "personen": personen, "summe_ct": sum(p["zahlbetrag_ct"] for p in personen)}


def _grund(**anderes: Any) -> BescheidContext:
    context: dict[str, Any] = {
        "art": "bewilligung",
        "behoerde": BEHOERDE,
        "ansprechperson": {"name": "Samira Beck", "telefon": "01234 567-142", "zimmer": "1.14"},
        "empfaenger": {"zeilen": ["Ada Beispiel"], "strasse": "Am Anger 3", "plz": "12345", "ort": "Musterstadt"},
        "anrede": "Guten Tag Ada Beispiel",
        "zeichen": "4-2026-04821",
        "bg_nummer": "BG 04821",
        "antrag_nummer": "K7-4821-93",
        "datum": "2026-11-24",
        "leistung": {"name": "Grundsicherungsgeld", "frueher": "Bürgergeld"},
        "antrag_am": "2026-11-22",
        "von": "2026-11-01",
        "bis": "2027-10-31",
        "personen": [{
            "id": "antragsteller", "name": "Ada Beispiel", "geburtsdatum": "1991-04-17",
            "stellung": "leistungsberechtigt",
        }],
        "monate": [],
        "zahlung": {"iban": "DE02 1203 0000 0000 2020 51", "erste_am": "2026-11-26"},
        "begruendung": [],
        "weiterbewilligung_ab": "2027-09-01",
        "widerspruch": {
            "stelle": "Jobcenter Musterkreis", "strasse": "Lindenallee 12", "plz": "12345", "ort": "Musterstadt",
        },
        "bekanntgabe": {"weg": "portal"},
        "hilfe": [
            {"titel": "Schulden", "text": "Die Schuldnerberatung der Stadt berät Sie kostenlos: 01234 567-800."},
        ],
        "datenschutz": {"adresse": "jobcenter-musterkreis.example/datenschutz", "stand": "Juli 2026"},
        "unterzeichnet": "Jonas Falk",
    }  # fmt: skip
    context.update(anderes)
    return context  # type: ignore[return-value]


def w1() -> BescheidContext:
    """Single adult, rent 420, heating 80, no income: 1,063.00 in each of twelve months."""
    rechnung = [
        rows.bedarf([("Regelbedarf, Stufe 1", "§ 20 SGB II", 56300), ("Miete und Nebenkosten", "§ 22 Abs. 1 SGB II",
                    42000), ("Heizung", "§ 22 Abs. 1 SGB II", 8000)], 106300),
        rows.anspruch(106300, [], 0, 106300),
    ]  # fmt: skip
    zeile = person_monat("antragsteller", 56300, 50000, 0, rechnung)
    return _grund(
        monate=[monat(iso, [zeile]) for iso in monatsfolge("2026-11", 12)],
        begruendung=[
            {"titel": "Sie haben Anspruch", "saetze": [
                {"satz": "Sie sind zwischen 15 und 67 Jahre alt und können arbeiten.", "zitat": "§ 7 Abs. 1 SGB II"},
                {"satz": "Ihr Geld reicht nicht zum Leben und Wohnen.", "zitat": "§ 9 Abs. 1 SGB II", "teile": [
                    {"satz": "Sie haben kein Einkommen.", "zitat": "§ 11 SGB II"},
                    {"satz": "Ihr Erspartes von 1.200,00\u00a0€ liegt unter der Grenze von 10.000,00\u00a0€.",
                     "zitat": "§ 12 SGB II"},
                ]},
            ]},
        ],
        wohnung={
            "unterkunft_ct": 42000, "heizung_ct": 8000, "anerkannt_unterkunft_ct": 42000,
            "anerkannt_heizung_ct": 8000, "grenze_unterkunft_ct": 45000, "grenze_heizung_ct": 9000,
            "angemessen": True, "karenzzeit_bis": "2027-10-31",
        },
        unbekannte_monate={"ab_monat": "2027-01", "art": "gerechnet", "rechtsstand_am": "2026-11-24"},
    )  # fmt: skip


def _w6_person(pid: str, regel: int, stufe: str, kindergeld: int, anteil: int, erwerb: list[Rechnung]) -> PersonMonat:
    need = regel + 22500
    rest = need - kindergeld - anteil
    leben = max(regel - kindergeld - anteil, 0)
    zuschlag = 2500 if kindergeld else 0
    return person_monat(pid, leben, rest - leben, zuschlag, [
        rows.bedarf([(f"Regelbedarf, Stufe {stufe}", "§ 20 SGB II", regel), ("Miete und Nebenkosten, Anteil",
                    "§ 22 Abs. 1 SGB II", 18500), ("Heizung, Anteil", "§ 22 Abs. 1 SGB II", 4000)], need),
        *erwerb,
        rows.anspruch(need, [("Kindergeld", "§ 11 Abs. 1 SGB II", kindergeld),
                             ("Anteil am Einkommen der Familie", "§ 9 Abs. 2 SGB II", anteil)], zuschlag,
                      rest + zuschlag),
    ])  # fmt: skip


def w6(art: str = "vorlaeufig", monate: int = 6) -> BescheidContext:
    """Family of four, one earner 1,800 gross: 1,079.00 plus Sofortzuschlag 50.00."""
    erwerb = rows.einkommen(
        "Einkommen",
        [("Lohn, ausgezahlt (brutto 1.800,00\u00a0€)", "§ 11 SGB II", 144000)],
        [("Grundfreibetrag", "§ 11b Abs. 2 SGB II", 10000), ("20 % von 100 bis 520 Euro", "§ 11b Abs. 3 Nr. 1 SGB II",
         8400), ("30 % von 520 bis 1.000 Euro", "§ 11b Abs. 3 Nr. 2 SGB II", 14400),
         ("10 % von 1.000 bis 1.500 Euro", "§ 11b Abs. 3 Nr. 3 SGB II", 5000)],
        106200,
    )  # fmt: skip
    erwerb["satz"] = "Die 1.062,00\u00a0€ verteilen wir auf die ganze Familie, jede Person nach ihrem Bedarf."
    zeilen = [
        _w6_person("antragsteller", 50600, "2", 0, 36260, [erwerb]),
        _w6_person("partner", 50600, "2", 0, 36260, []),
        _w6_person("kind1", 35700, "6", 25900, 16022, []),
        _w6_person("kind2", 39000, "5", 25900, 17658, []),
    ]
    namen = [("antragsteller", "Şükrü Öztürk-Großmann", "1988-02-03"), ("partner", "Ayşe Öztürk", "1990-07-21"),
             ("kind1", "Deniz Öztürk", "2021-05-30"), ("kind2", "Elif Öztürk", "2016-01-12")]  # fmt: skip
    return _grund(
        art=art,
        empfaenger={"zeilen": ["Şükrü Öztürk-Großmann"], "strasse": "Bahnhofstraße 118 b", "plz": "12347",
                    "ort": "Musterstadt"},
        anrede="Guten Tag Şükrü Öztürk-Großmann",
        bis="2027-04-30" if monate == 6 else "2027-10-31",
        personen=[{"id": i, "name": n, "geburtsdatum": g, "stellung": "leistungsberechtigt"} for i, n, g in namen],
        monate=[monat(iso, zeilen) for iso in monatsfolge("2026-11", monate)],
        weiterbewilligung_ab="2027-03-01",
        vorlaeufig={"grund": "Herr Öztürk-Großmann verdient jeden Monat unterschiedlich viel. Den genauen Lohn kennen "
                             "wir erst später."},
        begruendung=[{"titel": "Ihr Lohn", "saetze": [
            {"satz": "Wir rechnen mit 1.800,00\u00a0€ brutto. Das ist der Durchschnitt Ihrer letzten drei Monate.",
             "zitat": "§ 41a Abs. 2 SGB II"}]}],
        ermessen=[{"frage": "Rechnen wir mit dem Durchschnitt?", "entscheidung": "Ja.", "zitat": "§ 41a Abs. 2 SGB II",
                   "gruende": ["Der Lohn schwankt nur wenig.", "So bleibt das Geld jeden Monat gleich."]}],
        fehlt=[{"was": "Lohnabrechnung November 2026", "person": "Şükrü Öztürk-Großmann", "bis": "2026-12-15",
                "wofuer": "Damit prüfen wir den Betrag für November."}],
        wohnung={"unterkunft_ct": 74000, "heizung_ct": 16000, "anerkannt_unterkunft_ct": 74000,
                 "anerkannt_heizung_ct": 16000, "grenze_unterkunft_ct": 70000, "grenze_heizung_ct": 17000,
                 "angemessen": False, "karenzzeit_bis": "2027-10-31",
                 "saetze": ["Sie müssen jetzt nichts tun. Vor dem Ende der Karenzzeit sprechen wir mit Ihnen."]},
    )  # fmt: skip


def ablehnung() -> BescheidContext:
    """Rejection because the income covers the need."""
    rechnung = [
        rows.bedarf([("Regelbedarf, Stufe 1", "§ 20 SGB II", 56300), ("Miete, Nebenkosten, Heizung",
                    "§ 22 Abs. 1 SGB II", 50000)], 106300),
        rows.einkommen("Einkommen", [("Lohn, ausgezahlt (brutto 2.300,00\u00a0€)", "§ 11 SGB II", 165000)],
                       [("Freibetrag für Arbeit", "§ 11b Abs. 2 und 3 SGB II", 34800)], 130200),
        rows.anspruch(106300, [("Ihr Einkommen, so weit wir es brauchen", "§ 9 Abs. 1 SGB II", 106300)], 0, 0),
    ]  # fmt: skip
    return _grund(
        art="ablehnung",
        monate=[monat(iso, [person_monat("antragsteller", 0, 0, 0, rechnung)]) for iso in monatsfolge("2026-11", 12)],
        hauptgrund="Ihr Einkommen ist höher als das, was Sie zum Leben und Wohnen brauchen.",
        jetzt_tun=[
            "Sie können Wohngeld beantragen, für November am besten noch bis zum 30. November 2026.",
            "Ihr Lohn wird weniger oder Ihre Miete steigt? Dann stellen Sie bitte einen neuen Antrag.",
        ],
        begruendung=[{"titel": "", "saetze": [
            {"satz": "Sie brauchen im Monat 1.063,00\u00a0€.", "zitat": "§§ 20, 22 SGB II"},
            {"satz": "Von Ihrem Lohn rechnen wir 1.302,00\u00a0€ an. Damit können Sie Ihren Bedarf selbst decken.",
             "zitat": "§ 9 Abs. 1 SGB II"}]}],
        bekanntgabe={"weg": "post"},
    )  # fmt: skip


def antragskopie() -> AntragskopieContext:
    return {
        "behoerde": BEHOERDE,
        "name": "Ada Beispiel",
        "nummer": "K7-4821-93",
        "eingegangen_um": "2026-11-22T23:58:07",
        "kanal": "Online",
        "leistung": {"name": "Grundsicherungsgeld", "frueher": "Bürgergeld"},
        "antragsart": "Erstantrag",
        "wirkt_ab": "2026-11-01",
        "formular_version": "2026-11",
        "pruefsumme": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "abschnitte": [
            {"titel": "Über Sie", "person": "Ada Beispiel", "antworten": [
                {"frage": "Wie heißen Sie?", "antwort": "Ada Beispiel"},
                {"frage": "Wann sind Sie geboren?", "antwort": "17.\u00a0April 1991"},
                {"frage": "Können Sie mindestens drei Stunden am Tag arbeiten?", "antwort": "Ja"}]},
            {"titel": "Wohnen", "antworten": [
                {"frage": "Wie hoch ist Ihre Grundmiete?", "antwort": "360,00\u00a0€ im Monat"},
                {"frage": "Wie hoch sind die Nebenkosten?", "antwort": "60,00\u00a0€ im Monat"},
                {"frage": "Wie hoch sind die Heizkosten?", "antwort": "", "status": "weiss_nicht"}]},
            {"titel": "Was uns noch helfen kann", "antworten": [
                {"frage": "Möchten Sie uns noch etwas sagen?",
                 "antwort": ["يوجد 3 أشخاص في البيت، نحتاج إلى مساعدة.", "Danke für Ihre Hilfe.\nAda"]}]},
            {"titel": "Unterlagen", "antworten": [
                {"frage": "Mietvertrag", "antwort": "", "status": "reiche_nach"}]},
        ],
        "unterlagen": [{"name": "kontoauszug-november.pdf", "person": "Ada Beispiel", "groesse": "1,2\u00a0MB",
                        "sha256": "ab" * 32}],
        "offen": [{"text": "Mietvertrag", "person": "Ada Beispiel", "bis": "2026-12-06"},
                  {"text": "Höhe der Heizkosten"}],
        "erklaerung": ["Meine Angaben stimmen nach bestem Wissen.",
                       "Ich weiß: Wenn sich etwas ändert, sage ich dem Jobcenter Bescheid."],
        "weiter": ["Wir prüfen Ihre Angaben.", "Fehlt etwas, schreiben wir Ihnen.", "Danach kommt unser Bescheid."],
    }  # fmt: skip


def quittung() -> QuittungContext:
    return {
        "behoerde": BEHOERDE,
        "name": "Ada Beispiel",
        "geburtsdatum": "1991-04-17",
        "nummer": "K7-4821-93",
        "eingegangen_um": "2026-11-30T23:59:50",
        "kanal": "Online",
        "leistung": {"name": "Grundsicherungsgeld", "frueher": "Bürgergeld"},
        "wirkt_ab": "2026-11-01",
        "erhalten": ["Ihr Antrag mit Name, Geburtsdatum und Anschrift"],
        "weiter": ["Füllen Sie den Rest in Ruhe aus. Das dauert etwa 20 Minuten.",
                   "Wir prüfen Ihre Angaben und melden uns, wenn etwas fehlt.",
                   "Danach bekommen Sie unseren Bescheid."],
        "weitermachen": "jobcenter-musterkreis.example/weiter",
        "code": "HAUS-BAUM-27",
    }  # fmt: skip


def beweisquittung() -> BeweisquittungContext:
    datei: BelegteDatei = {
        "titel": "Mietvertrag", "name": "IMG_0412.heic", "bytes": 1_234_567, "empfangen_um": "2026-11-30T21:14:02",
        "stand": "geprüft", "sha256": "ab" * 32, "seiten": ["cd" * 32],
    }  # fmt: skip
    return {
        "behoerde": BEHOERDE,
        "quittung": "Q7RKX2M9PA",
        "fassung": 1,
        "nummer": "K7-4821-93",
        "eingegangen_um": "2026-11-30T21:15:50",
        "kanal": "online",
        "dateien": [datei, datei | {"titel": "Kontoauszug", "name": "auszug.pdf", "seiten": ["ef" * 32, "01" * 32]}],
        "adresse": "https://jobcenter.example/musterkreis/quittung/0123456789abcdef0123456789abcdef/",
        "schluessel": "5f" * 32,
        "daten": '{"inhalt":"{}","schluessel":"5f","unterschrift":"aa"}',
    }


BOESE = [
    "#strong[x]", "<img src=x onerror=alert(1)>", "$x$ *a* _b_ @ref `code`", "C:\\\\temp\\n \\u{41} // /* x */",
    "= Titel", "#eval(\"1\") #read(\"/etc/passwd\")", "أحمد بن محمد الحسيني",
    "\u202egnp.txt", "- Liste + Liste / Liste:",
    "A" * 120, "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenbescheid", "😀 日本 ž̦",
]  # fmt: skip


def grosse_familie() -> BescheidContext:
    """Twelve persons with hostile names, twelve months that all differ."""
    ids = ["antragsteller", "partner", *(f"kind{i}" for i in range(1, 11))]
    monate = []
    for nummer, iso in enumerate(monatsfolge("2026-11", 12)):
        zeilen = []
        for stelle, pid in enumerate(ids):
            need = 40000 + 100 * stelle + nummer
            rechnung = [
                rows.bedarf(
                    [("Regelbedarf", "§ 20 SGB II", need - 7500), ("Unterkunft, Anteil", "§ 22 Abs. 1 SGB II", 7500)],
                    need,
                ),
                rows.anspruch(need, [], 0, need),
            ]
            zeilen.append(person_monat(pid, need - 7500, 7500, 0, rechnung if nummer < 2 else []))
        monate.append(monat(iso, zeilen))
    context = _grund(monate=monate)
    context["personen"] = [
        {"id": pid, "name": name, "geburtsdatum": "2015-01-01", "stellung": "leistungsberechtigt", "hinweis": name}
        for pid, name in zip(ids, BOESE, strict=True)
    ]
    context["empfaenger"]["zeilen"] = [BOESE[9], BOESE[1]]
    context["begruendung"] = [{"titel": name, "saetze": [{"satz": name, "zitat": name}]} for name in BOESE]
    return context


def alle() -> dict[str, tuple[str, Any]]:
    """Name of the sample -> (template, context)."""
    return {
        "w1": ("bescheid", w1()),
        "w6": ("bescheid", w6()),
        "grosse_familie": ("bescheid", grosse_familie()),
        "ablehnung": ("bescheid", ablehnung()),
        "antragskopie": ("antragskopie", antragskopie()),
        "quittung": ("quittung", quittung()),
        "beweisquittung": ("beweisquittung", beweisquittung()),
    }
