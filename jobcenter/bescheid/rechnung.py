"""One month of the letter: amounts per person, need, income and result, and what is special in this month."""

from collections.abc import Iterator, Mapping
from typing import Any

from jobcenter.bescheid.angaben import TEIL
from jobcenter.bescheid.darlehen import ZITAT as DARLEHEN_ZITAT
from jobcenter.bescheid.einkommen import einkommen, is_kind
from jobcenter.bescheid.schritte import flat, named
from jobcenter.law.fakten.einnahme import Einnahmeart
from jobcenter.law.texte import euro
from jobcenter.letters import rows
from jobcenter.letters.contexts import Rechnung, Satz

AUSSERHALB = "nicht_in_bg"
OHNE_RECHNUNG = ("ausgeschlossen", AUSSERHALB)
MINDERUNG = ("minderungsbetrag", "entfallender_betrag")
MINDERUNG_ZEIT = ("beginn_", "ende_", "wirkt_ab_", "ohne_regelbedarf_")
EINMALIG = (
    "faellig_unterkunft",
    "faellig_heizung",
    "reparatur_anerkannt",
    "guthaben_verbraucht",
    "guthaben_im_folgemonat",
)
"""Rules about the flat that concern this month only; their sentences stand beside its amounts."""

Month = Mapping[str, Any]
Row = Mapping[str, Any]


def monat_of(month: Month, names: Mapping[str, str], outside: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The month as the letter prints it; persons of `outside` have no line of their own."""
    shown: dict[str, Any] = {
        "monat": month["monat"][:7],
        "summe_ct": month["summe_ct"],
        "personen": [_person(month, row) for row in month["personen"] if row["person_id"] not in outside],
    }
    hinweise = [*_of_the_flat(month), *_of_back_payments(month, names), *_of_loans(month, names)]
    return shown | {"hinweise": hinweise} if hinweise else shown


def _person(month: Month, row: Row) -> dict[str, Any]:
    return {
        "person_id": row["person_id"],
        "leben_ct": row["anspruch_regelbedarf_ct"],
        "wohnen_ct": row["anspruch_unterkunft_ct"],
        "sofortzuschlag_ct": row["sofortzuschlag_ct"],
        "minderung_ct": row["minderung_ct"],
        "zahlbetrag_ct": row["zahlbetrag_ct"],
        "rechnungen": rechnungen(month, row),
    }


def rechnungen(month: Month, row: Row) -> list[Rechnung]:
    """Need, income, result of one person; nothing for persons who get nothing here whatever they need."""
    if row["stellung"] in OHNE_RECHNUNG and not row["zahlbetrag_ct"]:
        return []
    income = einkommen(month, row)
    return [_bedarf(row), *([income] if income else []), _ergebnis(month, row)]


def _bedarf(row: Row) -> Rechnung:
    parts = [
        (f"Regelbedarf, Stufe {row['regelbedarfsstufe']}", "§ 20 SGB II", row["regelbedarf_ct"]),
        ("Mehrbedarf", "§ 21 SGB II", row["mehrbedarf_ct"]),
        ("Miete und Nebenkosten, Anteil", "§ 22 Abs. 1 SGB II", row["unterkunft_ct"]),
        ("Heizung, Anteil", "§ 22 Abs. 1 SGB II", row["heizung_ct"]),
    ]
    # In a month of several parts each amount is rounded by itself.
    odd_ct = row["bedarf_ct"] - sum(ct for _, _, ct in parts)
    return rows.bedarf([*parts, ("Rundung", "§ 41 Abs. 2 SGB II", odd_ct)], row["bedarf_ct"])


def _ergebnis(month: Month, row: Row) -> Rechnung:
    kind = is_kind(month, row["person_id"])
    own_ct = min(row["eigenes_einkommen_ct"], row["angerechnet_ct"], row["bedarf_ct"]) if kind else 0
    share_ct = min(row["angerechnet_ct"], row["bedarf_ct"]) - own_ct
    claim_ct = row["anspruch_regelbedarf_ct"] + row["anspruch_unterkunft_ct"]
    mittel = "Einkommen und Vermögen" if month["vermoegen_ueber_freibetrag_ct"] else "Einkommen"
    minderung = named(row["begruendung"], *MINDERUNG)
    block = rows.anspruch(
        row["bedarf_ct"],
        [
            ("Eigenes Einkommen", "§ 11 SGB II", own_ct),
            (f"Anteil am {mittel}" + (" der Familie" if kind else ""), "§ 9 Abs. 2 SGB II", share_ct),
            ("Anteilige Tage und Rundung", "§ 41 Abs. 1 und 2 SGB II", row["bedarf_ct"] - own_ct - share_ct - claim_ct),
        ],
        row["sofortzuschlag_ct"],
        row["zahlbetrag_ct"],
        minderung=("Minderung", minderung[0]["zitat"] if minderung else "§ 31a SGB II", row["minderung_ct"]),
        darlehen_ct=row["darlehen_ct"],
    )
    when = " ".join(dict.fromkeys(s["satz"] for s in flat(row["begruendung"]) if s["regel"].startswith(MINDERUNG_ZEIT)))
    if row["minderung_ct"] and when:
        block["satz"] = when
    return block


def _of_the_flat(month: Month) -> Iterator[Satz]:
    """Bills and credits of this month, and what is left of a credit."""
    found = {step["satz"]: step["zitat"] for step in named(month["begruendung"], *EINMALIG)}
    for satz, zitat in found.items():
        yield {"satz": satz, "zitat": zitat}
    rest_ct = month["guthaben_rest_ct"]
    if rest_ct and named(month["begruendung"], "guthaben_verbraucht"):
        yield {"satz": f"Für den nächsten Monat bleiben {euro(rest_ct)} vom Guthaben.", "zitat": "§ 22 Abs. 3 SGB II"}


def _of_back_payments(month: Month, names: Mapping[str, str]) -> Iterator[Satz]:
    for kennung, incomes in month["einnahmen"].items():
        for income in incomes:
            if income["nachzahlung"] == TEIL and income["betrag_ct"]:
                satz = f"Bei {names[kennung]} zählt ein Teil einer Nachzahlung: {euro(income['betrag_ct'])}."
                yield {"satz": f"{satz} Es geht um: {Einnahmeart(income['art']).text}.", "zitat": "§ 11 Abs. 3 SGB II"}


def _of_loans(month: Month, names: Mapping[str, str]) -> Iterator[Satz]:
    for row in month["personen"]:
        if row["darlehen_ct"]:
            satz = f"Für {names[row['person_id']]} sind außerdem {euro(row['darlehen_ct'])} nur als Darlehen möglich."
            rest = "Ein Darlehen müssen Sie zurückzahlen. Darüber entscheiden wir gesondert."
            yield {"satz": f"{satz} {rest}", "zitat": DARLEHEN_ZITAT}
