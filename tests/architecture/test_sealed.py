"""What people tell is sealed: a column that could hold a word of theirs is sealed, or was looked at and is none."""

from django.apps import apps
from django.db import models

from jobcenter.keys.fields import SealedField, SealedModel
from jobcenter.traeger.models import TenantModel

WORDS = (models.CharField, models.TextField, models.JSONField, models.DateField, models.BinaryField)
# Codes, states, hashes, numbers and days of the office's own: none says anything about a person.
PLAIN = {
    "accounts.Lesezugriff": {"seite"},
    "akte.Aktenstueck": {"thema", "art", "person", "herkunft"},
    "akte.Einsicht": {"art", "person"},
    "akte.Hochladelink": {"beleg", "person", "link_hash"},
    "akte.Loeschung": {"regel", "anzahl"},
    # The reason is about a piece of paper that belongs to no case, so no case file has a key for it.
    "akte.Posteingang": {"quelle", "sha256", "kennung", "verworfen"},
    # `inhalt` is sealed by hand, because the signature is over the very same bytes.
    "akte.Quittung": {"nummer", "kanal", "inhalt", "signatur", "kennung_hash"},
    # The postcode says which office is responsible.
    "antrag.Antrag": {
        *("nummer", "stand", "kanal", "plz", "sprache", "formular", "formular_version"),
        *("schluessel", "schluessel_inhalt", "link_hash", "code_hash"),
    },
    "antrag.Antwort": {"person", "frage"},
    "antrag.Beteiligung": {"person", "link_hash", "code_hash"},
    "antrag.Codeversuch": {"nummer"},
    "antrag.Einreichung": {"formular_version", "sha256", "kanal"},
    "antrag.Erinnerung": {"art"},
    "antrag.Nachweis": {"beleg", "person", "stand", "zusage_bis"},
    "antrag.Rueckfrage": {"seite", "person", "frage"},
    # The period is one of a few hundred months; the work lists are sorted by it.
    "bescheid.Bescheid": {"art", "stand", "bewilligung_ab", "bewilligung_bis"},
    "events.Ereignis": {"art", "daten"},
    "fall.Fall": {"aktenzeichen", "stand"},
    "fall.Feststellung": {"person", "merkmal", "stand", "quelle", "frage"},
    "files.Datei": {"art", "mime", "sha256", "kopie", "kopie_sha256", "zustand", "virenpruefung", "grund"},
    # `text` is sealed by hand, when the reader has it.
    "files.Seite": {"mime", "sha256", "text"},
    "files.Sendung": {"zweck", "teile"},
    "letters.Brief": {"vorlage", "titel", "versandart", "sprache", "stand"},
    "letters.Email": {"betreff"},
    "statistics.Monatszahl": {"monat", "vorgang", "kanal", "definition"},
    "traeger.Mietgrenze": {"gueltig_ab", "gueltig_bis", "quelle"},
}
# Questions of a form and remarks about them: about no person.
OFFICE_ONLY = {"probe"}


def plain_columns() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for model in apps.get_models():
        if issubclass(model, TenantModel) and model._meta.app_label not in OFFICE_ONLY:
            names = {
                field.name
                for field in model._meta.concrete_fields
                if isinstance(field, WORDS) and not isinstance(field, (models.DateTimeField, SealedField))
            }
            if names:
                found[model._meta.label] = names
    return found


def test_every_column_in_the_open_was_looked_at():
    assert plain_columns() == PLAIN


def test_every_sealed_row_knows_its_case_file():
    sealed = {
        model
        for model in apps.get_models()
        if any(isinstance(field, SealedField) for field in model._meta.concrete_fields)
    }
    assert len(sealed) >= 10
    for model in sealed:
        assert issubclass(model, SealedModel), model
        assert "akte_id" in vars(model), model
