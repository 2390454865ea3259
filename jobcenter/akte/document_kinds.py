"""Kinds of documents people hand in, and the words by which one tells them. Read by vorschlag.py.

A word counts from its beginning ("Kontoauszug" also finds "Kontoauszüge"), with every spelling of its letters.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document.

    code: the proof of the forms (jobcenter.questionnaire).  titel: what the desk calls it.
    names: how such a paper calls itself; at least one must be there, and it counts most in a short line at the top.
    words: speak for it.  against: speak against it.  amounts: labels (amounts.py) whose amounts are worth suggesting.
    """

    code: str
    titel: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    against: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()


def listed(words: str) -> tuple[str, ...]:
    """A list written as one reads it: "Saldo, Kontostand"."""
    return tuple(words.split(", "))


# A letter that asks for papers names them all, and is none of them.
ASKING = listed(
    "bitte senden Sie, bitte reichen Sie, bitte legen Sie, bitte schicken Sie, "
    "Aufforderung zur Mitwirkung, fehlende Unterlagen, folgende Unterlagen"
)

_BESCHEID = listed("Bescheid, bewilligt, festgesetzt, Widerspruch, Rechtsbehelf, monatlich, Anspruch")
_NO_BESCHEID = listed("Kontostand, Kontoauszug, Saldo, Lohnsteuer, Vermieter")


def _bescheid(titel: str, names: tuple[str, ...], words: tuple[str, ...], label: str, *, code: str = "D-BESCH") -> Kind:
    """The decision of another authority about money; `label` is what it calls the amount."""
    return Kind(code, titel, names, (*_BESCHEID, *words), against=_NO_BESCHEID, amounts=(label, "Zahlbetrag"))


MONEY = (
    Kind(
        "D-KTO",
        "Kontoauszug",
        listed("Kontoauszug, Umsatzübersicht, Umsatzanzeige, Finanzstatus"),
        listed(
            "Saldo, Kontostand, Buchungstag, Wertstellung, Valuta, Lastschrift, Gutschrift, Dauerauftrag, "
            "IBAN, BIC, Sparkasse, Bank, Buchung, Überweisung"
        ),
        against=listed("Depot, Rückkaufswert, Mietvertrag, Lohnsteuer"),
        amounts=listed("Kontostand, Kindergeld, Unterhalt"),
    ),
    Kind(
        "D-VERM",
        "Depotauszug",
        listed("Depotauszug, Depotübersicht, Vermögensübersicht"),
        listed("Depot, Wertpapier, Fonds, ISIN, Kurswert, Stück, Bestand"),
        amounts=listed("Vermögenswert"),
    ),
    Kind(
        "D-VERM",
        "Auskunft der Lebensversicherung",
        listed("Rückkaufswert, Lebensversicherung, Rentenversicherungspolice"),
        listed("Versicherungsschein, Überschussbeteiligung, Versicherungsnummer, Kündigung, Police, Vertragswert"),
        against=listed("Kontostand, Kontoauszug, Saldo, Lohnsteuer"),
        amounts=listed("Rückkaufswert"),
    ),
    Kind(
        "D-VERM",
        "Bewertung des Fahrzeugs",
        listed("Fahrzeugbewertung, Wertgutachten, Gebrauchtwagenbewertung"),
        listed("Kilometerstand, Erstzulassung, Fahrzeug, Händlereinkaufswert, Modell, Baujahr"),
        amounts=listed("Vermögenswert"),
    ),
)

HOUSING = (
    Kind(
        "D-MIET",
        "Mietvertrag",
        listed("Mietvertrag, Wohnraummietvertrag, Wohnungsmietvertrag, Untermietvertrag"),
        listed(
            "Vermieter, Mieter, Mietverhältnis, Mieträume, Kaution, Grundmiete, Kaltmiete, Schlüssel, "
            "Schönheitsreparaturen, Kündigung, Nebenkosten, Wohnfläche"
        ),
        against=listed("Umlageschlüssel, Mieterhöhung, Kontostand, Kontoauszug, Saldo"),
        amounts=listed("Grundmiete, Nebenkosten, Heizkosten, Gesamtmiete"),
    ),
    Kind(
        "D-MIET",
        "Mietbescheinigung",
        listed("Mietbescheinigung, Vermieterbescheinigung, Bescheinigung des Vermieters"),
        listed("Vermieter, Mieter, Grundmiete, Nebenkosten, Heizkosten, Wohnfläche, Einzug, bestätigt"),
        against=listed("Umlageschlüssel"),
        amounts=listed("Grundmiete, Nebenkosten, Heizkosten, Gesamtmiete"),
    ),
    Kind(
        "D-MIET",
        "Schreiben zur neuen Miete",
        listed("Mieterhöhung, Mietanpassung, Anpassung der Miete, Erhöhung der Miete"),
        listed("Vermieter, Mieter, Grundmiete, Kaltmiete, Mietspiegel, Zustimmung, neue Miete, künftig"),
        against=listed("Umlageschlüssel"),
        amounts=listed("Grundmiete, Nebenkosten, Heizkosten, Gesamtmiete"),
    ),
    Kind(
        "D-MIET",
        "Abrechnung der Nebenkosten",
        listed(
            "Nebenkostenabrechnung, Betriebskostenabrechnung, Abrechnung der Nebenkosten, Abrechnung der "
            "Betriebskosten, Abrechnung über Betriebskosten"
        ),
        listed(
            "Umlageschlüssel, Abrechnungszeitraum, Vorauszahlung, Nachzahlung, Guthaben, Grundsteuer, "
            "Hauswart, Müllabfuhr, Gesamtkosten, Ihr Anteil, Verteiler"
        ),
        against=listed("Lohnsteuer, Kaution"),
        amounts=listed("Nachzahlung, Guthaben, Vorauszahlung"),
    ),
    Kind(
        "D-MIET",
        "Abrechnung der Heizkosten",
        listed(
            "Heizkostenabrechnung, Abrechnung der Heizkosten, Heizung und Warmwasser, Gasabrechnung, "
            "Jahresabrechnung Gas, Fernwärme"
        ),
        listed(
            "Verbrauch, kWh, Ablesung, Zählerstand, Abrechnungszeitraum, Warmwasser, Nachzahlung, "
            "Guthaben, Abschlag, Vorauszahlung, Heizkörper, Wärme"
        ),
        against=listed("Kaution, Müllabfuhr, Grundsteuer"),
        amounts=listed("Nachzahlung, Guthaben, Vorauszahlung"),
    ),
)

WORK = (
    Kind(
        "D-LOHN",
        "Lohnabrechnung",
        listed(
            "Lohnabrechnung, Gehaltsabrechnung, Entgeltabrechnung, Verdienstabrechnung, Bezügemitteilung, "
            "Abrechnung der Brutto, Entgeltnachweis, Verdienstbescheinigung, Lohnschein"
        ),
        listed(
            "Steuerklasse, Lohnsteuer, Gesamtbrutto, Auszahlungsbetrag, Personalnummer, "
            "Rentenversicherung, Krankenversicherung, Netto, Brutto, Stundenlohn, Überweisung, "
            "Sozialversicherung"
        ),
        against=listed("Kontostand, Kontoauszug, Saldo, Probezeit"),
        amounts=listed("Brutto, Netto, Auszahlungsbetrag"),
    ),
    Kind(
        "D-LOHN",
        "Arbeitsvertrag",
        listed("Arbeitsvertrag, Anstellungsvertrag, Dienstvertrag"),
        listed("Arbeitgeber, Arbeitnehmer, Probezeit, Arbeitszeit, Vergütung, Urlaub, Kündigungsfrist, Tätigkeit"),
        against=listed("Lohnsteuer, Vermieter, Ausbildende"),
        amounts=listed("Brutto"),
    ),
)

NOTICES = (
    _bescheid(
        "Bescheid über Arbeitslosengeld",
        listed("Arbeitslosengeld"),
        listed("Agentur für Arbeit, Leistungsbetrag, Anspruchsdauer, Leistungsentgelt, täglich, SGB III"),
        "Arbeitslosengeld",
    ),
    _bescheid(
        "Bescheid über Kindergeld",
        listed("Kindergeld"),
        listed("Familienkasse, Kindergeldnummer, Einkommensteuergesetz, Einspruch, Kind"),
        "Kindergeld",
    ),
    _bescheid(
        "Bescheid über Kinderzuschlag",
        listed("Kinderzuschlag"),
        listed("Familienkasse, Bundeskindergeldgesetz, Bewilligungszeitraum, Kinder"),
        "Kinderzuschlag",
    ),
    _bescheid(
        "Bescheid über Unterhaltsvorschuss",
        listed("Unterhaltsvorschuss, Unterhaltsvorschußgesetz, UVG"),
        listed("Jugendamt, Elternteil, Kind, Unterhaltsvorschussstelle"),
        "Unterhaltsvorschuss",
    ),
    _bescheid(
        "Bescheid über Rente",
        listed(
            "Rentenbescheid, Rentenanpassung, Anpassung Ihrer Rente, Altersrente, Witwenrente, "
            "Waisenrente, Rente wegen, Rentenbezugsmitteilung"
        ),
        listed("Deutsche Rentenversicherung, Versicherungsnummer, Entgeltpunkte, Rentenartfaktor, Zahlbetrag, Rente"),
        "Rente",
    ),
    _bescheid(
        "Bescheid über Wohngeld",
        listed("Wohngeld"),
        listed("Wohngeldbehörde, Wohngeldstelle, Mietzuschuss, Lastenzuschuss, Wohngeldnummer, Bewilligungszeitraum"),
        "Wohngeld",
    ),
    _bescheid(
        "Bescheid über Elterngeld",
        listed("Elterngeld"),
        listed("Elterngeldstelle, Basiselterngeld, ElterngeldPlus, Lebensmonat, BEEG, Bezugszeitraum"),
        "Elterngeld",
    ),
    _bescheid(
        "Bescheid über Krankengeld",
        listed("Krankengeld"),
        listed("Krankenkasse, kalendertäglich, Arbeitsunfähigkeit, AOK, Auszahlschein, Regelentgelt, brutto"),
        "Krankengeld",
    ),
    _bescheid(
        "Bescheid über BAföG",
        listed("BAföG, Ausbildungsförderung, Bundesausbildungsförderungsgesetz, Berufsausbildungsbeihilfe"),
        listed("Amt für Ausbildungsförderung, Studierendenwerk, Förderungsbetrag, Bewilligungszeitraum, Bedarf"),
        "Förderung",
        code="D-SCHULE",
    ),
    _bescheid(
        "Bescheid nach dem Asylbewerberleistungsgesetz",
        listed("Asylbewerberleistungsgesetz, AsylbLG"),
        listed("Sozialamt, Grundleistungen, Asyl, Gestattung"),
        "Zahlbetrag",
        code="D-AUF",
    ),
)

LEARNING = (
    Kind(
        "D-SCHULE",
        "Schulbescheinigung",
        listed("Schulbescheinigung, Schulbesuchsbescheinigung, Bescheinigung über den Schulbesuch"),
        listed("Schule, Schülerin, Schüler, Klasse, Schuljahr, besucht, Sekretariat, Schulleitung, Gymnasium"),
        against=listed("Kilometerstand"),
    ),
    Kind(
        "D-SCHULE",
        "Studienbescheinigung",
        listed("Immatrikulationsbescheinigung, Studienbescheinigung, Semesterbescheinigung"),
        listed("Universität, Hochschule, Matrikelnummer, Semester, Studiengang, Fachsemester, eingeschrieben"),
    ),
    Kind(
        "D-SCHULE",
        "Ausbildungsvertrag",
        listed("Ausbildungsvertrag, Berufsausbildungsvertrag"),
        listed("Ausbildende, Auszubildende, Ausbildungsberuf, Ausbildungsvergütung, Ausbildungsjahr, Probezeit"),
        against=listed("Lohnsteuer"),
        amounts=listed("Ausbildungsvergütung"),
    ),
)

HEALTH = (
    Kind(
        "D-MED",
        "Ärztliches Attest",
        listed("Attest, ärztliche Bescheinigung, ärztliches Attest, ärztliche Stellungnahme"),
        listed("Praxis, Arzt, Ärztin, Patient, Facharzt, Dr. med., kostenaufwändige Ernährung, Ernährung"),
    ),
    Kind(
        "D-MED",
        "Arbeitsunfähigkeitsbescheinigung",
        listed("Arbeitsunfähigkeitsbescheinigung"),
        listed("Erstbescheinigung, Folgebescheinigung, arbeitsunfähig seit, voraussichtlich, festgestellt am, Arzt"),
    ),
    Kind(
        "D-MED",
        "Bescheinigung über die Schwangerschaft",
        listed("Mutterpass, Schwangerschaft, errechneter Geburtstermin, mutmaßlicher Tag der Entbindung"),
        listed("Geburtstermin, Entbindung, Hebamme, Schwangerschaftswoche, Frauenarzt, Frauenärztin, Termin"),
    ),
    Kind(
        "D-MED",
        "Schwerbehindertenausweis",
        listed("Schwerbehindertenausweis, Grad der Behinderung"),
        listed("Merkzeichen, Versorgungsamt, GdB, gültig bis, Feststellung, Behinderung, schwerbehindert"),
    ),
    Kind(
        "D-KV",
        "Bescheinigung der Krankenkasse",
        listed(
            "Mitgliedsbescheinigung, Versicherungsbescheinigung, Mitgliedschaftsbescheinigung, "
            "Bescheinigung über die Mitgliedschaft"
        ),
        listed("Krankenkasse, Mitglied, Krankenversicherung, versichert, AOK, Versichertennummer, Pflegeversicherung"),
        against=listed("Krankengeld"),
    ),
    Kind(
        "D-KV",
        "Beitrag der privaten Krankenversicherung",
        listed("private Krankenversicherung, Beitragsrechnung, Beitragsbescheinigung, Versicherungsschein"),
        listed("Krankenversicherung, Tarif, Monatsbeitrag, Basistarif, Selbstbeteiligung, Pflegepflichtversicherung"),
        against=listed("Rückkaufswert, Lohnsteuer, Lebensversicherung"),
        amounts=listed("Beitrag"),
    ),
)

PEOPLE = (
    Kind(
        "D-ID",
        "Personalausweis oder Pass",
        listed("Personalausweis, Reisepass, Identity Card, Passport"),
        listed(
            "Bundesrepublik Deutschland, Staatsangehörigkeit, Geburtsort, gültig bis, Ausweisnummer, "
            "Geburtsdatum, Nationality, Unterschrift, Augenfarbe, Größe, Surname, Given names"
        ),
        against=listed("Aufenthaltstitel, Residence permit"),
    ),
    Kind(
        "D-ID",
        "Urkunde über Geburt, Ehe oder Tod",
        listed("Geburtsurkunde, Heiratsurkunde, Eheurkunde, Sterbeurkunde, Lebenspartnerschaftsurkunde"),
        listed("Standesamt, Register, Standesbeamt, geboren, Eltern, Mutter, Vater, Ehegatte"),
    ),
    Kind(
        "D-ID",
        "Meldebescheinigung",
        listed("Meldebescheinigung, Meldebestätigung, Anmeldebestätigung"),
        listed("Meldebehörde, Bürgeramt, Einwohnermeldeamt, Wohnung, Einzug, gemeldet, Hauptwohnung"),
    ),
    Kind(
        "D-AUF",
        "Aufenthaltstitel",
        listed(
            "Aufenthaltstitel, Aufenthaltserlaubnis, Niederlassungserlaubnis, Residence permit, "
            "Fiktionsbescheinigung, Aufenthaltsgestattung, Duldung"
        ),
        listed(
            "Ausländerbehörde, Aufenthaltsgesetz, AufenthG, Erwerbstätigkeit, gültig bis, "
            "Staatsangehörigkeit, Anmerkungen, gestattet, erlaubt, Karte gültig"
        ),
        against=listed("Verpflichtungserklärung"),
    ),
    Kind(
        "D-AUF",
        "Verpflichtungserklärung",
        listed("Verpflichtungserklärung"),
        listed("§ 68, Aufenthaltsgesetz, Lebensunterhalt, verpflichte mich, Ausländerbehörde, Kosten"),
    ),
    Kind(
        "D-VOLL",
        "Vollmacht",
        listed("Vollmacht"),
        listed("bevollmächtige, hiermit, vertreten, Vollmachtgeber, Bevollmächtigte, Unterschrift, widerrufen"),
        against=listed("Mietvertrag"),
    ),
    Kind(
        "D-VOLL",
        "Betreuerausweis oder Bestellung",
        listed("Betreuerausweis, Bestellungsurkunde, Bestallungsurkunde, Vormundschaft"),
        listed("Betreuungsgericht, Amtsgericht, Betreuer, Betreuerin, Aufgabenkreis, Aufgabenbereich, Vormund"),
    ),
    Kind(
        "D-UNT",
        "Urkunde oder Urteil zum Unterhalt",
        listed(
            "Unterhaltstitel, Unterhaltsurteil, Unterhaltsvereinbarung, Verpflichtung zum Unterhalt, "
            "Urkunde über die Verpflichtung, Scheidungsbeschluss, Scheidungsurteil, Unterhaltsfestsetzung"
        ),
        listed(
            "Jugendamt, Unterhalt, Mindestunterhalt, Familiengericht, Amtsgericht, Vater, Kind, "
            "vollstreckbar, Düsseldorfer Tabelle, monatlich, Antragsgegner, Ehe"
        ),
        against=listed("Unterhaltsvorschuss"),
        amounts=listed("Unterhalt"),
    ),
)

KINDS: tuple[Kind, ...] = (*MONEY, *HOUSING, *WORK, *NOTICES, *LEARNING, *HEALTH, *PEOPLE)
