"""Addresses of the figures, below /desk/zahlen/."""

from django.urls import path

from jobcenter.statistics import views

app_name = "statistics"
urlpatterns = [
    path("", views.zahlen, name="zahlen"),
    path("onlinequote.csv", views.csv_file, name="csv"),
]
