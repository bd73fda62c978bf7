"""Features that only nginx has."""

import subprocess

from servers import Nginx, free_port
from site_folder import SiteFolder


def start(tmp_path) -> Nginx:
    port = free_port()
    site = SiteFolder(tmp_path / "news", f"http://127.0.0.1:{port}/")
    site.put("kept", title="Kept", topics="[Kept]")
    site.run_cron_line()
    return Nginx(site, port, tmp_path)


def test_nginx_finds_no_fault(tmp_path):
    nginx = start(tmp_path)
    command = nginx.command()
    done = subprocess.run([*command, "-t"], capture_output=True, text=True, timeout=20)
    assert done.returncode == 0, done.stderr
    assert "warn" not in done.stderr


def test_symbolic_links_lead_nowhere(tmp_path):
    with start(tmp_path) as nginx:
        outside = tmp_path / "outside"
        outside.mkdir()
        (outside / "secret.rss").write_text("secret")
        (nginx.site.output / "link.rss").symlink_to(outside / "secret.rss")
        (nginx.site.output / "topics" / "link.rss").symlink_to(outside / "secret.rss")
        (nginx.site.output / "folder").symlink_to(outside)
        for path in ("/link.rss", "/topics/link.rss", "/folder/secret.rss"):
            assert nginx.get(path).status == 404


def test_json_of_others_is_no_feed(tmp_path):
    with start(tmp_path) as nginx:
        (nginx.site.output / "other.json").write_text("{}")
        assert nginx.get("/other.json")["Content-Type"] == "application/json; charset=utf-8"


def test_a_proxy_gets_compressed_files_too(tmp_path):
    with start(tmp_path) as nginx:
        assert nginx.get("/all.rss", Accept_Encoding="gzip", Via="1.1 proxy")["Content-Encoding"] == "gzip"


def test_ranges(tmp_path):
    with start(tmp_path) as nginx:
        part = nginx.get("/all.rss", Range="bytes=0-4")
        assert (part.status, part.body) == (206, b"<?xml")
