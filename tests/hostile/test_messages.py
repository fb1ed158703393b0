"""Hostile text in everything that a message quotes: what is wrong in files, and how they are named.

What is looked at are the bytes that reach standard output and standard error.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from itertools import cycle, islice
from typing import TYPE_CHECKING

import pytest

from briefing.__main__ import main
from briefing.clean import clean_line, is_clean
from briefing.tui.themes import no_theme
from tests.hostile.corpus import CORPUS, WRITABLE
from tests.hostile.hosts import Host, written
from tests.hostile.raw import forbidden

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.hostile.hosts import Tree

_TURNS = 5
"""How many briefings in which everything is wrong: each text is in four of them."""

ANNOTATION = re.compile(
    r"::(?:error|warning) (?:[a-zA-Z]+=(?:[^%:,\r\n]|%25|%0D|%0A|%3A|%2C)*,?)*::.*"
)
"""A line for GitHub: a command, properties of which none has another in it, and a message."""


def said(capsys: pytest.CaptureFixture[bytes], *call: str) -> str:
    """Return all that a call says, which must be text and nothing else."""
    main(call)
    return text_of(b"".join(capsys.readouterr()))


def text_of(said: bytes) -> str:
    """Return what was said, after a look at every character."""
    text = said.decode()
    assert forbidden(text) == set()
    assert [line for line in text.splitlines() if not is_clean(line)] == []
    return text


def spoilt(tree: Tree, texts: Iterator[str]) -> Tree:
    """Return a briefing in which every value is another text, and every mapping has an odd key."""
    match tree:
        case dict():
            return {key: spoilt(each, texts) for key, each in tree.items()} | {next(texts): "x"}
        case list():
            return [spoilt(each, texts) for each in tree]
    return next(texts)


@pytest.fixture(scope="module")
def spoilt_files(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return briefings in which all that can be wrong is."""
    folder, texts = tmp_path_factory.mktemp("spoilt"), cycle(WRITABLE)
    paths = [folder / f"{turn}.yaml" for turn in range(_TURNS)]
    for turn, path in enumerate(paths):
        path.write_text(written(spoilt(Host(["x"], turn).tree, texts)), encoding="ascii")
    return [*map(str, paths)]


def names() -> Iterator[tuple[str, str]]:
    """Yield the texts that can be the name of a file, and that name."""
    for text in CORPUS.values():
        name = f"{text}.yaml"
        can_be = not {"/", "\0"} & set(text) and not name.startswith(".")
        if can_be and len(name.encode(errors="surrogatepass")) < 256 and _is_for_a_disk(name):
            yield text, name


def _is_for_a_disk(name: str) -> bool:
    try:
        os.fsencode(name)
    except UnicodeEncodeError:  # a surrogate that stands for no byte
        return False
    return True


@pytest.fixture(scope="module")
def odd_folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a folder of files that are named by a hostile text, and hold it as it is."""
    folder = tmp_path_factory.mktemp("odd")
    for text, name in names():
        data = f"briefing: 1\nid: a\ntitle: {text}\nkind: {text}\n".encode(errors="surrogatepass")
        (folder / name).write_bytes(data)
    return str(folder)


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_what_is_wrong_in_a_briefing_is_told_as_text(
    form: str, spoilt_files: list[str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = said(capsysbinary, "check", "--format", form, *spoilt_files)
    assert len(re.findall("unknown.key", text)) > 20 * _TURNS
    assert_form(form, text)


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_odd_names_and_raw_bytes_are_told_as_text(
    form: str, odd_folder: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = said(capsysbinary, "check", "--format", form, odd_folder)
    assert_form(form, text)
    if form == "text":
        for _, name in names():
            assert clean_line(f"/{name}") in text


def assert_form(form: str, text: str) -> None:
    """Look whether a report can be read by whom it is meant for."""
    if form == "json":
        assert all(is_clean(each["message"]) for each in json.loads(text))
    if form == "github":
        odd = [line for line in text.splitlines() if not ANNOTATION.fullmatch(line)]
        assert odd == []


def test_a_list_of_odd_files_is_text(
    odd_folder: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = said(capsysbinary, "list", odd_folder)
    assert len(text.splitlines()) > 500


def test_a_theme_that_there_is_not_is_quoted_as_text() -> None:
    for text in CORPUS.values():
        text_of(no_theme(text, [text[::-1], "evening"]).encode())


def test_a_digest_of_odd_files_tells_what_is_wrong_as_text(
    odd_folder: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert "control character" in said(capsysbinary, "digest", odd_folder)


CALLS = (
    *(["digest", "{}"], ["check", "{}"], ["{}"], ["read", "{}"], ["keys", "{}"], ["schema", "{}"]),
    *(["digest", "--width={}"], ["digest", "--sections={}"], ["digest", "--format={}"]),
    *(["digest", "--{}"], ["--wire={}"], ["--page={}"], ["--theme={}", "--linear", "{}"]),
    *(["check", "--format={}"], ["paths", "{}"], ["themes", "--format={}"], ["digest", "{}", "x"]),
)  # fmt: skip
"""Calls that name a text where they can."""


def test_what_is_called_for_is_quoted_as_text(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    calls = cycle(CALLS)
    arguments = [text for text in CORPUS.values() if "\0" not in text and _is_for_a_disk(text)]
    arguments = [text for text in arguments if not os.path.isdir(text)]  # "/" holds too much
    for text in (*arguments, *arguments[::2]):
        said(capsysbinary, *(part.replace("{}", text) for part in next(calls)))


VARIABLES = ("THEME", "ASCII", "MOUSE", "WIRE", "TIMEZONE", "THEM", "CONFIG")


def test_what_the_environment_says_is_quoted_as_text(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = [text for text in CORPUS.values() if "\0" not in text and _is_for_a_disk(text)]
    for turn, text in enumerate(texts[::4]):
        for variable in VARIABLES[turn % 2 :: 2]:
            monkeypatch.setenv(f"BRIEFING_{variable}", text)
        for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "TERM", "TZ"):
            monkeypatch.setenv(variable, f"/{text}")
        said(capsysbinary, "keys" if turn % 2 else "themes")
        said(capsysbinary, "paths", "--format", "json" if turn % 3 else "text")


def test_what_settings_and_themes_say_is_quoted_as_text(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    themes = tmp_path / "briefing" / "themes"
    themes.mkdir(parents=True)
    texts = iter(WRITABLE)
    for (_, name), text in zip(islice(names(), 0, None, 9), texts, strict=False):
        theme: Tree = {"name": text, "about": next(texts), "kind": "dark", next(texts): next(texts)}
        (themes / name).write_text(written(theme), encoding="ascii")
    wrong: dict[str, Tree] = {next(texts): next(texts) for _ in range(60)}
    settings: Tree = {"theme": next(texts), "timezone": next(texts), "keys": wrong, **wrong}
    (themes.parent / "config.yaml").write_text(written(settings), encoding="ascii")
    for call in (
        ["keys"],
        ["keys", "--format", "json"],
        ["themes"],
        ["themes", "--format", "json"],
    ):
        assert "owned" in said(capsysbinary, *call)


def test_a_process_says_nothing_else_either(program: list[str], tmp_path: Path) -> None:
    odd = [b"\x1b]0;owned\x07", b"\x9b2J\xff", "\u202e\x9b".encode(), b"\xed\xa0\x80\xc0\x80"]
    environ = os.environb | {b"BRIEFING_THEME": odd[0], b"XDG_CONFIG_HOME": b"/" + odd[1]}
    for call in ([b"check", *odd], [b"digest", *odd], [odd[0]], [b"--" + odd[1]], [b"keys"]):
        ended = subprocess.run(
            [*program, *call], env=environ, cwd=tmp_path, capture_output=True, check=False
        )
        text_of(ended.stdout)
        assert text_of(ended.stderr) != ""
