"""Teil 4, health insurance; more only for people who are not in the statutory one by law (§ 26, form SV)."""

from jobcenter.questionnaire.conditions import age_from, age_under, any_person, no, one_of
from jobcenter.questionnaire.question import N_, Kind, Nachweis, Option, Page, Per, Question

EURO = N_("Euro im Monat")
ZUSCHUSS = N_("Zu diesem Beitrag können wir Geld dazugeben.")

KINDER = Question(
    id="kv.kinder",
    kind=Kind.BOOL,
    text=N_("Sind alle unter 15 Jahren gesetzlich krankenversichert, zum Beispiel über die Familie?"),
    why=N_("Dann müssen wir nicht für jedes Kind einzeln fragen."),
    zitat="§ 26 SGB II, § 10 SGB V",
    fact="haushalt.kinder_versichert",
    unknown_allowed=True,
    when=any_person(Per.WEITERE, age_under(15)),
)
KRANKENKASSE = Page(
    id="krankenkasse",
    title=N_("Krankenversicherung"),
    title_other=N_("%(name)s: Krankenversicherung"),
    per=Per.ALLE,
    when=age_from(15) | no("kv.kinder"),
    questions=(
        Question(
            id="kv.art",
            kind=Kind.CHOICE,
            text=N_("Wie sind Sie krankenversichert?"),
            text_other=N_("Wie ist %(name)s krankenversichert?"),
            why=N_("Wir melden Sie an und zahlen die Beiträge."),
            zitat="§ 26 SGB II, § 5 Abs. 1 Nr. 2a SGB V",
            fact="person.kv_art",
            options=(
                Option("gesetzlich", N_("Gesetzlich, auch über die Familie")),
                Option("freiwillig", N_("Freiwillig gesetzlich")),
                Option("privat", N_("Privat")),
                Option("ausland", N_("Im Ausland")),
                Option("keine", N_("Gar nicht")),
            ),
            unknown_allowed=True,
            evidence=(
                Nachweis("D-KV", N_("Bescheinigung der Krankenkasse"), only=("gesetzlich", "freiwillig")),
                Nachweis("D-KV", N_("Rechnung der privaten Krankenversicherung"), only=("privat",)),
            ),
        ),
        Question(
            id="kv.kasse",
            kind=Kind.TEXT,
            text=N_("Name der Krankenkasse"),
            why=N_("Dorthin schicken wir die Anmeldung."),
            zitat="§ 5 Abs. 1 Nr. 2a SGB V",
            help=N_("Der Name steht auf der Gesundheitskarte. Wer wechseln will, nennt die neue Kasse."),
            fact="person.kv_kasse",
            required=False,
        ),
        Question(
            id="kv.nummer",
            kind=Kind.TEXT,
            text=N_("Nummer auf der Gesundheitskarte"),
            why=N_("Damit findet die Kasse die Person schneller."),
            zitat="§ 5 Abs. 1 Nr. 2a SGB V",
            help=N_("Ein Buchstabe und neun Ziffern. Freiwillig."),
            fact="person.kv_nummer",
            required=False,
        ),
    ),
)
BEITRAG = Page(
    id="sv_beitrag",
    title=N_("Beitrag zur Krankenversicherung"),
    title_other=N_("%(name)s: Beitrag zur Krankenversicherung"),
    per=Per.ALLE,
    when=one_of("kv.art", "privat", "freiwillig", "ausland"),
    questions=(
        Question(
            id="sv.beitrag",
            kind=Kind.EURO,
            text=N_("Wie viel kostet die Krankenversicherung?"),
            why=ZUSCHUSS,
            zitat="§ 26 Abs. 1 SGB II",
            help=N_("Der Betrag steht in der Rechnung."),
            fact="person.kv_beitrag_ct",
            unit=EURO,
            unknown_allowed=True,
        ),
        Question(
            id="sv.pflege",
            kind=Kind.EURO,
            text=N_("Wie viel kostet die Pflegeversicherung?"),
            why=ZUSCHUSS,
            zitat="§ 26 Abs. 3 SGB II",
            help=N_("Der Betrag steht in der Rechnung. Keine: 0."),
            fact="person.pv_beitrag_ct",
            unit=EURO,
            unknown_allowed=True,
        ),
    ),
)
PRIVAT = Page(
    id="sv_privat",
    title=N_("Private Krankenversicherung"),
    title_other=N_("%(name)s: Private Krankenversicherung"),
    per=Per.ALLE,
    when=one_of("kv.art", "privat"),
    questions=(
        Question(
            id="sv.basistarif",
            kind=Kind.BOOL,
            text=N_("Ist es der Basistarif?"),
            why=N_("Im Basistarif ist der Beitrag kleiner, wenn wenig Geld da ist."),
            zitat="§ 26 Abs. 1 SGB II, § 152 VAG",
            fact="person.kv_basistarif",
            unknown_allowed=True,
        ),
        Question(
            id="sv.selbstbehalt",
            kind=Kind.EURO,
            text=N_("Wie viel zahlt man im Jahr selbst?"),
            why=N_("Wir prüfen, ob ein anderer Tarif besser ist."),
            zitat="§ 26 Abs. 1 SGB II",
            help=N_("Das heißt Selbstbehalt. Keiner: lassen Sie das Feld leer."),
            fact="person.kv_selbstbehalt_ct",
            unit=N_("Euro im Jahr"),
            required=False,
        ),
        Question(
            id="sv.iban",
            kind=Kind.IBAN,
            text=N_("IBAN der Versicherung"),
            why=N_("Wir zahlen den Zuschuss direkt an die Versicherung."),
            zitat="§ 26 Abs. 5 SGB II",
            help=N_("Sie steht in der Rechnung der Versicherung."),
            fact="person.kv_iban",
            unknown_allowed=True,
        ),
        Question(
            id="sv.rente_befreit",
            kind=Kind.BOOL,
            text=N_("Gibt es eine Befreiung von der Rentenversicherung?"),
            why=N_("Dann zählt auch Vorsorge für das Alter."),
            zitat="§ 11b Abs. 1 Nr. 3 Buchst. b SGB II",
            fact="person.rente_befreit",
            required=False,
            evidence=(Nachweis("D-BESCH", N_("Bescheid über die Befreiung")),),
        ),
    ),
)

SEITEN = (KRANKENKASSE, BEITRAG, PRIVAT)
