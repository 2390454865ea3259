"""§ 21 SGB II: additional needs, and their common cap (Abs. 8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from jobcenter.law.fakten.mehrbedarf import Teilhabeleistung
from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, rule, zahl
from jobcenter.law.sgb2.p41_rundung import anteil_ct, bruch_ct, gleich_verteilen

SCHWANGERSCHAFT = Frage(
    "schwangerschaft",
    "§ 21 Abs. 2 SGB II",
    "Der voraussichtliche Geburtstermin fehlt. Hat die 13. Schwangerschaftswoche schon begonnen?",
    (
        ("ja", "Die zwölfte Schwangerschaftswoche ist vorbei."),
        ("nein", "Die zwölfte Schwangerschaftswoche ist noch nicht vorbei."),
    ),
    "ja",
)
GEBURTSTERMIN_VORBEI = Frage(
    "geburtstermin_vorbei",
    "§ 21 Abs. 2 SGB II",
    "Der Geburtstermin lag im letzten Monat. Ist das Kind erst in diesem Monat geboren oder noch nicht da?",
    (
        ("nein", "Nein, das Kind ist im letzten Monat geboren. Der Mehrbedarf ist beendet."),
        ("ja", "Ja, der Mehrbedarf gilt bis zum Ende des Monats der Geburt."),
    ),
    "nein",
)
ALLEINERZIEHEND = Frage(
    "alleinerziehend",
    "§ 21 Abs. 3 SGB II",
    "Im Haushalt lebt eine Partnerin oder ein Partner. Sorgt die Person trotzdem allein für die Kinder?",
    (
        ("nein", "Die Person sorgt nicht allein für die Kinder."),
        ("ja", "Die Person sorgt allein für Pflege und Erziehung der Kinder."),
    ),
    "nein",
)
WECHSELMODELL = Frage(
    "wechselmodell",
    "§ 21 Abs. 3 SGB II",
    "Die Kinder leben abwechselnd bei beiden Eltern. Wie viel Mehrbedarf gibt es für das Alleinerziehen?",
    (
        ("halb", "Die Hälfte, weil beide sich etwa zu gleichen Teilen abwechseln."),
        ("ganz", "Den ganzen Mehrbedarf, weil die Person den größeren Teil der Sorge trägt."),
        ("keiner", "Keinen, weil die Person nicht allein sorgt."),
    ),
    "halb",
)
UEBERGANGSZEIT = Frage(
    "uebergangszeit",
    "§ 21 Abs. 4 Satz 2, § 23 Nr. 3 SGB II",
    "Die Leistung zur Teilhabe ist beendet. Gilt der Mehrbedarf noch für eine Übergangszeit?",
    (
        ("nein", "Der Mehrbedarf endet mit der Leistung."),
        ("ja", "Der Mehrbedarf gilt weiter, zum Beispiel für die Einarbeitung."),
    ),
    "nein",
)
EINMALBEDARF = Frage(
    "einmaliger_bedarf",
    "§ 21 Abs. 6, § 24 Abs. 1 SGB II",
    "Ein besonderer Bedarf fällt nur einmal an. Kommt dafür ein Darlehen in Frage?",
    (
        ("darlehen", "Ein Darlehen ist möglich und zumutbar. Es gibt keinen Mehrbedarf."),
        ("zuschuss", "Ein Darlehen ist nicht zumutbar oder nicht möglich. Der Bedarf zählt."),
    ),
    "darlehen",
)
BEGINN_VOR_GEBURT = timedelta(weeks=28)
"""The 13th week begins 28 weeks before the expected date (40 weeks after the last period)."""


@rule("§ 21 Abs. 2 SGB II", since=BUERGERGELD)
def nach_der_zwoelften_woche(geburtstermin: date, tag: date) -> bool:
    """Whether the 13th week has begun on that day and the month of birth is not over."""
    begonnen = geburtstermin - BEGINN_VOR_GEBURT <= tag
    return begonnen and (tag.year, tag.month) <= (geburtstermin.year, geburtstermin.month)


@rule("§ 21 Abs. 2 SGB II", since=BUERGERGELD)
def termin_im_letzten_monat(geburtstermin: date, tag: date) -> bool:
    """Whether the birth was expected in the month before, so that it may have come later than expected."""
    return tag.year * 12 + tag.month == geburtstermin.year * 12 + geburtstermin.month + 1


@rule(
    "§ 21 Abs. 2 SGB II",
    since=BUERGERGELD,
    satz="Wegen der Schwangerschaft kommen {mehrbedarf_schwanger_anteil:prozent} "
    "des Regelbedarfs hinzu: {ergebnis:euro}.",
)
def mehrbedarf_schwangerschaft(regelbedarf_ct: int, *, mehrbedarf_schwanger_anteil: int = zahl()) -> int:
    """Additional need of a pregnant woman in cents."""
    return anteil_ct(regelbedarf_ct, mehrbedarf_schwanger_anteil)


@rule("§ 21 Abs. 3 SGB II", since=BUERGERGELD, satz="Für allein Erziehende kommen {ergebnis:euro} hinzu.")
def mehrbedarf_alleinerziehung(
    kinder_alter: Sequence[int],
    *,
    regelbedarf_ct: Mapping[int, int] = zahl(),
    mehrbedarf_allein_ein_kind_unter_jahre: int = zahl(),
    mehrbedarf_allein_zwei_kinder_unter_jahre: int = zahl(),
    mehrbedarf_allein_anteil: int = zahl(),
    mehrbedarf_allein_je_kind_anteil: int = zahl(),
    mehrbedarf_allein_hoechstens_anteil: int = zahl(),
) -> int:
    """Additional need of a person alone with minors: the better of Nr. 1 and Nr. 2, capped."""
    juengere = sum(alter < mehrbedarf_allein_zwei_kinder_unter_jahre for alter in kinder_alter)
    nummer_1 = min(kinder_alter) < mehrbedarf_allein_ein_kind_unter_jahre or juengere in (2, 3)
    nummer_2_anteil = min(len(kinder_alter) * mehrbedarf_allein_je_kind_anteil, mehrbedarf_allein_hoechstens_anteil)
    return anteil_ct(regelbedarf_ct[1], max(nummer_2_anteil, mehrbedarf_allein_anteil if nummer_1 else 0))


@rule(
    "§ 21 Abs. 4, § 23 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="Wegen der Teilhabeleistungen kommen {mehrbedarf_behinderung_anteil:prozent} "
    "des Regelbedarfs hinzu: {ergebnis:euro}.",
)
def mehrbedarf_behinderung(regelbedarf_ct: int, *, mehrbedarf_behinderung_anteil: int = zahl()) -> int:
    """Additional need of a person with a disability who receives the benefits named there, in cents."""
    return anteil_ct(regelbedarf_ct, mehrbedarf_behinderung_anteil)


@rule("§ 21 Abs. 4 Satz 1, § 23 Nr. 2 SGB II", since=BUERGERGELD)
def teilhabe_zaehlt(erwerbsfaehig: bool, alt_genug: bool, teilhabe: Teilhabeleistung) -> bool:
    """Whether the benefit brings the need: for people who cannot work only from 15 on, with Eingliederungshilfe."""
    if erwerbsfaehig:
        return teilhabe is not Teilhabeleistung.KEINE
    return alt_genug and teilhabe is Teilhabeleistung.EINGLIEDERUNG


@rule(
    "§ 21 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Die Kinder leben auch beim anderen Elternteil. Vom Mehrbedarf zählt die Hälfte: {ergebnis:euro}.",
)
def mehrbedarf_wechselmodell(mehrbedarf_ct: int) -> int:
    """Half of the need of a lone parent in cents, for parents who take turns."""
    return bruch_ct(mehrbedarf_ct, 2)


@rule(
    "§ 21 Abs. 5 SGB II",
    since=BUERGERGELD,
    satz="Für die Ernährung sind aus medizinischen Gründen {ergebnis:euro} festgestellt.",
)
def mehrbedarf_ernaehrung(festgestellt_ct: int) -> int:
    """The established extra cost of a medically needed diet in cents; a person sets the amount."""
    return festgestellt_ct


@rule(
    "§ 21 Abs. 8 SGB II",
    since=BUERGERGELD,
    satz="Die Mehrbedarfe nach Absatz 2 bis 5 betragen {summe_ct}. "
    "Anerkannt werden höchstens {regelbedarf_ct}, also {ergebnis:euro}.",
)
def mehrbedarfe_gedeckelt(summe_ct: int, regelbedarf_ct: int) -> int:
    """The sum of Abs. 2 bis 5, never more than the person's own Regelbedarf."""
    return min(summe_ct, regelbedarf_ct)


@rule(
    "§ 21 Abs. 7 SGB II",
    since=BUERGERGELD,
    satz="Das Wasser wird in der Wohnung erwärmt. Dafür kommen {ergebnis:euro} hinzu.",
)
def mehrbedarf_warmwasser(stufe: int, regelbedarf_ct: int, *, warmwasser_anteil: Mapping[int, int] = zahl()) -> int:
    """Additional need for hot water made in the flat, per person, in cents."""
    return anteil_ct(regelbedarf_ct, warmwasser_anteil[stufe])


@rule(
    "§ 21 Abs. 7 Satz 3 SGB II",
    since=BUERGERGELD,
    satz="Ein eigener Zähler zeigt höhere Kosten für warmes Wasser. Sie zählen statt der Pauschalen.",
)
def hoehere_warmwasserkosten(pauschalen_ct: int, gemessen_ct: int, personen: int, koepfe: int) -> list[int]:
    """What comes on top for each of the persons, in cents: measured costs by heads above their lump sums."""
    anteil_der_personen_ct = bruch_ct(gemessen_ct * personen, max(personen, koepfe))
    return gleich_verteilen(max(0, anteil_der_personen_ct - pauschalen_ct), personen)


@rule(
    "§ 21 Abs. 6 SGB II",
    since=BUERGERGELD,
    satz="Für einen besonderen Bedarf, der nicht aufzuschieben ist, kommen {ergebnis:euro} hinzu.",
)
def mehrbedarf_unabweisbar(laufend_ct: int, einmalig_ct: int) -> int:
    """The established unavoidable need of the month in cents, outside the cap of Abs. 8."""
    return laufend_ct + einmalig_ct


@rule("§ 21 Abs. 6a SGB II", since=BUERGERGELD, satz="Für Schulbücher und Arbeitshefte kommen {ergebnis:euro} hinzu.")
def mehrbedarf_schulbuecher(betrag_ct: int) -> int:
    """What the school asks the pupil to buy or borrow, in cents, outside the cap of Abs. 8."""
    return betrag_ct
