"""Sentences with the room there is and what becomes of them on screen: read these as a viewer would."""

# ruff: noqa: E501
ENGLISH = [
    (
        "Night trains are quietly coming back across Europe.",
        48,
        "Night trains are coming back *across Europe*",
    ),
    (
        "However, the lake, which feeds the city, has been dry since March.",
        48,
        "The lake has been dry since *March*",
    ),
    (
        "Sleeper carriages are being rebuilt in Graz, where two hundred workers cut, weld and paint around the clock.",
        48,
        "Sleeper carriages are being rebuilt *in Graz*",
    ),
    (
        "If you water the plant twice a week, the roots rot.",
        64,
        "If you water the plant twice a week, the roots rot",
    ),
    (
        "Coffee grown in the shade tastes better because the cherries ripen slowly.",
        48,
        "Coffee grown in the shade tastes *better*",
    ),
    (
        "The plan, announced on Tuesday, would ban cars from the centre by 2030.",
        48,
        "The plan would ban cars from the centre *by 2030*",
    ),
    (
        "There are now more than 200 night routes in Europe.",
        48,
        "More than 200 night routes *in Europe*",
    ),
    (
        "Three things matter: light, water and air.",
        48,
        "Three things matter: light, water and air",
    ),
    (
        "A mature oak can drink 400 litres of water on a hot day and release most of it into the air as vapour.",
        48,
        "A mature oak can drink 400 litres of *water*",
    ),
    (
        "Solar panels now generate a fifth of the country's electricity, according to the energy agency.",
        64,
        "Solar panels now generate a fifth of the *country's electricity*",
    ),
    (
        "But the biggest problem is money.",
        48,
        "The biggest problem is *money*",
    ),
    (
        "Not every city has welcomed the change.",
        48,
        "Not every city has welcomed the *change*",
    ),
    (
        "What makes a street feel safe?",
        48,
        "What makes a street feel safe?",
    ),
    (
        "Batteries have become 90% cheaper since 2010, which is why electric buses are spreading so quickly.",
        48,
        "Batteries have become 90% cheaper since 2010",
    ),
    (
        "Although tickets cost more than a flight, most passengers say they would travel again.",
        48,
        "Most passengers say they would *travel again*",
    ),
    (
        "Honeybees visit about two million flowers to make a single pound of honey.",
        48,
        "Honeybees visit about *two million flowers*",
    ),
    (
        "Over the past decade, the price of a kilowatt-hour from the sun has fallen by 89%, making it the cheapest source of electricity in history.",
        64,
        "The price of a kilowatt-hour from the sun has fallen *by 89%*",
    ),
    (
        "The first sleeper left Paris in 1883, bound for Constantinople, and took 81 hours.",
        48,
        "The first sleeper left Paris *in 1883*",
    ),
    (
        "Demand now outstrips supply: on the busiest lines, beds sell out six weeks ahead.",
        48,
        "Demand now outstrips *supply*",
    ),
    (
        "In short, the plan failed.",
        48,
        "The plan *failed*",
    ),
    (
        "As a result, thousands of people lost their jobs.",
        48,
        "Thousands of people lost their *jobs*",
    ),
    (
        "The museum, which opened last year, has already welcomed a million visitors.",
        64,
        "The museum has already welcomed a *million visitors*",
    ),
    (
        "Fill the hole with the soil you took out and water it slowly.",
        64,
        "Fill the hole with the soil you took out and water it *slowly*",
    ),
    (
        "Employers have begun to notice too.",
        48,
        "Employers have begun to *notice*",
    ),
    (
        "Shift workers have it worst, because their clocks never settle.",
        48,
        "Shift workers have it *worst*",
    ),
    (
        "Oslo and Singapore lead the list, while Paris has just 9%.",
        64,
        "Oslo and Singapore lead the list, while Paris has just 9%",
    ),
    (
        "The company said on Monday that it would close two factories.",
        64,
        "The company said on Monday that it would close *two factories*",
    ),
    (
        '"We had no choice," said Maria Lopez, who runs the bakery.',
        48,
        '"We had no choice," said *Maria Lopez*',
    ),
    (
        "Scientists have found a new species of frog in the mountains of Ecuador.",
        48,
        "Scientists have found a new species of *frog*",
    ),
    (
        "The bridge, built in 1932, carries 200,000 cars a day.",
        48,
        "The bridge carries 200,000 cars a day",
    ),
    (
        "Fish return quickly once a dam is removed.",
        48,
        "Fish return quickly once a dam is *removed*",
    ),
    (
        "Without shade, asphalt can reach 60 degrees by early afternoon.",
        48,
        "Without shade, asphalt can reach *60 degrees*",
    ),
    (
        "Wolves were reintroduced to Yellowstone in 1995, and the rivers changed their course.",
        48,
        "Wolves were reintroduced to Yellowstone *in 1995*",
    ),
    (
        "The team measured the height of 4,000 trees over ten years.",
        48,
        "The team measured the height of *4,000 trees*",
    ),
    (
        "Reading on paper helps us remember the order of events.",
        64,
        "Reading on paper helps us remember the order of *events*",
    ),
    (
        "Most of the world's cocoa comes from two countries in West Africa.",
        64,
        "Most of the world's cocoa comes from *two countries*",
    ),
    (
        "The new line cuts the journey from nine hours to four, and tickets start at €29.",
        48,
        "The new line cuts the *journey*",
    ),
    (
        "Nobody knows exactly why it works.",
        48,
        "Nobody knows exactly why it *works*",
    ),
    (
        "The city will never be the same.",
        48,
        "The city will never be the *same*",
    ),
    (
        "Then, stir the mixture gently until it thickens.",
        48,
        "Stir the mixture gently until it *thickens*",
    ),
    (
        "Meanwhile, rents have doubled in five years.",
        48,
        "Rents have doubled *in five years*",
    ),
    (
        "It is the cheapest medicine we have.",
        48,
        "It is the cheapest medicine we have",
    ),
    (
        "They depend on the river for most of their drinking water.",
        48,
        "They depend on the *river*",
    ),
    (
        "This means that every litre counts.",
        48,
        "This means that every *litre counts*",
    ),
    (
        "Glaciers in the Alps have lost half of their volume since 1850.",
        64,
        "Glaciers in the Alps have lost half of their volume since 1850",
    ),
    (
        "The law protects tenants, but it does not cap rents.",
        48,
        "The law protects *tenants*",
    ),
    (
        "Finally, let the bread cool for an hour before you cut it.",
        48,
        "Let the bread cool for an hour before you cut it",
    ),
    (
        "For a generation that grew up with cheap flights, going slowly has become the adventure.",
        48,
        "Going slowly has become the *adventure*",
    ),
    (
        "Only one in ten plastic bottles is recycled.",
        48,
        "Only one in ten plastic bottles is *recycled*",
    ),
    (
        "You fall asleep in Vienna and wake up in Paris.",
        48,
        "You fall asleep in Vienna and wake up *in Paris*",
    ),
]

CHINESE = [
    (
        "夜行列车正在欧洲悄然归来。",
        16,
        "夜行列车正在欧洲悄然归来",
    ),
    (
        "2024年，运营商运送了120万名乘客，同比增长38%。",
        16,
        "运营商运送了120万名乘客",
    ),
    (
        "虽然票价比飞机高，但大多数乘客表示愿意再次乘坐。",
        16,
        "大多数乘客表示愿意再次乘坐",
    ),
    (
        "与此同时，格拉茨的工厂里，两百名工人正在昼夜不停地改造卧铺车厢。",
        22,
        "两百名工人正在昼夜不停地改造卧铺车厢",
    ),
    (
        "如果你每周浇两次水，根就会腐烂。",
        16,
        "如果你每周浇两次水，根就会腐烂",
    ),
    (
        "据能源署统计，太阳能目前提供了全国五分之一的电力。",
        22,
        "太阳能目前提供了全国五分之一的电力",
    ),
    (
        "首先，把面粉、水和盐混合均匀。",
        16,
        "把面粉、水和盐混合均匀",
    ),
    (
        "茶叶最早被当作药材使用，后来才成为日常饮品。",
        16,
        "茶叶最早被当作药材使用",
    ),
    (
        "宋代的点茶法传入日本，演变成今天的茶道。",
        16,
        "宋代的点茶法传入日本",
    ),
    (
        "红树林储存的碳是热带雨林的四倍，但自1980年以来已有三分之一消失。",
        16,
        "红树林储存的碳是热带雨林的四倍",
    ),
    (
        "一杯好茶，需要合适的水温、时间和茶具。",
        22,
        "一杯好茶，需要合适的水温、时间和茶具",
    ),
    (
        "为什么我们还需要纸质书？",
        16,
        "为什么我们还需要纸质书？",
    ),
    (
        "“床是火车上最好的座位。”列车员安娜说。",
        16,
        "床是火车上最好的座位",
    ),
    (
        "从2016年的12条线路，到2024年的58条线路，夜车网络在八年间扩大了近五倍。",
        16,
        "夜车网络在八年间扩大了近五倍",
    ),
    (
        "深圳是世界上第一座公交车全部电动化的城市。",
        22,
        "深圳是世界上第一座公交车全部电动化的城市",
    ),
    (
        "在麦德林，30条绿色走廊三年内让平均气温下降了2℃。",
        22,
        "30条绿色走廊三年内让平均气温下降了2℃",
    ),
    (
        "随着气温升高，越来越多的城市开始在街道两旁种树。",
        16,
        "越来越多的城市开始在街道两旁种树",
    ),
    (
        "一棵成熟的橡树一天可以蒸腾400升水，相当于五台空调连续运行二十小时。",
        22,
        "一棵成熟的橡树一天可以蒸腾400升水",
    ),
    (
        "读书不是为了雄辩和驳斥，而是为了思考和权衡。",
        22,
        "读书不是为了雄辩和驳斥，而是为了思考和权衡",
    ),
    (
        "然而二十年过去了，书店依然开着，印刷厂的机器依然在转。",
        16,
        "书店依然开着",
    ),
    (
        "因此，城市必须重新设计街道。",
        16,
        "城市必须重新设计街道",
    ),
    (
        "由于河水干涸，三万名居民不得不搬离家园。",
        16,
        "三万名居民不得不搬离家园",
    ),
    (
        "只要保持耐心，面团自己会发酵。",
        16,
        "只要保持耐心，面团自己会发酵",
    ),
    (
        "十七世纪，荷兰商船第一次把茶叶运到欧洲。",
        16,
        "荷兰商船第一次把茶叶运到欧洲",
    ),
    (
        "为了平衡贸易，英国人开始在印度种茶，彻底改变了世界茶叶的版图。",
        16,
        "英国人开始在印度种茶",
    ),
    (
        "事实上，睡眠是最便宜的药。",
        16,
        "睡眠是最便宜的药",
    ),
    (
        "这意味着每一升水都很重要。",
        16,
        "这意味着每一升水都很重要",
    ),
    (
        "电子书也有它的长处：便宜、轻便、随时可得。",
        16,
        "电子书也有它的长处",
    ),
    (
        "无论是纸还是屏幕，重要的是我们还愿意坐下来，读完一页，再读下一页。",
        22,
        "无论是纸还是屏幕，重要的是我们还愿意坐下来",
    ),
    (
        "此外，树木还能吸收噪音。",
        16,
        "树木还能吸收噪音",
    ),
    (
        "工程师在桥墩上安装了三百个传感器，用来监测振动。",
        16,
        "工程师在桥墩上安装了三百个传感器",
    ),
    (
        "近年来，租房的年轻人越来越多。",
        16,
        "近年来，租房的年轻人越来越多",
    ),
    (
        "这座图书馆于1908年建成，至今仍在使用。",
        16,
        "这座图书馆于1908年建成",
    ),
    (
        "黄河每年携带约16亿吨泥沙，其中大部分沉积在下游。",
        16,
        "黄河每年携带约16亿吨泥沙",
    ),
    (
        "除非规则改变，航空公司将停飞这条航线。",
        22,
        "除非规则改变，航空公司将停飞这条航线",
    ),
    (
        "最后，静置两分钟后出汤。",
        16,
        "静置两分钟后出汤",
    ),
    (
        "尽管困难重重，他们还是完成了第一次试飞。",
        16,
        "他们还是完成了第一次试飞",
    ),
    (
        "据报道，该公司将关闭两家工厂。",
        16,
        "据报道，该公司将关闭两家工厂",
    ),
    (
        "城市正在变热，而树是最便宜的空调。",
        16,
        "城市正在变热，树是最便宜的空调",
    ),
    (
        "没有人知道它为什么有效。",
        16,
        "没有人知道它为什么有效",
    ),
    (
        "只有十分之一的塑料瓶被回收。",
        16,
        "只有十分之一的塑料瓶被回收",
    ),
    (
        "换句话说，慢就是快。",
        16,
        "慢就是快",
    ),
    (
        "许多家庭选择在周末一起做饭，孩子们也乐在其中。",
        16,
        "许多家庭选择在周末一起做饭",
    ),
    (
        "数据显示，纸质图书的销量连续三年上升。",
        16,
        "纸质图书的销量连续三年上升",
    ),
    (
        "老人们说，山里的雪一年比一年少。",
        16,
        "老人们说，山里的雪一年比一年少",
    ),
    (
        "总之，改变从一棵树开始。",
        16,
        "改变从一棵树开始",
    ),
    (
        "不仅如此，新的列车还更加安静。",
        16,
        "新的列车还更加安静",
    ),
    (
        "冬天来临之前，候鸟会飞越喜马拉雅山。",
        16,
        "候鸟会飞越喜马拉雅山",
    ),
    (
        "专家认为，湿地是天然的水库。",
        16,
        "专家认为，湿地是天然的水库",
    ),
    (
        "当水温达到80度时，放入茶叶。",
        16,
        "当水温达到80度时，放入茶叶",
    ),
]
