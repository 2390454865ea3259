"""School, training, university, and what children do there."""

from __future__ import annotations

from jobcenter.questionnaire.nachweisarten.art import ACCOUNT, COPY, HELP, IN_FILE, WE_ASK, WRITE, Nachweisart
from jobcenter.questionnaire.question import N_

LEARNING: tuple[Nachweisart, ...] = (
    Nachweisart(
        "D-SCHULE",
        N_("Papier der Schule oder Hochschule"),
        N_("Ein Blatt für dieses Schuljahr oder Semester reicht. Noten brauchen wir nicht."),
        N_("Man muss den Namen, die Schule und die Zeit lesen können."),
        "schule",
        (
            N_("Ein Schülerausweis oder Studierendenausweis mit Datum hilft uns auch."),
            N_("Das Sekretariat druckt Ihnen ein neues Blatt aus."),
            N_("Sind gerade Ferien? Dann schicken Sie das Blatt danach."),
            WRITE,
        ),
        "§§ 7, 28 SGB II",
        schwaerzen=N_("Noten und Bemerkungen auf einem Zeugnis dürfen Sie schwärzen."),
    ),
    Nachweisart(
        "D-SCHULE",
        N_("Vertrag über die Ausbildung"),
        N_("Die Seiten mit Namen, Beginn, Ende und Lohn reichen."),
        N_("Man muss Namen, Zeit, Beträge und Unterschriften lesen können."),
        "arbeitsvertrag",
        (
            N_("Der Betrieb oder die Kammer gibt Ihnen eine Kopie."),
            N_("Eine Lohnabrechnung aus der Ausbildung hilft uns auch."),
        ),
        "§§ 7, 11, 11b Abs. 2b SGB II",
        amt=IN_FILE,
        fuer=("Ausbildungsvertrag", "Kind %(entry)s: Vertrag über die Ausbildung"),
    ),
    Nachweisart(
        "D-SCHULE",
        N_("Brief über BAföG oder Beihilfe"),
        N_("Der letzte Brief reicht. Haben Sie noch keinen, schicken Sie eine Kopie des Antrags."),
        N_("Wir brauchen alle Seiten. Man muss Namen, Betrag und Zeit lesen können."),
        "bescheid",
        (COPY, ACCOUNT, WE_ASK),
        "§§ 7 Abs. 5 und 6, 11a Abs. 3 SGB II",
        amt=IN_FILE,
        fuer=("Bescheid über BAföG oder Beihilfe", "Bescheid des Kindes über BAföG oder Beihilfe"),
    ),
    Nachweisart(
        "D-SCHULE",
        N_("Was das Mitmachen kostet"),
        N_("Ein Zettel, eine E-Mail oder eine Rechnung mit dem Betrag reicht. Ein Formular muss niemand ausfüllen."),
        N_("Man muss lesen können, wofür es ist, für wen, was es kostet und wann."),
        "schulkosten",
        (
            ACCOUNT,
            N_("Nennen Sie uns Schule, Kita oder Verein. Mit Ihrer Erlaubnis fragen wir dort nach dem Preis."),
            HELP,
        ),
        "§ 28 SGB II",
        fuer=(
            "Kind %(entry)s: Brief der Schule oder Kita zum Ausflug",
            "Kind %(entry)s: Brief der Schule oder Kita zur Fahrt",
            "Kind %(entry)s: Fahrkarte mit Preis",
            "Kind %(entry)s: Angebot für die Nachhilfe",
            "Kind %(entry)s: Vertrag oder Rechnung für das Essen",
            "Kind %(entry)s: Nachweis vom Verein oder Anbieter",
            "Kind %(entry)s: Quittung oder Kontoauszug",
            "Liste der Schulbücher und Beleg",
            "Rechnung oder Liste mit den Preisen",
        ),
    ),
)
