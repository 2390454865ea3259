"""„Weitere Angabe eintragen“: every fact the law can ask for, by paragraph, for a person or the household."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from jobcenter.bescheid.queries import open_draft
from jobcenter.desk import wording
from jobcenter.desk.views.page import FALLARBEIT, case_of, desk_page, show
from jobcenter.fall.models import Feststellung
from jobcenter.fall.queries import valid_feststellungen
from jobcenter.law.fakten.katalog import EINNAHME, EINNAHMEN, Ebene, Merkmal, merkmal_of, nach_name
from jobcenter.law.fundstelle import Paragraph, paragraphen
from jobcenter.law.worte import fold
from jobcenter.questionnaire.question import ANTRAGSTELLER

HAUSHALT = "haushalt"
"""In the address: the facts of the household."""


@dataclass(frozen=True, slots=True)
class Row:
    """One fact that can be entered, with what stands in the case."""

    merkmal: str
    label: str
    zitat: str
    grund: str
    value: str


@dataclass(frozen=True, slots=True)
class Group:
    """The facts of one paragraph."""

    title: str
    paragraph: str
    rows: tuple[Row, ...]


@desk_page(*FALLARBEIT)
@require_safe
def catalogue(request: HttpRequest, fall_id: UUID) -> HttpResponse:
    """The list, narrowed by person and words."""
    fall = case_of(request, fall_id, "Weitere Angabe eintragen")
    rows = valid_feststellungen(fall)
    names = wording.names_of(fall, rows)
    fresh = wording.new_persons(names)
    person = request.GET.get("person", ANTRAGSTELLER)
    person = person if person in {*names, *fresh, HAUSHALT} else ANTRAGSTELLER
    text = request.GET.get("suche", "").replace("\0", "").strip()[:80]
    about = "" if person == HAUSHALT else person
    own = {row.merkmal: row for row in rows if row.person == about}
    found = wording.ERSTE_ANGABEN if person in fresh else tuple(_names_for(about, own))
    context: dict[str, Any] = {
        "fall": fall,
        "person": about,
        "name": fresh.get(person) or names.get(about, wording.HAUSHALT),
        "neu": person in fresh,
        "gewaehlt": person,
        "personen": [
            *(
                (key, f"{name} ({role})" if (role := wording.role_name(key)) != name else name)
                for key, name in names.items()
            ),
            (HAUSHALT, "Haushalt und Wohnung"),
            *((key, f"Neue Person: {wording.ROLLEN[key.rstrip('0123456789')]}") for key in fresh),
        ],
        "suche": text,
        "gruppen": list(_groups(found, own, names.get(about, ""), about, text)),
        "entwurf": open_draft(fall),
    }
    return show(request, "weitere.html", context)


def _names_for(person: str, own: dict[str, Feststellung]) -> Iterator[str]:
    """The names of facts of a person or of the household; what describes an income, for each one that is there."""
    level = Ebene.PERSON if person else Ebene.HAUSHALT
    parts = {teil.name for merkmal in wording.entered_at_desk().values() for teil in merkmal.with_parts[1:]}
    for name, merkmal in wording.entered_at_desk().items():
        if merkmal.ebene is level and name not in parts:
            yield name
    for art in sorted({name.removeprefix(EINNAHME).partition(".")[0] for name in own if name.startswith(EINNAHME)}):
        for teil in nach_name()[EINNAHMEN].teile:
            if teil.feld != "art":
                yield f"{EINNAHME}{art}.{teil.name.removeprefix(f'{EINNAHMEN}.')}"


def _groups(found: tuple[str, ...], own: dict[str, Feststellung], name: str, person: str, text: str) -> Iterator[Group]:
    groups: dict[Paragraph, list[Row]] = {}
    for merkmal in found:
        described = merkmal_of(merkmal)
        paragraph = (paragraphen(described.zitat) if described else ()) or (Paragraph("SGB II", "7"),)
        row = _row(merkmal, described, own.get(merkmal), name, person)
        if _fits(row, described, paragraph[0], text):
            groups.setdefault(paragraph[0], []).append(row)
    for key in sorted(groups, key=lambda p: p.rang):
        yield Group(key.titel or str(key), str(key), tuple(groups[key]))


def _row(merkmal: str, described: Merkmal | None, row: Feststellung | None, name: str, person: str) -> Row:
    frage = row.frage if row else ""
    label = described.titel if described and not merkmal.startswith(EINNAHME) else ""
    return Row(
        merkmal=merkmal,
        label=label or wording.label_of(merkmal, frage, name or wording.role_name(person), person),
        zitat=described.zitat if described else "",
        grund=described.grund if described else "",
        value=wording.value_text(merkmal, row.wert, frage) if row else "",
    )


def _fits(row: Row, described: Merkmal | None, paragraph: Paragraph, text: str) -> bool:
    """Whether every searched word stands somewhere in the words about this fact."""
    options = " ".join(option for _, option in described.optionen) if described else ""
    words = fold(f"{row.label} {row.zitat} {row.grund} {paragraph.titel} {options}")
    return all(word in words for word in fold(text).split())
