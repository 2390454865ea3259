"""Work: wages, contracts, an own business, what work costs."""

from __future__ import annotations

from jobcenter.questionnaire.nachweisarten.art import ACCOUNT, HELP, IN_FILE, SOME, WE_ASK, WRITE, Nachweisart
from jobcenter.questionnaire.question import N_

WORK: tuple[Nachweisart, ...] = (
    Nachweisart(
        "D-LOHN",
        N_("Lohnabrechnung"),
        N_("Die Blätter aus der Firma reichen, als Foto oder PDF. Einen Brief vom Chef brauchen Sie nicht."),
        N_("Wir brauchen das ganze Blatt. Man muss Namen, Monat, Brutto und den gezahlten Betrag lesen können."),
        "lohn",
        (
            N_("Der Arbeitgeber muss Ihnen den Lohn bescheinigen. Wir geben Ihnen das Formular dafür."),
            N_("Ein Kontoauszug mit dem Lohn hilft uns, bis das Blatt da ist."),
            N_("Bekommen Sie den Lohn bar und ohne Blatt? Schreiben Sie uns Tag und Betrag auf."),
            N_("Wir dürfen den Arbeitgeber fragen. Vorher sprechen wir mit Ihnen."),
        ),
        "§§ 11, 57, 58 SGB II",
    ),
    Nachweisart(
        "D-LOHN",
        N_("Vertrag oder Brief zur Arbeit"),
        N_("Die Seiten mit Namen, Beginn oder Ende, Stunden und Lohn reichen."),
        N_("Man muss die Namen, den Tag und die Beträge lesen können."),
        "arbeitsvertrag",
        (
            N_("Eine E-Mail oder ein Brief der Firma hilft uns auch."),
            N_("Schreiben Sie uns Firma, Tag, Stunden und Lohn. Die erste Lohnabrechnung schicken Sie später."),
            WE_ASK,
        ),
        "§§ 11, 57 SGB II",
        amt=IN_FILE,
        fuer=(
            "Arbeitsvertrag und Unterlagen über den offenen Lohn",
            "Vereinbarung über den Freiwilligendienst",
            "Arbeitsvertrag, oder bei eigener Firma: die Anmeldung",
            "Kündigung oder Vertrag über das Ende der Arbeit",
            "Vertrag über Arbeit oder Ausbildung",
        ),
    ),
    Nachweisart(
        "D-LOHN",
        N_("Papiere Ihrer Firma"),
        N_("Eine eigene Liste mit Einnahmen und Ausgaben reicht zuerst. Ein Steuerberater muss sie nicht machen."),
        N_("Man muss den Monat, die Beträge und den Grund jeder Zahlung lesen können."),
        "betrieb",
        (
            N_("Haben Sie noch keine Zahlen? Dann schätzen Sie sie. Wir rechnen später genau nach."),
            SOME,
            N_("Der Kontoauszug der Firma hilft uns auch."),
            HELP,
        ),
        "§§ 11, 41a SGB II, § 3 GrusiGV",
        fuer=(
            "Anmeldung des Gewerbes",
            "Vertrag über den Kredit des Betriebs",
            "Übersicht über Einnahmen und Ausgaben des letzten Jahres",
            "Übersicht über Einnahmen und Ausgaben",
            "Belege über Einnahmen und Ausgaben des Betriebs",
        ),
    ),
    Nachweisart(
        "D-LOHN",
        N_("Fahrkarte zur Arbeit"),
        N_("Ein Foto der Karte oder ein Bild aus der App reicht."),
        N_("Man muss den Preis und die Zeit lesen können."),
        "fahrkarte",
        (ACCOUNT, N_("Nennen Sie uns den Weg zur Arbeit. Dann sehen wir selbst nach, was die Karte kostet.")),
        "§ 11b Abs. 1 S. 1 Nr. 5 SGB II",
        fuer=("Fahrkarte für den Weg zur Arbeit",),
    ),
    Nachweisart(
        "D-LOHN",
        N_("Was Sie für die Arbeit zahlen"),
        N_("Die letzte Rechnung oder ein Kontoauszug mit der Zahlung reicht."),
        N_("Man muss lesen können, wofür Sie zahlen, wie viel und für welche Zeit."),
        "rechnung",
        (ACCOUNT, WRITE, N_("Die Versicherung schickt Ihnen die Rechnung noch einmal.")),
        "§ 11b Abs. 1 SGB II",
        fuer=(
            "Belege über die Ausgaben für die Arbeit",
            "Rechnung der Auto-Versicherung",
            "Bescheinigung über den Riester-Vertrag",
        ),
    ),
)
