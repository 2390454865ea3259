"""Money that comes in: § 11, § 11a SGB II, § 1 GrusiGV."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt


class Einnahmeart(Wahl):
    """Kinds of income. Kindergeld and Kinderzuschlag stand at the child they are paid for."""

    ERWERB = "erwerb", "Lohn oder Gewinn aus Arbeit"
    KINDERGELD = "kindergeld", "Kindergeld"
    UNTERHALT = "unterhalt", "Unterhalt"
    UNTERHALTSVORSCHUSS = "unterhaltsvorschuss", "Unterhaltsvorschuss"
    ALTERSRENTE = "altersrente", "Altersrente der gesetzlichen Rentenversicherung"
    ERWERBSMINDERUNGSRENTE = "erwerbsminderungsrente", "Gesetzliche Rente wegen Erwerbsminderung"
    HINTERBLIEBENENRENTE = "hinterbliebenenrente", "Gesetzliche Rente für Hinterbliebene"
    ARBEITSLOSENGELD = "arbeitslosengeld", "Arbeitslosengeld"
    SONSTIGE = "sonstige", "Andere Einnahme"
    # Income with a rule of its own.
    KINDERZUSCHLAG = "kinderzuschlag", "Kinderzuschlag"
    ELTERNGELD = "elterngeld", "Elterngeld"
    VERMIETUNG = "vermietung", "Miete oder Pacht"
    KAPITAL = "kapital", "Zinsen oder andere Erträge aus Kapital"
    KINDERGELD_ANDERES_KIND = "kindergeld_anderes_kind", "Kindergeld für ein Kind, das woanders wohnt"
    BAFOEG = "bafoeg", "BAföG oder Stipendium eines Begabtenförderungswerks"
    BAB = "bab", "Berufsausbildungsbeihilfe"
    AUSBILDUNGSGELD = "ausbildungsgeld", "Ausbildungsgeld"
    AUFSTIEGSFOERDERUNG = "aufstiegsfoerderung", "Unterhaltsbeitrag nach dem Aufstiegsfortbildungsförderungsgesetz"
    REISEKOSTEN_TEILHABE = "reisekosten_teilhabe", "Reisekosten zur Teilhabe am Arbeitsleben"
    TASCHENGELD = "taschengeld", "Taschengeld im Freiwilligendienst"
    FERIENJOB = "ferienjob", "Lohn aus einem Ferienjob"
    EHRENAMT = "ehrenamt", "Steuerfreies Geld für Ehrenamt oder Nebentätigkeit"
    BETREUERPAUSCHALE = "betreuerpauschale", "Aufwandspauschale für rechtliche Betreuung"
    ERZIEHUNGSGELD_PFLEGEKIND = "erziehungsgeld_pflegekind", "Geld für die Erziehung eines Pflegekindes"
    TAGESPFLEGE = "tagespflege", "Geld für Kindertagespflege"
    SOZIALDARLEHEN = "sozialdarlehen", "Sozialleistung als Darlehen"
    DARLEHEN = "darlehen", "Darlehen, das zurückzuzahlen ist"
    ZWECKBESTIMMT = "zweckbestimmt", "Öffentliche Leistung für einen bestimmten Zweck"
    WOHLFAHRT = "wohlfahrt", "Zuwendung der freien Wohlfahrtspflege"
    ZUWENDUNG = "zuwendung", "Freiwillige Zuwendung"
    GELDGESCHENK_FEST = "geldgeschenk_fest", "Geldgeschenk zu Firmung, Kommunion, Konfirmation oder Jugendweihe"
    VERLETZTENRENTE = "verletztenrente", "Verletztenrente wegen eines Schadens in der Nationalen Volksarmee"
    ENTSCHAEDIGUNG_BEG = "entschaedigung_beg", "Rente oder Beihilfe nach dem Bundesentschädigungsgesetz"
    # Income that never counts.
    LEISTUNG_SGB2 = "leistung_sgb2", "Leistung nach dem SGB II"
    SOLDATENENTSCHAEDIGUNG = "soldatenentschaedigung", "Leistung nach dem Soldatenentschädigungsgesetz"
    MUTTERSCHAFTSGELD = "mutterschaftsgeld", "Mutterschaftsgeld"
    ERBSCHAFT = "erbschaft", "Erbschaft, Vermächtnis oder Pflichtteil"
    SCHMERZENSGELD = "schmerzensgeld", "Schmerzensgeld"
    UEBERBRUECKUNGSGELD = "ueberbrueckungsgeld", "Überbrückungsgeld nach der Haft"
    PFLEGEPERSON = "pflegeperson", "Steuerfreies Geld für die Pflege eines Menschen"
    AUSLANDSVERWENDUNG = "auslandsverwendung", "Auslandsverwendungszuschlag"
    UEBERBRUECKUNGSBEIHILFE = "ueberbrueckungsbeihilfe", "Überbrückungsbeihilfe früherer Beschäftigter der Streitkräfte"
    PREISAUSGLEICH = "preisausgleich", "Steuerfreie Zahlung wegen gestiegener Preise"
    VERPFLEGUNG = "verpflegung", "Essen, das nicht vom Arbeitgeber kommt"
    PANDEMIEHILFE = "pandemiehilfe", "Hilfe für Hygieneartikel in einer Epidemie"
    SACHLEISTUNG = "sachleistung", "Sachen oder Dienste, die nicht zum Lohn gehören"


EINFACH = tuple(Einnahmeart)[: tuple(Einnahmeart).index(Einnahmeart.SONSTIGE) + 1]
"""Kinds that count as they come in, without a rule of their own in § 11a SGB II or § 1 GrusiGV."""


@sachverhalt
class Verpflegung:
    """Meals the employer provides in the month: full days, and single meals of other days."""

    volle_tage: int = fakt("Tage mit allen Mahlzeiten", "§ 2 Abs. 5 Satz 1 GrusiGV", default=0)
    fruehstuecke: int = fakt("Einzelne Frühstücke", "§ 2 Abs. 5 Satz 2 GrusiGV", default=0)
    mittagessen: int = fakt("Einzelne Mittagessen", "§ 2 Abs. 5 Satz 2 GrusiGV", default=0)
    abendessen: int = fakt("Einzelne Abendessen", "§ 2 Abs. 5 Satz 2 GrusiGV", default=0)


BESCHEID = "Steht nur in einem Bescheid, der ausgelegt werden muss."


@sachverhalt
class Naeheres:
    """What the law asks about some incomes only. Amounts in cents of the month.

    `steuern_ct` and `pflichtbeitraege_ct` are what must still be deducted from the inflow: wages may be given
    gross with them, profit always is. `frei_ct` is an established part that a special provision leaves free.
    """

    steuern_ct: int = fakt("Steuern auf diese Einnahme", "§ 11b Abs. 1 Satz 1 Nr. 1 SGB II", default=0)
    pflichtbeitraege_ct: int = fakt(
        "Pflichtbeiträge zur Sozialversicherung", "§ 11b Abs. 1 Satz 1 Nr. 2 SGB II", default=0
    )
    ausgaben_ct: int = fakt("Notwendige Ausgaben für diese Einnahme", "§ 11b Abs. 1 Satz 1 Nr. 5 SGB II", default=0)
    verpflegung: Verpflegung | None = fakt("Essen vom Arbeitgeber", "§ 2 Abs. 5 GrusiGV", default=None)
    sachbezug_ct: int = fakt("Wert anderer Sachen vom Arbeitgeber", "§ 2 Abs. 6 GrusiGV", default=0)
    frei_ct: int = fakt(
        "Teil, der nach einer besonderen Vorschrift frei bleibt", "§ 11a SGB II", default=0, grund=BESCHEID
    )
    im_jahr_frei_ct: int = fakt(
        "In diesem Jahr schon frei geblieben",
        "§ 11a Abs. 1 Nr. 4 und 5 SGB II, § 1 Abs. 1 Nr. 3 GrusiGV",
        default=0,
        grund="Ergibt sich aus den früheren Monaten der Akte.",
    )
    pflegekind: int = fakt("Das wievielte Pflegekind", "§ 11a Abs. 3 Satz 2 Nr. 1 SGB II", default=1)
    lohn_vor_geburt_ct: int = fakt(
        "Lohn vor der Geburt, nach dem das Elterngeld berechnet ist", "§ 10 Abs. 5 BEEG", default=0
    )
    elterngeld_plus: bool = fakt("Das Elterngeld ist Elterngeld Plus", "§ 10 Abs. 5 Satz 3 BEEG", default=False)
    verstorben_am: date | None = fakt(
        "Todestag der Ehefrau oder des Ehemanns", "§ 1 Abs. 1 Nr. 10 GrusiGV", default=None
    )
    spaetere_rente_ct: int = fakt(
        "Rente nach den ersten drei Monaten", "§ 1 Abs. 1 Nr. 10 GrusiGV", default=0, grund=BESCHEID
    )
    minderung_prozent: int = fakt(
        "Minderung der Erwerbsfähigkeit in Prozent", "§ 1 Abs. 3 GrusiGV", default=0, grund=BESCHEID
    )
    geschaetzt: bool = fakt(
        "Der Betrag ist geschätzt",
        "§ 2 Abs. 7 GrusiGV",
        default=False,
        grund="Nur das Jobcenter darf schätzen, nach Anhörung.",
    )
    teilbetrag: bool = fakt(
        "Teil einer Nachzahlung aus einem früheren Monat",
        "§ 11 Abs. 3 SGB II",
        default=False,
        grund="Ergibt sich aus der Berechnung des Monats, in dem die Nachzahlung kam.",
    )


@sachverhalt
class Einnahme:
    """One income of the month; `brutto_ct` is required for ERWERB.

    `nachzahlung` marks money that is paid for another month than that in which it comes in.
    """

    art: Einnahmeart = fakt("Art der Einnahme", "§ 11 Abs. 1 SGB II")
    netto_ct: int = fakt("Zufluss im Monat", "§ 11 Abs. 2 SGB II")
    brutto_ct: int | None = fakt("Bruttolohn", "§ 11b Abs. 3 SGB II", default=None)
    nachzahlung: bool = fakt("Nachzahlung für einen anderen Monat", "§ 11 Abs. 3 SGB II", default=False)
    naeheres: Naeheres | None = None
