"""Comparison -> one self-contained HTML page: no script, no network, nothing beside the file."""

from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claims.model import BlockKind, Certainty
from compare.model import Basis, Comparison, Status
from reports.view import build_view
from reports.words import (
    GLYPHS,
    INSIDE,
    LAYERS,
    MEANINGS,
    count,
    format_date,
    format_span,
    join,
    printable,
)

# conflicts beyond these are counted in the contents
CONTENTS_SHOWN = 15
# agreements beyond these wait in a <details>
AGREEMENTS_SHOWN = 12
# rows of the matrix beyond these wait in a <details>
ROWS_SHOWN = 30
# a value longer than this is set as running text
LONG_VALUE = 28
# sentences of one value beyond these wait in a <details>
QUOTATIONS_SHOWN = 3


def render_html(comparison: Comparison) -> str:
    """Write a comparison as one HTML page that needs nothing but itself.

    Everything that comes from articles is escaped; control characters and lone surrogates are
    replaced, so that the page can always be encoded as UTF-8. No clock: the same comparison always
    gives the same page.
    """
    css = files("reports").joinpath("static", "report.css").read_text(encoding="utf-8")
    # the style sheet is this package's own, so it may go in as it is
    page = _environment().get_template("report.html")
    return page.render(view=build_view(comparison), css=Markup(css)) + "\n"


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters.update(date=format_date, join_words=join, count=count)
    environment.globals.update(
        AGREEMENTS_SHOWN=AGREEMENTS_SHOWN,
        CONTENTS_SHOWN=CONTENTS_SHOWN,
        Basis=Basis,
        BlockKind=BlockKind,
        Certainty=Certainty,
        GLYPHS=GLYPHS,
        INSIDE=INSIDE,
        LAYERS=LAYERS,
        LONG_VALUE=LONG_VALUE,
        MEANINGS=MEANINGS,
        QUOTATIONS_SHOWN=QUOTATIONS_SHOWN,
        ROWS_SHOWN=ROWS_SHOWN,
        Status=Status,
        format_span=format_span,
    )
    return environment


def _finalize(value: object) -> object:
    # Markup, a subclass of str, is the templates' own and stays as it is
    return printable(value) if type(value) is str else value
