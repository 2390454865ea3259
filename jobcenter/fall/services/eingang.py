"""What arrives: the application with its case, further requests in it, the declaration, proofs."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from jobcenter.accounts.models import User
from jobcenter.antrag.models import Antrag, Einreichung, Kanal, Nachweis
from jobcenter.antrag.queries import answers_of, declared_answers, form_of, root_of
from jobcenter.antrag.services import (
    Kurzangaben,
    prefill,
    record_nachweis,
    secure_date,
    submit_antrag,
)
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services.feststellen import adopt_facts
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG

WEITERBEWILLIGUNG = "weiterbewilligung"
NEUES_RECHT_AB = date(2026, 7, 1)
"""From here on § 12 SGB II counts assets by the new law (§ 65a Abs. 1 SGB II)."""


class AlreadyDecided(Exception):
    """The application was decided meanwhile; what changed is something new (§ 60 SGB I)."""


@transaction.atomic
def receive_antrag(
    *,
    angaben: Kurzangaben,
    schluessel: str,
    kanal: Kanal,
    sprache: str,
    by: User | None = None,
    eingegangen_am: datetime | None = None,
    formular: str = HAUPTANTRAG.id,
) -> tuple[Antrag, bool]:
    """Take an application in: date, case and event in one transaction. Returns it and whether it is new.

    Raises what `secure_date` raises: KeyReused, ValueError for a receipt in the future.
    """
    antrag, is_new = secure_date(
        angaben=angaben,
        schluessel=schluessel,
        kanal=kanal,
        sprache=sprache,
        by=by,
        eingegangen_am=eingegangen_am,
        formular=formular,
    )
    if is_new:
        fall = Fall.objects.create(
            traeger_id=antrag.traeger_id,
            aktenzeichen=f"{antrag.eingangstag:%Y}-{antrag.nummer}",
            antrag=antrag,
            eroeffnet_am=antrag.eingegangen_am,
        )
        record(
            Ereignis.Art.ANTRAG_EINGEGANGEN,
            fall_id=fall.id,
            user=by,
            zeitpunkt=antrag.eingegangen_am,
            antrag=str(antrag.id),
            kanal=kanal,
            vorgang=form_of(antrag).vorgang,
        )
    return antrag, is_new


@transaction.atomic
def start_anliegen(
    *, antrag: Antrag, formular: str, schluessel: str, kanal: Kanal, sprache: str, by: User | None = None
) -> tuple[Antrag, bool]:
    """Something further in a case that exists: its date counts from now, and it knows what was said before.

    Returns the new application and whether it is new; one key gives one. A renewal begins with the whole last
    declaration, but asks for assets again when the last one was made under the law before July 2026 (§ 65a Abs. 1).
    """
    root = root_of(antrag)
    fall = Fall.objects.select_for_update(no_key=True).get(antrag=root)
    weiterer, is_new = secure_date(
        angaben=Kurzangaben(
            vorname=root.vorname,
            nachname=root.nachname,
            geburtsdatum=root.geburtsdatum,
            plz=root.plz,
            email=root.email,
            telefon=root.telefon,
        ),
        schluessel=schluessel,
        kanal=kanal,
        sprache=sprache,
        by=by,
        formular=formular,
        erstantrag=root,
    )
    if is_new:
        prefill(antrag=weiterer, answers=_said_before(root))
        record(
            Ereignis.Art.ANTRAG_EINGEGANGEN,
            fall_id=fall.id,
            user=by,
            zeitpunkt=weiterer.eingegangen_am,
            antrag=str(weiterer.id),
            kanal=kanal,
            vorgang=form_of(weiterer).vorgang,
        )
    return weiterer, is_new


def _said_before(root: Antrag) -> Answers:
    """The last whole declaration of the case: the application itself, or a later renewal."""
    sent = Einreichung.objects.filter(Q(antrag=root) | Q(antrag__erstantrag=root, antrag__formular=WEITERBEWILLIGUNG))
    last = sent.select_related("antrag").order_by("-eingereicht_am").first()
    if last is None:
        return answers_of(root)
    said = declared_answers(last)
    if last.antrag.eingangstag >= NEUES_RECHT_AB:
        return said
    return Answers({key: value for key, value in said.items() if not key[1].startswith("vermoegen.")})


def is_closed(antrag: Antrag, fall: Fall) -> bool:
    """Whether nobody would look at a correction any more: it was decided, or settled. What changed later is new."""
    if antrag.erstantrag_id is None:
        return bool(fall.stand == Fall.Stand.BESCHIEDEN)
    return bool(antrag.stand == Antrag.Stand.ERLEDIGT)


@transaction.atomic
def submit_declaration(
    *, antrag: Antrag, by: User | None = None, kanal: Kanal = Kanal.ONLINE, only: str = ""
) -> Einreichung:
    """Freeze the declaration and take its answers over as claimed facts; the second click changes nothing.

    What is told in a case that is already decided waits for a caseworker (`adopt_anliegen`). `only`: `submit_antrag`.
    Raises AlreadyDecided: nobody would look at it any more.
    """
    fall = Fall.objects.select_for_update(no_key=True).get(antrag_id=antrag.erstantrag_id or antrag.id)
    if is_closed(antrag, fall):
        raise AlreadyDecided
    einreichung, is_new = submit_antrag(antrag=antrag, by=by, kanal=kanal, only=only)
    if is_new:
        if fall.stand != Fall.Stand.BESCHIEDEN:
            adopt_facts(fall=fall, einreichung=einreichung, by=by)
        if fall.stand == Fall.Stand.DATUM_GESICHERT:
            fall.stand = Fall.Stand.EINGEREICHT
            fall.save(update_fields=["stand"])
        record(
            Ereignis.Art.ANTRAG_ABGESCHICKT,
            fall_id=fall.id,
            user=by,
            einreichung=str(einreichung.id),
            nummer=einreichung.nummer,
            kanal=kanal,
        )
    return einreichung


@transaction.atomic
def receive_nachweis(*, nachweis: Nachweis) -> Nachweis:
    """Take a proof that is handed in, or the word about one that is not sent now."""
    nachweis = record_nachweis(nachweis=nachweis)
    record(
        Ereignis.Art.NACHWEIS_EINGEGANGEN,
        fall_id=fall_of(nachweis.antrag).id,
        beleg=nachweis.beleg,
        stand=nachweis.stand,
        datei=str(nachweis.datei_id or ""),
    )
    return nachweis
