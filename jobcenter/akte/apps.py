from django.apps import AppConfig


class AkteConfig(AppConfig):
    name = "jobcenter.akte"
