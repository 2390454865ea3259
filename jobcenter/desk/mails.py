"""Mails that a caseworker causes; they say that something waits, never what."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from jobcenter.antrag.link_and_code import link_of
from jobcenter.antrag.models import Antrag
from jobcenter.antrag.queries import root_of
from jobcenter.letters.services import order_email


def send_question_waits(antrag: Antrag) -> bool:
    """Tell the person that the office asks something again; False when there is no confirmed address."""
    root = root_of(antrag)
    if not root.email or root.email_bestaetigt_am is None:
        return False
    link = settings.PUBLIC_ORIGIN + reverse("portal:home", args=[antrag.traeger.slug, link_of(antrag.id)])
    with override(antrag.sprache):
        order_email(
            akte=root.id,
            empfaenger=root.email,
            betreff=_("Wir haben eine Frage an Sie"),
            text=_(
                "Guten Tag,\n\nwir haben noch eine Frage an Sie. Sie steht im Portal:\n%(link)s\n\n"
                "Sie brauchen dafür Ihren Code. Er steht auf Ihrer Quittung.\n\n"
                "Bitte antworten Sie nicht auf diese E-Mail."
            )
            % {"link": link},
        )
    return True
