"""English, Chinese, and everything that is neither."""

import pytest

from vgenflow.stages.importing.errors import UnsupportedLanguage
from vgenflow.stages.importing.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The town lies by the sea, and the fog stays until noon.", "en"),
        ("Go.", "en"),
        ("Deploy Kubernetes clusters: install, configure, monitor.", "en"),
        ("Café society, naïve piñatas and the word 茶 for tea.", "en"),
        ("Sushi (寿司) and ramen (ラーメン) are dishes that everybody in the world knows by now.", "en"),
        ("小镇在海边，雾气到中午才散。", "zh"),
        ("小鎮在海邊，霧氣到中午才散。", "zh"),
        ("使用 Python 和 Docker 部署 API 服务，需要先安装依赖。", "zh"),
        ("茶", "zh"),
        ("2026", "en"),
    ],
)
def test_supported_languages(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Die Stadt liegt am Meer, und der Nebel bleibt bis zum Mittag, wie es hier nicht anders ist.",
            "German",
        ),
        (
            "La ville est au bord de la mer et le brouillard y reste jusqu’à midi, comme dans les autres.",
            "French",
        ),
        ("La ciudad está junto al mar y la niebla se queda hasta el mediodía, como en las otras.", "Spanish"),
        ("La città è sul mare e la nebbia non se ne va fino a mezzogiorno, come nelle altre.", "Italian"),
        ("町は海のそばにあって、霧は昼まで消えません。", "Japanese"),
        ("마을은 바닷가에 있고 안개는 정오까지 머문다.", "Korean"),
        ("Город стоит у моря, и туман держится до полудня.", "Cyrillic"),
        ("تقع المدينة على البحر ويبقى الضباب حتى الظهر", "Arabic"),
        ("Η πόλη βρίσκεται δίπλα στη θάλασσα και η ομίχλη μένει", "Greek"),
    ],
)
def test_others_are_named_and_refused(text: str, name: str) -> None:
    with pytest.raises(UnsupportedLanguage, match=name) as caught:
        detect(text)
    assert "--language" in caught.value.sentence


def test_the_choice_of_the_user_wins(reading) -> None:
    german = "Die Stadt liegt am Meer, und der Nebel bleibt bis zum Mittag, wie es hier nicht anders ist."
    assert reading(german, "x.txt", language="en").document.language == "en"
    assert reading("Tea.", "x.txt", language="zh").document.language == "zh"
