"""Fill an empty database with the demo, through the same services as the pages. A second run changes nothing."""

import datetime as dt

from jobcenter.accounts.models import User
from jobcenter.antrag.models import Antrag, Kanal
from jobcenter.antrag.services import Kurzangaben, confirm_email, save_answers
from jobcenter.bescheid.berechnung import calculate
from jobcenter.bescheid.services import prepare_bescheid, release_bescheid
from jobcenter.clock import now
from jobcenter.demo.documents import fill_posteingang, hand_in_papers
from jobcenter.demo.households import ANSWERS, HOUSEHOLDS, Household, Ziel, birthday
from jobcenter.demo.later import tell_later
from jobcenter.demo.offices import OEFFNUNGSZEITEN, OFFICES, PASSWORD, STAFF, Office
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.fall.queries import fall_of
from jobcenter.fall.services import answer_klaerung, assign, establish_all, receive_antrag, submit_declaration
from jobcenter.questionnaire import engine
from jobcenter.questionnaire.answers import Answers
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import Kind, Question, person_of
from jobcenter.questionnaire.reading import DATE_PARTS
from jobcenter.traeger.models import Gebiet, Mietgrenze, Traeger
from jobcenter.traeger.tenancy import tenant

LIMITS_SINCE = dt.date(2023, 1, 1)
LARGEST_HOUSEHOLD = 10
ORDER = list(Ziel)


def seed_demo() -> int:
    """Make what is missing; returns how many households were added."""
    seed_offices()
    added = 0
    for number, household in enumerate(HOUSEHOLDS):
        traeger = Traeger.objects.get(slug=household.office)
        with tenant(traeger.id):
            added += _make_household(household, traeger, f"demo-{number}")
    for traeger in Traeger.objects.all():
        with tenant(traeger.id):
            tell_later()
            fill_posteingang()
    return added


def seed_offices() -> None:
    """Make the offices that are missing, with their people, and no household."""
    for office in OFFICES:
        if not Traeger.objects.filter(slug=office.slug).exists():
            _make_office(office)


def _make_office(office: Office) -> None:
    traeger = Traeger(
        slug=office.slug,
        nummer=office.nummer,
        name=office.name,
        art=office.art,
        strasse=office.strasse,
        plz=office.plz,
        ort=office.ort,
        telefon="0000 123456",
        email=f"post@{office.slug}.example",
        oeffnungszeiten=OEFFNUNGSZEITEN,
        sozialgericht=office.sozialgericht,
        land=office.land,
    )
    with tenant(traeger.id):
        traeger.save(force_insert=True)
        for plz, gemeinde, ags in office.gebiete:
            Gebiet.objects.create(traeger=traeger, plz=plz, gemeinde=gemeinde, ags=ags)
        for size in range(1, LARGEST_HOUSEHOLD + 1):
            Mietgrenze.objects.create(
                haushaltsgroesse=size,
                unterkunft_ct=office.unterkunft_ct[0] + (size - 1) * office.unterkunft_ct[1],
                heizung_ct=office.heizung_ct[0] + (size - 1) * office.heizung_ct[1],
                gueltig_ab=LIMITS_SINCE,
                quelle="Richtlinie der Vorführung, erfunden",
            )
        for login, vorname, nachname, rolle in STAFF:
            User.objects.create_user(
                f"{login}.{office.kurz}",
                password=PASSWORD,
                traeger=traeger,
                rolle=rolle,
                first_name=vorname,
                last_name=nachname,
            )


def _make_household(household: Household, traeger: Traeger, key: str) -> bool:
    if Antrag.objects.filter(schluessel=key).exists():
        return False
    today = now().date()
    _, vorname, age, _ = household.persons[0]
    staff = {user.username.split(".")[0]: user for user in User.objects.filter(traeger=traeger)}
    clerk, releaser = staff["sachbearbeitung"], staff["freigabe"]
    antrag, _ = receive_antrag(
        angaben=Kurzangaben(
            vorname=vorname,
            nachname=household.nachname,
            geburtsdatum=birthday(age, today),
            plz=traeger.plz,
            email=f"{key}@post.example" if household.email else "",
            telefon="" if household.email else "0000 987654",
        ),
        schluessel=key,
        kanal=household.kanal,
        sprache=household.sprache,
        by=None if household.kanal == Kanal.ONLINE else clerk,
        eingegangen_am=now() - dt.timedelta(days=household.days_ago, minutes=1),
    )
    if household.email:
        confirm_email(antrag=antrag)
    reached = ORDER.index(household.ziel)
    if reached >= ORDER.index(Ziel.BEGONNEN):
        limit = 12 if household.ziel == Ziel.BEGONNEN else None
        save_answers(antrag=antrag, werte=dict(_typed_answers(household, antrag, traeger, limit)))
    if reached >= ORDER.index(Ziel.EINGEREICHT):
        submit_declaration(antrag=antrag, by=antrag.erfasst_von)
        hand_in_papers(antrag, household)
    if reached >= ORDER.index(Ziel.GEPRUEFT):
        _review(fall_of(antrag), clerk)
    if reached >= ORDER.index(Ziel.ENTWURF):
        bescheid = prepare_bescheid(fall=fall_of(antrag), by=clerk)
        if household.ziel == Ziel.BESCHIEDEN:
            release_bescheid(bescheid=bescheid, by=releaser)
    return True


def _review(fall: Fall, clerk: User) -> None:
    """Establish everything and answer what the law asks, as a caseworker would."""
    assign(fall=fall, to=clerk, by=clerk)
    establish_all(fall=fall, by=clerk, quelle=Feststellung.Quelle.NACHWEIS, vermerk="Unterlagen gesehen")
    while fragen := calculate(fall).fragen:
        for frage in fragen:
            wert = frage.annahme or frage.optionen[0][0]
            answer_klaerung(fall=fall, klaerung=frage, wert=wert, vermerk="Mit der Person besprochen.", by=clerk)


def _typed_answers(household: Household, antrag: Antrag, traeger: Traeger, limit: int | None) -> Answers:
    """Walk through the conversation as the household would; `limit` stops after so many screens."""
    day = antrag.eingangstag
    said = {person: texte for person, _, _, texte in household.persons}
    names = {person: (vorname, birthday(age, now().date())) for person, vorname, age, _ in household.persons}
    answers, screens = Answers(), 0
    step: engine.Step | None = engine.path(HAUPTANTRAG, Answers(), day)[0]
    while step is not None and (limit is None or screens < limit):
        raw: dict[str, list[str]] = {}
        for field in step.fields:
            text = _text(field.question, person_of(step.person_id), household, said, names, traeger, antrag)
            raw |= _fields(field.question, text)
        values, errors = engine.parse(HAUPTANTRAG, answers, day, step, raw)
        if errors:
            raise ValueError(f"demo household {household.nachname}: {step.key} {sorted(errors)}")
        answers = answers.with_values(step.person_id, values)
        step, screens = engine.next_step(HAUPTANTRAG, answers, day, *step.key), screens + 1
    return answers


def _text(
    question: Question,
    person: str,
    household: Household,
    said: dict[str, dict[str, str]],
    names: dict[str, tuple[str, dt.date]],
    traeger: Traeger,
    antrag: Antrag,
) -> str:
    """What this household types into this question; "" leaves a voluntary one empty."""
    vorname, geboren = names.get(person, names["antragsteller"])
    own = {
        "person.vorname": vorname,
        "person.nachname": household.nachname,
        "person.geburtsdatum": f"{geboren.day}.{geboren.month}.{geboren.year}",
        "anschrift.plz": traeger.plz,
        "anschrift.ort": traeger.ort,
        "anschrift.strasse": "Erfundener Weg 4",
        "konto.inhaber": f"{vorname} {household.nachname}",
        "kontakt.email": antrag.email,
        "zustellung.email": antrag.email or "niemand@post.example",
    }
    for source in (said.get(person, {}), household.haushalt, own, ANSWERS):
        if question.id in source:
            return source[question.id]
    return "?" if question.required and question.unknown_allowed else ""


def _fields(question: Question, text: str) -> dict[str, list[str]]:
    """The fields a browser would send for this text; "?" is "Weiß ich gerade nicht"."""
    if text == "?":
        return {f"{question.id}.offen": ["weiss_nicht"]}
    if question.kind is Kind.DATE and text:
        return {f"{question.id}.{name}": [part] for name, part in zip(DATE_PARTS, text.split("."), strict=True)}
    return {question.id: text.split() if question.kind is Kind.MULTI else [text]}
