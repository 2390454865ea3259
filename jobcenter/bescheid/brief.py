"""From a decision to what its letter needs: every amount of the letter comes from the frozen calculation."""

from datetime import date, timedelta
from typing import Any

from django.conf import settings

from jobcenter.bescheid.models import Bescheid
from jobcenter.bescheid.reasons import begruendung
from jobcenter.clock import BERLIN
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import valid_feststellungen
from jobcenter.fall.services import KLAERUNG
from jobcenter.law.parameters import bekannt_bis
from jobcenter.law.worte import person_name
from jobcenter.letters import rows
from jobcenter.letters.contexts import BescheidContext, Ermessen, Rechnung
from jobcenter.letters.models import Brief
from jobcenter.letters.names import leistung

# What stays free of wages, of other income, of both: the steps of the law in the order of § 11b.
FREE_OF_WAGES = {
    "grundbetrag_ausbildung": "Freibetrag in der Ausbildung",
    "grundabsetzbetrag": "Grundfreibetrag",
    "erwerbsfreibetrag": "Freibetrag für Erwerbstätige",
}
ABSETZUNGEN = {
    "grundrentenfreibetrag": "Freibetrag bei Grundrentenzeiten",
    "versicherungspauschale": "Pauschale für Versicherungen",
    "unterhalt_abgesetzt": "Gezahlter Unterhalt",
}
EINNAHMEN = {
    "erwerb": "Lohn, ausgezahlt",
    "kindergeld": "Kindergeld",
    "unterhalt": "Unterhalt",
    "unterhaltsvorschuss": "Unterhaltsvorschuss",
    "altersrente": "Altersrente",
    "erwerbsminderungsrente": "Rente wegen Erwerbsminderung",
    "hinterbliebenenrente": "Hinterbliebenenrente",
    "arbeitslosengeld": "Arbeitslosengeld",
    "sonstige": "Andere Einnahmen",
}
HINWEISE = {
    "deckt_eigenen_bedarf": "Das eigene Einkommen reicht für den Bedarf dieser Person.",
    "ausgeschlossen": "Diese Person bekommt keine Leistungen nach dem SGB II.",
    "nicht_in_bg": "Diese Person braucht einen eigenen Antrag.",
}


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
    adresse = {"strasse": traeger.strasse, "plz": traeger.plz, "ort": traeger.ort}
    context: dict[str, Any] = {
        "art": bescheid.art,
        "entwurf": entwurf,
        "behoerde": {
            "name": traeger.name,
            **adresse,
            "telefon": traeger.telefon,
            "email": traeger.email,
            "portal": f"{settings.PUBLIC_ORIGIN}/{traeger.slug}/weiter/",
            "oeffnungszeiten": traeger.oeffnungszeiten.splitlines(),
        },
        "empfaenger": {
            "zeilen": [name],
            "strasse": facts.get(("antragsteller", "anschrift.strasse"), ""),
            "plz": facts.get(("antragsteller", "anschrift.plz"), antrag.plz),
            "ort": facts.get(("antragsteller", "anschrift.ort"), ""),
        },
        "anrede": f"Guten Tag {name}",
        "zeichen": fall.aktenzeichen,
        "datum": day.isoformat(),
        "leistung": leistung(day),
        "antrag_am": antrag.eingangstag.isoformat(),
        "antrag_nummer": antrag.nummer,
        "von": bescheid.bewilligung_ab.isoformat(),
        "bis": bescheid.bewilligung_bis.isoformat(),
        "personen": _personen(bescheid, facts),
        "monate": [_monat(monat, facts) for monat in bescheid.berechnung],
        "begruendung": begruendung(bescheid, _personen(bescheid, facts)),
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
    wohnung = _wohnung(bescheid, facts)
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
    persons = []
    for row in bescheid.berechnung[0]["personen"]:
        kennung = row["person_id"]
        stellung = row["stellung"] if row["stellung"] in HINWEISE else "leistungsberechtigt"
        person = {
            "id": kennung,
            "name": _name(kennung, facts) or person_name(kennung),
            "geburtsdatum": facts[(kennung, "person.geburtsdatum")],
            "stellung": "ausgeschlossen" if stellung == "nicht_in_bg" else stellung,
        }
        if stellung in HINWEISE:
            person["hinweis"] = HINWEISE[stellung]
        persons.append(person)
    return persons


def _monat(monat: dict[str, Any], facts: dict[tuple[str, str], Any]) -> dict[str, Any]:
    return {
        "monat": monat["monat"][:7],
        "summe_ct": monat["summe_ct"],
        "personen": [
            {
                "person_id": row["person_id"],
                "leben_ct": row["anspruch_regelbedarf_ct"],
                "wohnen_ct": row["anspruch_unterkunft_ct"],
                "sofortzuschlag_ct": row["sofortzuschlag_ct"],
                "zahlbetrag_ct": row["zahlbetrag_ct"],
                "rechnungen": _rechnungen(row, facts, has_vermoegen=monat["vermoegen_ueber_freibetrag_ct"] > 0),
            }
            for row in monat["personen"]
        ],
    }


def _rechnungen(
    row: dict[str, Any], facts: dict[tuple[str, str], Any], *, has_vermoegen: bool = False
) -> list[Rechnung]:
    """Need, income, result of one person; nothing for persons outside."""
    if row["stellung"] in ("ausgeschlossen", "nicht_in_bg"):
        return []
    parts = [
        (f"Regelbedarf, Stufe {row['regelbedarfsstufe']}", "§ 20 SGB II", row["regelbedarf_ct"]),
        ("Mehrbedarf", "§ 21 SGB II", row["mehrbedarf_ct"]),
        ("Miete und Nebenkosten, Anteil", "§ 22 Abs. 1 SGB II", row["unterkunft_ct"]),
        ("Heizung, Anteil", "§ 22 Abs. 1 SGB II", row["heizung_ct"]),
    ]
    # In a month of several parts each amount is rounded by itself.
    odd_ct = row["bedarf_ct"] - sum(amount for _, _, amount in parts)
    need = rows.bedarf([*parts, ("Rundung", "§ 41 Abs. 2 SGB II", odd_ct)], row["bedarf_ct"])
    is_kind = row["person_id"].startswith("kind")
    own_ct = min(row["eigenes_einkommen_ct"], row["angerechnet_ct"], row["bedarf_ct"]) if is_kind else 0
    share_ct = min(row["angerechnet_ct"], row["bedarf_ct"]) - own_ct
    claim_ct = row["anspruch_regelbedarf_ct"] + row["anspruch_unterkunft_ct"]
    shorter_ct = row["bedarf_ct"] - own_ct - share_ct - claim_ct
    mittel = "Anteil am Einkommen und Vermögen" if has_vermoegen else "Anteil am Einkommen"
    result = rows.anspruch(
        row["bedarf_ct"],
        [
            ("Eigenes Einkommen", "§ 11 SGB II", own_ct),
            (f"{mittel} der Familie" if is_kind else mittel, "§ 9 Abs. 2 SGB II", share_ct),
            ("Anteilige Tage und Rundung", "§ 41 Abs. 1 und 2 SGB II", shorter_ct),
        ],
        row["sofortzuschlag_ct"],
        row["zahlbetrag_ct"],
    )
    income = _einkommen(row, facts)
    return [need, income, result] if income else [need, result]


def _einkommen(row: dict[str, Any], facts: dict[tuple[str, str], Any]) -> Rechnung | None:
    """The income block, when the person has income: what came in, what stays free, what counts."""
    kennung, rest_ct = row["person_id"], row["eigenes_einkommen_ct"]
    own = {name: value for (person, name), value in facts.items() if person == kennung}
    steps = {step["regel"]: step for step in _flat(row["begruendung"])}
    amounts = {art: own.get(f"person.einnahme.{art}.netto_ct") or 0 for art in EINNAHMEN}
    if "benoetigtes_kindergeld" in steps:
        amounts["kindergeld"] = steps["benoetigtes_kindergeld"]["ergebnis"]
    incomes = [(text, "§ 11 SGB II", amounts[art]) for art, text in EINNAHMEN.items() if amounts[art]]
    known_ct = sum(amounts.values())
    if "nur_bagatelle" in steps:
        free = [("Geringe Einnahmen", steps["nur_bagatelle"]["zitat"], known_ct)]
    else:
        free = _free_of_wages(steps, amounts["erwerb"], own.get("person.hoehere_absetzung_ct") or 0)
        for name, text in ABSETZUNGEN.items():
            if name in steps:
                left_ct = known_ct - sum(amount for _, _, amount in free)
                amount = steps[name]["ergebnis"]
                if name == "unterhalt_abgesetzt" and not rest_ct:
                    amount = min(amount, max(0, left_ct))
                free.append((text, steps[name]["zitat"], amount))
    more_ct = rest_ct - known_ct + sum(amount for _, _, amount in free)
    if more_ct > 1 and any(
        name == "person.einnahme.kindergeld.netto_ct" and person != kennung for person, name in facts
    ):
        incomes.append(("Kindergeld, das ein Kind nicht braucht", "§ 11 Abs. 1 Satz 5 SGB II", more_ct))
    elif more_ct:
        free.append(("Anteilige Tage und Rundung", "§ 41 Abs. 1 und 2 SGB II", -more_ct))
    return rows.einkommen("Einkommen", incomes, free, rest_ct) if incomes or rest_ct else None


def _free_of_wages(steps: dict[str, dict[str, Any]], lohn_ct: int, kosten_ct: int) -> list[tuple[str, str, int]]:
    """What stays free of wages: at most the wages."""
    if "lohn_unter_15" in steps:
        step = steps["lohn_unter_15"]
        return [("Freibetrag für Arbeit unter 15 Jahren", step["zitat"], lohn_ct - step["ergebnis"])]
    names = [name for name in FREE_OF_WAGES if name in steps]
    free = [(FREE_OF_WAGES[name], steps[name]["zitat"], steps[name]["ergebnis"]) for name in names]
    if not free:
        free = [("Kosten der Arbeit", "§ 11b Abs. 1 Satz 1 Nr. 3 bis 5 SGB II", kosten_ct)]
    shown = []
    for text, zitat, amount in free:
        shown.append((text, zitat, min(amount, lohn_ct)))
        lohn_ct -= shown[-1][2]
    return shown


def _flat(step: dict[str, Any]) -> list[dict[str, Any]]:
    return [step, *(inner for part in step["teile"] for inner in _flat(part))]


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


def _wohnung(bescheid: Bescheid, facts: dict[tuple[str, str], Any]) -> dict[str, Any]:
    """Real and recognised costs of the first month against the local limit (§ 22 Abs. 1 and 1a SGB II)."""
    steps = {step["regel"]: step for step in _flat(bescheid.berechnung[0]["begruendung"])}
    unterkunft = steps.get("unterkunft_in_karenzzeit") or steps.get("unterkunft_nach_karenzzeit")
    heizung = steps.get("heizung_anerkannt")
    if unterkunft is None or heizung is None:
        return {}
    limits = dict(unterkunft["eingaben"]).get("grenze_ct"), dict(heizung["eingaben"]).get("grenze_ct")
    costs = {name: facts["", f"wohnung.{name}_ct"] for name in ("grundmiete", "nebenkosten", "heizung")}
    unterkunft_ct = costs["grundmiete"] + costs["nebenkosten"]
    wohnung: dict[str, Any] = {
        "unterkunft_ct": unterkunft_ct,
        "heizung_ct": costs["heizung"],
        "anerkannt_unterkunft_ct": unterkunft["ergebnis"],
        "anerkannt_heizung_ct": heizung["ergebnis"],
        "angemessen": all(
            limit is None or cost <= limit
            for cost, limit in zip((unterkunft_ct, costs["heizung"]), limits, strict=True)
        ),
    }
    for name, limit in zip(("grenze_unterkunft_ct", "grenze_heizung_ct"), limits, strict=True):
        if limit is not None:
            wohnung[name] = limit
    return wohnung


def _zahlung(facts: dict[tuple[str, str], Any]) -> dict[str, Any]:
    iban = facts.get(("antragsteller", "konto.iban"), "")
    zahlung: dict[str, Any] = {"iban": iban}
    if not iban:
        zahlung["hinweise"] = ["Sie haben kein Konto angegeben. Wir sprechen mit Ihnen ab, wie wir zahlen."]
    inhaber = facts.get(("antragsteller", "konto.inhaber"))
    if inhaber:
        zahlung["inhaber"] = inhaber
    return zahlung
