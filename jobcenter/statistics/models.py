"""Figures of the office, pulled from what happened. They can be thrown away and built again at any time."""

from django.db import models

from jobcenter.traeger.models import TenantModel


class Monatszahl(TenantModel):
    """How many applications of one kind came in one month by one channel."""

    monat = models.DateField()
    vorgang = models.CharField(max_length=10)
    kanal = models.CharField(max_length=20)
    anzahl = models.PositiveIntegerField()
    # Which definition was counted by; a changed definition never mixes with an older one.
    definition = models.CharField(max_length=20)
    berechnet_am = models.DateTimeField()

    class Meta:
        ordering = ["-monat", "vorgang", "kanal"]
        constraints = [
            models.UniqueConstraint(fields=["traeger", "monat", "vorgang", "kanal"], name="monatszahl_einmal")
        ]

    def __str__(self) -> str:
        return f"{self.monat:%m/%Y} {self.vorgang} {self.kanal}"
