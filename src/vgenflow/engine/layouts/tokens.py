"""Tokens: what the parts of a program text are, by its language's grammar."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.token import (
    Comment,
    Generic,
    Keyword,
    Name,
    Operator,
    Punctuation,
    String,
    Text,
    _TokenType,
)
from pygments.token import (
    Literal as Value,
)
from pygments.util import ClassNotFound

TokenKind = Literal["plain", "keyword", "name", "string", "number", "comment", "mark"]
"""keyword: of the language. name: what is defined, called or tagged. mark: operators, brackets, prompts."""
Token = tuple[TokenKind, str]
TAB = 4
"""Columns between tab stops."""
LONGEST = 400
"""Of a line, in characters: grammars are expressions that may take very long over long ones."""
LANGUAGES = frozenset(
    {
        "Bash", "Bash Session", "Batchfile", "C", "C#", "C++", "CMake", "CSS", "Clojure", "Dart",
        "Diff", "Docker", "Elixir", "Erlang", "F#", "Go", "GraphQL", "Groovy", "HTML", "Haskell", "INI",
        "JSON", "Java", "JavaScript", "Julia", "Kotlin", "LessCss", "Lua", "Markdown", "Matlab",
        "MySQL", "Nginx configuration file", "OCaml", "Objective-C", "PHP", "Perl",
        "PostgreSQL SQL dialect", "PowerShell", "Protocol Buffer", "Python", "Python console session",
        "Ruby", "Rust", "SCSS", "SQL", "Scala", "Solidity", "Swift", "TOML", "TeX", "TypeScript", "XML",
        "YAML", "Zig",
    }
)  # fmt: skip
"""Grammars that are used, by name: those that were tried with hostile text. A source may name any."""

_KINDS: tuple[tuple[_TokenType, TokenKind], ...] = (
    (Comment, "comment"), (String.Doc, "comment"), (Keyword.Constant, "number"), (Keyword, "keyword"),
    (Operator.Word, "keyword"), (String, "string"), (Value.Number, "number"), (Name.Constant, "number"),
    (Name.Function, "name"), (Name.Class, "name"), (Name.Decorator, "name"), (Name.Tag, "keyword"),
    (Name.Attribute, "name"), (Name.Builtin, "name"), (Generic.Prompt, "mark"), (Generic.Deleted, "keyword"),
    (Generic.Inserted, "string"), (Generic.Heading, "keyword"), (Punctuation, "mark"), (Operator, "mark"),
)  # fmt: skip


@lru_cache(maxsize=64)
def tokens(text: str, language: str) -> tuple[tuple[Token, ...], ...]:
    """The lines of a program text, each as tokens whose texts make it up; tabs become spaces.

    A language that is not known, or empty, gives plain lines.
    """
    lines: list[list[Token]] = [[]]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = "\n".join(line.expandtabs(TAB).rstrip() for line in text.split("\n"))
    for kind, value in _read(plain + "\n", lexer_of(language)):
        first, *rest = value.split("\n")
        _add(lines[-1], kind, first)
        for part in rest:
            lines.append([])
            _add(lines[-1], kind, part)
    return tuple(tuple(line) for line in lines[:-1])  # a lexer may drop a last line that has no end


def _add(line: list[Token], kind: TokenKind, value: str) -> None:
    if not value:
        return
    if line and line[-1][0] == kind:
        value = line.pop()[1] + value
    line.append((kind, value))


def _read(text: str, lexer: Lexer) -> Iterator[Token]:
    """What a lexer finds; all of it plain if a line is long, or the lexer loses or adds a character."""
    short = all(len(line) <= LONGEST for line in text.split("\n"))
    found = tuple(lexer.get_tokens(text)) if short else ()
    if "".join(value for _, value in found) != text:
        found = ((Text, text),)
    for kind, value in found:
        yield next((known for token, known in _KINDS if kind in token), "plain"), value


def lexer_of(language: str) -> Lexer:
    """The lexer of a language by one of its names; of plain text if there is none."""
    options = {"stripnl": False, "ensurenl": False}
    try:
        lexer: Lexer = get_lexer_by_name(language.strip().lower(), **options)
    except ClassNotFound:
        return TextLexer(**options)
    return lexer if lexer.name in LANGUAGES else TextLexer(**options)


def title_of(language: str) -> str:
    """How a language is called where people read it: "JavaScript" for "js"; empty if it is not known."""
    lexer = lexer_of(language)
    return "" if isinstance(lexer, TextLexer) else str(lexer.name)
