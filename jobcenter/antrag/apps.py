from django.apps import AppConfig


class AntragConfig(AppConfig):
    name = "jobcenter.antrag"
    verbose_name = "Anträge"
