"""What `mkdocs serve` does for an editor beside building: it shows mistakes, and it stays alive.

A mistake of the content is no failure of the server. Every address then shows a page that names
the mistakes, until they are mended. The files of the search are made when a browser asks for them.
"""

from __future__ import annotations

import errno
import gc
import logging
import socket
import traceback
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Protocol

from watchdog.observers.polling import PollingObserver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from threading import RLock

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from generator.files import Problem

    Application = Callable[[dict[str, str], Callable[..., object]], Iterable[bytes]]

PROBLEM_PAGE = "problems.html"
"""The theme's template for mistakes, and the file that it becomes in the served folder."""

LOOK_EVERY = 0.2
"""Seconds between two looks at the files; MkDocs looks every half second."""

COLLECT_AFTER = 1.0
"""Seconds. A search for unused objects takes about a third of one."""


class Served(Protocol):
    """What the server asks the plugin for."""

    lock: RLock
    has_mistakes: bool

    def before_answer(self, path: str) -> None:
        """Make what a browser asks for, if it is not made yet."""

    def show(self, messages: Sequence[str]) -> None:
        """Write the page that names what went wrong."""


def port_mistake(config: MkDocsConfig) -> str:
    """Return why nothing can be served at an address; empty if it is free."""
    host, port = config.dev_addr
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                return f"plan-pages cannot serve at {host}:{port}: {error.strerror}."
            return (
                f"Port {port} of {host} is taken by another program. "
                f"Choose another one: 'make serve PORT={port + 1}'."
            )
    return ""


def write_problem_page(
    config: MkDocsConfig, heading: str, problems: Sequence[Problem], messages: Sequence[str]
) -> None:
    """Write the page that names what went wrong into the served folder."""
    template = config.theme.get_env().get_template(PROBLEM_PAGE)
    page = template.render(heading=heading, problems=problems, messages=messages)
    path = Path(config.site_dir) / PROBLEM_PAGE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8")


def watch_over(server: LiveReloadServer, served: Served, watched: Iterable[str]) -> None:
    """Let the server show mistakes instead of hanging, and make some files on demand.

    It looks for changes more often than MkDocs does; `watched` are the paths that it looks at.
    """
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=LOOK_EVERY)
    for path in watched:
        server.watch(path)
    server.builder = _surviving(server.builder, served)
    server.set_app(_with_problem_page(server.serve_request, server.mount_path, served))


def _surviving(build: Callable[[], None], served: Served) -> Callable[[], None]:
    """Return a build after which the server goes on, whatever happened."""

    def survive() -> None:
        warnings = _Warnings()
        logging.getLogger("mkdocs").addHandler(warnings)
        try:
            with served.lock:
                build()
        except Exception as error:  # noqa: BLE001 - a bug is shown in the browser and the terminal
            traceback.print_exc()
            served.show(warnings.messages or [str(error) or type(error).__name__])
        finally:
            logging.getLogger("mkdocs").removeHandler(warnings)
        collect_later()

    return survive


def collect_later() -> None:
    """Let Python find what the build before left behind, when the new page is on its way."""
    timer = Timer(COLLECT_AFTER, gc.collect)
    timer.daemon = True
    timer.start()


class _Warnings(logging.Handler):
    """Collects the warnings of a build: in strict mode they stop it, without saying which."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note one message."""
        self.messages.append(record.getMessage())


def _with_problem_page(answer: Application, root: str, served: Served) -> Application:
    """Return an application that shows the problem page at the address of any page."""

    def application(environ: dict[str, str], start: Callable[..., object]) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if not path.startswith(root):
            return answer(environ, start)
        with served.lock:
            served.before_answer(path.removeprefix(root))
        is_page = path.endswith(("/", ".html"))
        if served.has_mistakes and is_page:
            environ = {**environ, "PATH_INFO": f"{root}{PROBLEM_PAGE}"}
        return answer(environ, start)

    return application
