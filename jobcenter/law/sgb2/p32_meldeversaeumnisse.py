"""§ 32 SGB II: missed appointments."""

from __future__ import annotations

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, Stichtag, rule, zahl
from jobcenter.law.sgb2.p65a_uebergang import LETZTER_TAG_ALTES_RECHT

ALTE_VERSAEUMNISSE = Frage(
    "versaeumnisse_vor_juli_2026",
    "§ 32 Abs. 1, § 65a Abs. 2 SGB II",
    "Frühere Termine wurden nur vor Juli 2026 versäumt. Zählen sie dafür, dass jemand wiederholt nicht kam?",
    (
        ("nein", "Nein, nur Versäumnisse seit Juli 2026 zählen mit (§ 32 Abs. 1)."),
        ("ja", "Ja, auch frühere Versäumnisse zählen mit (§ 32 Abs. 1, § 65a Abs. 2)."),
    ),
    "nein",
)

ERSTE_SPERRZEIT = Frage(
    "erste_sperrzeit",
    "§ 31a Abs. 1 Satz 3, § 31 Abs. 2 Nr. 3, § 32 Abs. 1 SGB II",
    "Die Agentur für Arbeit hat zum ersten Mal eine Sperrzeit wegen eines Termins festgestellt. Mindert sie schon?",
    (
        ("nein", "Nein, erst ein wiederholtes Versäumnis hat die Folgen des § 32 Abs. 1."),
        ("ja", "Ja, § 31a Abs. 1 Satz 3 verweist nur auf die Folgen. Die Sperrzeit genügt (§ 31 Abs. 2 Nr. 3)."),
    ),
    "nein",
)


@rule(
    "§ 31a Abs. 1 Satz 7 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=LETZTER_TAG_ALTES_RECHT,
    stichtag=Stichtag.EREIGNIS,
)
def sperrzeit_ist_zu_klaeren() -> bool:
    """Before July 2026 the first missed appointment was enough in any case."""
    return False


@sperrzeit_ist_zu_klaeren.fassung("§ 31a Abs. 1 Satz 3, § 32 Abs. 1 SGB II", since=GRUNDSICHERUNGSGELD)
def sperrzeit_ist_zu_klaeren_2026() -> bool:
    """Whether „repeatedly“ belongs to the consequences of § 32 is open."""
    return True


@rule(
    "§ 32 Abs. 1 Satz 1 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=LETZTER_TAG_ALTES_RECHT,
    stichtag=Stichtag.EREIGNIS,
)
def oft_genug(fruehere: int) -> bool:
    """Before July 2026 the first missed appointment was enough."""
    return True


@oft_genug.fassung(
    "§ 32 Abs. 1 Satz 1 SGB II",
    since=GRUNDSICHERUNGSGELD,
    leer="Es ist der erste versäumte Termin. Erst ein wiederholtes Versäumnis mindert die Leistung.",
)
def oft_genug_2026(fruehere: int) -> bool:
    """Only repeated absence counts."""
    return fruehere > 0


@rule(
    "§ 32 Abs. 1 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Der versäumte Termin mindert die Leistung um {ergebnis:prozent} des Regelbedarfs.",
    stichtag=Stichtag.EREIGNIS,
)
def hoehe_meldeminderung(*, meldeminderung_promille: int = zahl()) -> int:
    """Share of the Regelbedarf in per mille."""
    return meldeminderung_promille


@rule("§ 32 Abs. 2 Satz 2 SGB II", since=BUERGERGELD, stichtag=Stichtag.EREIGNIS)
def dauer_meldeminderung(*, meldeminderung_monate: int = zahl()) -> int:
    """Months of the reduction."""
    return meldeminderung_monate


@rule(
    "§ 32 Abs. 3 Satz 1 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Drei Termine in Folge sind versäumt. Statt einer Minderung gilt die Person als nicht erreichbar.",
    stichtag=Stichtag.EREIGNIS,
)
def keine_minderung_neben_nichterreichbarkeit(nicht_erreichbar: bool) -> bool:
    """No reduction for the third missed appointment in a row."""
    return nicht_erreichbar
