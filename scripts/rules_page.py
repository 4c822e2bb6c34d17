"""Writes docs/rules.md from the code: the rules in their order, their numbers, their sources.

`python -m scripts.rules_page` writes it, `--check` says whether the page and the code agree.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import ModuleType

from lumbarjack.core.advice import sources

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "rules.md"

RULES = "lumbarjack.core.advice.rules"

ORDER: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("R0", ("lumbarjack.core.safety.rules", "lumbarjack.core.safety.gate")),
    ("R2", (f"{RULES}.r2_swap_direction", "lumbarjack.core.plan.held", f"{RULES}.still_spine")),
    ("R2m", (f"{RULES}.r2m_next_morning",)),
    ("R2b", (f"{RULES}.r2b_inward",)),
    ("R2c", (f"{RULES}.r2c_two_directions",)),
    ("R2d", (f"{RULES}.r2d_further_out",)),
    ("R3", (f"{RULES}.r3_relief_day",)),
    ("R4", (f"{RULES}.r4_easier_now",)),
    ("R5a", (f"{RULES}.r5a_easier_today", f"{RULES}.r5_bad_mornings")),
    ("R5b", (f"{RULES}.r5b_easier_rung",)),
    ("R6", (f"{RULES}.r6_worse_week", "lumbarjack.core.pain.weeks")),
    ("R6b", (f"{RULES}.r6b_slow_creep",)),
    ("R7", (f"{RULES}.r7_flare", "lumbarjack.core.pain.flare")),
    ("R7b", (f"{RULES}.r7b_lasting_flare",)),
    ("R9", (f"{RULES}.r9_gap", "lumbarjack.core.plan.returning")),
    ("R8", (f"{RULES}.r8_progress", f"{RULES}.r8_steps", f"{RULES}.r8_quiet")),
    ("R11", (f"{RULES}.r11_no_better",)),
    ("R10", (f"{RULES}.r10_hold",)),
    ("B7", (f"{RULES}.b7_high_usual",)),
)
"""Rule id -> the modules that are it, in the order of the table; R0b and R1 stand with R0."""

SKIPPED = frozenset({"ONE_DAY", "MINUTE_S"})
"""Constants that are no number of a rule."""

WORDS = (
    *(f"lumbarjack.core.pain.{name}" for name in ("baseline", "levels", "mornings", "modes")),
    *("lumbarjack.core.pain.zones", "lumbarjack.core.pain.window", "lumbarjack.core.dosing"),
)
GATE = ("lumbarjack.core.safety.opening", "lumbarjack.core.safety.history")

HEAD = """\
# The advice rules

This page is written from the code by `python -m scripts.rules_page`, and a test compares the two:
every number below is the one that the program uses. One function a rule, in this order; the rules
are pure, so the same record gives the same advice on any machine. No rule here has been tried on
patients. Nothing in a plan changes unasked, except that a locked session cannot be started.

R0 to R3: the first that holds wins. Of R4 to R7 the largest wins: R7, R6, R5b, R4, R5a. R9 comes
before R8. Notes to see a clinician stand beside the advice and hide nothing.
"""


@dataclass(frozen=True)
class Number:
    """A named constant: its value in words, and the sentence that stands under it."""

    name: str
    value: str
    why: str


def page() -> str:
    """The whole page."""
    parts = [HEAD, "## Words\n", *(_words(name) for name in WORDS)]
    parts.append("## The rules, in their order\n")
    parts += [_rule(id, modules) for id, modules in ORDER]
    parts += ["## When the list of warning signs opens\n", *(_words(name) for name in GATE)]
    return "\n".join(parts).rstrip() + "\n"


def rule_ids() -> Iterator[str]:
    """Every rule id that a rule's file gives itself."""
    folder = Path(import_module(RULES).__path__[0])
    for file in sorted(folder.glob("*.py")):
        module = import_module(f"{RULES}.{file.stem}")
        if isinstance(getattr(module, "RULE", None), str):
            yield module.RULE


def _rule(id: str, modules: tuple[str, ...]) -> str:
    first = _tree(modules[0])
    title = _sentence(ast.get_docstring(first) or id)
    heading = title if title.startswith(id) else f"{id}: {title}"
    said = [f"### {heading}\n"]
    found: list[Number] = []
    for name in modules:
        said += [f"{doc}\n" for doc in _functions(_tree(name), id, name != modules[0])]
        found += numbers(name)
    said += _table(found)
    named = _sources(modules)
    said += [f"From: {'; '.join(named)}.\n"] if named else []
    said.append(f"Code: {', '.join(f'`{_path(name)}`' for name in modules)}\n")
    return "\n".join(said)


def _words(name: str) -> str:
    tree = _tree(name)
    found = numbers(name)
    if not found:
        return ""
    return "\n".join([f"### {_sentence(ast.get_docstring(tree) or name)}\n", *_table(found)])


def _functions(tree: ast.Module, id: str, other: bool) -> Iterator[str]:
    """What the functions of a rule say they do; of a module beside it only those that name it."""
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        doc = " ".join((ast.get_docstring(node) or "").split())
        if doc.startswith((f"{id}:", f"{id} ")) or (not other and doc.startswith("R")):
            yield doc


def numbers(name: str) -> tuple[Number, ...]:
    """The named numbers of a module, in its order, with the sentence under each."""
    module, tree = import_module(name), _tree(name)
    found: list[Number] = []
    for index, node in enumerate(tree.body):
        target = _target(node)
        if target is None or not target.isupper() or target in SKIPPED:
            continue
        value = _value(getattr(module, target))
        if value:
            found.append(Number(target, value, _under(tree.body[index + 1 : index + 2])))
    return tuple(found)


def _target(node: ast.stmt) -> str | None:
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return node.target.id
    return None


def _under(after: list[ast.stmt]) -> str:
    for node in after:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return " ".join(str(node.value.value).split())
    return ""


def _value(value: object) -> str:
    """A number in words; empty for what is no number of a rule."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, timedelta):
        return _length(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, frozenset | set):
        return ", ".join(sorted(map(_plain, value)))
    if isinstance(value, Mapping):
        pairs = [(_plain(k), _value(v)) for k, v in value.items()]
        return ", ".join(f"{k} {v}" for k, v in pairs) if all(v for _, v in pairs) else ""
    return ""


def _plain(value: object) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)


def _length(value: timedelta) -> str:
    hours = int(value.total_seconds()) // 3600
    if hours and hours % 24 == 0:
        days = hours // 24
        return "1 day" if days == 1 else f"{days} days"
    if hours:
        return f"{hours} hours"
    return f"{int(value.total_seconds()) // 60} minutes"


def _table(found: Iterable[Number]) -> list[str]:
    rows = [f"| `{n.name}` | {n.value} | {n.why} |" for n in found]
    return ["\n".join(["| number | is | |", "|---|---|---|", *rows]) + "\n"] if rows else []


def _sources(modules: tuple[str, ...]) -> list[str]:
    """The sources that a rule's code names, in the order of their page."""
    used = {
        node.id for name in modules for node in ast.walk(_tree(name)) if isinstance(node, ast.Name)
    }
    named = [text for key, text in vars(sources).items() if key.isupper() and key in used]
    for name in modules:
        stated = getattr(import_module(name), "SOURCES", None)
        if isinstance(stated, dict):
            named += [f"{id}: {', '.join(texts)}" for id, texts in stated.items()]
    return named


def _tree(name: str) -> ast.Module:
    return ast.parse(Path(_file(import_module(name))).read_text(encoding="utf-8"))


def _file(module: ModuleType) -> str:
    assert module.__file__ is not None
    return module.__file__


def _path(name: str) -> str:
    return Path(_file(import_module(name))).resolve().relative_to(ROOT).as_posix()


def _sentence(text: str) -> str:
    """The first paragraph of a docstring, on one line, without its full stop."""
    return " ".join(text.split("\n\n")[0].split()).rstrip(".")


def main(arguments: list[str]) -> int:
    """Write the page, or with --check compare it."""
    text = page()
    if "--check" not in arguments:
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
        return 0
    print("docs/rules.md and the code differ: python -m scripts.rules_page writes it anew.")
    return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
