"""Training of a person and what BAföG says about it: § 7 Abs. 5 and 6 SGB II."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt


class Ausbildungsart(Wahl):
    """Kinds of training as the statutes sort them."""

    UNGEKLAERT = "ungeklaert", "noch nicht festgestellt"
    BETRIEB = "betrieb", "Berufsausbildung oder Berufsvorbereitung nach dem SGB III"
    SCHULE = "schule", "Schule nach § 12 BAföG"
    ABENDSCHULE = "abendschule", "Abendhauptschule oder Abendrealschule (§ 12 BAföG)"
    ABENDGYMNASIUM = "abendgymnasium", "Abendgymnasium (§ 13 Abs. 1 Nr. 1 BAföG)"
    KOLLEG = "kolleg", "Kolleg oder Fachschule nach einem Berufsabschluss (§ 13 Abs. 1 Nr. 1 BAföG)"
    HOCHSCHULE = "hochschule", "Hochschule, Akademie oder Höhere Fachschule (§ 13 Abs. 1 Nr. 2 BAföG)"
    NICHT_GEFOERDERT = "nicht_gefoerdert", "eine Ausbildung, die das BAföG nicht fördert"


class Bafoeg(Wahl):
    """What is known about BAföG for this training."""

    UNGEKLAERT = "ungeklaert", "noch nicht bekannt"
    ERHALTEN = "erhalten", "wird gezahlt"
    EINKOMMEN = "einkommen", "nur wegen Einkommen oder Vermögen nicht gezahlt"
    BEANTRAGT = "beantragt", "beantragt, noch nicht entschieden"
    ABGELEHNT = "abgelehnt", "aus einem anderen Grund abgelehnt"
    NICHT_BEANTRAGT = "nicht_beantragt", "nicht beantragt"
    BEI_ELTERN_MOEGLICH = (
        "bei_eltern_moeglich",
        "ausgeschlossen, weil die Person bei den Eltern leben könnte (§ 2 Abs. 1a)",
    )
    ALTER = "alter", "ausgeschlossen wegen des Alters (§ 10 Abs. 3)"


@sachverhalt
class Ausbildungsfoerderung:
    """Everything § 7 Abs. 5 and 6 SGB II ask about a training. `von` and `bis` are its first and last day."""

    art: Ausbildungsart = fakt("Art der Ausbildung", "§ 7 Abs. 5 und 6 SGB II", default=Ausbildungsart.UNGEKLAERT)
    bafoeg: Bafoeg = fakt("Stand beim BAföG", "§ 7 Abs. 6 SGB II", default=Bafoeg.UNGEKLAERT)
    abgelehnt_am: date | None = fakt("Ablehnung des BAföG vom", "§ 7 Abs. 6 Nr. 2 SGB II", default=None)
    bei_eltern: bool | None = fakt(
        "Wohnt bei den Eltern oder in deren Eigentum", "§ 7 Abs. 6 Nr. 2 SGB II", default=None
    )
    mit_verpflegung: bool = fakt(
        "Wohnt für die Ausbildung im Wohnheim, Internat oder beim Betrieb mit Verpflegung",
        "§ 7 Abs. 5 Satz 2 SGB II",
        default=False,
    )
    von: date | None = fakt("Erster Tag der Ausbildung", "§ 7 Abs. 5 SGB II", default=None)
    bis: date | None = fakt("Letzter Tag der Ausbildung", "§ 7 Abs. 5 SGB II", default=None)
