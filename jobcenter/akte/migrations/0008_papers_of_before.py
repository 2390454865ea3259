from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import uuid4

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from jobcenter.keys.operations import each_office
from jobcenter.keys.seal import seal_value

# Handed in before there were documents of the file: the proofs of one kind and person are one document.
WITHOUT_DOCUMENT = """
    SELECT n.antrag_id, n.beleg, n.person, f.id, f.antrag_id, n.abgegeben_am, n.datei_id, n.drehung
    FROM antrag_nachweis n JOIN antrag_antrag a ON a.id = n.antrag_id
    JOIN fall_fall f ON f.antrag_id = coalesce(a.erstantrag_id, a.id)
    WHERE n.datei_id IS NOT NULL AND n.abgegeben_am IS NOT NULL
    AND NOT EXISTS (SELECT FROM akte_teil t WHERE t.datei_id = n.datei_id)
    ORDER BY n.antrag_id, n.beleg, n.person, n.reihenfolge, n.angegeben_am
"""
DOCUMENT = """
    INSERT INTO akte_aktenstueck
        (id, traeger_id, fall_id, antrag_id, thema, art, person, herkunft, eingang_am, titel)
    VALUES (%s, %s, %s, %s, 'nachweise', %s, %s, 'portal', %s, %s)
"""
PART = """
    INSERT INTO akte_teil (id, traeger_id, stueck_id, nummer, datei_id, von, drehung) VALUES (%s, %s, %s, %s, %s, 1, %s)
"""


def make_documents(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """No paper that an office has is missing in its file."""
    with schema_editor.connection.cursor() as cursor:
        for office in each_office(schema_editor.connection):
            cursor.execute(WITHOUT_DOCUMENT)
            for (antrag, beleg, person, fall, akte), group in groupby(cursor.fetchall(), key=itemgetter(0, 1, 2, 3, 4)):
                rows, stueck = list(group), uuid4()
                titel = seal_value(b"", office, akte, f"akte_aktenstueck/titel/{stueck}")
                cursor.execute(DOCUMENT, [stueck, office, fall, antrag, beleg, person, rows[0][5], titel])
                parts = [(uuid4(), office, stueck, at, row[6], row[7]) for at, row in enumerate(rows, start=1)]
                cursor.executemany(PART, parts)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [
        ("akte", "0007_rejected_by_choice"),
        ("antrag", "0005_sealed"),
        ("fall", "0003_sealed"),
        ("files", "0003_names"),
    ]

    operations = [migrations.RunPython(make_documents, migrations.RunPython.noop)]
