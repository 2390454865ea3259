"""Public addresses. The office's slug is the widest pattern and stands last."""

from django.urls import path

from jobcenter.website import views

app_name = "website"
urlpatterns = [
    path("", views.start, name="start"),
    path("anzeige/", views.anzeige, name="anzeige"),
    path("barrierefreiheit/", views.barrierefreiheit, name="barrierefreiheit"),
    path("leichte-sprache/", views.leichte_sprache, name="leichte_sprache"),
    path("datenschutz/", views.datenschutz, name="datenschutz"),
    path("impressum/", views.impressum, name="impressum"),
    path("hilfe/", views.hilfe, name="hilfe"),
    path("hilfe/woerter/", views.woerter, name="woerter"),
    path("feedback/", views.feedback, name="feedback"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("<slug:slug>/", views.office, name="office"),
]
