"""Addresses of the portal. `link` is the unguessable part; nothing else in an address says anything about a person."""

from django.urls import path

from jobcenter.portal.views import abschicken, antrag60, briefe, check, fragen, home, unterlagen, weiter

app_name = "portal"
_OWN = "<slug:slug>/antrag/<slug:link>/"
urlpatterns = [
    path("<slug:slug>/check/", check.check, name="check"),
    path("<slug:slug>/weiter/", weiter.weiter, name="weiter"),
    path("<slug:slug>/weiter/ende/", weiter.ende, name="ende"),
    path("<slug:slug>/weiter/bestaetigen/<str:token>/", weiter.bestaetigen, name="bestaetigen"),
    path("<slug:slug>/weiter/link/<str:token>/", weiter.mail_link, name="mail_link"),
    path("<slug:slug>/antrag/", antrag60.antrag, name="antrag"),
    path(_OWN, home.home, name="home"),
    path(f"{_OWN}quittung/", antrag60.quittung, name="quittung"),
    path(f"{_OWN}quittung.pdf", antrag60.quittung_pdf, name="quittung_pdf"),
    path(f"{_OWN}frage/<slug:page>/", fragen.frage, name="frage"),
    path(f"{_OWN}frage/<slug:page>/<slug:person>/", fragen.frage, name="frage_person"),
    path(f"{_OWN}unterlagen/", unterlagen.unterlagen, name="unterlagen"),
    path(f"{_OWN}unterlagen/<uuid:datei>/", unterlagen.datei, name="datei"),
    path(f"{_OWN}pruefen/", abschicken.pruefen, name="pruefen"),
    path(f"{_OWN}abgeschickt/", abschicken.abgeschickt, name="abgeschickt"),
    path(f"{_OWN}kopie.pdf", abschicken.kopie, name="kopie"),
    path(f"{_OWN}briefe/", briefe.briefe, name="briefe"),
    path(f"{_OWN}briefe/<uuid:brief>/", briefe.brief, name="brief"),
    path(f"{_OWN}briefe/<uuid:brief>/pdf/", briefe.brief_pdf, name="brief_pdf"),
]
