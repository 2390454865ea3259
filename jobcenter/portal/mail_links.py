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

from jobcenter.antrag.link_and_code import digest
from jobcenter.antrag.models import Antrag
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
            empfaenger=antrag.email,
            betreff=_("Ihr Link zum Weitermachen"),
            text=_(
                "Guten Tag,\n\nmit diesem Link machen Sie weiter. Er gilt 30 Minuten:\n%(link)s\n\n"
                "Sie haben keinen Link bestellt? Dann müssen Sie nichts tun.\n\n"
                "Bitte antworten Sie nicht auf diese E-Mail."
            )
            % {"link": _address(antrag, Zweck.OEFFNEN)},
        )


def _mark(antrag: Antrag) -> str:
    return digest(f"mail:{antrag.email}")[:16]


def _address(antrag: Antrag, zweck: Zweck) -> str:
    path = reverse(zweck.view, args=[antrag.traeger.slug, token_of(antrag, zweck)])
    return settings.PUBLIC_ORIGIN + path
