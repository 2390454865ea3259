"""Operations for migrations: columns that hold their values in the open become sealed ones, rows and all."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import UUID

from django.db import migrations, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from psycopg import sql

from jobcenter.keys.fields import SealedJSONField
from jobcenter.keys.seal import seal_value

BATCH = 1000
Columns = Mapping[str, "models.Field[Any, Any]"]


def seal_columns(
    model: str, columns: Columns, *, akte: str, row: str = "t.id::text", before: str = ""
) -> migrations.SeparateDatabaseAndState:
    """Seal `columns` of the table of `model` ("antrag.Antwort").

    `akte`, `row`: SQL for the case file's id and for what `SealedModel.sealed_row` says, with `t` for the table.
    `before`: SQL that drops triggers which name the columns. Runs as the owner of the table, one office after the
    other, as any work does. There is no way back: a plain column would be a step down.
    """
    app, name = model.lower().split(".")
    table = f"{app}_{name}"

    def forward(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
        connection = schema_editor.connection
        with connection.cursor() as cursor:
            # What is append-only is written once more. A check that waits for the end would be in the way of changes.
            cursor.execute(f"SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE {table} DISABLE TRIGGER USER; {before}")
            _add(cursor, table, columns)
            for _office in each_office(connection):
                _seal_rows(connection, table, columns, akte, row)
            _replace(cursor, table, columns)
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")

    return migrations.SeparateDatabaseAndState(
        [migrations.RunPython(forward)],
        [migrations.AlterField(name, column, field) for column, field in columns.items()],
    )


def each_office(connection: BaseDatabaseWrapper) -> Iterator[UUID]:
    """Work for one office after the other: row-level security binds the owner of the tables too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM traeger_traeger ORDER BY id")
        for (office,) in cursor.fetchall():
            cursor.execute("SELECT set_config('app.traeger', %s, true)", [str(office)])
            yield office
        cursor.execute("SELECT set_config('app.traeger', '', true)")


def _seal_rows(connection: BaseDatabaseWrapper, table: str, columns: Columns, akte: str, row: str) -> None:
    plain = [_plain_bytes(field) for field in columns.values()]
    values = sql.SQL(", ").join(sql.SQL("t.{}::text").format(sql.Identifier(column)) for column in columns)
    sealed = sql.SQL(", ").join(sql.SQL("{} = %s").format(sql.Identifier(_new(column))) for column in columns)
    read = sql.SQL("SELECT t.id, t.traeger_id, {}, {}, {} FROM {} t WHERE num_nonnulls({}) > 0").format(
        sql.SQL(akte), sql.SQL(row), values, sql.Identifier(table), values
    )
    write = sql.SQL("UPDATE {} SET {} WHERE id = %s").format(sql.Identifier(table), sealed)
    with connection.chunked_cursor() as rows, connection.cursor() as cursor:
        rows.execute(read)
        while some := rows.fetchmany(BATCH):
            cursor.executemany(write, [_sealed(table, columns, plain, found) for found in some])


def _sealed(table: str, columns: Columns, plain: list[Callable[[str], bytes]], found: tuple[Any, ...]) -> list[Any]:
    """The tokens of one row, and its id."""
    pk, traeger_id, akte, row, *values = found
    tokens = [
        None if value is None else seal_value(encode(value), traeger_id, UUID(str(akte)), f"{table}/{column}/{row}")
        for column, encode, value in zip(columns, plain, values, strict=True)
    ]
    return [*tokens, pk]


def _add(cursor: Any, table: str, columns: Columns) -> None:
    for column in columns:
        names = {"table": sql.Identifier(table), "new": sql.Identifier(_new(column))}
        cursor.execute(sql.SQL("ALTER TABLE {table} ADD COLUMN {new} bytea").format(**names))


def _replace(cursor: Any, table: str, columns: Columns) -> None:
    for column, field in columns.items():
        names = {
            "table": sql.Identifier(table),
            "column": sql.Identifier(column),
            "new": sql.Identifier(_new(column)),
        }
        cursor.execute(sql.SQL("ALTER TABLE {table} DROP COLUMN {column}").format(**names))
        cursor.execute(sql.SQL("ALTER TABLE {table} RENAME COLUMN {new} TO {column}").format(**names))
        if not field.null:
            cursor.execute(sql.SQL("ALTER TABLE {table} ALTER COLUMN {column} SET NOT NULL").format(**names))
    # A dropped column, and rows as they were before, stay in the files of the table until it is written anew. A new
    # type by an expression does that, and takes along only what is visible.
    sealed = sql.Identifier(next(iter(columns)))
    anew = sql.SQL("ALTER TABLE {} ALTER COLUMN {} TYPE bytea USING {} || ''::bytea")
    cursor.execute(anew.format(sql.Identifier(table), sealed, sealed))


def _new(column: str) -> str:
    return f"{column}_sealed"


def _plain_bytes(field: Any) -> Callable[[str], bytes]:
    """How the text of a plain column becomes what the sealed field would have sealed."""
    if isinstance(field, SealedJSONField):
        return lambda text: field.encode(json.loads(text))
    return lambda text: bytes(field.encode(text))
