"""Configuration of the guide's own build; the extension is in ``_ext/writing_guide``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "简要事迹写作指南"
author = "简要事迹写作指南编写组"
copyright = "2026, " + author
language = "zh_CN"
version = release = "0.1.0"

extensions = [
    "myst_parser",
    "sphinx_design",
    "writing_guide",
    "guide_reference",
    "guide_templates",
    "guide_books",
    "guide_languages",
]
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
writing_redirects = "redirects.txt"

# Furo has no translations of its own; this catalogue adds its strings to Sphinx's.
locale_dirs = ["locale"]
gettext_compact = True
gettext_location = False

# The editions: each with its folder, beside that of the other, and its name for itself.
guide_editions = {
    "zh_CN": {"folder": "html", "name": "简体中文"},
    "en": {
        "folder": "html-en",
        "name": "English",
        "untranslated": "This page has not been translated. What follows is in Chinese.",
        "configuration": {
            "project": "Writing Deed Summaries",
            "html_title": "Writing Deed Summaries",
            "html_short_title": "Writing Deed Summaries",
            "copyright": "2026, the authors of Writing Deed Summaries",
        },
    },
}
# Pages of which the English edition translates everything; of the others, the title.
guide_translated = [
    "index", "guide/index", "guide/indexes", "guide/maintain/*", "guide/patterns/*", "guide/rules/*",
    "examples/index",
]  # fmt: skip

html_theme = "furo"
html_title = project
html_favicon = "_static/favicon.svg"
html_static_path = ["_static"]
html_css_files = ["guide.css"]
# First of the scripts, so that a page shows in the chosen colours at once.
html_js_files = [("guide.js", {"priority": 100})]
html_show_sphinx = False
# Stands in the footer and in citations; make sets SOURCE_DATE_EPOCH to the last commit.
html_last_updated_fmt = "%Y-%m-%d"
html_copy_source = False
html_show_sourcelink = False
templates_path = ["_static/templates"]
html_sidebars = {
    "**": [
        "sidebar/brand.html", "sidebar/language.html", "sidebar/search.html", "sidebar/scroll-start.html",
        "sidebar/navigation.html", "sidebar/scroll-end.html",
    ],
}  # fmt: skip
html_theme_options = {
    "top_of_page_buttons": [],
}

epub_basename = "jianyao-shiji-xiezuo-zhinan"
epub_language = "zh-CN"
epub_identifier = epub_basename
epub_uid = epub_identifier
epub_show_urls = "no"
epub_css_files = ["epub.css"]
epub_description = "简要事迹怎样写：例文、规则和核对的办法"
epub_use_index = False
epub_tocscope = "includehidden"
epub_tocdepth = 3
# The style sheet of the PDF.
epub_exclude_files = ["_static/print.css"]
suppress_warnings = ["epub.unknown_project_files"]

latex_engine = "xelatex"
