"""Breaches of duty and what was decided about them: §§ 31 to 32, § 7b Abs. 4 SGB II."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt

SELBST_FESTGESTELLT = "Das hat das Jobcenter selbst festgestellt."


class Pflicht(Wahl):
    """Which duty was broken."""

    EIGENBEMUEHUNGEN = "eigenbemuehungen", "geforderte Eigenbemühungen nicht nachgewiesen"
    AUFFORDERUNG = "aufforderung", "einer Aufforderung aus dem Kooperationsplan nicht nachgekommen (bis Juni 2026)"
    ARBEIT = "arbeit", "Arbeit oder Ausbildung abgelehnt, abgebrochen oder verhindert"
    MASSNAHME = "massnahme", "Maßnahme oder Kurs nicht angetreten oder abgebrochen"
    VERMINDERUNG = "verminderung", "Einkommen oder Vermögen absichtlich vermindert"
    UNWIRTSCHAFTLICH = "unwirtschaftlich", "trotz Belehrung weiter unwirtschaftlich verhalten"
    SPERRZEIT = "sperrzeit", "Agentur für Arbeit hat Sperrzeit oder Erlöschen festgestellt"
    SPERRZEIT_MELDUNG = "sperrzeit_meldung", "Sperrzeit wegen eines versäumten Termins"
    SPERRZEIT_VORAUSSETZUNG = "sperrzeit_voraussetzung", "Voraussetzungen einer Sperrzeit liegen vor"
    ARBEIT_VERWEIGERT = "arbeit_verweigert", "tatsächlich mögliche zumutbare Arbeit willentlich nicht aufgenommen"
    MELDEVERSAEUMNIS = "meldeversaeumnis", "Termin beim Jobcenter oder bei der Ärztin versäumt"


@sachverhalt
class Minderung:
    """One decided reduction.

    `stufe` counts the breaches of the old law (first, second, third and later). `beginn_am` is the first day of the
    Sperrzeit or the day on which the claim of SGB III ended, and only for those breaches.
    """

    pflicht: Pflicht = fakt("Art der Pflichtverletzung", "§ 31, § 31a Abs. 7, § 32 Abs. 1 SGB II")
    verletzt_am: date = fakt("Tag der Pflichtverletzung", "§ 65a Abs. 2, § 31b Abs. 1 Satz 3 SGB II")
    wirksam_am: date = fakt("Tag, an dem der Bescheid wirksam wurde", "§ 31b Abs. 1 Satz 1 SGB II, § 39 SGB X")
    stufe: int = fakt(
        "Wievielte Pflichtverletzung", "§ 31a Abs. 1 SGB II in der bis 30.06.2026 geltenden Fassung", default=1
    )
    beginn_am: date | None = fakt("Beginn der Sperrzeit", "§ 31b Abs. 1 Satz 2 SGB II", default=None)
    alte_belehrung: bool = fakt("Nur über die alten Folgen belehrt", "§ 65a Abs. 3 SGB II", default=False)
    erfuellt_am: date | None = fakt("Pflicht erfüllt oder ernsthaft zugesagt am", "§ 31a Abs. 1 Satz 2", default=None)
    arbeit_weg_am: date | None = fakt("Arbeit nicht mehr möglich ab", "§ 31b Abs. 3 SGB II", default=None)
    haerte: bool = fakt("Außergewöhnliche Härte anerkannt", "§ 31a Abs. 3 SGB II", default=False)


@sachverhalt
class Nichterreichbarkeit:
    """Three appointments missed in a row, and when the person came again."""

    versaeumt_am: date = fakt("Tag des dritten versäumten Termins", "§ 7b Abs. 4 Satz 1 SGB II")
    festgestellt_am: date = fakt("Tag der Feststellung", "§ 7b Abs. 4 Satz 2 SGB II")
    zeitraum_bis: date = fakt("Letzter Tag des ursprünglichen Bewilligungszeitraums", "§ 7b Abs. 4 Satz 3 SGB II")
    gemeldet_am: date | None = fakt("Wieder persönlich gemeldet am", "§ 7b Abs. 4 Satz 3 und 5 SGB II", default=None)


@sachverhalt
class Pflichten:
    """What was decided about the duties of one person."""

    minderungen: tuple[Minderung, ...] = fakt(
        "Festgestellte Minderungen", "§ 31a, § 32 SGB II", default=(), grund=SELBST_FESTGESTELLT
    )
    nicht_erreichbar: Nichterreichbarkeit | None = fakt(
        "Drei Termine in Folge versäumt", "§ 7b Abs. 4 SGB II", default=None, grund=SELBST_FESTGESTELLT
    )


@sachverhalt
class Pruefangaben:
    """One breach before it is decided about. `wirksam_am` is the day on which the decision would take effect."""

    pflicht: Pflicht = fakt("Art der Pflichtverletzung", "§ 31, § 31a Abs. 7, § 32 Abs. 1 SGB II")
    verletzt_am: date = fakt("Tag der Pflichtverletzung", "§ 65a Abs. 2, § 31b Abs. 1 Satz 3 SGB II")
    wirksam_am: date = fakt("Tag, an dem der Bescheid wirksam würde", "§ 31b Abs. 1 Satz 1 SGB II, § 39 SGB X")
    geburtsdatum: date = fakt("Geburtsdatum", "§ 31 Abs. 2 Nr. 1, § 31a Abs. 6 SGB II")
    regelbedarfsstufe: int = fakt("Regelbedarfsstufe", "§ 31a Abs. 1 Satz 1, § 20 SGB II", default=1)
    erwerbsfaehig: bool = fakt("Kann täglich drei Stunden arbeiten", "§ 31 Abs. 1, § 31a Abs. 5 SGB II", default=True)
    belehrt: bool = fakt("Schriftlich belehrt oder kannte die Folgen", "§ 31 Abs. 1 Satz 1 SGB II", default=False)
    alte_belehrung: bool = fakt("Nur über die alten Folgen belehrt", "§ 65a Abs. 3 SGB II", default=False)
    angehoert: bool = fakt("Die Person wurde angehört", "§ 24 Abs. 1 SGB X", default=False)
    anhoerung_verlangt: bool = fakt("Möchte persönlich angehört werden", "§ 31a Abs. 2 Satz 1 SGB II", default=False)
    psychisch: bool = fakt(
        "Anzeichen, dass eine schriftliche Anhörung nicht genügt, etwa eine psychische Erkrankung",
        "§ 31a Abs. 2 Satz 2 SGB II",
        default=False,
    )
    in_folge: int = fakt("Versäumte Termine in Folge", "§ 7b Abs. 4 Satz 1 SGB II", default=1)
    fruehere_versaeumnisse: tuple[date, ...] = fakt(
        "Tage früherer versäumter Termine ohne wichtigen Grund", "§ 32 Abs. 1 SGB II", default=()
    )
    vorige_ab: date | None = fakt(
        "Beginn der vorigen Minderung", "§ 31a Abs. 1 Satz 4 und 5 SGB II bis 30.06.2026", default=None
    )
    vorige_stufe: int = fakt(
        "Wievielte Pflichtverletzung die vorige war", "§ 31a Abs. 1 Satz 2 und 3 SGB II bis 30.06.2026", default=1
    )
    sperrzeit_ab: date | None = fakt("Beginn der Sperrzeit", "§ 31b Abs. 1 Satz 2 SGB II", default=None)
    erfuellt_am: date | None = fakt("Pflicht erfüllt oder ernsthaft zugesagt am", "§ 31a Abs. 1 Satz 2", default=None)
