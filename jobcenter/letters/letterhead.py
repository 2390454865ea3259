"""The office as its papers name it."""

from django.conf import settings

from jobcenter.letters.contexts import Behoerde
from jobcenter.traeger.models import Traeger


def letterhead_of(traeger: Traeger) -> Behoerde:
    """Name, address and ways to reach the office: the head of every paper (§ 33 Abs. 3 SGB X)."""
    return {
        "name": traeger.name,
        "strasse": traeger.strasse,
        "plz": traeger.plz,
        "ort": traeger.ort,
        "telefon": traeger.telefon,
        "email": traeger.email,
        "portal": f"{settings.PUBLIC_ORIGIN}/{traeger.slug}/weiter/",
        "oeffnungszeiten": traeger.oeffnungszeiten.splitlines(),
    }
