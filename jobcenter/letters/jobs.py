"""What the worker does with letters and mails. Every step can run again without doing its work twice."""

from smtplib import SMTPRecipientsRefused
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import translation
from django.utils.translation import gettext as _
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from jobcenter.clock import now
from jobcenter.events.models import Ereignis
from jobcenter.events.services import record
from jobcenter.files.services import store_generated
from jobcenter.letters.models import Brief, Email
from jobcenter.letters.prepare_formular import letter_code
from jobcenter.letters.render import render_pdf
from jobcenter.letters.services import order_email
from jobcenter.traeger.tenancy import tenant

RETRY = RetryStrategy(max_attempts=8, exponential_wait=4)
# A job that ended its worker this often is not tried again: it would stop everything else.
CRASHES = 5
# SMTP: 4xx may work later, 5xx never will.
_REFUSED_FOR_GOOD = 500


@app.periodic(cron="* * * * * */10")
@app.task(name="letters.rescue_jobs", queueing_lock="letters.rescue_jobs", pass_context=True)
async def rescue_jobs(context: JobContext, timestamp: int) -> None:
    """Queue again what a worker left behind that died without a word (kill -9, power cut), half a minute later.

    It does so for the jobs of every room: each of them may run twice. After `CRASHES` tries a job counts as failed, and
    /readyz reports it.
    """
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs():
        if job.attempts >= CRASHES:
            await manager.finish_job(job, Status.FAILED, delete_job=False)
        else:
            await manager.retry_job(job)


@app.task(name="letters.render_and_send", retry=RETRY)
def render_and_send(*, traeger: str, brief: str) -> None:
    """Make the PDF once and, for the portal, order the notification, in one transaction."""
    with tenant(UUID(traeger)):
        row = Brief.objects.select_for_update().get(pk=brief)
        if row.stand != Brief.Stand.WARTET:
            return
        pdf = render_pdf(row.vorlage, {**row.kontext, "kennung": letter_code(row.id)})
        row.datei = store_generated(content=pdf, name=f"{row.titel}.pdf", akte=row.akte)
        row.stand = Brief.Stand.ERSTELLT
        row.save(update_fields=["datei", "stand"])
        record(Ereignis.Art.BRIEF_ERSTELLT, fall_id=row.fall_id, brief=str(row.id), vorlage=row.vorlage)
        if row.benachrichtigung_an:
            betreff, text = _notification(row)
            order_email(akte=row.akte, empfaenger=row.benachrichtigung_an, betreff=betreff, text=text, brief=row)


@app.task(name="letters.send_email", retry=RETRY)
def send_email(*, traeger: str, email: str) -> None:
    """Hand the mail to the mail server. The Message-ID is the row's id, so that a repetition after a crash is seen."""
    with tenant(UUID(traeger)):
        row = Email.objects.select_for_update().get(pk=email)
        if row.gesendet_am is not None:
            return
        host = settings.PUBLIC_ORIGIN.split("//", 1)[1].split(":")[0]
        message = EmailMessage(
            subject=row.betreff,
            body=row.text,
            to=[row.empfaenger],
            headers={"Message-ID": f"<{row.id}@{host}>", "Auto-Submitted": "auto-generated"},
        )
        try:
            message.send()
        except SMTPRecipientsRefused as refusal:
            if min(code for code, _reason in refusal.recipients.values()) < _REFUSED_FOR_GOOD:
                raise
            _nobody_there(row)
            return
        row.gesendet_am = now()
        row.save(update_fields=["gesendet_am"])
        if row.brief is not None:
            if row.brief.versandart == Brief.Versandart.PORTAL:
                row.brief.versandt_am = row.gesendet_am
                row.brief.stand = Brief.Stand.BEKANNT
                row.brief.save(update_fields=["versandt_am", "stand"])
            record(Ereignis.Art.BENACHRICHTIGT, fall_id=row.brief.fall_id, brief=str(row.brief.id))


def _nobody_there(email: Email) -> None:
    """There is no such mailbox: asking again changes nothing, and the letter goes the other way."""
    if email.brief is not None:
        record(Ereignis.Art.BENACHRICHTIGUNG_FEHLGESCHLAGEN, fall_id=email.brief.fall_id, brief=str(email.brief.id))
        email.brief.versandart = Brief.Versandart.POST
        email.brief.save(update_fields=["versandart"])


def _notification(brief: Brief) -> tuple[str, str]:
    """Subject and text of the mail about a new letter, in the person's language; nothing about its content."""
    with translation.override(brief.sprache):
        betreff = _("Sie haben einen neuen Brief vom Jobcenter")
        text = _(
            "Guten Tag,\n\nim Portal liegt ein neuer Brief für Sie. Sie lesen ihn hier:\n%(link)s\n\n"
            "Sie haben den Antrag an einem anderen Gerät gestellt? Dann brauchen Sie Ihren Code.\n\n"
            "Bitte antworten Sie nicht auf diese E-Mail."
        ) % {"link": settings.PUBLIC_ORIGIN + brief.benachrichtigung_link}
    return betreff, text
