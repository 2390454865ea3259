"""Blobs as objects of an S3-compatible store. The store must support conditional writes (`If-None-Match: *`)."""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from jobcenter.files.memory import memory_file
from jobcenter.files.storage.errors import StorageUnavailable

# An ended store is noticed at once, an unreachable machine after 6 s, a store that never answers after 24 s.
_CONNECT_SECONDS = 2
_ANSWER_SECONDS = 8
_ATTEMPTS = 3
_MISSING = {"404", "NoSuchKey"}
# What S3 takes in one request.
_DELETE_AT_ONCE = 1000


class S3Store:
    """Objects in a bucket of an operator's own; a blob appears under its name when the store has all of it."""

    def __init__(self, endpoint: str, bucket: str, access_key: str, secret: str, region: str) -> None:
        if not (endpoint and access_key and secret):
            # The library would look for credentials elsewhere: in files, or at the machine's cloud.
            raise ValueError("An S3 store needs an address, an access key and a secret.")
        self.bucket = bucket
        self._client: Any = boto3.session.Session().client(
            "s3",
            endpoint_url=endpoint,
            aws_access_key_id=access_key,
            aws_secret_access_key=secret,
            region_name=region,
            config=Config(
                connect_timeout=_CONNECT_SECONDS,
                read_timeout=_ANSWER_SECONDS,
                retries={"mode": "standard", "total_max_attempts": _ATTEMPTS},
                # Every store understands these; the signed hash lets it refuse bytes that changed on the way.
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
                s3={"addressing_style": "path", "payload_signing_enabled": True},
            ),
        )

    def put(self, name: str, chunks: Iterable[bytes]) -> None:
        """See `Store.put`. One request, so that no half of a blob is ever there."""
        mark = uuid.uuid4().hex
        with memory_file(chunks) as body, _errors(name):
            try:
                self._client.put_object(
                    Bucket=self.bucket, Key=name, Body=body, IfNoneMatch="*", Metadata={"mark": mark}
                )
            except ClientError as error:
                if _code(error) != "PreconditionFailed":
                    raise
                # Perhaps it is our own: the first answer got lost and the library asked again.
                found = self._client.head_object(Bucket=self.bucket, Key=name)
                if found["Metadata"].get("mark") != mark:
                    raise FileExistsError(name) from error

    def read(self, name: str, start: int, end: int) -> bytes:
        """See `Store.read`."""
        with _errors(name):
            if end <= start:
                self._client.head_object(Bucket=self.bucket, Key=name)
                return b""
            try:
                answer = self._client.get_object(Bucket=self.bucket, Key=name, Range=f"bytes={start}-{end - 1}")
                content: bytes = answer["Body"].read()
            except ClientError as error:
                if _code(error) != "InvalidRange":
                    raise
                return b""
            return content

    def delete(self, prefix: str) -> None:
        """See `Store.delete`."""
        with _errors(prefix):
            names = [found["Key"] for found in self._listed(prefix)]
            for first in range(0, len(names), _DELETE_AT_ONCE):
                batch = [{"Key": name} for name in names[first : first + _DELETE_AT_ONCE]]
                answer = self._client.delete_objects(Bucket=self.bucket, Delete={"Objects": batch, "Quiet": True})
                for failed in answer.get("Errors", []):
                    raise StorageUnavailable(failed["Code"])

    def names(self, prefix: str) -> Iterator[tuple[str, datetime]]:
        """See `Store.names`."""
        with _errors(prefix):
            for found in self._listed(prefix):
                yield found["Key"], found["LastModified"].astimezone(UTC)

    def has_room(self) -> bool:
        """See `Store.has_room`. S3 knows no such question; a full store refuses the blob itself."""
        return True

    def _listed(self, prefix: str) -> Iterator[dict[str, Any]]:
        for page in self._client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=prefix):
            yield from page.get("Contents", [])


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))


@contextmanager
def _errors(name: str) -> Iterator[None]:
    """The library's errors as ours; its texts carry addresses and names of blobs, so only their kind goes on."""
    try:
        yield
    except ClientError as error:
        if _code(error) in _MISSING:
            raise LookupError(name) from error
        raise StorageUnavailable(_code(error)) from None
    except BotoCoreError as error:
        raise StorageUnavailable(type(error).__name__) from None
