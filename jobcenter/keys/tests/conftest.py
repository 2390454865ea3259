from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def keys_folder(settings, tmp_path: Path) -> Path:
    """A place for keys of each test's own."""
    folder = tmp_path / "keys"
    settings.KEYS_DIR = folder
    return folder
