"""Education and taking part of one child or young person: § 28 to § 30 SGB II."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt


class Einrichtung(Wahl):
    """Where a child or young person learns or is looked after."""

    SCHULE = "schule", "Allgemeinbildende Schule"
    BERUFSSCHULE = "berufsschule", "Berufsbildende Schule"
    TAGESEINRICHTUNG = "tageseinrichtung", "Kindergarten oder andere Tageseinrichtung"
    TAGESPFLEGE = "tagespflege", "Kindertagespflege"
    KEINE = "keine", "Keine davon"


class Bildungsart(Wahl):
    """The needs of § 28 in the order of its paragraphs, which is the order in which income covers them."""

    AUSFLUG = "ausflug", "Ausflüge"
    KLASSENFAHRT = "klassenfahrt", "Mehrtägige Fahrten"
    SCHULBEDARF = "schulbedarf", "Schulbedarf"
    BEFOERDERUNG = "befoerderung", "Fahrten zur Schule"
    LERNFOERDERUNG = "lernfoerderung", "Lernförderung"
    MITTAGESSEN = "mittagessen", "Mittagessen"
    TEILHABE = "teilhabe", "Sport, Kultur und Freizeit"


class Schulwahl(Wahl):
    """Which school of the chosen kind a pupil attends."""

    NAECHSTE = "naechste", "Die nächste Schule des Bildungsgangs"
    PROFIL = "profil", "Eine Schule mit besonderem Profil"
    ANDERE = "andere", "Eine weiter entfernte Schule ohne besonderes Profil"


class Essensangebot(Wahl):
    """Who answers for the lunch of pupils."""

    SCHULE = "schule", "Die Schule"
    KOOPERATION = "kooperation", "Eine Tageseinrichtung mit Vertrag mit der Schule"
    ANDERE = "andere", "Jemand anderes"


class Leistungsform(Wahl):
    """How the municipality provides a benefit of § 28."""

    GUTSCHEIN = "gutschein", "Gutschein oder andere Sachleistung"
    DIREKTZAHLUNG = "direktzahlung", "Zahlung an den Anbieter"
    GELD = "geld", "Geld an die leistungsberechtigte Person"


@sachverhalt
class Klassenfahrt:
    """A trip of several days; the costs are those of this child."""

    kosten_ct: int = fakt("Kosten der Fahrt", "§ 28 Abs. 2 Satz 1 Nr. 2 SGB II")
    antrag_am: date = fakt("Tag des Antrags für die Fahrt", "§ 5a Nr. 2 GrusiGV")
    faellig_am: date = fakt("Tag, an dem die Fahrt zu bezahlen ist", "§ 28 Abs. 2 Satz 1 Nr. 2 SGB II")
    schulrecht: bool = fakt("Die Schulregeln lassen die Fahrt zu", "§ 28 Abs. 2 Satz 1 Nr. 2 SGB II", default=True)


@sachverhalt
class Befoerderung:
    """The way to school in the month."""

    kosten_ct: int = fakt("Kosten der Schulfahrten im Monat", "§ 28 Abs. 4 SGB II")
    dritte_ct: int = fakt("Davon bezahlen andere", "§ 28 Abs. 4 Satz 1 SGB II", default=0)
    schulwahl: Schulwahl = fakt("Besuchte Schule", "§ 28 Abs. 4 Satz 2 SGB II", default=Schulwahl.NAECHSTE)
    angewiesen: bool = fakt(
        "Das Kind braucht die Beförderung",
        "§ 28 Abs. 4 Satz 1 SGB II",
        default=True,
        grund="Ob der Schulweg zu weit oder zu gefährlich ist, beurteilt das Jobcenter.",
    )


@sachverhalt
class Lernfoerderung:
    """Tutoring in the month."""

    kosten_ct: int = fakt("Kosten der Lernförderung im Monat", "§ 28 Abs. 5 SGB II")
    antrag_am: date | None = fakt("Tag des Antrags auf Lernförderung", "§ 37 Abs. 1 Satz 2 SGB II", default=None)
    schule_bestaetigt: bool = fakt(
        "Die Schule bestätigt, dass die Förderung nötig ist", "§ 28 Abs. 5 SGB II", default=False
    )


@sachverhalt
class Mittagessen:
    """Lunch in common. `tage_im_monat` are the school days of the Land, or the days in the Kindergarten."""

    preis_je_tag_ct: int = fakt("Preis eines Mittagessens", "§ 28 Abs. 6 Satz 1 SGB II")
    tage_im_monat: int = fakt(
        "Schultage im Monat, im Kindergarten die Essenstage",
        "§ 28 Abs. 6 Satz 3 SGB II",
        grund="Die Schultage des Landes stehen im Ferienkalender, nicht im Antrag.",
    )
    tage_je_woche: int = fakt("Tage der Woche mit Mittagessen in der Schule", "§ 28 Abs. 6 SGB II", default=5)
    angebot: Essensangebot = fakt(
        "Wer das Essen in der Schule verantwortet", "§ 28 Abs. 6 Satz 2 SGB II", default=Essensangebot.SCHULE
    )


@sachverhalt
class Teilhabe:
    """Sport, music, culture, holiday camps in the month."""

    kosten_ct: int = fakt("Kosten für Sport, Kultur oder Freizeiten im Monat", "§ 28 Abs. 7 Satz 1 SGB II")
    weitere_ct: int = fakt("Weitere Kosten dafür, zum Beispiel Ausrüstung", "§ 28 Abs. 7 Satz 2 SGB II", default=0)


@sachverhalt
class Vorleistung:
    """Somebody paid a provider in advance; `rechtzeitig_erreichbar` None means: not established."""

    art: Bildungsart = fakt("Wofür vorab bezahlt wurde", "§ 30 Satz 1 SGB II")
    betrag_ct: int = fakt("Vorab bezahlter Betrag", "§ 30 Satz 1 SGB II")
    bezahlt_am: date = fakt("Tag der Zahlung", "§ 30 Satz 1 Nr. 1 SGB II")
    rechtzeitig_erreichbar: bool | None = fakt(
        "Die Leistung war ohne Vorauszahlung rechtzeitig zu bekommen",
        "§ 30 Satz 1 Nr. 2 SGB II",
        default=None,
        grund="Ob jemanden ein Verschulden trifft, beurteilt das Jobcenter.",
    )
    antrag_unmoeglich: bool = fakt("Ein Antrag war vorher nicht möglich", "§ 30 Satz 2 SGB II", default=False)


@sachverhalt
class Bildungsbedarf:
    """What one child or young person needs in the month."""

    person_id: str = fakt("Person", "§ 28 Abs. 1 Satz 1 SGB II")
    einrichtung: Einrichtung = fakt("Schule oder Tageseinrichtung", "§ 28 Abs. 1 Satz 2 SGB II")
    ausbildungsverguetung: bool = fakt("Erhält Ausbildungsvergütung", "§ 28 Abs. 1 Satz 2 SGB II", default=False)
    gewaehrt_bkgg: tuple[Bildungsart, ...] = fakt(
        "Leistungen, die es schon neben Kinderzuschlag oder Wohngeld gibt", "§ 19 Abs. 2 Satz 2 SGB II", default=()
    )
    ausfluege_ct: int = fakt("Kosten der Ausflüge im Monat", "§ 28 Abs. 2 Satz 1 Nr. 1 SGB II", default=0)
    ausfluege_geplant: bool = fakt("Im Bewilligungszeitraum stehen Ausflüge an", "§ 5a Nr. 1 GrusiGV", default=False)
    ausfluege_ueber_schule: bool = fakt(
        "Die Schule rechnet die Ausflüge gesammelt ab",
        "§ 29 Abs. 6 SGB II",
        default=False,
        grund="Die gesammelte Abrechnung beantragt die Schule.",
    )
    klassenfahrten: tuple[Klassenfahrt, ...] = fakt("Mehrtägige Fahrten", "§ 28 Abs. 2 Satz 1 Nr. 2 SGB II", default=())
    aufnahme_am: date | None = fakt(
        "Erster Schultag, wenn er in dieses Schuljahr fällt", "§ 28 Abs. 3 SGB II", default=None
    )
    befoerderung: Befoerderung | None = None
    lernfoerderung: Lernfoerderung | None = None
    mittagessen: Mittagessen | None = None
    teilhabe: Teilhabe | None = None
    vorleistungen: tuple[Vorleistung, ...] = fakt(
        "In diesem Monat vorab bezahlte Beträge", "§ 30 Satz 1 SGB II", default=()
    )
