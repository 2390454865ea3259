"""§ 22 Abs. 1 and 10 SGB II: recognised costs of the flat, and the share of every person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from jobcenter.law.fakten.wohnung import Kostensenkung, Wohnung
from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, rule, schema, zahl
from jobcenter.law.sgb2 import p22_fristen as fristen
from jobcenter.law.sgb2.p22_umzug import kosten_nach_umzug, nur_grenze_nach_umzug
from jobcenter.law.sgb2.p41_rundung import anteil_ct, bruch_ct, gleich_verteilen

GRENZE_FEHLT = Frage(
    "angemessenheit",
    "§ 22 Abs. 1 Satz 1 und Abs. 1a SGB II",
    "Für diese Wohnung ist keine örtliche Grenze eingetragen. Sind die Kosten angemessen?",
    (("angemessen", "Die Kosten für Unterkunft und Heizung sind angemessen."),),
    "angemessen",
)
UEBER_GRENZE = Frage(
    "unterkunft_ueber_grenze",
    "§ 22 Abs. 1 Satz 9, 10 und 12 SGB II",
    "Die Unterkunft ist teurer als die örtliche Grenze. Was wird anerkannt?",
    (
        ("tatsaechlich", "Die tatsächlichen Kosten, weil sie noch nicht zumutbar zu senken sind."),
        ("grenze", "Nur die Kosten bis zur örtlichen Grenze."),
    ),
    "tatsaechlich",
)
UEBER_DECKEL = Frage(
    "unterkunft_ueber_deckel",
    "§ 22 Abs. 1 Satz 6, 7, 9 und 11 SGB II",
    "Die Unterkunft ist mehr als eineinhalbmal so teuer wie die örtliche Grenze. Was wird anerkannt?",
    (
        ("deckel", "Das Eineinhalbfache der örtlichen Grenze."),
        ("tatsaechlich", "Die tatsächlichen Kosten, weil eine Ausnahme nach Satz 6, 7, 9 oder 11 vorliegt."),
    ),
    "deckel",
)
HEIZUNG_UEBER_GRENZE = Frage(
    "heizung_ueber_grenze",
    "§ 22 Abs. 1 Satz 9 SGB II",
    "Die Heizung ist teurer als die örtliche Grenze. Was wird anerkannt?",
    (
        ("tatsaechlich", "Die tatsächlichen Kosten, weil sie noch nicht zumutbar zu senken sind."),
        ("grenze", "Nur die Kosten bis zur örtlichen Grenze."),
    ),
    "tatsaechlich",
)
MIETE_UNZULAESSIG = Frage(
    "miete_unzulaessig",
    "§ 22 Abs. 1 Satz 8, 9 und 12 SGB II",
    "Ein Teil der Miete gilt als unangemessen, auch in der Karenzzeit. Was wird anerkannt?",
    (
        ("tatsaechlich", "Die tatsächlichen Kosten, weil sie noch nicht zumutbar zu senken sind."),
        ("grenze", "Nur der Teil, der nicht als unangemessen gilt."),
    ),
    "tatsaechlich",
)


class Kosten(NamedTuple):
    """Recognised costs of the whole flat in cents; `mitteilen`: the person must be told that they are too high."""

    unterkunft_ct: int
    heizung_ct: int
    mitteilen: bool = False

    @property
    def summe_ct(self) -> int:
        """Both together."""
        return self.unterkunft_ct + self.heizung_ct


class Lage(NamedTuple):
    """What besides the amounts decides how long high costs count."""

    monat: date
    senkung: Kostensenkung
    karenz_vorbei_ab: int = 0
    zugesichert: bool = False


KEINE_SENKUNG = Kostensenkung()
"""No letter, no death, no smaller Bedarfsgemeinschaft."""


class Grenzen(NamedTuple):
    """Local limits for the flat and for heating in cents."""

    unterkunft_ct: int
    heizung_ct: int


@schema(
    "§ 22 Abs. 1 Satz 2, 3, 6 und 7 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Es läuft die Karenzzeit. Für die Unterkunft werden {ergebnis:euro} anerkannt.",
)
def unterkunft_in_karenzzeit(
    pruefung: Pruefung, kosten_ct: int, grenze_ct: int, lage: Lage | None, *, deckel_unterkunft_anteil: int = zahl()
) -> int:
    """Recognised rent in the Karenzzeit: actual costs, but not above the cap."""
    return _below_cap(pruefung, kosten_ct, anteil_ct(grenze_ct, deckel_unterkunft_anteil), lage)


@unterkunft_in_karenzzeit.fassung(
    "§ 22 Abs. 1 Satz 2 und 3 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Es läuft die Karenzzeit. Für die Unterkunft werden {ergebnis:euro} anerkannt.",
)
def unterkunft_in_karenzzeit_alt(pruefung: Pruefung, kosten_ct: int, grenze_ct: int, lage: Lage | None) -> int:
    """Recognised rent in the Karenzzeit before July 2026: the actual costs."""
    return kosten_ct


@schema(
    "§ 22 Abs. 1 Satz 1, 6 und 9 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Die Karenzzeit ist vorbei. Für die Unterkunft werden {ergebnis:euro} anerkannt.",
)
def unterkunft_nach_karenzzeit(
    pruefung: Pruefung, kosten_ct: int, grenze_ct: int, lage: Lage | None, *, deckel_unterkunft_anteil: int = zahl()
) -> int:
    """Recognised rent after the Karenzzeit. Whether the cap limits Satz 9 too is decided by a person."""
    if kosten_ct <= grenze_ct:
        return kosten_ct
    if not _still_counts(pruefung, lage):
        return grenze_ct
    return _below_cap(pruefung, kosten_ct, anteil_ct(grenze_ct, deckel_unterkunft_anteil), lage)


@unterkunft_nach_karenzzeit.fassung(
    "§ 22 Abs. 1 Satz 1 und 7 SGB II in der bis 30.06.2026 geltenden Fassung",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Die Karenzzeit ist vorbei. Für die Unterkunft werden {ergebnis:euro} anerkannt.",
)
def unterkunft_nach_karenzzeit_alt(pruefung: Pruefung, kosten_ct: int, grenze_ct: int, lage: Lage | None) -> int:
    """Recognised rent after the Karenzzeit before July 2026."""
    if kosten_ct <= grenze_ct or _still_counts(pruefung, lage):
        return kosten_ct
    return grenze_ct


def _below_cap(pruefung: Pruefung, kosten_ct: int, deckel_ct: int, lage: Lage | None) -> int:
    """The costs, but not above the cap unless an exception holds (Satz 6, 7 and 11, § 22 Abs. 4 Satz 3)."""
    if kosten_ct <= deckel_ct:
        return kosten_ct
    if lage and (lage.zugesichert or _after_death(pruefung, lage) or _became_smaller(pruefung, lage)):
        return kosten_ct
    return deckel_ct if pruefung.klaere(UEBER_DECKEL) == "deckel" else kosten_ct


def _still_counts(pruefung: Pruefung, lage: Lage | None) -> bool:
    """Whether rent above the limit still counts: promised, after a death, within six months, or a person says so."""
    if lage is None:
        return pruefung.klaere(UEBER_GRENZE) == "tatsaechlich"
    if lage.zugesichert or _after_death(pruefung, lage):
        return True
    return _within_time(pruefung, UEBER_GRENZE, lage, lage.karenz_vorbei_ab)


def _within_time(pruefung: Pruefung, frage: Frage, lage: Lage, karenz_vorbei_ab: int) -> bool:
    """Within six months of the letter without a question; without a letter, or later, a person decides."""
    hinweis_am = lage.senkung.hinweis_am
    if hinweis_am is None:
        return pruefung.klaere(frage) == "tatsaechlich"
    if fristen.in_der_senkungsfrist(pruefung, hinweis_am, karenz_vorbei_ab, lage.monat):
        return True
    return pruefung.klaere(fristen.FRIST_VORBEI) != "grenze"


def _after_death(pruefung: Pruefung, lage: Lage) -> bool:
    senkung = lage.senkung
    return senkung.verstorben_am is not None and fristen.nach_todesfall_geschuetzt(
        pruefung, senkung.verstorben_am, senkung.davor_angemessen, lage.monat
    )


def _became_smaller(pruefung: Pruefung, lage: Lage) -> bool:
    """Satz 6, second half: when the Bedarfsgemeinschaft became smaller, Satz 9 decides instead of the cap."""
    senkung = lage.senkung
    if senkung.verkleinert_am is None or fristen.monatszahl(senkung.verkleinert_am) > fristen.monatszahl(lage.monat):
        return False
    return fristen.nach_verkleinerung(pruefung, senkung.hinweis_am, lage.monat)


@schema("§ 22 Abs. 1 Satz 1 und 9 SGB II", since=BUERGERGELD, satz="Für die Heizung werden {ergebnis:euro} anerkannt.")
def heizung_anerkannt(pruefung: Pruefung, kosten_ct: int, grenze_ct: int, lage: Lage | None) -> int:
    """Recognised heating costs; the Karenzzeit does not cover heating."""
    if kosten_ct <= grenze_ct:
        return kosten_ct
    if lage is not None:
        if _after_death(pruefung, lage):
            return kosten_ct
        hinweis_am = lage.senkung.hinweis_heizung_am
        if hinweis_am is not None:
            weiter = fristen.in_der_senkungsfrist(pruefung, hinweis_am, 0, lage.monat)
            weiter = weiter or pruefung.klaere(fristen.HEIZUNG_FRIST_VORBEI) != "grenze"
            return kosten_ct if weiter else grenze_ct
    return kosten_ct if pruefung.klaere(HEIZUNG_UEBER_GRENZE) == "tatsaechlich" else grenze_ct


@rule(
    "§ 22 Abs. 1 Satz 8 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Auch in der Karenzzeit gelten {ergebnis:euro} der Miete als unangemessen. "
    "Sie liegen über der Grenze je Quadratmeter oder der Mietpreisbremse.",
)
def unzulaessiger_teil(
    unterkunft_ct: int,
    grundmiete_ct: int,
    flaeche_qm: int | None,
    grenze_je_qm_ct: int | None,
    zulaessige_miete_ct: int | None,
) -> int:
    """The part of the rent in cents above the limit per square metre (Nr. 1) or above the rent brake (Nr. 2)."""
    teil_ct = 0
    if flaeche_qm is not None and grenze_je_qm_ct is not None:
        teil_ct = unterkunft_ct - flaeche_qm * grenze_je_qm_ct
    if zulaessige_miete_ct is not None:
        teil_ct = max(teil_ct, grundmiete_ct - zulaessige_miete_ct)
    return min(unterkunft_ct, max(0, teil_ct))


@unzulaessiger_teil.fassung(
    "§ 22 Abs. 1 SGB II in der bis 30.06.2026 geltenden Fassung", since=BUERGERGELD, until=date(2026, 6, 30)
)
def unzulaessiger_teil_alt(
    unterkunft_ct: int,
    grundmiete_ct: int,
    flaeche_qm: int | None,
    grenze_je_qm_ct: int | None,
    zulaessige_miete_ct: int | None,
) -> int:
    """Before July 2026 there was no such rule."""
    return 0


@rule(
    "§ 22 Abs. 1 Satz 8 Nr. 2 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Die Miete ist wohl höher als erlaubt. Das Jobcenter muss auffordern, das beim Vermieter zu rügen.",
)
def aufforderung_zur_ruege(grundmiete_ct: int, zulaessige_miete_ct: int) -> bool:
    """Whether the tenant must be asked to object to the landlord."""
    return grundmiete_ct > zulaessige_miete_ct


@rule(
    "§ 22 Abs. 10 SGB II",
    since=BUERGERGELD,
    satz="Unterkunft und Heizung haben eine gemeinsame Grenze. Was die eine nicht braucht, gilt für die andere.",
)
def gesamtgrenze(unterkunft_ct: int, heizung_ct: int, grenze_unterkunft_ct: int, grenze_heizung_ct: int) -> Grenzen:
    """Limits when both are judged together: the unused part of one raises the other."""
    return Grenzen(
        grenze_unterkunft_ct + max(0, grenze_heizung_ct - heizung_ct),
        grenze_heizung_ct + max(0, grenze_unterkunft_ct - unterkunft_ct),
    )


@rule(
    "§ 22 Abs. 1a SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Die Wohnung ist teurer als die örtliche Grenze. "
    "Das Jobcenter teilt mit, wie lange und wann es höhere Kosten anerkennt.",
)
def mitteilungspflicht(unterkunft_ct: int, heizung_ct: int, grenze_unterkunft_ct: int, grenze_heizung_ct: int) -> bool:
    """Whether the person must be told that the costs are above the abstract limits."""
    return unterkunft_ct > grenze_unterkunft_ct or heizung_ct > grenze_heizung_ct


@mitteilungspflicht.fassung(
    "§ 22 Abs. 1a SGB II in der bis 30.06.2026 geltenden Fassung (weggefallen)",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
)
def mitteilungspflicht_alt(
    unterkunft_ct: int, heizung_ct: int, grenze_unterkunft_ct: int, grenze_heizung_ct: int
) -> bool:
    """Before July 2026 the statute did not name this duty."""
    return False


@schema("§ 22 Abs. 1 SGB II", since=BUERGERGELD, satz="Für die ganze Wohnung werden {ergebnis.summe_ct} anerkannt.")
def anerkannte_kosten(pruefung: Pruefung, wohnung: Wohnung, monat: date) -> Kosten:
    """Recognised costs of the flat. Without a local limit a person confirms that they are adequate."""
    unterkunft_ct, heizung_ct = laufende_kosten(wohnung)
    grenze_u, grenze_h = wohnung.grenze_unterkunft_ct, wohnung.grenze_heizung_ct
    if grenze_u is None or grenze_h is None:
        pruefung.klaere(GRENZE_FEHLT)
    grenze_u, grenze_h = unterkunft_ct if grenze_u is None else grenze_u, heizung_ct if grenze_h is None else grenze_h
    if wohnung.gesamtgrenze:
        grenze_u, grenze_h = gesamtgrenze(pruefung, unterkunft_ct, heizung_ct, grenze_u, grenze_h)
    mitteilen = mitteilungspflicht(pruefung, unterkunft_ct, heizung_ct, grenze_u, grenze_h)
    in_karenz, vorbei_ab = karenzzeit_der_wohnung(pruefung, wohnung, monat)
    lage = None
    if wohnung.kostensenkung is not None or wohnung.umzug is not None:
        lage = Lage(monat, wohnung.kostensenkung or KEINE_SENKUNG, vorbei_ab)
    if wohnung.umzug is not None:
        nach_umzug = kosten_nach_umzug(
            pruefung, unterkunft_ct, heizung_ct, grenze_u, grenze_h, in_karenz, wohnung.umzug
        )
        unterkunft_ct, heizung_ct = nach_umzug.unterkunft_ct, nach_umzug.heizung_ct
        lage = lage and lage._replace(zugesichert=nach_umzug.zugesichert)
    if wohnung.grenze_je_qm_ct is not None or wohnung.zulaessige_miete_ct is not None:
        unterkunft_ct = _without_excess(pruefung, wohnung, unterkunft_ct, lage, monat)
    anerkannt = unterkunft_in_karenzzeit if in_karenz else unterkunft_nach_karenzzeit
    return Kosten(
        anerkannt(pruefung, unterkunft_ct, grenze_u, lage),
        heizung_anerkannt(pruefung, heizung_ct, grenze_h, lage),
        mitteilen,
    )


def laufende_kosten(wohnung: Wohnung) -> tuple[int, int]:
    """Rent with service charges, and heating, in cents: of the whole flat, or the part that a contract names."""
    if wohnung.vertragsanteil is not None:
        return wohnung.vertragsanteil.unterkunft_ct, wohnung.vertragsanteil.heizung_ct
    return wohnung.grundmiete_ct + wohnung.nebenkosten_ct, wohnung.heizung_ct


def karenzzeit_der_wohnung(pruefung: Pruefung, wohnung: Wohnung, monat: date) -> tuple[bool, int]:
    """Whether the Karenzzeit runs, and the number of the first month after it (0: not known or not over)."""
    if wohnung.nur_angemessen_anerkannt:
        return not fristen.ohne_karenzzeit(pruefung, wohnung.nur_angemessen_anerkannt), 0
    if not wohnung.leistungszeiten:
        return wohnung.karenzzeit, 0
    stand = fristen.karenzzeit(pruefung, wohnung.leistungszeiten, monat)
    return not stand.vorbei_ab, stand.vorbei_ab


def _without_excess(pruefung: Pruefung, wohnung: Wohnung, unterkunft_ct: int, lage: Lage | None, monat: date) -> int:
    """Satz 8: what counts as inadequate even in the Karenzzeit; Satz 9 and 12 decide how long it still counts."""
    teil_ct = unzulaessiger_teil(
        pruefung,
        unterkunft_ct,
        wohnung.grundmiete_ct,
        wohnung.flaeche_qm,
        wohnung.grenze_je_qm_ct,
        wohnung.zulaessige_miete_ct,
    )
    if not teil_ct:
        return unterkunft_ct
    if wohnung.zulaessige_miete_ct is not None:
        aufforderung_zur_ruege(pruefung, wohnung.grundmiete_ct, wohnung.zulaessige_miete_ct)
    if wohnung.umzug is not None:  # § 22 Abs. 4 Satz 3 covers this part too: without a promise it never counts.
        zu_viel = nur_grenze_nach_umzug(pruefung, wohnung.umzug.zusicherung, False)
        return unterkunft_ct - teil_ct if zu_viel else unterkunft_ct
    lage = lage or Lage(monat, KEINE_SENKUNG)
    if _after_death(pruefung, lage) or _within_time(pruefung, MIETE_UNZULAESSIG, lage, 0):
        return unterkunft_ct
    return max(0, unterkunft_ct - teil_ct)


@rule("§ 22 Abs. 1 Satz 1 SGB II", since=BUERGERGELD)
def kopfteile(kosten_ct: int, personen: int, personen_im_haushalt: int) -> list[int]:
    """Equal shares by heads for the persons examined; the last of them takes the odd cents."""
    koepfe = max(personen, personen_im_haushalt)
    return gleich_verteilen(bruch_ct(kosten_ct * personen, koepfe), personen)


@rule(
    "§ 22 Abs. 7 Satz 4 SGB II",
    since=GRUNDSICHERUNGSGELD,
    satz="Ein Mensch im Haushalt gilt als nicht erreichbar. Die anderen teilen seinen Anteil der Wohnkosten.",
)
def wohnanteile_umverteilt(anteile: Sequence[int], fehlt: Sequence[bool], empfaenger: Sequence[bool]) -> list[int]:
    """Shares in cents when those of unreachable persons go to the others of the Bedarfsgemeinschaft."""
    offen_ct = sum([anteil for anteil, weg in zip(anteile, fehlt, strict=True) if weg])
    dazu = iter(gleich_verteilen(offen_ct, sum(empfaenger)))
    return [
        0 if weg else anteil + (next(dazu) if bekommt else 0)
        for anteil, weg, bekommt in zip(anteile, fehlt, empfaenger, strict=True)
    ]


@rule(
    "§ 22 Abs. 1 Satz 1 SGB II",
    since=BUERGERGELD,
    satz="Auf die Person entfallen {unterkunft_ct} für die Unterkunft und {heizung_ct} für die Heizung.",
    leer="Kosten für Unterkunft und Heizung entstehen nicht oder werden nicht anerkannt.",
)
def wohnanteil(unterkunft_ct: int, heizung_ct: int) -> int:
    """The person's share of rent and heating in cents."""
    return unterkunft_ct + heizung_ct
