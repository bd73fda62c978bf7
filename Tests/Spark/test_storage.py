"""Feeds in object storage: uploaded by executors, compared by their bytes, in an order without dangling references."""

import json
import os
import secrets

import boto3
import pytest
from conftest import files
from moto.server import ThreadedMotoServer

ARTICLE = "---\ntitle: {0}\ndate: 2024-01-0{1}\nwebUrl: https://x.example/{1}\ntopics: [T{1}]\n---\n"
BASE = ("--base-url", "https://feeds.example.org/", "--links")


class Store:
    """A bucket with other objects in it, and a prefix for feeds."""

    def __init__(self, endpoint: str):
        self.bucket = f"bucket-{secrets.token_hex(8)}"
        self.address = f"s3://{self.bucket}/news"
        self.client = boto3.client("s3", endpoint_url=endpoint)
        self.client.create_bucket(Bucket=self.bucket)
        self.client.put_object(Bucket=self.bucket, Key="other/all.rss", Body=b"<rss/>")
        self.client.put_object(Bucket=self.bucket, Key="news/strange.txt", Body=b"not ours")
        self.requests: list[tuple[str, str]] = []

    def keys(self) -> set[str]:
        found = self.client.list_objects_v2(Bucket=self.bucket, Prefix="news/").get("Contents", [])
        return {item["Key"].removeprefix("news/") for item in found} - {"strange.txt"}

    def objects(self) -> dict[str, bytes]:
        return {key: self.object(key)["Body"].read() for key in sorted(self.keys())}

    def object(self, path: str) -> dict:
        return self.client.get_object(Bucket=self.bucket, Key=f"news/{path}")

    def stamps(self) -> dict:
        return {key: self.object(key)["LastModified"] for key in self.keys()}


@pytest.fixture(scope="module")
def endpoint():
    """A stand-in for the store on loopback; executors get its URL and keys from their environment."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def store(endpoint, spark, monkeypatch):
    environment = {"AWS_ENDPOINT_URL": endpoint, "AWS_ACCESS_KEY_ID": "none", "AWS_SECRET_ACCESS_KEY": "none",
                   "AWS_DEFAULT_REGION": "us-east-1"}
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
        spark.sparkContext.environment[name] = value
    yield Store(endpoint)
    for name in environment:
        del spark.sparkContext.environment[name]


def put(workspace, *numbers: int, title: str = "Article") -> None:
    for number in numbers:
        workspace.put(f"{number}.md", ARTICLE.format(f"{title} {number}", number))


def publish(workspace, store, *options: str, code: int = 0):
    ended = workspace.spread("--output", store.address, "--state", "state", *BASE, *options)
    assert ended.code == code, ended.err
    return ended


def test_only_what_changed_is_put(workspace, store):
    put(workspace, 1, 2, 3, 4)
    workspace.export("--quiet", *BASE)
    first = publish(workspace, store, "--json").report
    assert store.objects() == files(workspace.one)
    assert first["files"] == {"written": len(store.keys()), "unchanged": 0, "removed": 0} and first["exported"] == 4
    for key, kind in {"all.rss": "application/rss+xml", "topics/t1.atom": "application/atom+xml",
                      "all.json": "application/feed+json", "feeds.opml": "text/x-opml", "index.html": "text/html",
                      "pages.css": "text/css", "pages.js": "text/javascript"}.items():
        stored = store.object(key)
        assert stored["ContentType"] == f"{kind}; charset=utf-8"
        assert stored["CacheControl"] == "public, max-age=900"

    assert publish(workspace, store, "--json").report["files"] == {
        "written": 0, "unchanged": len(store.keys()), "removed": 0}

    put(workspace, 2, title="Changed")
    (workspace.source / "3.md").unlink()
    told = publish(workspace, store, "--verbose").err
    before = files(workspace.one)
    workspace.export("--quiet", "--keep-empty", "0", *BASE)
    now = files(workspace.one)
    assert store.objects() == now
    changed = {path for path, data in now.items() if before.get(path) != data}
    assert {line.split("/news/")[1] for line in told.splitlines() if line.startswith("written ")} == changed
    removed = {line.split("/news/")[1] for line in told.splitlines() if line.startswith("removed ")}
    assert removed == before.keys() - now.keys() and "topics/t3.rss" in removed
    assert store.object("strange.txt")["Body"].read() == b"not ours"


def test_a_query_without_articles_is_told_of(workspace, store):
    (workspace.many / "outfeed.yml").write_text("feeds: [all, {path: nothing, where: {author: nobody}}]\n")
    put(workspace, 1)
    told = publish(workspace, store, "--quiet").err
    assert "feeds: no article matches `nothing`" in told


def test_what_stands_in_the_way_changes_nothing(workspace, store):
    put(workspace, 1, 2, 3, 4)
    publish(workspace, store, "--quiet")
    before = store.stamps()
    put(workspace, 5)
    workspace.put("broken.md", "---\ntitle: Broken\n---\n")
    assert "dry run" in publish(workspace, store, "--dry-run").out
    ended = publish(workspace, store, "--strict", code=65)
    assert "corpus/broken.md:1:1: publishedDateTime: " in ended.err and "nothing was published" in ended.err
    for number in (1, 2, 3, 5):
        (workspace.source / f"{number}.md").unlink()
    assert "3 of the 4 articles exported last time would disappear (max_shrink allows 50 %" in publish(
        workspace, store, code=65).err
    assert store.stamps() == before
    publish(workspace, store, "--max-shrink", "0.75", "--quiet")
    assert "topics/t1.rss" not in store.keys() and "topics/t4.rss" in store.keys()


def test_what_cannot_be_read_takes_nothing_away(workspace, store):
    put(workspace, 1, 2)
    (workspace.source / "3.md").symlink_to("nowhere")
    first = publish(workspace, store, "--json", code=23)
    assert first.report["unreadable"] == [{"path": "corpus/3.md", "reason": "No such file or directory"}]
    assert "1 part of the sources could not be read" in first.err and "topics/t1.rss" in store.keys()
    before = store.stamps()
    put(workspace, 4)
    assert "corpus/3.md: cannot be read" in publish(workspace, store, code=66).err
    publish(workspace, store, "--strict", "--allow-shrink", code=65)
    assert store.stamps() == before
    publish(workspace, store, "--quiet", "--allow-shrink", code=23)
    assert "topics/t4.rss" in store.keys()


def test_one_run_at_a_time(workspace, store):
    from outfeed_spark.storage_state import StorageState
    put(workspace, 1)
    with StorageState(str(workspace.many / "state"), store.address):
        assert "another run is active" in publish(workspace, store, code=75).err
    publish(workspace, store, "--quiet")


def test_a_run_that_is_broken_off_leaves_nothing_behind(workspace, store):
    put(workspace, 1, 2, 3)
    publish(workspace, store, "--quiet")
    state, = (workspace.many / "state").glob("*.json")
    # As if killed after uploading a feed that no longer exists.
    noted = json.loads(state.read_text())
    state.write_text(json.dumps(noted | {"paths": [*noted["paths"], "topics/t9.rss"]}))
    store.client.put_object(Bucket=store.bucket, Key="news/topics/t9.rss", Body=b"<rss/>")
    publish(workspace, store, "--quiet")
    assert "topics/t9.rss" not in store.keys()


def test_trouble_with_the_store_is_told(workspace, store):
    put(workspace, 1)
    store.address = "s3://bucket-that-is-not-there/news"
    ended = publish(workspace, store, code=74)
    assert "outfeed: error: s3://bucket-that-is-not-there/news/" in ended.err and "NoSuchBucket" in ended.err
    assert os.listdir(workspace.many / "state")
