"""§ 12a SGB II: which benefits of other bodies a person has to ask for first."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, Stichtag, rule, zahl

ANTRAG = ("antrag", "Der Antrag ist zu stellen.")
ARBEITSLOSENGELD = Frage(
    "vorrang_arbeitslosengeld",
    "§ 12a Satz 1 SGB II, § 142 Abs. 1 und 2, § 138 SGB III",
    "Die Person war in den letzten Jahren angestellt. Kann sie Arbeitslosengeld bekommen?",
    (ANTRAG, ("nein", "Die Person ist nicht arbeitslos oder war nicht lange genug versichert.")),
    "antrag",
)
KINDERGELD = Frage(
    "vorrang_kindergeld",
    "§ 12a Satz 1 SGB II, § 2 Abs. 2 BKGG",
    "Das Kind ist volljährig und nicht in Ausbildung. Gibt es einen anderen Grund für Kindergeld?",
    (
        ("antrag", "Ja: arbeitsuchend unter 21, ohne Ausbildungsplatz, im Übergang, im Freiwilligendienst, behindert."),
        ("nein", "Nein, es gibt keinen Grund für Kindergeld."),
    ),
    "nein",
)
UNTERHALT_REICHT = Frage(
    "vorrang_unterhalt_reicht",
    "§ 1 Abs. 1 Nr. 3, § 2 Abs. 1 und 2 UhVorschG",
    "Das Kind bekommt Unterhalt. Ist er mindestens so hoch wie der Unterhaltsvorschuss, und kommt er regelmäßig?",
    (("nein", "Nein, Unterhaltsvorschuss ist zu beantragen."), ("ja", "Ja, Unterhaltsvorschuss steht nicht zu.")),
    "nein",
)
UNTERHALTSVORSCHUSS_DECKT = Frage(
    "vorrang_unterhaltsvorschuss_deckt",
    "§ 1 Abs. 1a Satz 1 Nr. 1 UhVorschG",
    "Der Elternteil hat zu wenig Einkommen. Bräuchte das Kind mit Unterhaltsvorschuss keine Leistungen mehr?",
    (
        ("nein", "Nein, das Kind bräuchte weiter Leistungen. Unterhaltsvorschuss steht nicht zu."),
        ("ja", "Ja, Unterhaltsvorschuss ist zu beantragen."),
    ),
    "nein",
)
KINDERZUSCHLAG = Frage(
    "vorrang_kinderzuschlag",
    "§ 12a Satz 2 Nr. 2 SGB II, § 6a Abs. 1 BKGG",
    "Brauchen mit Kinderzuschlag und Wohngeld alle für drei Monate am Stück keine Leistungen mehr?",
    (
        ("nein", "Nein oder noch nicht ausgerechnet. Die Familie muss die Leistungen nicht beantragen."),
        ("ja", "Ja, die Familie muss Kinderzuschlag und Wohngeld beantragen."),
    ),
    "nein",
)
KINDERZUSCHLAG_ALLEIN = Frage(
    "vorrang_kinderzuschlag_allein",
    "§ 12a Satz 2 Nr. 2, § 85 SGB II, § 6a Abs. 1 BKGG",
    "Wohngeld muss niemand beantragen. Brauchen mit Kinderzuschlag alle für drei Monate am Stück nichts mehr?",
    (
        ("nein", "Nein oder noch nicht ausgerechnet. Die Familie muss nichts beantragen."),
        ("ja", "Ja, die Familie muss Kinderzuschlag beantragen."),
    ),
    "nein",
)
WOHNGELD = Frage(
    "vorrang_wohngeld",
    "§ 12a Satz 2 Nr. 2 SGB II, §§ 7, 8 WoGG",
    "Brauchen mit Wohngeld alle für drei Monate am Stück keine Leistungen mehr?",
    (
        ("nein", "Nein oder noch nicht ausgerechnet. Die Familie muss kein Wohngeld beantragen."),
        ("ja", "Ja, die Familie muss Wohngeld beantragen."),
    ),
    "nein",
)
ALTERSRENTE = Frage(
    "vorrang_altersrente",
    "§ 12a Satz 2 Nr. 1, § 13 Abs. 2 SGB II",
    "Die Person ist mindestens 63 Jahre alt. Muss sie eine Altersrente mit Abschlägen beantragen?",
    (
        ("antrag", "Ja, sie erfüllt die Wartezeit, und es ist nicht unbillig."),
        ("unbillig", "Nein, es wäre nach der Unbilligkeitsverordnung unbillig."),
        ("keine_wartezeit", "Nein, sie hat noch keinen Anspruch auf eine Altersrente."),
    ),
    "antrag",
)
AUSBILDUNGSFOERDERUNG = Frage(
    "vorrang_ausbildungsfoerderung",
    "§ 12a Satz 1 SGB II",
    "Die Person ist in Ausbildung. Kann sie dafür BAföG oder Berufsausbildungsbeihilfe bekommen?",
    (ANTRAG, ("nein", "Nein, zum Beispiel weil sie bei den Eltern wohnt.")),
    "antrag",
)


@rule(
    "§ 12a Satz 1 SGB II, § 142 Abs. 1, § 143 Abs. 1 SGB III",
    since=BUERGERGELD,
    satz="Die Person war in den letzten 30 Monaten {versicherte_monate} Monate versichert. Das reicht.",
    leer="Die Person war in den letzten 30 Monaten {versicherte_monate} Monate versichert. "
    "Für Arbeitslosengeld sind {anwartschaft_monate} nötig.",
)
def anwartschaft_erfuellt(versicherte_monate: int, *, anwartschaft_monate: int = zahl()) -> bool:
    """Whether the insured months suffice for Arbeitslosengeld."""
    return versicherte_monate >= anwartschaft_monate


@rule("§ 12a Satz 1 SGB II, § 142 Abs. 2 SGB III", since=BUERGERGELD)
def kurze_anwartschaft_moeglich(versicherte_monate: int, *, anwartschaft_kurz_monate: int = zahl()) -> bool:
    """Whether Arbeitslosengeld after several short contracts is possible."""
    return versicherte_monate >= anwartschaft_kurz_monate


@rule(
    "§ 12a Satz 1 SGB II, § 2 BKGG",
    since=BUERGERGELD,
    satz="Für ein Kind von {alter} Jahren steht Kindergeld zu.",
)
def kindergeld_steht_zu(
    alter: int, in_ausbildung: bool, *, kindergeld_jahre: int = zahl(), kindergeld_ausbildung_jahre: int = zahl()
) -> bool:
    """Whether age and training alone give a claim to Kindergeld."""
    return alter < (kindergeld_ausbildung_jahre if in_ausbildung else kindergeld_jahre)


@rule("§ 12a Satz 1 SGB II, § 2 Abs. 2 BKGG", since=BUERGERGELD)
def kindergeld_ist_moeglich(alter: int, *, kindergeld_ausbildung_jahre: int = zahl()) -> bool:
    """Whether another ground for Kindergeld is possible at this age."""
    return alter < kindergeld_ausbildung_jahre


@rule(
    "§ 1 Abs. 1 Nr. 2 und Abs. 3 UhVorschG",
    since=BUERGERGELD,
    leer="Der Elternteil lebt mit seinem Ehegatten zusammen. Deshalb gibt es keinen Unterhaltsvorschuss.",
)
def elternteil_lebt_allein(verheiratet: bool, mit_partner: bool) -> bool:
    """Whether the parent is single, widowed, divorced or lives apart; an unmarried new partner does no harm."""
    return not (verheiratet and mit_partner)


@rule(
    "§ 12a Satz 1 SGB II, § 1 Abs. 1 UhVorschG",
    since=BUERGERGELD,
    satz="Das Kind von {alter} Jahren kann Unterhaltsvorschuss bekommen.",
)
def unterhaltsvorschuss_ohne_weiteres(alter: int, *, unterhaltsvorschuss_jahre: int = zahl()) -> bool:
    """Whether the child is under 12, so that the parent's income does not matter."""
    return alter < unterhaltsvorschuss_jahre


@rule("§ 1 Abs. 1a Satz 1 UhVorschG", since=BUERGERGELD)
def unterhaltsvorschuss_bis(alter: int, *, unterhaltsvorschuss_hoechstens_jahre: int = zahl()) -> bool:
    """Whether the child is under 18."""
    return alter < unterhaltsvorschuss_hoechstens_jahre


@rule(
    "§ 12a Satz 1 SGB II, § 1 Abs. 1a Satz 1 Nr. 2 UhVorschG",
    since=BUERGERGELD,
    satz="Der Elternteil hat {einkommen_ct} ohne Kindergeld. {unterhaltsvorschuss_einkommen_ct} genügen.",
    leer="Der Elternteil hat {einkommen_ct} ohne Kindergeld, nötig sind {unterhaltsvorschuss_einkommen_ct}.",
)
def elternteil_hat_genug(einkommen_ct: int, *, unterhaltsvorschuss_einkommen_ct: int = zahl()) -> bool:
    """Whether the parent's income before the deductions of § 11b suffices for a child from 12 to 17 years."""
    return einkommen_ct >= unterhaltsvorschuss_einkommen_ct


@rule("§ 6a Abs. 1 BKGG", since=BUERGERGELD)
def kind_mit_kinderzuschlag(alter: int, verheiratet: bool, *, kinderzuschlag_kind_jahre: int = zahl()) -> bool:
    """Whether there can be Kinderzuschlag for this child."""
    return alter < kinderzuschlag_kind_jahre and not verheiratet


@rule(
    "§ 6a Abs. 1 Nr. 2 BKGG",
    since=BUERGERGELD,
    satz="Die Eltern haben {einkommen_ct} ohne Kindergeld und Wohngeld. Das genügt für den Kinderzuschlag.",
    leer="Die Eltern haben {einkommen_ct} ohne Kindergeld und Wohngeld. Für den Kinderzuschlag ist das zu wenig.",
)
def kinderzuschlag_mindesteinkommen(
    einkommen_ct: int,
    alleinerziehend: bool,
    *,
    kinderzuschlag_einkommen_paar_ct: int = zahl(),
    kinderzuschlag_einkommen_allein_ct: int = zahl(),
) -> bool:
    """Whether the parents' income before the deductions of § 11b reaches the minimum."""
    return einkommen_ct >= (kinderzuschlag_einkommen_allein_ct if alleinerziehend else kinderzuschlag_einkommen_paar_ct)


@rule("§ 12a Satz 1 SGB II", since=date(2023, 7, 1), stichtag=Stichtag.BEWILLIGUNG)
def wohngeld_ist_vorrangig(bewilligung_ab: date) -> bool:
    """Whether a duty to claim Wohngeld is possible in this Bewilligungszeitraum."""
    return True


# A Bewilligungszeitraum that ran on 31 December 2022 began in the year before, hence the early first day.
@wohngeld_ist_vorrangig.fassung(
    "§ 85 SGB II",
    since=date(2022, 1, 1),
    until=date(2023, 6, 30),
    leer="Der Bewilligungszeitraum begann vor Juli 2023. Wohngeld muss niemand beantragen.",
)
def wohngeld_ist_vorrangig_uebergang(bewilligung_ab: date) -> bool:
    """Nobody had to claim Wohngeld in Bewilligungszeiträume that began before July 2023."""
    return False


@rule("§ 12a Satz 2 Nr. 1 SGB II", since=BUERGERGELD)
def alter_fuer_altersrente(alter: int, *, vorzeitige_altersrente_jahre: int = zahl()) -> bool:
    """Whether the age is completed from which an old-age pension with deductions may have to be claimed."""
    return alter >= vorzeitige_altersrente_jahre


@rule(
    "§ 12a Satz 2 Nr. 1 und Satz 3 SGB II",
    since=BUERGERGELD,
    until=date(2026, 12, 31),
    leer="Bis Ende 2026 muss niemand eine Altersrente vorzeitig beantragen.",
)
def vorzeitige_altersrente_ist_pflicht(alter: int) -> bool:
    """Until the end of 2026 nobody has to take an old-age pension early."""
    return False


@vorzeitige_altersrente_ist_pflicht.fassung(
    "§ 12a Satz 2 Nr. 1 SGB II",
    since=date(2027, 1, 1),
    satz="Ab 63 Jahren muss die Person eine Altersrente auch vorzeitig beantragen, wenn das nicht unbillig ist.",
)
def vorzeitige_altersrente_ist_pflicht_ab_2027(alter: int, *, vorzeitige_altersrente_jahre: int = zahl()) -> bool:
    """From 2027 on the duty begins with the 63rd birthday."""
    return alter >= vorzeitige_altersrente_jahre


@rule(
    "§ 12a Satz 1 SGB II, § 4 Abs. 1 Satz 3 BEEG",
    since=BUERGERGELD,
    satz="Im Haushalt lebt ein Kind in den ersten Lebensmonaten. Elterngeld ist möglich.",
)
def elterngeld_ist_moeglich(geboren_am: date, tag: date, *, basiselterngeld_lebensmonate: int = zahl()) -> bool:
    """Whether the child has not completed the months of life for which there is Elterngeld."""
    vollendet = (tag.year - geboren_am.year) * 12 + tag.month - geboren_am.month - (tag.day < geboren_am.day)
    return 0 <= vollendet < basiselterngeld_lebensmonate
