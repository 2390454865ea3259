"""Addresses of the desk. They carry random ids and names of facts, never anything about a person."""

from django.urls import path

from jobcenter.desk.views import case, catalogue, decision, facts, inbox, interview, log, office, paper, post, release

app_name = "desk"
FALL = "faelle/<uuid:fall_id>/"
urlpatterns = [
    path("", inbox.inbox, name="inbox"),
    path("suche/", inbox.search, name="search"),
    path("antrag/neu/", paper.paper, name="paper"),
    path(FALL, case.case, name="case"),
    path(FALL + "nachweise/", case.proofs, name="proofs"),
    path(FALL + "nachweise/<uuid:nachweis_id>/", case.proof_file, name="proof_file"),
    path(FALL + "briefe/", case.letters, name="letters"),
    path(FALL + "briefe/<uuid:brief_id>/", case.letter_file, name="letter_file"),
    path(FALL + "uebernehmen/", case.take_over, name="take_over"),
    path(FALL + "feststellen/", facts.establish_many, name="establish"),
    path(FALL + "weitere/", catalogue.catalogue, name="catalogue"),
    path(FALL + "merkmal/<str:merkmal>/", facts.fact, name="fact"),
    path(FALL + "merkmal/<str:merkmal>/<slug:person>/", facts.fact, name="fact"),
    path(FALL + "zuruecknehmen/<str:merkmal>/", facts.take_back, name="take_back"),
    path(FALL + "zuruecknehmen/<str:merkmal>/<slug:person>/", facts.take_back, name="take_back"),
    path(FALL + "klaerung/", facts.decide, name="decide"),
    path(FALL + "klaerung/offen/", facts.undecide, name="undecide"),
    path(FALL + "angaben/", interview.interview, name="interview"),
    path(FALL + "angaben/<slug:page>/", interview.interview_page, name="interview_page"),
    path(FALL + "angaben/<slug:page>/<slug:person>/", interview.interview_page, name="interview_page"),
    path(FALL + "berechnung/", decision.calculation, name="calculation"),
    path(FALL + "bescheid/", decision.draft, name="draft"),
    path(FALL + "bescheid/<uuid:bescheid_id>/vorschau/", decision.preview, name="preview"),
    path("freigaben/", release.releases, name="releases"),
    path("freigaben/<uuid:bescheid_id>/", release.release, name="release"),
    path("post/", post.post, name="post"),
    path("post/<uuid:brief_id>/versandt/", post.posted, name="posted"),
    path("amt/", office.office, name="office"),
    path("amt/anschrift/", office.change_address, name="change_address"),
    path("amt/mietgrenzen/", office.add_limit, name="add_limit"),
    path("protokoll/", log.log, name="log"),
]
