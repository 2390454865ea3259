"""Databases for tests: one migrated template, one clone per test process; everything runs as the application's role.

Addresses and settings come from the environment; `python -m scripts.check tests` sets them.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from filelock import FileLock
from psycopg import sql

TEMPLATE = "ojc_test_template"
TEST_PASSWORD = "ein-langes-passwort"  # noqa: S105 - opens nothing outside the test database


def database_url(url: str, name: str) -> str:
    """The same server and role, another database."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def owner_execute(statement: sql.Composed) -> None:
    with psycopg.connect(os.environ["OWNER_DATABASE_URL"], autocommit=True) as connection:
        connection.execute(statement)


def clone_template(name: str) -> str:
    """A fresh database with all tables and no rows."""
    drop_database(name)
    owner_execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(TEMPLATE)))
    return name


def drop_database(name: str) -> None:
    owner_execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def manage(*args: str, database: str, as_owner: bool = False, **env: str) -> None:
    """Run a management command against a database, as owner for what changes tables."""
    owner = database_url(os.environ["OWNER_DATABASE_URL"], database)
    app = database_url(os.environ["DATABASE_URL"], database)
    environment = {
        **os.environ,
        **env,
        "DATABASE_URL": owner if as_owner else app,
        "OWNER_DATABASE_URL": owner,
        "APP_DATABASE_URL": app,
    }
    done = subprocess.run(
        [sys.executable, "manage.py", *args], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"manage.py {args[0]} failed:\n{done.stdout}\n{done.stderr}")


@pytest.fixture(scope="session")
def template_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The migrated template, made once for all test processes of this run."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    with FileLock(shared / "template.lock"):
        if not (shared / "template.done").exists():
            drop_database(TEMPLATE)
            owner_execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(TEMPLATE)))
            manage("migrate", "--verbosity", "0", "--skip-checks", database=TEMPLATE, as_owner=True)
            manage("grant_app_role", "--skip-checks", database=TEMPLATE, as_owner=True)
            (shared / "template.done").touch()
    return TEMPLATE


@pytest.fixture(scope="session")
def clone(template_database: str) -> Iterator[Callable[[str], str]]:
    """Make clones of the template that are dropped when the run ends."""
    made: list[str] = []

    def make(name: str) -> str:
        made.append(clone_template(f"{name}_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"))
        return made[-1]

    yield make
    for name in made:
        drop_database(name)


@pytest.fixture(scope="session")
def django_db_setup(clone: Callable[[str], str], django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """Replaces pytest-django's own: no CREATE DATABASE by Django, and the tests are not the owner of the tables."""
    from django.db import connections

    connections["default"].close()
    connections.databases["default"]["NAME"] = clone("ojc_test")
    connections["default"].settings_dict["NAME"] = connections.databases["default"]["NAME"]
    yield
    connections["default"].close()


@pytest.fixture
def make_office(db: None) -> Callable[..., Any]:
    """Make an invented office and work as it for the rest of the test's transaction."""
    from jobcenter.traeger.models import Gebiet, Mietgrenze, Traeger
    from jobcenter.traeger.tenancy import enter_tenant

    def make(slug: str, nummer: str, plz: str) -> Traeger:
        traeger = Traeger(
            slug=slug,
            nummer=nummer,
            name=f"Jobcenter {slug.title()}",
            art=Traeger.Art.ZKT,
            strasse="Am Markt 1",
            plz=plz,
            ort=slug.title(),
            telefon="01234 56789",
            email=f"post@{slug}.example",
            oeffnungszeiten="Montag bis Freitag 8 bis 12 Uhr",
            sozialgericht="Sozialgericht Musterstadt",
            land="HE",
        )
        enter_tenant(traeger.id)
        traeger.save(force_insert=True)
        Gebiet.objects.create(traeger=traeger, plz=plz, gemeinde=slug.title(), ags=f"{nummer[:5]:0<8}")
        for size in range(1, 9):
            Mietgrenze.objects.create(
                haushaltsgroesse=size,
                unterkunft_ct=40_000 + 20_000 * size,
                heizung_ct=7_000 + 3_000 * size,
                gueltig_ab=date(2023, 1, 1),
                quelle="Richtlinie des Trägers, erfunden",
            )
        return traeger

    return make


@pytest.fixture
def musterkreis(make_office: Callable[..., Any]) -> Any:
    """An invented office whose transaction the test works in."""
    return make_office("musterkreis", "90001", "34999")


@pytest.fixture
def make_user(db: None) -> Callable[..., Any]:
    """Make an invented member of an office's staff."""
    from jobcenter.accounts.models import Rolle, User

    def make(traeger: Any, username: str, rolle: str = Rolle.SACHBEARBEITUNG) -> User:
        return User.objects.create_user(
            username, password=TEST_PASSWORD, traeger=traeger, rolle=rolle, first_name=username.title()
        )

    return make
