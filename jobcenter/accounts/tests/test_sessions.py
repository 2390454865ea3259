"""What a session remembers is for our own processes only."""

import base64

import pytest
from django.contrib.sessions.models import Session
from django.core import signing

from jobcenter.accounts.sessions import SessionStore

pytestmark = pytest.mark.django_db


def test_a_session_is_sealed_in_the_database():
    store = SessionStore()
    store["antworten"] = {"name": "Kanarienvogel", "zahlen": [1, None, True]}
    store.save()
    row = Session.objects.get()
    raw = base64.b64decode(row.session_data)
    assert b"Kanarien" not in raw
    assert b"Kanarien" not in row.session_data.encode()
    assert SessionStore(store.session_key)["antworten"] == {"name": "Kanarienvogel", "zahlen": [1, None, True]}
    # The same content never looks the same.
    assert store.encode({"a": 1}) != store.encode({"a": 1})


@pytest.mark.parametrize("change", ["secret", "bit", "cut", "older"])
def test_what_we_did_not_seal_is_an_empty_session(settings, change):
    store = SessionStore()
    data = store.encode({"antraege": ["1"]})
    assert store.decode(data) == {"antraege": ["1"]}
    if change == "secret":
        settings.SECRET_KEY = "another " * 8
    elif change == "bit":
        raw = bytearray(base64.b64decode(data))
        raw[-1] ^= 1
        data = base64.b64encode(raw).decode()
    elif change == "cut":
        data = data[:8]
    else:
        data = signing.dumps({"antraege": ["1"]}, salt="django.contrib.sessions.SessionStore", compress=True)
    assert store.decode(data) == {}


def test_pages_use_it(client, musterkreis):
    session = client.session
    session["antraege"] = ["1"]
    session.save()
    client.get("/")
    row = Session.objects.get()
    assert SessionStore().decode(row.session_data) == {"antraege": ["1"]}
