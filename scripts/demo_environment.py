"""The environment of the demo: what `make run` hands to every process. Secrets are made once and kept in
var/secrets.env.
"""

from __future__ import annotations

import base64
import os
import secrets
import socket
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("OJC_VAR") or ROOT / "var").absolute()
SECRETS = {
    "SECRET_KEY": lambda: secrets.token_urlsafe(64),
    "ROOT_KEY": lambda: "demo:" + base64.b64encode(secrets.token_bytes(32)).decode(),
}
PORT = 8000
SMTP_PORT = 1025
CLAMD_SOCKETS = ("/run/clamav/clamd.ctl", "/var/run/clamav/clamd.ctl", "/run/clamd.scan/clamd.sock")


def free_port(wanted: int) -> int:
    """The wanted port of 127.0.0.1, or the next one that is free. Raises `OSError` after 100 tries."""
    for port in range(wanted, wanted + 100):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise OSError(f"No free port between {wanted} and {wanted + 99}.")


def secret_values() -> dict[str, str]:
    """The secrets of this checkout: read from its file (mode 0600), missing ones added."""
    path = VAR / "secrets.env"
    known: dict[str, str] = {}
    if path.exists():
        lines = (line.strip() for line in path.read_text().splitlines())
        known = dict(line.split("=", 1) for line in lines if "=" in line)
    missing = [name for name in SECRETS if not known.get(name)]
    if missing:
        known |= {name: SECRETS[name]() for name in missing}
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        with open(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write("".join(f"{name}={value}\n" for name, value in known.items()))
        fresh.replace(path)
    return known


def virus_scanner() -> str:
    """Socket of a running clamd, or "" (then the demo scans nothing and says so at the desk)."""
    given = os.environ.get("CLAMD_SOCKET")
    return given or next((path for path in CLAMD_SOCKETS if Path(path).is_socket()), "")


def demo_environment() -> dict[str, str]:
    """Everything settings.py asks for, but the database. What is set in the caller's environment wins."""
    web, smtp = free_port(int(os.environ.get("PORT", PORT))), free_port(SMTP_PORT)
    made = {
        "ENVIRONMENT": "development",
        "DEMO": "1",
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "PUBLIC_ORIGIN": f"http://127.0.0.1:{web}",
        "DATA_DIR": str(VAR / "data"),
        "KEYS_DIR": str(VAR / "keys"),
        "STATIC_ROOT": str(VAR / "static"),
        "SMTP_HOST": "127.0.0.1",
        "SMTP_PORT": str(smtp),
        "CLAMD_SOCKET": virus_scanner(),
        "PYTHONUNBUFFERED": "1",
        **secret_values(),
    }
    return {
        **os.environ,
        **{name: value for name, value in made.items() if not os.environ.get(name)},
        "PORT": str(web),
    }
