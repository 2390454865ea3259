"""Facts that follow from several answers together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from jobcenter.questionnaire.conditions import age_on
from jobcenter.questionnaire.engine import Walk
from jobcenter.questionnaire.hauptantrag.regeln import EIGENES_KIND, KIND_BIS, PAAR
from jobcenter.questionnaire.question import ANTRAGSTELLER, HAUSHALT, PARTNER, Fact, rolle

TICKED = {
    ("paar.gemeinsam", "kind"): "person.partnerschaft.gemeinsames_kind",
    ("paar.gemeinsam", "sorge"): "person.partnerschaft.versorgt_andere",
    ("paar.gemeinsam", "konto"): "person.partnerschaft.verfuegt_ueber_geld",
    ("lage.fuenf_jahre", "angestellt"): "person.vorrang.gearbeitet_in_fuenf_jahren",
}
"""(question, option) of a MULTI that the law knows as a fact of its own."""
BAFOEG = {
    "ja": "erhalten",
    "beantragt": "beantragt",
    "einkommen": "einkommen",
    "abgelehnt": "abgelehnt",
    "nein": "nicht_beantragt",
}


def rollen(walk: Walk) -> Iterable[Fact]:
    """Every person has a role in the Bedarfsgemeinschaft; nobody is asked for it."""
    for person_id in walk.persons:
        yield Fact(person_id, "person.rolle", rolle(person_id), "haushalt.partner", asked=False)


def verheiratet(walk: Walk) -> Iterable[Fact]:
    """A registered partnership counts like a marriage; separated spouses are still married."""
    partner, stand = walk.value("haushalt.partner"), walk.value("haushalt.familienstand")
    if partner is None:
        return
    mit_partner = partner in ("verheiratet", "lebenspartnerschaft")
    if mit_partner or stand is not None:
        value = mit_partner or stand == "getrennt"
        yield Fact(ANTRAGSTELLER, "person.verheiratet", value, "haushalt.partner", asked=False)
    if partner in PAAR:
        yield Fact(PARTNER, "person.verheiratet", mit_partner, "haushalt.partner", asked=False)
    for person_id in walk.persons:
        if rolle(person_id) == "elternteil":
            own = walk.value("person.familienstand", person_id)
            if own is not None:
                value = own in ("verheiratet", "getrennt")
                yield Fact(person_id, "person.verheiratet", value, "person.familienstand", asked=False)


def wohnung(walk: Walk) -> Iterable[Fact]:
    """Whether there is a flat, and how many people share its costs (Kopfteilprinzip, § 22 Abs. 1)."""
    fest = walk.value("anschrift.fest", ANTRAGSTELLER)
    if isinstance(fest, bool):
        yield Fact(HAUSHALT, "wohnung.vorhanden", fest, "anschrift.fest", asked=False)
    weitere, kinder = walk.value("haushalt.weitere"), walk.value("haushalt.kinder")
    partner = walk.value("haushalt.partner")
    if isinstance(weitere, int) and isinstance(kinder, int) and partner is not None:
        # Parents and relatives were counted with the others and then by themselves.
        number = 1 + (partner in PAAR) + kinder + max(weitere, _andere(walk))
        yield Fact(HAUSHALT, "wohnung.personen_im_haushalt", number, "haushalt.weitere", asked=False)


def _andere(walk: Walk) -> int:
    """Parents, brothers and sisters and other relatives who were counted one by one."""
    return sum(rolle(person_id) in ("elternteil", "geschwister", "angehoeriger") for person_id in walk.persons)


def ticked_facts(walk: Walk) -> Iterable[Fact]:
    """What was ticked and what was not; nothing without an answer."""
    for person_id in walk.persons:
        for (question_id, option), key in TICKED.items():
            ticks = walk.value(question_id, person_id)
            if isinstance(ticks, tuple):
                yield Fact(person_id, key, option in ticks, question_id, asked=False)


def foerderung(walk: Walk) -> Iterable[Fact]:
    """What § 7 Abs. 5 and 6 ask about a training; pupils and apprentices in the home of the parents need none of it."""
    for person_id in walk.persons:
        training, stand = walk.value("lage.ausbildung", person_id), walk.value("ausbildung.foerderung", person_id)
        if training not in ("schule", "berufsausbildung", "studium"):
            continue
        if training != "studium" and EIGENES_KIND(walk.context.about(person_id)) is not False:
            continue
        if training == "studium":
            yield Fact(person_id, "person.foerderung.art", "hochschule", "lage.ausbildung", asked=False)
        if stand is not None:
            yield Fact(person_id, "person.foerderung.bafoeg", BAFOEG[str(stand)], "ausbildung.foerderung", asked=False)
        verpflegung = walk.value("ausbildung.wohnheim", person_id)
        if isinstance(verpflegung, bool):
            yield Fact(person_id, "person.foerderung.mit_verpflegung", verpflegung, "ausbildung.wohnheim", asked=False)
        abgelehnt = walk.value("ausbildung.abgelehnt_am", person_id)
        if isinstance(abgelehnt, dt.date):
            key = "person.foerderung.abgelehnt_am"
            yield Fact(person_id, key, abgelehnt, "ausbildung.abgelehnt_am", asked=False)


def vorrang(walk: Walk) -> Iterable[Fact]:
    """Claims against others and what is known about the other parent (§§ 12a, 33)."""
    for person_id in walk.persons:
        if walk.value("unfall.art", person_id) is not None:
            yield Fact(person_id, "person.vorrang.schadensersatz", True, "unfall.art", asked=False)
        outside = walk.value("kind.elternteil_ausserhalb", person_id)
        if rolle(person_id) == "kind" and isinstance(outside, bool):
            key = "person.vorrang.anderer_elternteil_ausserhalb"
            yield Fact(person_id, key, outside, "kind.elternteil_ausserhalb", asked=False)
            yield from _lebt_bei(walk, person_id)
        if walk.value("elternteil.vorschuss", person_id) == "abgelehnt":
            key = "person.vorrang.kein_anspruch"
            yield Fact(person_id, key, ("unterhaltsvorschuss",), "elternteil.vorschuss", asked=False)


def _lebt_bei(walk: Walk, person_id: str) -> Iterable[Fact]:
    """With which parent a child lives, where the answer names only one of them."""
    question = "kind.von_wem" if walk.value("kind.von_wem", person_id) else "kind.eigenes"
    parent = {"eigenes": ANTRAGSTELLER, "partner": PARTNER}.get(str(walk.value(question, person_id)))
    if parent:
        yield Fact(person_id, "person.vorrang.elternteil", parent, question, asked=False)


def eigene_gemeinschaft(walk: Walk) -> Iterable[Fact]:
    """Under 25 with the parents, but with a partner, a child or a marriage: a caseworker has the last word (Abs. 3)."""
    geboren, art = walk.value("person.geburtsdatum", ANTRAGSTELLER), walk.value("haushalt.weitere_art")
    if not isinstance(geboren, dt.date) or not isinstance(art, tuple) or "eltern" not in art:
        return
    if age_on(geboren, walk.today) < KIND_BIS and any(rolle(p) == "angehoeriger" for p in walk.persons):
        yield Fact(HAUSHALT, "haushalt.eigene_gemeinschaft", True, "haushalt.weitere_art", asked=False)


FOLGEN = (rollen, verheiratet, wohnung, ticked_facts, foerderung, vorrang, eigene_gemeinschaft)
FOLGEN_SCHLUESSEL = frozenset(
    {
        "person.rolle",
        "person.verheiratet",
        "person.foerderung.art",
        "person.foerderung.bafoeg",
        "person.foerderung.mit_verpflegung",
        "person.foerderung.abgelehnt_am",
        "person.vorrang.schadensersatz",
        "person.vorrang.anderer_elternteil_ausserhalb",
        "person.vorrang.elternteil",
        "person.vorrang.kein_anspruch",
        "haushalt.eigene_gemeinschaft",
        "wohnung.vorhanden",
        "wohnung.personen_im_haushalt",
        *TICKED.values(),
    }
)
