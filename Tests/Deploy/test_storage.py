"""publish-to-s3 with the real aws command and a stand-in for the store."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

import boto3
import pytest
from moto.server import ThreadedMotoServer

from site_folder import DEPLOY, SiteFolder

SCRIPT = DEPLOY / "publish-to-s3"


class Store:
    """A bucket with other objects in it, and a prefix for feeds."""

    def __init__(self, endpoint: str, home: Path):
        self.bucket = f"bucket-{secrets.token_hex(8)}"
        self.environment = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(home),
            "AWS_ENDPOINT_URL": endpoint, "AWS_ACCESS_KEY_ID": "none", "AWS_SECRET_ACCESS_KEY": "none",
            "AWS_DEFAULT_REGION": "us-east-1"}
        self.client = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="none",
                                   aws_secret_access_key="none")
        self.client.create_bucket(Bucket=self.bucket)
        self.client.put_object(Bucket=self.bucket, Key="other/all.rss", Body=b"<rss/>")

    def publish(self, folder: Path, code: int = 0) -> list[str]:
        done = subprocess.run([SCRIPT, folder, f"s3://{self.bucket}/news"], env=self.environment, timeout=300, cwd="/",
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert done.returncode == code, done.stdout
        return done.stdout.splitlines()

    def keys(self, prefix: str = "news/") -> set[str]:
        found = self.client.list_objects_v2(Bucket=self.bucket, Prefix=prefix).get("Contents", [])
        return {item["Key"].removeprefix(prefix) for item in found}

    def elsewhere(self) -> set[str]:
        return self.keys("other/")

    def object(self, path: str) -> dict:
        return self.client.get_object(Bucket=self.bucket, Key=f"news/{path}")


@pytest.fixture
def store(tmp_path):
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield Store(f"http://{host}:{port}", tmp_path)
    server.stop()


def published(lines: list[str]) -> set[str]:
    return {line.split("/news/")[-1] for line in lines if line.startswith("upload:")}


def originals(site: SiteFolder) -> set[str]:
    files = (p for p in site.output.rglob("*") if p.is_file() and p.suffix != ".gz")
    return {str(p.relative_to(site.output)) for p in files}


def test_only_what_changed_goes_up_and_what_vanished_goes_last(site, store):
    site.put("one", title="One", topics="[One]")
    site.put("two", title="Two", topics="[Two]")
    site.put("three", title="Three", topics="[Three]")
    site.run_cron_line()
    (site.output / ".hidden").write_text("secret")
    assert published(store.publish(site.output)) == originals(site) - {".hidden"} == store.keys()
    for key, kind in {"all.rss": "application/rss+xml", "topics/one.atom": "application/atom+xml",
                      "all.json": "application/feed+json", "feeds.opml": "text/x-opml", "index.html": "text/html",
                      "pages.css": "text/css", "pages.js": "text/javascript"}.items():
        stored = store.object(key)
        assert stored["ContentType"] == f"{kind}; charset=utf-8"
        assert stored["CacheControl"] == "public, max-age=900"
        assert "ContentEncoding" not in stored
        assert stored["Body"].read() == (site.output / key).read_bytes()

    assert store.publish(site.output) == [], "nothing changed"

    before = site.stamps()
    site.put("two", title="Two again", topics="[Two]")
    site.remove("three")
    site.run_cron_line()
    site.run("remove", "topics/three", "providers/three.example")
    changed = {path for path, stamp in site.stamps().items() if before[path] != stamp} & originals(site)
    assert {"all.rss", "topics/two.rss"} <= changed and "topics/one.rss" not in changed
    lines = store.publish(site.output)
    assert published(lines) == changed
    kinds = [line.split(":")[0] for line in lines]
    assert kinds == sorted(kinds, reverse=True) and set(kinds) == {"upload", "delete"}, "what vanished goes last"
    assert store.keys() == originals(site) - {".hidden"} and "topics/three.rss" not in store.keys()
    assert store.elsewhere() == {"all.rss"}


def test_an_empty_folder_removes_nothing(tmp_path, store):
    (tmp_path / "empty").mkdir()
    for folder in ("empty", "none"):
        assert "no feeds" in store.publish(tmp_path / folder, code=66)[-1]
    assert store.elsewhere() == {"all.rss"}


def test_trouble_with_the_store_is_told(site, store):
    site.put("one", title="One")
    site.run_cron_line()
    store.bucket += "-that-is-not-there"
    assert "NoSuchBucket" in "\n".join(store.publish(site.output, code=1))
