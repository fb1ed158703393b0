"""`briefing changes`: versions as files, as ids, and as git has them."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main
from briefing.library import revisions
from briefing.loading import Limits

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
briefing: 1
id: plain
title: Shelling in Oak
as_of: 2031-05-04
status: {status}
summary: {{bottom_line: Riverland says that Oak was shelled., src: p1}}
sources: {{wire: {{publisher: Wire Agency, published: 2031-05-04}}}}
"""

PRINTED = """\
SHELLING IN OAK
As of 4 May 2031 · {status}
From Wire Agency, 4 May 2031

  Compared with {against}.

WHAT CHANGED
{changed}"""

CHANGED = """\
  • In the head, status changed.

SECTION BY SECTION
  The briefing itself
  Status  {} → {}
"""

NOTHING = "  No changes.\n"


def write(path: Path, status: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TEXT.format(status=status), encoding="utf-8")


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=A Writer", "-c", "user.email=writer@plain.example"]
    subprocess.run(
        ["git", *identity, "-c", "commit.gpgsign=false", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
    )


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder in git with a briefing that was committed twice and changed again."""
    folder = tmp_path / "desk"
    folder.mkdir()
    git(folder, "init", "--initial-branch=main")
    for status in ("draft", "final"):
        write(folder / "plain.yaml", status)
        write(folder / "inner" / "plain.yaml", status)
        git(folder, "add", ".")
        git(folder, "commit", "--message", status)
    git(folder, "tag", "v2")
    write(folder / "plain.yaml", "corrected")
    monkeypatch.chdir(folder)
    return folder


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return what is printed of changes that go well."""
    assert main(["changes", *arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def refused(capsys: pytest.CaptureFixture[str], code: int, *arguments: str) -> str:
    """Return what is told where there is nothing to print."""
    assert main(["changes", *arguments]) == code
    out, err = capsys.readouterr()
    assert out == ""
    return err


def test_two_files_are_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "old.yaml", "draft")
    write(tmp_path / "new.yaml", "final")
    changed = CHANGED.format("draft", "final")
    assert printed(capsys, "old.yaml", "new.yaml") == PRINTED.format(
        status="final", against="old.yaml", changed=changed
    )
    assert printed(capsys, "old.yaml", "old.yaml") == PRINTED.format(
        status="draft", against="old.yaml", changed=NOTHING
    )


@pytest.mark.parametrize(
    ("arguments", "old", "new", "against"),
    [
        (["plain.yaml@HEAD~1", "plain.yaml@HEAD"], "draft", "final", "plain.yaml at HEAD~1"),
        (["plain.yaml@HEAD~1", "plain.yaml"], "draft", "corrected", "plain.yaml at HEAD~1"),
        (["plain.yaml@HEAD~1"], "draft", "corrected", "plain.yaml at HEAD~1"),
        (["plain.yaml"], "final", "corrected", "plain.yaml at HEAD"),
        (["plain.yaml", "plain.yaml@v2"], "corrected", "final", "plain.yaml"),
        (["plain.yaml@main@{0}"], "final", "corrected", "plain.yaml at main@{0}"),
        (["inner/plain.yaml@v2~1"], "draft", "final", "inner/plain.yaml at v2~1"),
    ],
)
def test_a_revision_is_what_git_has(
    repository: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    old: str,
    new: str,
    against: str,
) -> None:
    assert repository.is_dir()
    changed = CHANGED.format(old, new)
    assert printed(capsys, *arguments) == PRINTED.format(
        status=new, against=against, changed=changed
    )


def test_a_path_from_elsewhere_and_a_file_that_is_gone_will_do(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir("/")
    (repository / "plain.yaml").unlink()
    path = f"{repository}/plain.yaml"
    assert "draft → final" in printed(capsys, f"{path}@HEAD~1", f"{path}@HEAD")


def test_a_file_that_has_the_sign_in_its_name_wins(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(repository / "plain.yaml@HEAD", "withdrawn")
    write(repository / "desk@night.yaml", "draft")
    git(repository, "add", "desk@night.yaml")
    git(repository, "commit", "--message", "night")
    write(repository / "desk@night.yaml", "final")
    assert "corrected → withdrawn" in printed(capsys, "plain.yaml", "plain.yaml@HEAD")
    assert "draft → final" in printed(capsys, "desk@night.yaml@HEAD")
    assert "draft → final" in printed(capsys, "desk@night.yaml")
    git(repository, "add", "plain.yaml@HEAD")
    git(repository, "commit", "--message", "odd")
    write(repository / "plain.yaml@HEAD", "draft")
    assert "withdrawn → draft" in printed(capsys, "plain.yaml@HEAD@HEAD")


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("plain.yaml@nowhere", "plain.yaml: git knows no revision 'nowhere'"),
        ("plain.yaml@HEAD~9", "plain.yaml: git knows no revision 'HEAD~9'"),
        ("other.yaml@HEAD", "other.yaml: it is not in git at HEAD"),
        ("inner@HEAD", "inner: no file, but something else, at HEAD"),
        ("plain.yaml@", "plain.yaml: no revision can be called ''"),
        ("plain.yaml@--help", "plain.yaml: no revision can be called '--help'"),
        ("plain.yaml@HEAD:x", "plain.yaml: no revision can be called 'HEAD:x'"),
        ("plain.yaml@a\x1b[2J", "plain.yaml: no revision can be called 'a␛[2J'"),
        ("none/plain.yaml@HEAD", "none/plain.yaml: no such folder"),
        ("plain@HEAD", "plain@HEAD: no such file, folder or briefing"),
    ],
)
def test_what_git_does_not_have_is_told(
    repository: Path, capsys: pytest.CaptureFixture[str], target: str, told: str
) -> None:
    assert repository.is_dir()
    assert refused(capsys, 4, target, "plain.yaml") == f"briefing: {told}\n"


def test_where_there_is_no_repository_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "plain.yaml", "draft")
    told = "briefing: plain.yaml: it lies in no git repository\n"
    assert refused(capsys, 4, "plain.yaml") == told
    assert refused(capsys, 4, "plain.yaml@HEAD", "plain.yaml") == told


def test_where_there_is_no_git_it_is_told(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(repository))
    told = "briefing: there is no git here to ask for an earlier version\n"
    assert refused(capsys, 4, "plain.yaml") == told


def stand_in(repository: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Have a script stand in for git."""
    program = repository / "bin" / "git"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")


def test_a_git_that_hangs_is_not_waited_for(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(revisions, "_SECONDS", 0.2)
    stand_in(repository, monkeypatch, "exec sleep 60")
    assert refused(capsys, 4, "plain.yaml") == "briefing: git did not answer within 0 s\n"


def test_git_is_told_nothing_by_the_environment_but_by_us(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("GIT_DIR", "GIT_TRACE", "GIT_EXTERNAL_DIFF", "GIT_CONFIG_COUNT"):
        monkeypatch.setenv(name, str(repository / "trap"))
    assert "final → corrected" in printed(capsys, "plain.yaml")
    stand_in(repository, monkeypatch, 'env | grep ^GIT_ | sort >> "$HOME/told"; exit 1')
    refused(capsys, 4, "plain.yaml")
    with open(f"{os.environ['HOME']}/told", encoding="utf-8") as told:
        assert set(told.read().split()) == {
            "GIT_ALLOW_PROTOCOL=none",
            "GIT_NO_LAZY_FETCH=1",
            "GIT_OPTIONAL_LOCKS=0",
            "GIT_TERMINAL_PROMPT=0",
        }
    assert not (repository / "trap").exists()


def test_what_a_repository_would_have_git_do_is_not_done(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trap = f"touch {repository}/trapped; cat"
    (repository / ".gitattributes").write_text("*.yaml diff=trap filter=trap\n", encoding="utf-8")
    for key in ("diff.trap.textconv", "filter.trap.smudge", "core.pager", "core.fsmonitor"):
        git(repository, "config", key, trap)
    assert "final → corrected" in printed(capsys, "plain.yaml")
    assert not (repository / "trapped").exists()


def test_a_version_that_is_not_valid_is_told_with_its_revision(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "plain.yaml").write_text("title: [", encoding="utf-8")
    git(repository, "commit", "--all", "--message", "broken")
    write(repository / "plain.yaml", "final")
    assert refused(capsys, 3, "plain.yaml").startswith("plain.yaml at HEAD:1:8: error: ")
    (repository / "plain.yaml").write_text("title: [", encoding="utf-8")
    assert refused(capsys, 3, "plain.yaml@HEAD~1").startswith("plain.yaml:1:8: error: ")


def test_a_version_that_is_too_large_is_not_read(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(revisions, "LIMITS", Limits(size=100))
    told = "briefing: plain.yaml: larger than 100 bytes at HEAD~1\n"
    assert refused(capsys, 4, "plain.yaml@HEAD~1") == told
    assert repository.is_dir()


def test_three_versions_are_too_many(capsys: pytest.CaptureFixture[str]) -> None:
    told = "briefing: changes are between two versions, and 3 are named\n"
    assert refused(capsys, 2, "a", "b", "c") == told


def test_the_other_forms(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert repository.is_dir()
    assert "\n- Status · final → corrected\n" in printed(
        capsys, "plain.yaml", "--format", "markdown"
    )
    facts = json.loads(printed(capsys, "plain.yaml", "--format", "json"))
    assert facts["head"] == [{"field": "status", "old": "final", "new": "corrected"}]
    assert printed(capsys, "plain.yaml", "--format", "csv").splitlines()[1:] == [
        "plain,4 May 2031,plain,4 May 2031,changed,briefing,,,,status,final,corrected,"
    ]
    assert "  Status  final -> corrected\n" in printed(capsys, "plain.yaml", "--ascii")
    wide = printed(capsys, "plain.yaml", "--width", "40")
    assert max(map(len, wide.splitlines())) <= 40


def test_a_name_in_the_folders_of_the_reader_is_a_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "lib" / "inner" / "one.yaml", "draft")
    write(tmp_path / "lib" / "two.yaml", "final")
    monkeypatch.setenv("BRIEFING_FOLDERS", str(tmp_path / "lib"))
    assert "draft → final" in printed(capsys, "one", "two")
    told = "briefing: three: no such file, folder or briefing; did you mean"
    assert refused(capsys, 4, "one", "three").startswith(told[: told.index(";")])


def test_an_id_that_ships_is_a_version(capsys: pytest.CaptureFixture[str]) -> None:
    shipped = "2022-09-13-armenia-azerbaijan"
    assert "  No changes.\n" in printed(capsys, shipped, shipped)


SERIES = """\
series: plain
number: {number}
sides: [land]
actors: {{land: {{name: Land, kind: state, side: land, src: p1}}}}
casualties: [{{side: land, who: military, kind: killed, count: {number}0, src: p1}}]
"""


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with three briefings, two of them of one series, and a broken one."""
    for number in (2, 1):
        text = TEXT.format(status="final").replace("id: plain", f"id: plain-{number}")
        text = text.replace("as_of: 2031-05-04", f"as_of: 2031-05-0{number}")
        path = tmp_path / f"{number}.yaml"
        path.write_text(text + SERIES.format(number=number), encoding="utf-8")
    write(tmp_path / "alone.yaml", "final")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_figures_of_a_series_are_told_over_time(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert story.is_dir()
    out = printed(capsys, "--series", "plain", ".")
    assert out.splitlines()[:2] == ["SHELLING IN OAK", "As of 2 May 2031 · final"]
    assert out.endswith(
        "LAND, SOLDIERS KILLED\n"
        "  1 May  10  no speaker named  Wire Agency, p1  1\n"
        "  2 May  20  no speaker named  Wire Agency, p1  2\n"
        "\n"
        "  1 May  ━━━━━━━━ 10\n"
        "  2 May  ━━━━━━━━━━━━━━━━ 20\n"
    )
    csv = printed(capsys, "--series", "plain", ".", "--format", "csv")
    assert [line.split(",")[0] for line in csv.splitlines()] == ["briefing", "plain-1", "plain-2"]
    facts = json.loads(printed(capsys, "--series", "plain", ".", "--format", "json"))
    assert facts["series"] == "plain"


def test_a_broken_briefing_hides_no_series(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "broken.yaml").write_text("series: plain\n", encoding="utf-8")
    assert main(["changes", "--series", "plain", str(story)]) == 3
    out, err = capsys.readouterr()
    assert "LAND, SOLDIERS KILLED" in out
    assert err == "briefing: broken.yaml:1:1: missing required key 'briefing' (and 5 more)\n"


def test_a_series_that_is_not_there_is_told(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "briefing: no briefing is of the series 'plane'; did you mean 'plain'?\n"
    assert refused(capsys, 4, "--series", "plane", str(story)) == told
    told = "briefing: no briefing is of the series 'x'; there are plain\n"
    assert refused(capsys, 4, "--series", "x", str(story)) == told
    told = "briefing: no briefing is of the series 'x'\n"
    assert refused(capsys, 4, "--series", "x", str(story / "alone.yaml")) == told


def test_no_version_at_all_is_too_few(capsys: pytest.CaptureFixture[str]) -> None:
    told = "briefing: changes are between two versions, and none is named\n"
    assert refused(capsys, 2) == told


SHARED = """\
library: 1
actors: {{moreau: {{name: Ana Moreau, kind: person, role: {role}, src: p1}}}}
sources: {{gazette: {{publisher: Gazette, published: 2030}}}}
"""


def test_the_library_beside_it_is_that_of_the_revision(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = repository / "library.yaml"
    (repository / "shared.yaml").write_text(
        TEXT.format(status="final") + "gaps: [{text: X., about: moreau, src: p1}]\n",
        encoding="utf-8",
    )
    library.write_text(SHARED.format(role="Envoy"), encoding="utf-8")
    git(repository, "add", "--all")
    git(repository, "commit", "--message", "Share")
    library.write_text(SHARED.format(role="Prime Minister"), encoding="utf-8")
    assert main(["changes", "shared.yaml"]) == 0
    assert "Envoy → Prime Minister" in capsys.readouterr().out
    git(repository, "rm", "--cached", "library.yaml")
    git(repository, "commit", "--message", "Share no more")
    assert main(["changes", "shared.yaml"]) == 3
    told = "shared.yaml at HEAD:8:26: error: unknown id 'moreau'; nothing in the file has this id\n"
    assert capsys.readouterr().err.startswith(told)
