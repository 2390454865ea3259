"""Every address says who may open it, and nothing else decides."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from jobcenter.accounts.models import Rolle

# Pages of the log-in library: they show a form, or the signed-in person's own account.
LIBRARIES = ("allauth.", "django.views.")


def routes(resolver=None, prefix=""):
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from routes(entry, prefix + str(entry.pattern))
        elif isinstance(entry, URLPattern):
            yield prefix + str(entry.pattern), entry.callback


def test_every_route_carries_its_mark():
    found = list(routes())
    assert len(found) > 40
    unmarked = [
        path
        for path, view in found
        if not hasattr(view, "access") and not getattr(view, "__module__", "").startswith(LIBRARIES)
    ]
    assert unmarked == []


@pytest.mark.django_db
def test_staff_pages_send_strangers_to_the_log_in(client):
    for path, view in routes():
        if getattr(view, "access", "").startswith("staff") and "<" not in path:
            response = client.get("/" + path)
            assert response.status_code == 302, path
            assert response["Location"].startswith("/konto/login/"), path


@pytest.mark.django_db
def test_a_person_without_an_office_sees_no_desk(client, make_user):
    client.force_login(make_user(None, "niemand"))
    assert client.get("/desk/").status_code == 403


@pytest.mark.django_db
def test_nobody_signs_up(client):
    page = client.get("/konto/signup/")
    assert b'name="password1"' not in page.content


@pytest.mark.django_db
def test_pages_are_kept_by_no_cache(client, musterkreis, make_user):
    client.force_login(make_user(musterkreis, "ada", Rolle.SACHBEARBEITUNG))
    assert client.get("/desk/")["Cache-Control"] == "no-store"
