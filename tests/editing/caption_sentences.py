"""Sentences with the captions they should become: lines apart by “ / ”, one page an entry."""
# ruff: noqa: E501 - sentences are not broken here

ENGLISH = [
    (
        "The European Commission President Ursula von der Leyen said on Tuesday that the plan would cost about 1.2 billion euros.",
        [
            "The European Commission President Ursula / von der Leyen said on Tuesday",
            "that the plan would cost / about 1.2 billion euros.",
        ],
    ),
    (
        "Dr. Maria Alvarez and her team at the University of Cape Town measured the temperature of the lake every 15 minutes.",
        [
            "Dr. Maria Alvarez and her team / at the University of Cape Town measured",
            "the temperature of the lake / every 15 minutes.",
        ],
    ),
    (
        "It is the first time since 2003 that more than half of the city's buses have run on electricity alone.",
        [
            "It is the first time since 2003",
            "that more than half of the city's buses / have run on electricity alone.",
        ],
    ),
    (
        "You don't have to be an expert to see that something is wrong with the way we build houses.",
        ["You don't have to be an expert to see", "that something is wrong / with the way we build houses."],
    ),
    (
        "The bridge is 2.4 km long, 300 m high and weighs 36,000 tonnes.",
        ["The bridge is 2.4 km long, / 300 m high and weighs 36,000 tonnes."],
    ),
    (
        "Nobody knows who painted it, but the museum has had it since March 12, 1931.",
        ["Nobody knows who painted it,", "but the museum has had it / since March 12, 1931."],
    ),
    (
        "Because of the drought, farmers in the south have begun to plant olives instead of wheat.",
        ["Because of the drought,", "farmers in the south have begun / to plant olives instead of wheat."],
    ),
    (
        "The company sold 45 million phones last year, up 12 percent from the year before.",
        ["The company sold / 45 million phones last year,", "up 12 percent from the year before."],
    ),
    (
        "When the first settlers arrived, they found a coast without a single tree.",
        ["When the first settlers arrived, / they found a coast without a single tree."],
    ),
    (
        "She gave up her job in order to look after the bees on the roof of the opera house.",
        ["She gave up her job / in order to look after the bees", "on the roof of the opera house."],
    ),
    (
        "If you want to sleep well, turn off the lights, open the window and leave your phone in the kitchen.",
        [
            "If you want to sleep well,",
            "turn off the lights, open the window / and leave your phone in the kitchen.",
        ],
    ),
    (
        "Most of the energy is lost as heat before it ever reaches the wheels.",
        ["Most of the energy is lost as heat / before it ever reaches the wheels."],
    ),
    (
        "The new line will open at 6 a.m. on 3 June, and tickets will cost $4.50.",
        ["The new line will open at 6 a.m. / on 3 June, and tickets will cost $4.50."],
    ),
    (
        "He was not only a painter but also a spy, a diplomat and, by all accounts, a terrible cook.",
        ["He was not only a painter but also a spy, / a diplomat and, by all accounts,", "a terrible cook."],
    ),
    (
        "The octopus has three hearts, nine brains and blue blood.",
        ["The octopus has three hearts, / nine brains and blue blood."],
    ),
    (
        "As soon as the water boils, take it off the heat and wait two minutes.",
        ["As soon as the water boils, / take it off the heat and wait two minutes."],
    ),
    (
        "There are about 400 breeds of sheep in the world, and this is one of the oldest.",
        ["There are about 400 breeds of sheep / in the world,", "and this is one of the oldest."],
    ),
    (
        "They were looking for gold, and they found a language that nobody had written down.",
        ["They were looking for gold, and they found / a language that nobody had written down."],
    ),
    (
        "The museum's director, Anna Schmidt, told us that the roof had been leaking for years.",
        ["The museum's director, / Anna Schmidt, told us", "that the roof had been leaking for years."],
    ),
    (
        "What happens to the old batteries is a question that few people have asked.",
        ["What happens to the old batteries / is a question that few people have asked."],
    ),
    (
        "In a quiet street behind the station, a baker has been making the same bread since 1894.",
        ["In a quiet street behind the station,", "a baker has been making / the same bread since 1894."],
    ),
    (
        "You can pay by card, by phone or, if you must, in cash.",
        ["You can pay by card, by phone or, / if you must, in cash."],
    ),
    (
        "The river Thames freezes so rarely now that the last frost fair was held in 1814.",
        ["The river Thames freezes so rarely now / that the last frost fair was held in 1814."],
    ),
    (
        "To make matters worse, the only road to the village had been washed away by the flood.",
        ["To make matters worse,", "the only road to the village / had been washed away by the flood."],
    ),
    (
        "The city of Graz has twelve bridges, and each of them tells a different story.",
        ["The city of Graz has twelve bridges, / and each of them tells a different story."],
    ),
    (
        "Boeing 747 production ended in December 2022 after more than fifty years.",
        ["Boeing 747 production ended / in December 2022", "after more than fifty years."],
    ),
    (
        "Water expands when it freezes, which is why pipes burst in winter.",
        ["Water expands when it freezes, / which is why pipes burst in winter."],
    ),
    (
        "At least 200 people were on board when the ferry left the port of Split.",
        ["At least 200 people were on board / when the ferry left the port of Split."],
    ),
    (
        "I'll tell you what I think, and then you'll tell me why I'm wrong.",
        ["I'll tell you what I think, / and then you'll tell me why I'm wrong."],
    ),
    (
        "We've been told that the sea level will rise by 30 to 60 centimetres by 2100.",
        ["We've been told that the sea level / will rise by 30 to 60 centimetres by 2100."],
    ),
    (
        "The price of a single ticket from Vienna to Rome starts at 49 euros.",
        ["The price of a single ticket / from Vienna to Rome starts at 49 euros."],
    ),
    (
        "A study of 12,000 nurses showed that those who worked at night slept less and worse.",
        ["A study of 12,000 nurses showed that those / who worked at night slept less and worse."],
    ),
    (
        "The mayor, who had promised to resign, stayed in office for another six years.",
        ["The mayor, who had promised to resign, / stayed in office for another six years."],
    ),
    (
        "Cities that plant trees along their streets can be up to five degrees cooler in summer.",
        ["Cities that plant trees / along their streets", "can be up to five degrees / cooler in summer."],
    ),
    (
        "Every morning at half past five, Mr. Okafor opens the gate and feeds the ducks.",
        ["Every morning at half past five,", "Mr. Okafor opens the gate / and feeds the ducks."],
    ),
    (
        "It took them almost a decade to translate the first page.",
        ["It took them almost a decade / to translate the first page."],
    ),
    (
        "The vaccine must be kept at minus 70 degrees Celsius until a few hours before use.",
        ["The vaccine must be kept / at minus 70 degrees Celsius", "until a few hours before use."],
    ),
    (
        "He said he would never come back, and he never did.",
        ["He said he would never come back, / and he never did."],
    ),
    (
        "Sourdough needs nothing but flour, water, salt and time.",
        ["Sourdough needs nothing but flour, / water, salt and time."],
    ),
    (
        "Our brains use 20 percent of our energy although they make up only 2 percent of our weight.",
        ["Our brains use 20 percent of our energy", "although they make up only 2 percent / of our weight."],
    ),
    (
        "Light from the nearest star takes more than four years to reach us.",
        ["Light from the nearest star takes / more than four years to reach us."],
    ),
]

CHINESE = [
    (
        "2023年，中国新能源汽车的产量达到了958.7万辆，比上一年增长了35.8%。",
        ["2023年，中国新能源汽车的产量 / 达到了958.7万辆，", "比上一年增长了35.8%。"],
    ),
    (
        "如果你想睡得更好，最好在睡觉前一个小时把手机放在客厅里。",
        ["如果你想睡得更好，", "最好在睡觉前一个小时 / 把手机放在客厅里。"],
    ),
    ("张怡微在一篇文章里写道，书架是一个人的自传。", ["张怡微在一篇文章里写道， / 书架是一个人的自传。"]),
    (
        "电池的成本在过去十年里下降了将近百分之九十，这让电动车变得越来越便宜。",
        ["电池的成本在过去十年里 / 下降了将近百分之九十，", "这让电动车变得越来越便宜。"],
    ),
    ("他不但是一位画家，而且还是一名间谍和外交官。", ["他不但是一位画家， / 而且还是一名间谍和外交官。"]),
    (
        "根据世界卫生组织的数据，全球每八个人中就有一个人患有精神障碍。",
        ["根据世界卫生组织的数据，", "全球每八个人中 / 就有一个人患有精神障碍。"],
    ),
    (
        "城市里种树并不只是为了好看，树荫能让夏天的街道降温五度左右。",
        ["城市里种树并不只是为了好看， / 树荫能让夏天的街道降温五度左右。"],
    ),
    (
        "由于连续三年的干旱，南方的农民开始用橄榄树代替小麦。",
        ["由于连续三年的干旱，", "南方的农民开始用橄榄树代替小麦。"],
    ),
    (
        "李明教授说，这项技术还需要至少五年的时间才能真正走出实验室。",
        ["李明教授说，", "这项技术还需要至少五年的时间 / 才能真正走出实验室。"],
    ),
    (
        "从上海到成都的高铁全程大约需要11个小时，票价从900元起。",
        ["从上海到成都的高铁全程 / 大约需要11个小时，", "票价从900元起。"],
    ),
    (
        "苏轼被贬到黄州以后，在城东的一块荒地上种起了庄稼。",
        ["苏轼被贬到黄州以后， / 在城东的一块荒地上种起了庄稼。"],
    ),
    (
        "水在结冰的时候会膨胀，这就是水管在冬天会爆裂的原因。",
        ["水在结冰的时候会膨胀， / 这就是水管在冬天会爆裂的原因。"],
    ),
    (
        "没有人知道这幅画是谁画的，但是博物馆从1931年3月12日起就拥有了它。",
        ["没有人知道这幅画是谁画的， / 但是博物馆从1931年3月12日起", "就拥有了它。"],
    ),
    ("章鱼有三颗心脏、九个大脑和蓝色的血液。", ["章鱼有三颗心脏、 / 九个大脑和蓝色的血液。"]),
    (
        "热泵把室外的热量搬到室内，即使外面很冷也能正常工作。",
        ["热泵把室外的热量搬到室内， / 即使外面很冷也能正常工作。"],
    ),
    ("茶叶最早被当作药材使用，后来才成为日常饮品。", ["茶叶最早被当作药材使用， / 后来才成为日常饮品。"]),
    (
        "有研究表明，每天走路三十分钟的人患心脏病的风险要低得多。",
        ["有研究表明，", "每天走路三十分钟的人患 / 心脏病的风险要低得多。"],
    ),
    (
        "阿尔伯特·爱因斯坦在1905年发表了四篇改变物理学的论文。",
        ["阿尔伯特·爱因斯坦在1905年 / 发表了四篇改变物理学的论文。"],
    ),
    (
        "我们的大脑只占体重的百分之二，却消耗了百分之二十的能量。",
        ["我们的大脑只占体重的百分之二， / 却消耗了百分之二十的能量。"],
    ),
    ("这本书的作者是一位住在云南的法国植物学家。", ["这本书的作者 / 是一位住在云南的法国植物学家。"]),
    (
        "为了保护古城的风貌，政府规定新建的房子不能超过三层。",
        ["为了保护古城的风貌，", "政府规定新建的房子不能超过三层。"],
    ),
    (
        "她每天早上六点起床，先喝一杯温水，然后去公园里跑步。",
        ["她每天早上六点起床，", "先喝一杯温水，然后去公园里跑步。"],
    ),
    (
        "春节期间，全国铁路预计发送旅客4.8亿人次，日均1200万人次。",
        ["春节期间，全国铁路预计发送旅客 / 4.8亿人次，日均1200万人次。"],
    ),
    (
        "人工智能正在改变我们获取信息的方式，也在改变我们思考的方式。",
        ["人工智能正在改变 / 我们获取信息的方式，", "也在改变我们思考的方式。"],
    ),
    (
        "虽然路很远，但是他每个周末都会坐火车去看望母亲。",
        ["虽然路很远，但是他每个周末 / 都会坐火车去看望母亲。"],
    ),
    ("“你要是不来，我就一直等下去。”她笑着说。", ["“你要是不来， / 我就一直等下去。”她笑着说。"]),
    ("这种纸薄得像蝉的翅膀，却能保存一千多年。", ["这种纸薄得像蝉的翅膀， / 却能保存一千多年。"]),
    (
        "月球距离地球大约38万公里，光从那里传到这里只需要1.3秒。",
        ["月球距离地球大约38万公里， / 光从那里传到这里只需要1.3秒。"],
    ),
    (
        "长江是中国最长的河流，全长约6300公里，流经十一个省区市。",
        ["长江是中国最长的河流，", "全长约6300公里， / 流经十一个省区市。"],
    ),
    (
        "全世界大约有400个品种的羊，这是其中最古老的一种。",
        ["全世界大约有400个品种的羊， / 这是其中最古老的一种。"],
    ),
    ("在没有手机的年代里，人们靠写信来保持联系。", ["在没有手机的年代里， / 人们靠写信来保持联系。"]),
    (
        "第二次世界大战结束以后，这座城市花了二十年才重建起来。",
        ["第二次世界大战结束以后， / 这座城市花了二十年才重建起来。"],
    ),
    (
        "科学家们发现，乌鸦不仅会使用工具，还能记住人的脸。",
        ["科学家们发现，", "乌鸦不仅会使用工具， / 还能记住人的脸。"],
    ),
    (
        "每到秋天，成千上万的候鸟就会从西伯利亚飞到鄱阳湖过冬。",
        ["每到秋天，成千上万的候鸟 / 就会从西伯利亚飞到鄱阳湖过冬。"],
    ),
    (
        "王小波曾经说过，一个人只拥有此生此世是不够的，他还应该拥有诗意的世界。",
        ["王小波曾经说过，", "一个人只拥有此生此世是不够的， / 他还应该拥有诗意的世界。"],
    ),
    ("豆腐的做法并不复杂，难的是掌握火候和时间。", ["豆腐的做法并不复杂， / 难的是掌握火候和时间。"]),
    (
        "凌晨三点钟的菜市场已经灯火通明，运货的卡车一辆接着一辆。",
        ["凌晨三点钟的菜市场已经灯火通明， / 运货的卡车一辆接着一辆。"],
    ),
    ("专家建议，成年人每天的食盐摄入量不应超过五克。", ["专家建议，成年人每天的食盐摄入量 / 不应超过五克。"]),
    (
        "他用了整整十年的时间，把两千多首民歌翻译成了英文。",
        ["他用了整整十年的时间， / 把两千多首民歌翻译成了英文。"],
    ),
    (
        "夜里的列车穿过阿尔卑斯山的时候，车厢里的人都睡着了。",
        ["夜里的列车穿过阿尔卑斯山的时候，", "车厢里的人都睡着了。"],
    ),
]
