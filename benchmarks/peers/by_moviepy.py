"""The film by MoviePy 2, as its documentation would have it: clips on clips."""

from pathlib import Path

from moviepy import (
    AudioFileClip,
    CompositeAudioClip,
    CompositeVideoClip,
    ImageClip,
    ImageSequenceClip,
    VideoClip,
    afx,
    concatenate_videoclips,
    vfx,
)

from benchmarks.peers.cutout import ZOOM, Caption, Cutout, Scene, Sprite

_MUSIC = 0.2
"""Volume of the music; MoviePy cannot duck it."""
_RISE = 32
"""Pixels that things rise by while they enter."""
WINDOW = 15
"""Frames in a row that are measured, out of every WINDOW times the share."""


def build(cutout: Cutout) -> VideoClip:
    """The whole film as one composite clip."""
    fps, size = cutout.fps, (cutout.width, cutout.height)
    layers: list[VideoClip] = []
    entering = None
    for scene in cutout.scenes:
        clip = _scene(scene, fps, size).with_start(scene.start / fps)
        if entering and entering.frames:
            seconds = entering.frames / fps
            effect = vfx.SlideIn(seconds, "right") if entering.kind == "page" else vfx.CrossFadeIn(seconds)
            clip = clip.with_effects([effect])
        layers.append(clip)
        entering = scene.join
    layers += [_caption(caption, fps) for caption in cutout.captions]
    film = CompositeVideoClip(layers, size=size).with_duration(cutout.seconds)
    return film.with_audio(_sound(cutout))


def export(film: VideoClip, out: Path, fps: int, share: int) -> int:
    """Write one stretch of WINDOW frames out of every `share`, or all; the frames that were written."""
    part = film
    if share > 1:
        window, period = WINDOW / fps, WINDOW * share / fps
        starts = [period * number + (period - window) / 2 for number in range(round(film.duration / period))]
        part = concatenate_videoclips([film.subclipped(start, start + window) for start in starts])
    part.write_videofile(
        str(out), fps=fps, codec="libx264", preset="veryfast", ffmpeg_params=["-crf", "20"],
        audio_codec="aac", audio_bitrate="160k", audio_fps=48000, logger=None,
    )  # fmt: skip
    frames: int = round(part.duration * fps)
    return frames


def _scene(scene: Scene, fps: int, size: tuple[int, int]) -> VideoClip:
    seconds = scene.frames / fps
    ground = ImageClip(str(scene.ground)).with_duration(seconds)
    if scene.photograph:
        ground = ground.resized(width=round(ZOOM * size[0]))
        nearer = vfx.Resize(lambda t: (1 + (ZOOM - 1) * t / seconds) / ZOOM)
        ground = ground.with_effects([nearer]).with_position("center")
    layers = [ground, *(layer for sprite in scene.sprites for layer in _sprite(sprite, seconds, fps))]
    return CompositeVideoClip(layers, size=size).with_duration(seconds)


def _sprite(sprite: Sprite, until: float, fps: int) -> list[VideoClip]:
    """A picture that fades in as it rises, or one that counts up before it stands."""
    start, entered = sprite.start / fps, sprite.entered / fps
    standing = ImageClip(str(sprite.path)).with_position((sprite.x, sprite.y)).with_start(entered)
    standing = standing.with_duration(max(1 / fps, until - entered))
    if sprite.leaves is not None:
        standing = standing.with_effects([vfx.CrossFadeOut(until - sprite.leaves / fps)])
    if sprite.counting:
        counting = ImageSequenceClip([str(path) for path in sprite.counting], fps=fps)
        return [counting.with_position((sprite.x, sprite.y)).with_start(start), standing]
    seconds = entered - start

    def place(t: float) -> tuple[float, float]:
        return sprite.x, sprite.y + _RISE * (1 - t / seconds) ** 3

    coming = ImageClip(str(sprite.path)).with_position(place).with_start(start).with_duration(seconds)
    return [coming.with_effects([vfx.CrossFadeIn(seconds)]), standing]


def _caption(caption: Caption, fps: int) -> VideoClip:
    clip = ImageClip(str(caption.path)).with_position((caption.x, caption.y))
    return clip.with_start(caption.start / fps).with_duration((caption.end - caption.start) / fps)


def _sound(cutout: Cutout) -> CompositeAudioClip:
    voices = [AudioFileClip(str(voice.path)).with_start(voice.second) for voice in cutout.voices]
    music = AudioFileClip(str(cutout.music)).with_effects(
        [afx.AudioLoop(duration=cutout.seconds), afx.MultiplyVolume(_MUSIC)]
    )
    return CompositeAudioClip([*voices, music])
