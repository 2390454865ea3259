"""Three invented Jobcenter with invented staff. Names, places and limits exist nowhere."""

from dataclasses import dataclass

from jobcenter.accounts.models import Rolle
from jobcenter.traeger.models import Traeger

PASSWORD = "vorfuehrung-2026"  # noqa: S105 - opens nothing but a demo


@dataclass(frozen=True, slots=True)
class Office:
    """One office: address, the (postcode, municipality, AGS) it serves, housing limits, short name for log-ins.

    `unterkunft_ct` and `heizung_ct` are the limits of one person and what each further person adds, in cents a month.
    """

    slug: str
    nummer: str
    name: str
    art: Traeger.Art
    strasse: str
    plz: str
    ort: str
    land: str
    sozialgericht: str
    gebiete: tuple[tuple[str, str, str], ...]
    unterkunft_ct: tuple[int, int]
    heizung_ct: tuple[int, int]
    kurz: str


OFFICES = (
    Office(
        slug="musterkreis",
        nummer="90001",
        name="Jobcenter Musterkreis",
        art=Traeger.Art.ZKT,
        strasse="Lindenallee 12",
        plz="99901",
        ort="Musterstadt",
        land="HE",
        sozialgericht="Sozialgericht Musterstadt",
        gebiete=(
            ("99901", "Musterstadt", "99001001"),
            ("99902", "Neudorf am Muster", "99001002"),
            # One postcode, two municipalities, two offices: the finder asks which one.
            ("99909", "Oberhausen an der Grenze", "99001003"),
        ),
        unterkunft_ct=(48_000, 14_000),
        heizung_ct=(9_000, 2_500),
        kurz="mk",
    ),
    Office(
        slug="beispielstadt",
        nummer="90002",
        name="Jobcenter Beispielstadt",
        art=Traeger.Art.ZKT,
        strasse="Rathausplatz 3",
        plz="99911",
        ort="Beispielstadt",
        land="NI",
        sozialgericht="Sozialgericht Beispielstadt",
        gebiete=(
            ("99911", "Beispielstadt", "99002001"),
            ("99909", "Unterhausen an der Grenze", "99002002"),
        ),
        unterkunft_ct=(56_000, 16_000),
        heizung_ct=(9_500, 2_500),
        kurz="bs",
    ),
    Office(
        slug="lindenau",
        nummer="90003",
        name="Jobcenter Lindenau",
        art=Traeger.Art.GE,
        strasse="Am Bahnhof 7",
        plz="99921",
        ort="Lindenau",
        land="SN",
        sozialgericht="Sozialgericht Lindenau",
        gebiete=(("99921", "Lindenau", "99003001"), ("99922", "Lindenau-Süd", "99003001")),
        unterkunft_ct=(44_000, 13_000),
        heizung_ct=(8_500, 2_500),
        kurz="li",
    ),
)

STAFF = (
    ("sachbearbeitung", "Samira", "Beck", Rolle.SACHBEARBEITUNG),
    ("freigabe", "Jonas", "Falk", Rolle.FREIGABE),
    ("leitung", "Ines", "Krug", Rolle.TEAMLEITUNG),
    ("verwaltung", "Omar", "Stein", Rolle.ADMIN),
)
OEFFNUNGSZEITEN = "Montag bis Freitag 8 bis 12 Uhr\nDonnerstag auch 14 bis 18 Uhr"
