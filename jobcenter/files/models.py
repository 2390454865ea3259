"""Files: what people sent as proof, and what we made ourselves. Their bytes lie sealed in a store (storage/)."""

from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from jobcenter.files.texts import REASONS
from jobcenter.keys.fields import SealedModel, SealedTextField
from jobcenter.traeger.models import TenantForeignKey, TenantModel


class Datei(SealedModel):
    """One file. Only its copy, re-created from pixels, is ever shown; `sha256` is that of the original."""

    class Art(models.TextChoices):
        NACHWEIS = "nachweis", "Nachweis"
        ERZEUGT = "erzeugt", "von uns erstellt"

    class Zustand(models.TextChoices):
        WIRD_GEPRUEFT = "wird_geprueft", "wird geprüft"
        IN_ORDNUNG = "in_ordnung", "in Ordnung"
        ABGELEHNT = "abgelehnt", "abgelehnt"

    class Virenpruefung(models.TextChoices):
        AUSSTEHEND = "ausstehend", "steht aus"
        OHNE_BEFUND = "ohne_befund", "ohne Befund"
        BEFUND = "befund", "mit Befund"
        NICHT_ERREICHBAR = "nicht_erreichbar", "Virenprüfung nicht erreichbar"
        EIGENES_DOKUMENT = "eigenes_dokument", "von uns erstellt"

    art = models.CharField(max_length=10, choices=Art)
    # The case file whose key seals the bytes: the id of the application that opened the case.
    akte = models.UUIDField()
    # What the file counts towards (an application or a case): the quota of one sender ends nobody else's.
    besitz = models.UUIDField(null=True)
    name = SealedTextField()
    mime = models.CharField(max_length=40)
    groesse = models.PositiveIntegerField()
    seiten = models.PositiveSmallIntegerField(default=0)
    sha256 = models.CharField(max_length=64)
    # The blob of the copy, its plain bytes and their hash: two checks of one file never write to the same blob.
    kopie = models.CharField(max_length=40, blank=True)
    kopie_groesse = models.PositiveIntegerField(default=0)
    kopie_sha256 = models.CharField(max_length=64, blank=True)
    zustand = models.CharField(max_length=20, choices=Zustand)
    virenpruefung = models.CharField(max_length=20, choices=Virenpruefung, default=Virenpruefung.AUSSTEHEND)
    grund = models.CharField(max_length=40, blank=True)
    erstellt_am = models.DateTimeField()

    class Meta:
        ordering = ["erstellt_am", "id"]
        indexes = [
            models.Index(fields=["traeger", "besitz"], name="datei_besitz"),
            models.Index(fields=["traeger", "akte", "sha256"], name="datei_akte_sha256"),
            models.Index(fields=["traeger", "zustand", "erstellt_am"], name="datei_zustand"),
        ]
        constraints = [
            # The database itself refuses to call a file good that has no safe copy.
            models.CheckConstraint(condition=~Q(zustand="in_ordnung") | ~Q(kopie_sha256=""), name="datei_hat_kopie"),
            models.CheckConstraint(
                condition=Q(zustand="abgelehnt", grund__gt="") | Q(~Q(zustand="abgelehnt"), grund=""),
                name="datei_hat_grund",
            ),
        ]

    def akte_id(self) -> UUID:
        """The case file whose key seals this row."""
        return self.akte

    @property
    def grund_satz(self) -> str:
        """Why the file was refused and what to do now, in the reader's language; "" when it was not."""
        return str(REASONS[self.grund]) if self.grund else ""


class Seite(TenantModel):
    """One page of the safe copy: where its picture lies in the copy, and what was read from it."""

    datei = TenantForeignKey(Datei, related_name="blaetter")
    nummer = models.PositiveSmallIntegerField()
    mime = models.CharField(max_length=20)
    beginn = models.PositiveIntegerField()
    laenge = models.PositiveIntegerField()
    breite = models.PositiveIntegerField()
    hoehe = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    klein_beginn = models.PositiveIntegerField()
    klein_laenge = models.PositiveIntegerField()
    # What text recognition read, sealed; null until it was tried.
    text = models.BinaryField(null=True)
    # Degrees clockwise that make the recognised text upright.
    drehung = models.PositiveSmallIntegerField(default=0)
    gelesen_am = models.DateTimeField(null=True)

    class Meta:
        ordering = ["datei", "nummer"]
        constraints = [models.UniqueConstraint(fields=["traeger", "datei", "nummer"], name="seite_einmal")]


class Seitenwort(models.Model):
    """The words of one page as keyed hashes (`words.py`), for the search.

    A table of its own without row-level security: PostgreSQL would not use this index behind a policy. It holds no
    text, the hashes are keyed by each office's secret, and a find counts only through `Seite`, which has the policy.
    """

    seite = models.OneToOneField(Seite, models.CASCADE, primary_key=True, related_name="worte", db_constraint=False)
    worte = ArrayField(models.BigIntegerField())
    # Repeated here: the newest of very many finds, or those of one case file, come without looking at the others.
    akte = models.UUIDField()
    datum = models.DateTimeField()

    class Meta:
        indexes = [
            GinIndex(fields=["worte"], name="seitenwort_worte"),
            models.Index(fields=["-datum"], name="seitenwort_datum"),
            models.Index(fields=["akte"], name="seitenwort_akte"),
        ]


class Sendung(SealedModel):
    """A file that is arriving in pieces. When it is complete, a `Datei` of the same id exists."""

    akte = models.UUIDField()
    besitz = models.UUIDField()
    # What the file is for, in the words of the room that asked for it.
    zweck = models.CharField(max_length=120)
    name = SealedTextField()
    groesse = models.PositiveIntegerField()
    empfangen = models.PositiveIntegerField(default=0)
    # Blobs that arrived so far, with their plain bytes.
    teile = models.JSONField(default=list)
    begonnen_am = models.DateTimeField()
    zuletzt_am = models.DateTimeField()
    vollstaendig_am = models.DateTimeField(null=True)

    class Meta:
        ordering = ["begonnen_am"]
        indexes = [models.Index(fields=["traeger", "besitz"], name="sendung_besitz")]

    def akte_id(self) -> UUID:
        """The case file whose key seals the pieces."""
        return self.akte
