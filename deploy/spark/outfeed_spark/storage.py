"""Publishes to object storage: executors upload the files themselves."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from . import lines
from .failures import MEDIUM, Failed

#: The same as in publish-to-s3.
CACHE_CONTROL = "public, max-age=900"
#: How many requests a task makes at once, instead of waiting for each.
AT_ONCE = 16
#: The maximum number of keys that one request deletes.
REMOVED_AT_ONCE = 1_000


@dataclass(frozen=True)
class File:
    """A finished document: its path below the prefix, its media type and its bytes."""

    path: str
    media_type: str
    data: bytes

    @classmethod
    def of(cls, line: bytes) -> "File":
        """Reads a line of kind `file`."""
        _, path, media_type, data = line.split(b"\t")
        return cls(lines.text(path), lines.text(media_type), base64.b64decode(data))

    @property
    def tag(self) -> str:
        """The entity tag that S3 gives an object uploaded in one piece."""
        return f'"{hashlib.md5(self.data, usedforsecurity=False).hexdigest()}"'


@dataclass(frozen=True)
class Bucket:
    """A destination for feeds: s3://bucket/prefix; boto3 takes the account and the endpoint from its environment."""

    name: str
    prefix: str

    @classmethod
    def of(cls, address: str) -> "Bucket":
        """Parses a URL."""
        parts = urlsplit(address)
        prefix = parts.path.strip("/")
        return cls(parts.netloc, f"{prefix}/" if prefix else "")

    def put_all(self, written: Iterable[bytes], *, is_dry_run: bool = False) -> Iterator[tuple[str, bool]]:
        """Uploads the files among some lines; says for each whether it is new or changed."""
        client = self._client()
        files = (File.of(line) for line in written if lines.kind(line) == b"file")
        with ThreadPoolExecutor(AT_ONCE) as pool:
            # In portions: `map` would load all files into memory.
            while some := list(islice(files, AT_ONCE)):
                yield from pool.map(lambda file: (file.path, self._put(client, file, is_dry_run)), some)

    def remove(self, paths: list[str]) -> None:
        """Deletes published objects that no longer exist."""
        client = self._client() if paths else None
        for start in range(0, len(paths), REMOVED_AT_ONCE):
            some = [{"Key": self.prefix + path} for path in paths[start:start + REMOVED_AT_ONCE]]
            answer = client.delete_objects(Bucket=self.name, Delete={"Objects": some, "Quiet": True})
            for error in answer.get("Errors", []):
                raise Failed(MEDIUM, f"s3://{self.name}/{error['Key']}: {error['Message']}")

    def _put(self, client, file: File, is_dry_run: bool) -> bool:
        from botocore.exceptions import ClientError
        key = self.prefix + file.path
        try:
            if client.head_object(Bucket=self.name, Key=key)["ETag"] == file.tag:
                return False
        except ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] != 404:
                raise Failed(MEDIUM, f"s3://{self.name}/{key}: {error}") from None
        if not is_dry_run:
            try:
                client.put_object(Bucket=self.name, Key=key, Body=file.data, ContentType=file.media_type,
                                  CacheControl=CACHE_CONTROL)
            except ClientError as error:
                raise Failed(MEDIUM, f"s3://{self.name}/{key}: {error}") from None
        return True

    @staticmethod
    def _client():
        import boto3
        from botocore.config import Config
        # A separate session, because the default one is not thread-safe.
        return boto3.session.Session().client(
            "s3", config=Config(max_pool_connections=AT_ONCE, retries={"mode": "standard", "max_attempts": 5}))
