"""Pages drawn for tests of text recognition. Names and numbers are invented."""

import random
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

_FONTS = Path(__file__).resolve().parents[2] / "letters" / "fonts"

STATEMENT = """Sparkasse Musterkreis
Kontoauszug 4/2026
Ayşe Yıldız-Öztürk, Bäckerstraße 12, 99901 Musterstadt
Kontostand am 01.04.2026: 1.063,00 EUR
02.04.2026 Miete Wohnungsbau GmbH -612,50
03.04.2026 Kindergeld Familienkasse 259,00
07.04.2026 Lebensmittel Größe und Söhne -38,47
Kontostand am 30.04.2026: 671,03 EUR
Довідка про проживання: Оксана Шевченко
شهادة ميلاد أحمد علي الحسن
Bitte prüfen Sie die Buchungen innerhalb von sechs Wochen."""


def drawn(text: str, *, size: tuple[int, int] = (1240, 1000), points: int = 28) -> Image.Image:
    """A page of A4 width at 150 dpi."""
    page = Image.new("L", size, 255)
    draw = ImageDraw.Draw(page)
    for number, line in enumerate(text.splitlines()):
        arabic = any("\u0600" <= letter <= "\u06ff" for letter in line)
        name = "Vazirmatn-NL-Regular.ttf" if arabic else "NotoSans-Regular.ttf"
        font = ImageFont.truetype(_FONTS / name, points)
        draw.text((90, 90 + int(number * points * 1.7)), line, font=font, fill=0)
    return page


def photographed(page: Image.Image) -> Image.Image:
    """The page as a phone sees it in a dim room: askew, half in shadow, noisy, not quite sharp."""
    photo = page.convert("RGB").rotate(1.5, expand=True, fillcolor=(210, 205, 190))
    shadow = Image.linear_gradient("L").resize(photo.size).point([110 + value // 2 for value in range(256)])
    photo = ImageChops.multiply(photo, Image.merge("RGB", [shadow] * 3))
    noise = random.Random(1).randbytes(photo.width * photo.height)
    grain = Image.frombytes("L", photo.size, noise).convert("RGB")
    return Image.blend(photo, grain, 0.1).filter(ImageFilter.GaussianBlur(1))


def jpeg(page: Image.Image) -> bytes:
    output = BytesIO()
    page.save(output, "JPEG", quality=85)
    return output.getvalue()
