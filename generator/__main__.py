"""The command line: `python -m generator check`, `status`, `quotes`, `write DIR` and `addresses`.

Exit codes: 0 all is well, 1 the content has problems, 2 the command was not understood or could not
be carried out.
"""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import build, read
from generator.check import count_quotes, record_quotes
from generator.compare import compare
from generator.corpus import ADDRESSES, COMPARED, address_list, compared_list
from generator.export import ConfigError, ManifestError, OwnConfig, read_config, write_site
from generator.files import ContentError, counted
from generator.model import Date
from generator.pages import addresses_of
from generator.settings import Settings
from generator.status import NOTICE_KINDS, list_status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.corpus import Compared


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    if mistake := _mistake_in(options):
        sys.stderr.write(f"python -m generator: {mistake}\n")
        return 2
    settings = Settings(
        content=options.content.resolve(),  # its name begins every place, and `.` is no name
        templates=options.templates,
        captures=options.captures,
        hidden_pages=frozenset(options.hidden),
        edit_address=options.edit_address,
        contact=options.contact,
        report_address=options.report_address,
    )
    try:
        if options.command == "check":
            check_content(settings)
        elif options.command == "status":
            print_status(settings, options.kind)
        elif options.command == "quotes":
            compare_quotes(settings, day=options.on if options.write else None)
        elif options.command == "write":
            settings = replace(
                settings,
                directory_urls=options.addresses != "files",
                markdown_links=options.addresses == "zensical",
            )
            return write_pages(settings, options.directory, options.config)
        else:
            list_addresses(settings)
    except ContentError as error:
        sys.stderr.write(
            f"{error}\n{counted(len(error.problems), 'problem')} in {settings.content.name}/.\n"
        )
        return 1
    return 0


def check_content(settings: Settings) -> None:
    """Check the content and print what was checked."""
    corpus, holding = read(settings)
    sys.stdout.write(f"{counted(len(corpus.claims), 'claim')} checked; no problems.\n")
    if settings.captures:
        sys.stdout.write(
            f"{counted(len(holding), 'quote')} compared with captures; 0 mismatches.\n"
        )
    else:
        sys.stdout.write("No captures folder was given: quotes were not compared.\n")


def print_status(settings: Settings, kind: str) -> None:
    """Print what in the content is worth a look; of one kind of notice if it is named."""
    corpus, _ = read(settings)
    sys.stdout.write(list_status(corpus, compare(corpus), kind))


def compare_quotes(settings: Settings, day: Date | None) -> None:
    """Compare quotes with the copies at hand, and record on which day; None records nothing."""
    corpus, holding = read(settings)
    lines: Mapping[str, Compared] = corpus.records.compared
    if day:
        lines = record_quotes(corpus, holding, day)
        (settings.content / COMPARED).write_bytes(compared_list(lines).encode())
    counts = count_quotes(corpus, lines)
    sys.stdout.write(
        f"{counted(len(holding), 'quote')} found in the copies at hand; 0 mismatches.\n"
        f"Recorded: {counts.compared:,} compared, {counts.changed:,} changed since, "
        f"{counts.seen:,} only seen.\n"
    )


def write_pages(settings: Settings, directory: Path, config: Path | None) -> int:
    """Write every page, with what a builder needs, into a directory; return the exit code."""
    beside = settings.content.parent / "mkdocs.yml"
    try:
        path = config or (beside if beside.is_file() else None)
        own = read_config(path) if path else OwnConfig()
        settings = replace(settings, site_name=own.site_name, site_url=own.site_url)
        sys.stdout.write(write_site(build(settings), settings, own, directory))
    except (ConfigError, ManifestError, OSError) as error:
        sys.stderr.write(f"python -m generator: {error}\n")
        return 2
    return 0


def list_addresses(settings: Settings) -> None:
    """Add every address of the site to the content's list of published addresses."""
    built = build(settings)
    listed = built.site.corpus.records.addresses
    new = addresses_of(built) - listed.keys()
    path = settings.content / ADDRESSES
    path.write_bytes(address_list((*listed, *new)).encode())
    sys.stdout.write(
        f"{settings.content.name}/{ADDRESSES} lists {len(listed) + len(new):,} addresses, "
        f"{len(new):,} of them new.\n"
    )


def _mistake_in(options: argparse.Namespace) -> str:
    """Return what is wrong with the folders of a command; empty where nothing is."""
    if options.captures and not options.captures.is_dir():
        suggestion = "Name one with --captures or CAPTURES, or none."
        return f"there is no captures folder '{options.captures}'. {suggestion}"
    if options.command == "quotes" and not options.captures:
        return "there is nothing to compare with. Name a folder of copies with --captures."
    if options.command in ("check", "status", "quotes"):
        return ""
    if not (options.templates / "inserts").is_dir():
        suggestion = "Name one with --templates; it has pages/, parts/ and inserts/."
        return f"there is no folder of templates '{options.templates}'. {suggestion}"
    if options.command == "write":
        target = options.directory
        nearest = next(path for path in (target, *target.absolute().parents) if path.exists())
        if not nearest.is_dir():
            return f"'{nearest}' is a file, so no pages can be written into it. Name a folder."
    return ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    parser.add_argument("--version", action="version", version=version("plan-site"))
    common = [_common_options()]
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", parents=common, help="say what is wrong with the content")
    what = "list what is worth a look, where only a person can decide"
    _add_kinds(commands.add_parser("status", parents=common, help=what, description=what))
    quotes = commands.add_parser(
        "quotes", parents=common, help="compare quotes with the copies of sources in --captures"
    )
    quotes.add_argument(
        "--write", action="store_true", help="record for each quote that was found, when it was"
    )
    quotes.add_argument(
        "--on",
        type=Date.parse,
        default=Date.parse(datetime.now(UTC).date().isoformat()),
        metavar="DAY",
        help="the day to record, as 2026-12-01; default: today",
    )
    to_disk = commands.add_parser("write", parents=common, help="write pages for another builder")
    to_disk.add_argument("directory", type=Path)
    to_disk.add_argument(
        "--addresses",
        choices=("folders", "files", "zensical"),
        default="folders",
        help="folders (the default): pages are published as points/x/, links in HTML lead there; "
        "files: as points/x.html; zensical: as points/x/, links in HTML name markdown files, "
        "which Zensical alone reads",
    )
    to_disk.add_argument(
        "--config",
        type=Path,
        help="the site's own mkdocs.yml, for its name and navigation; default: beside the content",
    )
    commands.add_parser(
        "addresses", parents=common, help="list every address of the site as published"
    )
    return parser


def _add_kinds(status: argparse.ArgumentParser) -> None:
    """Add what the command `status` has of its own."""
    status.epilog = "Example: python -m generator status --kind one-sided"
    status.add_argument("--kind", choices=NOTICE_KINDS, default="", help="list this kind alone")
    status.add_argument("--format", choices=("text",), default="text", help="a line each")


def _common_options() -> argparse.ArgumentParser:
    """Return the options that every command has."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--content", type=Path, default=Path("content"))
    common.add_argument("--templates", type=Path, default=Path("site_templates"))
    common.add_argument(
        "--captures",
        type=Path,
        default=Path(os.environ["CAPTURES"]) if os.environ.get("CAPTURES") else None,
        help="the folder of captures; also the environment variable CAPTURES",
    )
    common.add_argument(
        "--hidden",
        action="append",
        default=[],
        metavar="PAGE",
        help="a page inside pages/ that is not published, as `drafts/new.md`; may be repeated",
    )
    common.add_argument("--edit-address", default="", help="with {file} and {line}")
    common.add_argument("--contact", default="")
    common.add_argument("--report-address", default="", help="with {title} and {body}")
    return common


if __name__ == "__main__":
    sys.exit(main())
