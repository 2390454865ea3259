"""The digital file of a case as one list: what came in, what we calculated, decided and wrote, newest first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse

from jobcenter.akte.beweis import title_of_stueck
from jobcenter.akte.models import Aktenstueck
from jobcenter.akte.queries import pages_of, quittungen_of, same_files, stuecke_of
from jobcenter.antrag.models import Antrag, Einreichung
from jobcenter.antrag.queries import form_of
from jobcenter.bescheid.models import Bescheid
from jobcenter.bescheid.queries import decisions_of
from jobcenter.clock import BERLIN
from jobcenter.desk.casefile import steps_of
from jobcenter.desk.kopf import antraege_of
from jobcenter.desk.queries import Marke
from jobcenter.desk.vorgang import OBJECTION, titles_of
from jobcenter.desk.wording import names_of, role_name
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.files.models import Datei
from jobcenter.letters.models import Brief
from jobcenter.letters.queries import letters_of

Thema = Aktenstueck.Thema
# What happened stands in a list of its own; elsewhere it would hide the documents.
APART = Thema.PROTOKOLL
_NAME_FACTS = ("person.vorname", "person.nachname")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the file."""

    moment: datetime
    thema: Thema
    titel: str
    url: str = ""
    person: str = ""
    name: str = ""
    seiten: int = 0
    herkunft: str = ""
    marken: tuple[Marke, ...] = ()
    hinweis: str = ""
    stueck_id: UUID | None = None
    doppelt: bool = False
    ungesichtet: bool = False


def person_names(fall: Fall) -> dict[str, str]:
    """What the desk calls the persons of this case, from the facts with their names only."""
    rows = fall.feststellungen.exclude(stand=Feststellung.Stand.ERSETZT).filter(person__gt="")
    persons = rows.values_list("person", flat=True).distinct()
    named = {row.person: row for row in rows.filter(merkmal__in=_NAME_FACTS)}
    bare = [Feststellung(fall=fall, person=person, merkmal="", wert="") for person in persons if person not in named]
    return names_of(fall, [*rows.filter(merkmal__in=_NAME_FACTS), *bare])


def entries_of(fall: Fall, names: Mapping[str, str], thema: str = "") -> list[Entry]:
    """Everything in the file, newest first; what happened (`APART`) only when it is asked for."""
    if thema == APART:
        found = [*_receipts(fall), *_events(fall)]
    else:
        found = [*_documents(fall, names), *_declared(fall), *_decisions(fall)]
    # What came together stays in one order, here and when turning from document to document.
    return sorted(found, key=lambda entry: entry.moment)[::-1]


def topics_of(entries: Iterable[Entry]) -> list[tuple[str, str, int]]:
    """(value, name, how many) of each topic."""
    counted = Counter(entry.thema for entry in entries)
    return [(str(thema.value), str(thema.label), counted[thema]) for thema in Thema if thema != APART]


def _documents(fall: Fall, names: Mapping[str, str]) -> list[Entry]:
    stuecke = list(stuecke_of(fall).select_related(None))
    repeated = same_files(stuecke)
    # One address looked up, not hundreds.
    folder = reverse("desk:folder", args=[fall.id])
    return [_document(stueck, folder, names, repeated) for stueck in stuecke]


def _document(stueck: Aktenstueck, folder: str, names: Mapping[str, str], repeated: Mapping[UUID, Datei]) -> Entry:
    files = [teil.datei for teil in stueck.teile.all()]
    number = pages_of(stueck)
    refused = [datei for datei in files if datei.zustand == Datei.Zustand.ABGELEHNT]
    again = [repeated[datei.id] for datei in files if datei.id in repeated]
    marken = tuple(_marks(files, again))
    return Entry(
        moment=stueck.eingang_am,
        thema=Thema(stueck.thema),
        titel=title_of_stueck(stueck),
        url=f"{folder}{stueck.id}/" if number else "",
        person=stueck.person,
        name=names.get(stueck.person, role_name(stueck.person)) if stueck.person else "",
        seiten=number,
        herkunft=stueck.get_herkunft_display(),
        marken=marken,
        hinweis=refused[0].grund_satz if refused else "",
        stueck_id=stueck.id,
        doppelt=stueck.doppel_von_id is not None,
        ungesichtet=stueck.bestaetigt_am is None and number > 0,
    )


def _marks(files: Sequence[Datei], again: Sequence[Datei]) -> Iterable[Marke]:
    """What is not as usual with a document."""
    states = {datei.zustand for datei in files}
    if Datei.Zustand.WIRD_GEPRUEFT in states:
        yield Marke("wird geprüft")
    if Datei.Zustand.ABGELEHNT in states:
        yield Marke("abgelehnt", "warning")
    if any(datei.virenpruefung == Datei.Virenpruefung.NICHT_ERREICHBAR for datei in files):
        yield Marke("ohne Virenprüfung", "warning")
    if again and len(again) == len(files):
        day = again[0].erstellt_am.astimezone(BERLIN)
        yield Marke(f"schon am {day.day}.{day.month}. eingegangen")


def _declared(fall: Fall) -> list[Entry]:
    """Every declaration that was sent, of whichever application of the case."""
    antraege = {antrag.id: antrag for antrag in antraege_of(fall)}
    titles = titles_of(antraege.values())
    rows = Einreichung.objects.filter(antrag__in=antraege).defer("inhalt").order_by("eingereicht_am")
    return [_declaration(row, antraege[row.antrag_id], titles[row.antrag_id], fall) for row in rows]


def _declaration(row: Einreichung, antrag: Antrag, titel: str, fall: Fall) -> Entry:
    is_first = antrag.erstantrag_id is None
    answers, later = reverse("desk:answers", args=[fall.id]), reverse("desk:request", args=[fall.id, antrag.id])
    return Entry(
        moment=row.eingereicht_am,
        thema=Thema.WIDERSPRUCH if form_of(antrag).vorgang == OBJECTION else Thema.ANTRAG,
        titel=titel + (f", Fassung {row.nummer}" if row.nummer > 1 else ""),
        url=answers if is_first else later,
        herkunft=row.get_kanal_display(),
        hinweis=f"Nummer {antrag.nummer}",
    )


def _decisions(fall: Fall) -> list[Entry]:
    """Calculations with their decisions, and letters."""
    decisions = list(decisions_of(fall).defer("fakten", "berechnung"))
    found = [entry for row in decisions for entry in _decision(row, fall)]
    with_letter = {row.brief_id for row in decisions}
    letters = letters_of(fall.id).defer("kontext")
    return found + [_letter(brief, fall) for brief in letters if brief.id not in with_letter]


def _decision(row: Bescheid, fall: Fall) -> Iterable[Entry]:
    period = f"{row.bewilligung_ab:%d.%m.%Y} bis {row.bewilligung_bis:%d.%m.%Y}"
    is_final = row.stand == Bescheid.Stand.FREIGEGEBEN
    is_there = row.brief is not None and row.brief.datei_id is not None
    letter = reverse("desk:letter_file", args=[fall.id, row.brief_id]) if is_there else ""
    yield Entry(
        moment=row.vorbereitet_am,
        thema=Thema.BERECHNUNG,
        titel=f"Berechnung {period}",
        # The letter of a decision brings its calculation along.
        url=letter if is_final else reverse("desk:preview", args=[fall.id, row.id]),
        herkunft=str(row.vorbereitet_von),
        marken=() if is_final else (Marke(row.get_stand_display(), "info"),),
        hinweis=f"zurückgegeben: {row.rueckgabe_grund}" if row.rueckgabe_grund else "",
    )
    if is_final and row.freigegeben_am is not None:
        yield Entry(
            moment=row.freigegeben_am,
            thema=Thema.BESCHEIDE,
            titel=f"Bescheid: {row.get_art_display()} {period}",
            url=letter,
            herkunft=f"freigegeben von {row.freigegeben_von}",
            marken=() if is_there else (Marke("wird erstellt"),),
        )


def _letter(brief: Brief, fall: Fall) -> Entry:
    return Entry(
        moment=brief.erstellt_am,
        thema=Thema.SCHRIFTWECHSEL,
        titel=brief.titel,
        url=reverse("desk:letter_file", args=[fall.id, brief.id]) if brief.datei_id else "",
        herkunft=f"an die Person, {'Post' if brief.versandart == Brief.Versandart.POST else 'Portal'}",
        marken=() if brief.datei_id else (Marke(brief.get_stand_display()),),
    )


def _receipts(fall: Fall) -> list[Entry]:
    return [
        Entry(
            moment=row.ausgestellt_am,
            thema=APART,
            titel=f"Quittung {row.nummer}",
            url=reverse("desk:receipt", args=[fall.id, row.nummer]),
            herkunft=row.get_kanal_display(),
            marken=() if row.vollstaendig else (Marke("Dateien werden noch geprüft"),),
        )
        for row in quittungen_of(fall)
    ]


def _events(fall: Fall) -> list[Entry]:
    return [Entry(moment=step.zeitpunkt, thema=APART, titel=step.titel, herkunft=step.wer) for step in steps_of(fall)]
