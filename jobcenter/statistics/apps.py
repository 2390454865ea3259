from django.apps import AppConfig


class StatisticsConfig(AppConfig):
    name = "jobcenter.statistics"
    verbose_name = "Zahlen"
