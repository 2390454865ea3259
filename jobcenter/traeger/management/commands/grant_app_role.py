"""Give the application's role its rights on the tables. Run by the owner after each migration."""

import os
from typing import Any
from urllib.parse import urlsplit

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from psycopg import sql

STATEMENTS = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
    "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {role}",
    # The application reads which migrations ran (readiness) and changes nothing there.
    "REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {role}",
)
# What belongs to an office stays, but for answers, drafts of proofs and figures, which are replaced by newer ones.
MAY_DELETE = (
    "antrag_antwort",
    "antrag_nachweis",
    "files_datei",
    "files_seite",
    "files_sendung",
    "statistics_monatszahl",
)
KEEPERS = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relforcerowsecurity AND relname <> ALL(%s)"


class Command(BaseCommand):
    help = "Rights on all tables for the role of APP_DATABASE_URL (default: ojc_app). Run as the owner."

    def handle(self, *args: Any, **options: Any) -> None:
        role = urlsplit(os.environ.get("APP_DATABASE_URL", "")).username or "ojc_app"
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            (owner,) = cursor.fetchone()
            if owner == role:
                raise CommandError("Run this as the owner of the tables, not as the application's role.")
            for statement in STATEMENTS:
                cursor.execute(sql.SQL(statement).format(role=sql.Identifier(role)))
            cursor.execute(KEEPERS, [list(MAY_DELETE)])
            for (table,) in cursor.fetchall():
                names = {"table": sql.Identifier(table), "role": sql.Identifier(role)}
                cursor.execute(sql.SQL("REVOKE DELETE ON {table} FROM {role}").format(**names))
