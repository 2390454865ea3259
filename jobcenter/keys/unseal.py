"""A migration operation: columns that hold their values in the open become sealed ones, rows and all."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from psycopg import sql

from jobcenter.keys.seal import seal_value


def seal_columns(
    model: str,
    columns: Mapping[str, "models.Field[Any, Any]"],
    *,
    akte: str,
    row: str = "t.id::text",
    before: str = "",
    after: str = "",
) -> migrations.SeparateDatabaseAndState:
    """Seal `columns` of the table of `model` ("antrag.Antwort").

    `akte`, `row`: SQL for the case file's id and for what `SealedModel.sealed_row` says, with `t` for the table.
    `before`, `after`: SQL that drops and makes again what depends on the columns. Runs as the owner of the table, which
    looks past the office's policy meanwhile. There is no way back: a plain column would be a step down.
    """
    app, name = model.lower().split(".")
    table = f"{app}_{name}"

    def forward(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER; ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
            if before:
                cursor.execute(before)
            for column, field in columns.items():
                _seal_column(cursor, table, column, field, akte, row)
            if after:
                cursor.execute(after)
            cursor.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY; ALTER TABLE {table} ENABLE TRIGGER USER")

    return migrations.SeparateDatabaseAndState(
        [migrations.RunPython(forward)],
        [migrations.AlterField(name, column, field) for column, field in columns.items()],
    )


def _seal_column(cursor: Any, table: str, column: str, field: "models.Field[Any, Any]", akte: str, row: str) -> None:
    names = {"t": sql.Identifier(table), "c": sql.Identifier(column), "new": sql.Identifier(f"{column}_sealed")}
    cursor.execute(sql.SQL("ALTER TABLE {t} ADD COLUMN {new} bytea").format(**names))
    cursor.execute(
        sql.SQL("SELECT t.id, t.traeger_id, {akte}, {row}, t.{c}::text FROM {t} t WHERE t.{c} IS NOT NULL").format(
            akte=sql.SQL(akte), row=sql.SQL(row), **names
        )
    )
    plain = _plain_bytes(field)
    for pk, traeger_id, akte_id, place, value in cursor.fetchall():
        token = seal_value(plain(value), traeger_id, UUID(str(akte_id)), f"{table}/{column}/{place}")
        cursor.execute(sql.SQL("UPDATE {t} SET {new} = %s WHERE id = %s").format(**names), [token, pk])
    cursor.execute(
        sql.SQL("ALTER TABLE {t} DROP COLUMN {c}; ALTER TABLE {t} RENAME COLUMN {new} TO {c}").format(**names)
    )
    if not field.null:
        cursor.execute(sql.SQL("ALTER TABLE {t} ALTER COLUMN {c} SET NOT NULL").format(**names))


def _plain_bytes(field: Any) -> Callable[[str], bytes]:
    """How the text of a plain column becomes what the sealed field would have sealed."""
    if type(field).__name__ == "SealedJSONField":
        return lambda text: bytes(field.encode(json.loads(text)))
    return lambda text: bytes(field.encode(text))
