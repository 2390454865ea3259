"""A door: when one deadline begins and ends, and what follows (SGB I, II, X, SGG)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from jobcenter.law.doors.bekanntgabe import bekannt_am
from jobcenter.law.doors.feiertage import anlass, naechster_werktag
from jobcenter.law.errors import MissingFact
from jobcenter.law.fakten.frist import Fristangaben, Fristart, Zustellweg
from jobcenter.law.pruefung import Klaerung, Pruefung, Schritt
from jobcenter.law.sgb1 import p66_mitwirkung as p66_sgb1
from jobcenter.law.sgb2.p31b_zeitraum import feststellbar_bis
from jobcenter.law.sgb2.p40_aufhebung import einstellung_bis
from jobcenter.law.sgb2.p40_ueberpruefung import ueberpruefung_bis
from jobcenter.law.sgb2.p41a_vorlaeufig import abschliessend_bis
from jobcenter.law.sgb10 import p26_fristen as p26
from jobcenter.law.sgb10 import p27_wiedereinsetzung as p27
from jobcenter.law.sgb10.p45_kenntnis import rueckwirkend_bis
from jobcenter.law.sgb10.p45_ruecknahme import ruecknahme_bis
from jobcenter.law.sgg import p64_fristen as p64
from jobcenter.law.sgg import p66_belehrung as p66
from jobcenter.law.sgg import p67_wiedereinsetzung as p67
from jobcenter.law.sgg import p84_widerspruch as p84
from jobcenter.law.sgg import p87_klage as p87
from jobcenter.law.sgg import p88_untaetigkeit as p88
from jobcenter.law.texte import datum

RECHTSWEG = frozenset(
    {
        Fristart.WIDERSPRUCH,
        Fristart.KLAGE,
        Fristart.UNTAETIGKEIT_ANTRAG,
        Fristart.UNTAETIGKEIT_WIDERSPRUCH,
        Fristart.WIEDEREINSETZUNG_RECHTSWEG,
    }
)
"""Deadlines that § 64 SGG counts; § 26 SGB X counts the others."""
AB_BEKANNTGABE = frozenset(
    {
        Fristart.BEKANNTGABE,
        Fristart.WIDERSPRUCH,
        Fristart.KLAGE,
        Fristart.MITWIRKUNG,
        Fristart.UEBERPRUEFUNG,
        Fristart.RUECKNAHME,
        Fristart.RUECKNAHME_FALSCHE_ANGABEN,
    }
)
"""Deadlines that begin with the day on which a letter is made known."""


@dataclass(frozen=True, slots=True)
class Frist:
    """One deadline.

    `ab` is the day of the event that starts it (not counted itself), None while a decision is not made known.
    `rechnerisch_bis` is the last day before Saturdays, Sundays and holidays are looked at, `bis` the last day on which
    the act is in time; both None when no deadline runs. An office that wants no dispute uses the earlier one for
    its own acts. `rechtzeitig` answers for `eingegangen_am`, `versagung` for § 66 SGB I on `geprueft_am`;
    `klage_ab` is the first day of an action under § 88 SGG.
    """

    art: Fristart
    ab: date | None
    rechnerisch_bis: date | None
    bis: date | None
    rechtzeitig: bool | None
    versagung: bool | None
    klage_ab: date | None
    fragen: tuple[Klaerung, ...]
    begruendung: Schritt


def frist(angaben: Fristangaben, antworten: Mapping[str, str] | None = None, with_reasons: bool = True) -> Frist:
    """Compute one deadline. Raises MissingFact, NoLawForDate, UnknownAnswer."""
    pruefung = Pruefung.zum(angaben.ereignis_am, antworten, with_reasons)
    ab = bekannt_am(pruefung, angaben) if angaben.art in AB_BEKANNTGABE else angaben.ereignis_am
    rechnerisch_bis = bis = None
    if ab is not None and angaben.art is not Fristart.BEKANNTGABE:
        rechnerisch_bis = _RECHNUNGEN[angaben.art](pruefung, angaben, ab)
        bis = rechnerisch_bis and _letzter_tag(pruefung, angaben, rechnerisch_bis)
    klage_ab = p88.klage_zulaessig_ab(pruefung, bis) if bis and angaben.art in _UNTAETIGKEIT else None
    rechtzeitig = _rechtzeitig(pruefung, angaben, ab, bis)
    versagung = _versagung(pruefung, angaben, bis) if angaben.art is Fristart.MITWIRKUNG and bis else None
    return Frist(
        angaben.art,
        ab,
        rechnerisch_bis,
        bis,
        rechtzeitig,
        versagung,
        klage_ab,
        tuple(pruefung.fragen.values()),
        pruefung.begruendung("frist", "§ 26 SGB X, § 64 SGG", _satz(angaben.art, ab, bis)),
    )


def _satz(art: Fristart, ab: date | None, bis: date | None) -> str:
    if ab is None:
        return "Der Bescheid ist nicht bekannt gegeben. Es läuft keine Frist."
    if art is Fristart.BEKANNTGABE:
        return f"Der Bescheid ist am {datum(ab)} bekannt gegeben."
    return f"Die Frist endet mit dem {datum(bis)}." if bis else "Es läuft keine Frist."


def _letzter_tag(pruefung: Pruefung, angaben: Fristangaben, tag: date) -> date:
    """The last day, moved to a working day where the statute says so."""
    if angaben.fester_tag_am is not None and p26.bleibt_fest(pruefung, tag, angaben.hinweis_auf_festen_tag):
        return tag
    if angaben.land is None:
        raise MissingFact("land")
    verschoben = p64.verschoben_im_rechtsweg if angaben.art in RECHTSWEG else p26.verschoben
    werktag = naechster_werktag(tag, angaben.land, angaben.oertlich)
    return verschoben(pruefung, anlass(tag, angaben.land, angaben.oertlich), werktag) or tag


def _rechtzeitig(pruefung: Pruefung, angaben: Fristangaben, ab: date | None, bis: date | None) -> bool | None:
    """Whether an objection or an action came in time; being late can be excused (§ 67 SGG)."""
    if angaben.eingegangen_am is None or angaben.art not in (Fristart.WIDERSPRUCH, Fristart.KLAGE) or ab is None:
        return None
    if bis is None or p67.rechtzeitig_eingegangen(pruefung, angaben.eingegangen_am, bis):
        return True
    return pruefung.klaere(p67.OHNE_VERSCHULDEN) == "ja"


def _versagung(pruefung: Pruefung, angaben: Fristangaben, bis: date) -> bool | None:
    """Whether benefits may be refused for lack of cooperation on a day; the office decides."""
    p26.verlaengerbar(pruefung, True)
    if angaben.geprueft_am is None:
        return None
    erlaubt = p66_sgb1.folgen_genannt(pruefung, angaben.folgen_genannt)
    return (
        p66_sgb1.frist_abgelaufen(pruefung, bis, angaben.geprueft_am)
        and erlaubt
        and pruefung.klaere(p66_sgb1.VERSAGUNG) == "ja"
    )


def _im_ausland(angaben: Fristangaben) -> bool:
    """A letter sent abroad is made known abroad, whoever forgot to say so."""
    return angaben.im_ausland or angaben.weg is Zustellweg.POST_AUSLAND


def _widerspruch(pruefung: Pruefung, angaben: Fristangaben, ab: date) -> date | None:
    if p66.laeuft_nicht(pruefung, angaben.belehrung):
        return None
    monate = p66.jahresfrist(pruefung, angaben.belehrung)
    regel = p84.widerspruch_frist_ausland if _im_ausland(angaben) else p84.widerspruch_frist
    return p64.ende_im_rechtsweg(pruefung, ab, monate or regel(pruefung))


def _klage(pruefung: Pruefung, angaben: Fristangaben, ab: date) -> date | None:
    if p66.laeuft_nicht(pruefung, angaben.belehrung):
        return None
    monate = p66.jahresfrist(pruefung, angaben.belehrung)
    regel = p87.klage_frist_ausland if _im_ausland(angaben) else p87.klage_frist
    return p64.ende_im_rechtsweg(pruefung, ab, monate or regel(pruefung))


def _untaetigkeit(pruefung: Pruefung, angaben: Fristangaben, ab: date) -> date:
    antrag = angaben.art is Fristart.UNTAETIGKEIT_ANTRAG
    monate = p88.zeit_fuer_antrag(pruefung) if antrag else p88.zeit_fuer_widerspruch(pruefung)
    return p64.ende_im_rechtsweg(pruefung, ab, monate)


def _wiedereinsetzung(pruefung: Pruefung, angaben: Fristangaben, ab: date) -> date:
    rechtsweg = angaben.art is Fristart.WIEDEREINSETZUNG_RECHTSWEG
    bis = (p67.wiedereinsetzung_im_rechtsweg_bis if rechtsweg else p27.wiedereinsetzung_bis)(pruefung, ab)
    if angaben.versaeumte_frist_bis is None:
        return bis
    laengstens = p67.wiedereinsetzung_im_rechtsweg_laengstens if rechtsweg else p27.wiedereinsetzung_laengstens
    return min(bis, laengstens(pruefung, angaben.versaeumte_frist_bis))


def _mitwirkung(pruefung: Pruefung, angaben: Fristangaben, ab: date) -> date:
    if angaben.fester_tag_am is not None:
        return angaben.fester_tag_am
    if angaben.tage is None or angaben.tage < 1:
        raise MissingFact("tage")
    return p26.ende_nach_tagen(pruefung, ab, angaben.tage)


_UNTAETIGKEIT = frozenset({Fristart.UNTAETIGKEIT_ANTRAG, Fristart.UNTAETIGKEIT_WIDERSPRUCH})
_RECHNUNGEN: Mapping[Fristart, Callable[[Pruefung, Fristangaben, date], date | None]] = {
    Fristart.WIDERSPRUCH: _widerspruch,
    Fristart.KLAGE: _klage,
    Fristart.UNTAETIGKEIT_ANTRAG: _untaetigkeit,
    Fristart.UNTAETIGKEIT_WIDERSPRUCH: _untaetigkeit,
    Fristart.WIEDEREINSETZUNG_BEHOERDE: _wiedereinsetzung,
    Fristart.WIEDEREINSETZUNG_RECHTSWEG: _wiedereinsetzung,
    Fristart.MITWIRKUNG: _mitwirkung,
    Fristart.ABSCHLIESSEND: lambda pruefung, angaben, ab: abschliessend_bis(pruefung, ab),
    Fristart.UEBERPRUEFUNG: lambda pruefung, angaben, ab: ueberpruefung_bis(pruefung, ab),
    Fristart.RUECKNAHME: lambda pruefung, angaben, ab: ruecknahme_bis(pruefung, ab, False),
    Fristart.RUECKNAHME_FALSCHE_ANGABEN: lambda pruefung, angaben, ab: ruecknahme_bis(pruefung, ab, True),
    Fristart.RUECKNAHME_KENNTNIS: lambda pruefung, angaben, ab: rueckwirkend_bis(pruefung, ab),
    Fristart.MINDERUNG: lambda pruefung, angaben, ab: feststellbar_bis(pruefung, ab),
    Fristart.ZAHLUNGSEINSTELLUNG: lambda pruefung, angaben, ab: einstellung_bis(pruefung, ab),
}
