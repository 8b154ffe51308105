"""Configuration of the guide's own build; the extension is in ``_ext/writing_guide``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "简要事迹写作指南"
author = "简要事迹写作指南编写组"
copyright = "2026, " + author
language = "zh_CN"
release = "0.1.0"

extensions = ["myst_parser", "sphinx_design", "writing_guide", "guide_reference", "guide_templates"]
primary_domain = "writing"
root_doc = "index"
exclude_patterns = [
    "_build", ".venv", "_ext", "tests", "benchmarks", "requirements", "README*.md", "CHANGELOG.md",
    "CONTRIBUTING.md", "LICENSE", ".ci", ".github", ".pytest_cache", "locale", "dist",
    "./templates",  # within _static, which is copied into the site
]  # fmt: skip

myst_enable_extensions = ["colon_fence", "deflist", "attrs_inline"]
nitpicky = True

# Furo's own sidebar holds the whole site on every page.
writing_navigation_limit = 40
writing_collection_checks = True

# Furo has no translations of its own; this catalogue adds its strings to Sphinx's.
locale_dirs = ["locale"]
gettext_compact = False

html_theme = "furo"
html_title = project
html_static_path = ["_static"]
html_css_files = ["guide.css"]
# First of the scripts, so that a page shows in the chosen colours at once.
html_js_files = [("guide.js", {"priority": 100})]
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
templates_path = ["_static/templates"]
html_theme_options = {
    "top_of_page_buttons": [],
}

epub_language = "zh-CN"
epub_identifier = "jianyao-shiji-xiezuo-zhinan"
epub_uid = epub_identifier
epub_show_urls = "no"
suppress_warnings = ["epub.unknown_project_files"]

latex_engine = "xelatex"
