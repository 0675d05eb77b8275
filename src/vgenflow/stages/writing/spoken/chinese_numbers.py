"""Mandarin number words: cardinals, digits, decimals."""

DIGITS = "零一二三四五六七八九"
PHONE = "零幺二三四五六七八九"
PLACES = ("", "十", "百", "千")
SCALES = ("", "万", "亿", "万亿", "亿亿")
LONGEST = 16
"""Digits a cardinal may have; longer ones are said digit by digit."""


def digits(text: str, names: str = DIGITS) -> str:
    """Said: "105" -> 一零五."""
    return "".join(names[int(char)] for char in text if char in "0123456789")


def below_myriad(number: int) -> str:
    """0 to 9999 without a leading 零: 1005 -> 一千零五; 0 -> ""."""
    words = ""
    gap = False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if gap else "") + DIGITS[digit] + PLACES[place]
            gap = False
        else:
            gap = bool(words)
    return words


def cardinal(number: int) -> str:
    """20305 -> 两万零三百零五; 2000 -> 两千; 12 -> 十二; 200 -> 二百."""
    if number < 0:
        return f"负{cardinal(-number)}"
    if number == 0:
        return "零"
    if len(str(number)) > LONGEST:
        return digits(str(number))
    groups: list[int] = []
    while number:
        number, rest = divmod(number, 10_000)
        groups.append(rest)
    words = ""
    for scale in range(len(groups) - 1, -1, -1):
        group = groups[scale]
        if not group:
            continue
        part = below_myriad(group)
        if scale and group == 2:
            part = "两"
        elif part.startswith("二千"):
            part = f"两{part[1:]}"
        between = "零" if words and group < 1000 else ""
        words += between + part + (SCALES[scale] if scale != 3 or groups[2] == 0 else "万")
    return words[1:] if words.startswith("一十") else words


def amount(text: str) -> str:
    """A written number, grouped or decimal: "1,234.50" -> 一千二百三十四点五零."""
    whole, _, fraction = text.replace(",", "").partition(".")
    padded = len(whole) > 1 and whole.startswith("0")
    words = digits(whole) if padded else cardinal(int(whole or 0))
    return f"{words}点{digits(fraction)}" if fraction else words


def counting(text: str) -> str:
    """A number before a measure word: 2 is 两."""
    return "两" if text == "2" else amount(text)
