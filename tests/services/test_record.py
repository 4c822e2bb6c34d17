"""The record as services see it: read once, and again only when something changed."""

from pathlib import Path

from lumbarjack.config import Settings
from lumbarjack.services.diary import Told, log_pain
from tests.services.made import Hands, bundle


def test_the_record_is_the_same_value_until_something_is_saved(tmp_path: Path) -> None:
    opened = bundle(tmp_path, Hands())
    log_pain(opened, Told(now=3))
    first = opened.record()
    assert opened.record() is first
    log_pain(opened, Told(now=4))
    assert opened.record() is not first
    assert len(opened.record().diary) == 2


def test_it_is_not_made_again_for_other_settings_and_sees_what_another_session_saved(
    tmp_path: Path,
) -> None:
    opened, elsewhere = bundle(tmp_path, Hands()), bundle(tmp_path, Hands())
    log_pain(opened, Told(now=3))
    first = opened.record()
    assert opened.with_settings(Settings(zone="Europe/Vienna")).record() is first
    log_pain(elsewhere, Told(now=5))
    assert [e.now for e in opened.record().diary] == [3, 5]
