"""What Prometheus may ask: counts and times by route, never who or what."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

CONTENT_TYPE = CONTENT_TYPE_LATEST
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 10.0)


class Metrics:
    """The counters of one application."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "vgenflow_requests", "Answered requests.", ("method", "route", "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "vgenflow_request_seconds",
            "Time until an answer was complete.",
            ("method", "route"),
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self._of: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """Note one answer."""
        kind = (method, route, status)
        of = self._of.get(kind)  # looking labels up takes longer than counting
        if of is None:
            of = self._requests.labels(method, route, str(status)), self._seconds.labels(method, route)
            self._of[kind] = of
        requests, times = of
        requests.inc()
        times.observe(seconds)

    def text(self) -> bytes:
        """All counters in Prometheus's text form."""
        return generate_latest(self._registry)
