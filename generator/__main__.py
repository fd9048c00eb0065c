"""The command line: `python -m generator check` and `python -m generator write DIR`.

Exit codes: 0 all is well, 1 the content has problems, 2 the command was not understood.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from generator.build import build, read
from generator.files import ContentError, counted
from generator.settings import Settings


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    written = _parser().parse_args(arguments)
    if mistake := _mistake_in(written):
        sys.stderr.write(f"python -m generator: {mistake}\n")
        return 2
    settings = Settings(
        content=written.content.resolve(),  # its name begins every place, and `.` is no name
        templates=written.templates,
        captures=written.captures,
        edit_address=written.edit_address,
        contact=written.contact,
    )
    try:
        if written.command == "write":
            write(settings, written.directory)
        else:
            report(settings)
    except ContentError as error:
        sys.stderr.write(
            f"{error}\n{counted(len(error.problems), 'problem')} in {settings.content.name}/.\n"
        )
        return 1
    return 0


def report(settings: Settings) -> None:
    """Check the content and say what was checked."""
    corpus, compared = read(settings)
    sys.stdout.write(f"{counted(len(corpus.claims), 'claim')} checked; no problems.\n")
    if settings.captures:
        sys.stdout.write(f"{counted(compared, 'quote')} compared with captures; 0 mismatches.\n")
    else:
        sys.stdout.write("No captures folder was given: quotes were not compared.\n")


def write(settings: Settings, directory: Path) -> None:
    """Write every page as plain markdown below a directory."""
    built = build(settings)
    for src_uri, text in built.markdown.items():
        path = directory / src_uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    sys.stdout.write(f"{counted(len(built.pages), 'page')} written to {directory}.\n")


def _mistake_in(written: argparse.Namespace) -> str:
    """Return what is wrong with the folders that were named, or nothing."""
    if written.captures and not written.captures.is_dir():
        told = "Name one with --captures or CAPTURES, or none."
        return f"there is no captures folder '{written.captures}'. {told}"
    if written.command != "write":
        return ""
    if not (written.templates / "inserts").is_dir():
        told = "Name one with --templates; it has pages/, parts/ and inserts/."
        return f"there is no folder of templates '{written.templates}'. {told}"
    target = written.directory
    nearest = next(path for path in (target, *target.absolute().parents) if path.exists())
    if not nearest.is_dir():
        return f"'{nearest}' is a file, so no pages can be written into it. Name a folder."
    return ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description=__doc__)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--content", type=Path, default=Path("content"))
    common.add_argument("--templates", type=Path, default=Path("site_templates"))
    common.add_argument(
        "--captures",
        type=Path,
        default=Path(os.environ["CAPTURES"]) if os.environ.get("CAPTURES") else None,
        help="the folder of captures; also the environment variable CAPTURES",
    )
    common.add_argument("--edit-address", default="", help="with {file} and {line}")
    common.add_argument("--contact", default="")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", parents=[common], help="say what is wrong with the content")
    to_disk = commands.add_parser("write", parents=[common], help="write the pages as markdown")
    to_disk.add_argument("directory", type=Path)
    return parser


if __name__ == "__main__":
    sys.exit(main())
