"""Letters and mails as they left the office. A letter knows no case; the case knows its letters."""

from uuid import UUID

from django.db import models

from jobcenter.files.models import Datei
from jobcenter.keys.fields import SealedJSONField, SealedModel, SealedTextField
from jobcenter.traeger.models import TenantForeignKey


class Brief(SealedModel):
    """One letter: template and context frozen, the PDF made once, its way to the person written down."""

    class Versandart(models.TextChoices):
        PORTAL = "portal", "im Portal (mit Einwilligung, § 37 Abs. 2a SGB X)"
        POST = "post", "per Post"

    class Stand(models.TextChoices):
        WARTET = "wartet", "wird erstellt"
        ERSTELLT = "erstellt", "erstellt"
        BEKANNT = "bekannt", "auf dem Weg"

    # The case or application the letter belongs to, as a plain id of an upper floor.
    fall_id = models.UUIDField(db_index=True)
    # The case file whose key seals it.
    akte = models.UUIDField()
    vorlage = models.CharField(max_length=40)
    titel = models.CharField(max_length=200)
    kontext = SealedJSONField()
    versandart = models.CharField(max_length=10, choices=Versandart)
    benachrichtigung_an = SealedTextField(blank=True)
    benachrichtigung_link = SealedTextField(blank=True)
    sprache = models.CharField(max_length=8, default="de")
    stand = models.CharField(max_length=20, choices=Stand, default=Stand.WARTET)
    datei = TenantForeignKey(Datei, null=True, related_name="+")
    erstellt_am = models.DateTimeField()
    # Portal: when the notification left (the fiction of § 37 Abs. 2a SGB X starts here). Post: when it was posted.
    versandt_am = models.DateTimeField(null=True)
    abgerufen_am = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-erstellt_am"]

    def akte_id(self) -> UUID:
        """The case file whose key seals it."""
        return self.akte

    def __str__(self) -> str:
        return self.titel


class Email(SealedModel):
    """One outgoing mail. It never says more than that there is something to read or to confirm."""

    akte = models.UUIDField()
    empfaenger = SealedTextField()
    betreff = models.CharField(max_length=200)
    text = SealedTextField()
    brief = TenantForeignKey(Brief, null=True, related_name="emails")
    erstellt_am = models.DateTimeField()
    gesendet_am = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-erstellt_am"]

    def akte_id(self) -> UUID:
        """The case file of the person it goes to."""
        return self.akte

    def __str__(self) -> str:
        return self.betreff
