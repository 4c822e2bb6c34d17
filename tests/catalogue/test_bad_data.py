"""Whatever is wrong in a file is told in one line: file, field, fix."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lumbarjack.catalog_io import CatalogError, check, load
from lumbarjack.core.catalogue.index import Catalogue

RUNG = """
[[rungs]]
rung = {n}
id = "own-{n}"
name = "Own {n}"
setup = "standing"
position = "standing"
kind = "mobility"
direction = "neutral"
no_floor = true
sides = "both"
mode = "reps"
dose = {{ sets = 1 }}
basis = "judgement"
steps = ["Sway for {{hold_s}} seconds."]
cues = ["Easy"]
breath = "Easy."
felt = "Nowhere much"
sources = ["own-clinician"]
"""
LADDER = """id = "own"
name = "My own"
aim = "To sway."
direction = "neutral"
below = "walk-5"
""" + "".join(RUNG.format(n=n) for n in (1, 2, 3))

PROGRAMME = """id = "own-routine"
name = "Mine"
minutes = 5
times_per_day = 1
when = "daily"
suits = "Me."
not_for = "Others."
notes = "None."
basis = "judgement"
sources = ["nice"]

[[items]]
exercise = "bridge"
"""


def test_the_own_ladder_is_in_order(tmp_path: Path, catalogue: Catalogue) -> None:
    file = tmp_path / "own.toml"
    file.write_text(LADDER)
    counts = "1 ladder, 3 exercises, 0 programmes"
    assert check(file, catalogue).words == f"{file}: {counts}, in order."
    assert str(check(file)) == counts


BAD = [
    # what is changed, into what, the field, what is wrong, the fix
    ('id = "own"', 'id = "own', "line 1", "is not TOML", "quotes"),
    ('name = "Own 2"\n', "", "rung 2 (own-2), name", "is missing", "add it"),
    ('felt = "Now', 'fellt = "Now', "rung 1 (own-1), fellt", "is not a field", '"felt"'),
    (
        "rung = 2",
        'rung = "2"',
        "rung 2 (own-2), rung",
        'should be a whole number, not "2"',
        "whole number, without quotes",
    ),
    ("no_floor = true", 'no_floor = "yes"', "no_floor", '"yes"', "true or false"),
    ('cues = ["Easy"]', 'cues = "Easy"', "cues", '"Easy"', "write a list"),
    ('name = "Own 1"', "name = 7", "name", "not 7", '"quotes"'),
    ("{ sets = 1 }", "{ sets = 400 }", "dose, sets", "400", "allowed"),
    ("{ sets = 1 }", "{ set = 1 }", "dose, set", "is not a field", '"sets"'),
    ('kind = "mobility"', 'kind = "mobilty"', "kind", "mobilty", '"mobility"'),
    ('id = "own-2"', 'id = "own-1"', "rung own-1", "twice", "rename"),
    ('id = "own-2"', 'id = "bridge"', "rung bridge", "05-bridge.toml", "rename"),
    ("rung = 3", "rung = 5", "rung own-3, rung", "is 5, but it stands at place 3", "1, 2, 3"),
    ('setup = "standing"', 'setup = "standin"', "setup", "standin", '"standing"'),
    ('setup = "standing"', 'setup = "tabletop"', "position", "quadruped", "agree"),
    ('["own-clinician"]', '["nise"]', "rung own-1, sources", 'called "nise"', '"nice"'),
    ('["own-clinician"]', "[]", "rung own-1, sources", "no source", "own-clinician"),
    ('cues = ["Easy"]', 'cues = ["Easy"]\nswaps = ["brigde"]', "swaps", "brigde", '"bridge"'),
    ('cues = ["Easy"]', 'cues = ["Easy"]\nswaps = ["own-1"]', "swaps", "itself", "take it out"),
    ('cues = ["Easy"]', 'cues = ["Easy"]\ncautions = ["nerves"]', "cautions", "", '"nerve"'),
    ('cues = ["Easy"]', 'cues = ["Easy"]\nlearn_first = ["x"]', "learn_first", '"x"', "use an"),
    ('cues = ["Easy"]', 'cues = ["Easy"]\neasier = "own-3"', "easier", "own-3 -> own-2", "links"),
    ('cues = ["Easy"]', 'cues = ["Easy"]\nlearn_first = ["own-2"]', None, None, None),
    ('cues = ["Easy"]', 'cues = ["Easy"]\nharder = "own-3"', "harder", "not a field", "order"),
    ('below = "walk-5"', 'below = "own-1"', "easier", "circle", "links"),
    ("{hold_s}", "{seconds}", "rung 1 (own-1), step 1", "{seconds}", "{hold_s}"),
    ("Sway for", "TODO for", "step 1", "placeholder is left: TODO", "write the words"),
    ("Nowhere much", "____", "felt", "placeholder is left: ____", "write the words"),
    ("Nowhere much", "Lorem ipsum", "felt", "placeholder", "write the words"),
    ("Nowhere much", "On the {side}", "felt", "{side}", "write the words"),
    ("Nowhere much", "", "felt", "is empty", "write the words"),
    ('steps = ["Sway for {hold_s} seconds."]', "steps = []", "steps", "is empty", "steps"),
]


@pytest.mark.parametrize(("old", "new", "field", "wrong", "fix"), BAD)
def test_a_bad_ladder_gets_its_line(
    tmp_path: Path,
    catalogue: Catalogue,
    old: str,
    new: str,
    field: str | None,
    wrong: str,
    fix: str,
) -> None:
    assert old in LADDER
    file = tmp_path / "own.toml"
    file.write_text(LADDER.replace(old, new, 1))
    if field is None:
        assert check(file).exercises == 3
        return
    with pytest.raises(CatalogError) as found:
        check(file)
    _is_one_line(found.value, file, field, wrong, fix)
    with pytest.raises(CatalogError):
        load(own=file)


def _is_one_line(error: CatalogError, file: Path, field: str, wrong: str, fix: str) -> None:
    line = str(error)
    assert "\n" not in line
    assert line.startswith(f"{file}: ")
    found = re.fullmatch(r"(.*?); fix: (.+)", line.removeprefix(f"{file}: "))
    assert found, line
    assert field in found[1] and wrong in found[1], line
    assert fix in found[2], line


def test_a_circle_of_what_is_learned_first(tmp_path: Path) -> None:
    circle = LADDER.replace('id = "own-1"', 'id = "own-1"\nlearn_first = ["own-2"]')
    circle = circle.replace('id = "own-2"', 'id = "own-2"\nlearn_first = ["own-1"]')
    file = tmp_path / "own.toml"
    file.write_text(circle)
    with pytest.raises(CatalogError, match="own-1 -> own-2 -> own-1; fix: take one"):
        check(file)


@pytest.mark.parametrize(
    ("old", "new", "field", "wrong", "fix"),
    [
        ('exercise = "bridge"', 'exercise = "brigde"', "item 1", '"brigde"', '"bridge"'),
        ('"bridge"', '"bridge"\nstart = "bride"', "item 1", '"bride"', '"bridge"'),
        ('["nice"]', "[]", "sources", "no source", "name a source"),
        ("minutes = 5", "minutes = 5.5", "minutes", "5.5", "whole number"),
        ("minutes = 5", "minuets = 5", "minuets", "is not a field", '"minutes"'),
    ],
)
def test_a_bad_programme_gets_its_line(
    tmp_path: Path, old: str, new: str, field: str, wrong: str, fix: str
) -> None:
    file = tmp_path / "routine.toml"
    file.write_text(PROGRAMME.replace(old, new, 1))
    with pytest.raises(CatalogError) as found:
        check(file)
    _is_one_line(found.value, file, field, wrong, fix)


@pytest.mark.parametrize(
    ("text", "field", "wrong", "fix"),
    [
        ("", "the file", "holds nothing known", "[[rungs]]"),
        ("[[source]]\nid = 1\n", "the file", "holds nothing known", "[[sources]]"),
        ("sources = 3\n", "sources", "is not a list of tables", "[[sources]]"),
        ('[[sources]]\nid = "x"\n', "source 1 (x), title", "is missing", "add it"),
        ("rungs = 3\n", "", "", ""),
        ('[[claims]]\nid = "x"\ntext = "y"\ngrade = "proof"\n', "claim 1 (x)", "", ""),
    ],
)
def test_other_bad_files(tmp_path: Path, text: str, field: str, wrong: str, fix: str) -> None:
    file = tmp_path / "file.toml"
    file.write_text(text)
    with pytest.raises(CatalogError) as found:
        check(file)
    _is_one_line(found.value, file, field, wrong, fix)


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=r"nowhere\.toml: the file: does not exist; fix: "):
        check(tmp_path / "nowhere.toml")
    with pytest.raises(CatalogError, match="the folder: holds no TOML file; fix: "):
        check(tmp_path)
    (tmp_path / "latin.toml").write_bytes(b'name = "\xe9"')
    with pytest.raises(CatalogError, match="is not UTF-8; fix: save it as UTF-8"):
        check(tmp_path)
    with pytest.raises(CatalogError, match="ladders: is not there; fix: "):
        load(tmp_path / "none")
    folder = tmp_path / "x.toml"
    folder.mkdir()
    with pytest.raises(CatalogError, match="; fix: "):
        check(folder)
