"""Putting page pictures together to one PDF, without encoding them again.

A PDF takes the data of a JPEG and of a plain PNG as they are, so this is a table of objects and nothing else: no date,
no author, no id, and the same pictures always make the same bytes.
"""

from collections.abc import Iterable

from jobcenter.files import pictures

_POINTS_PER_INCH = 72
# A4; a photo has no size of its own, so it is drawn as large as the paper allows.
_SHORT_SIDE, _LONG_SIDE = 595.28, 841.89


def pdf_of(pages: Iterable[tuple[bytes, int]]) -> bytes:
    """A PDF of pictures from a safe copy, each with the degrees (0, 90, 180, 270) to turn it clockwise.

    Raises `pictures.NotPlain` for a picture that is not as we write them.
    """
    objects: list[bytes] = []
    kids: list[int] = []
    for picture, rotation in pages:
        # 1 is the catalogue, 2 the tree of pages, then three for each page.
        first = 3 + len(objects)
        kids.append(first)
        objects += _page(picture, rotation, first)
    tree = f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>"
    return _file([b"<< /Type /Catalog /Pages 2 0 R >>", tree.encode(), *objects])


def _page(picture: bytes, rotation: int, first: int) -> list[bytes]:
    if rotation not in {0, 90, 180, 270}:
        raise ValueError(f"{rotation} degrees")
    seen = pictures.look_at(picture)
    across, down = _points(seen.width, seen.height, pictures.dots_per_inch(picture))
    draw = f"q {across} 0 0 {down} 0 0 cm /P Do Q".encode()
    page = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {across} {down}] /Rotate {rotation} "
        f"/Contents {first + 1} 0 R /Resources << /XObject << /P {first + 2} 0 R >> >> >>"
    )
    return [page.encode(), _stream("", draw), _image(picture, seen)]


def _points(width: int, height: int, dpi: int) -> tuple[float, float]:
    onto_paper = min(_SHORT_SIDE / min(width, height), _LONG_SIDE / max(width, height))
    scale = _POINTS_PER_INCH / dpi if dpi else onto_paper
    return round(max(width * scale, 1), 2), round(max(height * scale, 1), 2)


def _image(picture: bytes, seen: pictures.Picture) -> bytes:
    colours = "/DeviceGray" if seen.grey else "/DeviceRGB"
    how, data = "/Filter /DCTDecode", picture
    if seen.mime == pictures.PNG:
        rows = f"/Predictor 15 /Colors {1 if seen.grey else 3} /BitsPerComponent 8 /Columns {seen.width}"
        how = f"/Filter /FlateDecode /DecodeParms << {rows} >>"
        data = b"".join(content for kind, content in pictures.png_chunks(picture) if kind == b"IDAT")
    size = f"/Width {seen.width} /Height {seen.height}"
    return _stream(f"/Type /XObject /Subtype /Image {size} /ColorSpace {colours} /BitsPerComponent 8 {how}", data)


def _stream(entries: str, data: bytes) -> bytes:
    return f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: list[bytes]) -> bytes:
    parts, place, places = [b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"], 15, []
    for number, content in enumerate(objects, start=1):
        places.append(place)
        parts.append(b"%d 0 obj\n" % number + content + b"\nendobj\n")
        place += len(parts[-1])
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    parts += [b"%010d 00000 n \n" % offset for offset in places]
    parts.append(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, place))
    return b"".join(parts)
