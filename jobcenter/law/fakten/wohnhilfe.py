"""Help with the flat beside the monthly need: § 22 Abs. 6 to 8 SGB II."""

from __future__ import annotations

from datetime import date

from jobcenter.law.fakten.fakt import Wahl, fakt, sachverhalt


class Hilfeart(Wahl):
    """What the money is for."""

    UMZUG = "umzug", "Umzugskosten"
    SUCHE = "suche", "Kosten, um eine Wohnung zu finden"
    KAUTION = "kaution", "Mietkaution"
    GENOSSENSCHAFT = "genossenschaft", "Genossenschaftsanteile"
    SCHULDEN = "schulden", "Mietschulden oder Energieschulden"


@sachverhalt
class Wohnhilfe:
    """One request for help with the flat.

    `vermoegen_ct` is what is there within the allowance of § 12 Abs. 2 Satz 1; it goes before debts are taken over.
    """

    tag: date = fakt("Tag der Entscheidung", "§ 22 Abs. 6 und 8 SGB II")
    art: Hilfeart = fakt("Wofür das Geld ist", "§ 22 Abs. 6 und 8 SGB II")
    betrag_ct: int = fakt("Nötiger Betrag", "§ 22 Abs. 6 und 8 SGB II")
    zugesichert: bool | None = fakt("Vorher zugesichert", "§ 22 Abs. 6 Satz 1 SGB II", default=None)
    umzug_notwendig: bool = fakt(
        "Das Jobcenter verlangt den Umzug, oder er ist sonst notwendig", "§ 22 Abs. 6 Satz 2 SGB II", default=False
    )
    sonst_keine_wohnung: bool = fakt(
        "Ohne Zusicherung findet die Person in angemessener Zeit keine Wohnung",
        "§ 22 Abs. 6 Satz 2 SGB II",
        default=False,
    )
    besonderer_fall: bool = fakt(
        "Ein besonderer Fall spricht gegen ein Darlehen", "§ 22 Abs. 6 Satz 3, Abs. 8 Satz 4 SGB II", default=False
    )
    bekommt_wohnkosten: bool = fakt("Das Jobcenter zahlt für die Unterkunft", "§ 22 Abs. 8 Satz 1 SGB II", default=True)
    gerechtfertigt: bool = fakt(
        "Die Übernahme sichert die Wohnung oder behebt eine ähnliche Notlage",
        "§ 22 Abs. 8 Satz 1 SGB II",
        default=False,
    )
    notwendig: bool = fakt(
        "Die Übernahme ist notwendig, sonst droht Wohnungslosigkeit", "§ 22 Abs. 8 Satz 2 SGB II", default=False
    )
    vermoegen_ct: int = fakt("Vermögen innerhalb des Freibetrags", "§ 22 Abs. 8 Satz 3 SGB II", default=0)


class Zahlungsgrund(Wahl):
    """Why the money for the flat goes to the landlord (§ 22 Abs. 7 Satz 3, § 31a Abs. 7 Satz 3)."""

    MIETRUECKSTAND = "mietrueckstand", "Mietrückstände, die zur fristlosen Kündigung berechtigen (Nr. 1)"
    ENERGIERUECKSTAND = "energierueckstand", "Rückstände, wegen denen Strom oder Gas gesperrt werden darf (Nr. 2)"
    KRANKHEIT = "krankheit", "Krankheit oder Sucht, wegen der das Geld anders ausgegeben wird (Nr. 3)"
    SCHULDNERVERZEICHNIS = "schuldnerverzeichnis", "Eintrag im Schuldnerverzeichnis und konkrete Anhaltspunkte (Nr. 4)"
    ANDERER = "anderer", "Ein anderer Grund, aus dem die Miete nicht sicher bezahlt wird (Satz 2)"
    NICHT_ERREICHBAR = "nicht_erreichbar", "Ein Mensch der Bedarfsgemeinschaft gilt als nicht erreichbar (Nr. 5)"
    ARBEIT_VERWEIGERT = (
        "arbeit_verweigert",
        "Der Regelbedarf entfällt, weil eine Arbeit verweigert wurde (§ 31a Abs. 7)",
    )


@sachverhalt
class Zahlungsweg:
    """To whom the money for the flat is paid."""

    tag: date = fakt("Tag der Entscheidung", "§ 22 Abs. 7 SGB II")
    beantragt: bool = fakt("Die Person will die Zahlung an den Vermieter", "§ 22 Abs. 7 Satz 1 SGB II", default=False)
    gruende: tuple[Zahlungsgrund, ...] = fakt(
        "Gründe für die Zahlung an den Vermieter", "§ 22 Abs. 7 Satz 2 und 3 SGB II", default=()
    )
