"""What of a file one person may have: every row of the case by table, what was left out, and why.

A column is in unless it is named here, a table is in unless `LEFT_OUT` says why not: whoever adds one decides it, and a
test asks the catalogue of the database whether somebody forgot.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from jobcenter.accounts.models import Lesezugriff, User
from jobcenter.akte.beweis import content_of as receipt_content
from jobcenter.akte.models import Aktenstueck, Einsicht, Fundstelle, Posteingang, Quittung, Sperre
from jobcenter.antrag.models import (
    Antrag,
    Antwort,
    Beteiligung,
    Einreichung,
    Erinnerung,
    Nachweis,
    Rueckfrage,
)
from jobcenter.antrag.queries import answering_for_themselves, form_of, is_protected, whole_case
from jobcenter.antrag.schutz import is_hidden
from jobcenter.bescheid.models import Bescheid
from jobcenter.events.models import Ereignis
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.files.models import Datei
from jobcenter.letters.models import Brief, Email
from jobcenter.questionnaire.answers import Sicht
from jobcenter.questionnaire.question import ANTRAGSTELLER

LEFT_OUT = {
    "files.Seite": "Die Seiten sind als Dokumente enthalten. Der erkannte Text ist nur eine Hilfe für die Suche.",
    "files.Sendung": "Hier steht nur, was noch nicht ganz angekommen ist. Nach 48 Stunden ist es gelöscht.",
    "akte.Teil": "Welche Seiten zu welchem Dokument gehören, zeigen die Dokumente selbst.",
    "akte.Hochladelink": "Der Link steht hier nur als Prüfsumme. Er würde anderen das Hochladen erlauben.",
    "akte.Geheimhaltung": "Diese Einträge schützen andere Personen (§ 25 Abs. 3 SGB X).",
}
# No column says anything about the person: secrets as hashes, and what only the machinery needs.
_HASHES = frozenset(
    {"link_hash", "code_hash", "kennung_hash", "schluessel", "schluessel_inhalt", "benachrichtigung_link"}
)
_MACHINERY = frozenset({"traeger", "kopie", "besitz", "akte", "signatur"})
_PROTECTED = "Die Anschrift ist geschützt. Sie steht nur beim Jobcenter."
_OTHERS = "Angaben einer anderen Person, die selbst antwortet"
_BY_LAW = "Berechtigte Interessen anderer Personen (§ 25 Abs. 3 SGB X)"


@dataclass(frozen=True, slots=True)
class Auszug:
    """Rows by table (label of the model), the documents and letters that go along, and what was left out."""

    fall: Fall
    sicht: Sicht
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    stuecke: list[Aktenstueck] = field(default_factory=list)
    briefe: list[Brief] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    hidden: frozenset[tuple[UUID, int | None]] = frozenset()

    def leave_out(self, grund: str) -> None:
        """Count one thing that is not in, with the reason that the person reads."""
        self.left_out[grund] = self.left_out.get(grund, 0) + 1


def auszug_of(fall: Fall, person: str = ANTRAGSTELLER) -> Auszug:
    """What this person of the household may have of the file."""
    sicht = Sicht(person, answering_for_themselves(fall.antrag))
    marks = fall.geheimhaltungen.filter(aufgehoben_am=None)
    hidden = frozenset((mark.gegenstand, mark.seite) for mark in marks)
    auszug = Auszug(fall, sicht, hidden=hidden)
    protected = is_protected(fall.antrag)
    for model, collect in COLLECT.items():
        auszug.rows[model._meta.label] = list(collect(auszug, protected))
    if protected:
        auszug.leave_out(_PROTECTED)
    return auszug


def is_own(auszug: Auszug) -> bool:
    """Whether the person is the one who applied: letters and the log of the case are theirs."""
    return auszug.sicht.person == ANTRAGSTELLER


def row_json(row: Model, *omit: str) -> dict[str, Any]:
    """One row with all its columns, but for secrets and machinery. People of the office stand with their role."""
    found: dict[str, Any] = {}
    for column in row._meta.concrete_fields:
        if column.name in _HASHES or column.name in _MACHINERY or column.name in omit:
            continue
        if column.related_model is User:
            person = getattr(row, column.name)
            found[column.name] = None if person is None else f"Jobcenter ({person.get_rolle_display()})"
            continue
        value = getattr(row, column.attname)
        found[column.name] = str(value) if isinstance(value, UUID) else value
        if column.choices:
            found[f"{column.name}_text"] = getattr(row, f"get_{column.name}_display")()
    return found


def _antraege(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    hidden = ("plz",) if protected else ()
    for row in whole_case(auszug.fall.antrag).select_related("erfasst_von", "erledigt_von"):
        if is_own(auszug):
            yield row_json(row, *hidden)
        else:
            yield {
                "id": str(row.id),
                "nummer": row.nummer,
                "formular": row.formular,
                "eingegangen_am": row.eingegangen_am,
            }


def _antworten(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    for antrag in whole_case(auszug.fall.antrag):
        questions = form_of(antrag).questions
        for row in antrag.antworten.order_by("person", "frage"):
            if not _shown(auszug, row.person) or (protected and is_hidden(row.frage)):
                continue
            question = questions.get(row.frage)
            yield row_json(row) | {"frage_text": question.text if question else ""}


def _declarations(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    for row in Einreichung.objects.filter(antrag__in=whole_case(auszug.fall.antrag)).select_related("erfasst_von"):
        answers = [
            answer
            for answer in row.inhalt["antworten"]
            if auszug.sicht.shows(answer["person"]) and not (protected and is_hidden(answer["question"]))
        ]
        yield row_json(row, "inhalt") | {"antworten": answers}


def _with_person(model: type[Model], *omit: str) -> "Collect":
    """Rows of an application that name the person they are about."""

    def collect(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
        rows: QuerySet[Any] = model._default_manager.filter(antrag__in=whole_case(auszug.fall.antrag))
        for row in rows:
            if _shown(auszug, row.person):
                yield row_json(row, *omit)

    return collect


def _own_only(rows_of: Callable[[Fall], QuerySet[Any]], *omit: str) -> "Collect":
    """Rows about the case as a whole: they belong to the person who applied."""

    def collect(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
        if is_own(auszug):
            for row in rows_of(auszug.fall):
                yield row_json(row, *omit)

    return collect


def _feststellungen(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    for row in auszug.fall.feststellungen.select_related("erfasst_von", "festgestellt_von"):
        if (row.id, None) in auszug.hidden:
            auszug.leave_out(_BY_LAW)
        elif _shown(auszug, row.person) and not (protected and is_hidden(row.merkmal)):
            yield row_json(row)


def _decisions(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    for row in Bescheid.objects.filter(fall=auszug.fall).select_related("vorbereitet_von", "freigegeben_von"):
        if row.stand != Bescheid.Stand.FREIGEGEBEN:
            auszug.leave_out("Entwürfe von Entscheidungen (§ 25 Abs. 1 Satz 2 SGB X)")
        elif is_own(auszug):
            facts = [
                {key: value for key, value in fact.items() if key != "festgestellt_von"}
                for fact in row.fakten
                if _fact_shown(auszug, fact, protected)
            ]
            yield row_json(row, "rueckgabe_grund", "fakten") | {"fakten": facts}
        else:
            yield {"id": str(row.id), "art": row.art, "von": row.bewilligung_ab, "bis": row.bewilligung_bis}


def _letters(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    for row in Brief.objects.filter(fall_id=auszug.fall.id).select_related("datei").order_by("erstellt_am"):
        if not is_own(auszug):
            auszug.leave_out("Briefe an die antragstellende Person")
        elif (row.id, None) in auszug.hidden:
            auszug.leave_out(_BY_LAW)
        else:
            if row.datei is not None:
                auszug.briefe.append(row)
            yield row_json(row, "kontext")


def _stuecke(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    rows = auszug.fall.aktenstuecke.filter(aufgeloest_am=None)
    for row in rows.select_related("quittung", "antrag", "bestaetigt_von").prefetch_related("teile__datei"):
        if not _shown(auszug, row.person):
            continue
        files = {teil.datei_id for teil in row.teile.all()}
        if files and all((datei, None) in auszug.hidden for datei in files):
            auszug.leave_out(_BY_LAW)
            continue
        auszug.stuecke.append(row)
        yield row_json(row)


def _dateien(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    shown = {teil.datei_id for stueck in auszug.stuecke for teil in stueck.teile.all()}
    shown |= {brief.datei_id for brief in auszug.briefe if brief.datei_id}
    drafts = Nachweis.objects.filter(antrag__in=whole_case(auszug.fall.antrag), datei__isnull=False)
    shown |= {row.datei_id for row in drafts if _shown(auszug, row.person) and row.datei_id}
    for row in Datei.objects.filter(akte=auszug.fall.antrag_id, id__in=shown):
        if (row.id, None) not in auszug.hidden:
            yield row_json(row)


def _receipts(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    for row in Quittung.objects.filter(antrag__in=whole_case(auszug.fall.antrag)):
        entries = receipt_content(row)["dateien"]
        mine = [entry for entry in entries if _shown(auszug, entry["person"])]
        if mine:
            yield row_json(row, "inhalt") | {"dateien": mine, "signatur": bytes(row.signatur).hex()}


def _reads(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    """Who read the file: role and time. Names of staff are no data of the person (EuGH C-579/21)."""
    for row in Lesezugriff.objects.filter(fall_id=auszug.fall.id).select_related("user").order_by("zeitpunkt"):
        yield row_json(row)


def _proof_places(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    facts = {row["id"] for row in auszug.rows[Feststellung._meta.label]}
    files = {row["id"] for row in auszug.rows[Datei._meta.label]}
    for row in Fundstelle.objects.filter(feststellung__fall=auszug.fall).select_related("gesetzt_von"):
        if str(row.feststellung_id) in facts and str(row.datei_id) in files:
            yield row_json(row)


def _shown(auszug: Auszug, person: str) -> bool:
    if auszug.sicht.shows(person):
        return True
    if is_own(auszug):
        auszug.leave_out(_OTHERS)
    return False


def _fact_shown(auszug: Auszug, fact: dict[str, Any], protected: bool) -> bool:
    return auszug.sicht.shows(fact.get("person", "")) and not (protected and is_hidden(fact.get("merkmal", "")))


def _of_case(model: type[Model]) -> Callable[[Fall], QuerySet[Any]]:
    return lambda fall: model._default_manager.filter(antrag__in=whole_case(fall.antrag))


def _by_fall_id(model: type[Model]) -> Callable[[Fall], QuerySet[Any]]:
    return lambda fall: model._default_manager.filter(fall_id=fall.id)


def _emails(fall: Fall) -> QuerySet[Any]:
    return Email.objects.filter(Q(akte=fall.antrag_id) | Q(brief__fall_id=fall.id))


def _archives(auszug: Auszug, protected: bool) -> Iterator[dict[str, Any]]:
    for row in Einsicht.objects.filter(fall=auszug.fall, person=auszug.sicht.person).select_related("bestellt_von"):
        yield row_json(row)


Collect = Callable[[Auszug, bool], Iterable[dict[str, Any]]]
# In this order: what comes later leaves out what earlier ones left out.
COLLECT: dict[type[Model], Collect] = {
    Fall: _own_only(lambda fall: Fall.objects.filter(pk=fall.pk)),
    Antrag: _antraege,
    Antwort: _antworten,
    Einreichung: _declarations,
    Nachweis: _with_person(Nachweis),
    Beteiligung: _with_person(Beteiligung),
    Rueckfrage: _with_person(Rueckfrage),
    Erinnerung: _own_only(_of_case(Erinnerung)),
    Feststellung: _feststellungen,
    Bescheid: _decisions,
    Brief: _letters,
    Email: _own_only(_emails),
    Aktenstueck: _stuecke,
    Datei: _dateien,
    Quittung: _receipts,
    Fundstelle: _proof_places,
    Posteingang: _own_only(lambda fall: Posteingang.objects.filter(stueck__fall=fall)),
    Ereignis: _own_only(_by_fall_id(Ereignis)),
    Lesezugriff: _reads,
    Sperre: _own_only(lambda fall: fall.sperren.all(), "grund"),
    Einsicht: _archives,
}


def as_json(auszug: Auszug, moment: datetime) -> bytes:
    """The machine-readable half (Art. 20 DSGVO)."""
    content = {
        "format": "offenes-jobcenter/auszug/1",
        "erstellt_am": moment,
        "person": auszug.sicht.person,
        "tabellen": auszug.rows,
        "nicht_enthalten": {**auszug.left_out, **{f"Tabelle {label}": grund for label, grund in LEFT_OUT.items()}},
    }
    return json.dumps(content, ensure_ascii=False, indent=1, default=_plain).encode()


def _plain(value: Any) -> Any:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (bytes, memoryview)):
        return bytes(value).hex()
    return str(value)
