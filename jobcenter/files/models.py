"""Files: what people sent as proof, and what we made ourselves. Their bytes lie on disk (storage.py)."""

from django.db import models
from django.db.models import Q

from jobcenter.files.texts import REASONS
from jobcenter.traeger.models import TenantModel


class Datei(TenantModel):
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
    # What the file counts towards (an application or a case): the quota of one sender ends nobody else's.
    besitz = models.UUIDField(null=True)
    name = models.CharField(max_length=120)
    mime = models.CharField(max_length=40)
    groesse = models.PositiveIntegerField()
    seiten = models.PositiveSmallIntegerField(default=0)
    sha256 = models.CharField(max_length=64)
    kopie_sha256 = models.CharField(max_length=64, blank=True)
    zustand = models.CharField(max_length=20, choices=Zustand)
    virenpruefung = models.CharField(max_length=20, choices=Virenpruefung, default=Virenpruefung.AUSSTEHEND)
    grund = models.CharField(max_length=40, blank=True)
    erstellt_am = models.DateTimeField()

    class Meta:
        ordering = ["erstellt_am", "id"]
        indexes = [
            models.Index(fields=["traeger", "besitz"], name="datei_besitz"),
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

    @property
    def grund_satz(self) -> str:
        """Why the file was refused and what to do now, in the reader's language; "" when it was not."""
        return str(REASONS[self.grund]) if self.grund else ""
