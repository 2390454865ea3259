"""Acts of an office on its own data. Limits are never edited: a new row begins, the old one ends the day before."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from django.db import transaction

from jobcenter.traeger.models import Mietgrenze, Traeger


class OverlappingLimit(Exception):
    """A limit that begins on this day or later is already entered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anschrift:
    """What everybody may know about an office and what it may change itself."""

    strasse: str
    plz: str
    ort: str
    telefon: str
    email: str
    oeffnungszeiten: str
    hinweis: str


def change_anschrift(*, traeger: Traeger, angaben: Anschrift) -> None:
    """Replace the public address data of an office."""
    for name, value in asdict(angaben).items():
        setattr(traeger, name, value)
    traeger.save(update_fields=[*asdict(angaben)])


@transaction.atomic
def add_mietgrenze(
    *, haushaltsgroesse: int, unterkunft_ct: int, heizung_ct: int, gueltig_ab: date, quelle: str
) -> Mietgrenze:
    """Enter a housing limit of the current office from a day on and end the one before (§ 22 Abs. 1 SGB II).

    Raises OverlappingLimit when a limit for this size begins on the same day or later.
    """
    rows = Mietgrenze.objects.select_for_update().filter(haushaltsgroesse=haushaltsgroesse)
    if rows.filter(gueltig_ab__gte=gueltig_ab).exists():
        raise OverlappingLimit
    last = rows.order_by("-gueltig_ab").first()
    if last is not None and (last.gueltig_bis is None or last.gueltig_bis >= gueltig_ab):
        last.gueltig_bis = gueltig_ab - timedelta(days=1)
        last.save(update_fields=["gueltig_bis"])
    return Mietgrenze.objects.create(
        haushaltsgroesse=haushaltsgroesse,
        unterkunft_ct=unterkunft_ct,
        heizung_ct=heizung_ct,
        gueltig_ab=gueltig_ab,
        quelle=quelle,
    )
