from django.apps import AppConfig


class PortalConfig(AppConfig):
    """All pages of a person's own application. No models: what is kept belongs to the rooms below."""

    name = "jobcenter.portal"
    verbose_name = "Portal"
