"""Putting the file in order: split, merge, move and turn pages, say what a document is. Nothing is ever lost.

The pages of a document are never rewritten: it is dissolved and keeps its parts, and new documents take its pages. The
event names both, so that the step can be taken back exactly.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet

from jobcenter.accounts.models import User
from jobcenter.akte.models import Aktenstueck, Teil
from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.models import Fall

FULL_TURN = 360
# More parts than a document will ever have.
_ASIDE = 10_000


class Outdated(Exception):
    """Somebody has put these documents in another order meanwhile."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a file in a document; `seite` 0 is a whole file whose pages nobody knows (unchecked, refused)."""

    datei_id: UUID
    seite: int
    drehung: int


def split_stueck(*, stueck: Aktenstueck, pages: Sequence[int], by: User) -> Aktenstueck:
    """A new document of these pages (numbers as shown, in this order). Nobody has said yet what it is."""
    with transaction.atomic():
        _lock(stueck.fall)
        taken, rest = _chosen(stueck, pages)
        if not rest:
            raise ValueError("a document keeps at least one page")
        left, fresh = _copy(stueck), _copy(stueck)
        fresh.art, fresh.titel, fresh.bestaetigt_am, fresh.bestaetigt_von = "", "", None, None
        _rearrange([stueck], [(left, rest), (fresh, taken)], by)
    return fresh


def move_pages(*, stueck: Aktenstueck, pages: Sequence[int], to: Aktenstueck, by: User) -> Aktenstueck:
    """Put these pages behind the last one of another document of the file; all of them: the two are one."""
    if to.pk == stueck.pk or to.fall_id != stueck.fall_id:
        raise ValueError("pages go into another document of the same file")
    with transaction.atomic():
        _lock(stueck.fall)
        taken, rest = _chosen(stueck, pages)
        target = _copy(to)
        outputs = [(target, _leaves(to) + taken)]
        if rest:
            outputs.insert(0, (_copy(stueck), rest))
        _rearrange([stueck, to], outputs, by)
    return target


def merge_stuecke(*, stueck: Aktenstueck, to: Aktenstueck, by: User) -> Aktenstueck:
    """Put all pages of a document behind those of another one, unknown ones too."""
    if to.pk == stueck.pk or to.fall_id != stueck.fall_id:
        raise ValueError("only two documents of the same file become one")
    with transaction.atomic():
        _lock(stueck.fall)
        target = _copy(to)
        _rearrange([stueck, to], [(target, _leaves(to) + _leaves(stueck))], by)
    return target


def order_pages(*, stueck: Aktenstueck, order: Sequence[int], by: User) -> Aktenstueck:
    """The same document with its pages in this order (every number as shown, once)."""
    with transaction.atomic():
        _lock(stueck.fall)
        leaves = _leaves(stueck)
        numbered = [leaf for leaf in leaves if leaf.seite]
        if sorted(order) != list(range(1, len(numbered) + 1)):
            raise ValueError("every page stands in the new order once")
        fresh = _copy(stueck)
        unknown = [leaf for leaf in leaves if not leaf.seite]
        _rearrange([stueck], [(fresh, [numbered[number - 1] for number in order] + unknown)], by)
    return fresh


@transaction.atomic
def turn_page(*, stueck: Aktenstueck, page: int, degrees: int) -> None:
    """Turn one page clockwise. It stays where it is, so this needs no new document."""
    _lock(stueck.fall)
    if not Aktenstueck.objects.filter(pk=stueck.pk, aufgeloest_am=None).exists():
        raise Outdated
    part, seite = _part_with(stueck, page)
    turned = (part.drehung + degrees) % FULL_TURN
    last = part.bis or part.datei.seiten
    if part.von == last:
        Teil.objects.filter(pk=part.pk).update(drehung=turned)
        return
    pieces = [(part.von, seite - 1, part.drehung), (seite, seite, turned), (seite + 1, last, part.drehung)]
    pieces = [piece for piece in pieces if piece[0] <= piece[1]]
    # Room for the new parts; numbers must not meet on their way.
    behind = Teil.objects.filter(stueck=stueck, nummer__gt=part.nummer)
    behind.update(nummer=F("nummer") + _ASIDE)
    Teil.objects.filter(stueck=stueck, nummer__gt=_ASIDE).update(nummer=F("nummer") - _ASIDE + len(pieces) - 1)
    (part.von, part.bis, part.drehung), *others = pieces
    part.save(update_fields=["von", "bis", "drehung"])
    for nummer, (von, bis, drehung) in enumerate(others, start=part.nummer + 1):
        Teil.objects.create(stueck=stueck, nummer=nummer, datei=part.datei, von=von, bis=bis, drehung=drehung)


def _part_with(stueck: Aktenstueck, page: int) -> tuple[Teil, int]:
    """The part that holds this page of a document, and which page of its file it is."""
    before = 0
    for part in Teil.objects.filter(stueck=stueck).select_related("datei").order_by("nummer"):
        number = max(0, (part.bis or part.datei.seiten) - part.von + 1)
        if before < page <= before + number:
            return part, part.von + page - before - 1
        before += number
    raise ValueError("no such page")


@transaction.atomic
def take_back(*, stueck: Aktenstueck, by: User) -> Aktenstueck:
    """Undo the last step that made this document. Returns the first document that is there again. Raises `Outdated`."""
    _lock(stueck.fall)
    step = last_step(stueck)
    if step is None:
        raise Outdated
    made, before = step
    moment = now()
    made.update(aufgeloest_am=moment)
    before.update(aufgeloest_am=None)
    _record(stueck.fall_id, by, "zurueckgenommen", aus=[row.pk for row in made.all()], zu=[row.pk for row in before])
    first: Aktenstueck = before.order_by("eingang_am", "id")[0]
    return first


def last_step(stueck: Aktenstueck) -> tuple[QuerySet[Aktenstueck], QuerySet[Aktenstueck]] | None:
    """What the last step made and what it was made of, as long as it can be taken back."""
    steps = Ereignis.objects.filter(
        fall_id=stueck.fall_id,
        art=Ereignis.Art.AKTE_GEORDNET,
        daten__tat="geordnet",
        daten__zu__contains=[str(stueck.pk)],
    )
    step = steps.order_by("-zeitpunkt", "-id").first()
    if step is None:
        return None
    made = Aktenstueck.objects.filter(pk__in=step.daten["zu"])
    before = Aktenstueck.objects.filter(pk__in=step.daten["aus"])
    if made.filter(aufgeloest_am__isnull=False).exists() or before.filter(aufgeloest_am=None).exists():
        return None
    return made, before


@transaction.atomic
def name_stueck(*, stueck: Aktenstueck, art: str, titel: str, thema: Aktenstueck.Thema, person: str, by: User) -> None:
    """A caseworker says what this document is and whom it is about. `titel` comes from a list, so it names nobody."""
    stueck.art, stueck.titel, stueck.thema, stueck.person = art, titel, thema, person
    stueck.bestaetigt_am, stueck.bestaetigt_von = now(), by
    stueck.save(update_fields=["art", "titel", "thema", "person", "bestaetigt_am", "bestaetigt_von"])
    _record(stueck.fall_id, by, "benannt", stueck=str(stueck.pk), belegart=art, thema=thema)


@transaction.atomic
def mark_double(*, stueck: Aktenstueck, of: Aktenstueck | None, by: User) -> None:
    """This document repeats another one of the file (None: it does not after all)."""
    if of is not None and (of.pk == stueck.pk or of.fall_id != stueck.fall_id or of.doppel_von_id is not None):
        raise ValueError("the double of another document of the same file")
    stueck.doppel_von = of
    stueck.save(update_fields=["doppel_von"])
    _record(stueck.fall_id, by, "doppel", stueck=str(stueck.pk), doppel_von=str(of.pk) if of else "")


def _lock(fall: Fall) -> None:
    """One after the other: two people would both take the same page."""
    Fall.objects.select_for_update(no_key=True).values_list("pk").get(pk=fall.pk)


def _leaves(stueck: Aktenstueck) -> list[Leaf]:
    found: list[Leaf] = []
    for teil in Teil.objects.filter(stueck=stueck).select_related("datei").order_by("nummer"):
        pages = range(teil.von, (teil.bis or teil.datei.seiten) + 1) if teil.datei.seiten else (0,)
        found += [Leaf(teil.datei_id, page, teil.drehung) for page in pages]
    return found


def _chosen(stueck: Aktenstueck, pages: Sequence[int]) -> tuple[list[Leaf], list[Leaf]]:
    """The leaves behind these numbers in this order, and the rest of the document."""
    leaves = _leaves(stueck)
    shown = [leaf for leaf in leaves if leaf.seite]
    if not pages or len(set(pages)) != len(pages) or not set(pages) <= set(range(1, len(shown) + 1)):
        raise ValueError("choose pages of this document")
    taken = [shown[page - 1] for page in pages]
    return taken, [leaf for leaf in leaves if leaf not in taken]


def _copy(stueck: Aktenstueck) -> Aktenstueck:
    """A new document with everything that is known about this one."""
    names = [field.attname for field in stueck._meta.concrete_fields if field.attname not in ("id", "aufgeloest_am")]
    return Aktenstueck(**{name: getattr(stueck, name) for name in names})


def _rearrange(inputs: Sequence[Aktenstueck], outputs: Sequence[tuple[Aktenstueck, list[Leaf]]], by: User) -> None:
    """Dissolve `inputs` and write `outputs`, which have the very same pages."""
    before = Counter((leaf.datei_id, leaf.seite) for stueck in inputs for leaf in _leaves(stueck))
    after = Counter((leaf.datei_id, leaf.seite) for _, leaves in outputs for leaf in leaves)
    if before != after:
        raise ValueError("pages would be lost or doubled")
    ids = [stueck.pk for stueck in inputs]
    if Aktenstueck.objects.filter(pk__in=ids, aufgeloest_am=None).update(aufgeloest_am=now()) != len(ids):
        raise Outdated
    for stueck, leaves in outputs:
        stueck.save(force_insert=True)
        _write(stueck, leaves)
    _record(inputs[0].fall_id, by, "geordnet", aus=ids, zu=[stueck.pk for stueck, _ in outputs])


def _write(stueck: Aktenstueck, leaves: Sequence[Leaf]) -> None:
    """The parts of a document: pages of a file that follow each other and are turned alike are one part."""
    runs: list[list[Leaf]] = [[leaf] for leaf in leaves[:1]]
    for last, leaf in pairwise(leaves):
        follows = (leaf.datei_id, leaf.drehung) == (last.datei_id, last.drehung) and leaf.seite == last.seite + 1 > 1
        if follows:
            runs[-1].append(leaf)
        else:
            runs.append([leaf])
    Teil.objects.bulk_create(
        Teil(
            traeger_id=stueck.traeger_id,
            stueck=stueck,
            nummer=nummer,
            datei_id=run[0].datei_id,
            von=run[0].seite or 1,
            bis=run[-1].seite or None,
            drehung=run[0].drehung,
        )
        for nummer, run in enumerate(runs, start=1)
    )


def _record(fall_id: UUID, by: User, tat: str, **daten: Any) -> None:
    plain: dict[str, Any] = {
        key: [str(one) for one in value] if isinstance(value, list) else value for key, value in daten.items()
    }
    record(Ereignis.Art.AKTE_GEORDNET, fall_id=fall_id, user=by, tat=tat, **plain)
