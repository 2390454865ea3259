"""What happened, written in the act's own transaction and never changed."""

from django.db import models
from django.db.models.functions import Now

from jobcenter.accounts.models import User
from jobcenter.traeger.models import TenantForeignKey, TenantModel


class Ereignis(TenantModel):
    """One fact of what happened. `daten` holds references and codes, never names or answers."""

    class Art(models.TextChoices):
        ANTRAG_EINGEGANGEN = "antrag_eingegangen", "Antrag eingegangen"
        EMAIL_BESTAETIGT = "email_bestaetigt", "E-Mail-Adresse bestätigt"
        ANTRAG_ABGESCHICKT = "antrag_abgeschickt", "Angaben abgeschickt"
        NACHWEIS_EINGEGANGEN = "nachweis_eingegangen", "Nachweis eingegangen"
        RUECKFRAGE_GESTELLT = "rueckfrage_gestellt", "Rückfrage gestellt"
        RUECKFRAGE_BEANTWORTET = "rueckfrage_beantwortet", "Rückfrage beantwortet"
        PERSON_EINGELADEN = "person_eingeladen", "Person antwortet selbst"
        EINLADUNG_WIDERRUFEN = "einladung_widerrufen", "Eigener Zugang beendet"
        GEMEINSAM_AUSGEFUELLT = "gemeinsam_ausgefuellt", "Mit der Person ausgefüllt"
        ERINNERT = "erinnert", "Erinnerung geschickt"
        ANLIEGEN_ERLEDIGT = "anliegen_erledigt", "Anliegen erledigt"
        ANGABEN_UEBERNOMMEN = "angaben_uebernommen", "Angaben in die Akte übernommen"
        FALL_UEBERNOMMEN = "fall_uebernommen", "Fall übernommen"
        AKTE_GEORDNET = "akte_geordnet", "Akte geordnet"
        HOCHLADELINK_ANGELEGT = "hochladelink_angelegt", "Link zum Hochladen angelegt"
        HOCHLADELINK_BEENDET = "hochladelink_beendet", "Link zum Hochladen beendet"
        FESTGESTELLT = "festgestellt", "Angabe festgestellt"
        KLAERUNG_BEANTWORTET = "klaerung_beantwortet", "Klärung beantwortet"
        BESCHEID_VORBEREITET = "bescheid_vorbereitet", "Bescheid vorbereitet"
        BESCHEID_ZURUECKGEGEBEN = "bescheid_zurueckgegeben", "Bescheid zurückgegeben"
        BESCHEID_ERLASSEN = "bescheid_erlassen", "Bescheid freigegeben"
        BRIEF_ERSTELLT = "brief_erstellt", "Brief erstellt"
        BENACHRICHTIGT = "benachrichtigt", "Benachrichtigung gesendet"
        BENACHRICHTIGUNG_FEHLGESCHLAGEN = "benachrichtigung_fehlgeschlagen", "Benachrichtigung nicht zugestellt"
        BRIEF_VERSANDT = "brief_versandt", "Brief zur Post gegeben"
        BRIEF_ABGERUFEN = "brief_abgerufen", "Brief abgerufen"

    art = models.CharField(max_length=40, choices=Art)
    zeitpunkt = models.DateTimeField()
    # When it was written down, by the database: paper may have arrived long before somebody typed it in.
    erfasst_am = models.DateTimeField(db_default=Now(), editable=False)
    fall_id = models.UUIDField(null=True, db_index=True)
    user = TenantForeignKey(User, null=True, related_name="+")
    daten = models.JSONField(default=dict)

    class Meta:
        ordering = ["zeitpunkt", "id"]
        indexes = [models.Index(fields=["traeger", "art", "zeitpunkt"], name="ereignis_art_zeitpunkt")]

    def __str__(self) -> str:
        return f"{self.zeitpunkt:%d.%m.%Y %H:%M} {self.get_art_display()}"
