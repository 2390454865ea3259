"""A virus scanner for the demo and the tests: clamd with one signature, the harmless EICAR test file.

It shows the whole way a real scanner takes part in. It protects nobody: production runs clamd with the
signatures of its operator. `python -m scripts.clamd FOLDER` runs one until Ctrl-C and prints its socket.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from scripts.processes import end_with_parent

_START_SECONDS = 60
_STOP_SECONDS = 10
# A Unix socket's path ends at 107 bytes.
_SOCKET_PATH_BYTES = 100
# The test file in hexadecimal, because the plain text would set off scanners on the developer's own machine.
_EICAR_HEX = (
    "58354f2150254041505b345c505a58353428505e2937434329377d2445494341"
    "522d5354414e444152442d414e544956495255532d544553542d46494c452124482b482a"
)
EICAR = bytes.fromhex(_EICAR_HEX)
_CONFIGURATION = """\
Foreground yes
LocalSocket {socket}
LocalSocketMode 600
DatabaseDirectory {signatures}
LogFile {log}
LogTime yes
StreamMaxLength 30M
MaxScanSize 400M
MaxFileSize 100M
AlertExceedsMax yes
AlertEncrypted yes
MaxThreads 2
SelfCheck 0
ScanImageFuzzyHash no
"""


class ClamdError(Exception):
    """clamd could not be started; the message is a sentence for the person at the shell."""


@dataclass(frozen=True, slots=True)
class Clamd:
    """A running scanner. `address` is the value of CLAMD_SOCKET."""

    process: subprocess.Popen[bytes]
    address: str

    def stop(self) -> None:
        """End it; may be called twice."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        with suppress(FileNotFoundError):
            os.unlink(self.address)


def program() -> str | None:
    """Where clamd is on this machine. Debian puts it where ordinary users do not look."""
    return shutil.which("clamd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def start(folder: Path) -> Clamd:
    """Start clamd with all it needs under `folder`, and wait until it answers. Raises `ClamdError`."""
    binary = program()
    if binary is None:
        raise ClamdError("clamd is not installed (Debian: apt install clamav-daemon).")
    signatures, log = folder / "signatures", folder / "clamd.log"
    signatures.mkdir(parents=True, exist_ok=True)
    # Name : any kind of file : at any place : these bytes
    (signatures / "test.ndb").write_text(f"Test.EICAR:0:*:{_EICAR_HEX}\n")
    address = _socket_path(folder)
    address.unlink(missing_ok=True)
    configuration = folder / "clamd.conf"
    configuration.write_text(
        _CONFIGURATION.format(socket=address, signatures=signatures.absolute(), log=log.absolute())
    )
    process = subprocess.Popen(
        [binary, "--config-file", str(configuration)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=end_with_parent,
    )
    scanner = Clamd(process, str(address))
    try:
        _wait_until_ready(scanner, log)
    except BaseException:
        scanner.stop()
        raise
    return scanner


def _socket_path(folder: Path) -> Path:
    path = (folder / "clamd.sock").absolute()
    if len(os.fsencode(path)) > _SOCKET_PATH_BYTES:
        path = Path(tempfile.mkdtemp(prefix="clamd-")) / "clamd.sock"
    return path


def _wait_until_ready(scanner: Clamd, log: Path) -> None:
    limit = time.monotonic() + _START_SECONDS
    while scanner.process.poll() is None and time.monotonic() < limit:
        with suppress(OSError), socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(1)
            connection.connect(scanner.address)
            connection.sendall(b"zPING\0")
            if connection.recv(16) == b"PONG\0":
                return
        time.sleep(0.05)
    raise ClamdError(f"clamd does not start. The reason is in {log}.")


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: python -m scripts.clamd FOLDER")
    try:
        scanner = start(Path(sys.argv[1]))
    except ClamdError as error:
        sys.exit(str(error))
    print(f"CLAMD_SOCKET={scanner.address}", flush=True)
    try:
        scanner.process.wait()
    except KeyboardInterrupt:
        print()
    finally:
        scanner.stop()


if __name__ == "__main__":
    main()
