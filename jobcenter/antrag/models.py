"""The application from its first minute to the declaration that can no longer change."""

from datetime import date
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from jobcenter.accounts.models import User
from jobcenter.clock import BERLIN
from jobcenter.files.models import Datei
from jobcenter.keys.fields import SealedDateField, SealedJSONField, SealedModel, SealedTextField
from jobcenter.traeger.models import TenantForeignKey, TenantModel


class Kanal(models.TextChoices):
    """How an application reached the office (§ 37 SGB II, § 16 SGB I). Only `ONLINE` counts as online."""

    ONLINE = "online", "online"
    POST = "post", "Brief oder Papierformular"
    PERSOENLICH = "persoenlich", "persönlich am Empfang"
    TELEFON = "telefon", "Telefon"
    EMAIL = "email", "E-Mail"
    ANDERE_BEHOERDE = "andere_behoerde", "andere Behörde"


class Antrag(SealedModel):
    """One application or message. It exists from the moment its date is secured; no form is needed (§ 37 SGB II).

    `formular` says what it is about (`questionnaire.formulare`). `erstantrag` is the application that opened the case;
    None for that one itself.
    """

    class Stand(models.TextChoices):
        DATUM_GESICHERT = "datum_gesichert", "Datum gesichert"
        EINGEREICHT = "eingereicht", "abgeschickt"
        ERLEDIGT = "erledigt", "erledigt"

    # Readable, random, for the phone. Knowing it opens nothing.
    nummer = models.CharField(max_length=12)
    stand = models.CharField(max_length=20, choices=Stand, default=Stand.DATUM_GESICHERT)
    kanal = models.CharField(max_length=20, choices=Kanal)
    # Counts back to the first of its month (§ 37 Abs. 2 SGB II); never changes.
    eingegangen_am = models.DateTimeField()
    erfasst_von = TenantForeignKey(User, null=True, related_name="+")
    vorname = SealedTextField()
    nachname = SealedTextField()
    geburtsdatum = SealedDateField()
    plz = models.CharField(max_length=5)
    email = SealedTextField(blank=True)
    email_bestaetigt_am = models.DateTimeField(null=True)
    telefon = SealedTextField(blank=True)
    # Whether there is a number to call: the list of unfinished applications is sorted by it.
    hat_telefon = models.BooleanField(default=False)
    sprache = models.CharField(max_length=12)
    formular = models.CharField(max_length=30, default="hauptantrag")
    erstantrag = TenantForeignKey("self", null=True, related_name="weitere")
    # Somebody must not learn where this person lives: the address is shown to nobody but the office.
    anschrift_geheim = models.BooleanField(default=False)
    erledigt_am = models.DateTimeField(null=True)
    erledigt_von = TenantForeignKey(User, null=True, related_name="+")
    vermerk = SealedTextField(blank=True)
    formular_version = models.CharField(max_length=20)
    # One filled-in form gives one application, however often it is sent.
    schluessel = models.CharField(max_length=64)
    schluessel_inhalt = models.CharField(max_length=64)
    link_hash = models.CharField(max_length=64)
    code_hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["traeger", "nummer"], name="antrag_nummer"),
            models.UniqueConstraint(fields=["traeger", "schluessel"], name="antrag_schluessel"),
            models.UniqueConstraint(fields=["traeger", "link_hash"], name="antrag_link"),
        ]

    def akte_id(self) -> UUID:
        """The case file: the application that opened the case."""
        return self.erstantrag_id or self.id

    @property
    def eingangstag(self) -> date:
        """The day of receipt in Germany: it decides the first month, and how old everybody is."""
        return self.eingegangen_am.astimezone(BERLIN).date()

    def __str__(self) -> str:
        return self.nummer


class Namensmarke(models.Model):
    """Beginnings of the names in an application as keyed hashes, for the search.

    Without row-level security, for the reason `files.models.Seitenwort` gives: a find counts only through `Antrag`.
    """

    antrag = models.OneToOneField(
        Antrag, models.CASCADE, primary_key=True, related_name="namensmarke", db_constraint=False
    )
    marken = ArrayField(models.BigIntegerField())

    class Meta:
        indexes = [GinIndex(fields=["marken"], name="namensmarke_marken")]


class Antwort(SealedModel):
    """One answer of the conversation. `person` is empty when the question concerns the whole household.

    For an entry of a list (a job, a car) it names the entry: `questionnaire.question.eintrag_id`.
    """

    antrag = TenantForeignKey(Antrag, related_name="antworten")
    person = models.CharField(max_length=80, blank=True)
    frage = models.CharField(max_length=80)
    wert = SealedJSONField()
    gespeichert_am = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["traeger", "antrag", "person", "frage"], name="antwort_einmal")]

    def akte_id(self) -> UUID:
        """The case file of the application."""
        akte: UUID = self.antrag.akte_id()
        return akte

    def sealed_row(self) -> str:
        """An answer is written over by the next one to the same question."""
        return f"{self.antrag_id}/{self.person}/{self.frage}"

    def __str__(self) -> str:
        return f"{self.frage} {self.person}"


class Einreichung(SealedModel):
    """What the person declared, frozen: the answers, how they were shown, and the hash over both."""

    antrag = TenantForeignKey(Antrag, related_name="einreichungen")
    nummer = models.PositiveSmallIntegerField()
    formular_version = models.CharField(max_length=20)
    inhalt = SealedJSONField()
    sha256 = models.CharField(max_length=64)
    eingereicht_am = models.DateTimeField()
    kanal = models.CharField(max_length=20, choices=Kanal, default=Kanal.ONLINE)
    erfasst_von = TenantForeignKey(User, null=True, related_name="+")

    class Meta:
        ordering = ["nummer"]
        constraints = [models.UniqueConstraint(fields=["traeger", "antrag", "nummer"], name="einreichung_nummer")]

    def akte_id(self) -> UUID:
        """The case file of the application."""
        akte: UUID = self.antrag.akte_id()
        return akte

    def __str__(self) -> str:
        return f"{self.antrag_id} {self.nummer}"


class Nachweis(SealedModel):
    """One file of a proof, or what the person says about a proof that they do not send now.

    A file is a draft until it is handed in (`abgegeben_am`): it can still be turned, moved and deleted.
    """

    class Stand(models.TextChoices):
        HOCHGELADEN = "hochgeladen", "hochgeladen"
        REICHE_NACH = "reiche_nach", "reiche ich nach"
        HABE_NICHT = "habe_nicht", "habe ich nicht"
        SCHON_DA = "schon_da", "liegt dem Jobcenter vor"

    antrag = TenantForeignKey(Antrag, related_name="nachweise")
    beleg = models.CharField(max_length=40)
    person = models.CharField(max_length=20, blank=True)
    stand = models.CharField(max_length=20, choices=Stand)
    datei = TenantForeignKey(Datei, null=True, related_name="+")
    angegeben_am = models.DateTimeField()
    abgegeben_am = models.DateTimeField(null=True)
    # The place among the files of one proof, and degrees clockwise.
    reihenfolge = models.PositiveSmallIntegerField(default=0)
    drehung = models.PositiveSmallIntegerField(default=0)
    # When it will come (`REICHE_NACH`), and what the person says instead (`HABE_NICHT`).
    zusage_bis = models.DateField(null=True)
    erklaerung = SealedTextField(blank=True)

    class Meta:
        ordering = ["reihenfolge", "angegeben_am"]

    def akte_id(self) -> UUID:
        """The case file of the application."""
        akte: UUID = self.antrag.akte_id()
        return akte

    def __str__(self) -> str:
        return f"{self.beleg} {self.get_stand_display()}"


class Codeversuch(TenantModel):
    """One wrong try to continue with number and code; five in a quarter of an hour are enough."""

    nummer = models.CharField(max_length=12)
    zeitpunkt = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["traeger", "nummer", "zeitpunkt"], name="codeversuch_nummer")]

    def __str__(self) -> str:
        return self.nummer


class Beteiligung(TenantModel):
    """Another adult of the household who answers for themselves, by a link and a code of their own."""

    antrag = TenantForeignKey(Antrag, related_name="beteiligungen")
    person = models.CharField(max_length=20)
    link_hash = models.CharField(max_length=64)
    code_hash = models.CharField(max_length=64)
    eingeladen_am = models.DateTimeField()
    # They opened it themselves: from then on they have a code that only they know.
    angenommen_am = models.DateTimeField(null=True)
    fertig_am = models.DateTimeField(null=True)
    widerrufen_am = models.DateTimeField(null=True)

    class Meta:
        ordering = ["eingeladen_am"]
        constraints = [
            models.UniqueConstraint(fields=["traeger", "link_hash"], name="beteiligung_link"),
            models.UniqueConstraint(
                fields=["traeger", "antrag", "person"],
                condition=models.Q(widerrufen_am__isnull=True),
                name="beteiligung_gilt_einmal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.antrag_id} {self.person}"


class Rueckfrage(SealedModel):
    """The office asks one question again, and says why."""

    antrag = TenantForeignKey(Antrag, related_name="rueckfragen")
    seite = models.CharField(max_length=60)
    person = models.CharField(max_length=80, blank=True)
    frage = models.CharField(max_length=80)
    grund = SealedTextField()
    gestellt_am = models.DateTimeField()
    gestellt_von = TenantForeignKey(User, related_name="+")
    beantwortet_am = models.DateTimeField(null=True)

    class Meta:
        ordering = ["gestellt_am"]

    def akte_id(self) -> UUID:
        """The case file of the application."""
        akte: UUID = self.antrag.akte_id()
        return akte

    def __str__(self) -> str:
        return f"{self.frage} {self.person}"


class Erinnerung(TenantModel):
    """One reminder that was sent; each kind at most once for an application."""

    antrag = TenantForeignKey(Antrag, related_name="erinnerungen")
    art = models.CharField(max_length=20)
    gesendet_am = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["traeger", "antrag", "art"], name="erinnerung_einmal")]

    def __str__(self) -> str:
        return self.art
