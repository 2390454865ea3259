"""Addresses. Staff and technical ones first: an office's slug is the last and widest pattern."""

from django.conf import settings
from django.urls import include, path

from jobcenter.health import healthz, readyz

urlpatterns = [
    path("healthz", healthz),
    path("readyz", readyz),
    path("konto/", include("jobcenter.accounts.urls")),
    path("desk/", include("jobcenter.desk.urls")),
    path("desk/zahlen/", include("jobcenter.statistics.urls")),
    path("", include("jobcenter.portal.urls")),
    path("", include("jobcenter.website.urls")),
]
if settings.DEMO:
    urlpatterns.insert(2, path("vorfuehrung/", include("jobcenter.demo.urls")))

handler400 = "jobcenter.look.views.bad_request"
handler403 = "jobcenter.look.views.forbidden"
handler404 = "jobcenter.look.views.not_found"
handler500 = "jobcenter.look.views.server_error"
