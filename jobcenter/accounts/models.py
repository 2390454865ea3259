"""Who works here, in which role, and who has read which case."""

import uuid
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Now

from jobcenter.keys.fields import SealedModel, SealedTextField
from jobcenter.traeger.models import TenantForeignKey, Traeger


class Rolle(models.TextChoices):
    SACHBEARBEITUNG = "sachbearbeitung", "Sachbearbeitung"
    FREIGABE = "freigabe", "Freigabe"
    TEAMLEITUNG = "teamleitung", "Teamleitung"
    ADMIN = "admin", "Verwaltung des Jobcenters"


class User(AbstractUser):
    """A member of an office's staff. Citizens have no account.

    The only personal table without row-level security: the log-in must find it before the tenant is known.
    Pages list colleagues only through `queries.colleagues`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    traeger = models.ForeignKey(Traeger, models.PROTECT, null=True, blank=True)
    rolle = models.CharField(max_length=20, choices=Rolle, default=Rolle.SACHBEARBEITUNG)

    class Meta(AbstractUser.Meta):
        # Target of the composite references (traeger_id, user).
        constraints = [models.UniqueConstraint(fields=["traeger", "id"], name="accounts_user_tenant_key")]

    @property
    def may_release(self) -> bool:
        """Whether this role may release a decision that somebody else prepared."""
        return self.rolle in {Rolle.FREIGABE, Rolle.TEAMLEITUNG}

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class Lesezugriff(SealedModel):
    """One opening of a case by a person: append-only (§ 35 SGB I, § 67 ff. SGB X)."""

    user = TenantForeignKey(User, related_name="+")
    # A plain id: the log outlives the case and lies on a lower floor.
    fall_id = models.UUIDField(db_index=True)
    seite = models.CharField(max_length=60)
    # What for, in words of the reader's own: asked for a protected address. Sealed for the case file `akte`.
    zweck = SealedTextField(null=True)  # type: ignore[misc]
    akte = models.UUIDField(null=True)
    zeitpunkt = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-zeitpunkt"]

    def akte_id(self) -> UUID:
        """The case file whose key seals the purpose."""
        if self.akte is None:
            raise ValueError("a purpose needs its case file")
        return self.akte

    def __str__(self) -> str:
        return f"{self.zeitpunkt:%d.%m.%Y %H:%M} {self.seite}"
