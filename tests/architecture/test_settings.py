"""Unsafe settings do not start."""

import os
import subprocess
import sys

import pytest

SAFE = {
    "ENVIRONMENT": "production",
    "SECRET_KEY": "x" * 60,
    "ALLOWED_HOSTS": "jobcenter.example",
    "PUBLIC_ORIGIN": "https://jobcenter.example",
    "DATA_DIR": "/nonexistent/data",
    "KEYS_DIR": "/nonexistent/keys",
    "ROOT_KEY": "first:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
    "DATABASE_URL": "postgres://app@127.0.0.1/none",
    "CLAMD_SOCKET": "127.0.0.1:3310",
}


def start(**changes: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], **SAFE, **changes}
    command = [sys.executable, "-c", "import jobcenter.settings"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_safe_settings_start() -> None:
    assert start().returncode == 0, start().stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ENVIRONMENT", ""),
        ("ENVIRONMENT", "prod"),
        ("DEBUG", "1"),
        ("DEMO", "1"),
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "short"),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", ""),
        ("PUBLIC_ORIGIN", ""),
        ("PUBLIC_ORIGIN", "http://jobcenter.example"),
        ("DATA_DIR", ""),
        ("KEYS_DIR", ""),
        ("KEYS_DIR", "/nonexistent/data/keys"),
        ("ROOT_KEY", ""),
        ("ROOT_KEY", "first:c2hvcnQ="),
        ("ROOT_KEY", "no base64"),
        ("DATABASE_URL", ""),
        ("CLAMD_SOCKET", ""),
        ("CLOCK_OFFSET_SECONDS", "60"),
    ],
)
def test_an_unsafe_setting_stops_the_start(name: str, value: str) -> None:
    done = start(**{name: value})
    assert done.returncode != 0
    assert "ImproperlyConfigured" in done.stderr
