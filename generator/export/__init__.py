"""The pages are written to disk, as a project folder that builders of markdown sites can build.

The promise: a file that this package did not write stays as it is, and so does one that was changed
since. The package imports no builder; it knows the form of `mkdocs.yml`, which Material for MkDocs
and Zensical read.

Read in this order:

    own_config       what the site's own mkdocs.yml says that any builder needs
    navigation       the navigation, where the site's own mkdocs.yml has none
    builder_config   the mkdocs.yml that is written
    site_files       every file of the folder: pages, style sheets, scripts, and what pages show
    written_files    writes files, and remembers which ones it wrote
    write_site       all of it, and what is said at the end
"""

from generator.export.own_config import ConfigError, OwnConfig, read_config
from generator.export.write_site import write_site
from generator.export.written_files import ManifestError

__all__ = ["ConfigError", "ManifestError", "OwnConfig", "read_config", "write_site"]
