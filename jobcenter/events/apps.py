from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "jobcenter.events"
    verbose_name = "Ereignisse"
