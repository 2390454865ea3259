"""Signed links in mails: one only confirms an address (three days), one opens the application (half an hour).

The signature names its purpose, the application and the address; nothing of that is readable as personal data. Opening
such a link only shows a button, because mail programs open links on their own.
"""

from datetime import timedelta
from enum import Enum

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from jobcenter.antrag.link_and_code import digest, link_of
from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import root_of
from jobcenter.letters.services import order_email


class Zweck(Enum):
    """What a link is good for: (name of its address, how long it works)."""

    BESTAETIGEN = ("bestaetigen", timedelta(days=3))
    OEFFNEN = ("mail_link", timedelta(minutes=30))

    @property
    def view(self) -> str:
        return f"portal:{self.value[0]}"

    @property
    def max_age(self) -> timedelta:
        return self.value[1]

    @property
    def salt(self) -> str:
        return f"jobcenter.portal.{self.value[0]}"


def token_of(antrag: Antrag, zweck: Zweck) -> str:
    """The signed part of a link for this purpose."""
    return signing.dumps([antrag.id.hex, _mark(antrag)], salt=zweck.salt)


def antrag_of(token: str, zweck: Zweck) -> Antrag | None:
    """The application of the current office behind a link; None when it is wrong, too old or of an earlier address."""
    try:
        kennung, mark = signing.loads(token, salt=zweck.salt, max_age=zweck.max_age)
    except signing.BadSignature:
        return None
    antrag = Antrag.objects.filter(pk=kennung).first()
    return antrag if antrag is not None and _mark(antrag) == mark else None


def send_confirmation(antrag: Antrag) -> None:
    """Ask the address of a new application to confirm itself."""
    with override(antrag.sprache):
        order_email(
            akte=antrag.akte_id(),
            empfaenger=antrag.email,
            betreff=_("Bitte bestätigen Sie Ihre E-Mail-Adresse"),
            text=_(
                "Guten Tag,\n\njemand hat diese Adresse bei uns angegeben. Waren Sie das? Dann öffnen Sie bitte diesen"
                " Link. Er gilt drei Tage:\n%(link)s\n\nDanach können wir Ihnen schreiben, wenn es etwas Neues gibt."
                "\n\nWaren Sie das nicht? Dann müssen Sie nichts tun.\n\nBitte antworten Sie nicht auf diese E-Mail."
            )
            % {"link": _address(antrag, Zweck.BESTAETIGEN)},
        )


def send_link(antrag: Antrag) -> None:
    """Send the link that opens the application for half an hour, to the confirmed address."""
    with override(antrag.sprache):
        order_email(
            akte=antrag.akte_id(),
            empfaenger=antrag.email,
            betreff=_("Ihr Link zum Weitermachen"),
            text=_(
                "Guten Tag,\n\nmit diesem Link machen Sie weiter. Er gilt 30 Minuten:\n%(link)s\n\n"
                "Sie haben keinen Link bestellt? Dann müssen Sie nichts tun.\n\n"
                "Bitte antworten Sie nicht auf diese E-Mail."
            )
            % {"link": _address(antrag, Zweck.OEFFNEN)},
        )


def send_reminder(antrag: Antrag) -> None:
    """Say that something was begun and not sent; the address of the pages opens nothing without the code."""
    with override(antrag.sprache):
        order_email(
            akte=antrag.akte_id(),
            empfaenger=root_of(antrag).email,
            betreff=_("Ihr Datum ist gesichert: So geht es weiter"),
            text=_(
                "Guten Tag,\n\nSie haben online etwas begonnen und noch nicht abgeschickt. Ihr Datum ist gesichert."
                "\n\nHier machen Sie weiter:\n%(link)s\n\n"
                "Sie brauchen dafür Ihren Code. Er steht auf Ihrer Quittung. Ohne Code schicken wir Ihnen einen Link."
                "\n\nBrauchen Sie Hilfe? Rufen Sie uns an: %(telefon)s\n\n"
                "Bitte antworten Sie nicht auf diese E-Mail."
            )
            % {"link": _home(antrag), "telefon": antrag.traeger.telefon},
        )


def send_renewal_reminder(antrag: Antrag) -> None:
    """Say that a period ends soon and that a new request keeps the money coming."""
    with override(antrag.sprache):
        order_email(
            akte=antrag.akte_id(),
            empfaenger=antrag.email,
            betreff=_("Eine Erinnerung vom Jobcenter"),
            text=_(
                "Guten Tag,\n\nein Bescheid gilt nur für eine bestimmte Zeit. Diese Zeit ist bald vorbei.\n\n"
                "Brauchen Sie danach weiter Geld? Dann stellen Sie bitte jetzt einen neuen Antrag."
                " Hier finden Sie ihn, mit Ihren Antworten vom letzten Mal:\n%(link)s\n\n"
                "Sie brauchen dafür Ihren Code. Er steht auf Ihrer Quittung. Ohne Code schicken wir Ihnen einen Link."
                "\n\nBrauchen Sie Hilfe? Rufen Sie uns an: %(telefon)s\n\n"
                "Bitte antworten Sie nicht auf diese E-Mail."
            )
            % {"link": _home(antrag), "telefon": antrag.traeger.telefon},
        )


def send_proof_reminder(antrag: Antrag) -> None:
    """Say that papers were promised for today; which ones, only the pages tell."""
    contact = root_of(antrag)
    with override(contact.sprache):
        order_email(
            akte=antrag.akte_id(),
            empfaenger=contact.email,
            betreff=_("Eine Erinnerung vom Jobcenter"),
            text=_(
                "Guten Tag,\n\nSie wollten uns bis heute noch etwas schicken.\n\n"
                "Hier sehen Sie, was noch fehlt:\n%(link)s\n\nSie brauchen mehr Zeit? Dort können Sie einen neuen Tag"
                " nennen.\n\nSie brauchen dafür Ihren Code. Er steht auf Ihrer Quittung. Ohne Code schicken wir Ihnen"
                " einen Link.\n\nBitte antworten Sie nicht auf diese E-Mail."
            )
            % {"link": _home(antrag)},
        )


def _home(antrag: Antrag) -> str:
    return settings.PUBLIC_ORIGIN + reverse("portal:home", args=[antrag.traeger.slug, link_of(antrag.id)])


def tell_about_new_account(antrag: Antrag) -> None:
    """Warn the person through the address we already know that a new account was named; it says nothing else."""
    if antrag.email and antrag.email_bestaetigt_am is not None:
        with override(antrag.sprache):
            order_email(
                akte=antrag.akte_id(),
                empfaenger=antrag.email,
                betreff=_("Bei uns wurde ein neues Bankkonto gemeldet"),
                text=_(
                    "Guten Tag,\n\njemand hat in Ihrem Antrag ein neues Bankkonto gemeldet. Waren Sie das? Dann müssen"
                    " Sie nichts tun. Wir prüfen das Konto noch mit Ihnen.\n\nWaren Sie das nicht? Dann rufen Sie uns"
                    " bitte gleich an.\n\nBitte antworten Sie nicht auf diese E-Mail."
                ),
            )


def tell_about_new_address(antrag: Antrag, earlier: str) -> None:
    """Warn the person through the confirmed address that we knew before: mails go elsewhere from now on."""
    with override(antrag.sprache):
        order_email(
            akte=antrag.akte_id(),
            empfaenger=earlier,
            betreff=_("Wir haben eine neue E-Mail-Adresse von Ihnen"),
            text=_(
                "Guten Tag,\n\njemand hat in Ihrem Antrag eine andere E-Mail-Adresse eingetragen. Waren Sie das? Dann"
                " müssen Sie nichts tun.\n\nWaren Sie das nicht? Dann rufen Sie uns bitte gleich an: %(telefon)s"
                "\n\nBitte antworten Sie nicht auf diese E-Mail."
            )
            % {"telefon": antrag.traeger.telefon},
        )


def _mark(antrag: Antrag) -> str:
    return digest(f"mail:{antrag.email}")[:16]


def _address(antrag: Antrag, zweck: Zweck) -> str:
    path = reverse(zweck.view, args=[antrag.traeger.slug, token_of(antrag, zweck)])
    return settings.PUBLIC_ORIGIN + path
