"""Twelve articles during a day of corrections: no feed disappears by mistake, no entry is lost or duplicated."""

from pathlib import Path

import pytest

from readers import Newsboat, Subscription
from servers import Nginx, OutfeedServe, free_port
from site_folder import SiteFolder

TOPICS = ["AI", "Robots", "Chips", "Ethics", "Space"]


class CorrectedArticles:
    """Twelve articles, each with a permanent address, in feeds of which some have a single one."""

    def __init__(self, site: SiteFolder):
        self.site = site
        self.articles = {
            number: {"title": f"Title {number}", "publishedDateTime": f"2024-01-{number:02}T08:00:00Z",
                     "webUrl": f"https://p{number % 4}.example/{number}",
                     "originalUrl": f"https://p{number % 4}.example/{number}",
                     "topics": f"[{TOPICS[number % 4]}{', Space' if number == 12 else ''}]"}
            for number in range(1, 13)}
        for number in self.articles:
            self.save(number)

    def save(self, number: int, **changes: str) -> None:
        self.articles[number] |= changes
        lines = [f"{key}: {value}" for key, value in self.articles[number].items()]
        (self.site.articles / f"{number}.md").write_text("\n".join(["---", *lines, "---", ""]))

    @property
    def ids(self) -> list[str]:
        return sorted(article["originalUrl"] for article in self.articles.values())


@pytest.fixture(params=[Nginx, OutfeedServe], ids=lambda server: server.name)
def server(request, tmp_path: Path):
    port = free_port()
    site = SiteFolder(tmp_path / "news", f"http://127.0.0.1:{port}/")
    site.output.mkdir()
    with request.param(site, port, tmp_path) as server:
        yield server


def test_a_day_of_corrections(server, tmp_path):
    site, corrected = server.site, CorrectedArticles(server.site)
    site.run_cron_line()
    feeds = sorted(str(p.relative_to(site.output)) for p in site.output.rglob("*.rss"))
    assert len(feeds) == 1 + len(TOPICS) + 4
    readers = {feed: Subscription(server.url + feed) for feed in feeds}
    newsboat = Newsboat(tmp_path, server.url)

    def look(absent: int | None = None) -> None:
        """Checks that every feed exists, every entry is held once, and the site shows all but the article held back."""
        for feed, reader in readers.items():
            status, _ = reader.poll()
            assert status in (200, 304), feed
        assert sorted(readers["all.rss"].seen) == corrected.ids
        newsboat.reload()
        assert newsboat.ids() == corrected.ids and newsboat.feeds() == set(feeds)
        shown = (site.output / "all.rss").read_text()
        for number, article in corrected.articles.items():
            assert (article["originalUrl"] + "</guid>" in shown) == (number != absent), number

    look()
    # Corrections of a title, a date and an address.
    corrected.save(3, title="Title 3, corrected")
    corrected.save(4, publishedDateTime="2024-01-04T09:30:00Z")
    corrected.save(5, webUrl="https://p1.example/five-with-a-better-address")
    site.run_cron_line()
    look()
    # The only article on a topic has a missing quote, which is corrected an hour later.
    corrected.save(12, title='"Title 12')
    assert "kept as of" in site.run_cron_line()
    look()
    assert site.run_cron_line() == "", "cron has heard of it already"
    look()
    corrected.save(12, title='"Title 12, corrected"')
    assert site.run_cron_line() == "outfeed: 1 problem fixed\n"
    look()
    # A file while it is being written: empty, then without its end.
    path = site.articles / "7.md"
    whole = path.read_text()
    for part in ("", whole[:40]):
        path.write_text(part)
        assert "kept as of" in site.run_cron_line()
        look()
    path.write_text(whole)
    site.run_cron_line()
    # A topic's only article gets another topic, and then its own again.
    corrected.save(12, topics="[AI]")
    site.run_cron_line()
    look()
    assert "<item>" not in (site.output / "topics" / "space.rss").read_text()
    corrected.save(12, topics="[AI, Space]")
    site.run_cron_line()
    look()
    # An article is held back for one run, by a line below a mistake.
    corrected.save(12, title='"Held', published="false")
    site.run_cron_line()
    look(absent=12)
    corrected.save(12, title="Title 12", published="true")
    site.run_cron_line()
    look()
    # The disk with a document is not mounted for one run.
    (site.articles / "8.md").rename(site.folder / "8.md")
    (site.articles / "8.md").symlink_to("../8.md")
    site.run_cron_line()
    (site.folder / "8.md").rename(site.folder / "away.md")
    assert "cannot be read" in site.run_cron_line(status=23)
    look()
    (site.folder / "away.md").rename(site.folder / "8.md")
    assert site.run_cron_line() == "outfeed: 1 problem fixed\n"
    # Somebody tries an option on the live site.
    before = site.stamps()
    assert "--allow-shrink" in site.run("export", "--by", "topic", "--format", "rss", status=65)
    assert site.stamps() == before
    look()
    assert sorted(title for title in newsboat.titles()) == sorted(
        article["title"] for article in corrected.articles.values())
