"""The home: what it costs, and what may happen to it."""

from __future__ import annotations

from jobcenter.questionnaire.nachweisarten.art import (
    ACCOUNT,
    GOOD_REASON,
    IN_FILE,
    SHOW,
    SOME,
    WE_ASK,
    WRITE,
    Nachweisart,
)
from jobcenter.questionnaire.question import N_

HOUSING: tuple[Nachweisart, ...] = (
    Nachweisart(
        "D-MIET",
        N_("Mietvertrag"),
        N_(
            "Der Vertrag reicht, mit dem letzten Brief zur Miete. "
            "Ein Papier vom Vermieter brauchen Sie nicht. Er muss nichts von uns wissen."
        ),
        N_("Wir brauchen alle Seiten. Man muss Namen, Adresse, Größe, Beträge und die Unterschriften lesen können."),
        "mietvertrag",
        (
            N_("Haben Sie nur mündlich gemietet? Dann helfen uns Kontoauszüge mit der Miete und ein Brief von Ihnen."),
            N_("Der letzte Brief über die Höhe der Miete hilft uns auch."),
            N_("Wir dürfen den Vermieter fragen. Vorher sprechen wir mit Ihnen."),
            GOOD_REASON,
        ),
        "§ 22 Abs. 1 SGB II",
        amt=IN_FILE,
    ),
    Nachweisart(
        "D-MIET",
        N_("Abrechnung zur Wohnung"),
        N_("Die letzte reicht. Ein Foto von jeder Seite genügt."),
        N_("Wir brauchen alle Seiten. Man muss die Zeit, alle Beträge und das Ergebnis lesen können."),
        "abrechnung",
        (
            N_("Wohnen Sie noch kein Jahr dort? Dann gibt es noch keine. Sagen Sie uns das."),
            N_("Der Vermieter oder die Firma gibt Ihnen eine Kopie."),
            ACCOUNT,
            WE_ASK,
        ),
        "§ 22 Abs. 1 und 3 SGB II",
        amt=IN_FILE,
        fuer=(
            "Letzte Abrechnung der Nebenkosten",
            "Letzte Abrechnung der Heizkosten",
            "Abrechnung mit allen Seiten",
            "Letzte Rechnung für Heizmaterial",
            "Abrechnung, Rechnung oder Angebot, alle Seiten",
        ),
    ),
    Nachweisart(
        "D-MIET",
        N_("Papiere zum eigenen Haus"),
        N_("Was Sie schon haben, reicht zuerst. Einen neuen Auszug vom Grundbuch müssen Sie nicht kaufen."),
        N_("Man muss Namen, Adresse, die Zeit und alle Beträge lesen können."),
        "haus",
        (
            ACCOUNT,
            N_("Ihre Bank schickt Ihnen den Plan mit Zinsen und Raten."),
            SOME,
            WE_ASK,
        ),
        "§ 22 Abs. 1 SGB II",
        amt=IN_FILE,
        fuer=("Grundbuchauszug oder Kaufvertrag", "Zinsplan der Bank", "Bescheide und Rechnungen für das Haus"),
    ),
    Nachweisart(
        "D-MIET",
        N_("Brief zu Schulden, Kündigung oder Sperre"),
        N_("Der letzte Brief reicht. Schicken Sie ihn gleich, auch wenn anderes noch fehlt."),
        N_("Wir brauchen alle Seiten. Man muss Absender, Datum, Betrag und die Frist lesen können."),
        "brief",
        (
            N_("Nennen Sie uns Namen und Nummer der Firma. Mit Ihrer Erlaubnis rufen wir dort an."),
            WRITE,
            N_("Drängt die Zeit? Rufen Sie uns an oder kommen Sie vorbei."),
        ),
        "§ 22 SGB II",
        amt=IN_FILE,
        fuer=(
            "Brief über die Schulden bei Miete oder Strom",
            "Brief zur Kündigung, Klage oder Sperre",
            "Kündigung der Wohnung",
            "Kündigung der alten Wohnung",
        ),
    ),
    Nachweisart(
        "D-MIET",
        N_("Angebot für die neue Wohnung"),
        N_("Ein Blatt oder eine E-Mail mit den Beträgen reicht. Unterschreiben Sie bitte noch nichts."),
        N_("Man muss die Adresse, die Größe, die Miete und die Kosten der Heizung lesen können."),
        "mietvertrag",
        (
            N_("Ein Bild der Anzeige hilft uns auch, wenn die Beträge darauf stehen."),
            N_("Schreiben Sie uns Adresse und Beträge, wie man sie Ihnen gesagt hat."),
        ),
        "§ 22 Abs. 4 SGB II",
        fuer=("Angebot für die Wohnung, noch nicht unterschrieben",),
    ),
    Nachweisart(
        "D-MIET",
        N_("Angebote für den Umzug"),
        N_("E-Mails oder Bilder aus dem Internet mit dem Preis reichen."),
        N_("Man muss die Firma, den Preis und den Umfang lesen können."),
        "rechnung",
        (
            N_("Finden Sie keine drei? Schicken Sie, was Sie haben, und schreiben Sie uns, wen Sie gefragt haben."),
            SHOW,
        ),
        "§ 22 Abs. 6 SGB II",
        fuer=("Drei Angebote für den Umzug",),
    ),
)
