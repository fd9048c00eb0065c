"""Pages that a second build in the same process need not fill again.

While an editor writes, `mkdocs serve` builds again and again, and most pages stay as they are. The
page of a record is filled from what its view holds, from names and addresses of the whole site, and
from the lines on which its entries are written. If all three are the same as in the build before,
so is its text. Other pages, such as indexes, show figures of the whole site and are always filled.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from typing import TYPE_CHECKING

from generator.model import Source, kind_of
from generator.views import label_of

if TYPE_CHECKING:
    from pathlib import Path

    from generator.files import Place
    from generator.model import Plan
    from generator.pages.site import Page, Site
    from generator.settings import Settings


@dataclass(frozen=True, slots=True)
class Frame:
    """What any page may show beside its own view: equal frames give equal texts for equal views."""

    settings: Settings
    plan: Plan
    labels: dict[str, tuple[object, ...]]
    """What the label and the address of each record and question are made of."""
    addresses: tuple[object, ...]
    """The published addresses with what they lead to, and the former ids."""
    templates: dict[str, bytes]


def frame_of(site: Site, settings: Settings, legend: str) -> Frame:
    """Return what the pages of a site have in common; `legend` is the page that holds it."""
    corpus, findings = site.corpus, site.findings
    labels: dict[str, tuple[object, ...]] = {"legend": (legend,)}
    for ref in corpus.records.record_places:
        record = corpus.record(ref)
        language = site.directory.language(ref) if kind_of(ref) == "source" else ""
        labels[ref] = label_of(record), language, getattr(record, "number", None)
    for ref, question in corpus.questions.items():
        has_anchor = ref in findings.by_question
        labels[ref] = question.question.asks, findings.has_page(ref), has_anchor
    addresses = corpus.addresses
    return Frame(
        settings,
        site.plan,
        labels,
        (addresses.published, addresses.former_ids.current_refs),
        _texts_of(settings.templates),
    )


def _texts_of(templates: Path) -> dict[str, bytes]:
    """Return the bytes of every template of pages; those of the theme fill no page's text."""
    folders = (templates / "pages", templates / "parts", templates / "inserts")
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    return {path.as_posix(): path.read_bytes() for path in files}


def _shows_the_same(before: object, now: object) -> bool:
    """Return whether two values print the same.

    Of a source, templates print what is said of the source itself; its claims and its summary stand
    in the view beside it. So a changed claim changes only the pages that print this claim.
    """
    if before is now:
        return True
    if isinstance(before, Source) and isinstance(now, Source):
        return _heads_are_equal(before, now)
    if before == now:
        return True
    if isinstance(before, tuple) and isinstance(now, tuple):
        return len(before) == len(now) and all(map(_shows_the_same, before, now))
    if type(before) is not type(now) or not is_dataclass(before):
        return False
    names = [field.name for field in fields(before) if field.compare]
    return all(_shows_the_same(getattr(before, name), getattr(now, name)) for name in names)


def _heads_are_equal(before: Source, now: Source) -> bool:
    """Return whether the same is said of two sources themselves."""
    names = [name for name in type(now).model_fields if name not in ("claims", "summary")]
    return all(getattr(before, name) == getattr(now, name) for name in names)


@dataclass(slots=True)
class KeptPage:
    """A page as a build filled it."""

    around: tuple[str, str, str]
    """Its template, and the records before and after its own."""
    view: object
    text: str
    places: dict[str, Place]
    """Where the entries are written whose lines it names, by reference."""


@dataclass(slots=True)
class KeptPages:
    """The pages of the build before, if there was one."""

    frame: Frame | None = None
    pages: dict[str, KeptPage] = field(default_factory=dict)
    """By `src_uri`; only pages whose text depends on nothing but their view and the frame."""

    def begin(self, frame: Frame) -> None:
        """Forget all pages if what they have in common has changed."""
        if self.frame != frame:
            self.frame, self.pages = frame, {}

    def text(self, page: Page, site: Site) -> str | None:
        """Return the text of a page as it was filled before; None if it must be filled again."""
        kept = self.pages.get(page.src_uri)
        if kept is None or (page.template, page.previous, page.next) != kept.around:
            return None
        view = page.view
        if not _shows_the_same(kept.view, view):
            return None
        kept.view = view  # made of this build's records: two that are one compare fast
        is_moved = any(site.directory.place(ref) != place for ref, place in kept.places.items())
        return None if is_moved else kept.text

    def keep(self, page: Page, text: str, places: dict[str, Place], *, is_whole: bool) -> None:
        """Keep the text of a page if it `is_whole`: comes from its view and the frame alone."""
        if page.ref and is_whole:
            around = page.template, page.previous, page.next
            self.pages[page.src_uri] = KeptPage(around, page.view, text, places)
        else:
            self.pages.pop(page.src_uri, None)
