"""Addresses of the portal. `link` is the unguessable part; nothing else in an address says anything about a person."""

from django.urls import path

from jobcenter.portal.views import (
    abschicken,
    anliegen,
    antrag60,
    briefe,
    check,
    fragen,
    home,
    papier,
    probe,
    quittungen,
    unterlagen,
    weiter,
)

app_name = "portal"
_OWN = "<slug:slug>/antrag/<slug:link>/"
_TRIAL = "<slug:slug>/probe/<slug:token>/"
urlpatterns = [
    path("<slug:slug>/check/", check.check, name="check"),
    path(_TRIAL, probe.probe, name="probe"),
    path(f"{_TRIAL}frage/<slug:page>/", probe.frage, name="probe_frage"),
    path(f"{_TRIAL}frage/<slug:page>/<slug:person>/", probe.frage, name="probe_frage"),
    path(f"{_TRIAL}pruefen/", probe.pruefen, name="probe_pruefen"),
    path("<slug:slug>/weiter/", weiter.weiter, name="weiter"),
    path("<slug:slug>/weiter/ende/", weiter.ende, name="ende"),
    path("<slug:slug>/weiter/bestaetigen/<str:token>/", weiter.bestaetigen, name="bestaetigen"),
    path("<slug:slug>/weiter/link/<str:token>/", weiter.mail_link, name="mail_link"),
    path("<slug:slug>/antrag/", antrag60.antrag, name="antrag"),
    path("<slug:slug>/anliegen/", anliegen.anliegen, name="anliegen"),
    path("<slug:slug>/quittung/<slug:secret>/", quittungen.quittung_pruefen, name="quittung_pruefen"),
    path(_OWN, home.home, name="home"),
    path(f"{_OWN}unterlagen/quittung/<slug:nummer>.pdf", quittungen.beweisquittung_pdf, name="beweisquittung_pdf"),
    path(f"{_OWN}quittung/", antrag60.quittung, name="quittung"),
    path(f"{_OWN}quittung.pdf", antrag60.quittung_pdf, name="quittung_pdf"),
    path(f"{_OWN}frage/<slug:page>/", fragen.frage, name="frage"),
    path(f"{_OWN}frage/<slug:page>/<slug:person>/", fragen.frage, name="frage_person"),
    path(f"{_OWN}unterlagen/", unterlagen.unterlagen, name="unterlagen"),
    path(f"{_OWN}unterlagen/<uuid:datei>/", unterlagen.datei, name="datei"),
    path(f"{_OWN}pruefen/", abschicken.pruefen, name="pruefen"),
    path(f"{_OWN}abgeschickt/", abschicken.abgeschickt, name="abgeschickt"),
    path("<slug:slug>/formular/<slug:formular>.pdf", papier.blank, name="blank_form"),
    path(f"{_OWN}formular.pdf", papier.filled, name="filled_form"),
    path(f"{_OWN}kopie.pdf", abschicken.kopie, name="kopie"),
    path(f"{_OWN}beginnen/<slug:formular>/", anliegen.beginnen, name="beginnen"),
    path(f"{_OWN}person/<slug:person>/", anliegen.person, name="person"),
    path(f"{_OWN}briefe/", briefe.briefe, name="briefe"),
    path(f"{_OWN}briefe/<uuid:brief>/", briefe.brief, name="brief"),
    path(f"{_OWN}briefe/<uuid:brief>/pdf/", briefe.brief_pdf, name="brief_pdf"),
]
