"""A file that changes gets another name, and so does every file that names it."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from generator.publish.hashed_names import with_hashes

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "assets/base.css": b'@import "more.css"; p { background: url(pictures/paper.svg#left) }',
    "assets/more.css": b"",
    "assets/pictures/paper.svg": b"<svg/>",
    "assets/search.js": b"import(new URL('engine.js', here)); /* engine.js */ 'nowhere.js'",
    "assets/engine.js": b'import { words } from "./words.js";',
    "assets/words.js": b"export const words = 1;",
    "assets/deep/far.js": b"import '../words.js'",
}


def names(files: dict[str, bytes]) -> dict[str, str]:
    return {path: hashed.name for path, hashed in with_hashes(files).items()}


def test_a_name_has_the_first_digits_of_the_hash_of_the_bytes() -> None:
    digest = sha256(b"export const words = 1;").hexdigest()

    assert names(FILES)["assets/words.js"] == f"assets/words.{digest[:8]}.js"


@pytest.mark.parametrize(
    ("path", "named", "written"),
    [
        ("assets/base.css", "assets/more.css", '"{}"'),
        ("assets/base.css", "assets/pictures/paper.svg", "url(pictures/{}#left)"),
        ("assets/search.js", "assets/engine.js", "'{}'"),
        ("assets/engine.js", "assets/words.js", '"./{}"'),
        ("assets/deep/far.js", "assets/words.js", "'../{}'"),
    ],
)
def test_a_file_names_others_by_their_new_names(path: str, named: str, written: str) -> None:
    hashed = with_hashes(FILES)
    name = hashed[named].name.rpartition("/")[2]

    assert written.format(name) in hashed[path].content.decode()


def test_the_hash_is_that_of_the_bytes_as_they_are_published() -> None:
    for hashed in with_hashes(FILES).values():
        assert f".{sha256(hashed.content).hexdigest()[:8]}." in hashed.name


def test_what_is_no_name_of_a_file_stays() -> None:
    content = with_hashes(FILES)["assets/search.js"].content

    assert b"/* engine.js */ 'nowhere.js'" in content


def test_a_change_renames_all_that_use_the_file_and_nothing_else() -> None:
    changed = names(FILES | {"assets/words.js": b"export const words = 2;"})

    assert {path for path, name in names(FILES).items() if changed[path] != name} == {
        "assets/words.js",
        "assets/engine.js",
        "assets/search.js",
        "assets/deep/far.js",
    }


def test_files_that_name_each_other_are_refused() -> None:
    files = {"a.js": b"import './b.js'", "b.js": b"import './a.js'", "c.js": b"import './a.js'"}

    with pytest.raises(ValueError, match=r"^a\.js and b\.js: "):
        with_hashes(files)


def test_a_file_of_the_theme_is_published_under_a_name_with_its_hash_alone(
    market_site: Path, root: Path
) -> None:
    assets = root / "site_templates" / "theme" / "assets"
    for path in assets.iterdir():
        (published,) = market_site.glob(f"assets/{path.stem}.????????{path.suffix}")
        digest = sha256(published.read_bytes()).hexdigest()
        assert published.name == f"{path.stem}.{digest[:8]}{path.suffix}"
        assert not (market_site / "assets" / path.name).exists()


def test_every_page_and_script_names_what_is_published(market_site: Path) -> None:
    named = {
        re.sub(r"^.*?assets/", "assets/", name)
        for path in market_site.rglob("*.html")
        for name in re.findall(r'(?:src|href|content)="([^"]*?assets/[^"]+)"', path.read_text())
    }

    assert {name for name in named if not (market_site / name).is_file()} == set()
    assert {name.split(".")[0] for name in named} >= {
        "assets/base", "assets/search", "assets/lost", "assets/mark", "assets/share"
    }  # fmt: skip
    (script,) = market_site.glob("assets/search.*.js")
    (engine,) = market_site.glob("assets/search-engine.*.js")
    (words,) = market_site.glob("assets/search-words.*.js")
    assert f'"{engine.name}"' in script.read_text()
    assert f'"./{words.name}"' in engine.read_text()


def test_the_files_of_the_search_are_in_a_folder_of_the_engine_that_reads_them(
    market_site: Path,
) -> None:
    (engine,) = market_site.glob("assets/search-engine.*.js")
    digest = engine.name.split(".")[1]

    assert [*market_site.rglob("head.json")] == [market_site / f"assets/search/{digest}/head.json"]
    assert f'data-index="assets/search/{digest}/"' in (market_site / "index.html").read_text()
    assert f'data-index="/market/assets/search/{digest}/"' in (market_site / "404.html").read_text()


def test_material_s_own_search_is_not_published(market_site: Path) -> None:
    assert [*market_site.glob("assets/javascripts/lunr")] == []
    assert [*market_site.glob("assets/javascripts/workers")] == []
