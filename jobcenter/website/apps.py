from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    """The public pages: finding the office, the office itself, help and legal pages. No models."""

    name = "jobcenter.website"
