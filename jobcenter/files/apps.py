from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "jobcenter.files"
    verbose_name = "Dateien"
