"""Somebody else's diary as a CSV file: columns, rounding, dirty rows, and the command."""

from __future__ import annotations

import json
import os
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from lumbarjack.core.models.pain import Zone
from lumbarjack.services.bundle import open_bundle
from lumbarjack.services.diary import Told, log_pain
from lumbarjack.services.errors import BadInput, NothingThere
from lumbarjack.services.foreign_diary import Columns, Foreign, read_foreign
from tests.conftest import RunCli


def day_of(instant: datetime) -> date:
    """A day begins at four."""
    return (instant - timedelta(hours=4)).date()


def read(tmp_path: Path, text: str, columns: Columns | None = None) -> Foreign:
    file = tmp_path / "their.csv"
    file.write_text(text, encoding="utf-8")
    return read_foreign(file, columns or Columns(), day_of)


def values(found: Foreign) -> list[tuple[str, int]]:
    return [(d.day.isoformat(), d.value) for d in found.days]


def test_a_header_of_date_and_pain_needs_no_option(tmp_path: Path) -> None:
    found = read(tmp_path, "date,pain\n2026-01-02,4\n2026-01-01,3\n")
    assert values(found) == [("2026-01-01", 3), ("2026-01-02", 4)]
    assert found.told == ("2 rows read, 2 logged days from 2026-01-01 to 2026-01-02.",)


@pytest.mark.parametrize(
    ("said", "whole"),
    [("0.5", 1), ("1.5", 2), ("3.2", 3), ("3.4", 4), ("3.6", 4), ("9.5", 10), ("4.0", 4)],
)
def test_a_value_lies_on_the_nearest_half_and_a_half_goes_up(
    tmp_path: Path, said: str, whole: int
) -> None:
    found = read(tmp_path, f"date,pain\n2026-01-01,{said}\n")
    assert values(found) == [("2026-01-01", whole)]
    assert any("rounded" in sentence for sentence in found.told) == (float(said) != whole)


def test_of_several_values_a_day_the_highest_counts(tmp_path: Path) -> None:
    found = read(tmp_path, "date,pain\n2026-01-01,3\n2026-01-01,6\n2026-01-01,4\n")
    assert values(found) == [("2026-01-01", 6)]
    assert "2 further values on a day: the highest counts." in found.told


def test_after_midnight_it_is_still_the_day_before(tmp_path: Path) -> None:
    found = read(tmp_path, "date,pain\n2026-01-02 01:30:00,5\n2026-01-02T09:00,3\n")
    assert values(found) == [("2026-01-01", 5), ("2026-01-02", 3)]


def test_dirty_rows_are_counted_and_explained(tmp_path: Path) -> None:
    text = "date,pain\n2026-01-01,3\n,4\n2026-01-03,\nMay,3\n2026-01-05,bad\n2026-01-06,11\nx\n"
    found = read(tmp_path, text)
    assert values(found) == [("2026-01-01", 3)]
    said = " ".join(found.told)
    for words in (
        "1 row left out, without a date.",
        "1 row left out, without a value.",
        "2 rows left out, with a date that cannot be read (line 5: 'May', line 8: 'x'). Dates like",
        "whose value is no number (line 6: 'bad')",
        "whose value is not from 0 to 10 (line 7: '11')",
    ):
        assert words in said


@pytest.mark.parametrize("text", ["nan", "inf", "-1", "1e9", "3 4"])
def test_what_is_no_pain_is_left_out(tmp_path: Path, text: str) -> None:
    found = read(tmp_path, f"date,pain\n2026-01-01,3\n2026-01-02,{text}\n")
    assert len(found.days) == 1


def test_columns_are_chosen_by_their_titles(tmp_path: Path) -> None:
    text = (
        "\ufeffWhat;Jahr;Monat;Tag;Stärke;Wo\n"
        "Back;2026;1;2;3,5;thigh\nBack;2026;1;3;2;1\nhappy;2026;1;3;9;\nBack;2026;1;4;2;moon\n"
    )
    columns = Columns(("Jahr", "Monat", "Tag"), "stärke", "what", "back", "Wo")
    found = read(tmp_path, text, columns)
    assert values(found) == [("2026-01-02", 4), ("2026-01-03", 2), ("2026-01-04", 2)]
    assert [d.zone for d in found.days] == [Zone.THIGH, Zone.BACK, None]
    assert "1 row left out, another name." in found.told
    assert "1 row without a place that is known: taken as not said." in found.told


def test_of_several_things_in_one_file_one_is_chosen(tmp_path: Path) -> None:
    text = "date,pain,what\n2026-01-01,3,Back\n2026-01-01,9,joy\n2026-01-02,4,Back\n"
    with pytest.raises(BadInput, match=r"Several things stand in what: Back \(2\), joy \(1\)"):
        read(tmp_path, text, Columns(name="what"))
    mixed = read(tmp_path, text.replace("what", "Name"), Columns()).told
    assert mixed[-1] == "All of it is taken for one pain: Back (2), joy (1). Choose with --only."
    for columns in (Columns(only="back"), Columns(name="what", only="back")):
        assert values(read(tmp_path, text, columns)) == [("2026-01-01", 3), ("2026-01-02", 4)]
    with pytest.raises(NothingThere, match="No row says knee"):
        read(tmp_path, text, Columns(only="knee"))


def test_a_file_that_cannot_be_used_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no column pain; it has: day, intensity"):
        read(tmp_path, "day,intensity\n1,2\n", Columns(("day",)))
    with pytest.raises(BadInput, match="is empty"):
        read(tmp_path, "\n")
    with pytest.raises(BadInput, match="no such file"):
        read_foreign(tmp_path / "nowhere.csv", Columns(), day_of)
    with pytest.raises(NothingThere, match="Names in it: happy"):
        read(tmp_path, "date,pain,n\n2026-01-01,3,happy\n", Columns(name="n", only="sad"))


SECOND_OF_MARCH = "2026-03-02"


@pytest.mark.parametrize(
    "said",
    [
        "2026/3/2",
        "2026.03.02",
        "20260302",
        "2.3.2026",
        "02.03.26",
        "2 Mar 2026",
        "2 March 2026",
        "2-Mar-2026",
        '"March 2, 2026"',
        "2026-03-02T00:00:00",
        "2026-03-02 09:30",
        "2026/03/02 09:30:00",
        "2.3.2026 9:30 pm",
        "2026-03-02T09:30:00Z",
        "2026-03-03T03:59",
    ],
)
def test_a_date_is_read_as_people_write_it(tmp_path: Path, said: str) -> None:
    assert values(read(tmp_path, f"date,pain\n{said},3\n")) == [(SECOND_OF_MARCH, 3)]


@pytest.mark.parametrize(
    ("dates", "read_as"),
    [
        ("2/3/2026 31/3/2026", ["2026-03-02", "2026-03-31"]),
        ("2/3/2026 3/31/2026", ["2026-02-03", "2026-03-31"]),
        ("2-3-26 31-3-26", ["2026-03-02", "2026-03-31"]),
    ],
)
def test_the_file_itself_tells_whether_the_day_comes_first(
    tmp_path: Path, dates: str, read_as: list[str]
) -> None:
    found = read(tmp_path, "date,pain\n" + "".join(f"{d},3\n" for d in dates.split()))
    assert [day for day, _ in values(found)] == read_as


@pytest.mark.parametrize("dates", ["2/3/2026 4/3/2026", "2/3/2026 31/3/2026 3/31/2026"])
def test_where_it_does_not_tell_nothing_is_guessed(tmp_path: Path, dates: str) -> None:
    text = "date,pain\n" + "".join(f"{d},3\n" for d in dates.split())
    with pytest.raises(NothingThere, match=r"day or the month first.*--date-order"):
        read(tmp_path, text)
    chosen = read(tmp_path, text, Columns(order="day-first"))
    assert values(chosen)[0] == (SECOND_OF_MARCH, 3)


@pytest.mark.parametrize("year", ["0001", "1899", "2201", "9999"])
def test_a_year_that_nobody_lives_in_is_left_out(tmp_path: Path, year: str) -> None:
    with pytest.raises(NothingThere, match="year is not from 1900 to 2200"):
        read(tmp_path, f"date,pain\n{year}-01-01,3\n")


def test_a_scale_of_a_hundred_is_said_and_read(tmp_path: Path) -> None:
    text = "date,pain\n2026-01-01,35\n2026-01-02,40\n2026-01-03,8\n2026-01-04,101\n"
    assert any("--top 100" in sentence for sentence in read(tmp_path, text).told)
    found = read(tmp_path, text, Columns(top=100))
    assert [value for _, value in values(found)] == [4, 4, 1]
    assert any("not from 0 to 100 (line 5: '101')" in sentence for sentence in found.told)


@pytest.mark.parametrize(
    "raw",
    [
        "date;pain\n2026-03-02;3\n".encode("utf-16"),
        b"sep=;\ndate;pain\n2026-03-02;3\n",
        b"# from a watch, with a comma\ndate\tpain\n2026-03-02\t3\n",
        b"date;pain;note\n2026-03-02;3;apr\xe8s\n",
        b"\xef\xbb\xbf Date , Pain \r\r2026-03-02 , 3 \r",
        b"date|pain\n2026-03-02|2,5\n",
    ],
)
def test_a_file_of_any_program_is_a_table(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "their.csv"
    file.write_bytes(raw)
    assert values(read_foreign(file, Columns(), day_of)) == [(SECOND_OF_MARCH, 3)]


def test_what_is_no_table_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="put date,pain above it"):
        read(tmp_path, "2026-03-02,3\n2026-03-03,4\n")
    with pytest.raises(BadInput, match="is no text"):
        read(tmp_path, "date,pain\n\0\0")


def test_a_place_that_was_not_said_never_moved_in(tmp_path: Path, run_cli: RunCli) -> None:
    file = tmp_path / "places.csv"
    rows = "2026-01-01,3,calf\n2026-01-02,3,\n2026-01-03,3,calf\n2026-01-04,3,back\n"
    file.write_text(f"date,pain,where\n{rows}")
    told = json.loads(run_cli("replay", str(file), "--zone", "where", "--json").stdout)
    moved = [r["day"] for r in told if any(a["rule"] == "R2b" for a in r["advice"])]
    assert moved == ["2026-01-04"]


# --- the command ----------------------------------------------------------------------------


def a_month(tmp_path: Path, pains: str) -> Path:
    file = tmp_path / "month.csv"
    first = date(2026, 1, 1)
    rows = [f"{first + timedelta(days=n)},{v}" for n, v in enumerate(pains.split())]
    file.write_text("date,pain\n" + "\n".join(rows) + "\n")
    return file


def test_it_works_in_an_empty_home_and_stores_nothing(
    tmp_path: Path, home: Path, run_cli: RunCli
) -> None:
    file = a_month(tmp_path, "3 " * 14 + "7 7 6 5 4 3 3 3.5")
    done = run_cli("replay", str(file), "--json")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert [row["day"] for row in rows] == sorted(row["day"] for row in rows)
    assert len(rows) == 22
    assert set(rows[0]) >= {"day", "value", "baseline", "ceiling", "advice"}
    flares = [r["day"] for r in rows if any(a["action"] == "flare" for a in r["advice"])]
    assert flares == ["2026-01-16"]
    assert [row["baseline"] for row in rows[:3]] == [None, 3, 3]
    assert {"rule", "action", "exercise"} <= set(rows[15]["advice"][0])
    assert rows[15]["advice"][0]["numbers"] == {"usual": 3, "worse from": 5, "settled at": 4}
    assert {"entries", "window", "sources", "changes"} <= set(rows[15]["advice"][0])
    assert "daily-ten" in done.stderr and "1 value rounded" in done.stderr
    assert not list(home.rglob("*.json"))


def test_the_table_is_words(tmp_path: Path, run_cli: RunCli) -> None:
    done = run_cli("replay", str(a_month(tmp_path, "3 " * 14 + "7 7 6")))
    assert done.returncode == 0
    assert "2026-01-16     7      3        5  R7 flare" in done.stdout
    assert "2026-01-01     3      ?        5\n" in done.stdout
    summary = " ".join(done.stdout.split())
    assert "How often each rule spoke, in days: R5a 1, R7 1, R8 2." in summary
    assert "done on every logged day" in " ".join(done.stdout.split())


def test_the_own_diary_is_replayed(run_cli: RunCli) -> None:
    assert run_cli("replay").returncode == 1
    for day in range(1, 18):
        then = {**os.environ, "LUMBARJACK_NOW": f"2026-01-{day:02}T08:00+00:00"}
        log_pain(open_bundle(then), Told(now=7 if day > 15 else 3))
    rows = json.loads(run_cli("replay", "--json", now="2026-02-01T08:00+00:00").stdout)
    assert [r["value"] for r in rows] == [3] * 15 + [7, 7]
    assert any(a["rule"] == "R7" for a in rows[-1]["advice"])


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("nowhere.csv",), 2, "no such file"),
        (("--value", "pain"), 2, "FILE"),
        (("x.csv", "--date", "a,b"), 2, "year,month,day"),
    ],
)
def test_wrong_input_is_one_line(
    run_cli: RunCli, args: tuple[str, ...], code: int, words: str
) -> None:
    done = run_cli("replay", *args)
    assert done.returncode == code
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
