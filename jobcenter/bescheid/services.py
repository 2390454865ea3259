"""Acts on a decision: prepare, give back, release. Two people, one frozen result, one letter."""

from django.db import transaction

from jobcenter.accounts.models import User
from jobcenter.bescheid.berechnung import calculate
from jobcenter.bescheid.brief import bescheid_context, delivery
from jobcenter.bescheid.darlehen import NUR_DARLEHEN
from jobcenter.bescheid.models import Bescheid
from jobcenter.bescheid.queries import open_draft
from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.fall.models import Fall
from jobcenter.fall.queries import valid_feststellungen
from jobcenter.fall.services import set_stand
from jobcenter.letters.render import payload
from jobcenter.letters.services import order_letter


class NotReady(Exception):
    """Something is missing, only claimed, or waits for a person's answer."""


class NotAllowed(Exception):
    """This person may not release this decision; the message says why."""


class FactsChanged(Exception):
    """Facts or amounts are not those of the draft any more; it must be prepared again."""


@transaction.atomic
def prepare_bescheid(*, fall: Fall, by: User, begruendung: str = "", vorlaeufig_grund: str = "") -> Bescheid:
    """Draft the decision from established facts and hand it to a second person. Raises NotReady."""
    fall = Fall.objects.select_for_update().get(pk=fall.pk)
    if fall.stand == Fall.Stand.BESCHIEDEN or open_draft(fall) is not None:
        # An old form sent again must not decide the same application a second time.
        raise NotReady
    berechnung = calculate(fall, vorlaeufig=bool(vorlaeufig_grund))
    if not berechnung.is_ready:
        raise NotReady
    if berechnung.summe_ct == 0:
        art = Bescheid.Art.ABLEHNUNG
        if not begruendung:
            # A refusal is never the machine's word alone (§ 35 Abs. 1 SGB X, § 31a SGB X).
            raise NotReady
    else:
        art = Bescheid.Art.VORLAEUFIG if vorlaeufig_grund else Bescheid.Art.BEWILLIGUNG
    bescheid = Bescheid.objects.create(
        traeger_id=fall.traeger_id,
        fall=fall,
        art=art,
        bewilligung_ab=berechnung.bewilligung_ab,
        bewilligung_bis=berechnung.bewilligung_bis,
        fakten=_frozen_facts(fall),
        berechnung=berechnung.records,
        begruendung=begruendung,
        vorlaeufig_grund=vorlaeufig_grund,
        vorbereitet_von=by,
        vorbereitet_am=now(),
    )
    # A letter that does not add up stops here, not in the worker after the release.
    payload("bescheid", bescheid_context(bescheid, entwurf=True))
    set_stand(fall=fall, stand=Fall.Stand.ZUR_FREIGABE)
    record(Ereignis.Art.BESCHEID_VORBEREITET, fall_id=fall.id, user=by, bescheid=str(bescheid.id), entscheidung=art)
    return bescheid


@transaction.atomic
def return_bescheid(*, bescheid: Bescheid, by: User, grund: str) -> None:
    """Give a draft back to the person who prepared it, with the reason."""
    bescheid = Bescheid.objects.select_for_update().get(pk=bescheid.pk)
    if bescheid.stand != Bescheid.Stand.ZUR_FREIGABE:
        raise NotAllowed("Der Entwurf ist nicht mehr zur Freigabe offen.")
    bescheid.stand = Bescheid.Stand.ZURUECKGEGEBEN
    bescheid.rueckgabe_grund = grund
    bescheid.save(update_fields=["stand", "rueckgabe_grund"])
    set_stand(fall=bescheid.fall, stand=Fall.Stand.IN_PRUEFUNG)
    record(Ereignis.Art.BESCHEID_ZURUECKGEGEBEN, fall_id=bescheid.fall_id, user=by, bescheid=str(bescheid.id))


@transaction.atomic
def release_bescheid(*, bescheid: Bescheid, by: User) -> Bescheid:
    """Release a draft that somebody else prepared; the letter and its job commit with it.

    Raises NotAllowed (role, own draft, no draft any more) and FactsChanged.
    """
    bescheid = Bescheid.objects.select_for_update().get(pk=bescheid.pk)
    if bescheid.stand == Bescheid.Stand.FREIGEGEBEN:
        return bescheid
    if bescheid.stand != Bescheid.Stand.ZUR_FREIGABE:
        raise NotAllowed("Der Entwurf ist nicht mehr zur Freigabe offen.")
    if not by.may_release:
        raise NotAllowed("Ihre Rolle darf keine Bescheide freigeben.")
    if bescheid.vorbereitet_von_id == by.id:
        raise NotAllowed("Sie haben den Entwurf selbst vorbereitet. Eine zweite Person muss ihn freigeben.")
    fall = Fall.objects.select_for_update(no_key=True).get(pk=bescheid.fall_id)
    today = calculate(fall, vorlaeufig=bool(bescheid.vorlaeufig_grund))
    # Limits of the office or amounts of the law may have changed as well.
    if _frozen_facts(fall) != bescheid.fakten or today.records != bescheid.berechnung:
        raise FactsChanged
    if today.darlehen_ct and not today.is_ready:
        # A loan needs a decision of its own; it must never go out as a grant, nor as a refusal.
        raise NotAllowed(NUR_DARLEHEN)
    bescheid.freigegeben_von = by
    bescheid.freigegeben_am = now()
    versandart, email = delivery(fall)
    kontext = dict(bescheid_context(bescheid))
    payload("bescheid", kontext)
    bescheid.brief = order_letter(
        fall_id=fall.id,
        akte=fall.antrag_id,
        vorlage="bescheid",
        titel=f"Bescheid vom {bescheid.freigegeben_am:%d.%m.%Y}",
        kontext=kontext,
        versandart=versandart,
        sprache=fall.antrag.sprache,
        benachrichtigung_an=email,
        benachrichtigung_link=f"/{fall.traeger.slug}/weiter/",
    )
    bescheid.stand = Bescheid.Stand.FREIGEGEBEN
    bescheid.save()
    set_stand(fall=fall, stand=Fall.Stand.BESCHIEDEN)
    record(
        Ereignis.Art.BESCHEID_ERLASSEN, fall_id=fall.id, user=by, bescheid=str(bescheid.id), entscheidung=bescheid.art
    )
    return bescheid


def _frozen_facts(fall: Fall) -> list[dict[str, object]]:
    """The facts as the decision saw them: value, source, who established it."""
    return [
        {
            "person": row.person,
            "merkmal": row.merkmal,
            "wert": row.wert,
            "quelle": row.quelle,
            "vermerk": row.vermerk,
            "stand": row.stand,
            "festgestellt_von": str(row.festgestellt_von_id or ""),
        }
        for row in valid_feststellungen(fall)
    ]
