"""Files that began as good ones: cut off, with bits turned, with pieces overwritten, doubled or taken out."""

import random
from collections.abc import Callable, Iterator
from functools import cache, partial

from jobcenter.files.tests import samples as good
from jobcenter.files.tests.hostile.sample import ANYTHING, Sample

CUTS = (0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 0.999)
SEEDS = range(10)


@cache
def jpeg() -> bytes:
    return good.photo((400, 300), orientation=6)


@cache
def png() -> bytes:
    return good.png_with_text(b"hello")


@cache
def heic() -> bytes:
    return good.heic((256, 192), orientation=6, tile=64)


@cache
def pdf() -> bytes:
    return good.pdf_bytes(good.pdf(3), static_id=True)


KINDS: dict[str, Callable[[], bytes]] = {"JPEG": jpeg, "PNG": png, "HEIC": heic, "PDF": pdf}


def cut(build: Callable[[], bytes], share: float) -> bytes:
    content = build()
    return content[: max(1, int(len(content) * share))]


def flipped(build: Callable[[], bytes], seed: int) -> bytes:
    """Up to 40 bits turned, behind the first bytes that tell the kind."""
    chance, content = random.Random(seed), bytearray(build())
    for _ in range(1 + 4 * seed):
        content[chance.randrange(16, len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def overwritten(build: Callable[[], bytes], seed: int) -> bytes:
    """A piece of noise, or of the largest numbers there are, somewhere."""
    chance, content = random.Random(1000 + seed), bytearray(build())
    place = chance.randrange(16, len(content) - 8)
    noise = chance.randbytes(64) if seed % 2 else b"\xff" * 8
    content[place : place + len(noise)] = noise
    return bytes(content)


def shuffled(build: Callable[[], bytes], seed: int) -> bytes:
    """A piece doubled or taken out."""
    chance, content = random.Random(2000 + seed), build()
    a, b = sorted(chance.randrange(16, len(content)) for _ in range(2))
    return content[:b] + content[a:] if seed % 2 else content[:a] + content[b:]


def samples() -> Iterator[Sample]:
    for kind, build in KINDS.items():
        for share in CUTS:
            yield Sample(f"damaged {kind}", f"cut at {share:.1%}", partial(cut, build, share), ANYTHING)
        for seed in SEEDS:
            yield Sample(f"damaged {kind}", f"bits turned {seed}", partial(flipped, build, seed), ANYTHING)
        for seed in SEEDS[:6]:
            yield Sample(f"damaged {kind}", f"overwritten {seed}", partial(overwritten, build, seed), ANYTHING)
            yield Sample(f"damaged {kind}", f"shuffled {seed}", partial(shuffled, build, seed), ANYTHING)
