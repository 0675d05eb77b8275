"""Draw the pictures of the examples: `python examples/pictures/draw.py`. Ours, like the stories."""

import math
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import skia

WIDTH, HEIGHT = 1600, 1000
FOLDER = Path(__file__).parent
Point = tuple[float, float]


def main() -> None:
    """Write every picture beside this file."""
    scenes: dict[str, Callable[[skia.Canvas], None]] = {
        "night-train": night_train,
        "street-with-trees": street_with_trees,
        "planting-pit": planting_pit,
    }
    for name, draw in scenes.items():
        surface = skia.Surface(WIDTH, HEIGHT)
        draw(surface.getCanvas())
        surface.makeImageSnapshot().save(str(FOLDER / f"{name}.png"), skia.kPNG)


def night_train(canvas: skia.Canvas) -> None:
    """A lit train crosses a viaduct under the moon."""
    sky(canvas, "#0d1730", "#3b4a78", "#d9936a")
    stars(canvas, random.Random(7))
    canvas.drawCircle(1240, 210, 74, fill("#f6e7c8"))
    for x, y, radius in ((1218, 190, 15), (1262, 236, 21), (1240, 164, 8), (1206, 238, 9)):
        canvas.drawCircle(x, y, radius, fill("#e6d2a8"))
    for color, base, rise, seed in (
        ("#2c3a63", 640, 150, 3),
        ("#22305a", 720, 120, 5),
        ("#18244a", 800, 90, 8),
    ):
        ridge(canvas, color, base, rise, seed)
    viaduct(canvas, top=700)
    train(canvas, rail=692)
    ridge(canvas, "#0b1330", 935, 40, 13)


def viaduct(canvas: skia.Canvas, top: float) -> None:
    """Arches of stone, with their openings cut out."""
    path = skia.Path()
    path.addRect(skia.Rect.MakeLTRB(0, top, WIDTH, HEIGHT))
    for left in range(-60, WIDTH, 190):
        path.addRRect(
            skia.RRect.MakeRectXY(skia.Rect.MakeLTRB(left + 24, top + 48, left + 166, HEIGHT + 90), 71, 80)
        )
    path.setFillType(skia.PathFillType.kEvenOdd)
    canvas.drawPath(path, fill("#10193a"))
    canvas.drawRect(skia.Rect.MakeLTRB(0, top - 8, WIDTH, top + 6), fill("#0a1028"))


def train(canvas: skia.Canvas, rail: float) -> None:
    """An engine and five sleeping cars; most of the windows are still lit."""
    chance = random.Random(21)
    for car in range(6):
        left = 90 + car * 236
        is_engine = car == 5
        body = skia.Rect.MakeLTRB(left, rail - 92, left + 224, rail - 14)
        canvas.drawRRect(
            skia.RRect.MakeRectXY(body, 30 if is_engine else 12, 16),
            fill("#7e2f36" if is_engine else "#26386e"),
        )
        canvas.drawRect(skia.Rect.MakeLTRB(left + 6, rail - 40, left + 218, rail - 34), fill("#e8c98a"))
        for wheel in (34, 66, 158, 190):
            canvas.drawCircle(left + wheel, rail - 10, 11, fill("#070c1e"))
        for window in range(2 if is_engine else 7):
            x = left + (150 if is_engine else 16) + window * (34 if is_engine else 29)
            lit = is_engine or chance.random() < 0.72
            canvas.drawRRect(
                skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(x, rail - 80, 20, 28), 4, 4),
                fill("#ffd98a" if lit else "#141f45"),
            )
    beam = skia.Path()
    beam.addPoly(
        [skia.Point(1494, rail - 48), skia.Point(1600, rail - 84), skia.Point(1600, rail - 12)], True
    )
    canvas.drawPath(beam, fill("#ffd98a", 0.35))


def street_with_trees(canvas: skia.Canvas) -> None:
    """A street at noon: the bare half is hot and pale, the planted half green and blue."""
    canvas.drawColor(color_of("#f3d9b8"))
    canvas.drawRect(skia.Rect.MakeLTRB(WIDTH / 2, 0, WIDTH, HEIGHT), fill("#cfe3df"))
    canvas.drawCircle(250, 190, 92, fill("#f2a65a"))
    chance = random.Random(11)
    for index, left in enumerate(range(0, WIDTH, 200)):
        house(canvas, left, 300 + chance.randrange(-50, 60), warm=index < 4, chance=chance)
    canvas.drawRect(skia.Rect.MakeLTRB(0, 780, WIDTH, 830), fill("#b9a58d"))
    canvas.drawRect(skia.Rect.MakeLTRB(0, 830, WIDTH, HEIGHT), fill("#7d746c"))
    canvas.drawRect(skia.Rect.MakeLTRB(WIDTH / 2, 780, WIDTH, 830), fill("#8fa394"))
    canvas.drawRect(skia.Rect.MakeLTRB(WIDTH / 2, 830, WIDTH, HEIGHT), fill("#55615f"))
    for left in range(30, WIDTH, 260):
        canvas.drawRect(skia.Rect.MakeXYWH(left, 908, 130, 10), fill("#efe6d6", 0.8))
    for x in (900, 1130, 1360, 1560):
        tree(canvas, (x, 800), 150, chance)


def house(canvas: skia.Canvas, left: float, top: float, *, warm: bool, chance: random.Random) -> None:
    """A house front with three rows of windows."""
    tones = ("#d98e6a", "#e0a878", "#c97b5d") if warm else ("#8a9fa8", "#9fb0ab", "#7b8f9c")
    canvas.drawRect(skia.Rect.MakeLTRB(left, top, left + 200, 780), fill(chance.choice(tones)))
    canvas.drawRect(
        skia.Rect.MakeLTRB(left, top, left + 200, top + 16), fill("#5d4a45" if warm else "#42525c")
    )
    for row in range(3):
        for column in range(3):
            pane = skia.Rect.MakeXYWH(left + 26 + column * 56, top + 56 + row * 118, 36, 66)
            canvas.drawRect(pane, fill("#fbe7c6" if warm else "#dcebec"))
            canvas.drawRect(
                skia.Rect.MakeXYWH(pane.left(), pane.top(), 36, 20), fill("#b2654a" if warm else "#5b7280")
            )


def tree(canvas: skia.Canvas, foot: Point, radius: float, chance: random.Random) -> None:
    """A trunk and a crown of overlapping leaves, lit from the left."""
    x, y = foot
    canvas.drawOval(
        skia.Rect.MakeLTRB(x - radius * 1.1, y + 6, x + radius * 1.3, y + 46), fill("#2f3b39", 0.45)
    )
    trunk = skia.Path()
    trunk.addPoly(
        [
            skia.Point(x - 15, y + 14),
            skia.Point(x - 8, y - 260),
            skia.Point(x + 8, y - 260),
            skia.Point(x + 15, y + 14),
        ],
        True,
    )
    canvas.drawPath(trunk, fill("#4a3a30"))
    for tone, shift in (("#24523f", 0.0), ("#2f6b4c", -0.12), ("#4a8a58", -0.26), ("#7bb069", -0.4)):
        for _ in range(46):
            angle, reach = chance.random() * math.tau, math.sqrt(chance.random()) * radius * (1 + shift)
            center = (
                x + shift * radius * 0.6 + math.cos(angle) * reach,
                y - 330 + shift * radius * 0.6 + math.sin(angle) * reach * 0.86,
            )
            canvas.drawCircle(*center, 12 + chance.random() * 22 * (1 + shift), fill(tone))


def planting_pit(canvas: skia.Canvas) -> None:
    """A cut through pavement and soil, with the roots of a young tree."""
    canvas.drawColor(color_of("#dfe9e2"))
    chance = random.Random(4)
    canvas.drawRect(skia.Rect.MakeLTRB(0, 520, WIDTH, HEIGHT), fill("#8c6f56"))
    pit = skia.Path()
    pit.addPoly(
        [skia.Point(430, 520), skia.Point(1170, 520), skia.Point(1080, 930), skia.Point(520, 930)], True
    )
    canvas.drawPath(pit, fill("#5a4232"))
    for _ in range(420):
        x, y = chance.random() * WIDTH, 560 + chance.random() * 430
        canvas.drawCircle(x, y, 3 + chance.random() * 9, fill("#6f5743" if abs(x - 800) > 330 else "#7a5c46"))
    for left in range(0, WIDTH, 100):
        if not 400 <= left < 1200:
            canvas.drawRect(skia.Rect.MakeXYWH(left + 2, 488, 96, 44), fill("#a7a39b"))
    tree(canvas, (800, 506), 165, chance)
    canvas.drawRect(skia.Rect.MakeLTRB(400, 500, 1200, 540), fill("#3d5a44"))
    for angle in np.linspace(0.22, math.pi - 0.22, 11):
        root(canvas, (800, 532), float(angle), 300, chance)


def root(canvas: skia.Canvas, start: Point, angle: float, length: float, chance: random.Random) -> None:
    """A root that thins and forks as it goes."""
    if length < 34:
        return
    angle = min(max(angle, 0.1), math.pi - 0.1)
    end = (start[0] + math.cos(angle) * length * 0.42, start[1] + math.sin(angle) * length * 0.42)
    canvas.drawLine(*start, *end, line("#d9b98c", length * 0.055))
    for turn in (-0.3, 0.28):
        root(canvas, end, angle + turn * (0.5 + chance.random()), length * 0.66, chance)


def line(color: str, width: float) -> skia.Paint:
    """A stroke with round ends."""
    return skia.Paint(
        AntiAlias=True, Color=color_of(color), StrokeWidth=width, StrokeCap=skia.Paint.kRound_Cap
    )


def sky(canvas: skia.Canvas, *colors: str) -> None:
    """A gradient from top to bottom."""
    shader = skia.GradientShader.MakeLinear(
        [skia.Point(0, 0), skia.Point(0, HEIGHT * 0.75)], [color_of(color) for color in colors]
    )
    canvas.drawPaint(skia.Paint(Shader=shader))


def stars(canvas: skia.Canvas, chance: random.Random) -> None:
    """Small lights in the upper half."""
    for _ in range(130):
        height = chance.random() ** 1.6 * HEIGHT * 0.5
        canvas.drawCircle(chance.random() * WIDTH, height, 0.8 + chance.random() * 1.6, fill("#f6efe0", 0.75))


def ridge(canvas: skia.Canvas, color: str, base: float, rise: float, seed: int) -> None:
    """A line of hills from edge to edge, filled to the bottom."""
    path = skia.Path()
    path.addPoly([skia.Point(0, HEIGHT), *hills(base, rise, seed), skia.Point(WIDTH, HEIGHT)], True)
    canvas.drawPath(path, fill(color))


def hills(base: float, rise: float, seed: int) -> Iterator[skia.Point]:
    """Points of a skyline: three waves of falling size."""
    chance = random.Random(seed)
    waves = [(chance.random() * math.tau, 2.1**octave / 330, 0.5**octave) for octave in range(3)]
    for x in range(0, WIDTH + 8, 8):
        yield skia.Point(
            x, base - rise * sum(size * math.sin(x * pace + phase) for phase, pace, size in waves)
        )


def fill(color: str, opacity: float = 1.0) -> skia.Paint:
    """A flat colour."""
    paint = skia.Paint(AntiAlias=True, Color=color_of(color))
    paint.setAlphaf(opacity)
    return paint


def color_of(text: str) -> int:
    """`#RRGGBB` as Skia wants it."""
    return skia.ColorSetRGB(*bytes.fromhex(text[1:]))


if __name__ == "__main__":
    main()
