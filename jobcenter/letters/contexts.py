"""What a letter needs to know: one TypedDict per template, one line per field.

Everything here is plain data that survives ``json.dumps``. Conventions for all fields:

* ``*_ct``   amounts in euro cents (int, may be 0, never negative; the kind of row carries the sign)
* ``*_am``, ``*_bis``, ``von``, ``bis``, ``datum``   dates as ISO text ``"2026-11-22"``
* ``*_um``   points in time as ISO text with local clock time, ``"2026-11-22T23:58:07"`` (seconds optional)
* ``monat``  ``"2026-11"``
* ``zitat``  the statute as the reader shall see it, ``"§ 22 Abs. 1 SGB II"``; empty when there is none
* all other text is final German and is printed as it is: nothing in it is ever read as markup

A field marked ``NotRequired`` may be left out; the template then leaves the passage out.
"""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

BescheidArt = Literal["bewilligung", "vorlaeufig", "ablehnung"]
ZeilenArt = Literal["plus", "minus", "zwischensumme", "ergebnis", "info"]


# ---------------------------------------------------------------- shared parts


class Anschrift(TypedDict):
    """A postal address. ``zeilen`` are the name lines above the street (one to three)."""

    zeilen: list[str]
    strasse: str
    plz: str
    ort: str


class Behoerde(TypedDict):
    """The office that writes (§ 33 Abs. 3 SGB X: the letter must show which authority decided)."""

    name: str
    strasse: str
    plz: str
    ort: str
    telefon: NotRequired[str]
    email: NotRequired[str]
    website: NotRequired[str]
    portal: NotRequired[str]  # address of the citizen's own page at this office
    oeffnungszeiten: NotRequired[list[str]]  # one line each: "Montag bis Freitag 8 bis 12 Uhr"
    barrierefreiheit: NotRequired[str]  # e.g. "Der Eingang ist stufenlos. Leichte Sprache auf Wunsch."


class Ansprechperson(TypedDict):
    """Who to ask. Leave the whole part out when the office answers as a team."""

    name: str
    telefon: NotRequired[str]
    email: NotRequired[str]
    zimmer: NotRequired[str]


class Leistung(TypedDict):
    """Name of the benefit on the date of the letter; see ``names.leistung``."""

    name: str  # "Grundsicherungsgeld"
    frueher: NotRequired[str]  # "Bürgergeld"; only until 31.12.2026 (§ 65a Abs. 4 SGB II)


class Satz(TypedDict):
    """One sentence of reasoning with its source and, if needed, the finer steps below it."""

    satz: str
    zitat: NotRequired[str]
    teile: NotRequired[list[Satz]]


class Hilfe(TypedDict):
    """One offer of help: who, for what, how to reach them."""

    titel: str
    text: str


# ---------------------------------------------------------------- bescheid


class Person(TypedDict):
    """A person the decision is about, in the order in which all tables name them."""

    id: str  # "antragsteller", "partner", "kind1" …
    name: str
    geburtsdatum: str
    # "ausserhalb": lives with them but the decision is not about this person; no row in any table
    stellung: Literal["leistungsberechtigt", "deckt_eigenen_bedarf", "ausgeschlossen", "ausserhalb"]
    hinweis: NotRequired[str]  # why the person gets nothing or only a part; printed under the table


class RechenZeile(TypedDict):
    """One row of a calculation. ``minus`` rows carry a positive ``betrag_ct`` and are subtracted.

    ``zwischensumme`` and ``ergebnis`` must equal the running sum of the ``plus`` and ``minus`` rows above
    (checked before rendering). ``info`` rows are shown but not counted.
    """

    text: str
    zitat: str
    betrag_ct: int
    art: ZeilenArt


class Rechnung(TypedDict):
    """One block of a calculation: "Bedarf", then "Einkommen", then "Ergebnis" (builders in ``rows.py``)."""

    titel: str
    zeilen: list[RechenZeile]
    satz: NotRequired[str]  # one plain sentence below the block


class PersonMonat(TypedDict):
    """One person in one month.

    ``leben_ct + wohnen_ct + sofortzuschlag_ct - minderung_ct == zahlbetrag_ct`` (checked).
    """

    person_id: str
    leben_ct: int  # Regelbedarf and Mehrbedarfe after income (law: anspruch_regelbedarf_ct)
    wohnen_ct: int  # Unterkunft and Heizung after income (law: anspruch_unterkunft_ct)
    sofortzuschlag_ct: int  # § 72 SGB II
    minderung_ct: NotRequired[int]  # what a breach of duty takes off (§§ 31a to 32 SGB II)
    zahlbetrag_ct: int
    rechnungen: list[Rechnung]  # may be empty; the last row of the last block is the zahlbetrag


class Monat(TypedDict):
    """One calendar month of the decision, all persons. Months are listed singly and ascending; the letter
    joins neighbours that are equal. ``summe_ct`` is the sum of all ``zahlbetrag_ct`` (checked)."""

    monat: str
    personen: list[PersonMonat]
    summe_ct: int
    hinweise: NotRequired[list[Satz]]  # what is special in this month: a bill, a credit, a back payment, a loan


class Zahlung(TypedDict):
    """Where the money goes."""

    iban: str  # only the first and last four characters are printed; empty: the letter asks for an account
    inhaber: NotRequired[str]  # printed when it is not the person addressed
    erste_am: NotRequired[str]  # day of the first transfer, if already known
    hinweise: NotRequired[list[str]]  # e.g. direct payment to the landlord (§ 22 Abs. 7 SGB II)


class Abschnitt(TypedDict):
    """A part of the reasons with a plain heading, e.g. "Ihre Wohnung"."""

    titel: str
    saetze: list[Satz]


class Ermessen(TypedDict):
    """A point the office had to weigh (§ 35 Abs. 1 Satz 3 SGB X): question, decision, considerations."""

    frage: str
    entscheidung: str
    gruende: list[str]
    zitat: NotRequired[str]


class Fehlend(TypedDict):
    """One thing that is still missing: what, for whom, what for, until when (§ 60 SGB I)."""

    was: str
    person: NotRequired[str]
    wofuer: NotRequired[str]
    bis: NotRequired[str]  # ISO date


class Vorlaeufig(TypedDict):
    """Why the decision is provisional (§ 41a Abs. 2 Satz 1 SGB II) and how it ends."""

    grund: str  # plain sentence(s)
    zitat: NotRequired[str]  # default "§ 41a Abs. 1 SGB II"
    am_ende: NotRequired[str]  # plain sentence; default text explains the final decision


class Wohnung(TypedDict):
    """Rent and heating against the local limits, all persons together, per month (§ 22 Abs. 1, 1a SGB II)."""

    unterkunft_ct: int  # real costs without heating
    heizung_ct: int
    anerkannt_unterkunft_ct: int
    anerkannt_heizung_ct: int
    grenze_unterkunft_ct: NotRequired[int]  # abstract limit; leave out when there is none on record
    grenze_heizung_ct: NotRequired[int]
    angemessen: bool
    nicht_voll: NotRequired[bool]  # adequate, but not all of it counts; the reasons say why
    mitteilung: NotRequired[list[Satz]]  # § 22 Abs. 1a SGB II: how long and when costs above the limit are paid
    karenzzeit_bis: NotRequired[str]  # last day on which the real rent counts
    anerkannt_bis: NotRequired[str]  # last day on which costs above the limit are paid
    saetze: NotRequired[list[str]]  # what the household can do


class UnbekannteMonate(TypedDict):
    """Months for which the statutory amounts are not published yet.

    ``gerechnet``: granted with the amounts of ``rechtsstand_am``. ``spaeter``: not granted yet, decided later.
    """

    ab_monat: str
    art: Literal["gerechnet", "spaeter"]
    rechtsstand_am: NotRequired[str]


class ElektronischerWeg(TypedDict):
    """One electronic way for an objection that this office has really opened (§ 84 Abs. 1 Satz 1 SGG).

    ``qes``: document with qualified electronic signature (§ 36a Abs. 2 SGB I); ``formular``: form with eID
    (§ 36a Abs. 2a Nr. 1 a SGB I); ``nutzerkonto``: online form with identity from a Nutzerkonto (§ 9a Abs. 5 OZG,
    § 36a Abs. 2a Nr. 1 c SGB I); ``postfach``: signed message from a verified mailbox (§ 36a Abs. 2a Nr. 2 SGB I).
    """

    art: Literal["qes", "formular", "nutzerkonto", "postfach"]
    adresse: str  # e-mail address, web address or mailbox name


class Widerspruch(TypedDict):
    """Where and how to object (§ 36 SGB X, §§ 66, 84 SGG). ``stelle`` is the body that decided, with its seat."""

    stelle: str
    strasse: str
    plz: str
    ort: str
    wege: NotRequired[list[ElektronischerWeg]]


class Bekanntgabe(TypedDict):
    """How the letter reaches the person; decides the sentence on the start of the period (§ 37 SGB X)."""

    weg: Literal["post", "portal", "elektronisch"]
    ausland: NotRequired[bool]  # sent abroad: the letter names three months first


class Datenschutz(TypedDict):
    """Art. 13/14 DSGVO, § 82 SGB X: where the full information lies and which version applied."""

    adresse: str
    stand: str  # version label of the notice, e.g. "Juli 2026"
    beauftragte: NotRequired[str]  # how to reach the data protection officer


class BescheidContext(TypedDict):
    """Everything in a Bewilligung, vorläufige Bewilligung or Ablehnung (template ``bescheid``)."""

    art: BescheidArt
    entwurf: NotRequired[bool]  # True prints "Entwurf" on every page; never send such a file
    behoerde: Behoerde
    ansprechperson: NotRequired[Ansprechperson]
    empfaenger: Anschrift
    anrede: str  # "Guten Tag Ada Beispiel"
    zeichen: str  # reference of the office
    kennung: NotRequired[str]  # what the small code on the first page says; see prepare_formular.letter_code
    bg_nummer: NotRequired[str]
    datum: str
    leistung: Leistung
    antrag_am: str  # day on which the application arrived
    antrag_nummer: NotRequired[str]
    von: str  # first day of the period decided on
    bis: NotRequired[str]  # last day; required unless Ablehnung (without it: "ab dem …")
    personen: list[Person]
    monate: list[Monat]  # every month from ``von`` to ``bis``; for an Ablehnung may be empty
    zahlung: NotRequired[Zahlung]  # required unless Ablehnung
    hauptgrund: NotRequired[str]  # Ablehnung: the main reason in one sentence (required there)
    jetzt_tun: NotRequired[list[str]]  # Ablehnung: what you can do now, one sentence each, with dates
    begruendung: list[Abschnitt]
    ermessen: NotRequired[list[Ermessen]]
    vorlaeufig: NotRequired[Vorlaeufig]  # required when art is "vorlaeufig"
    fehlt: NotRequired[list[Fehlend]]
    nicht_entschieden: NotRequired[list[str]]  # added to the sentence on Bildung und Teilhabe
    pflichten_zusatz: NotRequired[list[str]]
    wohnung: NotRequired[Wohnung]
    unbekannte_monate: NotRequired[UnbekannteMonate]
    weiterbewilligung_ab: NotRequired[str]  # day from which a renewal is sensible
    widerspruch: Widerspruch
    bekanntgabe: Bekanntgabe
    hilfe: NotRequired[list[Hilfe]]
    datenschutz: Datenschutz
    unterzeichnet: NotRequired[str]  # name of the person who released it (§ 33 Abs. 3 SGB X)


# ---------------------------------------------------------------- antragskopie


class Antwort(TypedDict):
    """One question with the answer as the person gave it. ``antwort`` empty = "keine Angabe"."""

    frage: str
    antwort: str | list[str]
    status: NotRequired[Literal["", "weiss_nicht", "reiche_nach"]]


class AntwortAbschnitt(TypedDict):
    """A part of the declaration; ``person`` names whom it is about, empty for the household."""

    titel: str
    person: NotRequired[str]
    antworten: list[Antwort]


class OffenerPunkt(TypedDict):
    """A question or document that was still open when the declaration was sent."""

    text: str
    person: NotRequired[str]
    bis: NotRequired[str]


class Unterlage(TypedDict):
    """A file that belonged to the declaration when it was sent."""

    name: str
    person: NotRequired[str]
    groesse: NotRequired[str]  # "1,2 MB"
    sha256: NotRequired[str]


class AntragskopieContext(TypedDict):
    """Copy of the declaration for the citizen (§ 36a Abs. 2b Satz 2 SGB I; template ``antragskopie``)."""

    behoerde: Behoerde
    name: str
    nummer: str
    eingegangen_um: str
    kanal: str  # "Online", "Persönlich im Jobcenter" …
    hilfe: NotRequired[str]  # who helped to fill it in
    leistung: Leistung
    antragsart: NotRequired[str]  # "Erstantrag"
    wirkt_ab: NotRequired[str]
    formular_version: str
    pruefsumme: str  # SHA-256 of the stored snapshot, 64 hex digits
    abschnitte: list[AntwortAbschnitt]
    unterlagen: NotRequired[list[Unterlage]]
    offen: NotRequired[list[OffenerPunkt]]
    erklaerung: list[str]  # the sentences the person agreed to, as shown on the screen
    weiter: NotRequired[list[str]]  # what happens next, one step each


# ---------------------------------------------------------------- quittung


class QuittungContext(TypedDict):
    """Receipt: your application is here and its date is safe (template ``quittung``)."""

    behoerde: Behoerde
    name: str
    geburtsdatum: NotRequired[str]
    nummer: str
    eingegangen_um: str
    kanal: str
    hilfe: NotRequired[str]  # who helped to fill it in
    leistung: Leistung
    wirkt_ab: str  # first day the application covers (§ 37 Abs. 2 SGB II)
    erhalten: NotRequired[list[str]]  # what arrived: "Ihr Antrag", "3 Fotos"
    weiter: list[str]  # what happens next, one step each
    weitermachen: NotRequired[str]  # address for going on
    code: NotRequired[str]  # recovery code; print it only when the person asks for this PDF
    fehlt: NotRequired[list[Fehlend]]
    sofort_geld: NotRequired[str]  # how to ask for an advance; default text otherwise
    pruefsumme: NotRequired[str]


# ---------------------------------------------------------------- deckblatt


class DeckblattContext(TypedDict):
    """A sheet that tells the scanner where the next pages belong (template ``deckblatt``)."""

    behoerde: Behoerde
    datum: str
    nummer: NotRequired[str]  # number of the application; without it the sheet only separates


# ---------------------------------------------------------------- beweisquittung


class BelegteDatei(TypedDict):
    """One file of a receipt, with the hash of its bytes and of each page that we show."""

    titel: str  # what it proves, or "Datei 2"
    name: str
    bytes: int
    empfangen_um: str
    stand: str  # "geprüft", "wird noch geprüft", "konnten wir nicht öffnen"
    sha256: str
    seiten: list[str]


class BeweisquittungContext(TypedDict):
    """Receipt for documents that were handed in, signed (template ``beweisquittung``)."""

    behoerde: Behoerde
    quittung: str  # number of the receipt
    fassung: int
    nummer: str  # of the application
    eingegangen_um: str
    kanal: str
    dateien: list[BelegteDatei]
    adresse: str  # of the public page that verifies it
    schluessel: str  # public key of the office, hexadecimal
    daten: str  # JSON: signed content, signature, key; embedded in the file


# ---------------------------------------------------------------- formular


class FormularContext(TypedDict):
    """A form to print, blank or filled in (template ``formular``; render it with ``formular.formular_pdf``)."""

    behoerde: Behoerde
    formular: dict[str, Any]  # ``questionnaire.papier.PaperForm`` as a dict
    datum: str  # the day of printing
    nummer: NotRequired[str]  # of the application whose answers are filled in
    erklaerung: list[str]  # what the signature stands under
    blaetter: NotRequired[int]  # how many codes to prepare; ``formular_pdf`` sets it
