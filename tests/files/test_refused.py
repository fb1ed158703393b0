"""Whatever stands where a file should: a line that names it, an exit code, and never a hang."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.files.conftest import PATIENCE, without_privilege
from tests.files.things import DEVICES, GOOD, KINDS, NAMES, PLACES, UNCLOSED, Thing, fill

if TYPE_CHECKING:
    from tests.files.conftest import Call

LARGE = "huge.yaml:1:1048577: error: the file has more than 1 MiB; split it into two briefings\n"
EVERY = (*KINDS, *DEVICES, *PLACES)
DANGEROUS = (KINDS[0], *KINDS[3:7], DEVICES[0])
"""What can hold up or flood whoever just opens and reads it."""


def named(thing: Thing) -> str:
    """Return a short name for a case."""
    return thing.name[:20] or "empty"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with everything in it that is no briefing, and one that is; it is ours."""
    monkeypatch.chdir(tmp_path)
    fill(tmp_path)
    return tmp_path


@pytest.mark.parametrize("thing", EVERY, ids=named)
def test_the_digest_says_what_it_is_in_a_line(call: Call, thing: Thing) -> None:
    assert call("digest", thing.name) == (4, "", f"briefing: {thing.line()}\n")


@pytest.mark.parametrize("thing", DANGEROUS, ids=named)
@pytest.mark.parametrize("way", [(), ("--linear",)], ids=["read", "linear"])
def test_so_does_every_way_to_read(call: Call, way: tuple[str, ...], thing: Thing) -> None:
    assert call(*way, thing.name) == (4, "", f"briefing: {thing.line()}\n")


@pytest.mark.parametrize("way", [("digest",), (), ("--linear",)], ids=["digest", "read", "linear"])
def test_a_huge_file_is_an_invalid_one(call: Call, way: tuple[str, ...]) -> None:
    code, out, err = call(*way, "huge.yaml")
    assert (code, out) == (3, "")
    assert err.startswith(LARGE)
    assert len(err) < 1000


def test_a_file_that_says_it_is_empty_is_read_all_the_same(call: Call) -> None:
    assert Path("/proc/version").stat().st_size == 0
    code, out, err = call("digest", "/proc/version")
    assert (code, out) == (3, "")
    assert err.startswith("/proc/version:1:1: error: ")
    assert "\n    1 | Linux version " in err


def test_checking_all_of_them_at_once_hides_none(call: Call) -> None:
    code, out, err = call("check", "--", *(each.name for each in EVERY), "huge.yaml", *NAMES)
    assert code == 4
    assert err.splitlines() == [f"briefing: {each.line()}" for each in _in_turn(EVERY)]
    assert out.startswith(LARGE)
    assert [line for line in out.splitlines() if line.endswith(UNCLOSED)] == [
        f"{shown}:{UNCLOSED}" for shown in NAMES.values()
    ]
    assert out.endswith(f"\n{len(NAMES) + 1} errors in {len(NAMES) + 1} files\n")


def test_a_folder_of_them_is_checked_to_its_end(call: Call) -> None:
    code, out, err = call("check", ".")
    assert code == 4
    assert set(err.splitlines()) == {f"briefing: ./{each.line()}" for each in KINDS}
    assert {f"./{shown}:{UNCLOSED}" for shown in NAMES.values()} <= set(out.splitlines())
    assert "plain.yaml" not in out


def test_digests_of_all_of_them_hold_the_one_that_is_good(call: Call) -> None:
    code, out, err = call("digest", ".")
    assert code == 4
    assert out.startswith("PLAIN\n")
    assert len(err.splitlines()) == len(KINDS) + 3 * (len(NAMES) + 1)


@pytest.mark.parametrize("name", NAMES, ids=lambda name: NAMES[name][:20])
def test_a_name_is_told_as_it_can_be_shown(call: Call, name: str) -> None:
    shown = NAMES[name]
    assert call("digest", "--", name) == (
        3,
        "",
        f"{shown}:{UNCLOSED}\n    1 | bad: [\n      |      ^\n",
    )
    Path(name).unlink()
    code, out, err = call("digest", "--", name)
    assert (code, out) == (4, "")
    assert err.startswith(f"briefing: {shown}: no such file, folder or briefing")


@pytest.mark.parametrize("thing", [*DANGEROUS, KINDS[7]], ids=named)
def test_settings_that_are_no_file_are_told_and_left_out(call: Call, thing: Thing) -> None:
    code, out, err = call("paths", BRIEFING_CONFIG=thing.name)
    assert (code, err) == (0, f"{thing.line().replace(': ', ': error: ', 1)}\n")
    assert out.startswith("config ")


def test_a_folder_of_themes_may_hold_anything(call: Call, folder: Path) -> None:
    (folder / "briefing").mkdir()
    (folder / "briefing" / "themes").symlink_to(folder)
    code, out, err = call("themes", XDG_CONFIG_HOME=str(folder))
    assert code == 0
    for each in KINDS:
        name = each.name.removesuffix(".yaml")
        assert f"{each.name}: error: {each.told}" in err
        assert any(line.startswith(f"{name} ") and "broken" in line for line in out.splitlines())
    assert "paper " in out


def test_copies_of_texts_may_be_anything(call: Call) -> None:
    copies = [each for each in KINDS if each.name not in {"zero.yaml", "nowhere.yaml"}]
    outside = {"stdin.yaml", "memory.yaml"}
    texts = "".join(
        f"  s{n}: {{publisher: A, published: 2031, text: {each.name}}}\n"
        for n, each in enumerate(copies)
    )
    text = GOOD.replace("src: p1", "src: 's0:p1'").replace(
        GOOD[GOOD.index("sources:") :], f"sources:\n{texts}"
    )
    Path("plain.yaml").write_text(text, encoding="utf-8")
    code, out, _ = call("check", "plain.yaml")
    assert code == 0
    for each in copies:
        told = each.told.replace("too many levels of symbolic links", "a symbolic link, not a file")
        if each.name in outside:
            told = "it lies outside the folder of the briefing's file"
        assert f"{each.name}: {told}" in out


def test_what_lies_beside_is_looked_through_without_a_hang(folder: Path) -> None:
    code = """
import sys
from briefing.library.at_hand import briefings_at_hand
print(sum(1 for each in briefings_at_hand(sys.argv[1]) if each.id == "plain"))
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder / "none.yaml")],
        preexec_fn=without_privilege,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_who_waits_for_a_reader_of_a_pipe_is_left_waiting(call: Call) -> None:
    """Whoever opens a pipe lets the writer go on, and into a broken pipe."""
    wrote = threading.Event()

    def write() -> None:
        with open("pipe.yaml", "wb", buffering=0):
            wrote.set()

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    call("check", ".")
    call("digest", "pipe.yaml")
    assert not wrote.is_set()
    reader = os.open("pipe.yaml", os.O_RDONLY | os.O_NONBLOCK)
    writer.join(30)
    os.close(reader)


def _in_turn(things: tuple[Thing, ...]) -> list[Thing]:
    """Return things as they are told of: first those that nothing stands for."""
    found = [each for each in things if each in KINDS or each in DEVICES or _is_read(each)]
    return [*(each for each in things if each not in found), *found]


def _is_read(thing: Thing) -> bool:
    return thing.name.startswith(("/dev", "/proc"))
