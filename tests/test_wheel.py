"""What an installation holds: a wheel is built, unpacked and run from an empty folder."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

RUN = """
import sys
sys.path.insert(0, sys.argv.pop(1))
from briefing import resources
from briefing.__main__ import start
print(resources.folder("content"), file=sys.stderr)
start()
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the contents of a wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("briefing-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def test_it_carries_the_briefings_the_themes_and_the_styles(installed: Path) -> None:
    for ours, theirs, pattern in (
        (ROOT / "content", installed / "briefing/_data/content", "*.yaml"),
        (ROOT / "themes", installed / "briefing/_data/themes", "*.yaml"),
        (ROOT / "briefing/tui/styles", installed / "briefing/tui/styles", "*.tcss"),
    ):
        names = {path.name for path in ours.glob(pattern)}
        assert names
        assert {path.name for path in theirs.glob(pattern)} == names
    assert (installed / "briefing/py.typed").exists()


def test_it_holds_no_tests(installed: Path) -> None:
    top = {path.name.partition("-")[0] for path in installed.iterdir()}
    assert top == {"briefing"}


def test_it_reads_its_own_briefing(installed: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-I", "-c", RUN, str(installed), "check", "--strict"]
    ended = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (0, "no problems in 3 files\n")
    assert ended.stderr == f"{installed}/briefing/_data/content\n"
