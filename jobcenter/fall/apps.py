from django.apps import AppConfig


class FallConfig(AppConfig):
    name = "jobcenter.fall"
    verbose_name = "Fallakten"
