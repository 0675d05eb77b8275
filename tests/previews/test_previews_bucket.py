"""Previews of a project that lies in a bucket: speech and pictures come from a real S3 server."""

import io
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from tests.journeys.journey_person import Json, Person, answered, checksum, operator
from tests.support.cli_runs import STORY
from tests.support.databases import new_postgres
from tests.support.objects import KEY, SECRET
from tests.support.recordings import picture
from tests.support.server import running_server
from vgenflow.store.buckets import Address, Bucket

OPTIONS = {"height": 240, "profile": "draft", "music": False}
SIZE = 360


@pytest.mark.slow
def test_a_preview_and_stills_of_what_lies_in_a_bucket(
    tmp_path: Path, bucket: Address, postgres: str
) -> None:
    settings = {
        "VGENFLOW_DATABASE_URL": new_postgres(postgres, "previews"),
        "VGENFLOW_S3_BUCKET": bucket.bucket,
        "VGENFLOW_S3_ENDPOINT": bucket.endpoint,
        "VGENFLOW_S3_ACCESS_KEY": KEY,
        "VGENFLOW_S3_SECRET_KEY": SECRET,
        "VGENFLOW_S3_PATH_STYLE": "true",
    }
    with running_server(tmp_path / "data", settings=settings) as server:
        ada = operator(server, "ada@example.org")
        project = made(ada)
        scene = ada.get(f"/projects/{project}/preview?size={SIZE}")["scenes"][1]
        at = (scene["alone"] + scene["end"]) // 2
        before = still(ada, project, at)
        media = uploaded(ada, picture(width=900, height=600))
        ada.edit("PUT", project, f"/scenes/{scene['id']}/picture", {"media": media["id"]})

        described = ada.get(f"/projects/{project}/preview?size={SIZE}")
        assert described["estimated_lines"] == []
        after = still(ada, project, at)
        assert difference(before, after) > 5
        pictures, loudest = played(ada, project, at)
        assert min(difference(after, one) for one in pictures) < 5
        assert loudest > 0.01  # the voice

        lines = ada.get(f"/projects/{project}/lines")["lines"]
        chinese = "\n".join(f"第{number}句话。" for number in range(len(lines)))
        spots = [(page["start"] + page["end"]) // 2 for page in described["captions"]]
        plain = [still(ada, project, spot) for spot in spots]
        ada.edit("PUT", project, "/second", {"source": {"kind": "text", "text": chinese}})
        captions = ada.get(f"/projects/{project}/preview?size={SIZE}")["captions"]
        assert "".join(page["second"] for page in captions).replace("\n", "") == chinese.replace("\n", "")
        assert max(difference(one, still(ada, project, s)) for one, s in zip(plain, spots, strict=True)) > 0.5
        run, _ = ada.run(project)
        [srt] = [one for one in ada.get(f"/runs/{run['id']}/exports")["items"] if one["kind"] == "srt"]
        assert "第1句话。" in ada.http.get(f"/api/v1/exports/{srt['id']}/content").text
    assert not (tmp_path / "data" / "objects").exists()  # all of it lies in the bucket
    held = {info.name.split("/")[2] for space in Bucket(bucket).folders("") for info in listed(bucket, space)}
    assert held >= {"asset", "media", "segment"}


def listed(bucket: Address, space: str) -> list:
    return [info for info in Bucket(bucket).list(space) if info.name.count("/") == 4]


def made(person: Person) -> str:
    """A project with its video; its id."""
    body = {"source": {"kind": "text", "name": "story.md", "text": STORY}, "options": OPTIONS}
    project = person.post("/projects", body, 201)["id"]
    run, _ = person.run(project)
    assert run["state"] == "done", run
    return str(project)


def uploaded(person: Person, data: bytes) -> Json:
    """A file of the library."""
    upload = person.post("/uploads", {"name": "red.png", "size": len(data)}, 201)
    address = f"/api/v1/uploads/{upload['id']}"
    answered(person.http.patch(address, content=data, headers={"Upload-Offset": "0"}), 204)
    return person.post(f"/uploads/{upload['id']}/finish", {"sha256": checksum(data)}, 201)


def still(person: Person, project: str, at: int) -> np.ndarray:
    """The picture of a frame, in RGB."""
    answer = person.http.get(f"/api/v1/projects/{project}/preview/still?at={at}&width=320&form=png")
    assert answer.status_code == 200, answer.text
    return cv2.cvtColor(cv2.imdecode(np.frombuffer(answer.content, np.uint8), 1), cv2.COLOR_BGR2RGB)


def played(person: Person, project: str, begins: int) -> tuple[list[np.ndarray], float]:
    """The pictures from a frame on, every sixth, and how loud the sound gets."""
    base = f"/api/v1/projects/{project}/preview"
    data = person.http.get(f"{base}/init?size={SIZE}").content
    data += person.http.get(f"{base}/fragments?from={begins}&size={SIZE}").content
    with av.open(io.BytesIO(data), format="mp4") as file:
        frames = [frame.to_ndarray(format="rgb24") for frame in file.decode(video=0)]
    with av.open(io.BytesIO(data), format="mp4") as file:
        loudest = max(float(np.abs(frame.to_ndarray()).max()) for frame in file.decode(audio=0))
    assert len(frames) > 24
    return frames[::6], loudest


def difference(one: np.ndarray, other: np.ndarray) -> float:
    """How far two pictures are apart, of 255, at the size of the first."""
    fitted = cv2.resize(other, one.shape[1::-1], interpolation=cv2.INTER_AREA)
    return float(np.abs(one.astype(int) - fitted).mean())
