"""A real SMTP server for the demo: it keeps every mail as a file and delivers nothing."""

import signal
import threading
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.conf import settings
from django.core.management.base import BaseCommand

from jobcenter.demo.mail import keep_mail


class KeepMails:
    """aiosmtpd's handler: acknowledged after the file is written."""

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        keep_mail(envelope.original_content or b"")
        return "250 kept for the demo"


class Command(BaseCommand):
    help = "Catch the demo's mails on SMTP_HOST:SMTP_PORT until it is stopped."

    def handle(self, *args: Any, **options: Any) -> None:
        controller = Controller(KeepMails(), hostname=settings.EMAIL_HOST, port=settings.EMAIL_PORT)
        controller.start()
        self.stdout.write(f"catching mails on {settings.EMAIL_HOST}:{settings.EMAIL_PORT}")
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        stop.wait()
        controller.stop()
