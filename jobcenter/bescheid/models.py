"""The decision: drafted by one person, released by another, unchangeable from then on."""

from uuid import UUID

from django.db import models

from jobcenter.accounts.models import User
from jobcenter.fall.models import Fall
from jobcenter.keys.fields import SealedJSONField, SealedModel, SealedTextField
from jobcenter.letters.models import Brief
from jobcenter.traeger.models import TenantForeignKey


class Bescheid(SealedModel):
    """One decision on one application for all persons of the Bedarfsgemeinschaft (§ 31 SGB X, § 41 SGB II)."""

    class Art(models.TextChoices):
        BEWILLIGUNG = "bewilligung", "Bewilligung"
        VORLAEUFIG = "vorlaeufig", "vorläufige Bewilligung"
        ABLEHNUNG = "ablehnung", "Ablehnung"

    class Stand(models.TextChoices):
        ZUR_FREIGABE = "zur_freigabe", "zur Freigabe"
        ZURUECKGEGEBEN = "zurueckgegeben", "zurückgegeben"
        FREIGEGEBEN = "freigegeben", "freigegeben"

    fall = TenantForeignKey(Fall, related_name="bescheide")
    art = models.CharField(max_length=20, choices=Art)
    stand = models.CharField(max_length=20, choices=Stand, default=Stand.ZUR_FREIGABE)
    bewilligung_ab = models.DateField()
    bewilligung_bis = models.DateField()
    # What the decision rests on, frozen: the facts with their sources, the answers of persons, amounts and reasons.
    fakten = SealedJSONField()
    berechnung = SealedJSONField()
    begruendung = SealedTextField(blank=True)
    vorlaeufig_grund = SealedTextField(blank=True)
    vorbereitet_von = TenantForeignKey(User, related_name="+")
    vorbereitet_am = models.DateTimeField()
    rueckgabe_grund = SealedTextField(blank=True)
    freigegeben_von = TenantForeignKey(User, null=True, related_name="+")
    freigegeben_am = models.DateTimeField(null=True)
    brief = TenantForeignKey(Brief, null=True, related_name="+")

    class Meta:
        ordering = ["-vorbereitet_am"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(freigegeben_von__isnull=True)
                | ~models.Q(freigegeben_von=models.F("vorbereitet_von")),
                name="bescheid_vier_augen",
            ),
            models.CheckConstraint(
                condition=~models.Q(stand="freigegeben")
                | models.Q(freigegeben_von__isnull=False, freigegeben_am__isnull=False, brief__isnull=False),
                name="bescheid_freigabe_vollstaendig",
            ),
            models.UniqueConstraint(
                fields=["traeger", "fall"],
                condition=models.Q(stand="zur_freigabe"),
                name="bescheid_ein_entwurf",
            ),
        ]

    def akte_id(self) -> UUID:
        """The case file: the application that opened the case."""
        akte: UUID = self.fall.antrag_id
        return akte

    def __str__(self) -> str:
        return f"{self.get_art_display()} ab {self.bewilligung_ab:%d.%m.%Y}"
