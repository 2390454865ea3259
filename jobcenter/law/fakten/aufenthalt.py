"""Right of residence of a person: § 7 Abs. 1 Satz 2 bis 7, § 8 Abs. 2, § 74 SGB II."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt

_AKTE = "Steht in der Akte der Ausländerbehörde und ist rechtlich einzuordnen."


class Aufenthaltsrecht(Wahl):
    """Which right to stay a person has, sorted by what it means for § 7 Abs. 1 Satz 2 SGB II."""

    UNGEKLAERT = "ungeklaert", "noch nicht festgestellt"
    ARBEIT = "arbeit", "arbeitet oder ist gleichgestellt (§ 2 Abs. 3 FreizügG/EU)"
    HUMANITAER = "humanitaer", "Titel aus humanitären Gründen (Kapitel 2 Abschnitt 5 AufenthG)"
    FIKTION_SCHUTZ = "fiktion_schutz", "Fiktionsbescheinigung nach Antrag auf vorübergehenden Schutz (§ 74 SGB II)"
    ANDERES = "anderes", "ein anderes Recht, das nicht nur der Suche dient"
    DEUTSCHE_FAMILIE = "deutsche_familie", "Familienmitglied eines Deutschen"
    SUCHE = "suche", "nur zur Suche nach Arbeit, Ausbildung oder Studium oder nach § 20a AufenthG"
    KEINES = "keines", "kein Aufenthaltsrecht"
    ASYLBLG = "asylblg", "leistungsberechtigt nach § 1 AsylbLG"
    FAMILIE = "familie", "von einem Familienmitglied abgeleitet"


class Beschaeftigung(Wahl):
    """Whether a person may work (§ 8 Abs. 2 SGB II)."""

    UNGEKLAERT = "ungeklaert", "noch nicht festgestellt"
    ERLAUBT = "erlaubt", "erlaubt"
    MOEGLICH = "moeglich", "könnte erlaubt werden"
    VERBOTEN = "verboten", "verboten, kann nicht erlaubt werden"


@sachverhalt
class Aufenthalt:
    """What is established about the stay of a person.

    With FAMILIE, `recht_der_familie` is the right of the person it is derived from. `recht_ab` splits the month:
    until the day before, `recht_vorher` holds.
    """

    recht: Aufenthaltsrecht = fakt(
        "Aufenthaltsrecht", "§ 7 Abs. 1 Satz 2 SGB II", default=Aufenthaltsrecht.UNGEKLAERT, grund=_AKTE
    )
    recht_der_familie: Aufenthaltsrecht = fakt(
        "Aufenthaltsrecht des Familienmitglieds",
        "§ 7 Abs. 1 Satz 2 SGB II",
        default=Aufenthaltsrecht.UNGEKLAERT,
        grund=_AKTE,
    )
    recht_ab: date | None = fakt(
        "Erster Tag mit diesem Aufenthaltsrecht", "§ 7 Abs. 1 Satz 2 SGB II", default=None, grund=_AKTE
    )
    recht_vorher: Aufenthaltsrecht = fakt(
        "Aufenthaltsrecht bis dahin", "§ 7 Abs. 1 Satz 2 SGB II", default=Aufenthaltsrecht.UNGEKLAERT, grund=_AKTE
    )
    einreise_am: date | None = fakt("Tag der Einreise", "§ 7 Abs. 1 Satz 2 Nr. 1 SGB II", default=None)
    angemeldet_am: date | None = fakt("Erste Anmeldung beim Meldeamt", "§ 7 Abs. 1 Satz 5 SGB II", default=None)
    unterbrochen: bool = fakt(
        "Hat seitdem länger im Ausland gelebt", "§ 7 Abs. 1 Satz 4 SGB II", default=False, grund=_AKTE
    )
    tage_ausreisepflicht: int = fakt(
        "Tage mit Ausreisepflicht seit der Anmeldung", "§ 7 Abs. 1 Satz 6 SGB II", default=0, grund=_AKTE
    )
    verlust_festgestellt: bool = fakt(
        "Verlust des EU-Rechts ist festgestellt", "§ 7 Abs. 1 Satz 4 SGB II", default=False, grund=_AKTE
    )
    beschaeftigung: Beschaeftigung = fakt(
        "Beschäftigung", "§ 8 Abs. 2 SGB II", default=Beschaeftigung.UNGEKLAERT, grund=_AKTE
    )
    gewoehnlich: bool = fakt(
        "Lebt gewöhnlich in Deutschland", "§ 7 Abs. 1 Satz 1 Nr. 4 SGB II, § 30 Abs. 3 SGB I", default=True
    )
