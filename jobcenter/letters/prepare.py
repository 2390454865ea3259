"""Turn the data of a Bescheid into what its layout prints: checked, grouped, in German notation.

The layouts only place things. Which months belong together and how the three most important lines read is
decided here, where it can be tested without a PDF.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from jobcenter.letters.checks import check_bescheid
from jobcenter.letters.prepare_formular import code_view
from jobcenter.letters.wording import euro, iban_kurz, monat, monatsliste, tag, zeitraum

_DECKEL_AB = "2026-07-01"  # since then the Karenzzeit covers at most 1.5 times the limit (§ 22 Abs. 1 Satz 6 SGB II)

Stueck = dict[str, Any]  # {"text": …, "stark": bool}


def prepare_bescheid(context: Mapping[str, Any]) -> dict[str, Any]:
    """View data for ``layouts/bescheid.typ`` from a ``BescheidContext``. Raises ``LetterDataError``."""
    check_bescheid(context)
    gruppen = monatsgruppen(context["monate"])
    namen = {person["id"]: person["name"] for person in context["personen"]}
    view = dict(context)
    view.update(
        dokument=_dokument(context),
        info=_infoblock(context),
        datum_text=tag(context["datum"]),
        antrag_am_text=tag(context["antrag_am"]),
        von_text=tag(context["von"]),
        bis_text=tag(context["bis"]) if context.get("bis") else "",
        wichtigste=_ablehnung_kurz(context) if context["art"] == "ablehnung" else _geld_kurz(context, gruppen),
        tabellen=[_tabelle(gruppe, namen) for gruppe in gruppen],
        rechnungen=_rechnungen(context, namen),
        anschrift=_anschrift(context["empfaenger"]),
        ermessen=[
            punkt | {"gruende": [grund for grund in punkt["gruende"] if grund.strip()]}
            for punkt in context.get("ermessen", [])
        ],
        personen=[person | {"geboren": tag(person["geburtsdatum"])} for person in context["personen"]],
        entschieden_fuer=[person["id"] for person in context["personen"] if person["stellung"] != "ausserhalb"],
        fehlt=[punkt | {"bis": tag(punkt["bis"]) if punkt.get("bis") else ""} for punkt in context.get("fehlt", [])],
        wohnung=_wohnung(context.get("wohnung"), context["von"]),
        code=code_view(context.get("kennung", "")),
        unbekannte_monate=_unbekannt(context.get("unbekannte_monate")),
    )
    return view


def monatsgruppen(monate: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """Neighbouring months in which every person gets exactly the same parts and nothing special differs."""

    def gleich(eintrag: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        zeilen = [
            (z["person_id"], z["leben_ct"], z["wohnen_ct"], z["sofortzuschlag_ct"], z.get("minderung_ct", 0))
            for z in eintrag["personen"]
        ]
        return [*zeilen, *(tuple(satz.items()) for satz in eintrag.get("hinweise", ()))]

    return [list(gruppe) for _, gruppe in groupby(monate, key=gleich)]


def _dokument(context: Mapping[str, Any]) -> dict[str, Any]:
    name = context["leistung"]["name"]
    titel = {
        "bewilligung": f"Bescheid: Sie bekommen {name}",
        "vorlaeufig": f"Vorläufiger Bescheid: Sie bekommen {name}",
        "ablehnung": f"Bescheid über Ihren Antrag auf {name}",
    }[context["art"]]
    return {
        "titel": titel,
        "autor": context["behoerde"]["name"],
        "erstellt": context["datum"],
        "fuss": f"{context['behoerde']['name']} · Zeichen {context['zeichen']}",
        "entwurf": bool(context.get("entwurf")),
    }


def _infoblock(context: Mapping[str, Any]) -> list[dict[str, str]]:
    person = context.get("ansprechperson", {})
    behoerde = context["behoerde"]
    paare = [
        ("Unser Zeichen", context["zeichen"]),
        ("Ihre Nummer", context.get("bg_nummer", "")),
        ("Ihr Antrag", context.get("antrag_nummer", "")),
        ("Für Sie da", person.get("name", "")),
        ("Zimmer", person.get("zimmer", "")),
        ("Telefon", person.get("telefon") or behoerde.get("telefon", "")),
        ("E-Mail", person.get("email") or behoerde.get("email", "")),
        ("Datum", tag(context["datum"])),
    ]
    return [{"name": name, "wert": wert} for name, wert in paare if wert]


def _anschrift(empfaenger: Mapping[str, Any]) -> list[str]:
    """The lines of the address; a line without content is left out, not printed empty."""
    ort = f"{empfaenger['plz']} {empfaenger['ort']}"
    return [zeile.strip() for zeile in (*empfaenger["zeilen"], empfaenger["strasse"], ort) if zeile.strip()]


def _satz(*teile: str | tuple[str]) -> list[Stueck]:
    """A sentence from plain pieces and, as one-tuples, pieces to stress."""
    return [{"text": t, "stark": False} if isinstance(t, str) else {"text": t[0], "stark": True} for t in teile]


def _geld_kurz(context: Mapping[str, Any], gruppen: Sequence[Sequence[Mapping[str, Any]]]) -> list[list[Stueck]]:
    """How much from when, where it goes, how long it lasts."""
    dabei = [person for person in context["personen"] if person["stellung"] != "ausserhalb"]
    wer = "Sie bekommen zusammen" if len(dabei) > 1 else "Sie bekommen"
    if context["art"] == "vorlaeufig":
        wer += " vorläufig"
    ab = tag(context["von"])
    summen = [gruppe[0]["summe_ct"] for gruppe in gruppen]
    if len(context["monate"]) == 1:
        erste = _satz(f"{wer} für {monat(context['monate'][0]['monat'])} ", (euro(summen[0]),), ".")
    elif len(set(summen)) == 1:
        erste = _satz(f"{wer} ab {ab} jeden Monat ", (euro(summen[0]),), ".")
    elif len(gruppen) <= 3:
        worte = [f"{zeitraum(g[0]['monat'], g[-1]['monat'])} {'jeden Monat ' if len(g) > 1 else ''}" for g in gruppen]
        stuecke: list[str | tuple[str]] = [f"{wer} "]
        for nummer, (wort, summe) in enumerate(zip(worte, summen, strict=True)):
            stuecke += ["" if nummer == 0 else ", ", wort, (euro(summe),)]
        erste = _satz(*stuecke, ".")
    else:
        spanne = f"{euro(min(summen))} bis {euro(max(summen))}"
        erste = _satz(f"{wer} ab {ab} im Monat ", (spanne,), ". Die Tabelle unten zeigt jeden Monat.")
    return [erste, _zahlung_kurz(context["zahlung"], context["empfaenger"]["zeilen"]), _dauer_kurz(context)]


def _zahlung_kurz(zahlung: Mapping[str, Any], empfaenger: Sequence[str]) -> list[Stueck]:
    if not zahlung.get("iban"):
        return _satz("Wir kennen noch kein Konto von Ihnen. Bitte sagen Sie uns, wohin wir das Geld zahlen sollen.")
    teile: list[str | tuple[str]] = [
        "Wir überweisen das Geld im Voraus zum Monatsanfang auf das Konto ",
        (iban_kurz(zahlung["iban"]),),
    ]
    if zahlung.get("inhaber") and zahlung["inhaber"] not in empfaenger:
        teile.append(f" von {zahlung['inhaber']}")
    teile.append(".")
    if zahlung.get("erste_am"):
        teile.append(f" Das erste Geld überweisen wir am {tag(zahlung['erste_am'])}.")
    return _satz(*teile)


def _dauer_kurz(context: Mapping[str, Any]) -> list[Stueck]:
    teile: list[str | tuple[str]] = ["Das gilt bis zum ", (tag(context["bis"]),), ". "]
    if context.get("weiterbewilligung_ab"):
        teile.append(f"Danach brauchen Sie weiter Hilfe? Bitte stellen Sie ab {tag(context['weiterbewilligung_ab'])} ")
        teile.append("einen neuen Antrag.")
    else:
        teile.append("Danach brauchen Sie weiter Hilfe? Bitte stellen Sie vorher einen neuen Antrag.")
    return _satz(*teile)


def _ablehnung_kurz(context: Mapping[str, Any]) -> list[list[Stueck]]:
    """What it means, what you can do until when, why: in this order."""
    name = context["leistung"]["name"]
    tun = context.get("jetzt_tun", [])
    return [
        _satz(f"Sie bekommen ab {tag(context['von'])} ", (f"kein {name}",), " von uns."),
        _satz(
            *([f"{tun[0]} "] if tun else []),
            "Sie sind nicht einverstanden? Dann können Sie ",
            ("drei Monate" if context["bekanntgabe"].get("ausland") else "einen Monat",),
            " lang Widerspruch einlegen.",
        ),
        _satz(f"Der Grund: {context['hauptgrund']}"),
    ]


def _tabelle(gruppe: Sequence[Mapping[str, Any]], namen: Mapping[str, str]) -> dict[str, Any]:
    """One table of payments for months that are equal."""
    erster = gruppe[0]
    isos = [eintrag["monat"] for eintrag in gruppe]
    zeilen = erster["personen"]
    return {
        "titel": zeitraum(isos[0], isos[-1]) + (": jeden Monat" if len(isos) > 1 else ""),
        "monate": f"Diese Beträge gelten in jedem dieser {len(isos)} Monate: {monatsliste(isos)}."
        if len(isos) > 1
        else "",
        "mit_sofortzuschlag": any(z["sofortzuschlag_ct"] for z in zeilen),
        "mit_minderung": any(z.get("minderung_ct", 0) for z in zeilen),
        "zeilen": [_payment_row([z], namen[z["person_id"]]) for z in zeilen],
        "summe": _payment_row(zeilen, ""),
        "hinweise": list(erster.get("hinweise", ())),
    }


def _payment_row(zeilen: Sequence[Mapping[str, Any]], name: str) -> dict[str, str]:
    """The amounts of one person, or of all persons added up."""

    def summe(art: str) -> int:
        return sum(zeile.get(art, 0) for zeile in zeilen)

    return {
        "name": name,
        "leben": euro(summe("leben_ct")),
        "wohnen": euro(summe("wohnen_ct")),
        "sofortzuschlag": euro(summe("sofortzuschlag_ct")),
        "minderung": euro(-summe("minderung_ct")),
        "betrag": euro(summe("zahlbetrag_ct")),
    }


def _rechnungen(context: Mapping[str, Any], namen: Mapping[str, str]) -> list[dict[str, Any]]:
    """Per person, the months joined in which the whole calculation is the same."""
    ergebnis: list[dict[str, Any]] = []
    for person_id, name in namen.items():
        je_monat = [
            (eintrag["monat"], zeile["rechnungen"])
            for eintrag in context["monate"]
            for zeile in eintrag["personen"]
            if zeile["person_id"] == person_id and zeile["rechnungen"]
        ]
        zeitraeume = []
        for bloecke, gruppe in groupby(je_monat, key=lambda paar: paar[1]):
            isos = [iso for iso, _ in gruppe]
            zeitraeume.append({
                "titel": zeitraum(isos[0], isos[-1]),
                "monate": f"Gilt für {monatsliste(isos)}.",
                "bloecke": [_block(block) for block in bloecke],
            })  # fmt: skip
        if zeitraeume:
            ergebnis.append({"name": name, "zeitraeume": zeitraeume})
    return ergebnis


def _block(block: Mapping[str, Any]) -> dict[str, Any]:
    zeilen = [
        zeile | {"betrag": euro(-zeile["betrag_ct"] if zeile["art"] == "minus" else zeile["betrag_ct"])}
        for zeile in block["zeilen"]
    ]
    return {"titel": block["titel"], "zeilen": zeilen, "satz": block.get("satz", "")}


def _wohnung(wohnung: Mapping[str, Any] | None, von: str) -> dict[str, Any] | None:
    if wohnung is None:
        return None

    def zeile(name: str, art: str) -> dict[str, str]:
        grenze = wohnung.get(f"grenze_{art}_ct")
        return {
            "name": name,
            "kosten": euro(wohnung[f"{art}_ct"]),
            "grenze": "nicht festgelegt" if grenze is None else euro(grenze),
            "anerkannt": euro(wohnung[f"anerkannt_{art}_ct"]),
        }

    return {
        "angemessen": wohnung["angemessen"],
        "nicht_voll": bool(wohnung.get("nicht_voll")),
        "mitteilung": list(wohnung.get("mitteilung", [])),
        "zeilen": [zeile("Miete und Nebenkosten", "unterkunft"), zeile("Heizung", "heizung")],
        "karenzzeit_bis": tag(wohnung["karenzzeit_bis"]) if wohnung.get("karenzzeit_bis") else "",
        "anerkannt_bis": tag(wohnung["anerkannt_bis"]) if wohnung.get("anerkannt_bis") else "",
        "deckel": not wohnung["angemessen"] and von >= _DECKEL_AB,
        "saetze": list(wohnung.get("saetze", [])),
    }


def _unbekannt(angabe: Mapping[str, Any] | None) -> dict[str, str] | None:
    if angabe is None:
        return None
    stand = tag(angabe["rechtsstand_am"]) if angabe.get("rechtsstand_am") else ""
    return {"ab": monat(angabe["ab_monat"]), "art": angabe["art"], "stand": stand}
