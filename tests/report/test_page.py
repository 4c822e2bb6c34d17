"""The page as text and as HTML: valid, self-contained, one sheet, and the same facts in both."""

import json
import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import html5lib
import pytest

from lumbarjack.core.report.facts import Measured, Report
from lumbarjack.core.report.html import as_html
from lumbarjack.core.report.text import as_text
from lumbarjack.core.report.words import sections
from tests.report.made import empty, full

REPORTS = {"full": full(), "empty": empty(), "a day": full(1), "a year": full(366)}
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu"]

AXE = """
<script>{axe}</script>
<script>
axe.run().then(found => {{
  document.title = JSON.stringify(found.violations.map(one => one.id))
}})
</script>
"""

WIDE = """
<script>
const page = document.documentElement
document.title = String(page.scrollWidth > page.clientWidth)
</script>
"""


@pytest.fixture(params=REPORTS)
def report(request: pytest.FixtureRequest) -> Report:
    return REPORTS[request.param]


def test_the_html_is_valid_and_needs_nothing_else(report: Report) -> None:
    text = as_html(report)
    html5lib.HTMLParser(strict=True).parse(text)
    assert "<script" not in text and "http" not in text and "url(" not in text
    assert "@import" not in text and "<link" not in text


def test_what_steers_a_terminal_does_not_break_the_html() -> None:
    told = replace(full(), question="Why \x1b[31m at\x00 night\x9b?")
    html5lib.HTMLParser(strict=True).parse(as_html(told))
    assert "Why [31m at night?" in as_html(told)


def test_an_answer_of_before_the_period_has_its_year() -> None:
    told = Measured("Roland-Morris", "6 of 24", date(2025, 3, 6))
    text = as_text(replace(empty(), measured=(told,)))
    assert "6 of 24 on 6 Mar 2025." in text
    text = as_text(replace(empty(), measured=(replace(told, now_on=date(2026, 3, 6)),)))
    assert "6 of 24 on 6 Mar." in text


@pytest.mark.parametrize("days", [28, 57, 366])
def test_no_date_below_the_line_runs_out_of_the_drawing(days: int) -> None:
    places = re.findall(r'<text x="([\d.]+)" y="145">(?=\d)', as_html(full(days)))
    assert float(places[-1]) + len("16 Mar") * 5 <= 720 and len(places) == len(set(places))


def test_every_sentence_is_in_both(report: Report) -> None:
    tree = html5lib.parse(as_html(report), namespaceHTMLElements=False)
    shown = " ".join("".join(tree.itertext()).split())
    text = " ".join(as_text(report).split())
    for section in sections(report):
        for sentence in (section.title, *section.lines):
            words = " ".join(sentence.split())
            assert words in shown and words in text


def test_one_day_is_said_as_one() -> None:
    text = as_text(empty(1))
    assert text.startswith("Back pain, 1 day: 16 Mar 2026\n")
    assert "No pain was logged on this day." in text
    assert "Logged on 1 of 1 day." in as_text(full(1))


def test_no_line_of_the_text_is_wide(report: Report) -> None:
    for width in (78, 56, 38):
        assert all(len(line) <= width for line in as_text(report, width).splitlines())


def test_a_day_that_was_not_logged_is_a_gap_and_a_dot() -> None:
    whole = full()
    gaps = tuple(day if index % 2 else type(day)(day.day) for index, day in enumerate(whole.days))
    parted = type(whole)(**{**vars(whole), "days": gaps})
    assert as_html(whole).count('<polyline class="pain"') == 1
    assert '<polyline class="pain"' not in as_html(parted)
    assert as_html(parted).count('<circle class="day"') == 14
    assert ". 7 . 10 ." in as_text(parted)


def test_without_colour_the_zone_is_a_number() -> None:
    drawn = as_html(full())
    assert drawn.count('<rect class="zone"') == 28
    numbers = re.findall(r'text-anchor="middle" fill="#\w+">(\d)</text>', drawn)
    assert numbers == [str(n % 6) for n in range(28)]


def pages(folder: Path, text: str) -> int:
    """How many sheets Chromium prints it on."""
    file, pdf = folder / "page.html", folder / "page.pdf"
    file.write_text(text, encoding="utf-8")
    subprocess.run(
        [*CHROMIUM, f"--print-to-pdf={pdf}", "--no-pdf-header-footer", file.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))


@pytest.mark.system("chromium")
def test_the_fullest_four_weeks_print_on_one_sheet(tmp_path: Path) -> None:
    text = as_html(full())
    assert pages(tmp_path, text) == 1
    longer = text.replace("</main>", "<p>more</p>" * 60 + "</main>")
    assert pages(tmp_path, longer) > 1


@pytest.mark.system("chromium")
def test_a_word_without_an_end_stays_on_the_sheet(tmp_path: Path) -> None:
    text = as_html(replace(full(), question="a" * 200))
    assert overflowing(tmp_path, text) is False
    assert overflowing(tmp_path, text.replace("overflow-wrap:anywhere;", "")) is True


@pytest.mark.system("chromium", "npm")
def test_axe_finds_nothing(tmp_path: Path) -> None:
    subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "axe-core@4"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=240,
    )
    axe = (tmp_path / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    assert violations(tmp_path, as_html(full()), axe) == []
    assert violations(tmp_path, as_html(full()).replace(' lang="en"', ""), axe) == ["html-has-lang"]


def violations(folder: Path, text: str, axe: str) -> list[str]:
    """What axe-core says of a page, by its rules."""
    found: list[str] = json.loads(
        answered(folder, text, AXE.format(axe=axe.replace("</script", "<\\/script")))
    )
    return found


def overflowing(folder: Path, text: str) -> bool:
    """Whether something of a page is wider than the page."""
    return answered(folder, text, WIDE) == "true"


def answered(folder: Path, text: str, script: str) -> str:
    """What a script that runs at the end of a page has made of its title."""
    file = folder / "asked.html"
    file.write_text(text.replace("</body>", f"{script}</body>"), encoding="utf-8")
    done = subprocess.run(
        [*CHROMIUM, "--virtual-time-budget=20000", "--dump-dom", file.as_uri()],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    said = re.search(r"<title>(.*?)</title>", done.stdout)
    assert said is not None
    return said[1]
