"""The digital file: documents in order, receipts for them, what they prove, and how long they stay."""

from uuid import UUID

from django.db import models

from jobcenter.accounts.models import User
from jobcenter.antrag.models import Antrag
from jobcenter.fall.models import Fall, Feststellung
from jobcenter.files.models import Datei
from jobcenter.keys.fields import SealedModel, SealedTextField
from jobcenter.traeger.models import TenantForeignKey, TenantModel


class Quittung(TenantModel):
    """Beweis-Quittung: what was handed in, when, with the hash of each file and page; signed by the office.

    A later `fassung` adds what was not known yet (the pages of files still being checked); earlier ones stay.
    """

    class Kanal(models.TextChoices):
        ONLINE = "online", "online"
        LINK = "link", "über einen Link"
        SCHALTER = "schalter", "am Schalter"
        POST = "post", "per Post"
        EMAIL = "email", "per E-Mail"

    antrag = TenantForeignKey(Antrag, related_name="quittungen")
    # Readable, random, on the paper. Knowing it opens nothing.
    nummer = models.CharField(max_length=16)
    fassung = models.PositiveSmallIntegerField(default=1)
    kanal = models.CharField(max_length=20, choices=Kanal)
    ausgestellt_am = models.DateTimeField()
    # What is signed: canonical JSON, sealed (it names files).
    inhalt = models.BinaryField()
    signatur = models.BinaryField()
    # Hash of the secret in the QR code: the public page finds the receipt by it.
    kennung_hash = models.CharField(max_length=64)
    vollstaendig = models.BooleanField(default=False)

    class Meta:
        ordering = ["ausgestellt_am", "fassung"]
        constraints = [
            models.UniqueConstraint(fields=["traeger", "nummer", "fassung"], name="quittung_fassung"),
            models.UniqueConstraint(fields=["traeger", "kennung_hash", "fassung"], name="quittung_kennung"),
        ]

    def akte_id(self) -> UUID:
        """The case file whose key seals the content."""
        akte: UUID = self.antrag.erstantrag_id or self.antrag_id
        return akte


class Aktenstueck(SealedModel):
    """One document of the file. Its pages are the pages of its parts, in their order."""

    class Thema(models.TextChoices):
        STAMMDATEN = "stammdaten", "Stammdaten"
        ANTRAG = "antrag", "Antrag"
        NACHWEISE = "nachweise", "Nachweise"
        BERECHNUNG = "berechnung", "Berechnung"
        BESCHEIDE = "bescheide", "Bescheide"
        SCHRIFTWECHSEL = "schriftwechsel", "Schriftwechsel"
        WIDERSPRUCH = "widerspruch", "Widerspruch"
        RUECKFORDERUNG = "rueckforderung", "Rückforderung"
        PROTOKOLL = "protokoll", "Protokoll"

    class Herkunft(models.TextChoices):
        PORTAL = "portal", "Portal"
        LINK = "link", "Link aus einem Brief oder vom Computer"
        SCHALTER = "schalter", "am Schalter eingescannt"
        POST = "post", "mit der Post"
        EMAIL = "email", "E-Mail"

    fall = TenantForeignKey(Fall, related_name="aktenstuecke")
    # The application it was sent for; None for what came by itself.
    antrag = TenantForeignKey(Antrag, null=True, related_name="aktenstuecke")
    quittung = TenantForeignKey(Quittung, null=True, related_name="aktenstuecke")
    thema = models.CharField(max_length=20, choices=Thema)
    # Code of the evidence catalogue (`questionnaire.nachweisarten`); "" when it is none.
    art = models.CharField(max_length=40, blank=True)
    person = models.CharField(max_length=20, blank=True)
    herkunft = models.CharField(max_length=20, choices=Herkunft)
    eingang_am = models.DateTimeField()
    # A caseworker's own title, and who said what the document is.
    titel = SealedTextField(blank=True)
    bestaetigt_am = models.DateTimeField(null=True)
    bestaetigt_von = TenantForeignKey(User, null=True, related_name="+")
    # All its pages went into other documents (split, merged): kept for the record, not shown.
    aufgeloest_am = models.DateTimeField(null=True)
    # The document with the same content that came before: this one is not shown in lists.
    doppel_von = TenantForeignKey("self", null=True, related_name="doppel")

    class Meta:
        ordering = ["eingang_am", "id"]
        indexes = [models.Index(fields=["traeger", "fall", "eingang_am"], name="aktenstueck_fall")]

    def akte_id(self) -> UUID:
        """The case file whose key seals the title."""
        akte: UUID = self.fall.antrag_id
        return akte


class Teil(TenantModel):
    """A range of pages of one file in a document. A page lies in exactly one document that is not dissolved."""

    stueck = TenantForeignKey(Aktenstueck, related_name="teile")
    nummer = models.PositiveSmallIntegerField()
    datei = TenantForeignKey(Datei, related_name="+")
    # First and last page; no last one: to the end (how many there are is known after the check).
    von = models.PositiveSmallIntegerField(default=1)
    bis = models.PositiveSmallIntegerField(null=True)
    # Degrees clockwise.
    drehung = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["stueck", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["traeger", "stueck", "nummer"], name="teil_nummer"),
            models.CheckConstraint(
                condition=models.Q(bis__isnull=True) | models.Q(bis__gte=models.F("von")), name="teil_von_bis"
            ),
        ]


class Fundstelle(TenantModel):
    """The page of a file that proves a fact. It names the file, so it survives splitting and merging."""

    feststellung = TenantForeignKey(Feststellung, related_name="fundstellen")
    datei = TenantForeignKey(Datei, related_name="+")
    seite = models.PositiveSmallIntegerField()
    gesetzt_am = models.DateTimeField()
    gesetzt_von = TenantForeignKey(User, related_name="+")
    entfernt_am = models.DateTimeField(null=True)

    class Meta:
        ordering = ["gesetzt_am"]


class Hochladelink(TenantModel):
    """A link that takes files for one request, without log-in: it shows nothing of the case and ends by itself."""

    antrag = TenantForeignKey(Antrag, related_name="hochladelinks")
    # The one proof it is for; "" for every proof that is asked for.
    beleg = models.CharField(max_length=40, blank=True)
    person = models.CharField(max_length=20, blank=True)
    link_hash = models.CharField(max_length=64)
    angelegt_am = models.DateTimeField()
    # None: the person made it themselves, to go on with the phone.
    angelegt_von = TenantForeignKey(User, null=True, related_name="+")
    gueltig_bis = models.DateTimeField()
    widerrufen_am = models.DateTimeField(null=True)

    class Meta:
        ordering = ["angelegt_am"]
        constraints = [models.UniqueConstraint(fields=["traeger", "link_hash"], name="hochladelink_link")]


class Posteingang(TenantModel):
    """A scan or mail attachment. Codes on its pages lead it to its case by themselves; the rest waits to be sorted."""

    class Quelle(models.TextChoices):
        ORDNER = "ordner", "Scan-Ordner"
        EMAIL = "email", "E-Mail"

    class Verworfen(models.TextChoices):
        """Why a scan belongs to no case. A choice, so that nobody writes about a person here."""

        WERBUNG = "werbung", "Werbung"
        ANDERE_STELLE = "andere_stelle", "für eine andere Stelle"
        LEER = "leer", "leer oder nicht lesbar"
        DOPPELT = "doppelt", "liegt schon in der Akte"
        ANDERER_GRUND = "anderer_grund", "anderer Grund"

    # None: it was rejected and its bytes are gone, or its pages went into parts of their own.
    datei = TenantForeignKey(Datei, null=True, related_name="+")
    quelle = models.CharField(max_length=10, choices=Quelle)
    # Hash of what came in, so that the same scan is taken in once.
    sha256 = models.CharField(max_length=64)
    # Part of a stack with pages of several people: the row of the stack.
    stapel = models.UUIDField(null=True)
    # Its codes were looked for; until then nobody sorts it.
    gelesen_am = models.DateTimeField(null=True)
    eingang_am = models.DateTimeField()
    # What the codes on its pages said, as far as they could be read; "" when there was none.
    kennung = models.CharField(max_length=80, blank=True)
    stueck = TenantForeignKey(Aktenstueck, null=True, related_name="+")
    erledigt_am = models.DateTimeField(null=True)
    erledigt_von = TenantForeignKey(User, null=True, related_name="+")
    verworfen = models.CharField(max_length=20, choices=Verworfen, blank=True)

    class Meta:
        ordering = ["eingang_am"]
        constraints = [
            models.UniqueConstraint(
                fields=["traeger", "sha256"], condition=models.Q(stapel=None), name="posteingang_einmal"
            )
        ]


class Sperre(SealedModel):
    """Legal hold: nothing of this case is deleted as long as it stands."""

    fall = TenantForeignKey(Fall, related_name="sperren")
    grund = SealedTextField()
    gesetzt_am = models.DateTimeField()
    gesetzt_von = TenantForeignKey(User, related_name="+")
    aufgehoben_am = models.DateTimeField(null=True)
    aufgehoben_von = TenantForeignKey(User, null=True, related_name="+")

    class Meta:
        ordering = ["gesetzt_am"]

    def akte_id(self) -> UUID:
        """The case file whose key seals the reason."""
        akte: UUID = self.fall.antrag_id
        return akte


class Loeschung(TenantModel):
    """Proof that something was deleted: which rule, how much, when. It names nobody."""

    regel = models.CharField(max_length=40)
    # What was deleted, by its id only: nothing else of it is left.
    gegenstand = models.UUIDField()
    anzahl = models.JSONField(default=dict)
    geloescht_am = models.DateTimeField()
    schluessel_vernichtet = models.BooleanField(default=False)
    geloescht_von = TenantForeignKey(User, null=True, related_name="+")

    class Meta:
        ordering = ["geloescht_am"]


class Geheimhaltung(SealedModel):
    """What stays out of the inspection of a file because others must be protected (§ 25 Abs. 3 SGB X), and why."""

    fall = TenantForeignKey(Fall, related_name="geheimhaltungen")
    # A file, a letter or a fact, by its id; of a file perhaps one page only.
    gegenstand = models.UUIDField()
    seite = models.PositiveSmallIntegerField(null=True)
    grund = SealedTextField()
    gesetzt_am = models.DateTimeField()
    gesetzt_von = TenantForeignKey(User, related_name="+")
    aufgehoben_am = models.DateTimeField(null=True)

    class Meta:
        ordering = ["gesetzt_am"]

    def akte_id(self) -> UUID:
        """The case file whose key seals the reason."""
        akte: UUID = self.fall.antrag_id
        return akte


class Einsicht(TenantModel):
    """One archive of a file: for a person who asked for their own data, or for inspection of the file."""

    class Art(models.TextChoices):
        AKTENEINSICHT = "akteneinsicht", "Akteneinsicht (§ 25 SGB X)"
        AUSKUNFT = "auskunft", "eigene Daten (Art. 15 und 20 DSGVO)"

    fall = TenantForeignKey(Fall, related_name="einsichten")
    art = models.CharField(max_length=20, choices=Art)
    # For whose eyes: a person of the household, as in the answers.
    person = models.CharField(max_length=20)
    bestellt_am = models.DateTimeField()
    # Who released it at the desk; None: the person ordered it in the portal.
    bestellt_von = TenantForeignKey(User, null=True, related_name="+")
    # None until it is made, and again when it has ended.
    datei = TenantForeignKey(Datei, null=True, related_name="+")
    bereit_am = models.DateTimeField(null=True)
    gueltig_bis = models.DateTimeField(null=True)
    abgerufen_am = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-bestellt_am"]
