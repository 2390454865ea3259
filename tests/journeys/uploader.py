"""A sender of files in pieces (tus) that does not give up when the server is away for a while."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from urllib.parse import urljoin

import httpx

from tests.journeys.plain_browser import PlainBrowser

PIECE = 40_000
PATIENCE_S = 240.0
TUS = {"Tus-Resumable": "1.0.0"}


class Uploader:
    """One browser at a page that takes files for the proof `feld`; `address` is where pieces go."""

    def __init__(self, browser: PlainBrowser, address: str) -> None:
        """The page that is open says for what it takes files, and with which token."""
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', browser.page.html)
        feld = re.search(r'data-beleg="([^"]+)"', browser.page.html)
        assert token
        assert feld
        self.browser, self.feld, self.address = browser, feld.group(1), urljoin(browser.origin, address)
        self.headers = {**TUS, "X-CSRFToken": token.group(1), "Referer": browser.origin}

    def _insist(self, method: str, address: str, **request: object) -> httpx.Response:
        limit = time.monotonic() + PATIENCE_S
        while True:
            try:
                answer = self.browser.client.request(method, address, **request)  # type: ignore[arg-type]
                if answer.status_code < 500:
                    return answer
            except httpx.TransportError:
                pass
            assert time.monotonic() < limit, "the server did not come back"
            time.sleep(0.2)

    def send(self, content: bytes, name: str, mark: int = 0) -> str:
        """Send one file through all crashes; returns its hash when the last piece was acknowledged."""
        about = {"filename": name, "beleg": self.feld, "kennung": f"{mark:032d}"}
        metadata = ",".join(f"{key} {base64.b64encode(text.encode()).decode()}" for key, text in about.items())
        announced = {**self.headers, "Upload-Length": str(len(content)), "Upload-Metadata": metadata}
        begun = self._insist("POST", self.address, headers=announced)
        assert begun.status_code == 201, begun.text
        where = urljoin(self.browser.origin, begun.headers["Location"])
        offset = int(begun.headers["Upload-Offset"])
        while offset < len(content):
            headers = {
                **self.headers,
                "Upload-Offset": str(offset),
                "Content-Type": "application/offset+octet-stream",
            }
            answer = self._insist("PATCH", where, headers=headers, content=content[offset : offset + PIECE])
            assert answer.status_code in (204, 409), (answer.status_code, answer.text)
            offset = int(answer.headers["Upload-Offset"])
        return hashlib.sha256(content).hexdigest()
