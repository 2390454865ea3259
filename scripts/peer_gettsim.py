"""The other side of scripts/peer.py: runs inside var/peer, reads households, prints GETTSIM's sum for each in euros."""

from __future__ import annotations

import json
import sys
import warnings
from collections import defaultdict
from typing import Any

import numpy as np
import pandas as pd
from gettsim import InputData, MainTarget, TTTargets, main

NOBODY = -1


def rows(number: int, household: dict[str, Any], first: int) -> list[dict[str, Any]]:
    """One row per person; the first person of a household is its first adult."""
    persons, couple = household["persons"], household["couple"]
    alone = not couple and any(p["child"] for p in persons)
    return [
        {
            "household": number,
            "id": first + place,
            "partner": first + 1 - place if couple and not person["child"] else NOBODY,
            "mother": first if person["child"] else NOBODY,
            "father": first + 1 if person["child"] and couple else NOBODY,
            "children": sum(p["child"] for p in persons) if not person["child"] else 0,
            "alone": alone,
            "rent": household["rent"],
            "heating": household["heating"],
            **person,
        }
        for place, person in enumerate(persons)
    ]


def inputs(table: Any) -> dict[str, Any]:
    """The table as GETTSIM's tree of inputs; what these households do not have is zero."""
    zero, no = np.zeros(len(table)), np.zeros(len(table), bool)
    return {
        "alter": table.age.values,
        "alter_monate": table.age.values * 12,
        "geburtsjahr": table.born.values,
        "arbeitsstunden_w": zero,
        "bürgergeld": {"bezug_im_vorjahr": no, "p_id_einstandspartner": table.partner.values},
        "einkommensteuer": _income_tax(table, zero),
        "einnahmen": {
            "bruttolohn_m": table.gross.values,
            "kapitalerträge_m": zero,
            "renten": {"betrag_gesamt_m": zero},
        },
        "elterngeld": {"betrag_m": zero},
        "familie": {
            "alleinerziehend": table.alone.values,
            "p_id_ehepartner": table.partner.values,
            "p_id_elternteil_1": table.mother.values,
            "p_id_elternteil_2": table.father.values,
        },
        "hh_id": table.household.values,
        "kindergeld": {"in_ausbildung": no, "p_id_empfänger": table.mother.values},
        "p_id": table.id.values,
        "schwerbehindert_grad_g": no,
        "solidaritätszuschlag": {"betrag_m_sn": zero},
        "sozialversicherung": {
            "arbeitslosen": {"betrag_m": zero},
            "beiträge_versicherter_m": table.gross.values - table.net.values,
            "rente": {"altersrente": {"hat_regelaltersgrenze_erreicht": no}},
        },
        "unterhalt": {"tatsächlich_erhaltener_betrag_m": table.maintenance.values},
        "unterhaltsvorschuss": {"betrag_m": zero},
        "vermögen": zero,
        "grundsicherung": {"im_alter": {"überschusseinkommen_m_eg": zero}},
        "wohnen": {
            "bewohnt_eigentum_hh": no,
            "bruttokaltmiete_m_hh": table.rent.values,
            "heizkosten_m_hh": table.heating.values,
            "wohnfläche_hh": zero + 60,
        },
        "wohngeld": {"anspruchshöhe_m_wthh": zero, "anzahl_personen_wthh": np.ones(len(table), int)},
    }


def _income_tax(table: Any, zero: Any) -> dict[str, Any]:
    """No tax is computed: wages come net, and only the number of children matters."""
    return {
        "betrag_m_sn": zero,
        "anzahl_kinderfreibeträge": table.children.values,
        "einkünfte": {
            "aus_selbstständiger_arbeit": {"betrag_m": zero},
            "aus_vermietung_und_verpachtung": {"betrag_m": zero},
            "sonstige": {"alle_weiteren_m": zero},
        },
        "gemeinsam_veranlagt": table.partner.values >= 0,
    }


def sums(households: list[dict[str, Any]]) -> list[float]:
    """The claim of every household before other benefits are looked at."""
    by_month: dict[str, list[int]] = defaultdict(list)
    for number, household in enumerate(households):
        by_month[household["month"]].append(number)
    found = [0.0] * len(households)
    for month, numbers in by_month.items():
        persons: list[dict[str, Any]] = []
        for number in numbers:
            persons += rows(number, households[number], len(persons))
        table = pd.DataFrame(persons)
        result = main(
            main_target=MainTarget.results.df_with_nested_columns,
            policy_date_str=month,
            input_data=InputData.tree(inputs(table)),
            tt_targets=TTTargets(tree={"bürgergeld": {"anspruchshöhe_m": None}}),
            backend="numpy",
        )
        for number, amount in zip(table.household, result.iloc[:, 0], strict=True):
            found[number] += float(amount)
    return found


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    json.dump(sums(json.load(sys.stdin)), sys.stdout)
