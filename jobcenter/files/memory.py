"""Plain bytes of a document while they are worked on: in memory, under no name, gone with the process."""

import os
from collections.abc import Iterable
from typing import BinaryIO


def memory_file(chunks: Iterable[bytes] = ()) -> BinaryIO:
    """An anonymous file in memory that holds `chunks`, at its beginning; a child process may inherit it."""
    file = os.fdopen(os.memfd_create("document"), "w+b")
    for chunk in chunks:
        file.write(chunk)
    file.flush()
    file.seek(0)
    return file
