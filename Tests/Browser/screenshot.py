"""Takes the screenshot of the sample's pages for README.md; `make screenshot` runs it."""

import base64
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import sites
from serving import serving

WIDTH, HEIGHT, GAP = 860, 780, 24


def main(target: str):
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium-headless-shell"))
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        shots = []
        with serving(sites.seeds(Path(folder)).folder) as origin:
            page.route(lambda address: not address.startswith(origin), lambda route: route.abort())
            for path in ["index.html", "topics/computer-vision.html"]:
                page.goto(origin + path)
                shots.append(base64.b64encode(page.screenshot()).decode())
        page = browser.new_page(viewport={"width": 2 * WIDTH + 3 * GAP, "height": HEIGHT + 2 * GAP})
        images = "".join(f"<img src='data:image/png;base64,{shot}'>" for shot in shots)
        page.set_content(f"<body style='margin:{GAP}px;display:flex;gap:{GAP}px;background:#d6d2ca'>{images}")
        page.screenshot(path=target)
        browser.close()


main(sys.argv[1])
