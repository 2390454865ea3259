"""Teil 6: Arbeit und Einkommen, person by person.

Amounts are per month, as they reach the account (§ 11 Abs. 2).
"""

from jobcenter.questionnaire.conditions import age_from, at_least, has, is_person, yes
from jobcenter.questionnaire.hauptantrag.teil6_unterhalt import SEITEN as UNTERHALT
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Part, Per, Question

MONAT = N_("Euro im Monat")
WARUM_EINKOMMEN = N_("Wir rechnen Ihr Geld auf den Bedarf an. Ein Teil bleibt oft frei.")
HILFE_BETRAG = N_("Der Betrag, der auf dem Konto ankommt. Er steht im Bescheid oder auf dem Kontoauszug.")

# Below this gross wage the law knows no higher deduction than the lump sum (§ 11b Abs. 2 S. 2 SGB II).
BRUTTO_FUER_HOEHERE_ABSETZUNG_CT = 40_001

ARBEIT = Page(
    id="arbeit",
    title=N_("Ihre Arbeit"),
    title_other=N_("%(name)s: Arbeit"),
    per=Per.ALLE,
    when=age_from(15),
    questions=(
        Question(
            id="arbeit.lohn",
            kind=Kind.BOOL,
            text=N_("Bekommen Sie Lohn oder Gehalt?"),
            text_other=N_("Bekommt %(name)s Lohn oder Gehalt?"),
            why=WARUM_EINKOMMEN,
            zitat="§ 11 Abs. 1 SGB II",
            help=N_("Auch Minijob, Nebenjob und Ausbildung zählen."),
            unknown_allowed=True,
        ),
        Question(
            id="arbeit.selbstaendig",
            kind=Kind.BOOL,
            text=N_("Arbeiten Sie auf eigene Rechnung (selbständig)?"),
            text_other=N_("Arbeitet %(name)s auf eigene Rechnung (selbständig)?"),
            why=N_("Dann rechnen wir mit dem Gewinn statt mit dem Lohn."),
            zitat="§ 3 GrusiGV",
            fact="person.selbstaendig",
            unknown_allowed=True,
            otherwise=False,
        ),
    ),
)
LOHN = Page(
    id="lohn",
    title=N_("Ihr Lohn"),
    title_other=N_("%(name)s: Lohn"),
    per=Per.ALLE,
    when=yes("arbeit.lohn"),
    questions=(
        Question(
            id="arbeit.brutto",
            kind=Kind.EURO,
            text=N_("Wie hoch ist Ihr Lohn brutto?"),
            text_other=N_("Wie hoch ist der Lohn von %(name)s brutto?"),
            why=N_("Vom Lohn brutto hängt ab, wie viel frei bleibt."),
            zitat="§ 11b Abs. 3 SGB II",
            help=N_("Brutto heißt: vor Abzug von Steuern und Beiträgen. Mehrere Jobs bitte zusammenzählen."),
            fact="person.einnahme.erwerb.brutto_ct",
            adds=True,
            unit=MONAT,
            unknown_allowed=True,
        ),
        Question(
            id="arbeit.netto",
            kind=Kind.EURO,
            text=N_("Wie viel Lohn kommt auf dem Konto an?"),
            text_other=N_("Wie viel Lohn kommt bei %(name)s auf dem Konto an?"),
            why=WARUM_EINKOMMEN,
            zitat="§§ 11, 11b Abs. 1 SGB II",
            help=N_("Das ist der Lohn netto. Er steht unten auf der Abrechnung."),
            fact="person.einnahme.erwerb.netto_ct",
            adds=True,
            unit=MONAT,
            unknown_allowed=True,
            evidence=(Nachweis("D-LOHN", N_("Lohnabrechnungen der letzten drei Monate")),),
        ),
        Question(
            id="arbeit.zahltag",
            kind=Kind.CHOICE,
            text=N_("Wann kommt der Lohn?"),
            why=N_("Lohn zählt in dem Monat, in dem er ankommt."),
            zitat="§ 11 Abs. 2 SGB II",
            fact="person.lohn_zahltag",
            options=(
                Option("gleicher_monat", N_("Im gleichen Monat")),
                Option("naechster_monat", N_("Im nächsten Monat")),
            ),
            unknown_allowed=True,
        ),
        Question(
            id="arbeit.schwankt",
            kind=Kind.BOOL,
            text=N_("Ist der Lohn jeden Monat anders?"),
            why=N_("Dann entscheiden wir erst einmal vorläufig."),
            zitat="§ 41a Abs. 1 SGB II",
            fact="person.lohn_schwankt",
            unknown_allowed=True,
        ),
    ),
)
GEWINN = Page(
    id="gewinn",
    title=N_("Ihre selbständige Arbeit"),
    title_other=N_("%(name)s: selbständige Arbeit"),
    per=Per.ALLE,
    when=yes("arbeit.selbstaendig"),
    questions=(
        Question(
            id="arbeit.gewinn",
            kind=Kind.EURO,
            text=N_("Wie hoch ist Ihr Gewinn im Monat ungefähr?"),
            text_other=N_("Wie hoch ist der Gewinn von %(name)s im Monat ungefähr?"),
            why=N_("Mit einer Schätzung können wir schon rechnen."),
            zitat="§ 3 GrusiGV",
            help=N_("Gewinn heißt: Einnahmen minus Ausgaben für die Arbeit. Bei Verlust: 0."),
            fact="person.einnahme.erwerb.brutto_ct",
            adds=True,
            unit=MONAT,
            unknown_allowed=True,
            evidence=(Nachweis("D-LOHN", N_("Übersicht über Einnahmen und Ausgaben")),),
        ),
        Question(
            id="arbeit.gewinn_netto",
            kind=Kind.EURO,
            text=N_("Wie viel bleibt nach Steuern und Beiträgen?"),
            why=N_("Steuern und Beiträge ziehen wir vorher ab."),
            zitat="§ 11b Abs. 1 SGB II",
            help=N_("Keine Steuern und Beiträge? Dann ist es der gleiche Betrag wie oben."),
            fact="person.einnahme.erwerb.netto_ct",
            adds=True,
            unit=MONAT,
            unknown_allowed=True,
        ),
    ),
)
WERBUNGSKOSTEN = Page(
    id="arbeit_kosten",
    title=N_("Ausgaben für die Arbeit"),
    title_other=N_("%(name)s: Ausgaben für die Arbeit"),
    per=Per.ALLE,
    when=at_least("arbeit.brutto", BRUTTO_FUER_HOEHERE_ABSETZUNG_CT),
    questions=(
        Question(
            id="arbeit.kosten_hoch",
            kind=Kind.BOOL,
            text=N_("Geben Sie für Fahrten, Versicherungen und Arbeit mehr als 100 Euro im Monat aus?"),
            text_other=N_("Gibt %(name)s für Fahrten, Versicherungen und Arbeit mehr als 100 Euro im Monat aus?"),
            why=N_("100 Euro ziehen wir immer ab. Hohe Ausgaben zählen zusätzlich."),
            zitat="§ 11b Abs. 2 S. 2 SGB II",
            help=N_("Zum Beispiel Fahrkarte, Auto-Versicherung und Werkzeug."),
            # the law asks a person as long as no amount is known
            fact="person.hoehere_absetzung_ohne_betrag",
            unknown_allowed=True,
            otherwise=False,
        ),
    ),
)
WERBUNGSKOSTEN_BETRAG = Page(
    id="arbeit_kosten_betrag",
    title=N_("Ausgaben für die Arbeit"),
    title_other=N_("%(name)s: Ausgaben für die Arbeit"),
    per=Per.ALLE,
    when=yes("arbeit.kosten_hoch"),
    questions=(
        Question(
            id="arbeit.kosten",
            kind=Kind.EURO,
            text=N_("Wie viel ist das im Monat zusammen?"),
            why=N_("Diese Ausgaben ziehen wir von Ihrem Lohn ab."),
            zitat="§ 11b Abs. 1 Nr. 3 bis 5 SGB II",
            help=N_("Eine Schätzung reicht. Belege können Sie später schicken."),
            fact="person.hoehere_absetzung_ct",
            unit=MONAT,
            unknown_allowed=True,
            evidence=(Nachweis("D-LOHN", N_("Belege über die Ausgaben für die Arbeit")),),
        ),
    ),
)
ANDERE_EINNAHMEN = Page(
    id="einnahmen",
    title=N_("Anderes Geld"),
    title_other=N_("%(name)s: anderes Geld"),
    per=Per.ALLE,
    when=is_person(Per.ERWACHSENE),
    questions=(
        Question(
            id="einnahmen.arten",
            kind=Kind.MULTI,
            text=N_("Bekommen Sie Geld aus einer dieser Quellen?"),
            text_other=N_("Bekommt %(name)s Geld aus einer dieser Quellen?"),
            why=WARUM_EINKOMMEN,
            zitat="§§ 11, 11a SGB II",
            help=N_("Kindergeld und Unterhalt für Kinder fragen wir später."),
            options=(
                Option("arbeitslosengeld", N_("Arbeitslosengeld")),
                Option("altersrente", N_("Altersrente")),
                Option("erwerbsminderungsrente", N_("Rente wegen Erwerbsminderung")),
                Option("hinterbliebenenrente", N_("Witwenrente, Witwerrente oder Waisenrente")),
                Option("unterhalt", N_("Unterhalt nach einer Trennung, nicht für Kinder")),
                Option("elterngeld", N_("Elterngeld")),
                Option("krankengeld", N_("Krankengeld oder Übergangsgeld")),
                Option("bafoeg", N_("BAföG oder Ausbildungsbeihilfe")),
                Option("wohngeld", N_("Wohngeld")),
                Option("anderes", N_("Anderes, zum Beispiel Miete oder Zinsen")),
                Option("nichts", N_("Nichts davon"), exclusive=True),
            ),
            unknown_allowed=True,
        ),
    ),
)


def _betrag(art: str, fact: str, text: str, text_other: str, beleg: str, zitat: str) -> Question:
    """The amount of one kind of income; asked only if this kind was ticked."""
    return Question(
        id=f"einnahmen.{art}",
        kind=Kind.EURO,
        text=text,
        text_other=text_other,
        why=WARUM_EINKOMMEN,
        zitat=zitat,
        help=HILFE_BETRAG,
        fact=f"person.einnahme.{fact}.netto_ct",
        adds=True,
        unit=MONAT,
        unknown_allowed=True,
        when=has("einnahmen.arten", art),
        evidence=(Nachweis("D-BESCH", beleg),),
    )


BETRAEGE_LEISTUNGEN = Page(
    id="einnahmen_betraege",
    title=N_("Wie viel Geld ist das?"),
    title_other=N_("%(name)s: Wie viel Geld ist das?"),
    per=Per.ALLE,
    questions=(
        _betrag(
            "arbeitslosengeld",
            "arbeitslosengeld",
            N_("Wie viel Arbeitslosengeld bekommen Sie?"),
            N_("Wie viel Arbeitslosengeld bekommt %(name)s?"),
            N_("Bescheid über Arbeitslosengeld"),
            "§§ 11, 12a SGB II",
        ),
        _betrag(
            "altersrente",
            "altersrente",
            N_("Wie hoch ist Ihre Altersrente?"),
            N_("Wie hoch ist die Altersrente von %(name)s?"),
            N_("Bescheid über die Altersrente"),
            "§§ 7 Abs. 4, 11 SGB II",
        ),
        _betrag(
            "erwerbsminderungsrente",
            "erwerbsminderungsrente",
            N_("Wie hoch ist Ihre Rente wegen Erwerbsminderung?"),
            N_("Wie hoch ist die Rente von %(name)s wegen Erwerbsminderung?"),
            N_("Bescheid über die Rente wegen Erwerbsminderung"),
            "§§ 8, 11 SGB II",
        ),
        _betrag(
            "hinterbliebenenrente",
            "hinterbliebenenrente",
            N_("Wie hoch ist Ihre Witwenrente, Witwerrente oder Waisenrente?"),
            N_("Wie hoch ist die Witwenrente, Witwerrente oder Waisenrente von %(name)s?"),
            N_("Bescheid über die Rente"),
            "§ 11 SGB II",
        ),
    ),
)
BETRAEGE_ANDERE = Page(
    id="einnahmen_betraege_2",
    title=N_("Wie viel Geld ist das?"),
    title_other=N_("%(name)s: Wie viel Geld ist das?"),
    per=Per.ALLE,
    questions=(
        _betrag(
            "unterhalt",
            "unterhalt",
            N_("Wie viel Unterhalt bekommen Sie für sich selbst?"),
            N_("Wie viel Unterhalt bekommt %(name)s?"),
            N_("Urteil oder Vereinbarung über den Unterhalt"),
            "§§ 11, 33 SGB II",
        ),
        _betrag(
            "elterngeld",
            "sonstige",
            N_("Wie viel Elterngeld bekommen Sie?"),
            N_("Wie viel Elterngeld bekommt %(name)s?"),
            N_("Bescheid über Elterngeld"),
            "§ 11 SGB II, § 10 Abs. 5 BEEG",
        ),
        _betrag(
            "krankengeld",
            "sonstige",
            N_("Wie viel Krankengeld oder Übergangsgeld bekommen Sie?"),
            N_("Wie viel Krankengeld oder Übergangsgeld bekommt %(name)s?"),
            N_("Bescheid über Krankengeld oder Übergangsgeld"),
            "§ 11 SGB II",
        ),
        _betrag(
            "bafoeg",
            "sonstige",
            N_("Wie viel BAföG oder Beihilfe bekommen Sie?"),
            N_("Wie viel BAföG oder Beihilfe bekommt %(name)s?"),
            N_("Bescheid über BAföG oder Beihilfe"),
            "§§ 11, 11a Abs. 3 SGB II",
        ),
        _betrag(
            "wohngeld",
            "sonstige",
            N_("Wie viel Wohngeld bekommen Sie?"),
            N_("Wie viel Wohngeld bekommt %(name)s?"),
            N_("Bescheid über Wohngeld"),
            "§§ 11, 12a SGB II",
        ),
        _betrag(
            "anderes",
            "sonstige",
            N_("Wie viel anderes Geld bekommen Sie?"),
            N_("Wie viel anderes Geld bekommt %(name)s?"),
            N_("Nachweis über das andere Geld"),
            "§ 11 SGB II",
        ),
    ),
)
TEIL = Part(
    id="einkommen",
    title=N_("Arbeit und Einkommen"),
    pages=(
        ARBEIT,
        LOHN,
        GEWINN,
        WERBUNGSKOSTEN,
        WERBUNGSKOSTEN_BETRAG,
        ANDERE_EINNAHMEN,
        BETRAEGE_LEISTUNGEN,
        BETRAEGE_ANDERE,
        *UNTERHALT,
    ),
)
