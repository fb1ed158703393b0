"""Plain characters that another program reads as its own: markup, shells, tables, paths, YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKUP = (
    *("[/nope]", "[/]", "[/", "[", "]", "[]", "[[", "]]", "[b]", "[b]bold[/b]", "[b]bold[/i]"),
    *("[bold", "[red]x[/red]", "[on_red]x[/]", "[#ff0000]x[/]", "[$error]x[/]", "[@click]x[/]"),
    *("[not_bold]x", "[link=http://x]y[/link]", "[link='http://x']y[/link]"),
    *('[link="file:///etc/passwd"]y[/]', "[@click=app.bell]y[/]", "[@click=app.quit]y[/]"),
    *("[@click=screen.dismiss('x')]y[/@click]", "[@hover=app.bell]y[/]"),
    *("[@click=app.open_url('file:///x')]y[/]", "[@click=(]y", "[@=]y", "([sys:LOCK=1])", "\\[b]"),
    *("\\\\[b]x[/b]", "[b\\]", "[/b][/b][/b]", "[b=1]", "[b '", '["', "[{}]", "[ b ]x[ /b ]"),
    *("[B]", "[1]", "[p5]", "[p2,p4]", "[border]", "[[border]]", "[$]", "[%s]"),
    *("[reverse_blink]x[/]", "[conceal]x[/]", "[black_on_black]x[/]", "[auto]x", "[link]x[/link]"),
    *(":warning:", ":skull:", ":no_such_emoji:", ":+1:-text:", "::", "$name", "${name}"),
    *("$text-muted", "\x1b[31m[red]x[/red]", "[b]\x1b[1m[/b]", "[\x1b[31m]x[/]"),
    *("[link=\x1b]8;;x\x07]y[/link]", "[b]" * 30, "[/b]" * 30, "[" * 60, "]" * 60),
    *("[a=b c=d e=f]x", "[@click=f(1,'2',{3:4})]x[/]"),
)  # fmt: skip
"""Of Rich and of Textual: tags that open, close, do neither, link, act, and hold sequences."""

_MARKDOWN = (
    *("# heading", "> quote", "- item", "* item", "1. item", "***", "---", "===", "```", "~~~"),
    *("`code`", "**bold**", "_it_", "~~x~~", "| a | b |", "|---|", "\\", "\\|", "a  ", "    code"),
    *("[x](javascript:alert(1))", "![x](http://evil.example/pixel)", "[x]: http://evil.example"),
    *("<http://evil.example>", "http://evil.example", "www.evil.example", "a@b.example", "@team"),
    *("#123", "[^1]", "$x^2$", "{{x}}", "{%x%}", ":---:", "- [ ] x", "&lt;b&gt;", "&#27;"),
    *("&nbsp;", "<script>alert(1)</script>", "<img/src=x/onerror=alert(1)>", "<b>", "</p>", "<!--"),
    *("-->", "<details>", "<?xml?>", "<![CDATA[x]]>", "<style>*{display:none}</style>"),
    *("<a_href='//x'>y</a>",),
)  # fmt: skip
_TABLES = (
    *("=cmd|'/C calc'!A0", "=1+1", '=HYPERLINK("http://x";"y")', "+1", "-1", "@SUM(1)", "\t=1"),
    *("\r=1", "%0A=1", "=IMPORTXML(0;0)", '"', '""', '","', "a,b", "a;b", "a\tb", '"a\nb"', "'=1"),
)  # fmt: skip
_FORMATS = (
    *("%s", "%n", "%x%x%x", "%999999d", "%(title)s", "%", "%%", "{}", "{0}", "{title}"),
    *("{0.__class__}", "{!r}", "{:>99999}", "{{", "}}", "$(id)", "`id`", "${IFS}", "$IFS", "; id"),
    *("| id", "&& id", "&", "\nid\n", "> /etc/passwd", "< /dev/zero", "*", "?", "~", "~root", "!!"),
    *("#", "'", "';id;'", "-rf", "--help", "--", "-oProxyCommand=id", "@file", "\\", "\\n"),
    *("\\u202e", "\\N{BELL}", "' OR 1=1 --", "'; DROP TABLE read; --", '" OR ""="', "NEAR("),
    *("a* AND", "col:x", '"a" b"', "${jndi:ldap://x}", "#{x}", "<%= x %>", "__proto__"),
    *("constructor", "\\x00", "%00", "%1b]0;x%07"),
)  # fmt: skip
_HOSTS = (
    *("::error::owned", "::error file=a,line=1::owned", "::set-output name=x::y", "::add-mask::x"),
    *("::stop-commands::x", "a\n::error::owned", "a%0A::error::owned", "##[error]owned"),
    *("::group::x", "::warning title=a,col=1::b", "::save-state name=x::y", "::debug::x"),
    *("\r::error::x", ",line=9::", "##vso[task.setvariable variable=x]y", "echo off", "[[HTTP]]"),
    *("From: x\r\nBcc: y", ".\r\nQUIT"),
)  # fmt: skip
"""What those who run checks, and mail, take for commands."""
_PATHS = (
    *("../../etc/passwd", "/etc/passwd", "..", ".", "", " ", "/", "//", "a/../b", "..\\..\\x"),
    *("C:\\x", "file:///etc/passwd", "/dev/stdin", "/dev/tty", "/proc/self/environ", "a\x00b"),
    *("CON", "a" * 260, "~/.ssh/id_rsa", "%2e%2e%2f", "..%c0%af", "-", "-x", "a\nb", ".hidden"),
    *("x.yaml\u202elmay.", "http://", "https://", "http:///x", "http://x@evil.example/"),
    *("http://evil.example%2f@x/", "https://xn--80ak6aa92e.com/", "http://[::1]/", "http://1"),
    *("http://a:b:c/", "ssh://-oX=1/", "javascript:alert(1)", "data:text/html,x"),
    *("HTTP://EVIL.example", "http://a.example/\x1b]52;x", "https://a.example/?q=[b]x[/b]"),
    *("https://a.example/\u202egpj.exe", "http://a.example/ b"),
)  # fmt: skip
_YAML = (
    *("yes", "no", "NO", "null", "~", "true", "0x1F", "017", "1_000", "10:30", "1e3", ".inf"),
    *("2022-13-45", "- a", "? a", ": a", "a: b", "a #b", "#b", "&a", "*a"),
    *("!!python/object:os.system", "!a", "<<", "|", ">", "|+", "%YAML 1.1", "---", "...", "@a"),
    *("`a`", "{a: b}", "[a, b]", "a\n  b", '"', "''", "{", "}", ",", "\\", "\\e[0m", '"\\x1b"'),
    *("\t", " a ", "a:", "=", "None", "N/A", "-1", "0"),
)  # fmt: skip
_LONG = {"long text": "Word after word. " * 60, "long list": "a, " * 120, "quotes": "“„»«'\"’" * 12}

_FAMILIES = {
    "markup": _MARKUP,
    "Markdown or HTML": _MARKDOWN,
    "table": _TABLES,
    "format or shell": _FORMATS,
    "host": _HOSTS,
    "path or address": _PATHS,
    "YAML": _YAML,
}


def writings() -> Iterator[tuple[str, str]]:
    """Yield the name of each and itself."""
    for family, texts in _FAMILIES.items():
        for text in texts:
            yield f"{family} {ascii(text)[1:-1][:40]}", text
    yield from _LONG.items()
