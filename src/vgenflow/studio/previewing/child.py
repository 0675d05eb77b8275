"""The preview process: `python -m vgenflow.studio.previewing.child --data DIR …`.

It has loaded the engine before it is asked for anything, answers over the pipes it was started with, and
ends when they do. It writes nothing but sealed objects.
"""

import argparse
import gc
import logging
import os
import queue
import resource
import signal
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from vgenflow.kit.starting import loading

with loading():
    from vgenflow.engine import load
    from vgenflow.engine.preview.stream import Fragments
    from vgenflow.kit.errors import Cancelled, VgenflowError
    from vgenflow.packs import Packs
    from vgenflow.production.composition import Composition
    from vgenflow.sandbox.confinement import die_with_parent
    from vgenflow.studio import logs
    from vgenflow.studio.objects import blobs_of
    from vgenflow.studio.previewing.errors import Broken
    from vgenflow.studio.previewing.pictures import encoded, in_rows
    from vgenflow.studio.previewing.protocol import (
        Close,
        Describe,
        Done,
        Failed,
        Fragment,
        Hear,
        Init,
        More,
        NotOpen,
        Open,
        Over,
        Place,
        Play,
        Question,
        Ready,
        Reel,
        Said,
        Sample,
        Sheet,
        Still,
        Stop,
        packed,
        read_asked,
    )
    from vgenflow.studio.previewing.samples import Samples
    from vgenflow.studio.previewing.showroom import IsNotOpen, Showroom
    from vgenflow.studio.settings import Settings, load_server
    from vgenflow.studio.wiring import ports

_KEYS = 64
"""Bytes of the two keys that come with a composition."""
_DRAWERS = 2
"""Questions answered at once. Drawing takes turns, but encoding pictures and reading the store do not."""
_HEAP = 2 << 30
"""Bytes that the process may take before it fails and is started anew."""
_FULL = 700 << 20
"""Bytes in use at which it makes room by ending, as soon as nobody watches."""

_log = logging.getLogger("vgenflow.previewing")


@dataclass
class _Playing:
    """A stream under way: how often it was asked for more, and whether it was ended."""

    place: Place
    more: "queue.SimpleQueue[bool]" = field(default_factory=queue.SimpleQueue)
    fragments: Fragments | None = None

    def stop(self) -> None:
        """End it, from any thread: within a frame if it is drawing."""
        self.more.put(False)
        if self.fragments is not None:
            self.fragments.close()


class Clerk:
    """Answers what comes in, several at once."""

    def __init__(self, showroom: Showroom, samples: Samples, out: BinaryIO) -> None:
        self._showroom, self._samples, self._out = showroom, samples, out
        self._drawers = ThreadPoolExecutor(_DRAWERS, "preview-drawer")
        self._waiting: dict[int, Future[None]] = {}
        self._playing: dict[int, _Playing] = {}
        self._turn, self._saying = threading.Lock(), threading.Lock()

    def serve(self, source: BinaryIO) -> None:
        """Answer until `source` ends."""
        self.say(Ready())
        while (message := read_asked(source)) is not None:
            asked, data = message
            match asked:
                case Stop():
                    self._stop(asked.number)
                case More():
                    with self._turn:
                        playing = self._playing.get(asked.number)
                    if playing is not None:
                        playing.more.put(True)
                case Play():
                    playing = _Playing(asked.place)
                    with self._turn:
                        self._playing[asked.number] = playing
                    threading.Thread(target=self._guarded, args=(asked, data), daemon=True).start()
                case _:
                    with self._turn:
                        self._waiting[asked.number] = self._drawers.submit(self._guarded, asked, data)

    def say(self, message: Said, data: bytes = b"") -> None:
        """Send one message whole."""
        with self._saying, suppress(BrokenPipeError):
            self._out.write(packed(message, data))
            self._out.flush()

    def _guarded(self, asked: Question, data: bytes) -> None:
        """Answer one question, whatever goes wrong."""
        number = asked.number
        try:
            if isinstance(asked, Play):
                self._play(asked)
                self.say(Over(number=number))
            elif isinstance(asked, Sample):
                self.say(Done(number=number), self._sample(asked, data))
            elif isinstance(asked, Reel):
                files = _files(asked.files, data)
                self.say(Done(number=number), self._samples.film(asked.options, files, asked.language))
            else:
                self.say(*self._answer(asked, data))
        except IsNotOpen:
            self.say(NotOpen(number=number))
        except VgenflowError as error:
            self.say(Failed(number=number, code=error.code, status=error.status, sentence=error.sentence))
        except MemoryError:
            _log.error("preview.out-of-memory")
            os._exit(1)
        except Exception as error:  # noqa: BLE001 - the edge of the process: its words may hold anything
            kind = f"{type(error).__module__}.{type(error).__qualname__}"
            _log.error("preview.broken", extra={"error": kind, "at": logs.places(error.__traceback__)})
            sentence = "This part of the preview could not be drawn: change the scene, or report it."
            self.say(Failed(number=number, code=Broken.code, status=Broken.status, sentence=sentence))
        finally:
            self._ended(number)

    def _answer(
        self, asked: Open | Describe | Hear | Init | Still | Sheet | Close, data: bytes
    ) -> tuple[Done, bytes]:
        done = Done(number=asked.number)
        match asked:
            case Open():
                composition = Composition.model_validate_json(data[_KEYS:])
                self._showroom.open(asked.place, data[:_KEYS], composition)
            case Describe():
                film = self._showroom.show(asked.place).film()
                film.at(asked.short_side).prepare()  # soon it will be played
                return done, film.facts(asked.short_side).model_dump_json().encode()
            case Hear():
                film = self._showroom.show(asked.place).film()
                return done, film.sound().model_dump_json().encode()
            case Init():
                return done, self._showroom.show(asked.place).film().at(asked.short_side).init
            case Still():
                return self._still(asked)
            case Sheet():
                return self._sheet(asked)
            case Close():
                self._close(asked)
        return done, b""

    def _still(self, asked: Still) -> tuple[Done, bytes]:
        show = self._showroom.show(asked.place)
        film = show.film() if asked.operation is None else show.tried(asked.operation)
        tag = film.tag("still", film.name_of(asked.spot), asked.width, asked.form)
        if tag in asked.known:
            return Done(number=asked.number, tag=tag, is_known=True), b""
        picture = film.still(asked.spot, asked.width)
        return Done(number=asked.number, tag=tag), encoded(picture, asked.form)

    def _sheet(self, asked: Sheet) -> tuple[Done, bytes]:
        film = self._showroom.show(asked.place).film()
        tag = film.tag("sheet", asked.height, asked.columns, asked.form)
        if tag in asked.known:
            return Done(number=asked.number, tag=tag, is_known=True), b""
        tiles = []
        for frame in film.settled_scenes():
            if not self._is_wanted(asked.number):
                raise Cancelled("Nobody waits for this sheet now.")
            tiles.append(film.at().strip([frame], height=asked.height))
        return Done(number=asked.number, tag=tag), encoded(in_rows(tiles, asked.columns), asked.form)

    def _sample(self, asked: Sample, data: bytes) -> bytes:
        files = _files(asked.files, data)
        return encoded(self._samples.picture(asked.options, files, asked.specimen), "webp")

    def _play(self, asked: Play) -> None:
        film = self._showroom.show(asked.place).film()
        with self._turn:
            playing = self._playing.get(asked.number)
            if playing is None:
                return
            playing.fragments = film.at(asked.short_side).fragments(film.start_of(asked.spot))
        for fragment in playing.fragments:
            told = Fragment(number=asked.number, start=fragment.start, frames=fragment.frames)
            self.say(told, fragment.data)
            if not playing.more.get():
                return

    def _is_wanted(self, number: int) -> bool:
        with self._turn:
            return number in self._waiting

    def _stop(self, number: int) -> None:
        with self._turn:
            playing, waiting = self._playing.pop(number, None), self._waiting.pop(number, None)
        if playing is not None:
            playing.stop()
        if waiting is not None:
            waiting.cancel()

    def _close(self, asked: Close) -> None:
        self._showroom.close(asked.space, asked.project)
        with self._turn:
            watched = [
                playing
                for playing in self._playing.values()
                if (playing.place.space, playing.place.project) == (asked.space, asked.project)
            ]
        for playing in watched:
            playing.stop()
        gc.collect()  # what was drawn is in circles, and must not outlast the keys

    def _ended(self, number: int) -> None:
        with self._turn:
            self._playing.pop(number, None)
            self._waiting.pop(number, None)
            is_idle = not (self._playing or self._waiting)
        if is_idle and _resident() > _FULL:
            _log.info("preview.full")
            os._exit(0)


def _files(named: Sequence[tuple[str, int]], data: bytes) -> dict[str, bytes]:
    """The files that came with a question, by digest."""
    files, at = dict[str, bytes](), 0
    for name, length in named:
        files[name], at = data[at : at + length], at + length
    return files


def _resident() -> int:
    """Bytes of memory in use; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


def main(arguments: Sequence[str] | None = None) -> None:
    """What the process does."""
    die_with_parent()
    parser = argparse.ArgumentParser(prog="vgenflow.studio.previewing.child")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    given = parser.parse_args(arguments)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_DATA, (_HEAP, _HEAP))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would be plaintext on the disk
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not pass for an answer
    logs.set_up()
    with loading():
        load()
    settings, packs = Settings(given.data, given.packs, given.models, workers=1), Packs(given.packs)
    blobs = blobs_of(settings, load_server(given.data))
    showroom = Showroom(blobs, lambda space: ports(settings, space, packs, ()))
    Clerk(showroom, Samples(packs), out).serve(sys.stdin.buffer)
    os._exit(0)  # whatever is being drawn, nobody waits for it


if __name__ == "__main__":
    main()
