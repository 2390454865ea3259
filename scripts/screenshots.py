"""`make screenshots`: the pictures under docs/images, taken from the running demo (`make run` in another window)."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
ORIGIN = os.environ.get("PUBLIC_ORIGIN", "http://127.0.0.1:8000")
PICTURES = {"start.png": "/musterkreis/"}
QUIET = [
    "--headless=new",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
WIDTH, HEIGHT = 1000, 640


def main() -> None:
    browser_path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser_path is None:
        sys.exit("Pictures need Chromium. Debian/Ubuntu: apt install chromium")
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, chromium_sandbox=False, args=QUIET)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, locale="de-DE", color_scheme="light")
        for name, address in PICTURES.items():
            try:
                page.goto(ORIGIN + address, wait_until="load")
            except Error:
                sys.exit(f"{ORIGIN} does not answer. Start the demo first: make run")
            page.screenshot(path=IMAGES / name)
            print(f"docs/images/{name}")
        browser.close()


if __name__ == "__main__":
    main()
