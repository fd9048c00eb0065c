"""While an editor works: only what changed is made again, and a mistake is shown in the browser."""

from __future__ import annotations

import os
import random
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from generator.publish.preview import Preview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    Edit = Callable[[Path, random.Random], None]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def built(project: Path, preview: Preview) -> dict[str, str]:
    """Return every page and every file of the search that a server would show.

    It is empty where the content has problems.
    """
    config: MkDocsConfig = load_config(str(project / "market.yml"), site_dir=str(project / "site"))
    config.dev_addr = ("127.0.0.1", free_port())  # type: ignore[assignment]
    plugin = config.plugins["plan-pages"]
    plugin.preview = preview  # type: ignore[attr-defined]
    try:
        build_site(config, serve_url="http://localhost/market/")
        if preview.problems:
            return {}
        return shown(project, preview, plugin.names["assets/search/"])  # type: ignore[attr-defined]
    finally:
        plugin.preview = None  # type: ignore[attr-defined]


def shown(project: Path, preview: Preview, search: str) -> dict[str, str]:
    """Return what a browser gets that asks for everything."""
    preview.before_answer(search)
    for file in preview.html.pages:
        preview.before_answer(file)
    return {
        path.relative_to(project / "site").as_posix(): path.read_text()
        for path in sorted((project / "site").rglob("*"))
        if path.suffix in {".html", ".json", ".xml", ".css"}
    }


def one_of(chance: random.Random, folder: Path, pattern: str) -> Path:
    return chance.choice(sorted(folder.rglob(pattern)))


def change(key: str, mark: str, pattern: str = "*.yaml") -> Edit:
    """Return an edit that puts a mark behind a key, in a file that has it."""

    def edit(project: Path, chance: random.Random) -> None:
        path = one_of(chance, project / "market" / "content", pattern)
        lines = path.read_text().split("\n")
        having = [n for n, line in enumerate(lines) if re.match(rf"\s*(- )?{key}: \w", line)]
        if having:
            number = chance.choice(having)
            lines[number] = re.sub(rf"{key}: ", f"{key}: {mark} ", lines[number], count=1)
            path.write_text("\n".join(lines))

    return edit


def add_comment(project: Path, chance: random.Random) -> None:
    """Move all lines of a record down."""
    path = one_of(chance, project / "market" / "content", "*.yaml")
    path.write_text(f"# Looked at again.\n{path.read_text()}")


def delete_line(project: Path, chance: random.Random) -> None:
    """Take a line out of a record: often that is a mistake, sometimes it is less content."""
    path = one_of(chance, project / "market" / "content", "*.yaml")
    lines = path.read_text().split("\n")
    del lines[chance.randrange(len(lines))]
    path.write_text("\n".join(lines))


def change_frame(project: Path, chance: random.Random) -> None:
    path = one_of(chance, project / "site_templates" / "theme" / "partials", "*.html")
    path.write_text(f"{path.read_text()}<!-- {chance.randrange(100)} -->\n")


def change_theme(project: Path, chance: random.Random) -> None:
    path = one_of(chance, project / "site_templates" / "theme", "*.css")
    path.write_text(f"{path.read_text()}\n/* {chance.random()} */\n")


def change_template(project: Path, chance: random.Random) -> None:
    path = one_of(chance, project / "site_templates" / "pages", "*.jinja")
    path.write_text(f"{path.read_text()}\n\nSeen {chance.randrange(100)} times.\n")


def add_page(project: Path, chance: random.Random) -> None:
    path = project / "market" / "content" / "pages" / f"aside-{chance.randrange(10_000)}.md"
    path.write_text("---\ntitle: Aside\n---\n# Aside\n\nOf [[actor/mayor]].\n")


def remove_page(project: Path, chance: random.Random) -> None:
    pages = sorted((project / "market" / "content" / "pages").glob("aside-*.md"))
    if pages:
        chance.choice(pages).unlink()


EDITS: tuple[Edit, ...] = (
    change("says", "Truly", "sources/*.yaml"),
    add_comment,
    change_template,
    add_page,
    change("label", "Old", "actors/*.yaml"),
    change_theme,
    change("asks", "Now:"),
    remove_page,
    delete_line,
    change_frame,
    change("says", "Truly"),
    change("title", "New", "sources/*.yaml"),
    change("title", "New", "points/*.yaml"),
    change("note", "So"),
    change("name", "Great", "places.yaml"),
    change("title", "New", "plan.yaml"),
)


def edit_and_compare(project: Path, count: int, each: int = 1) -> None:
    """Make edits one after the other; after `each` compare with what a new server shows.

    An edit that is a mistake is shown as such, and taken back.
    """
    config, content = project / "market.yml", project / "market" / "content"
    options = '{content: market/content, edit_address: "https://e.org/{file}#L{line}"}'
    text = config.read_text().replace("{content: market/content}", options)
    config.write_text(f"{text}\nnot_in_nav: aside-*.md\n")
    chance = random.Random(1)  # noqa: S311
    preview = Preview()
    assert built(project, preview)
    for number in range(count):
        before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
        edit = EDITS[number] if number < len(EDITS) else chance.choice(EDITS)
        edit(project, chance)
        found = built(project, preview)
        if not found:
            for path, raw in before.items():
                path.write_bytes(raw)
            found = built(project, preview)
        if number % each:
            continue
        clean = built(project, Preview())
        assert found.keys() == clean.keys()
        assert [(number, name) for name in clean if found[name] != clean[name]] == []


def test_what_is_shown_after_edits_is_what_a_new_server_shows(
    market_project: Callable[[], Path],
) -> None:
    edit_and_compare(market_project(), 8, each=4)


@pytest.mark.long
def test_what_is_shown_after_two_hundred_edits_is_what_a_new_server_shows(
    market_project: Callable[[], Path],
) -> None:
    edit_and_compare(market_project(), 200)


def test_a_page_is_filled_and_laid_into_the_theme_only_if_it_changed(
    market_project: Callable[[], Path],
) -> None:
    project, preview = market_project(), Preview()
    built(project, preview)
    before = dict(preview.html.pages)
    texts = {name: page.text for name, page in preview.kept.pages.pages.items()}
    path = project / "market" / "content" / "sources" / "daily-2024-06-01.yaml"
    path.write_text(path.read_text().replace("says: The", "says: Truly the", 1))

    built(project, preview)

    made = {name for name, page in preview.html.pages.items() if page is not before[name]}
    filled = {
        name for name, page in preview.kept.pages.pages.items() if page.text is not texts[name]
    }
    assert "sources/daily-2024-06-01/index.html" in made
    assert "sources/daily-2024-06-01.md" in filled
    assert "actors/choir/index.html" not in made
    assert len(made) < len(before) / 3
    assert len(filled) < len(texts) / 3


def test_a_build_that_broke_off_leaves_nothing_half_made_for_the_next(
    market_project: Callable[[], Path],
) -> None:
    project, preview = market_project(), Preview()
    flag = project / "broken"
    (project / "hooks.py").write_text(
        "from pathlib import Path\n\n\n"
        "def on_page_markdown(markdown, page, **_):\n"
        f"    if page.file.src_uri == 'events/hearing.md' and Path({str(flag)!r}).exists():\n"
        "        raise RuntimeError('broken off')\n"
        "    return markdown\n"
    )
    config = project / "market.yml"
    config.write_text(f"{config.read_text()}\nhooks: [hooks.py]\n")
    assert built(project, preview)

    flag.touch()
    with pytest.raises(RuntimeError, match="broken off"):
        built(project, preview)
    flag.unlink()

    assert built(project, preview) == built(project, Preview())


class Server:
    """A running `mkdocs serve`."""

    def __init__(self, project: Path, port: int) -> None:
        self.log = project / "log.txt"
        self.address = f"http://127.0.0.1:{port}/market/"
        arguments = ["serve", "-f", "market.yml", "--dev-addr", f"127.0.0.1:{port}"]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(  # noqa: S603 - our own command
                [sys.executable, "-m", "mkdocs", *arguments],
                cwd=project,
                stdout=log,
                stderr=log,
                env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            )

    def page(self, path: str, wanted: str) -> str:
        """Return a page when it has wanted words; after half a minute, fail."""
        ends = time.monotonic() + 30
        text = ""
        while time.monotonic() < ends and wanted not in text:
            time.sleep(0.1)
            try:
                with urllib.request.urlopen(self.address + path, timeout=30) as answer:  # noqa: S310
                    text = answer.read().decode()
            except OSError:
                continue
        assert wanted in text, self.log.read_text()
        return text

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)


@pytest.fixture
def serve() -> Iterator[Callable[[Path, int], Server]]:
    servers: list[Server] = []

    def serve(project: Path, port: int) -> Server:
        servers.append(Server(project, port))
        return servers[-1]

    yield serve
    for server in servers:
        server.stop()


def test_a_mistake_is_shown_at_every_address_until_it_is_mended(
    market_project: Callable[[], Path], serve: Callable[[Path, int], Server]
) -> None:
    project, port = market_project(), free_port()
    point = project / "market" / "content" / "points" / "01-stalls.yaml"
    whole = point.read_text()
    point.write_text(whole.replace("title:", "titel:", 1))

    server = serve(project, port)
    shown = server.page("actors/mayor/", "titel")
    assert "market/content/points/01-stalls.yaml" not in shown  # no path of this machine
    assert "content/points/01-stalls.yaml:2:1" in shown
    assert "Did you mean &#39;title&#39;?" in shown

    point.write_text(whole)
    server.page("actors/mayor/", "<h1")
    point.write_text(whole.replace("Number of stalls", "Sum of stalls", 1))
    server.page("points/stalls/", "Sum of stalls")
    head = server.page("", "Sum of stalls")
    assert "livereload(" in head

    template = project / "site_templates" / "pages" / "point.md.jinja"
    template.write_text(template.read_text() + "{{ nothing }}")
    server.page("points/stalls/", "&#39;nothing&#39; is undefined")


def test_a_taken_port_is_said_at_once(
    market_project: Callable[[], Path], serve: Callable[[Path, int], Server]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = int(other.getsockname()[1])

        server = serve(market_project(), port)
        assert server.process.wait(30) != 0

    said = server.log.read_text()
    assert f"Port {port} of 127.0.0.1 is taken" in said
    assert f"make serve PORT={port + 1}" in said
    assert "Traceback" not in said
    assert "Building documentation" not in said or "built in" not in said
