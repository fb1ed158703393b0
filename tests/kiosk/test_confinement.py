"""What a process may do that is confined to a folder: each thing tried in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing.kiosk.confinement import Confinement

if TYPE_CHECKING:
    from pathlib import Path

TRIES = """
import sys, {modules}
from briefing.kiosk.confinement import confine
confine({folder!r})
try:
    {act}
except PermissionError as error:
    print("refused:", error.strerror)
else:
    print("done")
"""

REFUSED = {
    "run": ("subprocess", "subprocess.run(['true'])"),
    "shell": ("os", "os.system('true')"),
    "spawn": ("os", "os.posix_spawn('/bin/true', ['true'], {})"),
    "exec": ("os", "os.execv('/bin/true', ['true'])"),
    "fork": ("os", "os.fork() or os._exit(0)"),
    "pty": ("pty", "pty.spawn(['true'])"),
    "fork pty": ("os", "os.forkpty()[0] or os._exit(0)"),
    "internet": ("socket", "socket.socket()"),
    "internet 6": ("socket", "socket.socket(socket.AF_INET6)"),
    "connect": ("socket", "socket.socket(socket.AF_UNIX).connect('/x')"),
    "bind": ("socket", "socket.socket(socket.AF_UNIX).bind('/tmp/briefing-test')"),
    "look up": ("socket", "socket.getaddrinfo('localhost', 1)"),
    "write": ("os", "open('new', 'w')"),
    "append": ("os", "open('a.yaml', 'a')"),
    "update": ("os", "open('a.yaml', 'r+')"),
    "create": ("os", "os.open('new', os.O_CREAT)"),
    "truncate": ("os", "os.truncate('a.yaml', 0)"),
    "write elsewhere": ("os", "open('/tmp/briefing-test', 'wb')"),
    "temporary": ("tempfile", "tempfile.mkstemp(dir='.')"),
    "remove": ("os", "os.remove('a.yaml')"),
    "rename": ("os", "os.rename('a.yaml', 'b.yaml')"),
    "link": ("os", "os.link('a.yaml', 'b.yaml')"),
    "symlink": ("os", "os.symlink('a.yaml', 'b.yaml')"),
    "mkdir": ("os", "os.mkdir('x')"),
    "rmdir": ("os", "os.rmdir('inner')"),
    "chmod": ("os", "os.chmod('a.yaml', 0o777)"),
    "chown": ("os", "os.chown('a.yaml', 0, 0)"),
    "times": ("os", "os.utime('a.yaml')"),
    "attribute": ("os", "os.setxattr('a.yaml', 'user.x', b'')"),
    "leave": ("os", "os.chdir('/')"),
    "read elsewhere": ("os", "open('/etc/passwd')"),
    "read by dots": ("os", "open('../secret')"),
    "read by a link": ("os", "open('out.yaml')"),
    "read by dots from the program": (
        "os",
        "open(os.path.dirname(os.__file__) + '/../../../../../../../etc/passwd')",
    ),
    "list elsewhere": ("os", "os.listdir('/etc')"),
    "scan elsewhere": ("os", "list(os.scandir('..'))"),
    "memory": ("os", "open('/proc/self/mem', 'rb')"),
    "environment": ("os", "open('/proc/self/environ')"),
    "library": ("ctypes", "ctypes.CDLL(None)"),
    "database": ("sqlite3", "sqlite3.connect('a.yaml')"),
    "database elsewhere": ("sqlite3", "sqlite3.connect('/tmp/briefing-test')"),
    "database by address": ("sqlite3", "sqlite3.connect('file::memory:?cache=shared', uri=True)"),
    "temporary database": ("sqlite3", "sqlite3.connect('')"),
    "map": ("mmap", "mmap.mmap(-1, 1)"),
    "signal": ("os", "os.kill(os.getppid(), 0)"),
    "group": ("os", "os.killpg(0, 0)"),
    "terminal": ("fcntl, termios", "fcntl.ioctl(0, termios.TIOCSTI, b'x')"),
    "limit": ("resource", "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))"),
    "log": ("syslog", "syslog.syslog('x')"),
    "trace": ("sys", "sys.settrace(print)"),
    "another hook": ("sys", "sys.addaudithook(print) or sys.audit('os.system', 'x')"),
    "not known yet": ("sys", "sys.audit('something.new')"),
}

ALLOWED = {
    "read": ("os", "assert open('a.yaml').read() == 'text'"),
    "read below": ("os", "assert open('inner/b.yaml').read() == 'more'"),
    "read by descriptor": (
        "os",
        "os.open('b.yaml', os.O_NOFOLLOW, dir_fd=os.open('inner', os.O_RDONLY))",
    ),
    "list": ("os", "assert sorted(os.listdir()) == ['a.yaml', 'inner', 'out.yaml']"),
    "import": ("os", "import json.decoder, textual.app, briefing.tui.app"),
    "zones": ("zoneinfo", "zoneinfo.ZoneInfo('Asia/Yerevan')"),
    "wake": ("asyncio", "asyncio.run(asyncio.sleep(0))"),
    "thread": ("threading", "t = threading.Thread(target=print); t.start(); t.join()"),
    "index in memory": (
        "briefing.library.catalogue as c, briefing.library.updating as u",
        "x = c.Catalogue.open(['.'], '', follow=False); u.update(x); assert sum(x.count()) == 1",
    ),
    "own signal": ("os", "os.kill(os.getpid(), 0)"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two files, and a link that leads out of it."""
    made = tmp_path / "briefings"
    (made / "inner").mkdir(parents=True)
    (made / "a.yaml").write_text("text", encoding="ascii")
    (made / "inner" / "b.yaml").write_text("more", encoding="ascii")
    (tmp_path / "secret").write_text("secret", encoding="ascii")
    (made / "out.yaml").symlink_to(tmp_path / "secret")
    return made


def tried(folder: Path, modules: str, act: str) -> str:
    """Return what comes of an act in a process that is confined."""
    code = TRIES.format(modules=modules, folder=".", act=act)
    ended = subprocess.run(
        [sys.executable, "-I", "-c", code],
        check=False,
        capture_output=True,
        text=True,
        cwd=folder,
        timeout=60,
    )
    return ended.stdout.strip() or ended.stderr


@pytest.mark.parametrize(("modules", "act"), REFUSED.values(), ids=REFUSED)
def test_nothing_is_done_but_reading(folder: Path, modules: str, act: str) -> None:
    assert tried(folder, modules, act).startswith("refused: not in a reading account: ")
    assert sorted(path.name for path in folder.iterdir()) == ["a.yaml", "inner", "out.yaml"]
    assert (folder / "a.yaml").read_text(encoding="ascii") == "text"


@pytest.mark.parametrize(("modules", "act"), ALLOWED.values(), ids=ALLOWED)
def test_what_reading_takes_is_done(folder: Path, modules: str, act: str) -> None:
    assert tried(folder, modules, act) == "done"


def test_a_terminal_may_be_written_to_and_no_other(tmp_path: Path) -> None:
    confinement = Confinement(str(tmp_path), (), {"/dev/pts/7"})
    confinement.heed("open", ("/dev/pts/7", None, 1))
    for other in ("/dev/pts/8", "/dev/pts/../sda", b"/dev/sda"):
        with pytest.raises(PermissionError):
            confinement.heed("open", (other, None, 1))


def test_a_neighbour_s_name_that_begins_alike_is_another_folder(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "ab").mkdir()
    confinement = Confinement(str(tmp_path / "a"), (), ())
    confinement.heed("open", (str(tmp_path / "a" / "x"), "r", 0))
    with pytest.raises(PermissionError):
        confinement.heed("open", (str(tmp_path / "ab" / "x"), "r", 0))
