from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "jobcenter.letters"
    verbose_name = "Briefe"
