"""Trial runs of a form: the link that opens one, and what people remarked about its questions."""

from django.db import models

from jobcenter.accounts.models import User
from jobcenter.traeger.models import TenantForeignKey, TenantModel


class Probelink(TenantModel):
    """A link to the trial run of one form. The database keeps only the hash of its secret part."""

    formular = models.CharField(max_length=30)
    titel = models.CharField(max_length=120)
    token_hash = models.CharField(max_length=64)
    erstellt_von = TenantForeignKey(User, related_name="+")
    erstellt_am = models.DateTimeField()
    gueltig_bis = models.DateTimeField()

    class Meta:
        ordering = ["-erstellt_am"]
        constraints = [models.UniqueConstraint(fields=["traeger", "token_hash"], name="probelink_token")]

    def __str__(self) -> str:
        return self.titel


class Anmerkung(TenantModel):
    """What somebody remarked about one question of a form in one version; `person` as in the answers of an Antrag."""

    link = TenantForeignKey(Probelink, related_name="anmerkungen")
    formular = models.CharField(max_length=30)
    version = models.CharField(max_length=20)
    seite = models.CharField(max_length=60)
    person = models.CharField(max_length=80, blank=True)
    frage = models.CharField(max_length=80)
    text = models.CharField(max_length=2000)
    name = models.CharField(max_length=80, blank=True)
    sprache = models.CharField(max_length=12)
    erstellt_am = models.DateTimeField()
    erledigt_am = models.DateTimeField(null=True)
    erledigt_von = TenantForeignKey(User, null=True, related_name="+")

    class Meta:
        ordering = ["erstellt_am"]
        indexes = [models.Index(fields=["traeger", "formular", "erledigt_am"], name="anmerkung_formular")]

    def __str__(self) -> str:
        return f"{self.formular} {self.frage}"
