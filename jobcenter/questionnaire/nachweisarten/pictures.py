"""The pictures of the proofs, drawn by us, and what they show in words."""

from __future__ import annotations

from collections.abc import Mapping

from jobcenter.questionnaire.question import N_

PICTURES: Mapping[str, str] = {
    "abrechnung": N_("Mehrere Blätter mit einer Heizung. Alle Seiten und das Ergebnis sind markiert."),
    "arbeitsvertrag": N_("Ein Vertrag mit einer Tasche. Namen, Lohn und Unterschriften sind markiert."),
    "attest": N_("Ein Blatt aus der Praxis mit Kreuz. Name, Zeit und Stempel sind markiert."),
    "ausweis": N_("Eine Karte mit Foto. Foto und Name sind markiert."),
    "auto": N_("Ein Blatt mit einem Auto. Der Preis ist markiert."),
    "bankkarte": N_("Eine Bankkarte. Die Nummer und der Name sind markiert."),
    "bescheid": N_("Ein Brief vom Amt. Name, Betrag und Datum sind markiert."),
    "betrieb": N_("Eine Liste mit Plus und Minus. Beide Seiten sind markiert."),
    "brief": N_("Ein Brief mit Umschlag. Absender und Datum sind markiert."),
    "fahrkarte": N_("Eine Fahrkarte mit einem Bus. Preis und Zeit sind markiert."),
    "gericht": N_("Ein Papier mit einer Waage. Namen und Beträge sind markiert."),
    "gesundheitskarte": N_("Eine Karte mit Chip und Herz. Name und Nummer sind markiert."),
    "haus": N_("Ein Haus mit einem Plan. Adresse und Größe sind markiert."),
    "kindergeld": N_("Ein Brief mit einem Kind und Geld. Nummer und Betrag sind markiert."),
    "kontoauszug": N_("Drei Kontoauszüge. Der Name, alle Zeilen und der Stand sind markiert."),
    "kontostand": N_("Ein Handy mit dem Konto. Der Stand von heute ist markiert."),
    "lohn": N_("Eine Lohnabrechnung. Der Monat und der gezahlte Betrag sind markiert."),
    "meldung": N_("Ein Blatt mit einem Haus und Stempel. Die Adresse und der Tag sind markiert."),
    "mietvertrag": N_("Ein Vertrag mit Haus und Schlüssel. Beträge und Unterschriften sind markiert."),
    "mutterpass": N_("Ein Heft mit einem Baby. Der Termin ist markiert."),
    "rechnung": N_("Eine Rechnung. Das Datum und der Betrag sind markiert."),
    "schule": N_("Ein Blatt mit einem Schulhaus. Name und Zeit sind markiert."),
    "schulkosten": N_("Ein Zettel mit Rucksack. Der Betrag ist markiert."),
    "sparen": N_("Ein Blatt mit einem Sparschwein. Der Wert ist markiert."),
    "urkunde": N_("Eine Urkunde mit Siegel. Namen und Tag sind markiert."),
    "vertrag": N_("Ein Papier mit zwei Unterschriften. Die Namen und der Tag sind markiert."),
    "vollmacht": N_("Ein Blatt mit zwei Menschen. Namen, Datum und Unterschrift sind markiert."),
}
