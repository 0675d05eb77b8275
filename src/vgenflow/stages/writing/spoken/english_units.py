"""English words of units, magnitudes and currencies."""

MAGNITUDES = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "b": "billion",
    "bn": "billion",
    "tn": "trillion",
    "thousand": "thousand",
    "million": "million",
    "billion": "billion",
    "trillion": "trillion",
}

SIGNS: dict[str, tuple[str, str, str]] = {
    "US$": ("US dollar", "US dollars", "cent"),
    "A$": ("Australian dollar", "Australian dollars", "cent"),
    "C$": ("Canadian dollar", "Canadian dollars", "cent"),
    "CA$": ("Canadian dollar", "Canadian dollars", "cent"),
    "HK$": ("Hong Kong dollar", "Hong Kong dollars", "cent"),
    "NZ$": ("New Zealand dollar", "New Zealand dollars", "cent"),
    "S$": ("Singapore dollar", "Singapore dollars", "cent"),
    "R$": ("real", "reais", ""),
    "NT$": ("New Taiwan dollar", "New Taiwan dollars", ""),
    "$": ("dollar", "dollars", "cent"),
    "£": ("pound", "pounds", "pence"),
    "€": ("euro", "euros", "cent"),
    "CN¥": ("yuan", "yuan", ""),
    "¥": ("yen", "yen", ""),
    "₹": ("rupee", "rupees", ""),
    "₩": ("won", "won", ""),
    "₽": ("ruble", "rubles", ""),
    "₿": ("bitcoin", "bitcoins", ""),
    "¢": ("cent", "cents", ""),
}
"""One, many, and the hundredth part ("" where prices have none)."""

CODES: dict[str, tuple[str, str, str]] = {
    "USD": ("US dollar", "US dollars", "cent"),
    "EUR": ("euro", "euros", "cent"),
    "GBP": ("British pound", "British pounds", "pence"),
    "JPY": ("yen", "yen", ""),
    "CNY": ("yuan", "yuan", ""),
    "RMB": ("yuan", "yuan", ""),
    "CHF": ("Swiss franc", "Swiss francs", ""),
    "AUD": ("Australian dollar", "Australian dollars", "cent"),
    "CAD": ("Canadian dollar", "Canadian dollars", "cent"),
    "HKD": ("Hong Kong dollar", "Hong Kong dollars", "cent"),
    "INR": ("rupee", "rupees", ""),
    "KRW": ("won", "won", ""),
}

PREFIXED = {
    "meter": ("m", "nm:nano µm:micro μm:micro mm:milli cm:centi km:kilo"),
    "gram": ("g", "µg:micro μg:micro mg:milli kg:kilo"),
    "liter": ("L", "ml:milli mL:milli cl:centi dl:deci"),
    "watt": ("W", "mW:milli kW:kilo MW:mega GW:giga TW:tera"),
    "watt-hour": ("Wh", "kWh:kilo MWh:mega GWh:giga TWh:tera"),
    "volt": ("V", "mV:milli kV:kilo"),
    "joule": ("J", "kJ:kilo MJ:mega GJ:giga"),
    "byte": ("", "kB:kilo KB:kilo MB:mega GB:giga TB:tera PB:peta"),
    "second": ("s", "ns:nano µs:micro μs:micro ms:milli"),
    "pascal": ("Pa", "hPa:hecto kPa:kilo MPa:mega"),
    "ton": ("", "kt:kilo Mt:mega Gt:giga"),
    "calorie": ("cal", "kcal:kilo"),
}

PLAIN = {
    "Hz": "hertz hertz",
    "kHz": "kilohertz kilohertz",
    "MHz": "megahertz megahertz",
    "GHz": "gigahertz gigahertz",
    "THz": "terahertz terahertz",
    "mi": "mile miles",
    "ft": "foot feet",
    "yd": "yard yards",
    "lb": "pound pounds",
    "lbs": "pound pounds",
    "oz": "ounce ounces",
    "gal": "gallon gallons",
    "ha": "hectare hectares",
    "t": "ton tons",
    "l": "liter liters",
    "h": "hour hours",
    "hr": "hour hours",
    "hrs": "hour hours",
    "min": "minute minutes",
    "mins": "minute minutes",
    "sec": "second seconds",
    "secs": "second seconds",
    "dB": "decibel decibels",
    "px": "pixel pixels",
    "mAh": "milliamp-hour milliamp-hours",
    "°": "degree degrees",
}

PHRASES = {
    "°C": ("degree Celsius", "degrees Celsius"),
    "℃": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "℉": ("degree Fahrenheit", "degrees Fahrenheit"),
    "mph": ("mile per hour", "miles per hour"),
    "kph": ("kilometer per hour", "kilometers per hour"),
    "km/h": ("kilometer per hour", "kilometers per hour"),
    "m/s": ("meter per second", "meters per second"),
    "km/s": ("kilometer per second", "kilometers per second"),
    "m/s²": ("meter per second squared", "meters per second squared"),
    "mg/L": ("milligram per liter", "milligrams per liter"),
    "mg/l": ("milligram per liter", "milligrams per liter"),
    "g/km": ("gram per kilometer", "grams per kilometer"),
    "kWh/m²": ("kilowatt-hour per square meter", "kilowatt-hours per square meter"),
    "µg/m³": ("microgram per cubic meter", "micrograms per cubic meter"),
    "μg/m³": ("microgram per cubic meter", "micrograms per cubic meter"),
    "kg/m³": ("kilogram per cubic meter", "kilograms per cubic meter"),
    "kbps": ("kilobit per second", "kilobits per second"),
    "Mbps": ("megabit per second", "megabits per second"),
    "Gbps": ("gigabit per second", "gigabits per second"),
    "Mb/s": ("megabit per second", "megabits per second"),
    "MB/s": ("megabyte per second", "megabytes per second"),
    "GB/s": ("gigabyte per second", "gigabytes per second"),
    "fps": ("frame per second", "frames per second"),
    "rpm": ("revolution per minute", "revolutions per minute"),
    "bpm": ("beat per minute", "beats per minute"),
    "ppm": ("part per million", "parts per million"),
    "ppb": ("part per billion", "parts per billion"),
    "sq ft": ("square foot", "square feet"),
    "sq. ft.": ("square foot", "square feet"),
    "sq km": ("square kilometer", "square kilometers"),
    "sq mi": ("square mile", "square miles"),
    "cc": ("cubic centimeter", "cubic centimeters"),
    "fl oz": ("fluid ounce", "fluid ounces"),
}


def table() -> dict[str, tuple[str, str]]:
    """Every unit as it is written, with its word for one and for many."""
    units = dict(PHRASES)
    for written, words in PLAIN.items():
        one, many = words.split()
        units[written] = (one, many)
    for word, (base, prefixed) in PREFIXED.items():
        if base:
            units[base] = (word, f"{word}s")
        for entry in prefixed.split():
            written, prefix = entry.split(":")
            units[written] = (f"{prefix}{word}", f"{prefix}{word}s")
    for length in ("mm", "cm", "m", "km"):
        one, many = units[length]
        for mark in "²2":
            units[f"{length}{mark}"] = (f"square {one}", f"square {many}")
        for mark in "³3":
            units[f"{length}{mark}"] = (f"cubic {one}", f"cubic {many}")
    return units


UNITS = table()
"""Written unit -> (one, many)."""
