"""Benefits beside the monthly need that somebody asks for once: § 24 to § 27 SGB II."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.einnahme import Einnahme
from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt


class Ausstattung(Wahl):
    """The needs of § 24 Abs. 3 Satz 1."""

    WOHNUNG = "wohnung", "Möbel und Einrichtung der Wohnung"
    HAUSHALTSGERAETE = "haushaltsgeraete", "Haushaltsgeräte"
    KLEIDUNG = "kleidung", "Kleidung"
    SCHWANGERSCHAFT = "schwangerschaft", "Kleidung in der Schwangerschaft"
    GEBURT = "geburt", "Ausstattung für ein Baby"
    ORTHOPAEDISCHE_SCHUHE = "orthopaedische_schuhe", "Orthopädische Schuhe, Kauf oder Reparatur"
    THERAPIEGERAET_REPARATUR = "therapiegeraet_reparatur", "Reparatur eines therapeutischen Geräts"
    THERAPIEGERAET_MIETE = "therapiegeraet_miete", "Miete eines therapeutischen Geräts"


class Anlass(Wahl):
    """Why something is missing."""

    ERSTMALS = "erstmals", "Es wird zum ersten Mal gebraucht"
    VERLUST = "verlust", "Es ging durch Brand, Haft, Flucht oder Ähnliches verloren"
    ERSATZ = "ersatz", "Es ist abgenutzt oder kaputt"
    UNKLAR = "unklar", "Das ist noch nicht geklärt"


class Zusicherung(Wahl):
    """What is known about a move of a person under 25 (§ 22 Abs. 5)."""

    NICHT_NOETIG = "nicht_noetig", "Keine Zusicherung nötig"
    ERTEILT = "erteilt", "Die Zusicherung wurde erteilt"
    ABGESEHEN = "abgesehen", "Von der Zusicherung konnte abgesehen werden"
    FEHLT = "fehlt", "Die Zusicherung fehlt"


class Ausstattungsform(Wahl):
    """How an item is provided."""

    SACHLEISTUNG = "sachleistung", "Sachleistung"
    GELD = "geld", "Geld in Höhe der Kosten"
    PAUSCHALE = "pauschale", "Örtlicher Pauschalbetrag"


@sachverhalt
class Gegenstand:
    """One thing a person needs; the amount is the local flat rate or the real price."""

    art: Ausstattung = fakt("Was gebraucht wird", "§ 24 Abs. 3 Satz 1 SGB II")
    betrag_ct: int = fakt(
        "Pauschalbetrag oder Kosten", "§ 24 Abs. 3 Satz 5 und 6 SGB II", grund="Pauschalbeträge setzt der Träger fest."
    )
    anlass: Anlass = fakt("Warum es fehlt", "§ 24 Abs. 3 Satz 1 SGB II", default=Anlass.ERSTMALS)
    form: Ausstattungsform = fakt(
        "Form der Leistung",
        "§ 24 Abs. 3 Satz 5 SGB II",
        default=Ausstattungsform.GELD,
        grund="Über die Form entscheidet das Jobcenter.",
    )
    beschafft_am: date | None = fakt("Schon gekauft am", "§ 37 Abs. 2 SGB II", default=None)


class Darlehensgrund(Wahl):
    """Why a loan is asked for (§ 24 Abs. 1 and 4); for assets see the month itself (§ 24 Abs. 5)."""

    UNABWEISBAR = "unabweisbar", "Ein dringender Bedarf aus dem Regelbedarf"
    EINNAHME_ERWARTET = "einnahme_erwartet", "In diesem Monat kommt voraussichtlich Geld"
    EINNAHME_VERBRAUCHT = "einnahme_verbraucht", "Eine einmalige Einnahme ist vorzeitig verbraucht"


@sachverhalt
class ErwarteteEinnahme:
    """Money that will come, or that counts although it is spent; it is not among the income of the month."""

    person_id: str = fakt("Person", "§ 24 Abs. 4 SGB II")
    einnahme: Einnahme


class Krankenversicherung(Wahl):
    """How a person is insured for sickness."""

    PRIVAT = "privat", "Private Krankenversicherung"
    GESETZLICH = "gesetzlich", "Gesetzliche Krankenkasse, pflichtversichert oder freiwillig"
    SOLIDARGEMEINSCHAFT = "solidargemeinschaft", "Solidargemeinschaft nach § 176 SGB V"
    KEINE = "keine", "Keine"


class Pflegeversicherung(Wahl):
    """How a person is insured for long-term care."""

    PRIVAT = "privat", "Private Pflegeversicherung"
    SOZIAL = "sozial", "Soziale Pflegeversicherung"
    KEINE = "keine", "Keine"
