"""The kept catalogue is the catalogue of the files, or is not used."""

import zlib
from pathlib import Path

import pytest

from lumbarjack.catalog_io import CatalogError, load, shipped_folder
from lumbarjack.core.catalogue.index import Catalogue
from lumbarjack.core.models.dose import DoseMode
from lumbarjack.paths import Places
from lumbarjack.services.kept_catalogue import NAME, open_catalogue


@pytest.fixture
def places(tmp_path: Path) -> Places:
    (tmp_path / "state").mkdir()
    return Places(tmp_path / "config", tmp_path / "data", tmp_path / "state")


def everything(catalogue: Catalogue) -> tuple[object, ...]:
    return (
        catalogue.ladders,
        catalogue.exercises,
        catalogue.programmes,
        catalogue.cautions,
        catalogue.claims,
        catalogue.sources,
        catalogue.positions,
        catalogue.seed,
    )


def own_source(places: Places, id: str) -> Path:
    """An own file with one source, in the shape of the shipped ones."""
    places.own_catalogue.mkdir(parents=True, exist_ok=True)
    shipped = (shipped_folder() / "sources.toml").read_text(encoding="utf-8")
    first = "[[sources]]" + shipped.split("[[sources]]")[1]
    lines = [f'id = "{id}"' if line.startswith("id = ") else line for line in first.splitlines()]
    file = places.own_catalogue / "own.toml"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_what_is_kept_is_what_the_files_say(places: Places) -> None:
    made = open_catalogue(places)
    kept = places.derived / NAME
    assert kept.stat().st_mode & 0o777 == 0o600
    before = kept.stat().st_mtime_ns
    again = open_catalogue(places)
    assert kept.stat().st_mtime_ns == before
    assert everything(again) == everything(made) == everything(load())


def test_an_own_file_that_comes_changes_or_goes_is_seen(places: Places) -> None:
    open_catalogue(places)
    file = own_source(places, "first")
    assert open_catalogue(places).source("first")
    assert open_catalogue(places).source("first")
    own_source(places, "second-one")
    assert open_catalogue(places).source("second-one")
    file.unlink()
    places.own_catalogue.rmdir()
    with pytest.raises(LookupError):
        open_catalogue(places).source("second-one")


def test_a_mistake_in_an_own_file_is_told_every_time(places: Places) -> None:
    open_catalogue(places)
    own_source(places, "first").write_text("[[sources]]\nid = 3\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(CatalogError, match=r"own\.toml"):
            open_catalogue(places)


@pytest.mark.parametrize("damage", [b"", b"x", b"\xff\xfe", b"a\n\nb\n\n{}"])
def test_a_damaged_one_is_made_anew(places: Places, damage: bytes) -> None:
    whole = everything(open_catalogue(places))
    kept = places.derived / NAME
    text = kept.read_bytes()
    changed = text.replace(b"hold_s", b"rest_s", 1)
    assert changed != text
    for broken in (damage, text[: len(text) // 2], changed):
        kept.write_bytes(broken)
        assert everything(open_catalogue(places)) == whole
        assert kept.read_bytes() == text


@pytest.mark.parametrize("kind", ["paths Places", "core.models.dose DoseMode"])
def test_a_file_changes_no_class_of_this_program(places: Places, kind: str) -> None:
    whole = everything(open_catalogue(places))
    kept = places.derived / NAME
    head, stamps, text = kept.read_bytes().split(b"\n\n", 2)
    module, name = (part.encode() for part in kind.split())
    sets = b"".join(
        (
            b"\x80\x04}.",  # no shapes
            b"clumbarjack." + module + b"\n" + name + b"\n",  # the class
            b"(N(Vhurt\nVhere\ndtb.",  # and, as if it were one of its kind, what it is to hold
        )
    )
    checksum = zlib.crc32(sets).to_bytes(4, "big")
    kept.write_bytes(b"\n\n".join([head, stamps, checksum + sets]))
    assert everything(open_catalogue(places)) == whole
    assert not hasattr(Places, "hurt")
    assert not hasattr(DoseMode, "hurt")
    assert kept.read_bytes().endswith(text)


def test_without_a_home_nothing_is_kept(tmp_path: Path) -> None:
    places = Places(tmp_path / "config", tmp_path / "data", tmp_path / "state")
    assert open_catalogue(places).exercises
    assert list(tmp_path.iterdir()) == []
