"""The kinds of charts: each draws one series into an area, from zero."""
