"""An extract of a file as one ZIP: an index to read, the data for a machine, every document and letter as a PDF.

Made piece by piece and handed on at once: one document at a time is in memory, none is ever a named file.
"""

from collections.abc import Iterator
from datetime import datetime
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from django.template.loader import render_to_string
from django.utils.text import slugify

from jobcenter.akte.auszug import LEFT_OUT, Auszug, as_json, is_own
from jobcenter.akte.models import Aktenstueck
from jobcenter.akte.queries import blaetter_of
from jobcenter.antrag.models import Nachweis
from jobcenter.antrag.queries import whole_case
from jobcenter.clock import BERLIN
from jobcenter.files.assemble import pdf_of
from jobcenter.files.download import content_of
from jobcenter.files.models import Datei
from jobcenter.files.places import read_copy
from jobcenter.files.queries import picture_of
from jobcenter.questionnaire.nachweisarten import NACHWEISARTEN

_TITLE_LENGTH = 60
_TITLES = {art.code: art.titel for art in reversed(NACHWEISARTEN)}


class _Sink:
    """Takes what the ZIP writes and gives it on; it cannot be read or sought in."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, content: bytes) -> int:
        self._pieces.append(bytes(content))
        return len(content)

    def flush(self) -> None:
        """Nothing is kept back."""

    def take(self) -> bytes:
        """What was written since the last time."""
        taken = b"".join(self._pieces)
        self._pieces.clear()
        return taken


def archive(auszug: Auszug, moment: datetime) -> Iterator[bytes]:
    """The ZIP, piece by piece."""
    sink = _Sink()
    entries: list[dict[str, str]] = []
    with ZipFile(sink, "w") as archive_file:  # type: ignore[call-overload]

        def put(name: str, content: bytes) -> bytes:
            info = ZipInfo(name, moment.astimezone(BERLIN).timetuple()[:6])
            info.compress_type = ZIP_STORED if name.endswith(".pdf") else ZIP_DEFLATED
            archive_file.writestr(info, content)
            return sink.take()

        for folder, title, day, content in _documents(auszug):
            name = f"{folder}/{len(entries) + 1:03d}-{day:%Y-%m-%d}-{slugify(title)[:_TITLE_LENGTH] or 'dokument'}.pdf"
            entries.append({"name": name, "titel": title, "tag": f"{day:%d.%m.%Y}", "ordner": folder})
            yield put(name, content)
        yield put("daten.json", as_json(auszug, moment))
        yield put("index.html", _index(auszug, entries, moment).encode())
    yield sink.take()


def title_of(stueck: Aktenstueck) -> str:
    """What a document is called: by a caseworker, by its kind of proof, or by its topic."""
    return stueck.titel or _TITLES.get(stueck.art) or stueck.get_thema_display()


def _documents(auszug: Auszug) -> Iterator[tuple[str, str, datetime, bytes]]:
    for stueck in auszug.stuecke:
        pages = []
        for blatt in blaetter_of(stueck):
            if {(blatt.datei.id, None), (blatt.datei.id, blatt.seite.nummer)} & auszug.hidden:
                auszug.leave_out("Seiten mit Angaben über andere Personen (§ 25 Abs. 3 SGB X)")
            else:
                pages.append(blatt)
        if pages:
            pdf = pdf_of((picture_of(blatt.seite, blatt.datei), blatt.drehung) for blatt in pages)
            yield "dokumente", title_of(stueck), stueck.eingang_am, pdf
    for brief in auszug.briefe:
        if brief.datei is not None:
            yield "briefe", brief.titel, brief.erstellt_am, read_copy(brief.datei)
    for row in _drafts(auszug):
        content, mime = content_of(row)
        pdf = content if mime == "application/pdf" else pdf_of([(content, 0)])
        yield "nicht-abgegeben", row.name, row.erstellt_am, pdf


def _drafts(auszug: Auszug) -> Iterator[Datei]:
    """What the person sent and did not hand in: it is theirs, though no part of the file."""
    rows = Nachweis.objects.filter(antrag__in=whole_case(auszug.fall.antrag), datei__isnull=False, abgegeben_am=None)
    for row in rows.select_related("datei"):
        datei = row.datei
        if datei is not None and datei.zustand == Datei.Zustand.IN_ORDNUNG and auszug.sicht.shows(row.person):
            yield datei


def _index(auszug: Auszug, entries: list[dict[str, str]], moment: datetime) -> str:
    rows = {label.rsplit(".", 1)[1].lower(): found for label, found in auszug.rows.items()}
    context = {
        "zeichen": auszug.fall.aktenzeichen,
        "traeger": auszug.fall.antrag.traeger,
        "moment": moment,
        "entries": entries,
        "is_own": is_own(auszug),
        "left_out": auszug.left_out,
        "tables_left_out": LEFT_OUT,
        **rows,
    }
    return render_to_string("akte/auszug.html", context)
