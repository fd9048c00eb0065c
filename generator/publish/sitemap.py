"""The sitemap, with the day on which each page last changed.

MkDocs packs a sitemap with the time of the build in its head, which gzip holds in 32 bits: from
1970 to 2106. Our time is that of the content and may be any year. So the sitemap is made here, from
the theme's template, and is packed without a time (RFC 1952, section 2.3.1: MTIME is 0).
"""

from __future__ import annotations

import gzip
from io import BytesIO
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

if TYPE_CHECKING:
    from collections.abc import Collection

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

SITEMAP = "sitemap.xml"


def publish_sitemap(
    env: Environment, files: Files, config: MkDocsConfig, *, left_out: Collection[str]
) -> None:
    """Add the sitemap to the files, plain and packed, in the place of MkDocs's own.

    `left_out` are the pages that are not in it, by their `src_uri`.
    """
    config.theme.static_templates.discard(SITEMAP)
    pages = [file for file in files.documentation_pages() if file.src_uri not in left_out]
    text = env.get_template(SITEMAP).render(pages=pages, config=config)
    for name, content in {SITEMAP: text.encode(), f"{SITEMAP}.gz": _packed(text.encode())}.items():
        if written := files.get_file_from_path(name):
            files.remove(written)
        files.append(File.generated(config, name, content=content))


def _packed(content: bytes) -> bytes:
    packed = BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as file:
        file.write(content)
    return packed.getvalue()
