"""docs/format.md: every example on it loads, and every table says what the program does."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main
from briefing.errors import InvalidError
from briefing.loading import load, loads
from briefing.loading.limits import LIMITS
from briefing.model.lookups import Lookups
from briefing.rendering.wording import figures, times

if TYPE_CHECKING:
    from briefing.model.citations import Citation

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")

EXAMPLES = re.findall(r"^```yaml complete\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)

(LIBRARY,) = re.findall(r"^```yaml library\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
(SHARING,) = re.findall(r"^```yaml sharing\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)

ONE_RECORD = """\
briefing: 1
id: x
title: X
as_of: 2031-05-04T18:00
timezone: "+02:00"
summary: {bottom_line: X., src: p1}
context:
  - kind: trend
    title: X
    text: X.
    when: 2031
    count: 1
    src: p1
sources:
  wire: {publisher: Wire Agency, published: 2031, default: true}
  ap: {publisher: AP, published: 2031}
"""

REFRESH = """\
the tables at the end of docs/format.md are not those of the types: put what
`python -m briefing schema --format markdown` prints between the two comments"""


def table(heading: str) -> list[list[str]]:
    """Return the rows of the first table under a heading, without the backticks of a first cell."""
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line[:2] == "| "]
    assert rows, heading
    return [[first.strip("`"), *others] for first, *others in rows[1:]]


def test_the_page_has_two_whole_briefings() -> None:
    assert len(EXAMPLES) == 2


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_whole_briefing_passes_strictly(example: str) -> None:
    assert loads(example, warnings=True).problems == ()


def test_the_library_and_the_briefing_that_shares_it_pass_strictly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "library.yaml").write_text(LIBRARY, encoding="utf-8")
    path = tmp_path / "x.yaml"
    path.write_text(SHARING, encoding="utf-8")
    assert main(["check", "--strict", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "no problems in 2 files\n"
    shared = load(str(path)).briefing
    assert [each.id for each in shared.actors] == ["riverland", "moreau"]
    assert [each.id for each in shared.sources] == ["wire", "gazette", "almanac"]


def test_the_briefing_in_the_readme_loads() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```yaml\n(.*?)^```$", readme, re.DOTALL | re.MULTILINE)
    assert loads(example).briefing.title == "Shelling reported in Oak and Elm"


def test_a_mistake_is_told_as_the_page_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = PAGE.partition("```text\n")[2].partition("```\n")[0]
    wrong = EXAMPLES[0].replace("disputes: shelled", "disputes: sheled")
    (tmp_path / "oak-elm.yaml").write_text(wrong, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check", "oak-elm.yaml"]) == 3
    assert capsys.readouterr().out == f"{shown}1 error in 1 file\n"


@pytest.mark.parametrize(("written", "in_table", "in_prose"), table("Figures"))
def test_a_figure_is_shown_as_the_page_says(written: str, in_table: str, in_prose: str) -> None:
    count = loads(ONE_RECORD.replace("count: 1", f"count: {written}")).briefing.context[0].count
    assert count is not None
    assert figures.in_table(count) == in_table
    assert figures.in_prose(count) == in_prose


@pytest.mark.parametrize(("written", "shown"), table("Times"))
def test_a_time_is_shown_as_the_page_says(written: str, shown: str) -> None:
    text = ONE_RECORD.replace("    when: 2031\n", f"    when: {written}\n")
    briefing = loads(text).briefing
    when = briefing.context[0].when
    assert when is not None
    assert when.text == written
    assert times.exact(when, briefing) == shown


@pytest.mark.parametrize(("written", "means"), table("Paragraphs"))
def test_a_citation_means_what_the_page_says(written: str, means: str) -> None:
    text = ONE_RECORD.replace("    src: p1\n", f"    src: {written}\n")
    cited = loads(text).briefing.context[0].src
    assert ", ".join(in_words(each) for each in cited) == means


def in_words(citation: Citation) -> str:
    run = f"paragraph {citation.first}"
    if citation.last != citation.first:
        run = f"paragraphs {citation.first} to {citation.last}"
    return f"{run} of {citation.source}" if citation.source else run


SIGNS = PAGE.partition("with one of\n``")[2].partition("``")[0].split()


def title_of(plain: str) -> str | None:
    """Return what a title without quotes is read as; None where it is an error."""
    try:
        return loads(ONE_RECORD.replace("title: X\n", f"title: {plain}\n", 1)).briefing.title
    except InvalidError:
        return None


@pytest.mark.parametrize("text", [*(f"{sign}x" for sign in SIGNS), "- x", "x: y", "x #y"])
def test_what_needs_quotes_is_not_read_as_text_without(text: str) -> None:
    assert title_of(text) != text
    assert title_of("'" + text.replace("'", "''") + "'") == text


def test_the_signs_are_all_that_yaml_knows() -> None:
    misread = {sign for sign in string.punctuation if title_of(f"{sign}x") != f"{sign}x"}
    assert set(SIGNS) == misread


def test_a_statement_that_is_disputed_is_contested_both_ways() -> None:
    lookups = Lookups(loads(EXAMPLES[0]).briefing)
    claim, denial = lookups.briefing.statements
    assert lookups.contested(claim) == (denial,)
    assert lookups.contested(denial) == (claim,)


_TELLERS = ("error", "problem", "_property", "Told", "_at", "_since")
"""What the loader calls with an error's code."""


def codes_told() -> dict[str, set[str]]:
    """Return the code of every error and warning in the loader's source, by the method's name."""
    found: dict[str, set[str]] = {"error": {"syntax"}, "warn": set()}
    kinds = dict.fromkeys(_TELLERS, "error") | {"warn": "warn"}
    for path in (ROOT / "briefing" / "loading").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            for each in node.args if called in kinds else []:
                text = each.value if isinstance(each, ast.Constant) else None
                if isinstance(text, str) and re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", text):
                    found[kinds[called]].add(text)
    found["error"].discard("warning")
    return found


@pytest.mark.parametrize(("heading", "kind"), [("Errors", "error"), ("Warnings", "warn")])
def test_every_code_is_explained(heading: str, kind: str) -> None:
    explained = [code for code, _ in table(heading)]
    assert len(set(explained)) == len(explained)
    assert set(explained) == codes_told()[kind]


def test_the_limits_are_those_of_the_loader() -> None:
    yaml, told = PAGE.partition("\n## YAML, but less of it\n")[2].split("\n## Errors\n")
    assert LIMITS.size == 1 << 20
    assert "1 MiB at most" in yaml
    assert f"{LIMITS.nodes:,} keys and values, {LIMITS.levels} levels" in yaml.replace("\n  ", " ")
    assert f"{LIMITS.scalar >> 10} KiB in one value" in yaml
    assert f"| {LIMITS.problems:,} were told; the rest is not |" in told


def test_every_link_within_the_page_leads_somewhere() -> None:
    headings = re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    anchors = {re.sub(r"[^a-z0-9 -]", "", each.lower()).replace(" ", "-") for each in headings}
    links = set(re.findall(r"\]\(#([^)]+)\)", PAGE))
    assert links
    assert links <= anchors
    for path in re.findall(r"\]\((?!#)([^)]+)\)", PAGE):
        assert (ROOT / "docs" / path).exists()


def test_the_reference_is_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--format", "markdown"]) == 0
    made = capsys.readouterr().out
    standing = PAGE.partition("<!-- begin: ")[2].partition(" -->\n")[2].partition("<!-- end -->")[0]
    assert standing.strip() == made.strip(), REFRESH
