"""Acts on letters: order one, write down its way to the person; and order a mail."""

from typing import Any
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from jobcenter.accounts.models import User
from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.letters.models import Brief, Email


def order_letter(
    *,
    fall_id: UUID,
    akte: UUID,
    vorlage: str,
    titel: str,
    kontext: dict[str, Any],
    versandart: Brief.Versandart,
    sprache: str,
    benachrichtigung_an: str = "",
    benachrichtigung_link: str = "",
) -> Brief:
    """Order a letter. The job that renders and sends it commits together with the act that ordered it."""
    brief = Brief.objects.create(
        fall_id=fall_id,
        akte=akte,
        vorlage=vorlage,
        titel=titel,
        kontext=kontext,
        versandart=versandart,
        sprache=sprache,
        benachrichtigung_an=benachrichtigung_an,
        benachrichtigung_link=benachrichtigung_link,
        erstellt_am=now(),
    )
    app.configure_task("letters.render_and_send").defer(traeger=str(brief.traeger_id), brief=str(brief.id))
    return brief


def order_email(*, akte: UUID, empfaenger: str, betreff: str, text: str, brief: Brief | None = None) -> Email:
    """Order a mail; its job commits together with the act that ordered it. `akte`: whose key seals it."""
    email = Email.objects.create(
        akte=akte, empfaenger=empfaenger, betreff=betreff, text=text, brief=brief, erstellt_am=now()
    )
    app.configure_task("letters.send_email").defer(traeger=str(email.traeger_id), email=str(email.id))
    return email


@transaction.atomic
def mark_posted(*, brief: Brief, by: User) -> None:
    """The letter went to the post today: the fiction of § 37 Abs. 2 SGB X starts to run. Only the first time counts."""
    brief.refresh_from_db(from_queryset=Brief.objects.select_for_update())
    if brief.versandt_am is not None:
        return
    brief.versandt_am = now()
    brief.stand = Brief.Stand.BEKANNT
    brief.save(update_fields=["versandt_am", "stand"])
    record(Ereignis.Art.BRIEF_VERSANDT, fall_id=brief.fall_id, user=by, brief=str(brief.id))


def mark_read(*, brief: Brief) -> None:
    """The person opened the letter; only the first time counts."""
    if brief.abgerufen_am is None:
        brief.abgerufen_am = now()
        brief.save(update_fields=["abgerufen_am"])
        record(Ereignis.Art.BRIEF_ABGERUFEN, fall_id=brief.fall_id, brief=str(brief.id))
