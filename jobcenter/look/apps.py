from django.apps import AppConfig


class LookConfig(AppConfig):
    """The shared look: templates, styles, fonts and template tags. No models."""

    name = "jobcenter.look"
