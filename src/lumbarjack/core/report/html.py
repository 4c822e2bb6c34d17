"""The page as one HTML file: no script, no network, one sheet of A4 when printed."""

from __future__ import annotations

import html

from lumbarjack.core.report.chart import chart, legend
from lumbarjack.core.report.facts import Report
from lumbarjack.core.report.words import ABOUT, Section, means, sections, title
from lumbarjack.core.texts import without_controls

STYLE = """
@page{size:A4;margin:8mm 12mm}
*{box-sizing:border-box}
body{font:9.2pt/1.27 system-ui,"Segoe UI","Helvetica Neue",Arial,sans-serif;color:#1a1a1a;
background:#fff;overflow-wrap:anywhere;max-width:184mm;margin:0 auto;padding:4mm}
h1{font-size:14.5pt;line-height:1.2;margin:0 0 2mm}
h2{font-size:10pt;margin:0 0 .6mm;color:#20466e}
p{margin:0 0 .5mm}
section{margin:0 0 1.3mm;break-inside:avoid}
.question{border-left:1.2mm solid #20466e;padding-left:3mm;font-size:10.5pt}
.two p{margin-bottom:.8mm}
.warning{border:.5mm solid #1a1a1a;padding:1.5mm 3mm;font-weight:600}
.two{columns:2;column-gap:7mm;font-size:8.5pt;line-height:1.23}
.two section{break-inside:auto}h2{break-after:avoid}p{break-inside:avoid}
figure{margin:0 0 2mm}
figcaption{font-size:8pt;color:#3a3a3a}
svg{width:100%;height:auto;display:block;font:8px system-ui,Arial,sans-serif;fill:#1a1a1a}
.grid{stroke:#c9c9c9;stroke-width:.6}.middle{stroke:#595959;stroke-width:.9;stroke-dasharray:4 3}
.pain{fill:none;stroke:#20466e;stroke-width:1.6}.day{fill:#20466e}
.flare{fill:#efe6f3}.zone{stroke:#8c8c8c;stroke-width:.4}.mark{fill:#1a1a1a}
table{border-collapse:collapse;table-layout:fixed;width:100%;margin:0 0 1.5mm;font-size:8.8pt}
caption{text-align:left;font-weight:600;color:#20466e}
th,td{border-top:.2mm solid #b5b5b5;padding:.5mm 1mm;text-align:left;font-weight:400}
td{font-variant-numeric:tabular-nums}
footer{font-size:8pt;color:#3a3a3a;border-top:.2mm solid #b5b5b5;padding-top:1mm}
@media print{body{padding:0;max-width:none}}
"""


def as_html(report: Report) -> str:
    """The whole file; every word that was told is escaped."""
    heading = escape(title(report))
    shown = sections(report)
    apart = [s for s in shown if s.title in {"My question", "Warning signs", "Pain"}]
    rest = [s for s in shown if s not in apart]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{heading}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<main>\n<h1>{heading}</h1>\n"
        f"{''.join(_section(s, report) for s in apart)}{_figure(report)}"
        f'<div class="two">\n{"".join(_section(s, report) for s in rest)}</div>\n'
        f"</main>\n<footer><p>{escape(ABOUT)}</p></footer>\n</body>\n</html>\n"
    )


def escape(text: str) -> str:
    """The text as HTML may hold it: no sign that only steers a terminal, nothing that is markup."""
    return html.escape(without_controls(text))


def _section(section: Section, report: Report) -> str:
    name = ""
    if section.title == "My question":
        name = "question"
    elif section.title == "Warning signs" and report.warning:
        name = "warning"
    kind = f' class="{name}"' if name else ""
    lines = "".join(f"<p>{escape(line)}</p>\n" for line in section.lines)
    return f"<section{kind}>\n<h2>{escape(section.title)}</h2>\n{lines}</section>\n"


def _figure(report: Report) -> str:
    if report.pain is None and not report.zone_days:
        return ""
    drawn = f"<figure>\n{chart(report)}\n<figcaption>{escape(legend(report))}</figcaption>\n"
    return f"{drawn}</figure>\n{_means(report)}"


def _means(report: Report) -> str:
    """The means as a table with a heading of its own for each column."""
    if report.pain is None:
        return ""
    spans = means(report.spans)
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name, _ in spans)
    cells = "".join(f"<td>{escape(mean)}</td>" for _, mean in spans)
    return (
        "<table>\n<caption>Mean of the worst of the day</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody><tr>{cells}</tr></tbody>\n</table>\n"
    )
