"""Finding trial runs and reading what was remarked."""

from collections.abc import Mapping

from django.db.models import Count, Q, QuerySet
from django.utils.crypto import salted_hmac

from jobcenter.clock import now
from jobcenter.probe.models import Anmerkung, Probelink


def digest(token: str) -> str:
    """What the database keeps of the secret part of a link."""
    return salted_hmac("jobcenter.probe", token, algorithm="sha256").hexdigest()


def open_link(token: str) -> Probelink | None:
    """The link with this secret part, while it is valid."""
    return Probelink.objects.filter(token_hash=digest(token), gueltig_bis__gt=now()).first()


def links_of(formular: str) -> QuerySet[Probelink]:
    """The links to one form, newest first, each with `anzahl` of its remarks."""
    return (
        Probelink.objects.filter(formular=formular)
        .select_related("erstellt_von")
        .annotate(anzahl=Count("anmerkungen"))
        .order_by("-erstellt_am")
    )


def anmerkungen_of(formular: str) -> QuerySet[Anmerkung]:
    """What was remarked about a form, oldest first."""
    return Anmerkung.objects.filter(formular=formular).select_related("link", "erledigt_von")


def unsettled() -> Mapping[str, int]:
    """How many remarks wait, by form."""
    rows = Anmerkung.objects.values("formular").annotate(offen=Count("id", filter=Q(erledigt_am__isnull=True)))
    return {row["formular"]: row["offen"] for row in rows.order_by()}
