"""From a decision to what its letter needs: every amount of the letter comes from the frozen calculation."""

from datetime import date, timedelta
from typing import Any

from django.conf import settings

from jobcenter.bescheid.models import Bescheid
from jobcenter.bescheid.reasons import begruendung
from jobcenter.bescheid.rechnung import AUSSERHALB, monat_of
from jobcenter.bescheid.wohnen import wohnung_of
from jobcenter.clock import BERLIN
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import is_protected, valid_feststellungen
from jobcenter.fall.services import KLAERUNG
from jobcenter.law.parameters import bekannt_bis
from jobcenter.law.texte import monat_jahr
from jobcenter.law.worte import person_name
from jobcenter.letters.contexts import BescheidContext, Ermessen
from jobcenter.letters.letterhead import letterhead_of
from jobcenter.letters.models import Brief
from jobcenter.letters.names import leistung

HINWEISE = {
    "deckt_eigenen_bedarf": "Das eigene Einkommen reicht für den Bedarf dieser Person.",
    "ausgeschlossen": "Diese Person bekommt keine Leistungen nach dem SGB II.",
    "nicht_in_bg": "Über diese Person entscheiden wir hier nicht. Sie kann einen eigenen Antrag stellen.",
}
"""Why somebody gets nothing here, by the place in the result."""
RELATIVES = "Diese Person gehört nicht zu Ihrer Bedarfsgemeinschaft. Über sie entscheiden wir hier nicht."
ADDRESS_KNOWN = "Anschrift liegt uns vor"
NAMELESS = {
    "elternteil": "Elternteil",
    "geschwister": "Bruder oder Schwester",
    "angehoeriger": "Angehörige Person",
}
"""How persons are called for whom the case has no name, where the words of the law are not enough."""


def delivery(fall: Fall) -> tuple[Brief.Versandart, str]:
    """How a letter reaches the person: the portal only with consent and a notice address (§ 37 Abs. 2a SGB X)."""
    facts = _facts(fall)
    antrag = fall.antrag
    email = facts.get(("antragsteller", "zustellung.email")) or (antrag.email if antrag.email_bestaetigt_am else "")
    if facts.get(("antragsteller", "zustellung.portal")) is True and email:
        return Brief.Versandart.PORTAL, email
    return Brief.Versandart.POST, antrag.email if antrag.email_bestaetigt_am else ""


def bescheid_context(bescheid: Bescheid, *, entwurf: bool = False) -> BescheidContext:
    """Everything the template `bescheid` prints; `entwurf` marks every page of a preview."""
    fall, antrag, traeger = bescheid.fall, bescheid.fall.antrag, bescheid.fall.traeger
    facts = {(row["person"], row["merkmal"]): row["wert"] for row in bescheid.fakten}
    day = (bescheid.freigegeben_am or bescheid.vorbereitet_am).astimezone(BERLIN).date()
    name = _name("antragsteller", facts) or f"{antrag.vorname} {antrag.nachname}"
    versandart, _ = delivery(fall)
    personen, outside = _personen(bescheid, facts), outside_of(bescheid.berechnung)
    names = {person["id"]: person["name"] for person in personen}
    adresse = {"strasse": traeger.strasse, "plz": traeger.plz, "ort": traeger.ort}
    context: dict[str, Any] = {
        "art": bescheid.art,
        "entwurf": entwurf,
        "behoerde": letterhead_of(traeger),
        "empfaenger": _empfaenger(fall, name, facts, versandart),
        "anrede": f"Guten Tag {name}",
        "zeichen": fall.aktenzeichen,
        "datum": day.isoformat(),
        "leistung": leistung(day),
        "antrag_am": antrag.eingangstag.isoformat(),
        "antrag_nummer": antrag.nummer,
        "von": bescheid.bewilligung_ab.isoformat(),
        "bis": bescheid.bewilligung_bis.isoformat(),
        "personen": personen,
        "monate": [monat_of(monat, names, outside) for monat in bescheid.berechnung],
        "begruendung": begruendung(bescheid, personen),
        "ermessen": _ermessen(bescheid),
        "weiterbewilligung_ab": (bescheid.bewilligung_bis - timedelta(days=60)).replace(day=1).isoformat(),
        "widerspruch": {"stelle": traeger.name, **adresse},
        "bekanntgabe": {"weg": versandart.value},
        "datenschutz": {"adresse": f"{settings.PUBLIC_ORIGIN}/datenschutz/", "stand": "November 2026"},
    }
    context |= _by_kind(bescheid, facts)
    if bescheid.freigegeben_von is not None:
        context["unterzeichnet"] = str(bescheid.freigegeben_von)
    return context  # type: ignore[return-value]


def _empfaenger(
    fall: Fall, name: str, facts: dict[tuple[str, str], Any], versandart: Brief.Versandart
) -> dict[str, Any]:
    """The address field; empty in the portal where the address is protected, since a file there is easily passed on."""
    if versandart == Brief.Versandart.PORTAL and is_protected(fall):
        return {"zeilen": [name, ADDRESS_KNOWN], "strasse": "", "plz": "", "ort": ""}
    return {
        "zeilen": [name],
        "strasse": facts.get(("antragsteller", "anschrift.strasse"), ""),
        "plz": facts.get(("antragsteller", "anschrift.plz"), fall.antrag.plz),
        "ort": facts.get(("antragsteller", "anschrift.ort"), ""),
    }


def _by_kind(bescheid: Bescheid, facts: dict[tuple[str, str], Any]) -> dict[str, Any]:
    """What only a refusal, a provisional decision or a grant says."""
    if bescheid.art == Bescheid.Art.ABLEHNUNG:
        return {
            "hauptgrund": bescheid.begruendung,
            "jetzt_tun": [
                "Ändert sich etwas bei Ihnen? Dann stellen Sie bitte sofort einen neuen Antrag.",
                "Fragen Sie auch nach Wohngeld und Kinderzuschlag. Wir helfen Ihnen dabei.",
            ],
        }
    special: dict[str, Any] = {"zahlung": _zahlung(facts)}
    wohnung = wohnung_of(bescheid.berechnung)
    if wohnung:
        special["wohnung"] = wohnung
    if bescheid.art == Bescheid.Art.VORLAEUFIG:
        special["vorlaeufig"] = {"grund": bescheid.vorlaeufig_grund}
    unbekannt = [m["monat"] for m in bescheid.berechnung if date.fromisoformat(m["monat"]) > bekannt_bis()]
    if unbekannt:
        special["unbekannte_monate"] = {
            "ab_monat": unbekannt[0][:7],
            "art": "gerechnet",
            "rechtsstand_am": bekannt_bis().isoformat(),
        }
    return special


def _facts(fall: Fall) -> dict[tuple[str, str], Any]:
    return {(row.person, row.merkmal): row.wert for row in valid_feststellungen(fall)}


def _name(kennung: str, facts: dict[tuple[str, str], Any]) -> str:
    """The established name: a name corrected later is the one on the letter."""
    parts = (facts.get((kennung, "person.vorname")), facts.get((kennung, "person.nachname")))
    return " ".join(part for part in parts if part)


def _personen(bescheid: Bescheid, facts: dict[tuple[str, str], Any]) -> list[dict[str, str]]:
    outside = outside_of(bescheid.berechnung)
    persons = []
    # Somebody may move in later: every person of any month, as in the first month they are there.
    rows = [row for month in bescheid.berechnung for row in month["personen"]]
    for kennung in dict.fromkeys(row["person_id"] for row in rows):
        stellung = next(row["stellung"] for row in rows if row["person_id"] == kennung)
        stellung = stellung if stellung in HINWEISE else "leistungsberechtigt"
        if stellung == "nicht_in_bg":
            stellung = "ausserhalb" if kennung in outside else "ausgeschlossen"
        person = {
            "id": kennung,
            "name": _name(kennung, facts) or nameless(kennung),
            "geburtsdatum": facts[(kennung, "person.geburtsdatum")],
            "stellung": stellung,
        }
        hinweis = hinweis_for(kennung, bescheid.berechnung)
        persons.append(person | {"hinweis": hinweis} if hinweis else person)
    return persons


def nameless(kennung: str) -> str:
    """What a person is called whose name nobody has entered."""
    role = kennung.rstrip("0123456789")
    return f"{NAMELESS[role]} {kennung.removeprefix(role)}".strip() if role in NAMELESS else person_name(kennung)


def outside_of(months: list[dict[str, Any]]) -> frozenset[str]:
    """Persons of the household about whom this decision says nothing in any month."""
    stellungen: dict[str, set[str]] = {}
    for month in months:
        for row in month["personen"]:
            stellungen.setdefault(row["person_id"], set()).add(row["stellung"])
    return frozenset(kennung for kennung, found in stellungen.items() if found == {AUSSERHALB})


def hinweis_for(kennung: str, months: list[dict[str, Any]]) -> str:
    """Why the person gets nothing, from when on if that changes within the period; empty when there is no reason."""
    changes: list[tuple[str, str]] = []
    for month in months:
        row = next((row for row in month["personen"] if row["person_id"] == kennung), None)
        if row is None:
            continue
        text = HINWEISE.get(row["stellung"], "")
        if row["stellung"] == AUSSERHALB and kennung.startswith(tuple(NAMELESS)):
            text = RELATIVES
        if not changes or changes[-1][1] != text:
            changes.append((month["monat"], text))
    if len(changes) == 1:
        return changes[0][1]
    texts = [
        f"Ab {monat_jahr(date.fromisoformat(monat))}: {text or 'Diese Person gehört zu den Berechtigten.'}"
        for monat, text in changes
    ]
    return " ".join(texts if changes[0][1] else texts[1:])


def _ermessen(bescheid: Bescheid) -> list[Ermessen]:
    """What a person decided where the law leaves it open, with the reason (§ 35 Abs. 1 Satz 3 SGB X)."""
    return [
        {
            "frage": row["wert"]["frage"],
            "entscheidung": row["wert"]["text"],
            "gruende": [row["vermerk"]],
            "zitat": row["wert"]["zitat"],
        }
        for row in bescheid.fakten
        if row["merkmal"].startswith(KLAERUNG) and not row["merkmal"].startswith(f"{KLAERUNG}pruefpunkt.")
    ]


def _zahlung(facts: dict[tuple[str, str], Any]) -> dict[str, Any]:
    iban = facts.get(("antragsteller", "konto.iban"), "")
    zahlung: dict[str, Any] = {"iban": iban}
    if not iban:
        zahlung["hinweise"] = ["Sie haben kein Konto angegeben. Wir sprechen mit Ihnen ab, wie wir zahlen."]
    inhaber = facts.get(("antragsteller", "konto.inhaber"))
    if inhaber:
        zahlung["inhaber"] = inhaber
    return zahlung
