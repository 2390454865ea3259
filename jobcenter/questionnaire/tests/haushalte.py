"""The worked households W1-W8 as people would type them. Synthetic persons; November 2026."""

from __future__ import annotations

from collections.abc import Mapping

Texte = dict[str, dict[str, str]]


def antragsteller(vorname: str, nachname: str, geboren: str, **mehr: str) -> dict[str, str]:
    """What every applicant is asked, with the answers of somebody without work."""
    return {
        "person.vorname": vorname,
        "person.nachname": nachname,
        "person.geburtsdatum": geboren,
        "anschrift.fest": "ja",
        "anschrift.plz": "04109",
        "anschrift.strasse": "Musterweg 1",
        "anschrift.ort": "Musterstadt",
        "kontakt.email": "antrag@example.org",
        "kontakt.telefon": "",
        "schutz.anschrift": "",
        "antrag.vertretung": "nein",
        "antrag.hilfe": "",
        "antrag.beginn": "sofort",
        "person.steuer_id": "",
        **erwachsen(),
        "konto.vorhanden": "ja",
        "konto.iban": "DE89 3704 0044 0532 0130 00",
        "konto.inhaber": f"{vorname} {nachname}",
        "kontakt.sprache": "de",
        "zustellung.portal": "nein",
        "antrag.bemerkung": "",
        **_ids(mehr),
    }


def partner(vorname: str, nachname: str, geboren: str, **mehr: str) -> dict[str, str]:
    """What every partner is asked."""
    person = {"person.vorname": vorname, "person.nachname": nachname, "person.geburtsdatum": geboren}
    return {**person, **erwachsen(), "person.steuer_id": "", "person.betreuung": "", **_ids(mehr)}


def erwachsen() -> dict[str, str]:
    """What every adult is asked: able to work, no training, no work, no income, a little money."""
    return {
        **ab_15(),
        "einnahmen.arten": "nichts",
        "unterhalt.zahlt": "nein",
        "vermoegen.konten": "0",
        "vermoegen.bargeld": "0",
        "vermoegen.arten": "nichts",
    }


def ab_15() -> dict[str, str]:
    """What everybody from 15 is asked."""
    return {
        "person.geburtsname": "",
        "person.geburtsort": "Musterstadt",
        "person.geburtsland": "Deutschland",
        "person.geschlecht": "w",
        "person.rv_status": "nein",
        "lage.erwerbsfaehig": "ja",
        "lage.ausbildung": "keine",
        "lage.fuenf_jahre": "pflege",
        "kv.art": "gesetzlich",
        "kv.kasse": "",
        "kv.nummer": "",
        "arbeit.lohn": "nein",
        "arbeit.selbstaendig": "nein",
    }


def kind(vorname: str, geboren: str, kindergeld: str = "259", **mehr: str) -> dict[str, str]:
    """What is asked about every child under 18."""
    return {
        "person.vorname": vorname,
        "person.nachname": "Muster",
        "person.geburtsdatum": geboren,
        "person.geburtsname": "",
        "kind.zuhause": "immer",
        "kind.kindergeld": kindergeld,
        **({} if kindergeld == "0" else {"kind.kindergeld_wer": "haushalt"}),
        "kind.elternteil_ausserhalb": "nein",
        "kind.einnahmen": "nichts",
        **_ids(mehr),
    }


SCHULKIND = {"schule.besucht": "ja", "schule.bedarf_bezahlt": "nein"}
"""What is asked about a child of 5 to 14 at school."""


def anderer_elternteil(vorschuss: str) -> dict[str, str]:
    """What is asked about a parent who lives elsewhere."""
    return {
        "kind.elternteil_ausserhalb": "ja",
        "elternteil.stand": "bekannt",
        "elternteil.vorschuss": vorschuss,
        "elternteil.name": "Jan Beispiel",
        "elternteil.anschrift": "Beispielweg 2, 04109 Leipzig",
        "elternteil.geboren": "",
        "elternteil.arbeit": "",
        "elternteil.titel": "nein",
        "elternteil.titel_betrag": "",
        "elternteil.zahlt_seit": "",
        "elternteil.beistand": "",
    }


def allein() -> dict[str, str]:
    """Questions about the person itself that are asked as one question for all in bigger households."""
    return {"lage.schwanger": "nein", "lage.stationaer": "nein", "lage.deutsch": "ja"}


def haushalt(partner: str, kinder: str, grundmiete: str, nebenkosten: str, heizung: str, **mehr: str) -> dict[str, str]:
    """What is asked once; rent is typed as people write it."""
    texte = {
        "haushalt.partner": partner,
        "haushalt.kinder": kinder,
        "haushalt.weitere": "0",
        "lage.mehrbedarf": "nichts",
        "lage.ansprueche": "nichts",
        "lage.vorbezug": "nein",
        "wohnen.art": "miete",
        "wohnen.grundmiete": grundmiete,
        "wohnen.nebenkosten": nebenkosten,
        "wohnen.heizung": heizung,
        "wohnen.heizart": "fernwaerme",
        "wohnen.warmwasser_dezentral": "nein",
        "wohnen.flaeche": "60",
        "wohnen.seit": "1.5.2020",
        "wohnen.vertrag_am": "",
        "wohnen.baujahr": "",
        "wohnen.besonderes": "nichts",
        "vermoegen.verschenkt": "nein",
    }
    if partner in ("nein", "unverheiratet"):
        texte["haushalt.familienstand"] = "ledig"
    if partner != "nein" or kinder != "0":
        alle = (
            ("lage.alle_deutsch", "ja"),
            ("lage.jemand_schwanger", "nein"),
            ("lage.jemand_stationaer", "nein"),
        )
        texte |= dict(alle)
    if kinder != "0":
        texte["vermoegen.kinder"] = "nein"
    return texte | _ids(mehr)


def _ids(mehr: Mapping[str, str]) -> dict[str, str]:
    """Keyword names as question ids: arbeit__lohn -> arbeit.lohn."""
    return {name.replace("__", "."): text for name, text in mehr.items()}


def stelle(brutto: str, netto: str) -> dict[str, str]:
    """What is asked about a job."""
    return {
        "arbeit.arbeitgeber": "Bäckerei Beispiel",
        "arbeit.art": "haupt",
        "arbeit.seit": "1.2.2024",
        "arbeit.weitere": "nein",
        "arbeit.brutto": brutto,
        "arbeit.netto": netto,
        "arbeit.zahltag": "gleicher_monat",
        "arbeit.schwankt": "nein",
    }


W1: Texte = {
    "": haushalt("nein", "0", "340", "80,00", "80"),
    "antragsteller": antragsteller("Jana", "Muster", "14.3.1990") | allein(),
}
W2: Texte = {
    "": haushalt("verheiratet", "0", "450", "70", "80"),
    "antragsteller": antragsteller("Ana", "Muster", "2.2.1985"),
    "partner": partner("Boris", "Muster", "3.3.1984"),
}
W3: Texte = {
    "": haushalt("verheiratet", "0", "450", "70", "80"),
    "antragsteller": antragsteller("Ana", "Muster", "2.2.1985")
    | {"arbeit.lohn": "ja", "arbeit.kosten_hoch": "nein", "arbeit.kind_ausserhalb": "nein"},
    "antragsteller-arbeit-1": stelle("700", "560,00 €"),
    "partner": partner("Boris", "Muster", "3.3.1984"),
}
W4: Texte = {
    "": haushalt("nein", "2", "560", "90", "100", haushalt__alleinerziehend="ja", kv__kinder="ja"),
    "antragsteller": antragsteller("Mia", "Muster", "9.9.1992"),
    "kind1": kind("Lea", "5.6.2022")
    | anderer_elternteil("bewilligt")
    | {"kind.eigenes": "eigenes", "kind.unterhalt": "0", "kind.unterhaltsvorschuss": "227"},
    "kind2": kind("Tom", "7.8.2017")
    | anderer_elternteil("bewilligt")
    | {"kind.eigenes": "eigenes", "kind.unterhalt": "0", "kind.unterhaltsvorschuss": "299"}
    | SCHULKIND,
}
W5: Texte = {
    "": haushalt("nein", "1", "350", "60", "70", haushalt__alleinerziehend="ja", kv__kinder="ja"),
    "antragsteller": antragsteller("Mia", "Muster", "9.9.1992"),
    "kind1": kind("Tom", "7.8.2016")
    | anderer_elternteil("nein")
    | {"kind.eigenes": "eigenes", "kind.unterhalt": "500", "kind.unterhaltsvorschuss": "0"}
    | SCHULKIND,
}
W6: Texte = {
    "": haushalt("verheiratet", "2", "680", "100", "120", kv__kinder="ja"),
    "antragsteller": antragsteller("Ole", "Muster", "1.4.1986")
    | {"arbeit.lohn": "ja", "arbeit.kosten_hoch": "nein", "arbeit.kind_ausserhalb": "nein"},
    "antragsteller-arbeit-1": stelle("1.800,00", "1.440,00"),
    "partner": partner("Ida", "Muster", "12.12.1988"),
    "kind1": kind("Pia", "3.2.2021", kind__von_wem="beide") | {"schule.besucht": "nein", "schule.beginn": "9.8.2027"},
    "kind2": kind("Max", "4.5.2016", kind__von_wem="beide") | SCHULKIND,
}


def _kind_ab_18(vorname: str, geboren: str) -> dict[str, str]:
    texte = kind(vorname, geboren, kind__eigenes="eigenes", kind__verheiratet="nein", kind__mit_kind="nein") | ab_15()
    del texte["kind.zuhause"]
    return texte


_SOHN = _kind_ab_18("Ben", "10.1.2006")
del _SOHN["kind.elternteil_ausserhalb"]  # over 18 and not in training: nobody asks for the other parent
W7: Texte = {
    "": haushalt("nein", "1", "430", "80", "90"),
    "antragsteller": antragsteller("Eva", "Muster", "6.6.1975"),
    "kind1": _SOHN,
}
W8: Texte = {
    "": haushalt("nein", "1", "280", "50", "70"),
    "antragsteller": antragsteller("Eva", "Muster", "6.6.1975"),
    "kind1": _kind_ab_18("Kim", "10.1.2008")
    | {
        "arbeit.lohn": "ja",
        "lage.ausbildung": "berufsausbildung",
        "ausbildung.foerderung": "nein",
        "ausbildung.wohnheim": "nein",
        "arbeit.kosten_hoch": "nein",
    },
    "kind1-arbeit-1": stelle("1000", "795"),
}
SELBSTSTAENDIG_FAMILIE: Texte = {
    "": haushalt("verheiratet", "2", "680", "100", "120", kv__kinder="ja"),
    "antragsteller": antragsteller("Sena", "Muster", "8.8.1991")
    | {
        "arbeit.selbstaendig": "ja",
        "betrieb.taetigkeit": "Schneiderin mit eigenem Laden",
        "betrieb.name": "Nadel und Faden, Musterstadt",
        "betrieb.seit": "1.3.2023",
        "betrieb.form": "allein",
        "betrieb.merkmale": "nichts",
        "betrieb.bis": "",
        "betrieb.einnahmen": "betrieb",
        "betrieb.ausgaben": "waren versicherungen telefon",
        "betrieb.steuern": "0",
        "betrieb.beitraege": "90",
        "arbeit.kosten_hoch": "nein",
        "arbeit.kind_ausserhalb": "nein",
        "vermoegen.konten": "800",
        "vermoegen.arten": "sparen fahrzeug",
    },
    "antragsteller-betriebseinnahmen-betrieb": {"betrieb.einnahme": "1.400|1.500|1.600|1.500|1.500|1.500"},
    "antragsteller-betriebsausgaben-waren": {"betrieb.ausgabe": "250"},
    "antragsteller-betriebsausgaben-versicherungen": {"betrieb.ausgabe": "0|0|240|0|0|0"},
    "antragsteller-betriebsausgaben-telefon": {"betrieb.ausgabe": "35,50"},
    "antragsteller-vermoegen-sparen": {"vermoegen.wert": "1.200"},
    "antragsteller-fahrzeuge-1": {"fahrzeug.wert": "4.500", "fahrzeug.angemessen": "ja", "fahrzeug.weiteres": "nein"},
    "partner": partner("Emre", "Muster", "11.11.1989"),
    "kind1": kind("Ela", "3.2.2022", kind__von_wem="beide"),
    "kind2": kind("Can", "4.5.2017", kind__von_wem="beide") | SCHULKIND,
}
GETRENNT: Texte = {
    "": {**W5[""], "haushalt.familienstand": "getrennt", "haushalt.getrennt_seit": "1.6.2026"},
    "antragsteller": W5["antragsteller"]
    | {
        "schutz.anschrift": "ja",
        "trennung.verlangt": "gefahr",
        "trennung.titel": "nein",
        "trennung.zahlt": "nein",
    },
    "kind1": W5["kind1"],
}
"""A mother who has left, whose address the father must not learn."""
HAUSHALTE = {
    "W1": W1,
    "W2": W2,
    "W3": W3,
    "W4": W4,
    "W5": W5,
    "W6": W6,
    "W7": W7,
    "W8": W8,
    "familie_selbststaendig": SELBSTSTAENDIG_FAMILIE,
    "getrennt": GETRENNT,
}
