"""The pages of an archive: read from the disk by any browser, without a script, in English and Chinese."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final
from urllib.parse import quote

from vgenflow.services.privacy.ports import Sentence
from vgenflow.services.privacy.rows import JsonRow
from vgenflow.services.privacy.states import Language

_WORDS: Final = {
    "title": ("Everything you made", "你创作的一切"),
    "made": ("Exported", "导出时间"),
    "projects": ("Projects", "项目"),
    "library": ("Library", "素材库"),
    "data": ("Data", "数据"),
    "data_told": (
        "One JSON object a line in the folder “data”; SHA256SUMS has the checksum of every file "
        "(sha256sum --check SHA256SUMS).",
        "“data” 文件夹中每行一个 JSON 对象；SHA256SUMS 列出每个文件的校验和"
        "（sha256sum --check SHA256SUMS）。",
    ),
    "untitled": ("Untitled", "未命名"),
    "back": ("All projects", "全部项目"),
    "script": ("Script", "文稿"),
    "files": ("Files", "文件"),
    "none": ("Nothing here yet.", "这里还没有内容。"),
    "changed": ("Changed", "修改时间"),
}
_STYLE: Final = """
:root{color-scheme:light dark;--ink:#1d1b18;--paper:#faf8f4;--line:#d9d3c7;--quiet:#6b655b}
@media(prefers-color-scheme:dark){:root{--ink:#eee9df;--paper:#191714;--line:#3a362f;--quiet:#a39b8d}}
body{margin:0 auto;max-width:66rem;padding:2.5rem 1.25rem 5rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.6 Georgia,"Songti SC","Noto Serif CJK SC",SimSun,serif}
h1{font-size:2.2rem;line-height:1.2;font-weight:500;margin:1.5rem 0 .4rem}
h2{font-weight:500;margin:3rem 0 1rem}
.quiet,nav,figcaption,li a,label{color:var(--quiet);font-size:.9rem}a{color:inherit}a:focus-visible,
input:focus-visible+label{outline:2px solid;outline-offset:3px}
.grid{display:grid;gap:2rem 1.5rem;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));padding:0;
list-style:none}.cover{display:block;width:100%;aspect-ratio:16/9;object-fit:cover;background:var(--line)}
figure{margin:0}.grid a{text-decoration:none;color:inherit;font-size:1.0625rem}
video{width:100%;aspect-ratio:16/9;background:#000}
video,audio{max-width:100%;
display:block;margin:1rem 0}ol{padding-left:2.2rem}ol li{margin:.5rem 0;max-width:42rem}
.langs{display:flex;gap:.8rem;justify-content:flex-end}.langs input{position:absolute;opacity:0}
.langs input:checked+label{color:var(--ink);text-decoration:underline}
body:has(#zh:checked) .en,body:has(#en:checked) .zh{display:none}
"""
_PICTURES = (".jpg", ".png", ".webp", ".gif")
_SOUNDS = (".wav", ".ogg", ".mp3", ".flac", ".opus", ".m4a")
_FILMS = (".mp4", ".webm")
_MOST_SHOWN = 2000
"""Files of the library on its page; all are in the folder."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A file of the archive, and the row that names it."""

    table: str
    path: str
    row: JsonRow


@dataclass(frozen=True, slots=True)
class Film:
    """A project as its page shows it."""

    id: str
    title: str
    changed: str
    sentences: Sequence[Sentence]
    files: Sequence[Shown]

    @property
    def cover(self) -> str | None:
        """Where its latest picture lies."""
        return next((one.path for one in reversed(self.files) if one.path.endswith(_PICTURES)), None)


def index(films: Sequence[Film], library: Sequence[Shown], made_at: str, language: Language) -> str:
    """The first page: projects with their covers, the library, and what the other files are."""
    covers = "".join(f"<li>{_cover(film)}</li>" for film in films)
    shelf = "".join(f"<li><figure>{_medium(one, '')}</figure></li>" for one in library[:_MOST_SHOWN])
    body = (
        f"<h1>{_said('title')}</h1><p class=quiet>{_said('made')} {_when(made_at)}</p>"
        f"<h2>{_said('projects')}</h2>{_listed(covers)}<h2>{_said('library')}</h2>{_listed(shelf)}"
        f"<h2>{_said('data')}</h2><p>{_said('data_told')}</p>"
    )
    return _page("VGenFlow", body, language)


def film(film: Film, language: Language) -> str:
    """A project's own page: its films, its script, its other files."""
    up = "../../"
    script = "".join(f"<li>{escape(one.caption or one.spoken)}</li>" for one in film.sentences)
    films = [one for one in film.files if one.path.endswith(_FILMS)]
    rest = [one for one in film.files if one not in films]
    links = "".join(f'<li><a href="{up}{quote(one.path)}">{escape(one.path)}</a></li>' for one in rest)
    body = (
        f'<nav><a href="{up}index.html">{_said("back")}</a></nav>'
        f"<h1>{_title(film)}</h1><p class=quiet>{_said('changed')} {_when(film.changed)}</p>"
        + "".join(_player(one.path, up, film.cover) for one in films)
        + f"<h2>{_said('script')}</h2>"
        + (f"<ol>{script}</ol>" if script else f"<p class=quiet>{_said('none')}</p>")
        + (f"<h2>{_said('files')}</h2><ul>{links}</ul>" if links else "")
    )
    return _page(film.title or "VGenFlow", body, language)


def _cover(film: Film) -> str:
    picture = (
        f'<img class=cover src="{quote(film.cover)}" alt="">' if film.cover else "<div class=cover></div>"
    )
    return (
        f'<a href="projects/{quote(film.id)}/index.html"><figure>{picture}</figure>{_title(film)}</a>'
        f"<div class=quiet>{escape(film.changed[:10])}</div>"
    )


def _medium(one: Shown, up: str) -> str:
    name = escape(_name(one.row) or one.path.rpartition("/")[2])
    where = up + quote(one.path)
    if one.path.endswith(_PICTURES):
        shown = f'<img class=cover src="{where}" alt="" loading=lazy>'
    elif one.path.endswith(_FILMS):
        shown = _player(one.path, up, None)
    elif one.path.endswith(_SOUNDS):
        shown = f'<audio controls preload=none src="{where}"></audio>'
    else:
        shown = ""
    return f'{shown}<figcaption><a href="{where}">{name}</a></figcaption>'


def _name(row: JsonRow) -> str:
    return next((str(row[key]) for key in ("title", "name", "file_name") if row.get(key)), "")


def _player(path: str, up: str, cover: str | None) -> str:
    poster = f' poster="{up}{quote(cover)}"' if cover else ""
    return f'<video controls preload=metadata{poster} src="{up}{quote(path)}"></video>'


def _title(film: Film) -> str:
    return escape(film.title) or _said("untitled")


def _listed(items: str) -> str:
    return f"<ul class=grid>{items}</ul>" if items else f"<p class=quiet>{_said('none')}</p>"


def _when(moment: str) -> str:
    """A moment of ISO 8601 in UTC, to the minute."""
    return escape(f"{moment[:10]} {moment[11:16]} UTC")


def _said(word: str) -> str:
    english, chinese = _WORDS[word]
    return (
        f"<span class=en lang=en>{escape(english)}</span><span class=zh lang=zh-Hans>{escape(chinese)}</span>"
    )


def _page(title: str, body: str, language: Language) -> str:
    choices = "".join(
        _choice(one, name, one == language) for one, name in (("en", "English"), ("zh", "中文"))
    )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset=utf-8>'
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "img-src 'self' file:; media-src 'self' file:\">"
        '<meta name=viewport content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><div class=langs>{choices}</div>{body}</body></html>\n"
    )


def _choice(language: str, name: str, is_chosen: bool) -> str:
    checked = " checked" if is_chosen else ""
    button = f"<input type=radio name=language id={language}{checked}>"
    return f"<span>{button}<label for={language}>{name}</label></span>"


def of_project(shown: Iterable[Shown]) -> dict[str, list[Shown]]:
    """Files by the project that they belong to; the library's under an empty name."""
    found: dict[str, list[Shown]] = {}
    for one in shown:
        found.setdefault(str(one.row.get("project_id") or ""), []).append(one)
    return found
