"""Documents in `make bench`: taking one in, reading its text, and finding a word among 100,000 of them.

Taking in is measured against one plain pass of the same picture through Pillow (decode, encode) in the same run; the
search against reading one row by its key.
"""

from __future__ import annotations

import os
import random
import statistics
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import psycopg

DOCUMENTS = 100_000
WORDS_EACH = 120
VOCABULARY = 30_000
FILES_EACH = 5
DOCUMENTS_OF_A_CASE = 300
FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def seconds(call: Callable[[], Any], runs: int = FILES_EACH) -> float:
    """Median of `runs` calls after one that warms up."""
    times = []
    for _ in range(runs + 1):
        begun = time.perf_counter()
        call()
        times.append(time.perf_counter() - begun)
    return statistics.median(times[1:])


def letter_page() -> Any:
    """A page of an invented letter at 200 dpi: text, so that it is read and compresses as letters do."""
    from PIL import Image, ImageDraw, ImageFont

    from jobcenter.letters.render import FONTS

    page = Image.new("RGB", (1654, 2339), "white")
    draw, font = ImageDraw.Draw(page), ImageFont.truetype(str(FONTS / "NotoSans-Regular.ttf"), 28)
    line = "Musterbank · Kontoauszug Nr. 7 · Gutschrift Kindergeld 259,00 EUR · Saldo 1.063,00 EUR"
    for at in range(45):
        draw.text((150, 150 + at * 45), f"{at + 1:02d}.07.2026 {line}", fill="black", font=font)
    return page


def samples() -> dict[str, tuple[bytes, int]]:
    """Invented files as people send them: content and number of pages."""
    import img2pdf
    import pillow_heif

    page = letter_page()
    photo = page.resize((3024, 4032))
    jpeg, heic, png, sheet = BytesIO(), BytesIO(), BytesIO(), BytesIO()
    photo.save(jpeg, "JPEG", quality=90)
    pillow_heif.from_pillow(photo).save(heic, quality=80)
    page.save(png, "PNG")
    page.save(sheet, "JPEG", quality=85, dpi=(200, 200))
    scan = img2pdf.convert([sheet.getvalue()] * 12, engine=img2pdf.Engine.internal)
    return {
        "photo of 12 megapixels, JPEG": (jpeg.getvalue(), 1),
        "photo of 12 megapixels, HEIC": (heic.getvalue(), 1),
        "screenshot, PNG": (png.getvalue(), 1),
        "scan of 12 pages, PDF": (scan, 12),
    }


def measure_intake() -> dict[str, tuple[float, int]]:
    """Seconds for a file from the upload to its pages (without a virus scanner), and its number of pages."""
    from PIL import Image

    from jobcenter.files import ocr, queries, verdicts
    from jobcenter.files.models import Datei
    from jobcenter.files.services import receive_upload
    from jobcenter.traeger.models import Traeger
    from jobcenter.traeger.tenancy import tenant

    office = Traeger.objects.order_by("slug")[0].id
    files = samples()
    last: list[uuid.UUID] = []

    def take_in(content: bytes) -> None:
        with tenant(office):
            datei = receive_upload(upload=_upload(content), name="Auszug", besitz=uuid.uuid4(), akte=uuid.uuid4())
        verdicts.inspect(office, datei.id)
        last.append(datei.id)

    def plain_pass() -> None:
        with Image.open(BytesIO(next(iter(files.values()))[0])) as image:
            image.save(BytesIO(), "JPEG", quality=85)

    measured = {"reference: the same photo through Pillow once": (seconds(plain_pass), 1)}
    for title, (content, pages) in files.items():
        measured[title] = (seconds(lambda content=content: take_in(content)), pages)  # type: ignore[misc]
    if ocr.is_available():
        with tenant(office):
            datei = Datei.objects.get(id=last[-1])
            picture = queries.picture_of(datei.blaetter.all()[0], datei)
        measured["text of a page read"] = (seconds(lambda: ocr.recognise(picture)), 1)
    return measured


def fill(office: uuid.UUID) -> list[str]:
    """Write 100,000 documents of one page with the words of invented texts; the vocabulary, the most frequent first."""
    from jobcenter.files import words
    from jobcenter.files.queries import SEARCH_SECRET
    from jobcenter.keys.store import office_secret

    rng = random.Random(7)
    key = office_secret(office, SEARCH_SECRET)
    vocabulary = ["".join(rng.choices("abcdefghiklmnoprstuvw", k=rng.randint(5, 12))) for _ in range(VOCABULARY)]
    marks = [words.blind([root], key)[0] for word in vocabulary for root in words.words_of(word)]
    frequency = [1 / (at + 10) for at in range(len(marks))]

    def documents() -> Iterator[tuple[uuid.UUID, uuid.UUID, list[int]]]:
        for _ in range(DOCUMENTS):
            yield uuid.UUID(int=rng.getrandbits(128)), uuid.UUID(int=rng.getrandbits(128)), _some(rng, marks, frequency)

    rows = list(documents())
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        connection.execute("SELECT set_config('app.traeger', %s, true)", [str(office)])
        connection.execute("SET LOCAL synchronous_commit = off")
        ids, pages = [datei for datei, _, _ in rows], [seite for _, seite, _ in rows]
        connection.execute(
            "INSERT INTO files_datei (id, traeger_id, art, akte, name, mime, groesse, seiten, sha256, kopie,"
            " kopie_groesse, kopie_sha256, zustand, virenpruefung, grund, erstellt_am)"
            " SELECT id, %s, 'nachweis', id, 'x.pdf', 'application/pdf', 1, 1, 'x', 'k', 1, 'x', 'in_ordnung',"
            " 'ohne_befund', '', '2026-11-01' FROM unnest(%s::uuid[]) id",
            [office, ids],
        )
        connection.execute(
            "INSERT INTO files_seite (id, traeger_id, datei_id, nummer, mime, beginn, laenge, breite, hoehe, sha256,"
            " klein_beginn, klein_laenge, drehung) SELECT seite, %s, datei, 1, 'image/jpeg', 0, 1, 1, 1, 'x', 0, 1, 0"
            " FROM unnest(%s::uuid[], %s::uuid[]) pair (datei, seite)",
            [office, ids, pages],
        )
        with connection.cursor().copy("COPY files_seitenwort (seite_id, worte, akte, datum) FROM STDIN") as copy:
            for at, (datei, seite, marks_here) in enumerate(rows):
                copy.write_row((seite, marks_here, datei, FIRST_DAY + timedelta(minutes=at)))
    with psycopg.connect(os.environ["OWNER_DATABASE_URL"], autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE files_seitenwort, files_seite, files_datei")
    return vocabulary


def _some(rng: random.Random, marks: list[int], frequency: list[float]) -> list[int]:
    return sorted(set(rng.choices(marks, frequency, k=WORDS_EACH)))


def measure_search() -> dict[str, float]:
    """Milliseconds for a search among 100,000 document texts, the first 50 hits fetched."""
    from jobcenter.files.models import Seite
    from jobcenter.files.queries import search_pages
    from jobcenter.traeger.models import Traeger
    from jobcenter.traeger.tenancy import tenant

    office = Traeger.objects.order_by("slug")[0].id
    vocabulary = fill(office)
    with tenant(office):
        some = Seite.objects.order_by("id")[0].id

        def found(typed: str) -> float:
            return 1000 * seconds(lambda: list(search_pages(typed)[:50]), 20)

        return {
            "reference: one row by its key": 1000 * seconds(lambda: Seite.objects.get(id=some), 20),
            "a frequent word": found(vocabulary[0]),
            "an ordinary word": found(vocabulary[500]),
            "a rare word": found(vocabulary[20_000]),
            "three words together": found(" ".join(vocabulary[number] for number in (3, 40, 300))),
            "a word that is nowhere": found("nirgendwozufinden"),
        }


def measure_viewer() -> dict[str, float]:
    """Milliseconds of server time in a case of 300 documents and 2,000 events: list, viewer, one page picture."""
    from django.test import Client
    from django.urls import reverse

    from jobcenter.accounts.models import User
    from jobcenter.akte.queries import stuecke_of
    from jobcenter.events.models import Ereignis
    from jobcenter.events.services import record
    from jobcenter.fall.models import Fall
    from jobcenter.traeger.models import Traeger
    from jobcenter.traeger.tenancy import tenant

    office = Traeger.objects.order_by("slug")[0].id
    with tenant(office):
        fall = Fall.objects.select_related("antrag").order_by("eroeffnet_am")[0]
        clerk = User.objects.filter(traeger=office, rolle="sachbearbeitung")[0]
        for number in range(2_000):
            art = Ereignis.Art.FESTGESTELLT if number % 3 else Ereignis.Art.BRIEF_ERSTELLT
            record(art, fall_id=fall.id, user=clerk)
    page = letter_page().resize((1240, 1754))
    for number in range(DOCUMENTS_OF_A_CASE):
        page.putpixel((0, 0), (number % 256, number // 256, 0))
        _hand_in(office, fall.antrag, page)
    with tenant(office):
        newest = stuecke_of(fall).order_by("-eingang_am")[0]
    desk = Client()
    desk.force_login(clerk, backend="allauth.account.auth_backends.AuthenticationBackend")
    document = reverse("desk:document", args=[fall.id, newest.id])

    def taken(address: str) -> float:
        def ask() -> None:
            answer = desk.get(address)
            if answer.status_code != 200:
                raise SystemExit(f"{address} answered {answer.status_code}")

        return 1000 * seconds(ask, 20)

    return {
        "the file as a list": taken(reverse("desk:folder", args=[fall.id])),
        "viewer: the page around the picture": taken(document),
        "viewer: the picture of the first page": taken(f"{document}1/bild/"),
    }


def _hand_in(office: uuid.UUID, antrag: Any, page: Any) -> None:
    """One more document of this case, checked and handed in."""
    from jobcenter.akte.models import Quittung
    from jobcenter.akte.services import add_draft, hand_in
    from jobcenter.files import verdicts
    from jobcenter.files.services import receive_upload
    from jobcenter.traeger.tenancy import tenant

    content = BytesIO()
    page.save(content, "JPEG", quality=85)
    with tenant(office):
        upload = _upload(content.getvalue())
        datei = receive_upload(upload=upload, name="Auszug.jpg", besitz=uuid.uuid4(), akte=antrag.id)
    verdicts.inspect(office, datei.id)
    with tenant(office):
        add_draft(antrag=antrag, beleg="D-KTO", person="", datei=datei)
        hand_in(antrag=antrag, kanal=Quittung.Kanal.ONLINE)


def _upload(content: bytes) -> Any:
    from django.core.files.uploadedfile import SimpleUploadedFile

    return SimpleUploadedFile("x", content)
