"""One document as it lies beside the answers it proves: pages, neighbours, suggestions, facts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from jobcenter.akte.amounts import Amount
from jobcenter.akte.beweis import title_of_stueck
from jobcenter.akte.document_kinds import KINDS
from jobcenter.akte.models import Aktenstueck
from jobcenter.akte.queries import Blatt, pages_of, places_in, same_files, same_pages
from jobcenter.akte.vorschlag import Vorschlag, suggest
from jobcenter.antrag.schutz import ADDRESS
from jobcenter.desk import wording
from jobcenter.desk.cited import Cited, cited_in
from jobcenter.desk.questions import facts_proven_by
from jobcenter.desk.schutz import HIDDEN
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import is_protected, valid_feststellungen
from jobcenter.fall.services import KLAERUNG
from jobcenter.files.queries import text_of
from jobcenter.questionnaire.nachweisarten import NACHWEISARTEN

FULL_TURN = 360
ZOOMS = {"breite": "Breite", "100": "100 %", "200": "200 %"}
# What papers call an amount, and the fact that it can prove.
LABEL_FACTS = {
    "Grundmiete": "wohnung.grundmiete_ct",
    "Nebenkosten": "wohnung.nebenkosten_ct",
    "Heizkosten": "wohnung.heizung_ct",
    "Brutto": "person.einnahme.erwerb.brutto_ct",
    "Netto": "person.einnahme.erwerb.netto_ct",
    "Auszahlungsbetrag": "person.einnahme.erwerb.netto_ct",
    "Kindergeld": "person.einnahme.kindergeld.netto_ct",
    "Unterhalt": "person.einnahme.unterhalt.netto_ct",
    "Unterhaltsvorschuss": "person.einnahme.unterhaltsvorschuss.netto_ct",
    "Kontostand": "person.vermoegen_ct",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """How a page is drawn: its size after turning, the size on the screen, and the turn as SVG wants it."""

    width: int
    height: int
    shown_width: int
    shown_height: int
    own_width: int
    own_height: int
    transform: str


@dataclass(frozen=True, slots=True)
class Proven:
    """A fact beside the page: what was said, whether somebody has established it, and the pages that prove it."""

    row: Feststellung
    label: str
    value: str
    name: str
    here: Cited | None
    elsewhere: tuple[Cited, ...]

    @property
    def is_claimed(self) -> bool:
        """Whether nobody has checked it yet."""
        return self.row.stand == Feststellung.Stand.BEHAUPTET


@dataclass(frozen=True, slots=True)
class Found:
    """An amount that was read, and the fact that it seems to prove. `differs`: what the file says instead."""

    amount: Amount
    fact: Feststellung | None
    label: str
    differs: str


@dataclass(frozen=True, slots=True)
class Twin:
    """The page with the same content: where, since when, and whether the whole file is the same."""

    titel: str
    url: str
    stueck_id: UUID
    am: datetime
    is_file: bool


def kinds() -> dict[str, tuple[str, str]]:
    """What a document can be: value of the form to (code of the proof, title)."""
    pairs = [*((kind.code, kind.titel) for kind in KINDS), *((art.code, art.titel) for art in NACHWEISARTEN)]
    return {f"{code}/{titel}": (code, titel) for code, titel in sorted(set(pairs), key=lambda pair: pair[1])}


def picture_of_page(blatt: Blatt, zoom: str) -> Picture:
    """The page as it is turned; sizes are pixels of the picture, doubled at 200 %."""
    width, height = blatt.seite.breite, blatt.seite.hoehe
    turn = {
        0: "",
        90: f"translate({height} 0) rotate(90)",
        180: f"translate({width} {height}) rotate(180)",
        270: f"translate(0 {width}) rotate(270)",
    }[blatt.drehung]
    turned = (height, width) if blatt.drehung in (90, 270) else (width, height)
    scale = 2 if zoom == "200" else 1
    return Picture(*turned, turned[0] * scale, turned[1] * scale, width, height, turn)


def advised_turn(blatt: Blatt) -> int:
    """Degrees clockwise that make the recognised text upright; 0 when it is, or nothing was recognised."""
    if blatt.seite.gelesen_am is None or not text_of(blatt.seite):
        return 0
    return (blatt.seite.drehung - blatt.drehung) % FULL_TURN


def neighbours(stuecke: Sequence[Aktenstueck], stueck: Aktenstueck) -> tuple[UUID | None, UUID | None]:
    """The document above and the one below in the list of the file (the newest is on top)."""
    shown = [row for row in reversed(stuecke) if row.doppel_von_id is None and pages_of(row)]
    ids = [row.id for row in shown]
    if stueck.id not in ids:
        return None, None
    at = ids.index(stueck.id)
    return (ids[at - 1] if at else None), (ids[at + 1] if at + 1 < len(ids) else None)


def suggestion_for(texts: Sequence[str]) -> Vorschlag | None:
    """What a document with these texts seems to be."""
    return suggest(texts) if any(texts) else None


def facts_beside(
    fall: Fall, stueck: Aktenstueck, blatt: Blatt, code: str, stuecke: Sequence[Aktenstueck]
) -> list[Proven]:
    """The facts that this kind of proof proves, those of its person and of the household."""
    proven = facts_proven_by(code)
    rows = valid_feststellungen(fall)
    names = wording.names_of(fall, rows)
    cited, hidden = cited_in(fall, stuecke=stuecke), is_protected(fall)
    found = [
        _proven(row, names, cited.get(row.id, []), blatt, hidden=hidden and row.merkmal in ADDRESS)
        for row in rows
        if row.merkmal in proven
        and not row.merkmal.startswith(KLAERUNG)
        and (not stueck.person or row.person in (stueck.person, ""))
    ]
    return sorted(found, key=lambda fact: (wording.person_order(fact.row.person), fact.is_claimed is False))


def _proven(
    row: Feststellung, names: Mapping[str, str], cited: Sequence[Cited], blatt: Blatt, *, hidden: bool
) -> Proven:
    name = names.get(row.person, wording.role_name(row.person))
    here = next((one for one in cited if (one.datei_id, one.seite) == (blatt.datei.id, blatt.seite.nummer)), None)
    return Proven(
        row=row,
        label=wording.label_of(row.merkmal, row.frage, name, row.person),
        value=HIDDEN if hidden else wording.value_text(row.merkmal, row.wert, row.frage, masked=True),
        name=name if row.person else "",
        here=here,
        elsewhere=tuple(one for one in cited if one is not here),
    )


def amounts_found(vorschlag: Vorschlag | None, facts: Sequence[Proven]) -> list[Found]:
    """The amounts that were read, each with the fact it belongs to: the one of its name, best the one of its value."""
    found = []
    for amount in vorschlag.amounts if vorschlag else ():
        named = [fact for fact in facts if fact.row.merkmal == LABEL_FACTS.get(amount.label)]
        same = [fact for fact in named if fact.row.wert == amount.cents]
        fact = next(iter(same or named), None)
        differs = fact.value if fact and not same else ""
        found.append(Found(amount, fact.row if fact else None, fact.label if fact else "", differs))
    return found


def twin_of(stuecke: Sequence[Aktenstueck], stueck: Aktenstueck, blatt: Blatt) -> Twin | None:
    """Where this page came before: with the very same file, or as the same picture in another one."""
    others = [row for row in stuecke if row.id != stueck.id]
    first = same_files(stuecke).get(blatt.datei.id)
    if first is not None:
        wanted = (first.id, blatt.seite.nummer)
    else:
        found = same_pages(stueck, others).get((blatt.datei.id, blatt.seite.nummer))
        if found is None:
            return None
        wanted = found
    place = places_in(others).get(wanted)
    if place is None:
        return None
    url = reverse("desk:document_page", args=[stueck.fall_id, place.stueck.id, place.nummer])
    titel = f"{title_of_stueck(place.stueck)}, Seite {place.nummer}"
    return Twin(titel, url, place.stueck.id, place.stueck.eingang_am, first is not None)
