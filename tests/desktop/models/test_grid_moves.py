from __future__ import annotations

import pytest

from desktop.models.grid_moves import GridMoves
from parser.editions import edition


def moves(table_id: str, edition_id: str = "2021") -> GridMoves:
    return GridMoves(edition(edition_id).table(table_id).layout().cells)


def test_arrows_go_from_figure_to_figure_and_stop_at_the_edge():
    go = moves("table3").go
    assert go((3, 3), "right") == (3, 4)
    assert go((3, 3), "down") == (4, 3)
    assert go((3, 3), "left") == (3, 3)
    assert go((3, 3), "up") == (3, 3)
    assert go((27, 9), "down") == (27, 9)
    assert go((3, 9), "right") == (3, 9)


def test_labels_between_the_blocks_are_skipped_and_columns_found_again():
    go = moves("table2").go
    assert go((3, 3), "down") == (6, 1)  # one wide figure under three
    assert go((6, 1), "up") == (3, 1)
    assert go((3, 3), "next") == (6, 1)
    assert go((6, 1), "previous") == (3, 3)


def test_tab_goes_through_all_and_stays_at_the_ends():
    grid = moves("table4")
    place, seen = grid.first, []
    while place not in seen:
        seen.append(place)
        place = grid.go(place, "next")
    assert len(seen) == 15
    assert seen[-1] == grid.last
    assert grid.go(grid.first, "previous") == grid.first


def test_edges_and_pages():
    go = moves("table3").go
    assert go((10, 5), "row_start") == (10, 3)
    assert go((10, 5), "row_end") == (10, 9)
    assert go((10, 5), "top") == (3, 5)
    assert go((10, 5), "bottom") == (27, 5)
    assert go((10, 5), "down", 10) == (20, 5)
    assert go((24, 5), "down", 10) == (27, 5)


@pytest.mark.parametrize("place", [(-1, -1), (0, 0), (5, 0)])
def test_from_nowhere_the_first_figure(place):
    grid = moves("table3")
    assert grid.go(place, "down") in (grid.first, (6, 3))


def test_blocks_are_cut_at_the_edge():
    grid = moves("table3")
    assert grid.along_row((3, 8), 5) == [(3, 8), (3, 9)]
    assert grid.down_column((26, 4), 5) == [(26, 4), (27, 4)]
    assert grid.down_column((0, 4), 5) == []
    assert grid.along_row((0, 4), 5) == []


def test_a_form_without_figures():
    empty = GridMoves(())
    assert empty.first is None
    assert empty.last is None
    assert empty.go((0, 0), "down") == (0, 0)
