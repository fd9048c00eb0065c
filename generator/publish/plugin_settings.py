"""What a site's mkdocs.yml says under `plan-pages`, and which settings would break its pages."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base, config_options

from generator.corpus import PAGES
from generator.publish.site_settings import (
    build_time_mistake,
    extension_mistake,
    feature_mistake,
    plugin_mistake,
)

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class PlanPagesConfig(base.Config):  # type: ignore[no-untyped-call]
    """What a site's mkdocs.yml says under `plan-pages`; see `generator.settings`."""

    content = config_options.Dir(exists=True, default="content")
    templates = config_options.Dir(exists=True, default="site_templates")
    captures = config_options.Optional(config_options.Dir(exists=True))
    edit_address = config_options.Type(str, default="")
    contact = config_options.Type(str, default="")
    report_address = config_options.Type(str, default="")


def captures_folder(own: PlanPagesConfig) -> Path | None:
    """Return the folder of captures that the option or the environment names, if any."""
    folder = own.captures or os.environ.get("CAPTURES")
    return Path(folder) if folder else None


def mistake_in(config: MkDocsConfig, own: PlanPagesConfig) -> str:
    """Return the first setting under which pages would be broken or unsafe; empty if none is."""
    return (
        _folder_mistake(config, own)
        or address_mistake(own.edit_address, own.contact)
        or report_mistake(own.report_address)
        or extension_mistake(config.markdown_extensions, config.mdx_configs)
        or plugin_mistake(config.plugins)
        or feature_mistake(config.theme["features"])
        or build_time_mistake(os.environ.get("SOURCE_DATE_EPOCH"))
    )


def _folder_mistake(config: MkDocsConfig, own: PlanPagesConfig) -> str:
    if not config.use_directory_urls:
        return "plan-pages needs 'use_directory_urls: true', since its tables link to folders."
    if Path(config.docs_dir) != Path(own.content) / PAGES:
        return f"plan-pages needs 'docs_dir' to be {PAGES}/ inside its content folder."
    if (captures := captures_folder(own)) and not captures.is_dir():
        return f"plan-pages finds no captures folder '{captures}', which CAPTURES names."
    return ""


def address_mistake(edit: str, contact: str) -> str:
    """Return why an address would give every page a link to nowhere."""
    if edit and not (edit.startswith(("https://", "http://")) and "{file}" in edit):
        return "plan-pages needs 'edit_address' to be an https:// address with {file} in it."
    if set("{}") & set(edit.replace("{file}", "").replace("{line}", "")):
        return "plan-pages knows only {file} and {line} between braces in 'edit_address'."
    if contact and not contact.startswith(("https://", "http://", "mailto:")):
        return "plan-pages needs 'contact' to begin with mailto: or https://."
    return ""


def report_mistake(report: str) -> str:
    """Return why an address would give every statement a report that leads nowhere."""
    if report and not report.startswith(("https://", "http://", "mailto:")):
        return "plan-pages needs 'report_address' to begin with mailto: or https://."
    if report and "{body}" not in report:
        return "plan-pages needs {body} in 'report_address', for what is reported."
    if set("{}") & set(report.replace("{title}", "").replace("{body}", "")):
        return "plan-pages knows only {title} and {body} between braces in 'report_address'."
    return ""
