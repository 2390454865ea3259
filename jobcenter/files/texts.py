"""Why a file was not accepted: short sentences for the person who sent it, saying what to do now."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REASONS: dict[str, Promise] = {
    # said at once, while the person waits
    "leer": _("Die Datei ist leer. Bitte wählen Sie die Datei noch einmal aus."),
    "zu_gross": _("Die Datei ist größer als 20 MB. Bitte teilen Sie das Dokument auf mehrere Dateien auf."),
    "kein_dokument": _(
        "Wir können nur PDF, JPEG, PNG und HEIC lesen. Speichern Sie das Dokument als PDF oder machen Sie ein Foto."
    ),
    "mehrere_bilder": _("In der Datei sind mehrere Bilder oder ein Film. Bitte senden Sie jedes Bild einzeln."),
    "verschluesselt": _(
        "Die Datei ist mit einem Passwort geschützt. Bitte senden Sie sie ohne Passwort oder als Foto."
    ),
    "zu_viele_dateien": _("Sie haben schon 100 Dateien gesendet. Bitte geben Sie weitere Unterlagen bei uns ab."),
    "speicher_anteil": _(
        "Ihre Dateien sind zusammen größer als 200 MB. Bitte geben Sie weitere Unterlagen bei uns ab."
    ),
    "speicher_voll": _(
        "Wir können gerade keine Dateien annehmen. Ihr Antrag ist sicher. Bitte versuchen Sie es später."
    ),
    # found out afterwards, by the check
    "nicht_lesbar": _("Wir können die Datei nicht öffnen. Bitte senden Sie das Dokument neu, zum Beispiel als Foto."),
    "zu_viele_seiten": _("Die Datei hat mehr als 100 Seiten. Bitte teilen Sie das Dokument auf mehrere Dateien auf."),
    "zu_viele_bildpunkte": _("Das Bild ist zu groß. Bitte senden Sie ein Foto mit weniger als 50 Megapixeln."),
    "zu_aufwendig": _("Die Datei ist für uns zu umfangreich. Bitte senden Sie das Dokument als Foto."),
    "schadsoftware": _(
        "In der Datei ist vielleicht ein Computervirus. Wir haben sie gelöscht. Bitte senden Sie ein Foto."
    ),
}


class UploadRefused(Exception):
    """An upload that was not stored. `code` is a key of `REASONS`; `satz` is what the person reads."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    @property
    def satz(self) -> str:
        """What happened and what to do now, in the reader's language."""
        return str(REASONS[self.code])
