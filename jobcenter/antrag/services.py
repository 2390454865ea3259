"""Acts on an application: secure its date, keep answers, freeze the declaration, take proofs."""

import hashlib
import json
import secrets
import uuid
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from jobcenter.accounts.models import User
from jobcenter.antrag.link_and_code import code_of, digest, link_of
from jobcenter.antrag.models import (
    Antrag,
    Antwort,
    Beteiligung,
    Codeversuch,
    Einreichung,
    Kanal,
    Nachweis,
    Namensmarke,
    Rueckfrage,
)
from jobcenter.antrag.queries import (
    WHOLE,
    answering_for_themselves,
    answers_of,
    beteiligungen_of,
    declared_answers,
    form_of,
    last_einreichung,
    name_marks,
    open_rueckfragen,
    own_parts_of,
)
from jobcenter.clock import now
from jobcenter.questionnaire.answers import ALLES, Answers, Sicht, value_to_json
from jobcenter.questionnaire.engine import prune, walk
from jobcenter.questionnaire.fassung import Aenderung, changes, still_fits
from jobcenter.questionnaire.formulare import form_named
from jobcenter.questionnaire.hauptantrag import HAUPTANTRAG
from jobcenter.questionnaire.question import ANTRAGSTELLER, N_, Form, Message, Value, person_of
from jobcenter.questionnaire.summary import summary
from jobcenter.traeger.tenancy import current_traeger_id

# What a person declares with the button; German is binding, pages show the translation beside it.
ERKLAERUNG = N_("Meine Angaben stimmen, soweit ich das weiß, und wenn sich etwas ändert, sage ich es dem Jobcenter.")
# Somebody must not learn the address: from this answer on no paper and no shared page shows it.
ADRESSSCHUTZ = "schutz.anschrift"
# What the household knows of each other anyway: without it no form can name a person.
NAMES = frozenset({"person.vorname", "person.nachname", "person.geburtsdatum"})
RECORDED_BY_STAFF = "Das Jobcenter hat diese Angaben nach Papier oder im Gespräch aufgenommen."


class KeyReused(Exception):
    """The same form was sent again with other content; the first application stands."""

    def __init__(self, antrag: Antrag):
        super().__init__(antrag.nummer)
        self.antrag = antrag


class OnlyTheOffice(Exception):
    """This person had an own access: a new one would show what they answered to whoever hands it on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kurzangaben:
    """What is needed to secure the date: who, and how to reach them."""

    vorname: str
    nachname: str
    geburtsdatum: date
    plz: str
    email: str = ""
    telefon: str = ""


def secure_date(
    *,
    angaben: Kurzangaben,
    schluessel: str,
    kanal: Kanal,
    sprache: str,
    by: User | None = None,
    eingegangen_am: datetime | None = None,
    formular: str = HAUPTANTRAG.id,
    erstantrag: Antrag | None = None,
) -> tuple[Antrag, bool]:
    """Create the application of this form, once (§ 37 SGB II). Returns it and whether it is new.

    `eingegangen_am`: when it really arrived, for paper that lay in the post box (§ 16 Abs. 2 SGB I); default now.
    `erstantrag`: the application that opened the case, if there is one.
    Raises KeyReused when the key came before with other content, ValueError for a receipt in the future.
    """
    inhalt = _fingerprint(angaben, eingegangen_am, formular)
    antrag_id = uuid.uuid4()
    antrag = Antrag(
        id=antrag_id,
        traeger_id=current_traeger_id(),
        nummer=_new_nummer(),
        kanal=kanal,
        eingegangen_am=_arrival(eingegangen_am),
        erfasst_von=by,
        sprache=sprache,
        formular=formular,
        formular_version=form_named(formular).version,
        erstantrag=erstantrag,
        schluessel=schluessel,
        schluessel_inhalt=inhalt,
        link_hash=digest(link_of(antrag_id)),
        code_hash=digest(code_of(antrag_id)),
        hat_telefon=bool(angaben.telefon),
        **asdict(angaben),
    )
    try:
        with transaction.atomic():
            antrag.save(force_insert=True)
    except IntegrityError:
        earlier = Antrag.objects.filter(schluessel=schluessel).first()
        if earlier is None:
            raise
        if earlier.schluessel_inhalt != inhalt:
            raise KeyReused(earlier) from None
        return earlier, False
    Namensmarke.objects.create(antrag=antrag, marken=name_marks(angaben.vorname, angaben.nachname))
    save_answers(antrag=antrag, werte=_first_answers(angaben))
    return antrag, True


def _arrival(eingegangen_am: datetime | None) -> datetime:
    """When it arrived; ValueError if that is in the future."""
    moment = now()
    if eingegangen_am is not None and eingegangen_am > moment:
        raise ValueError("an application cannot arrive in the future")
    return eingegangen_am or moment


def save_answers(*, antrag: Antrag, werte: Mapping[tuple[str, str], Value | None]) -> None:
    """Keep these answers, keyed by (person, question); None forgets one."""
    if (ANTRAGSTELLER, ADRESSSCHUTZ) in werte:
        antrag.anschrift_geheim = werte[ANTRAGSTELLER, ADRESSSCHUTZ] is True
        antrag.save(update_fields=["anschrift_geheim"])
    forgotten = [key for key, wert in werte.items() if wert is None]
    for person, frage in forgotten:
        Antwort.objects.filter(antrag=antrag, person=person, frage=frage).delete()
    moment = now()
    rows = [
        Antwort(
            traeger_id=antrag.traeger_id,
            antrag=antrag,
            person=person,
            frage=frage,
            wert=value_to_json(wert),
            gespeichert_am=moment,
        )
        for (person, frage), wert in werte.items()
        if wert is not None
    ]
    Antwort.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["traeger", "antrag", "person", "frage"],
        update_fields=["wert", "gespeichert_am"],
    )


def carry_over(*, antrag: Antrag, sicht: Sicht = ALLES) -> Aenderung | None:
    """Bring a draft to the current version of its form. Returns what is different; None when nothing had to be done.

    Answers stay; one that no longer fits its question (another kind of answer, an option that is gone) is asked again.
    Only questions that these eyes can meet are named. A declaration that was sent is never touched.
    """
    form = form_of(antrag)
    if antrag.formular_version == form.version or antrag.stand != Antrag.Stand.DATUM_GESICHERT:
        return None
    earlier, before = antrag.formular_version, answers_of(antrag)
    after = form.carry(before) if form.carry else before
    misfits = {key for key, wert in after.items() if not still_fits(form, key[1], earlier, wert)}
    werte: dict[tuple[str, str], Value | None] = {key: None for key in before if key not in after}
    werte |= {key: wert for key, wert in after.items() if before.get(key) != wert}
    save_answers(antrag=antrag, werte=werte | dict.fromkeys(misfits))
    antrag.formular_version = form.version
    antrag.save(update_fields=["formular_version"])
    items = walk(form, answers_of(antrag), antrag.eingangstag).items
    met = {item.question.text for item in items if item.visible and sicht.shows(item.person_id)}
    said = {frage for subject, frage in before if sicht.shows(subject)}
    again = {form.questions[frage].text for subject, frage in misfits if sicht.shows(subject)}
    return changes(form, earlier).about(met, again, said)


def submit_antrag(
    *, antrag: Antrag, by: User | None = None, kanal: Kanal = Kanal.ONLINE, only: str = ""
) -> tuple[Einreichung, bool]:
    """Freeze the reachable answers with their hash. The same declaration sent twice is one; returns (it, is_new).

    `only`: this person sends their own part again; everybody else's answers stay as they were sent.
    """
    antrag = Antrag.objects.select_for_update(of=("self",)).get(pk=antrag.pk)
    form = form_of(antrag)
    answers = prune(form, _to_send(antrag, only), antrag.eingangstag)
    inhalt = {
        "formular": form.id,
        "version": form.version,
        "antworten": answers.to_json(),
        "abschnitte": _as_shown(form, answers, antrag.eingangstag),
        "erklaerung": RECORDED_BY_STAFF if by else ERKLAERUNG,
    }
    sha256 = hashlib.sha256(
        json.dumps(inhalt, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    ).hexdigest()
    last = last_einreichung(antrag)
    if last is not None and last.sha256 == sha256:
        return last, False
    einreichung = Einreichung.objects.create(
        traeger_id=antrag.traeger_id,
        antrag=antrag,
        nummer=last.nummer + 1 if last else 1,
        formular_version=form.version,
        inhalt=inhalt,
        sha256=sha256,
        eingereicht_am=now(),
        kanal=kanal,
        erfasst_von=by,
    )
    antrag.stand = Antrag.Stand.EINGEREICHT
    antrag.save(update_fields=["stand"])
    return einreichung, True


def _to_send(antrag: Antrag, only: str) -> Answers:
    stored, last = answers_of(antrag), last_einreichung(antrag)
    if not only or last is None:
        return stored
    others = {key: value for key, value in declared_answers(last).items() if person_of(key[0]) != only}
    return Answers(others | {key: value for key, value in stored.items() if person_of(key[0]) == only})


def prefill(*, antrag: Antrag, answers: Answers) -> None:
    """Start a further form with what was said before, as far as it asks the same questions.

    Who answers for themselves goes on doing so in a whole form; in every other one only their names are known.
    """
    form = form_of(antrag)
    known = {key: value for key, value in answers.items() if key[1] in form.questions}
    if form.vorgang in WHOLE:
        _continue_own_parts(antrag)
    else:
        others = answering_for_themselves(antrag)
        known = {key: value for key, value in known.items() if person_of(key[0]) not in others or key[1] in NAMES}
    save_answers(antrag=antrag, werte=known)


def _continue_own_parts(antrag: Antrag) -> None:
    """Whoever has an own access that they opened themselves has it in this application too, with the same code."""
    open_ones = own_parts_of(antrag).filter(angenommen_am__isnull=False, widerrufen_am__isnull=True)
    for row in {row.person: row for row in open_ones.order_by("eingeladen_am")}.values():
        _new_part(antrag, row.person, like=row)


def record_nachweis(*, nachweis: Nachweis) -> Nachweis:
    """Keep what the person says about a proof: it replaces what they said before. Files are all kept."""
    same = Nachweis.objects.filter(antrag=nachweis.antrag, beleg=nachweis.beleg, person=nachweis.person, datei=None)
    same.delete()
    if nachweis.datei is None:
        nachweis.save()
    return nachweis


def confirm_email(*, antrag: Antrag) -> None:
    """The person opened the link that we sent to this address."""
    if antrag.email_bestaetigt_am is None:
        antrag.email_bestaetigt_am = now()
        antrag.save(update_fields=["email_bestaetigt_am"])


def change_contact(*, antrag: Antrag, email: str, telefon: str) -> bool:
    """Reach the person here from now on. Returns whether the address is a new one, which has to be confirmed again."""
    is_new_email = email != antrag.email
    if is_new_email:
        antrag.email_bestaetigt_am = None
    antrag.email, antrag.telefon, antrag.hat_telefon = email, telefon, bool(telefon)
    antrag.save(update_fields=["email", "telefon", "hat_telefon", "email_bestaetigt_am"])
    return is_new_email


def ask_again(*, antrag: Antrag, seite: str, person: str, frage: str, grund: str, by: User) -> Rueckfrage:
    """The office asks one question again; an open one about the same question gets the new reason."""
    open_one = antrag.rueckfragen.filter(person=person, frage=frage, beantwortet_am__isnull=True).first()
    rueckfrage = open_one or Rueckfrage(antrag=antrag, seite=seite, person=person, frage=frage)
    rueckfrage.grund, rueckfrage.gestellt_am, rueckfrage.gestellt_von = grund, now(), by
    rueckfrage.save()
    return rueckfrage


def close_rueckfragen(*, antrag: Antrag, fragen: Collection[tuple[str, str]]) -> int:
    """These questions, by (person, question), were answered again. Returns how many were open."""
    answered = [row for row in open_rueckfragen(antrag) if (row.person, row.frage) in fragen]
    for row in answered:
        row.beantwortet_am = now()
        row.save(update_fields=["beantwortet_am"])
    return len(answered)


def invite(*, antrag: Antrag, person: str) -> Beteiligung:
    """Another adult of the household answers for themselves from now on; an access that exists stays.

    Raises OnlyTheOffice when they had an own access that has ended: their answers are still there.
    """
    there = next((row for row in beteiligungen_of(antrag) if row.person == person), None)
    if there is not None:
        return there
    earlier = own_parts_of(antrag).filter(person=person, angenommen_am__isnull=False).order_by("eingeladen_am")
    going_on = earlier.filter(widerrufen_am__isnull=True).last()
    if going_on is None and earlier.exists():
        raise OnlyTheOffice
    return _new_part(antrag, person, like=going_on)


def _new_part(antrag: Antrag, person: str, like: Beteiligung | None = None) -> Beteiligung:
    kennung = uuid.uuid4()
    return Beteiligung.objects.create(
        id=kennung,
        traeger_id=antrag.traeger_id,
        antrag=antrag,
        person=person,
        link_hash=digest(link_of(kennung)),
        code_hash=like.code_hash if like else digest(code_of(kennung)),
        eingeladen_am=now(),
        angenommen_am=like.angenommen_am if like else None,
    )


def accept_invitation(*, beteiligung: Beteiligung) -> str:
    """They opened it for the first time. Returns a new code: the one of the invitation is known to who handed it on."""
    code = code_of(uuid.uuid4())
    beteiligung.code_hash, beteiligung.angenommen_am = digest(code), now()
    beteiligung.save(update_fields=["code_hash", "angenommen_am"])
    return code


def renew_access(*, beteiligung: Beteiligung) -> tuple[Beteiligung, str]:
    """A new address and a new code for an own access, lost or ended; whatever opened it before opens nothing.

    Returns the new access in the same application, and the code, which is kept nowhere.
    """
    antrag, person = beteiligung.antrag, beteiligung.person
    going_on = list(own_parts_of(antrag).filter(person=person, widerrufen_am__isnull=True).select_related("antrag"))
    for row in going_on:
        end_invitation(beteiligung=row)
    renewed = _new_part(antrag, person)
    code = accept_invitation(beteiligung=renewed)
    for row in going_on:
        if row.antrag_id != antrag.id:
            _new_part(row.antrag, person, like=renewed)
    return renewed, code


def end_invitation(*, beteiligung: Beteiligung) -> None:
    """The own access ends; what was answered stays, and the applicant still does not see it."""
    beteiligung.widerrufen_am = now()
    beteiligung.save(update_fields=["widerrufen_am"])


def finish_own_part(*, beteiligung: Beteiligung) -> None:
    """The other adult says: my answers are complete."""
    beteiligung.fertig_am = now()
    beteiligung.save(update_fields=["fertig_am"])


def count_wrong_code(nummer: str) -> None:
    """Remember a wrong try with this number, whether the number exists or not."""
    Codeversuch.objects.create(nummer=nummer[:12], zeitpunkt=now())


def _fingerprint(angaben: Kurzangaben, eingegangen_am: datetime | None, formular: str) -> str:
    """What tells a repetition of a form from another form under the same key."""
    inhalt = asdict(angaben) | {"formular": formular} | ({"eingegangen_am": eingegangen_am} if eingegangen_am else {})
    # Keyed: a plain hash of name and birthday could be guessed.
    return salted_hmac(
        "antrag.schluessel", json.dumps(inhalt, default=str, sort_keys=True), algorithm="sha256"
    ).hexdigest()


def _new_nummer() -> str:
    """A readable number: 24 letters x 10^7 values; the unique index refuses the rare repetition."""
    letter = secrets.choice("ABCDEFGHJKLMNPQRSTUVWXYZ")
    digits = f"{secrets.randbelow(10**7):07d}"
    return f"{letter}{digits[0]}-{digits[1:5]}-{digits[5:]}"


def _as_shown(form: Form, answers: Answers, day: date) -> list[dict[str, Any]]:
    """Every question with its answer in German, as the review page shows it."""

    def text(part: str | Message) -> str:
        return part.render() if isinstance(part, Message) else part

    return [
        {
            "titel": text(block.title),
            "person": block.step.person_id,
            "antworten": [
                {
                    "id": row.question.id,
                    "frage": text(row.label),
                    "antwort": [text(line) for line in row.lines],
                    "offen": row.is_open,
                }
                for row in block.rows
            ],
        }
        for section in summary(form, answers, day)
        for block in section.blocks
    ]


def _first_answers(angaben: Kurzangaben) -> dict[tuple[str, str], Value | None]:
    """What the sixty seconds already told, so that the conversation does not ask again."""
    said: dict[str, Value] = {
        "person.vorname": angaben.vorname,
        "person.nachname": angaben.nachname,
        "person.geburtsdatum": angaben.geburtsdatum,
        "anschrift.plz": angaben.plz,
        "kontakt.email": angaben.email,
        "kontakt.telefon": angaben.telefon,
    }
    return {(ANTRAGSTELLER, frage): wert for frage, wert in said.items() if wert}
