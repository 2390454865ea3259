"""The case file: what the office knows about one Bedarfsgemeinschaft, from where, and since when."""

from uuid import UUID

from django.db import models

from jobcenter.accounts.models import User
from jobcenter.antrag.models import Antrag, Einreichung
from jobcenter.keys.fields import SealedJSONField, SealedModel, SealedTextField
from jobcenter.traeger.models import TenantForeignKey, TenantModel


class Fall(TenantModel):
    """One case of one office."""

    class Stand(models.TextChoices):
        DATUM_GESICHERT = "datum_gesichert", "Datum gesichert, Angaben fehlen"
        EINGEREICHT = "eingereicht", "neu eingegangen"
        IN_PRUEFUNG = "in_pruefung", "in Prüfung"
        ZUR_FREIGABE = "zur_freigabe", "zur Freigabe"
        BESCHIEDEN = "beschieden", "entschieden"

    aktenzeichen = models.CharField(max_length=30)
    antrag = TenantForeignKey(Antrag, related_name="faelle")
    stand = models.CharField(max_length=20, choices=Stand, default=Stand.DATUM_GESICHERT)
    zustaendig = TenantForeignKey(User, null=True, related_name="faelle")
    eroeffnet_am = models.DateTimeField()

    class Meta:
        ordering = ["eroeffnet_am"]
        constraints = [
            models.UniqueConstraint(fields=["traeger", "aktenzeichen"], name="fall_aktenzeichen"),
            models.UniqueConstraint(fields=["traeger", "antrag"], name="fall_antrag"),
        ]

    def __str__(self) -> str:
        return self.aktenzeichen


class Feststellung(SealedModel):
    """One fact with its source: claimed by the person, then established (or corrected) by a caseworker."""

    class Stand(models.TextChoices):
        BEHAUPTET = "behauptet", "angegeben"
        FESTGESTELLT = "festgestellt", "festgestellt"
        ERSETZT = "ersetzt", "ersetzt"

    class Quelle(models.TextChoices):
        ANTRAG = "antrag", "Angabe im Antrag"
        NACHWEIS = "nachweis", "Nachweis"
        AUSKUNFT = "auskunft", "Auskunft der Person"
        ERMITTLUNG = "ermittlung", "eigene Ermittlung"

    fall = TenantForeignKey(Fall, related_name="feststellungen")
    person = models.CharField(max_length=20, blank=True)
    merkmal = models.CharField(max_length=80)
    wert = SealedJSONField()
    stand = models.CharField(max_length=20, choices=Stand, default=Stand.BEHAUPTET)
    quelle = models.CharField(max_length=20, choices=Quelle)
    vermerk = SealedTextField(blank=True)
    frage = models.CharField(max_length=80, blank=True)
    einreichung = TenantForeignKey(Einreichung, null=True, related_name="+")
    erfasst_am = models.DateTimeField()
    erfasst_von = TenantForeignKey(User, null=True, related_name="+")
    festgestellt_am = models.DateTimeField(null=True)
    festgestellt_von = TenantForeignKey(User, null=True, related_name="+")

    class Meta:
        ordering = ["erfasst_am"]
        constraints = [
            # One valid value per fact; earlier ones stay as `ersetzt`.
            models.UniqueConstraint(
                fields=["traeger", "fall", "person", "merkmal"],
                condition=~models.Q(stand="ersetzt"),
                name="feststellung_gilt_einmal",
            )
        ]

    def akte_id(self) -> UUID:
        """The case file: the application that opened the case."""
        akte: UUID = self.fall.antrag_id
        return akte

    def __str__(self) -> str:
        return f"{self.merkmal} {self.person}"
