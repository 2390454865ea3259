"""§ 7 Abs. 1 Satz 1 Nr. 4 and Satz 2 to 7, § 74 SGB II: who is excluded because of the right to stay.

Where the established facts decide, the result is computed; everything else is asked (AUFENTHALT).
"""

from __future__ import annotations

from datetime import date, timedelta

from jobcenter.law.fakten.aufenthalt import Aufenthalt, Aufenthaltsrecht
from jobcenter.law.kalender import add_months
from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, rule, schema, zahl

AUFENTHALT = Frage(
    "aufenthalt",
    "§ 7 Abs. 1 Satz 2 bis 7, § 8 Abs. 2, § 74 SGB II",
    "Die Person hat keine deutsche Staatsangehörigkeit. Hat sie trotzdem Zugang zu Leistungen?",
    (
        ("berechtigt", "Es liegt kein Ausschluss vor, die Person darf arbeiten oder könnte es dürfen."),
        ("ausgeschlossen", "Ein Ausschluss nach § 7 Abs. 1 Satz 2 liegt vor."),
    ),
    "berechtigt",
)
AUFENTHALTSSTATUS = "Aufenthaltsstatus"
"""Why a person without the right to stay that § 7 Abs. 1 asks for is excluded."""
OHNE_WARTEZEIT = frozenset(
    {Aufenthaltsrecht.ARBEIT, Aufenthaltsrecht.HUMANITAER, Aufenthaltsrecht.FIKTION_SCHUTZ, Aufenthaltsrecht.ASYLBLG}
)
"""Rights for which the first three months do not matter (§ 7 Abs. 1 Satz 2 Nr. 1 and Satz 3, § 74)."""
NUR_NACH_FUENF_JAHREN = frozenset({Aufenthaltsrecht.SUCHE, Aufenthaltsrecht.KEINES})
"""§ 7 Abs. 1 Satz 2 Nr. 2 and Satz 4."""


@rule("§ 7 Abs. 1 Satz 2 SGB II", since=BUERGERGELD)
def geltendes_recht(recht: Aufenthaltsrecht, ab: date | None, vorher: Aufenthaltsrecht, tag: date) -> Aufenthaltsrecht:
    """The right to stay of this day; before `ab` it is the earlier one."""
    return vorher if ab is not None and tag < ab else recht


@rule("§ 7 Abs. 1 Satz 2 Nr. 1 SGB II, § 26 Abs. 1 SGB X", since=BUERGERGELD)
def ende_der_drei_monate(einreise_am: date, *, wartezeit_einreise_monate: int = zahl()) -> date:
    """The last day of the first three months; the day of entry itself is not counted (§ 187 Abs. 1 BGB)."""
    return add_months(einreise_am, wartezeit_einreise_monate)


@rule("§ 7 Abs. 1 Satz 4 bis 6 SGB II, § 26 Abs. 1 SGB X", since=BUERGERGELD)
def ende_der_fuenf_jahre(
    angemeldet_am: date, tage_ausreisepflicht: int, *, wartezeit_aufenthalt_jahre: int = zahl()
) -> date:
    """The last day of the five years since the registration; days with a duty to leave are added."""
    return add_months(angemeldet_am, wartezeit_aufenthalt_jahre * 12) + timedelta(days=tage_ausreisepflicht)


@rule(
    "§ 7 Abs. 1 Satz 2 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="Die Person lebt am {tag:datum} noch keine drei Monate in Deutschland. Die Zeit endet am {ende:datum}.",
    leer="Die ersten drei Monate in Deutschland sind vorbei.",
)
def in_den_ersten_drei_monaten(ende: date, tag: date) -> bool:
    """Whether the first three months of the stay still run."""
    return tag <= ende


@rule(
    "§ 7 Abs. 1 Satz 4 bis 6 SGB II",
    since=BUERGERGELD,
    satz="Die Person lebt seit mehr als fünf Jahren in Deutschland. Deshalb ist sie nicht ausgeschlossen.",
    leer="Die Person lebt noch keine fünf Jahre angemeldet in Deutschland. Die Zeit endet am {ende:datum}.",
)
def fuenf_jahre_hier(ende: date, tag: date) -> bool:
    """Whether five years of habitual residence are over."""
    return tag > ende


@rule(
    "§ 7 Abs. 1 Satz 1 Nr. 4 SGB II, § 30 Abs. 3 SGB I",
    since=BUERGERGELD,
    leer="Die Person lebt nicht gewöhnlich in Deutschland.",
)
def lebt_gewoehnlich_hier(gewoehnlich: bool, recht: Aufenthaltsrecht) -> bool:
    """Whether the person lives here; for § 74 Abs. 1 Satz 2 it does not matter."""
    return gewoehnlich or recht is Aufenthaltsrecht.FIKTION_SCHUTZ


@schema("§ 7 Abs. 1 Satz 2 bis 7 SGB II", since=BUERGERGELD)
def recht_schliesst_aus(pruefung: Pruefung, person_id: str, aufenthalt: Aufenthalt, tag: date) -> bool:
    """Whether the right to stay excludes the person on this day; asked when the facts do not decide."""
    recht = geltendes_recht(pruefung, aufenthalt.recht, aufenthalt.recht_ab, aufenthalt.recht_vorher, tag)
    familie = recht is Aufenthaltsrecht.FAMILIE
    if familie:
        recht = aufenthalt.recht_der_familie
    if recht in NUR_NACH_FUENF_JAHREN:
        return _ohne_recht_ausgeschlossen(pruefung, person_id, aufenthalt, tag, familie)
    if recht in OHNE_WARTEZEIT and not familie:
        return recht is Aufenthaltsrecht.ASYLBLG
    if recht in (Aufenthaltsrecht.UNGEKLAERT, Aufenthaltsrecht.FAMILIE, Aufenthaltsrecht.ASYLBLG):
        return _gefragt(pruefung, person_id)
    if aufenthalt.einreise_am is None:
        return _gefragt(pruefung, person_id)
    if not in_den_ersten_drei_monaten(pruefung, ende_der_drei_monate(pruefung, aufenthalt.einreise_am), tag):
        return False
    # Whether Satz 2 Nr. 1 reaches family of workers, of protected people and of Germans is for a person to decide.
    if recht is Aufenthaltsrecht.DEUTSCHE_FAMILIE or recht in OHNE_WARTEZEIT:
        return _gefragt(pruefung, person_id)
    return True


def _ohne_recht_ausgeschlossen(
    pruefung: Pruefung, person_id: str, aufenthalt: Aufenthalt, tag: date, familie: bool
) -> bool:
    """§ 7 Abs. 1 Satz 2 Nr. 2 and Satz 4: excluded until five years are over."""
    if aufenthalt.verlust_festgestellt:
        return True
    if aufenthalt.angemeldet_am is None or aufenthalt.unterbrochen:
        return _gefragt(pruefung, person_id)
    ende = ende_der_fuenf_jahre(pruefung, aufenthalt.angemeldet_am, aufenthalt.tage_ausreisepflicht)
    if fuenf_jahre_hier(pruefung, ende, tag):
        return False
    # The five years may be over for the person from whom the right is derived.
    return _gefragt(pruefung, person_id) if familie else True


def _gefragt(pruefung: Pruefung, person_id: str) -> bool:
    return pruefung.klaere(AUFENTHALT, person_id) == "ausgeschlossen"


@schema("§ 7 Abs. 1 Satz 1 Nr. 4 und Satz 2 bis 7 SGB II", since=BUERGERGELD)
def aufenthalt_ausschluss(
    pruefung: Pruefung, person_id: str, deutsch: bool, aufenthalt: Aufenthalt | None, tag: date
) -> str:
    """Why the stay of the person excludes her; empty when it does not."""
    if aufenthalt is None:
        return "" if deutsch or not _gefragt(pruefung, person_id) else AUFENTHALTSSTATUS
    if not lebt_gewoehnlich_hier(pruefung, aufenthalt.gewoehnlich, aufenthalt.recht):
        return "kein gewöhnlicher Aufenthalt in Deutschland"
    if not deutsch and recht_schliesst_aus(pruefung, person_id, aufenthalt, tag):
        return AUFENTHALTSSTATUS
    return ""
