"""The whole chain: documents change, the cron line runs, a server serves, a reader sees the news."""

import pytest

from readers import Newsboat, Subscription
from servers import SERVERS, free_port
from site_folder import SiteFolder


@pytest.fixture(params=SERVERS, ids=lambda server: server.name)
def live(request, tmp_path):
    """Each server with a site that tests may change."""
    port = free_port()
    site = SiteFolder(tmp_path / "news", f"http://127.0.0.1:{port}/")
    site.put("one", title="One", topics="[AI]", day=1)
    site.put("two", title="Two", topics="[AI, Robots]", day=2)
    site.put("three", title="Three", topics="[Chips]", day=3)
    site.run_cron_line()
    with request.param(site, port, tmp_path) as server:
        yield server


@pytest.mark.parametrize("path", ["all.rss", "all.atom", "topics/ai.rss"])
def test_a_reader_sees_exactly_what_is_new(live, path):
    site, reader = live.site, Subscription(live.url + path)
    older = [] if path.startswith("topics/") else ["Three"]
    assert reader.poll() == (200, [*older, "Two", "One"])
    assert reader.poll() == (304, [])
    assert reader.poll(etag=None) == (304, [])
    assert reader.poll(modified=None) == (304, [])

    site.run_cron_line()
    assert reader.poll() == (304, []), "an export without changes"

    site.put("four", title="Four", topics="[AI]", day=4)
    site.put("five", title="Five", topics="[AI]", day=5)
    site.run_cron_line()
    assert reader.poll() == (200, ["Five", "Four"])
    assert reader.poll() == (304, [])

    ids = set(reader.seen)
    site.put("one", title="One, corrected", topics="[AI]", day=1)
    site.remove("two")
    site.run_cron_line()
    assert reader.poll() == (200, []), "a corrected article is the same article"
    assert set(reader.seen) == ids and "One, corrected" in reader.seen.values()
    assert reader.poll() == (304, [])


def test_a_feed_without_articles_stays_until_its_owner_removes_it(live):
    reader = Subscription(live.url + "topics/chips.rss")
    assert reader.poll() == (200, ["Three"])
    live.site.remove("three")
    live.site.run_cron_line()
    assert reader.poll() == (200, [])
    assert reader.poll() == (304, [])
    live.site.run("remove", "topics/chips")
    live.reload()
    assert reader.poll() == (410, [])
    assert Subscription(live.url + "topics/never.rss").poll() == (404, [])
    live.site.put("three", title="Three again", topics="[Chips]", day=3)
    live.site.run_cron_line()
    assert reader.poll(etag=None, modified=None) == (200, []), "before a reload as well"
    assert "Three again" in reader.seen.values()
    live.reload()
    assert reader.poll(etag=None, modified=None) == (200, []), "with nothing left in the list"


def test_a_reader_follows_a_feed_that_moves(live):
    reader = Subscription(live.url + "topics/ai.rss")
    assert reader.poll() == (200, ["Two", "One"])
    live.site.configure("slugs: {AI: artificial-intelligence}")
    live.site.run_cron_line()
    status, new = reader.poll(etag=None, modified=None)
    assert status in (200, 301) and not new, "nginx and Caddy send the copy until they are reloaded"
    live.reload()
    live.site.put("four", title="Four", topics="[AI]", day=4)
    live.site.run_cron_line()
    assert reader.poll() == (301, ["Four"])

    live.site.run("export", "--now", "2051-01-01")
    assert not (live.site.output / "topics/ai.rss").exists()
    assert reader.poll(etag=None, modified=None) == (301, []), "long after the copy is gone"

    live.site.remove("one")
    live.site.remove("two")
    live.site.remove("four")
    live.site.run("export", "--allow-shrink")
    live.site.run("remove", "topics/artificial-intelligence")
    live.reload()
    assert reader.poll() == (410, []), "removed for good, and so is the old address"


def test_newsboat_holds_every_title(live, tmp_path):
    titles = {"Fish & chips — “best” ever": "Chips", "100 % of 日本": "AI"}
    for number, (title, topic) in enumerate(titles.items()):
        live.site.put(f"more{number}", title=f"'{title}'", topics=f"[{topic}]")
    live.site.run_cron_line()
    newsboat = Newsboat(tmp_path, live.url)
    newsboat.reload()
    assert newsboat.feeds() == {"all.rss", "topics/ai.rss", "topics/chips.rss", "topics/robots.rss"} | {
        f"providers/{name}.example.rss" for name in ("one", "two", "three", "more0", "more1")}
    assert newsboat.titles() == sorted(["One", "Two", "Three", *titles])
