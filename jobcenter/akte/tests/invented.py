"""Texts as they come out of text recognition, and what a caseworker would say they are. All of it is invented."""

TEXTS: list[tuple[str, str, str]] = [
    (
        "D-KTO",
        "Kontoauszug",
        """Sparkasse Musterkreis
Kontoauszug 4/2026
Erika Mustermann IBAN DE02 1203 0000 0000 2020 51
Alter Saldo vom 01.04.2026 1.063,00
03.04.2026 Kindergeld Familienkasse 259,00
05.04.2026 Miete Wohnungsbau Lindenau -612,50
Neuer Saldo vom 30.04.2026 709,50""",
    ),
    (
        "D-KTO",
        "Kontoauszug",
        """Direktbank Beispiel · Umsatzübersicht
Buchungstag Wertstellung Betrag
12.05.2026 12.05.2026 Lastschrift Stadtwerke -80,00
Kontostand am 31.05.2026: 12,34- EUR""",
    ),
    (
        "D-VERM",
        "Depotauszug",
        """Depotauszug zum 31.12.2025
Depot 4711, Inhaber: Max Beispiel
ISIN DE000A0XYZ12 Weltfonds, Stück 12, Kurswert 1.440,00 EUR
Gesamtwert 1.440,00 EUR""",
    ),
    (
        "D-VERM",
        "Auskunft der Lebensversicherung",
        """Musterleben AG
Auskunft zu Ihrer Lebensversicherung
Versicherungsschein 99-1234, Versicherungsnummer 12
Rückkaufswert bei Kündigung: 4.210,55 EUR""",
    ),
    (
        "D-MIET",
        "Mietvertrag",
        """Wohnraummietvertrag
zwischen Vermieter Wohnungsbau Lindenau GmbH und Mieter Familie Mustermann
§ 1 Mieträume: 3 Zimmer, Wohnfläche 68 qm
§ 3 Miete
Grundmiete 450,00 EUR
Nebenkosten 120,00 EUR
Heizkosten 80,00 EUR
Gesamtmiete 650,00 EUR
§ 5 Kaution 1.350,00 EUR
Lindenau, den 12. März 2026""",
    ),
    (
        "D-MIET",
        "Mietvertrag",
        """UNTERMIETVERTRAG
Der Mieter vermietet ein Zimmer. Mietverhältnis ab 01.02.2026
Kaltmiete: 280,00 €
Betriebskosten: 60,00 €
Schlüssel: zwei. Kündigung: drei Monate.""",
    ),
    (
        "D-MIET",
        "Mietbescheinigung",
        """Mietbescheinigung
Hiermit bestätigt der Vermieter: Mieterin Ayşe Beispiel, Einzug 01.03.2024
Grundmiete monatlich 510,00 EUR
Nebenkosten monatlich 95,00 EUR
Heizkosten monatlich 70,00 EUR""",
    ),
    (
        "D-MIET",
        "Schreiben zur neuen Miete",
        """Hausverwaltung Lindenhof
Mieterhöhung nach dem Mietspiegel
Sehr geehrte Mieterin, wir bitten um Zustimmung.
neue Miete ab 01.09.2026
Grundmiete 534,20 EUR""",
    ),
    (
        "D-MIET",
        "Abrechnung der Nebenkosten",
        """Betriebskostenabrechnung 2025
Abrechnungszeitraum 01.01.2025 bis 31.12.2025
Position Gesamtkosten Umlageschlüssel Ihr Anteil
Grundsteuer 4.200,00 qm 140,00
Müllabfuhr 2.100,00 Personen 90,00
Nachzahlung 86,15 EUR""",
    ),
    (
        "D-MIET",
        "Abrechnung der Heizkosten",
        """Heizkostenabrechnung
Zeitraum 01.10.2024 - 30.09.2025
Verbrauch 5.300 kWh, Ablesung Heizkörper
Guthaben 44,10 EUR
neue Vorauszahlung 75,00 EUR""",
    ),
    (
        "D-LOHN",
        "Lohnabrechnung",
        """Bäckerei Sonnenschein
Lohnabrechnung
Abrechnungsmonat Juli 2026
Personalnummer 12 Steuerklasse 1 Rentenversicherung
Gesamtbrutto 2.100,00
Lohnsteuer 120,50
Nettoverdienst 1.563,20
Auszahlungsbetrag 1.563,20""",
    ),
    (
        "D-LOHN",
        "Lohnabrechnung",
        """Abrechnung der Brutto/Netto-Bezüge für Juni 2026
Steuerklasse 3 Krankenversicherung AOK
Gesamt-Brutto 556,00
Gesetzliches Netto 556,00
Auszahlungsbetrag 556,00""",
    ),
    (
        "D-LOHN",
        "Arbeitsvertrag",
        """Arbeitsvertrag
zwischen Arbeitgeber Gärtnerei Grünling und Arbeitnehmer Iwan Muster
Probezeit sechs Monate, Arbeitszeit 20 Stunden, Urlaub 24 Tage
Bruttolohn 1.400,00 EUR""",
    ),
    (
        "D-BESCH",
        "Bescheid über Arbeitslosengeld",
        """Agentur für Arbeit Lindenau
Bewilligungsbescheid
Bescheid über Arbeitslosengeld
Anspruchsdauer 360 Tage, Leistungsentgelt täglich
Widerspruch innerhalb eines Monats""",
    ),
    (
        "D-BESCH",
        "Bescheid über Kindergeld",
        """Familienkasse Beispielland
Bescheid über Kindergeld
Kindergeldnummer 123FK456
Für das Kind Mia wird festgesetzt: Kindergeld 259,00 EUR monatlich
Gegen diesen Bescheid ist der Einspruch zulässig""",
    ),
    (
        "D-BESCH",
        "Bescheid über Unterhaltsvorschuss",
        """Jugendamt Musterkreis
Leistungen nach dem Unterhaltsvorschussgesetz
Bescheid: Für das Kind wird bewilligt
Unterhaltsvorschuss monatlich 227,00 EUR
Der andere Elternteil zahlt nicht.""",
    ),
    (
        "D-BESCH",
        "Bescheid über Rente",
        """Deutsche Rentenversicherung
Rentenbescheid
Altersrente für langjährig Versicherte
Entgeltpunkte 22,1
Zahlbetrag 812,44 EUR
Widerspruch""",
    ),
    (
        "D-BESCH",
        "Bescheid über Wohngeld",
        """Stadt Beispielstadt Wohngeldbehörde
Bescheid über Wohngeld (Mietzuschuss)
Bewilligungszeitraum 01.01.2026 bis 31.12.2026
Wohngeld 187,00 EUR""",
    ),
    (
        "D-BESCH",
        "Bescheid über Elterngeld",
        """Elterngeldstelle Musterkreis
Bescheid über Elterngeld nach dem BEEG
Basiselterngeld 300,00 EUR
Lebensmonat 3 bis 14, Bezugszeitraum""",
    ),
    (
        "D-BESCH",
        "Bescheid über Krankengeld",
        """Musterkrankenkasse
Ihr Krankengeld
Wir zahlen Krankengeld kalendertäglich, Regelentgelt nach Ihrem Lohn, Arbeitsunfähigkeit seit 02.02.2026
Anspruch bis 31.03.2026, Krankenkasse Muster""",
    ),
    (
        "D-SCHULE",
        "Bescheid über BAföG",
        """Studierendenwerk, Amt für Ausbildungsförderung
Bescheid nach dem BAföG
Bewilligungszeitraum 10/2026 bis 09/2027
Förderungsbetrag 855,00 EUR monatlich""",
    ),
    (
        "D-SCHULE",
        "Schulbescheinigung",
        """Lindenschule Musterstadt
Schulbescheinigung
Die Schülerin Mia Mustermann besucht im Schuljahr 2026/27 die Klasse 7b.
Schulleitung. Musterstadt, 01.09.2026""",
    ),
    (
        "D-SCHULE",
        "Studienbescheinigung",
        """Universität Beispielstadt
Immatrikulationsbescheinigung
Matrikelnummer 123456 Studiengang Chemie Fachsemester 3 Semester""",
    ),
    (
        "D-SCHULE",
        "Ausbildungsvertrag",
        """Berufsausbildungsvertrag
Ausbildende: Tischlerei Hobel. Auszubildende: Lena Muster
Ausbildungsberuf Tischlerin, Probezeit 3 Monate
Ausbildungsvergütung 724,00 EUR""",
    ),
    (
        "D-MED",
        "Ärztliches Attest",
        """Praxis Dr. med. Hanna Heilig, Fachärztin
Ärztliches Attest
Patient: Max Beispiel braucht eine kostenaufwändige Ernährung.
Datum: 03.06.2026""",
    ),
    (
        "D-MED",
        "Bescheinigung über die Schwangerschaft",
        """Frauenärztin Beispiel
Bescheinigung: Schwangerschaft
errechneter Geburtstermin: 24.12.2026, Schwangerschaftswoche 14, Entbindung""",
    ),
    (
        "D-MED",
        "Schwerbehindertenausweis",
        """Schwerbehindertenausweis
Grad der Behinderung GdB 70 Merkzeichen G
gültig bis 12/2030, Versorgungsamt Musterkreis""",
    ),
    (
        "D-KV",
        "Bescheinigung der Krankenkasse",
        """Musterkasse
Mitgliedsbescheinigung
Mitglied seit 01.01.2020, Krankenversicherung und Pflegeversicherung, Versichertennummer A123""",
    ),
    (
        "D-ID",
        "Personalausweis oder Pass",
        """BUNDESREPUBLIK DEUTSCHLAND
PERSONALAUSWEIS Identity Card
Geburtsort Musterstadt Staatsangehörigkeit DEUTSCH
gültig bis 01.02.2031 Unterschrift""",
    ),
    (
        "D-ID",
        "Urkunde über Geburt, Ehe oder Tod",
        """Standesamt Musterstadt
Geburtsurkunde
Register G 12/2024, geboren 03.03.2024, Mutter Erika, Vater Max""",
    ),
    (
        "D-ID",
        "Meldebescheinigung",
        """Bürgeramt Musterstadt
Meldebescheinigung
gemeldet mit Hauptwohnung seit Einzug 01.03.2024, Wohnung Lindenweg 1""",
    ),
    (
        "D-AUF",
        "Aufenthaltstitel",
        """AUFENTHALTSTITEL / RESIDENCE PERMIT
Aufenthaltserlaubnis § 24 Abs. 1 AufenthG
Karte gültig bis 04.03.2027, Erwerbstätigkeit erlaubt""",
    ),
    (
        "D-AUF",
        "Aufenthaltstitel",
        """Ausländerbehörde Musterkreis
Fiktionsbescheinigung
Aufenthaltsgesetz § 81, Erwerbstätigkeit gestattet""",
    ),
    (
        "D-VOLL",
        "Vollmacht",
        """Vollmacht
Hiermit bevollmächtige ich Frau Lena Muster, mich zu vertreten. Unterschrift""",
    ),
    (
        "D-VOLL",
        "Betreuerausweis oder Bestellung",
        """Amtsgericht Musterstadt Betreuungsgericht
Betreuerausweis
Betreuerin: Hanna Beispiel. Aufgabenkreis: Vermögen""",
    ),
    (
        "D-UNT",
        "Urkunde oder Urteil zum Unterhalt",
        """Jugendamt Musterkreis
Urkunde über die Verpflichtung zum Unterhalt
Vater zahlt für das Kind monatlich Mindestunterhalt 482,00 EUR, vollstreckbar""",
    ),
]

NOTHING = [
    "",
    "Liebe Frau Muster, danke für das Gespräch am Montag. Mir geht es gut. Viele Grüße, Ihr Max Beispiel",
    "Einkaufszettel\nMilch 1,19\nBrot 2,49\nSumme 3,68",
    "xq 71 ~~ lkj ;; 8 0O ... ıı",
    "Rezept für Kartoffelsuppe: Kartoffeln, Lauch, Sahne, eine halbe Stunde kochen.",
    "Стаття про погоду на вихідні",
    """Bitte reichen Sie folgende Unterlagen ein:
Kontoauszug der letzten drei Monate (Saldo, IBAN)
Mietvertrag mit Grundmiete und Nebenkosten, Vermieter
Lohnabrechnung mit Brutto, Netto""",
    "Im Kontoauszug steht die Zahlung, die im Mietvertrag und in der Lohnabrechnung genannt ist.",
]
