"""Every figure of the studio's benchmark with its goal."""

from collections.abc import Mapping

from benchmarks.serving.figures import Figure

ANSWER = 100.0
"""Milliseconds within which what a person does is to be seen."""
MOVING = 500.0
"""Milliseconds from Space until the film moves."""
LATE = 0.05
"""The share of pictures that may come late while something scrolls."""
_FILMS = {"film": "a film of some scenes", "long": "a film of 200 scenes"}

FIGURES: tuple[Figure, ...] = (
    Figure("home.scripts", "kB", "Scripts that the home page loads, compressed.", most=200),
    Figure("home.first_paint", "ms", "From asking for the home page until something of it is painted."),
    Figure("home.useful", "ms", "Until a link can be pasted, with typefaces."),
    *(
        Figure(f"{film}.{name}", unit, f"In {about}: {what}", most)
        for film, about in _FILMS.items()
        for name, unit, what, most in (
            ("script", "ms", "from asking for the editor until its script can be read.", None),
            ("stage", "ms", "until the stage shows a picture.", None),
            ("nodes", "", "elements of the page.", None),
            ("typing", "ms", "from a letter until it is painted; half took no longer.", ANSWER),
            ("typing_p95", "ms", "all but one in twenty letters.", ANSWER),
            ("selecting", "ms", "from an arrow key until another line is the active one; half.", ANSWER),
            ("selecting_p95", "ms", "all but one in twenty.", ANSWER),
            ("scrubbing", "ms", "from a key until the stage shows the next frame; half.", ANSWER),
            ("moving", "ms", "from Space until the film moves, where it stood; the middle of three.", MOVING),
            ("script_late", "", "share of pictures that come late while the script scrolls.", LATE),
            ("timeline_late", "", "share of pictures that come late while the timeline scrolls.", LATE),
        )
    ),
)
BY_KEY: Mapping[str, Figure] = {figure.key: figure for figure in FIGURES}
