"""§ 7 Abs. 3 and 3a SGB II: who belongs to the Bedarfsgemeinschaft."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.haushalt import Partnerschaft
from jobcenter.law.kalender import add_months
from jobcenter.law.pruefung import Frage, Pruefung
from jobcenter.law.rule import BUERGERGELD, rule, schema, zahl

EINSTEHEN_VERMUTET = Frage(
    "einstehen_vermutet",
    "§ 7 Abs. 3 Nr. 3 Buchst. c und Abs. 3a SGB II",
    "Die Person bestreitet, ein Paar zu sein. Das Gesetz vermutet es. Ist die Vermutung widerlegt?",
    (
        ("paar", "Nein, die beiden stehen füreinander ein und gehören zusammen."),
        ("kein_paar", "Ja, die beiden wohnen nur zusammen."),
    ),
    "paar",
)
EINSTEHEN_OFFEN = Frage(
    "einstehen_offen",
    "§ 7 Abs. 3 Nr. 3 Buchst. c SGB II",
    "Die Person bestreitet, ein Paar zu sein. Das Gesetz vermutet es nicht. Spricht sonst etwas dafür?",
    (
        ("kein_paar", "Nein, die beiden wohnen nur zusammen."),
        ("paar", "Ja, die beiden stehen füreinander ein und gehören zusammen."),
    ),
    "kein_paar",
)
EIGENE_GEMEINSCHAFT = Frage(
    "eigene_bedarfsgemeinschaft",
    "§ 7 Abs. 3 Nr. 2 bis 4 SGB II",
    "Die Person ist jünger als 25, lebt bei den Eltern und hat dort Kind oder Partner. Wie wird gerechnet?",
    (("eigene", "Die Person bildet eine eigene Bedarfsgemeinschaft. Sonst ist von Hand zu rechnen."),),
    "eigene",
)
KIND_MIT_KIND = Frage(
    "kind_mit_eigenem_kind",
    "§ 7 Abs. 3 Nr. 1 und 4, § 9 Abs. 3 SGB II",
    "Das Kind betreut ein eigenes Kind. Bildet es mit ihm eine eigene Bedarfsgemeinschaft?",
    (
        ("eigene", "Ja, es stellt einen eigenen Antrag."),
        ("eltern", "Nein, es gehört zu den Eltern. Deren Einkommen zählt nicht, bis das eigene Kind sechs ist."),
    ),
    "eigene",
)


@rule(
    "§ 7 Abs. 3, § 40 Abs. 5, § 41 Abs. 1 SGB II",
    since=BUERGERGELD,
    leer="Eine Person lebt am {tag:datum} nicht in der Wohnung. Sie zählt in diesem Teil des Monats nicht mit.",
)
def lebt_in_der_wohnung(von: date | None, bis: date | None, verstorben_am: date | None, tag: date) -> bool:
    """Whether a person belongs to the household on a day; after a death the month itself stays as it is."""
    if verstorben_am is not None and (tag.year, tag.month) > (verstorben_am.year, verstorben_am.month):
        return False
    return (von is None or von <= tag) and (bis is None or tag <= bis)


@rule(
    "§ 7 Abs. 3 Nr. 4 SGB II",
    since=BUERGERGELD,
    satz="Das Kind ist unverheiratet und jünger als {hoechstalter_kind_jahre} Jahre.",
    leer="Das Kind gehört nicht zur Bedarfsgemeinschaft der Eltern. Es kann einen eigenen Antrag stellen.",
)
def kind_gehoert_dazu(alter: int, verheiratet: bool, *, hoechstalter_kind_jahre: int = zahl()) -> bool:
    """Whether a child of the household belongs to the Bedarfsgemeinschaft by age and marriage."""
    return alter < hoechstalter_kind_jahre and not verheiratet


@rule(
    "§ 7 Abs. 3 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="Die Person lebt unverheiratet und jünger als {hoechstalter_kind_jahre} Jahre bei den Eltern. "
    "Deshalb gehören die Eltern dazu.",
    leer="Die Eltern gehören nicht zur Bedarfsgemeinschaft.",
)
def eltern_gehoeren_dazu(alter: int, verheiratet: bool, *, hoechstalter_kind_jahre: int = zahl()) -> bool:
    """Whether parents in the household belong to the Bedarfsgemeinschaft of the applicant."""
    return alter < hoechstalter_kind_jahre and not verheiratet


@rule(
    "§ 7 Abs. 3 Nr. 2 und 4 SGB II",
    since=BUERGERGELD,
    satz="Die Person deckt ihren Bedarf selbst. Eltern und Geschwister brauchen einen eigenen Antrag.",
)
def antragsteller_deckt_selbst(deckt_selbst: bool) -> bool:
    """Whether an applicant in the household of the parents leaves their Bedarfsgemeinschaft."""
    return deckt_selbst


@rule(
    "§ 7 Abs. 3 SGB II",
    since=BUERGERGELD,
    satz="Die Person wohnt mit im Haushalt. Sie gehört nicht zur Bedarfsgemeinschaft.",
)
def nur_im_haushalt(gehoert_nicht_dazu: bool) -> bool:
    """Relatives of the household who form no Bedarfsgemeinschaft with the applicant."""
    return gehoert_nicht_dazu


@rule(
    "§ 7 Abs. 3 Nr. 3 Buchst. a und b SGB II",
    since=BUERGERGELD,
    satz="Das Paar lebt dauernd getrennt. Deshalb gehört die Person nicht zur Bedarfsgemeinschaft.",
)
def lebt_dauernd_getrennt(dauernd_getrennt: bool) -> bool:
    """Whether a spouse does not count, because the couple is separated for good."""
    return dauernd_getrennt


@rule("§ 7 Abs. 3a Nr. 1 SGB II", since=BUERGERGELD)
def lange_zusammen(zusammen_seit: date | None, tag: date, *, zusammenleben_monate: int = zahl()) -> bool:
    """Whether two people have lived together for more than a year."""
    return zusammen_seit is not None and add_months(zusammen_seit, zusammenleben_monate) < tag


@rule(
    "§ 7 Abs. 3a SGB II",
    since=BUERGERGELD,
    satz="Das Gesetz vermutet, dass die beiden füreinander einstehen: {ergebnis}.",
    leer="Das Gesetz vermutet nicht, dass die beiden füreinander einstehen.",
)
def vermutung(lange_zusammen: bool, gemeinsames_kind: bool, versorgt_andere: bool, verfuegt_ueber_geld: bool) -> str:
    """The first reason to presume mutual responsibility; empty when there is none."""
    if lange_zusammen:
        return "Sie leben länger als ein Jahr zusammen"
    if gemeinsames_kind:
        return "Sie leben mit einem gemeinsamen Kind zusammen"
    if versorgt_andere:
        return "Sie versorgen Kinder oder Angehörige im Haushalt"
    return "Sie dürfen über das Geld des anderen verfügen" if verfuegt_ueber_geld else ""


@schema("§ 7 Abs. 3 Nr. 3 und Abs. 3a SGB II", since=BUERGERGELD)
def partner_gehoert_dazu(pruefung: Pruefung, person_id: str, paar: Partnerschaft, tag: date) -> bool:
    """Whether the partner belongs; asked only when the couple denies being one."""
    if lebt_dauernd_getrennt(pruefung, paar.dauernd_getrennt):
        return False
    if paar.ehe or not paar.bestritten:
        return True
    lange = lange_zusammen(pruefung, paar.zusammen_seit, tag)
    grund = vermutung(pruefung, lange, paar.gemeinsames_kind, paar.versorgt_andere, paar.verfuegt_ueber_geld)
    return pruefung.klaere(EINSTEHEN_VERMUTET if grund else EINSTEHEN_OFFEN, person_id) == "paar"
