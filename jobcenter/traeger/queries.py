"""Finding offices and their limits."""

from datetime import date

from django.db.models import Q, QuerySet

from jobcenter.traeger.models import Gebiet, Mietgrenze, Traeger


def all_offices() -> QuerySet[Traeger]:
    """Every Jobcenter in the system, by name."""
    return Traeger.objects.order_by("name")


def office_by_slug(slug: str) -> Traeger | None:
    """The Jobcenter behind a public address, or None."""
    return Traeger.objects.filter(slug=slug).first()


def find_by_plz(plz: str) -> list[Gebiet]:
    """The municipalities of a postcode with their Jobcenter; often one, sometimes several (§ 36 SGB II)."""
    return list(Gebiet.objects.filter(plz=plz).select_related("traeger").order_by("gemeinde"))


def mietgrenze_on(day: date, haushaltsgroesse: int) -> Mietgrenze | None:
    """The housing limit of the current tenant valid on `day`; None when the Träger has not entered one.

    Households larger than the largest entered size have no limit here: a person must decide.
    """
    return (
        Mietgrenze.objects.filter(haushaltsgroesse=haushaltsgroesse, gueltig_ab__lte=day)
        .filter(Q(gueltig_bis__isnull=True) | Q(gueltig_bis__gte=day))
        .order_by("-gueltig_ab")
        .first()
    )


def all_mietgrenzen() -> QuerySet[Mietgrenze]:
    """Every housing limit the current office ever entered, by household size, the newest first."""
    return Mietgrenze.objects.order_by("haushaltsgroesse", "-gueltig_ab")
