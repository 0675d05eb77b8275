"""The one story of a video: run the stages that are stale, store, report, resume."""
