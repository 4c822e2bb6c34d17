"""The body's place on a screen: what it draws, and how little of it again."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region

from lumbarjack.config import Settings
from lumbarjack.core.models.exercise import Exercise
from lumbarjack.core.models.pain import Side
from lumbarjack.ui.themes import themes
from lumbarjack.ui.widgets.figure import FigurePlace, step_at
from tests.figure.conftest import exercises


def named(name: str) -> Exercise:
    return next(e for e in exercises() if e.id == name)


class Shown(App[None]):
    def __init__(self, size: tuple[int, int], *, ascii: bool = False, **chosen: Any) -> None:
        super().__init__()
        self.bundle = SimpleNamespace(settings=Settings(**chosen))
        self.ascii, self.no_colour = ascii, False
        self.sent, self.thin = 0, False
        self.place = FigurePlace(id="figure")
        self.place.styles.width, self.place.styles.height = size
        for theme in themes():
            self.register_theme(theme)
        self.theme = "lumbarjack-dark"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(themes()[0].variables)

    def compose(self) -> ComposeResult:
        yield self.place

    def text(self) -> list[str]:
        height = self.place.content_size.height
        return [self.place.render_line(y).text for y in range(height)]


async def test_it_shows_the_body_over_the_floor() -> None:
    app = Shown((44, 14))
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bridge")
        rows = app.text()
        assert {len(row) for row in rows} == {44}
        assert sum(letter != " " for row in rows[:-1] for letter in row) > 80
        assert len(set(rows[-1])) == 1


async def test_it_says_nothing_without_an_exercise() -> None:
    app = Shown((44, 14))
    async with app.run_test(size=(80, 24)):
        assert "".join(app.text()).strip() == ""


async def test_ascii_alone_where_the_terminal_has_no_more() -> None:
    app = Shown((44, 14), ascii=True)
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("cat-camel")
        assert "".join(app.text()).isascii()
        assert "#" in "".join(app.text())


async def test_the_look_and_the_skin_are_the_persons_choice() -> None:
    app = Shown((44, 14), look="quadrant", palette="mannequin")
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bridge")
        assert "█" in "".join(app.text())
        colours = {
            str(segment.style.color.name)
            for y in range(14)
            for segment in app.place.render_line(y)
            if segment.style and segment.style.color and segment.text.strip()
        }
        assert "#dadada" in colours


async def test_the_left_side_is_another_picture() -> None:
    app = Shown((44, 14))
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bird-dog")
        right = app.text()
        app.place.side = Side.LEFT
        assert app.text() != right


async def test_only_cells_that_change_are_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Shown((44, 14))
    async with app.run_test(size=(80, 24)) as pilot:
        app.place.exercise = named("supine-marching")
        app.place.pose = 0.5
        await pilot.pause()
        regions: list[Region] = []
        monkeypatch.setattr(app.place, "refresh", lambda *spans, **_: regions.extend(spans))
        app.place.pose = 0.6
        assert 0 < sum(region.area for region in regions) < 44 * 14 / 3
        regions.clear()
        app.place.pose = 0.6001
        assert regions == []


async def test_still_shows_start_and_hold_and_nothing_between() -> None:
    app = Shown((44, 14), motion="still")
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bridge")
        seen = []
        for pose in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
            app.place.pose = pose
            seen.append(tuple(app.text()))
        assert len(set(seen)) == 2


async def test_a_sentence_stands_where_a_body_is_too_small() -> None:
    app = Shown((30, 5))
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bridge")
        words = " ".join(" ".join(app.text()).split())
        assert words == named("bridge").cues[0]


async def test_an_exercise_without_poses_leaves_the_floor() -> None:
    app = Shown((44, 14))
    async with app.run_test(size=(80, 24)):
        app.place.exercise = named("bridge").model_copy(update={"poses": ()})
        rows = app.text()
        assert "".join(rows[:-1]).strip() == ""
        assert rows[-1].strip() != ""


@pytest.mark.parametrize("steps", [6, 48])
def test_pictures_of_a_movement_are_as_far_from_each_other_and_the_hold_is_the_end(
    steps: int,
) -> None:
    shown = [step_at(at / 1000, steps) for at in range(1001)]
    assert [shown[0], shown[999], shown[1000]] == [0, steps - 1, steps]
    assert all(0 <= now - before <= 1 for before, now in pairwise(shown))
