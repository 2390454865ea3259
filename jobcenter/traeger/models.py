"""The Jobcenter as tenants, and the base of every table that belongs to one of them."""

import uuid
from typing import TYPE_CHECKING, Any

from django.db import models


class Traeger(models.Model):
    """One Jobcenter: a zugelassener kommunaler Träger (§ 6a SGB II) or a gemeinsame Einrichtung (§ 44b SGB II)."""

    class Art(models.TextChoices):
        ZKT = "zkT", "zugelassener kommunaler Träger"
        GE = "gE", "gemeinsame Einrichtung"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    nummer = models.CharField(max_length=8, unique=True)
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=120)
    art = models.CharField(max_length=3, choices=Art)
    strasse = models.CharField(max_length=120)
    plz = models.CharField(max_length=5)
    ort = models.CharField(max_length=80)
    telefon = models.CharField(max_length=40)
    email = models.EmailField()
    oeffnungszeiten = models.TextField()
    sozialgericht = models.CharField(max_length=120)
    # The two-letter code of the Land decides the public holidays of a deadline.
    land = models.CharField(max_length=2)
    hinweis = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class Gebiet(models.Model):
    """One municipality within one postcode, and the Jobcenter responsible there (§ 36 SGB II)."""

    traeger = models.ForeignKey(Traeger, models.PROTECT, related_name="gebiete")
    plz = models.CharField(max_length=5, db_index=True)
    gemeinde = models.CharField(max_length=80)
    ags = models.CharField(max_length=8)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plz", "ags"], name="gebiet_plz_ags")]

    def __str__(self) -> str:
        return f"{self.plz} {self.gemeinde}"


if TYPE_CHECKING:
    _ForeignKey = models.ForeignKey[Any, Any]
else:
    _ForeignKey = models.ForeignKey


class TenantForeignKey(_ForeignKey):
    """A reference inside one tenant.

    Django's own constraint would accept another tenant's row, so there is none here: the migration operation
    `rls.tenant_table` adds the composite one over (traeger_id, id).
    """

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, **kwargs: Any) -> None:
        kwargs["db_constraint"] = False
        super().__init__(to, on_delete, **kwargs)


class TenantModel(models.Model):
    """A row that belongs to exactly one Traeger and is invisible to every other one (row-level security)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    traeger = models.ForeignKey(Traeger, models.PROTECT, editable=False, related_name="+")

    class Meta:
        abstract = True

    def save(self, **kwargs: Any) -> None:
        """Fill the tenant from the transaction; the database refuses any other value."""
        if self.__dict__.get("traeger_id") is None:
            from jobcenter.traeger.tenancy import current_traeger_id

            self.traeger_id = current_traeger_id()
        super().save(**kwargs)


class Mietgrenze(TenantModel):
    """What the Träger holds to be adequate for housing (§ 22 Abs. 1 SGB II), in cents a month, per household size."""

    haushaltsgroesse = models.PositiveSmallIntegerField()
    unterkunft_ct = models.PositiveIntegerField()
    heizung_ct = models.PositiveIntegerField()
    gueltig_ab = models.DateField()
    gueltig_bis = models.DateField(null=True, blank=True)
    quelle = models.CharField(max_length=200)

    class Meta:
        ordering = ["haushaltsgroesse", "-gueltig_ab"]

    def __str__(self) -> str:
        return f"{self.haushaltsgroesse} Personen ab {self.gueltig_ab:%d.%m.%Y}"
