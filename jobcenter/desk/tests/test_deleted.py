"""An old backup brought the rows of a deleted case back: its key is gone, and the desk goes on."""

import pytest
from django.urls import reverse

from jobcenter.desk.tests.conftest import submitted_case
from jobcenter.keys.fields import DELETED
from jobcenter.keys.store import destroy_case_key

pytestmark = pytest.mark.django_db
PAGES = ("case", "answers", "versions", "export", "calculation", "draft", "filled_form")


def test_a_case_without_its_key_is_not_found_and_lists_still_show(musterkreis, ada, at_desk):
    gone, other = submitted_case(musterkreis, "W1"), submitted_case(musterkreis, "W2")
    client = at_desk(ada)
    name = gone.antrag.nachname

    def searched() -> str:
        page: str = client.post(reverse("desk:search"), {"q": name}).content.decode()
        return page.replace(f'value="{name}"', "")

    assert name in searched()
    destroy_case_key(gone.traeger_id, gone.antrag_id)
    for page in PAGES:
        assert client.get(reverse(f"desk:{page}", args=[gone.id])).status_code == 404, page
    assert client.get(reverse("desk:inbox")).status_code == 200
    assert DELETED in searched()
    for page in ("case", "answers"):
        assert client.get(reverse(f"desk:{page}", args=[other.id])).status_code == 200
