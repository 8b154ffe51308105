"""Figures against hand-made labels. The floors are what was reached; they only rise."""

from __future__ import annotations

import pytest
from figure_labels import SHARED, marked, scores, sources

# F1 of two careful readers against each other: achieved 0.92, evidence 0.955, all 0.97.
FLOORS = {
    "figures_held_out.txt": {"achieved": 0.98, "evidence": 0.995, "all": 0.99, "exact": 0.99},
    "figures_held_out_2.txt": {"achieved": 0.98, "evidence": 0.995, "all": 0.995, "exact": 0.99},
    "figures_held_out_4.txt": {"achieved": 0.985, "evidence": 0.995, "all": 0.995, "exact": 0.98},
    "figures_held_out_3.txt": {"achieved": 0.98, "evidence": 0.99, "all": 0.995, "exact": 0.99},
    "figures_held_out_5.txt": {"achieved": 0.94, "evidence": 0.985, "all": 0.995, "exact": 0.99},
    "figures_held_out_6.txt": {"achieved": 0.975, "evidence": 0.995, "all": 0.995, "exact": 0.99},
    "figures_held_out_7.txt": {"achieved": 0.95, "evidence": 0.99, "all": 0.995, "exact": 0.985},
    "figures_held_out_8.txt": {"achieved": 0.95, "evidence": 0.985, "all": 0.995, "exact": 0.99},
    # What surrounds a deed in a narrative: not solved.
    "figures_held_out_9.txt": {"achieved": 0.785, "evidence": 0.98, "all": 0.995, "exact": 0.995},
    "figures_held_out_10.txt": {"achieved": 0.965, "evidence": 0.995, "all": 0.995, "exact": 0.985},
    "figures_learnt.txt": {"achieved": 1.0, "evidence": 1.0, "all": 1.0, "exact": 1.0},
}
SOURCES_FLOOR = {"achieved": 0.97, "evidence": 0.99, "all": 0.995, "exact": 0.99}


@pytest.mark.parametrize("name", FLOORS)
def test_sentences_of_other_occasions(name: str) -> None:
    """Teachers, nurses, farmers, firefighters, police, students: as well as two readers agree."""
    reached = scores(marked(name))
    assert {key: value for key, value in reached.items() if value < FLOORS[name][key]} == {}


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the labelled sources are not beside the project")
def test_labelled_sources() -> None:
    """The real documents, labelled by hand."""
    reached = scores(sources())
    assert {key: value for key, value in reached.items() if value < SOURCES_FLOOR[key]} == {}
