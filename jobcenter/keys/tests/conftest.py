from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def keys_folder(settings, tmp_path: Path) -> Path:
    """A place for keys of each test's own."""
    settings.KEYS_DIR = tmp_path / "keys"
    return settings.KEYS_DIR
