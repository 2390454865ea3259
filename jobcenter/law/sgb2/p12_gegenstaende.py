"""§ 12 Abs. 1 und 3 SGB II: which objects count as assets, and with the value of which day."""

from __future__ import annotations

from datetime import date

from jobcenter.law.pruefung import Frage
from jobcenter.law.rule import BUERGERGELD, GRUNDSICHERUNGSGELD, Stichtag, rule, zahl

EIGENTUM = Frage(
    "eigentum",
    "§ 12 Abs. 1 Satz 2 Nr. 5 und Satz 3, § 22 Abs. 2 SGB II",
    "Die Wohnung gehört der Person. Ist sie vor der Verwertung geschützt?",
    (
        ("geschuetzt", "Die Wohnung ist geschützt und zählt nicht als Vermögen."),
        ("verwertbar", "Die Wohnung ist nicht geschützt. Ihr Wert steht beim Vermögen."),
    ),
    "geschuetzt",
)
HAUSRAT = Frage(
    "hausrat",
    "§ 12 Abs. 1 Satz 2 Nr. 1 SGB II",
    "Wertvoller Hausrat ist angegeben. Ist er für die Zeit mit Leistungen angemessen?",
    (
        ("angemessen", "Der Hausrat ist angemessen und zählt nicht als Vermögen."),
        ("unangemessen", "Der Hausrat ist nicht angemessen. Sein Wert zählt zum Vermögen."),
    ),
    "angemessen",
)
FAHRZEUG = Frage(
    "fahrzeug",
    "§ 12 Abs. 1 Satz 2 Nr. 2 SGB II",
    "Im Antrag steht nicht, ob das Fahrzeug angemessen ist. Ist es angemessen?",
    (
        ("angemessen", "Das Fahrzeug ist angemessen und zählt nicht als Vermögen."),
        ("unangemessen", "Das Fahrzeug ist nicht angemessen. Sein Wert zählt zum Vermögen."),
    ),
    "angemessen",
)
WEITERES_FAHRZEUG = Frage(
    "weiteres_fahrzeug",
    "§ 12 Abs. 1 Satz 2 Nr. 2 und 7 SGB II",
    "Es gibt mehr Fahrzeuge als Menschen, die als erwerbsfähig gelten. Zählt dieses Fahrzeug zum Vermögen?",
    (
        ("zaehlt", "Das weitere Fahrzeug ist nicht geschützt. Sein Wert zählt zum Vermögen."),
        ("haerte", "Es zu verkaufen wäre besonders hart. Das Fahrzeug zählt nicht."),
        ("erwerbsfaehig", "Noch jemand kann arbeiten, auch ohne Anspruch, und das Fahrzeug ist angemessen."),
    ),
    "zaehlt",
)
WOHNFLAECHE = Frage(
    "wohnflaeche",
    "§ 12 Abs. 1 Satz 2 Nr. 5 SGB II",
    "Das selbst bewohnte Haus oder die Wohnung ist größer als die Grenze. Wäre der Verkauf eine besondere Härte?",
    (
        ("zaehlt", "Es ist keine besondere Härte. Der Wert zählt zum Vermögen."),
        ("haerte", "Es wäre eine besondere Härte. Die größere Fläche ist anerkannt, der Wert zählt nicht."),
    ),
    "zaehlt",
)
WOHNZWECK = Frage(
    "vermoegen_wohnzweck",
    "§ 12 Abs. 1 Satz 2 Nr. 6 SGB II",
    "Das Geld soll Wohnraum für einen Menschen mit Behinderung oder Pflegebedarf sichern. Ist das nachgewiesen?",
    (
        ("nachgewiesen", "Der Zweck ist nachgewiesen und wäre sonst gefährdet. Das Geld zählt nicht."),
        ("nicht_nachgewiesen", "Der Zweck ist nicht nachgewiesen. Das Geld zählt zum Vermögen."),
    ),
    "nachgewiesen",
)
HAERTE = Frage(
    "vermoegen_haerte",
    "§ 12 Abs. 1 Satz 2 Nr. 7 SGB II",
    "Die Person sagt, den Gegenstand zu verwerten wäre besonders hart. Liegt eine besondere Härte vor?",
    (
        ("keine", "Es liegt keine besondere Härte vor. Der Wert zählt zum Vermögen."),
        ("haerte", "Es liegt eine besondere Härte vor. Der Gegenstand zählt nicht als Vermögen."),
    ),
    "keine",
)
VERWERTBARKEIT = Frage(
    "verwertbarkeit",
    "§ 12 Abs. 1 Satz 1, § 9 Abs. 4, § 24 Abs. 5 SGB II",
    "Der Gegenstand lässt sich nach Angabe der Person nicht verkaufen oder beleihen. Stimmt das auf absehbare Zeit?",
    (
        ("nicht_verwertbar", "Der Gegenstand ist auf absehbare Zeit nicht verwertbar und zählt nicht."),
        ("verwertbar", "Der Gegenstand ist verwertbar, vielleicht erst später. Sein Wert zählt zum Vermögen."),
    ),
    "nicht_verwertbar",
)
BEWERTUNGSTAG = Frage(
    "bewertungstag",
    "§ 12 Abs. 3 Satz 2 SGB II",
    "Der Wert ist nicht vom Tag des Antrags oder des späteren Erwerbs. Gilt er auch für diesen Tag?",
    (
        ("uebernehmen", "Der Wert hat sich nicht wesentlich geändert und gilt auch für den maßgeblichen Tag."),
        ("neu_bewerten", "Der Wert ist neu zu ermitteln. Bis dahin gilt der angegebene."),
    ),
    "uebernehmen",
)


@rule(
    "§ 12 Abs. 1 Satz 2 Nr. 1 SGB II",
    since=BUERGERGELD,
    satz="Der Hausrat im Wert von {wert_ct} ist angemessen und zählt nicht als Vermögen.",
)
def hausrat_frei(wert_ct: int, angemessen: bool) -> bool:
    """Whether household goods stay out of the assets."""
    return angemessen


@rule("§ 12 Abs. 1 Satz 2 Nr. 2 SGB II", since=BUERGERGELD)
def geschuetzte_fahrzeuge(erwerbsfaehige: int) -> int:
    """How many vehicles can be protected: one for each person who is able to work."""
    return erwerbsfaehige


@rule(
    "§ 12 Abs. 1 Satz 2 Nr. 2 SGB II",
    since=BUERGERGELD,
    satz="Das Fahrzeug im Wert von {wert_ct} ist angemessen und zählt nicht als Vermögen.",
)
def fahrzeug_frei(wert_ct: int, angemessen: bool) -> bool:
    """Whether a vehicle within the number of Nr. 2 stays out of the assets."""
    return angemessen


@rule(
    "§ 12 Abs. 1 Satz 2 Nr. 3 SGB II",
    since=BUERGERGELD,
    satz="Die Vorsorge für das Alter im Wert von {wert_ct} zählt nicht als Vermögen.",
)
def altersvorsorge_frei(wert_ct: int) -> bool:
    """Insurance contracts for old age and federally subsidised forms stay out, whatever their value."""
    return True


@rule(
    "§ 12 Abs. 1 Satz 2 Nr. 4 SGB II",
    since=BUERGERGELD,
    satz="Für jedes selbständige Jahr ohne Rentenbeiträge bleiben {ergebnis:euro} für das Alter frei.",
)
def altersvorsorge_je_jahr(
    beitragssatz_promille: int, durchschnittsentgelt_ct: int, *, altersvorsorge_aufrundung_ct: int = zahl()
) -> int:
    """Rate × average pay in cents, rounded up to the next amount that can be divided by 500 euros."""
    schritt = 1000 * altersvorsorge_aufrundung_ct
    return -(-beitragssatz_promille * durchschnittsentgelt_ct // schritt) * altersvorsorge_aufrundung_ct


@rule(
    "§ 12 Abs. 1 Satz 2 Nr. 4 SGB II",
    since=BUERGERGELD,
    satz="Von {wert_ct} anderer Vorsorge für das Alter zählen {ergebnis:euro} zum Vermögen.",
    leer="Die andere Vorsorge für das Alter von {wert_ct} zählt nicht als Vermögen.",
)
def weitere_altersvorsorge_ueber_grenze(wert_ct: int, jahre: int, je_jahr_ct: int) -> int:
    """What exceeds the protected amount of all begun years of self-employment without contributions, in cents."""
    return max(0, wert_ct - jahre * je_jahr_ct)


@rule("§ 12 Abs. 1 Satz 2 Nr. 5 SGB II", since=BUERGERGELD)
def grenze_der_wohnflaeche(
    ist_haus: bool,
    bewohner: int,
    *,
    wohnflaeche_haus_qm: int = zahl(),
    wohnflaeche_eigentumswohnung_qm: int = zahl(),
    wohnflaeche_personen: int = zahl(),
    wohnflaeche_je_weitere_person_qm: int = zahl(),
) -> int:
    """Protected floor area in square metres; more for each person above four who lives there."""
    grenze_qm = wohnflaeche_haus_qm if ist_haus else wohnflaeche_eigentumswohnung_qm
    return grenze_qm + max(0, bewohner - wohnflaeche_personen) * wohnflaeche_je_weitere_person_qm


@rule(
    "§ 12 Abs. 1 Satz 2 Nr. 5 SGB II",
    since=BUERGERGELD,
    satz="Das eigene Zuhause hat {wohnflaeche_qm} m². Bis {grenze_qm} m² zählt es nicht als Vermögen.",
    leer="Das eigene Zuhause hat {wohnflaeche_qm} m² und ist größer als die Grenze von {grenze_qm} m².",
)
def wohnflaeche_ist_geschuetzt(wohnflaeche_qm: int, grenze_qm: int) -> bool:
    """Whether a self-used home stays out of the assets by its size."""
    return wohnflaeche_qm <= grenze_qm


@rule(
    "§ 12 Abs. 1 Satz 3 SGB II",
    since=GRUNDSICHERUNGSGELD,
    stichtag=Stichtag.BEWILLIGUNG,
    satz="Das selbst bewohnte Eigentum zählt in der Karenzzeit für die Unterkunft nicht als Vermögen.",
)
def eigenheim_in_karenzzeit(karenzzeit_unterkunft: bool, karenzzeit_vermoegen: bool) -> bool:
    """Whether a self-used home of any size stays out because the Karenzzeit for housing runs."""
    return karenzzeit_unterkunft


@eigenheim_in_karenzzeit.fassung(
    "§ 12 Abs. 4 Satz 2 SGB II in der bis 30.06.2026 geltenden Fassung, § 65a Abs. 1 SGB II",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
    satz="Das selbst bewohnte Eigentum zählt in der Karenzzeit für das Vermögen nicht.",
)
def eigenheim_in_karenzzeit_alt(karenzzeit_unterkunft: bool, karenzzeit_vermoegen: bool) -> bool:
    """Before July 2026 the Karenzzeit for assets decided, not that for housing."""
    return karenzzeit_vermoegen


@rule(
    "§ 12 Abs. 1 Satz 2 Nr. 6 SGB II",
    since=BUERGERGELD,
    satz="Das Geld von {wert_ct} soll Wohnraum bei Behinderung oder Pflege sichern. Es zählt nicht.",
)
def geld_fuer_wohnraum_frei(wert_ct: int, nachgewiesen: bool) -> bool:
    """Whether money for the home of a person with a disability or in need of care stays out of the assets."""
    return nachgewiesen


@rule(
    "§ 12 Abs. 1 Satz 2 Nr. 7 SGB II",
    since=BUERGERGELD,
    satz="Den Gegenstand im Wert von {wert_ct} zu verwerten wäre besonders hart. Er zählt nicht.",
)
def haerte_frei(wert_ct: int, haerte: bool) -> bool:
    """Whether an object stays out of the assets because using it would be a special hardship."""
    return haerte


@rule(
    "§ 12 Abs. 1 Satz 1 SGB II",
    since=BUERGERGELD,
    leer="Der Gegenstand im Wert von {wert_ct} ist nicht verwertbar und zählt nicht als Vermögen.",
)
def ist_verwertbar(wert_ct: int, verwertbar: bool) -> bool:
    """Whether an object can be turned into money at all within a foreseeable time."""
    return verwertbar


@rule(
    "§ 12 Abs. 1 SGB II",
    since=BUERGERGELD,
    satz="Festgestellt ist: Von {wert_ct} zählen {ergebnis:euro} zum Vermögen.",
    leer="Festgestellt ist: Der Gegenstand im Wert von {wert_ct} zählt nicht als Vermögen.",
)
def festgestellter_wert(wert_ct: int, festgestellt_ct: int) -> int:
    """What a person of the office decided to count, in cents."""
    return festgestellt_ct


@rule(
    "§ 12 Abs. 3 Satz 2 SGB II",
    since=GRUNDSICHERUNGSGELD,
    stichtag=Stichtag.BEWILLIGUNG,
)
def massgeblicher_tag(antrag_am: date, erworben_am: date | None) -> date:
    """The day whose market value counts: that of the application, or of a later acquisition."""
    return antrag_am if erworben_am is None else max(antrag_am, erworben_am)


@massgeblicher_tag.fassung(
    "§ 12 Abs. 5 Satz 2 SGB II in der bis 30.06.2026 geltenden Fassung, § 65a Abs. 1 SGB II",
    since=BUERGERGELD,
    until=date(2026, 6, 30),
)
def massgeblicher_tag_alt(antrag_am: date, erworben_am: date | None) -> date:
    """The same day under the old numbering."""
    return antrag_am if erworben_am is None else max(antrag_am, erworben_am)


@rule(
    "§ 12 Abs. 3 Satz 2 SGB II",
    since=BUERGERGELD,
    leer="Der Gegenstand kommt erst am {erworben_am:datum} hinzu und zählt in diesem Monat noch nicht.",
)
def schon_erworben(erworben_am: date, monatsende: date) -> bool:
    """Whether an object belongs to the person by the end of the month."""
    return erworben_am <= monatsende
