"""Every address says who may open it, and nothing else decides."""

import pytest
from django.conf import settings
from django.db import connection
from django.urls import URLPattern, URLResolver, get_resolver

from conftest import TEST_PASSWORD
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
@pytest.mark.parametrize(
    "page",
    [
        "signup/",
        "email/",
        "confirm-email/",
        "password/reset/",
        "password/set/",
        "login/code/confirm/",
        "confirm-email/x/",
    ],
)
def test_there_is_no_way_in_but_the_log_in(client, page):
    assert client.get(f"/konto/{page}").status_code == 404


@pytest.mark.django_db
def test_wrong_passwords_are_counted_for_all_processes(client, musterkreis, make_user):
    make_user(musterkreis, "ada")
    for password in [f"falsch-{number}" for number in range(5)] + [TEST_PASSWORD]:
        page = client.post("/konto/login/", {"login": "ada", "password": password})
    assert page.status_code == 200
    assert "_auth_user_id" not in client.session
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM accounts_cache")
        assert cursor.fetchone()[0] > 0


@pytest.mark.django_db
def test_the_log_in_leads_to_no_other_site(client, musterkreis, make_user):
    make_user(musterkreis, "ada")
    for address in ("https://boese.example/", "//boese.example", "/\\boese.example"):
        found = client.post("/konto/login/", {"login": "ada", "password": TEST_PASSWORD, "next": address})
        assert found["Location"] == "/desk/"
        client.logout()


@pytest.mark.django_db
def test_a_session_from_before_the_log_in_is_worth_nothing(client, musterkreis, make_user):
    make_user(musterkreis, "ada")
    client.get(f"/{musterkreis.slug}/weiter/")
    client.session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = before = "a" * 32
    client.post("/konto/login/", {"login": "ada", "password": TEST_PASSWORD})
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != before
    assert client.get("/desk/").status_code == 200


@pytest.mark.django_db
def test_pages_are_kept_by_no_cache(client, musterkreis, make_user):
    client.force_login(make_user(musterkreis, "ada", Rolle.SACHBEARBEITUNG))
    assert client.get("/desk/")["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_a_failed_job_does_not_close_the_pages(client):
    """Anybody makes one: by naming a mailbox that does not exist."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, priority, args, status, attempts) "
            "VALUES ('default', 'x', 0, '{}', 'failed', 8)"
        )
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["queue"]) == (200, False)
