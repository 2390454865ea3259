from django.apps import AppConfig


class TraegerConfig(AppConfig):
    name = "jobcenter.traeger"
    verbose_name = "Träger"
