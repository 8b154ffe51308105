"""The values that flow through the engine: all frozen, all positions code-point offsets."""

from writing_guide.model.document import Block, BlockKind, Document, Part
from writing_guide.model.finding import Edit, Finding, Fix, Hit, Severity
from writing_guide.model.report import Report
from writing_guide.text.figure import Figure, FigureKind

__all__ = [
    "Block",
    "BlockKind",
    "Document",
    "Edit",
    "Figure",
    "FigureKind",
    "Finding",
    "Fix",
    "Hit",
    "Part",
    "Report",
    "Severity",
]
