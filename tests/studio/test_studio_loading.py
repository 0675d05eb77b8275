"""What a web process has in memory when it begins to serve."""

import subprocess
import sys
from pathlib import Path

HEAVY = {"PIL", "av", "cv2", "dbos", "jieba", "obstore", "onnxruntime", "scipy", "skia", "uharfbuzz"}
"""What makes videos, examines uploads and runs jobs: other processes do that, or it loads when asked for."""

PROGRAM = """
import sys
from pathlib import Path
from vgenflow.api.app import create_app
from vgenflow.studio import serving
from vgenflow.studio.house import House
from vgenflow.studio.settings import Settings, load_server
folder = Path(sys.argv[1])
server = load_server(folder, environment={})
create_app(House(Settings(folder, folder / "packs", folder / "models", 1), server)).openapi()
print(" ".join({name.partition(".")[0] for name in sys.modules}))
"""


def test_a_server_begins_without_what_makes_videos(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)], check=True, capture_output=True, text=True
    )
    loaded = set(told.stdout.split())
    assert "fastapi" in loaded
    assert not loaded & HEAVY
