"""Sample props of the page of program text."""

from collections.abc import Mapping

from pydantic import JsonValue

from vgenflow.story.value import Language

_PYTHON = '''from datetime import time

def sleepers(trains, after=time(22, 0)):
    """Night trains that carry beds."""
    found = []
    for train in trains:
        if train.leaves >= after and train.beds > 0:
            found.append(train.name)  # one row a train
    return sorted(found)[:3]'''
_JAVASCRIPT = """// 夜里出发、清晨到达的列车
async function nightTrains(city) {
  const answer = await fetch(`/trains?from=${city}`);
  const trains = await answer.json();
  return trains
    .filter((t) => t.beds > 0 && t.hours >= 8)  // 有铺位
    .map((t) => ({ 名称: t.name, 票价: t.price }));
}"""
_LONG = """\
/* Every departure after ten in the evening, in the order in which the sleepers are coupled to it. */
static int departures(const struct timetable *table, unsigned minutes, struct stop *found, size_t most)
{
\tsize_t count = 0;
\tfor (size_t i = 0; i < table->length && count < most; i++)
\t\tif (table->rows[i].minutes >= minutes)
\t\t\tfound[count++] = table->rows[i];
\treturn (int) count;
}"""
_SHELL = "$ night-trains --from Wien --to Paris\n3 beds left, from €99\n$ echo 晚安"


def samples(variant: str, language: Language, mixed: str) -> dict[str, Mapping[str, JsonValue]]:
    """Ordinary, shortest, longest and hostile programs."""
    heading = {"en": "The *filter* in nine lines", "zh": "八行代码，\u200b找到\u200b*有铺位的夜车*"}[language]
    usual: dict[str, JsonValue] = {"program": _PYTHON, "language": "python", "heading": heading}
    if language == "zh":
        usual = {"program": _JAVASCRIPT, "language": "javascript", "heading": heading}
    made: dict[str, dict[str, JsonValue]] = {
        "usual": usual,
        "shortest": {"program": "x"} if language == "en" else {"program": _SHELL, "language": "console"},
        "longest": {"program": _LONG, "language": "c", "heading": heading, "first": 118},
        "hostile": {
            "program": f"{mixed[:200]}\n\t\t{'x' * 400}\n" * 9,
            "language": "brainfuck",
            "heading": mixed[:240],
            "first": 999_990,
        },
    }  # fmt: skip
    return {"code": made[variant]}
