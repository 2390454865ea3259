"""Files from before bytes were sealed: used by one migration, so that no document is lost by an upgrade."""

import hashlib
import shutil
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from jobcenter.files import places
from jobcenter.files.storage import store


def seal_old_files(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Seal what lies below DATA_DIR in the open, and delete it there. Uploads are checked again to get their pages.

    The old bytes go when the transaction was kept, so that a migration that failed can be repeated.
    """
    datei, traeger = apps.get_model("files", "Datei"), apps.get_model("traeger", "Traeger")
    for office in traeger.objects.all():
        with schema_editor.connection.cursor() as cursor:
            cursor.execute("SELECT set_config('app.traeger', %s, true)", [str(office.id)])
        for row in datei.objects.filter(akte=None):
            row.akte = _case_file(schema_editor, row)
            _seal(row)
            row.save()
    with schema_editor.connection.cursor() as cursor:
        # What follows in this transaction changes the table; a waiting check would be in its way.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


# Known floors above: what the file proves, the letter it is, or whom it counts towards. A file of nobody has its own.
CASE_FILE = """
    SELECT coalesce(
        (SELECT coalesce(a.erstantrag_id, a.id) FROM antrag_nachweis n JOIN antrag_antrag a ON a.id = n.antrag_id
            WHERE n.datei_id = %(id)s LIMIT 1),
        (SELECT coalesce(f.antrag_id, a.erstantrag_id, a.id) FROM letters_brief b
            LEFT JOIN fall_fall f ON f.id = b.fall_id LEFT JOIN antrag_antrag a ON a.id = b.fall_id
            WHERE b.datei_id = %(id)s LIMIT 1),
        (SELECT coalesce(a.erstantrag_id, a.id) FROM antrag_antrag a WHERE a.id = %(besitz)s),
        %(id)s
    )
"""


def _case_file(schema_editor: BaseDatabaseSchemaEditor, row: Any) -> UUID:
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(CASE_FILE, {"id": row.id, "besitz": row.besitz})
        akte: UUID = cursor.fetchone()[0]
    return akte


def _seal(row: Any) -> None:
    folder = settings.DATA_DIR / "files" / str(row.traeger_id) / str(row.id)
    store().delete(places.folder(row.traeger_id, row.akte, row.id))
    if row.art == "erzeugt" and (folder / "kopie").exists():
        content = (folder / "kopie").read_bytes()
        places.write(row.traeger_id, row.akte, row.id, "kopie", [content])
        row.kopie, row.kopie_groesse, row.kopie_sha256 = "kopie", len(content), hashlib.sha256(content).hexdigest()
    elif row.art == "nachweis" and (folder / "original").exists():
        places.write(row.traeger_id, row.akte, row.id, places.ORIGINAL, [(folder / "original").read_bytes()])
        if row.zustand == "in_ordnung":
            row.zustand, row.virenpruefung, row.kopie_sha256 = "wird_geprueft", "ausstehend", ""
    transaction.on_commit(lambda: shutil.rmtree(folder, ignore_errors=True))
