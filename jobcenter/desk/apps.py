from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The desk: every page of the office's staff. No models."""

    name = "jobcenter.desk"
    verbose_name = "Schreibtisch"
