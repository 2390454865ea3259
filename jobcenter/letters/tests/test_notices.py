"""A notice that nobody can receive: the letter is not lost, and the queue is not stuck."""

import socket
from collections.abc import Iterator
from smtplib import SMTPRecipientsRefused
from typing import Any
from uuid import uuid4

import pytest
from aiosmtpd.controller import Controller

from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.letters.jobs import send_email
from jobcenter.letters.models import Brief
from jobcenter.letters.queries import letters_to_post
from jobcenter.letters.services import order_email

pytestmark = pytest.mark.django_db


class Refusing:
    """A mail server that knows nobody; `answer` says for how long."""

    answer = "550 no such user"

    async def handle_RCPT(self, *args: Any) -> str:
        return self.answer


@pytest.fixture
def server(settings: Any) -> Iterator[Refusing]:
    handler = Refusing()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield handler
    controller.stop()


@pytest.fixture
def notice(musterkreis: Any) -> dict[str, str]:
    """The order to tell somebody about a letter that lies in the portal."""
    brief = Brief.objects.create(
        fall_id=uuid4(),
        akte=uuid4(),
        vorlage="bescheid",
        titel="Bescheid",
        kontext={},
        versandart=Brief.Versandart.PORTAL,
        stand=Brief.Stand.ERSTELLT,
        erstellt_am=now(),
    )
    email = order_email(akte=uuid4(), empfaenger="tippfehler@post.example", betreff="Neu", text="Neu", brief=brief)
    return {"traeger": str(musterkreis.id), "email": str(email.id)}


def test_a_letter_whose_notice_nobody_gets_goes_to_the_post(server, notice):
    send_email(**notice)
    assert [brief.titel for brief in letters_to_post()] == ["Bescheid"]
    assert Ereignis.objects.get().art == Ereignis.Art.BENACHRICHTIGUNG_FEHLGESCHLAGEN


def test_a_mailbox_that_is_only_busy_is_tried_again(server, notice):
    server.answer = "450 try later"
    with pytest.raises(SMTPRecipientsRefused):
        send_email(**notice)
    assert not letters_to_post()
