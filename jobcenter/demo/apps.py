from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "jobcenter.demo"
    verbose_name = "Vorführung"
