from django.apps import AppConfig


class BescheidConfig(AppConfig):
    name = "jobcenter.bescheid"
    verbose_name = "Bescheide"
