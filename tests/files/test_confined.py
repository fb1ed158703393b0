"""A folder that others may write, read without a link being followed: nothing leads out of it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.errors import UnreadableError
from briefing.library.at_hand import briefings_at_hand
from briefing.library.watching import Watch
from briefing.loading import check, load
from briefing.loading.files import read_inside
from briefing.loading.source_texts import read_texts
from briefing.tui.app import ReaderApp
from briefing.tui.problems import ProblemsScreen
from tests.files.conftest import PATIENCE, without_privilege

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = """\
briefing: 1
id: plain
title: Plain
as_of: 2031-05-04
summary: {{bottom_line: Nothing happened., src: p1}}
sources: {{wire: {{publisher: Wire, published: 2031-05-04, text: {text}}}}}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder with a briefing and a copy of its source, a stranger's files beside it."""
    folder = tmp_path / "content"
    (folder / "copies").mkdir(parents=True)
    (folder / "copies" / "wire.txt").write_text("It was quiet.\n", encoding="utf-8")
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "wire.txt").write_text("Not yours.\n", encoding="utf-8")
    (tmp_path / "secrets" / "plain.yaml").write_text(TEXT.format(text="x"), encoding="utf-8")
    write(folder, "copies/wire.txt")
    return folder


def write(folder: Path, text: str) -> Path:
    """Write the briefing of a folder; its source's text is said to lie there."""
    path = folder / "plain.yaml"
    path.write_text(TEXT.format(text=text), encoding="utf-8")
    return path


def replace_by_link(path: Path, target: Path) -> None:
    path.unlink()
    path.symlink_to(target)


def copy_of(path: Path) -> tuple[str, ...]:
    """Return the paragraphs, or the fault, of the copy that a briefing names."""
    loaded = load(str(path), follow=False)
    (text,) = read_texts(str(path), loaded.briefing, follow=loaded.follow).values()
    return text.paragraphs or (text.fault.rpartition("/")[2],)


READERS: dict[str, Callable[[str], object]] = {
    "load": lambda path: load(path, follow=False),
    "check": lambda path: check(path, follow=False),
    "watch": lambda path: Watch(path, follow=False).read(),
}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
@pytest.mark.parametrize("target", ["secrets/plain.yaml", "content/other.yaml", "nowhere"])
def test_a_link_is_no_briefing(content: Path, read: Callable[[str], object], target: str) -> None:
    path = write(content, "copies/wire.txt")
    path.rename(content / "other.yaml")
    path.symlink_to(content.parent / target)
    with pytest.raises(UnreadableError, match="a symbolic link, not a file"):
        read(str(path))


def test_a_copy_is_read_as_long_as_no_link_is_on_its_way(content: Path) -> None:
    for name in ("copies/wire.txt", "./copies//wire.txt", "copies/../copies/wire.txt"):
        assert copy_of(write(content, name)) == ("It was quiet.",)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("link.txt", "link.txt: a symbolic link, not a file"),
        ("way/wire.txt", "wire.txt: not a directory"),
        ("near/wire.txt", "wire.txt: not a directory"),
        ("way/../copies/wire.txt", "It was quiet."),
        ("../secrets/wire.txt", "wire.txt: it lies outside the folder of the briefing's file"),
        (
            "copies/../../secrets/wire.txt",
            "wire.txt: it lies outside the folder of the briefing's file",
        ),
        ("..", "..: it lies outside the folder of the briefing's file"),
        ("copies", "copies: a folder, not a file"),
        ("pipe", "pipe: a pipe, not a file"),
    ],
)
def test_no_link_leads_to_a_copy(content: Path, name: str, told: str) -> None:
    (content / "link.txt").symlink_to("copies/wire.txt")
    (content / "way").symlink_to(content.parent / "secrets")
    (content / "near").symlink_to("copies")
    os.mkfifo(content / "pipe")
    assert copy_of(write(content, name)) == (told,)


@pytest.mark.parametrize("follow", [True, False])
def test_a_folder_that_becomes_a_link_on_the_way_leads_nowhere(
    content: Path,
    monkeypatch: pytest.MonkeyPatch,
    follow: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    path = write(content, "copies/wire.txt")
    briefing = load(str(path)).briefing
    opened = os.open

    def swap_and_open(
        name: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None
    ) -> int:
        if name == "copies":  # all checks are behind us
            (content / "copies").rename(content / "before")
            (content / "copies").symlink_to(content.parent / "secrets")
        return opened(name, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", swap_and_open)
    (text,) = read_texts(str(path), briefing, follow=follow).values()
    assert text.paragraphs == ()
    assert text.fault.endswith("copies/wire.txt: not a directory")


@pytest.mark.parametrize(
    ("name", "told"), [("pipe", "too many levels"), ("plain.yaml", "too many levels")]
)
def test_a_file_that_becomes_a_link_after_the_first_look_is_not_followed(
    content: Path, monkeypatch: pytest.MonkeyPatch, name: str, told: str
) -> None:
    path = write(content, "copies/wire.txt")
    os.mkfifo(content.parent / "secrets" / "pipe")
    opened = os.open

    def swap_and_open(
        name_: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None
    ) -> int:
        replace_by_link(path, content.parent / "secrets" / name)
        return opened(name_, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", swap_and_open)
    with pytest.raises(UnreadableError, match=told):
        load(str(path), follow=False)


def test_a_file_that_becomes_a_pipe_after_the_first_look_is_refused(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(content, "copies/wire.txt")
    opened = os.open

    def swap_and_open(
        name: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None
    ) -> int:
        path.unlink()
        os.mkfifo(path)
        return opened(name, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", swap_and_open)
    with pytest.raises(UnreadableError, match="a pipe, not a file"):
        load(str(path))


def test_no_handle_is_left_open_where_a_way_ends(content: Path) -> None:
    before = os.listdir("/dev/fd")
    for name in ("copies/none", "copies/wire.txt/x", "none/none", "copies", "copies/wire.txt"):
        try:
            read_inside(str(content), name, 99)
        except UnreadableError:
            assert name != "copies/wire.txt"
    assert os.listdir("/dev/fd") == before


def test_a_folder_that_may_not_be_listed_is_gone_through(content: Path) -> None:
    (content / "copies").chmod(0o111)
    code = "import sys; from briefing.loading.files import read_inside; "
    code += "print(read_inside(sys.argv[1], 'copies/wire.txt', 99))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(content)],
        preexec_fn=without_privilege,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.stdout, done.stderr) == ("b'It was quiet.\\n'\n", "")


def test_a_watch_follows_no_link_that_takes_the_place_of_its_file(content: Path) -> None:
    path = write(content, "copies/wire.txt")
    watch = Watch(str(path), follow=False, pause=lambda _: None)
    assert not watch.read().follow
    replace_by_link(path, content.parent / "secrets" / "plain.yaml")
    found = [change for _ in range(8) if (change := watch.look()) is not None]
    assert [change.fault for change in found] == [f"{path}: a symbolic link, not a file"]
    asked = watch.look(at_once=True)
    assert asked is not None
    assert asked.loaded is None
    path.unlink()
    write(content, "copies/wire.txt")
    again = [change.loaded for _ in range(8) if (change := watch.look()) is not None]
    assert [each is not None and not each.follow for each in again] == [True]


def test_only_what_lies_in_the_folder_itself_is_at_hand(content: Path) -> None:
    path = write(content, "copies/wire.txt")
    for name in ("a", "b"):
        (content / f"{name}.yaml").write_text(f"id: {name}\ntitle: T\n", encoding="utf-8")
    (content / "link.yaml").symlink_to(content.parent / "secrets" / "plain.yaml")
    (content / "near.yaml").symlink_to("a.yaml")
    os.mkfifo(content / "pipe.yaml")
    (content / "folder.yaml").mkdir()
    assert [each.id for each in briefings_at_hand(str(path), follow=False)] == ["a", "b"]


async def test_a_screen_over_such_a_folder_follows_none_either(content: Path) -> None:
    path = write(content, "copies/wire.txt")
    link = content / "link.yaml"
    link.symlink_to(content.parent / "secrets" / "plain.yaml")
    app = ReaderApp(load(str(path), follow=False), theme="evening")
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.reader is not None
        app.reader.read(str(link))
        await pilot.pause()
        assert app.reader.notice == f"Not opened: {link}: a symbolic link, not a file"
        replace_by_link(path, link)
        app.reader.action_reload()
        await pilot.pause()
        assert app.reader.trouble is not None
        assert app.reader.trouble.fault == f"{path}: a symbolic link, not a file"
        await pilot.press("!")
        await pilot.pause()
        assert isinstance(app.screen, ProblemsScreen)
        assert app.screen._find() == ((), f"{path}: a symbolic link, not a file")
