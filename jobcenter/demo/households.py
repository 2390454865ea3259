"""Twenty invented households: what they would type, how they came, and how far their case got.

Only what differs from the simplest household is said; `ANSWERS` has the rest. Ages are given in years, so that the
households do not grow old with the repository.
"""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from jobcenter.antrag.models import Kanal

Texte = dict[str, str]


class Ziel(StrEnum):
    """How far a case got."""

    DATUM = "datum"
    BEGONNEN = "begonnen"
    EINGEREICHT = "eingereicht"
    GEPRUEFT = "geprueft"
    ENTWURF = "entwurf"
    BESCHIEDEN = "beschieden"


@dataclass(frozen=True, slots=True)
class Household:
    """One household. `persons` has (id, first name, age, typed answers); `days_ago` is when the application came."""

    office: str
    nachname: str
    persons: tuple[tuple[str, str, int, Texte], ...]
    ziel: Ziel
    days_ago: int = 3
    kanal: Kanal = Kanal.ONLINE
    sprache: str = "de"
    email: bool = True
    haushalt: Texte = field(default_factory=dict)


# What the simplest household answers, by question. Questions that are not asked are never looked up.
ANSWERS: Texte = {
    "anschrift.fest": "ja",
    "antrag.vertretung": "nein",
    "antrag.beginn": "sofort",
    "person.geburtsort": "Musterstadt",
    "person.geburtsland": "Deutschland",
    "person.geschlecht": "keine",
    "person.rv_status": "nein",
    "haushalt.partner": "nein",
    "haushalt.familienstand": "ledig",
    "haushalt.kinder": "0",
    "haushalt.weitere": "0",
    "haushalt.alleinerziehend": "ja",
    "paar.einstehen": "ja",
    "kind.von_wem": "beide",
    "kind.eigenes": "eigenes",
    "kind.zuhause": "immer",
    "kind.verheiratet": "nein",
    "kind.mit_kind": "nein",
    "kind.kindergeld": "259",
    "kind.kindergeld_wer": "haushalt",
    "kind.elternteil_ausserhalb": "nein",
    "elternteil.stand": "unbekannt",
    "elternteil.vorschuss": "bewilligt",
    "kind.unterhalt": "0",
    "kind.unterhaltsvorschuss": "0",
    "kind.einnahmen": "nichts",
    "lage.alle_deutsch": "ja",
    "lage.deutsch": "ja",
    "lage.jemand_schwanger": "nein",
    "lage.schwanger": "nein",
    "lage.jemand_stationaer": "nein",
    "lage.stationaer": "nein",
    "lage.erwerbsfaehig": "ja",
    "lage.ausbildung": "keine",
    "lage.mehrbedarf": "nichts",
    "lage.ansprueche": "nichts",
    "lage.fuenf_jahre": "dienst",
    "lage.vorbezug": "nein",
    "schule.besucht": "ja",
    "schule.bedarf_bezahlt": "nein",
    "ausbildung.foerderung": "nein",
    "ausbildung.wohnheim": "nein",
    "kv.art": "gesetzlich",
    "kv.kinder": "ja",
    "wohnen.art": "miete",
    "wohnen.warmwasser_dezentral": "nein",
    "wohnen.heizart": "fernwaerme",
    "wohnen.besonderes": "nichts",
    "wohnen.auszug": "nein",
    "wohnen.flaeche": "55",
    "wohnen.seit": "1.5.2020",
    "arbeit.lohn": "nein",
    "arbeit.selbstaendig": "nein",
    "arbeit.arbeitgeber": "Erfundene Firma",
    "arbeit.art": "haupt",
    "arbeit.seit": "1.2.2024",
    "arbeit.weitere": "nein",
    "arbeit.zahltag": "gleicher_monat",
    "arbeit.schwankt": "nein",
    "arbeit.kosten_hoch": "nein",
    "arbeit.kind_ausserhalb": "nein",
    "einnahmen.arten": "nichts",
    "unterhalt.zahlt": "nein",
    "vermoegen.konten": "350",
    "vermoegen.bargeld": "0",
    "vermoegen.arten": "nichts",
    "vermoegen.kinder": "nein",
    "vermoegen.verschenkt": "nein",
    "konto.vorhanden": "ja",
    "konto.iban": "DE89 3704 0044 0532 0130 00",
    "zustellung.portal": "ja",
}


def birthday(age: int, today: dt.date) -> dt.date:
    """A day of birth for somebody of this age, about half a year after the last birthday."""
    return (today - dt.timedelta(days=round(age * 365.25) + 180)).replace(day=14)


def miete(grund: str, neben: str, heizung: str) -> Texte:
    """Rent as people type it."""
    return {"wohnen.grundmiete": grund, "wohnen.nebenkosten": neben, "wohnen.heizung": heizung}


def lohn(brutto: str, netto: str) -> Texte:
    """Wages as people type them."""
    return {"arbeit.lohn": "ja", "arbeit.brutto": brutto, "arbeit.netto": netto}


def single(vorname: str, age: int, **texte: str) -> tuple[tuple[str, str, int, Texte], ...]:
    """One adult."""
    return (("antragsteller", vorname, age, {key.replace("__", "."): text for key, text in texte.items()}),)


PAAR = {"haushalt.partner": "verheiratet"}
EIN_KIND, ZWEI_KINDER, DREI_KINDER = ({"haushalt.kinder": str(number)} for number in (1, 2, 3))
ALLEIN_MIT_KIND = {"kind.elternteil_ausserhalb": "ja"}

HOUSEHOLDS = (
    Household("musterkreis", "Beispiel", single("Ada", 35), Ziel.BESCHIEDEN, 24, haushalt=miete("340", "80", "80")),
    Household(
        "musterkreis",
        "Öztürk-Großmann",
        (
            ("antragsteller", "Şükrü", 38, lohn("1.800", "1.440")),
            ("partner", "Ayşe", 36, {}),
            ("kind1", "Elif", 5, {}),
            ("kind2", "Deniz", 10, {}),
        ),
        Ziel.BESCHIEDEN,
        20,
        haushalt=PAAR | ZWEI_KINDER | miete("680", "100", "120"),
    ),
    Household(
        "musterkreis",
        "Sommer",
        (
            ("antragsteller", "Mia", 33, {"schutz.anschrift": "ja"}),
            ("kind1", "Lea", 4, ALLEIN_MIT_KIND | {"kind.unterhaltsvorschuss": "227"}),
            ("kind2", "Tom", 9, ALLEIN_MIT_KIND | {"kind.unterhaltsvorschuss": "299"}),
        ),
        Ziel.ENTWURF,
        12,
        haushalt=ZWEI_KINDER | miete("560", "90", "100"),
    ),
    Household(
        "musterkreis",
        "Haddad",
        (
            ("antragsteller", "Rania", 41, {"lage.deutsch": "nein", "aufenthalt.staat": "Syrien"}),
            ("partner", "Samir", 44, {"lage.deutsch": "nein", "aufenthalt.staat": "Syrien"}),
        ),
        Ziel.EINGEREICHT,
        2,
        sprache="ar",
        haushalt=PAAR | {"lage.alle_deutsch": "nein"} | miete("430", "90", "80"),
    ),
    Household("musterkreis", "Winter", single("Otto", 61), Ziel.DATUM, 1, kanal=Kanal.PERSOENLICH, email=False),
    Household("musterkreis", "Kern", single("Lina", 22), Ziel.DATUM, 0),
    Household(
        "musterkreis",
        "Falter",
        single("Nora", 29, lage__schwanger="?"),
        Ziel.BEGONNEN,
        5,
        haushalt=miete("390", "70", "70"),
    ),
    Household(
        "musterkreis",
        "Brand",
        (
            ("antragsteller", "Eva", 51, {}),
            ("kind1", "Kim", 18, lohn("1000", "795") | {"lage.ausbildung": "berufsausbildung"}),
        ),
        Ziel.GEPRUEFT,
        9,
        kanal=Kanal.POST,
        email=False,
        haushalt=EIN_KIND | miete("280", "50", "70") | {"zustellung.portal": "nein"},
    ),
    Household(
        "beispielstadt",
        "Nowak",
        (("antragsteller", "Ana", 41, lohn("700", "560")), ("partner", "Boris", 42, {})),
        Ziel.BESCHIEDEN,
        30,
        haushalt=PAAR | miete("450", "70", "80"),
    ),
    Household(
        "beispielstadt",
        "Roth",
        (("antragsteller", "Eva", 51, {}), ("kind1", "Ben", 20, {})),
        Ziel.ENTWURF,
        8,
        haushalt=EIN_KIND | miete("430", "80", "90"),
    ),
    Household(
        "beispielstadt",
        "Lang",
        (
            ("antragsteller", "Mia", 34, {}),
            ("kind1", "Tom", 10, ALLEIN_MIT_KIND | {"kind.unterhalt": "500"}),
        ),
        Ziel.GEPRUEFT,
        6,
        haushalt=EIN_KIND | miete("350", "60", "70"),
    ),
    Household(
        "beispielstadt",
        "Sander",
        single("Karl", 58, vermoegen__konten="31.000"),
        Ziel.EINGEREICHT,
        4,
        kanal=Kanal.POST,
        email=False,
        haushalt=miete("410", "80", "80") | {"zustellung.portal": "nein"},
    ),
    Household("beispielstadt", "Reuter", single("Jule", 26), Ziel.DATUM, 15),
    Household("beispielstadt", "Petrenko", single("Oksana", 37), Ziel.DATUM, 1, sprache="en"),
    Household(
        "beispielstadt",
        "Vogel",
        (("antragsteller", "Ida", 30, {}), ("partner", "Max", 31, lohn("450", "450")), ("kind1", "Pia", 1, {})),
        Ziel.EINGEREICHT,
        1,
        kanal=Kanal.TELEFON,
        haushalt={"haushalt.partner": "unverheiratet"} | EIN_KIND | miete("520", "90", "100"),
    ),
    Household("lindenau", "Keller", single("Paul", 45), Ziel.BESCHIEDEN, 26, haushalt=miete("320", "70", "70")),
    Household(
        "lindenau",
        "Amsel",
        (
            ("antragsteller", "Ruth", 39, {}),
            ("kind1", "Jan", 12, ALLEIN_MIT_KIND),
            ("kind2", "Ole", 8, ALLEIN_MIT_KIND),
            ("kind3", "Fee", 2, ALLEIN_MIT_KIND),
        ),
        Ziel.EINGEREICHT,
        3,
        haushalt=DREI_KINDER | miete("590", "120", "130"),
    ),
    Household(
        "lindenau",
        "Hain",
        single("Gero", 63, wohnen__art="eigentum"),
        Ziel.DATUM,
        7,
        kanal=Kanal.ANDERE_BEHOERDE,
        email=False,
    ),
    Household("lindenau", "Moor", single("Tara", 24), Ziel.BEGONNEN, 2, haushalt=miete("300", "60", "60")),
    Household("lindenau", "Stern", single("Ilse", 55), Ziel.ENTWURF, 10, haushalt=miete("370", "60", "70")),
)
