"""Names that the atlas has not, or not as people write them; and names that are words of their own."""

from vgenflow.language.words import word_set

ENGLISH_COUNTRIES: dict[str, tuple[str, ...]] = {
    "068": ("Bolivia",), "096": ("Brunei",), "178": ("Republic of the Congo",),
    "180": ("DR Congo", "Democratic Republic of Congo"), "132": ("Cabo Verde",),
    "626": ("East Timor",), "583": ("Micronesia",), "498": ("Moldova",), "104": ("Burma",),
    "528": ("Holland",), "408": ("DPRK",), "807": ("Macedonia",), "643": ("Russia",),
    "760": ("Syria",), "158": ("Taiwan",), "834": ("Tanzania",),
    "826": ("Britain", "Great Britain", "UK", "U.K"), "840": ("U.S", "U.S.A"), "862": ("Venezuela",),
    "704": ("Viet Nam",), "418": ("Laos",), "336": ("Vatican City",), "446": ("Macau",),
    "384": ("Ivory Coast",), "275": ("Palestine",), "364": ("Iran",), "410": ("South Korea",),
    "748": ("Swaziland",),
}  # fmt: skip
CHINESE_COUNTRIES: dict[str, tuple[str, ...]] = {
    "036": ("澳洲",), "682": ("沙特",), "360": ("印度尼西亚",), "158": ("台湾",), "410": ("南韩",),
    "643": ("俄国",), "834": ("坦桑尼亚",), "180": ("刚果民主共和国",), "178": ("刚果共和国",),
    "140": ("中非共和国",), "528": ("尼德兰",), "070": ("波斯尼亚和黑塞哥维那",), "050": ("孟加拉",),
    "214": ("多米尼加共和国",),
}  # fmt: skip
"""Further names of countries, by their number in ISO 3166-1."""
ENGLISH: dict[str, tuple[str, str]] = {
    "Cologne": ("Köln", "276"), "Nuremberg": ("Nürnberg", "276"), "Hanover": ("Hannover", "276"),
    "Antwerp": ("Antwerpen", "056"), "Ghent": ("Gent", "056"), "Bruges": ("Brugge", "056"),
    "Gothenburg": ("Göteborg", "752"), "Seville": ("Sevilla", "724"), "Geneva": ("Genève", "756"),
    "Lucerne": ("Luzern", "756"), "Krakow": ("Kraków", "616"), "Cracow": ("Kraków", "616"),
    "Kiev": ("Kyiv", "804"), "Fez": ("Fès", "504"), "Saigon": ("Ho Chi Minh City", "704"),
    "Rangoon": ("Yangon", "104"), "Bangalore": ("Bengaluru", "356"), "Bombay": ("Mumbai", "356"),
    "Calcutta": ("Kolkata", "356"), "Madras": ("Chennai", "356"), "Peking": ("Beijing", "156"),
    "New York": ("New York City", "840"), "Washington DC": ("Washington", "840"),
    "Washington D.C": ("Washington", "840"), "Venice": ("Venice", "380"),
    "Marrakech": ("Marrakesh", "504"), "The Hague": ("The Hague", "528"), "Basel": ("Basel", "756"),
    "St Petersburg": ("Saint Petersburg", "643"), "St. Petersburg": ("Saint Petersburg", "643"),
    "Xian": ("Xi’an", "156"), "Urumqi": ("Ürümqi", "156"), "Lhasa": ("Lhasa", "156"),
    "Rio": ("Rio de Janeiro", "076"), "Frankfurt": ("Frankfurt am Main", "276"),
    "Marseilles": ("Marseille", "250"), "Lyons": ("Lyon", "250"), "Kathmandu": ("Kathmandu", "524"),
    "Thessaloniki": ("Thessaloníki", "300"), "Piraeus": ("Piraeus", "300"),
}  # fmt: skip
CHINESE: dict[str, tuple[str, str]] = {
    "维也纳": ("Vienna", "040"), "罗马": ("Rome", "380"), "基辅": ("Kyiv", "804"),
    "日内瓦": ("Genève", "756"), "布鲁塞尔": ("Brussels", "056"), "哥本哈根": ("Copenhagen", "208"),
    "斯德哥尔摩": ("Stockholm", "752"), "赫尔辛基": ("Helsinki", "246"), "奥斯陆": ("Oslo", "578"),
    "里斯本": ("Lisbon", "620"), "雅典": ("Athens", "300"), "布拉格": ("Prague", "203"),
    "布达佩斯": ("Budapest", "348"), "华沙": ("Warsaw", "616"), "苏黎世": ("Zürich", "756"),
    "慕尼黑": ("Munich", "276"), "法兰克福": ("Frankfurt am Main", "276"), "汉堡": ("Hamburg", "276"),
    "科隆": ("Köln", "276"), "鹿特丹": ("Rotterdam", "528"), "阿姆斯特丹": ("Amsterdam", "528"),
    "海牙": ("The Hague", "528"), "安特卫普": ("Antwerpen", "056"), "佛罗伦萨": ("Florence", "380"),
    "威尼斯": ("Venice", "380"), "米兰": ("Milan", "380"), "都灵": ("Turin", "380"),
    "热那亚": ("Genoa", "380"), "那不勒斯": ("Naples", "380"), "巴塞罗那": ("Barcelona", "724"),
    "塞维利亚": ("Sevilla", "724"), "旧金山": ("San Francisco", "840"), "西雅图": ("Seattle", "840"),
    "波士顿": ("Boston", "840"), "底特律": ("Detroit", "840"), "华盛顿": ("Washington", "840"),
    "费城": ("Philadelphia", "840"), "温哥华": ("Vancouver", "124"), "蒙特利尔": ("Montréal", "124"),
    "檀香山": ("Honolulu", "840"), "亚历山大": ("Alexandria", "818"), "撒马尔罕": ("Samarkand", "860"),
    "布哈拉": ("Bukhara", "860"), "塔什干": ("Tashkent", "860"), "阿拉木图": ("Almaty", "398"),
    "喀布尔": ("Kabul", "004"), "大马士革": ("Damascus", "760"), "耶路撒冷": ("Jerusalem", "376"),
    "河内": ("Hanoi", "704"), "西贡": ("Ho Chi Minh City", "704"), "吉隆坡": ("Kuala Lumpur", "458"),
    "马六甲": ("Malacca", "458"), "清迈": ("Chiang Mai", "764"), "拉萨": ("Lhasa", "156"),
    "敦煌": ("Dunhuang", "156"), "格拉茨": ("Graz", "040"), "萨尔茨堡": ("Salzburg", "040"),
    "哥德堡": ("Göteborg", "752"), "纽约": ("New York City", "840"), "景德镇": ("Jingdezhen", "156"),
}  # fmt: skip
"""Spellings beside those of the atlas: alias -> the atlas's name and the country's number."""

WORDS = word_set(
    "as asia bar barking bath battle bend best bo born buffalo bury buy city commerce concord cork "
    "corona crew deal derby dover enterprise hamlet ho hope hove hull ica independence ipswich lead "
    "liberal like male man many march mary mobile moss most much nice normal of opportunity orange "
    "paradise phoenix plantation pleasanton poole pop prospect providence reading rugby sale salt san "
    "sandwich santa slough split sterling sun surprise temple tours troy union victor wa wells young"
)
"""English words that are names of cities, too."""
PEOPLE = word_set(
    "adelaide alexandria arlington augusta aurora austin bradford bristol brooklyn cali camden "
    "carolina catania chad charlotte chelsea chester clifton clinton columbus dallas denver diana "
    "douglas elizabeth eugene florence gary georgia hamilton helena houston irving israel jackson "
    "jersey jordan kingston lancaster leon lincoln madison medina milan nelson orlando paris preston "
    "raleigh regina salvador santiago savannah sofia stafford stanley sydney valencia victoria "
    "warwick washington"
)
"""Names of people that are names of places, too."""
UNSURE_COUNTRIES = frozenset({"268", "400", "148", "792", "832", "831", "499"})
"""Georgia, Jordan, Chad, Turkey, Jersey, Guernsey, Montenegro (黑山)."""
STATES = word_set(
    "alabama alaska alberta arizona arkansas california colorado connecticut delaware florida georgia "
    "hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
    "michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma ontario oregon "
    "pennsylvania quebec tennessee texas utah vermont virginia wisconsin wyoming"
)
"""A city before one of these is another of its name."""
HAN_WORDS = word_set(
    "万州 三水 东兴 东方 东阳 中卫 中山 中非 丰城 保定 光明 兴化 兴平 南山 友谊 双城 "
    "双流 吉安 吉林 同仁 和平 和田 四平 团结 城关 大同 大城 大塘 大安 大理 天门 太和 "
    "太平 安定 安康 安阳 宜春 宝山 富阳 平安 平湖 广安 建设 开平 开放 文山 新乡 新余 "
    "新华 普宁 朝阳 根西 桥头 民主 永安 永康 江南 江山 泰安 泽西 海南 玉溪 白银 胜利 "
    "自贡 西昌 解放 通州 铁岭 长安 长治 高安 高平 鸡西 黄金 黑山 龙井"
)
"""Chinese names that are words, people or provinces, too."""
