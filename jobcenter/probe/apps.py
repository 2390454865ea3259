from django.apps import AppConfig


class ProbeConfig(AppConfig):
    name = "jobcenter.probe"
    verbose_name = "Probeläufe"
