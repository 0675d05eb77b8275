"""The render engine: a Timeline becomes a video. Publishable alone; effects only through ports."""
