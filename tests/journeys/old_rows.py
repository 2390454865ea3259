"""One case of an office as the release before sealing kept it, and the same case as it is read afterwards.

Both run in a process of their own (`manage.py shell`): a database is upgraded from its beginning.
"""

import hashlib
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from django.apps import apps as new_apps
from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from jobcenter.keys.fields import SealedField, SealedModel
from jobcenter.keys.store import KeyDestroyed, destroy_case_key

BEFORE = [
    ("accounts", "0002_cache"),
    ("antrag", "0003_angenommen"),
    ("bescheid", "0002_frozen"),
    ("fall", "0002_frozen"),
    ("files", "0001_initial"),
    ("letters", "0002_frozen"),
]
OFFICES = ("90001", "90002")
DAY = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
WORD = "Kanarienvogel"
DESTROYED = "destroyed"
PDF = b"%PDF-1.7 " + WORD.encode()


def kennung(office: str, name: str) -> UUID:
    return uuid5(UUID(int=1), f"{office}/{name}")


def write_old() -> None:
    """Migrate to the release before and write the rows of two offices by its models."""
    executor = MigrationExecutor(connection)
    executor.migrate(BEFORE)
    apps = executor.loader.project_state(BEFORE).apps
    for office in OFFICES:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('app.traeger', %s, true)", [str(kennung(office, "traeger"))])
            _Office(apps, office).write()


class _Office:
    def __init__(self, apps: Any, office: str) -> None:
        self.apps, self.office, self.traeger = apps, office, kennung(office, "traeger")

    def make(self, model: str, called: str, **values: Any) -> Any:
        return self.apps.get_model(model).objects.create(
            id=kennung(self.office, called), traeger_id=self.traeger, **values
        )

    def write(self) -> None:
        self.apps.get_model("traeger.Traeger").objects.create(
            id=self.traeger, nummer=self.office, slug=self.office, art="zkT", land="HE"
        )
        user = self.make("accounts.User", "user", username=self.office)
        other = self.make("accounts.User", "other", username=f"{self.office}-2")
        first = self.antrag("first", None)
        later = self.antrag("later", first)
        for antrag, name in ((first, "first"), (later, "later")):
            self.answers(antrag, name, user)
        fall = self.make("fall.Fall", "fall", aktenzeichen="AZ 1", antrag=first, eroeffnet_am=DAY)
        letter = self.letter(fall)
        self.mails(letter)
        read = {"user": user, "seite": f"Geschützte Anschrift: {WORD}"}
        self.make("accounts.Lesezugriff", "read", fall_id=fall.id, **read)
        self.make("accounts.Lesezugriff", "read of nobody", fall_id=kennung(self.office, "nothing"), **read)
        fact = {"fall": fall, "person": "antragsteller", "merkmal": "name", "quelle": "antrag", "erfasst_am": DAY}
        self.make("fall.Feststellung", "replaced", wert=f"{WORD} alt", stand="ersetzt", vermerk=f"{WORD} 1", **fact)
        self.make("fall.Feststellung", "fact", wert=[WORD], stand="festgestellt", vermerk=f"{WORD} 2", **fact)
        self.decision(fall, letter, user, other)

    def letter(self, fall: Any) -> Any:
        return self.make(
            "letters.Brief",
            "letter",
            fall_id=fall.id,
            vorlage="bescheid",
            titel="Bescheid",
            kontext={"name": WORD, "zahlen": [1.5, 2]},
            versandart="portal",
            benachrichtigung_an=self.address(),
            benachrichtigung_link=f"https://a.example/{WORD}",
            datei=self.file("erzeugt", "kopie", None),
            stand="bekannt",
            erstellt_am=DAY,
        )

    def decision(self, fall: Any, letter: Any, user: Any, other: Any) -> None:
        self.make(
            "bescheid.Bescheid",
            "decision",
            fall=fall,
            art="bewilligung",
            stand="freigegeben",
            bewilligung_ab=date(2026, 3, 1),
            bewilligung_bis=date(2027, 2, 28),
            fakten={"name": WORD},
            berechnung=[{"person": WORD, "ct": 56300}],
            begruendung=WORD,
            rueckgabe_grund=WORD,
            vorbereitet_von=user,
            vorbereitet_am=DAY,
            freigegeben_von=other,
            freigegeben_am=DAY,
            brief=letter,
        )

    def address(self) -> str:
        return f"{WORD}.{self.office}@post.example"

    def antrag(self, name: str, erstantrag: Any) -> Any:
        return self.make(
            "antrag.Antrag",
            name,
            nummer=f"A{name}",
            kanal="online",
            eingegangen_am=DAY,
            vorname=WORD,
            nachname=f"Österreicher-{self.office}",
            geburtsdatum=date(1990, 2, 1),
            plz="34999",
            email=self.address(),
            telefon="0123 45678" if name == "first" else "",
            sprache="de",
            vermerk=f"{WORD} am Telefon",
            erstantrag=erstantrag,
            formular_version="1",
            schluessel=name,
            schluessel_inhalt=hashlib.sha256(WORD.encode()).hexdigest(),
            link_hash=name,
            code_hash=name,
        )

    def answers(self, antrag: Any, name: str, user: Any) -> None:
        what = {"antrag": antrag, "person": "antragsteller", "frage": "person.vorname"}
        self.make("antrag.Antwort", f"{name} answer", wert={"a": [WORD, None, True]}, gespeichert_am=DAY, **what)
        self.make(
            "antrag.Einreichung",
            f"{name} declaration",
            antrag=antrag,
            nummer=1,
            formular_version="1",
            inhalt={"antworten": [WORD]},
            sha256="x",
            eingereicht_am=DAY,
        )
        self.make(
            "antrag.Rueckfrage",
            f"{name} question",
            seite="person",
            grund=f"{WORD} fehlt",
            gestellt_am=DAY,
            gestellt_von=user,
            **what,
        )
        datei = self.file("nachweis", "original", antrag.id)
        self.make(
            "antrag.Nachweis",
            f"{name} proof",
            antrag=antrag,
            beleg="miete",
            stand="hochgeladen",
            datei=datei,
            angegeben_am=DAY,
        )

    def file(self, art: str, blob: str, besitz: UUID | None) -> Any:
        digest = hashlib.sha256(PDF).hexdigest()
        datei = self.make(
            "files.Datei",
            f"{art} {besitz}",
            art=art,
            besitz=besitz,
            name=f"{WORD}.pdf",
            mime="application/pdf",
            groesse=len(PDF),
            sha256=digest,
            kopie_sha256=digest,
            zustand="in_ordnung",
            virenpruefung="ohne_befund",
            erstellt_am=DAY,
        )
        folder = Path(settings.DATA_DIR) / "files" / str(self.traeger) / str(datei.id)
        folder.mkdir(parents=True)
        (folder / blob).write_bytes(PDF)
        return datei

    def mails(self, letter: Any) -> None:
        text = {"betreff": "Neuer Brief", "text": f"Guten Tag {WORD}", "erstellt_am": DAY}
        self.make("letters.Email", "with letter", empfaenger=self.address(), brief=letter, **text)
        self.make("letters.Email", "by address", empfaenger=self.address(), **text)
        self.make("letters.Email", "of nobody", empfaenger=f"other.{self.address()}", **text)


def read_new() -> None:
    """Print, for each office, every sealed value by its row and column, and the case file it is sealed for."""
    from jobcenter.akte.models import Teil
    from jobcenter.antrag.models import Antrag
    from jobcenter.fall.queries import search
    from jobcenter.files.models import Datei
    from jobcenter.traeger.tenancy import tenant

    found: dict[str, Any] = {}
    for office in OFFICES:
        with tenant(kennung(office, "traeger")):
            rows = [
                row
                for model in new_apps.get_models()
                if issubclass(model, SealedModel)
                for row in model._default_manager.all()
            ]
            found[office] = {
                "values": [[str(row.id), name, _value(row, name)] for row in rows for name in _sealed(row)],
                "akten": {str(row.id): str(row.akte_id()) for row in rows if getattr(row, "akte", row.id)},
                "telephones": sorted(Antrag.objects.values_list("nummer", "hat_telefon", "schluessel_inhalt")),
                "found": [len(search(typed)) for typed in ("oesterr", "KANARIEN", "90001", "90002", "nobody")],
                "bytes": [_bytes(datei) for datei in Datei.objects.all()],
                "documents": sorted(Teil.objects.values_list("stueck__antrag__nummer", "stueck__art", "datei__art")),
            }
    print(json.dumps(found, default=str))


def _sealed(row: SealedModel) -> list[str]:
    return [field.attname for field in row._meta.concrete_fields if isinstance(field, SealedField)]


def _value(row: SealedModel, name: str) -> Any:
    try:
        return getattr(row, name)
    except KeyDestroyed:
        return DESTROYED


def _bytes(datei: Any) -> str:
    from jobcenter.files import places

    try:
        if datei.art == "nachweis":
            return b"".join(places.chunks_of(places.open_original(datei))).decode()
        return places.read_copy(datei).decode()
    except KeyDestroyed:
        return DESTROYED


def delete_one() -> None:
    """Destroy the key of the first office's case; its rows stay, as in a backup of yesterday."""
    destroy_case_key(kennung(OFFICES[0], "traeger"), kennung(OFFICES[0], "first"))
