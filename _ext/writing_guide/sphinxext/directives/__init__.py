"""The directives of the domain, one module a kind."""

from __future__ import annotations

from docutils.parsers.rst import Directive

from writing_guide.sphinxext.directives.annotation import AnnotationDirective
from writing_guide.sphinxext.directives.catalog import RuleCatalogDirective
from writing_guide.sphinxext.directives.example import ExampleDirective, PairDirective, PassageDirective
from writing_guide.sphinxext.directives.gallery import GalleryDirective, IndexDirective
from writing_guide.sphinxext.directives.part import PartDirective
from writing_guide.sphinxext.directives.quotation import PatternListDirective, QuotationDirective

DIRECTIVES: dict[str, type[Directive]] = {
    "example": ExampleDirective,
    "passage": PassageDirective,
    "pair": PairDirective,
    "part": PartDirective,
    "annotation": AnnotationDirective,
    "quotation": QuotationDirective,
    "pattern-list": PatternListDirective,
    "rule-catalog": RuleCatalogDirective,
    "example-gallery": GalleryDirective,
    "example-index": IndexDirective,
}
