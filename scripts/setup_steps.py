"""The steps of `make setup`. Standard library only: it runs before anything is installed.

Order: virtual environment → uv → the hashed packages → Debian packages → translations. A marker file in the
environment remembers which lock file was installed; while it matches, no installer is started and no network
is used.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from scripts.progress import StepFailed, run_step, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
MARKER = VENV / ".installed"
LOCK = ROOT / "requirements-dev.txt"
VAR = Path(os.environ.get("OJC_VAR") or ROOT / "var")
LOG = VAR / "log" / "setup.log"


@dataclass(frozen=True, slots=True)
class SystemPackage:
    """Something from the operating system that no Python package brings."""

    debian: str
    commands: tuple[str, ...]
    without_it: str
    # Of text recognition; each is a package of its own, installed along.
    languages: tuple[str, ...] = ()

    @property
    def all_packages(self) -> list[str]:
        return [self.debian, *(f"{self.debian}-{language}" for language in self.languages)]

    def is_there(self) -> bool:
        path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
        return any(shutil.which(command, path=path) for command in self.commands)


SYSTEM_PACKAGES = (
    SystemPackage(
        "chromium",
        ("chromium", "chromium-browser", "google-chrome"),
        "everything runs, but the browser tests are skipped",
    ),
    SystemPackage(
        "clamav-daemon",
        ("clamd",),
        "the demo accepts uploads unscanned and says so at the desk; any other mode refuses them",
    ),
    SystemPackage(
        "tesseract-ocr",
        ("tesseract",),
        "documents have no text: no search in them, no suggestions what they are; everything else works",
        languages=("osd", "deu", "tur", "pol", "ron", "ukr", "rus", "ara"),
    ),
)


def lock_hash() -> str:
    """What the installed environment depends on: the lock file and the Python that made the environment."""
    return hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()


def is_installed() -> bool:
    """The environment works and holds exactly this lock file."""
    if not (MARKER.is_file() and os.access(VENV_PYTHON, os.X_OK)):
        return False
    return MARKER.read_text().strip() == lock_hash()


def has_writable_home() -> bool:
    home = os.path.expanduser("~")
    return home != "~" and os.access(home, os.W_OK)


def install_environment() -> dict[str, str]:
    """Environment for pip and uv: the machine's certificates, no cache in a home that cannot be written."""
    env = {
        **os.environ,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "UV_SYSTEM_CERTS": "1",
        "PYTHONWARNINGS": "ignore",
    }
    if not has_writable_home():
        env |= {"PIP_NO_CACHE_DIR": "1", "UV_CACHE_DIR": str(VAR / "cache" / "uv")}
    return env


def make_venv() -> None:
    """Create `.venv`, or leave a working one alone."""
    if os.access(VENV_PYTHON, os.X_OK) and (VENV / "bin" / "pip").exists():
        return
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    try:
        run_step(f"virtual environment with Python {sys.version.split()[0]}", command, log=LOG)
    except StepFailed:
        become = become_root()
        if become is None or not shutil.which("apt-get"):
            sys.exit("Python's venv module is missing. Install the package python3-venv, then run this again.")
        apt_install(["python3-venv"], become)
        run_step("virtual environment, second try", command, log=LOG)


def installer_requirement() -> str:
    """The lines of the lock file that pin uv, with their hashes."""
    found = re.search(r"^uv==.*?(?=^\S)", LOCK.read_text() + "end", re.MULTILINE | re.DOTALL)
    if found is None:
        sys.exit(f"{LOCK.name} does not pin uv. Run `make lock`.")
    return found.group(0)


def install_packages() -> None:
    """uv first (through pip), then everything of the lock file. Every file is checked against its hash."""
    env = install_environment()
    with tempfile.TemporaryDirectory() as folder:
        only_uv = Path(folder) / "uv.txt"
        only_uv.write_text(installer_requirement())
        pip = [
            str(VENV_PYTHON),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-input",
            "--require-hashes",
            "-r",
            str(only_uv),
        ]
        run_step("installer (uv)", pip, log=LOG, env=env)
    uv = [
        str(VENV / "bin" / "uv"),
        "pip",
        "install",
        "--python",
        str(VENV_PYTHON),
        "--require-hashes",
        "-r",
        str(LOCK),
    ]
    count = len(re.findall(r"^\S+==", LOCK.read_text(), re.MULTILINE))
    run_step(f"about {count} Python packages, checked by hash", uv, log=LOG, env=env)


def become_root() -> list[str] | None:
    """Prefix that makes a command run as root: nothing, `sudo -n`, or None when this user may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def apt_install(names: list[str], become: list[str]) -> None:
    prefix = [*become, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    run_step("list of Debian packages", [*prefix, "update"], log=LOG)
    run_step(
        f"Debian packages: {' '.join(names)}",
        [*prefix, "install", "--no-install-recommends", *names],
        log=LOG,
    )


def install_system_packages() -> None:
    """Install what is missing where this user may; a failure here never stops the set-up."""
    missing = [name for package in SYSTEM_PACKAGES if not package.is_there() for name in package.all_packages]
    become = become_root()
    if not missing or become is None or not shutil.which("apt-get"):
        return
    try:
        apt_install(missing, become)
    except StepFailed as failure:
        say(f"  The Debian packages could not be installed:\n{failure}")


def name_missing_packages() -> None:
    """One line for each thing that is still missing: what to install, and what works without it."""
    for package in SYSTEM_PACKAGES:
        if not package.is_there():
            say(
                f"  Missing: {package.debian}. Without it, {package.without_it}. "
                f"Debian/Ubuntu: apt install {' '.join(package.all_packages)}"
            )


def compile_translations() -> None:
    """Translations are compiled by polib, so GNU gettext is not needed; only what changed is compiled."""
    for source in ROOT.glob("locale/*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            subprocess.run([str(VENV_PYTHON), "-m", "scripts.messages", "compile"], cwd=ROOT, check=True)
            return


def main() -> None:
    try:
        if not is_installed():
            say("Setting up Offenes Jobcenter (once; needs the network this one time)")
            make_venv()
            install_packages()
            install_system_packages()
            MARKER.write_text(lock_hash() + "\n")
            say("  Ready.")
        name_missing_packages()
        compile_translations()
    except KeyboardInterrupt:
        sys.exit("\nInterrupted. The same command goes on from here.")
    except StepFailed as failure:
        sys.exit(
            f"{failure}\nThe set-up stopped here; the whole log is in {LOG}. "
            "Once that is mended, run the same command again."
        )
