"""Chinese points and the icons that fit them, labelled by hand; nothing where any icon would mislead.

The first were written before the words of the lexicon, the others when it was done, and again later.
"""

_TABLE = """
先把热水壶里的水烧开 | droplet teapot flame cooker
用小火慢炖两个小时 | flame clock cooker soup bowl
面团放在温暖的地方发酵 | bread bowl
米饭配一碗热汤 | bowl soup bowl-chopsticks bowl-spoon
晚饭后吃一根香蕉 | banana apple
少喝奶茶和可乐 | bubble-tea cup bottle
冰箱里不要放太满 | fridge
每天吃够蔬菜和水果 | carrot apple salad
一杯咖啡提神 | coffee
切洋葱时戴上眼镜 | eyeglass
蛋糕要放凉再切 | cake
钓鱼的人越来越多 | fish fish-hook
饺子是冬至的习俗 | dumpling
火锅店开到了凌晨 | soup building-store flame bowl
啤酒节吸引了外国游客 | beer users glass-full
早上先拉开窗帘晒太阳 | sun window sunrise
睡前一小时放下手机 | device-mobile zzz bed
枕头高度要合适 | pillow bed
每周跑步三次 | run calendar shoe
瑜伽垫铺在客厅 | yoga sofa
游泳馆周末免费开放 | swimming pool
骑自行车上班更省钱 | bike
戴口罩，勤洗手 | face-mask mask bath wash-hand hand-sanitizer
按时吃药 | pill clock medicine-syrup
看牙医不再害怕 | dental
血压要天天量 | heartbeat heart-rate-monitor activity-heartbeat
急救车八分钟内到达 | ambulance
疫苗接种点增加了一倍 | vaccine
盲道被电动车占了 | moped scooter-electric
电梯坏了三天 | elevator
停车位越来越难找 | parking parking-circle car
红绿灯的时间变长了 | traffic-lights clock
地铁末班车推迟到午夜 | train moon
隧道提前半年贯通 | building-tunnel road
大桥全长五公里 | building-bridge
码头上堆满集装箱 | container package anchor ship
飞机晚点两小时 | plane clock
直升机送来药品 | helicopter pill
卡车司机的一天 | truck steering-wheel
摩托车要戴头盔 | motorbike helmet moped
行李箱里只放三件衣服 | luggage shirt
护照过期了怎么办 | e-passport id
酒店房间朝南 | hotel-service bed door building
帐篷搭在湖边 | tent ripple
背包里带上雨衣 | backpack umbrella
登山队在雪线以上扎营 | mountain snowflake tent trekking
海边的灯塔亮了一夜 | building-lighthouse beach
台风来临前关好窗户 | wind storm tornado window
雷雨天不要站在树下 | cloud-storm bolt tree cloud-rain
冰川每年后退五十米 | snowflake iceberg mountain
火山灰飘到了首都 | volcano
地震后的第一所学校 | school
森林覆盖率提高了 | tree trees
玫瑰要在春天修剪 | flower scissors
蝴蝶和蜜蜂帮花授粉 | butterfly bug flower
老鹰在山谷上空盘旋 | feather mountain
小狗每天要散步两次 | dog walk
养猫的人更孤独吗 | cat
稻田里养鱼 | grain wheat fish plant
拖拉机取代了牛 | tractor
种子银行保存了上万种植物 | seedling plant building-bank
垃圾分成四类 | trash recycle
太阳能路灯 | solar-panel sun bulb lamp
风力发电机立在海上 | windmill wind building-wind-turbine bolt
充电桩装进了小区 | charging-pile plug
手机电池用了三年 | battery device-mobile
旧电脑可以捐给学校 | device-laptop school
密码不要用生日 | lock key password cake
人工智能写的作业 | robot ai pencil
机器人送外卖 | robot truck-delivery package tools-kitchen-2
打印机卡纸了 | printer
无人机拍下了全程 | drone
卫星每天绕地球十四圈 | satellite world
望远镜对准了土星 | telescope planet
显微镜下的盐粒 | microscope salt
钢琴课停了一年 | piano music
电影院里只有三个人 | movie ticket
话剧演到第一百场 | masks-theater theater
画家用完了最后一支蓝色颜料 | palette brush
足球队换了教练 | ball-football
篮球场夜里也亮着灯 | ball-basketball bulb
国际象棋冠军输给了电脑 | chess trophy device-laptop
银行利率又降了 | building-bank trending-down percentage
工资涨了，房租也涨了 | coin cash home wallet moneybag
发票要保存五年 | receipt invoice file-invoice
法院驳回了上诉 | gavel
律师事务所搬走了 | gavel briefcase scale
合同签了三年 | contract writing-sign signature file-text heart-handshake
图书馆延长开放到十点 | books book clock
作业本上的红叉 | notebook pencil book
老师的办公桌 | chalkboard-teacher desk school
说到做到 |
一半是运气 |
没有标准答案 |
多数人不知道 |
重要的是坚持 |
换个角度看问题 |
事情没那么简单 |
差别并不大 |
这样做没有风险 |
规则每年都在变 |
第一步最难 |
马上开始 |
大风险来自小疏忽 |
他们各有各的道理 |
值得再想一想 |
从源头上解决 |
结果出人意料 |
心里没有底 |
花了很多时间 | clock hourglass
水平参差不齐 |
电影般的结局 |
"""

_LATER = """
牙刷三个月换一次 | dental
早高峰的十字路口 | traffic-lights road car
图纸改了七遍 | ruler pencil ruler-measure
爷爷的收音机还能响 | radio
毕业照挂在墙上 | photo camera school
给阳台装上遮阳棚 | umbrella sun home
凌晨四点的鱼市 | fish
一封没有寄出的信 | mail
河堤加高了半米 | ripple flood
候鸟每年飞越两大洲 | feather
羊群下山了 | mountain paw
屋顶种满了多肉植物 | plant home cactus
从厨余里取出沼气 | recycle flame trash gas-station
老街的修表铺 | clock tool building-store
孩子们在沙坑里挖宝 | sandbox baby-carriage shovel treasure-chest
雪崩把公路埋了 | snowflake road mountain
外婆的缝纫机 | needle-thread
煤矿关闭之后 | flame shovel pick
消防站旁边的面馆 | firetruck bowl-chopsticks soup building-store
晒干的海带卷成捆 | fish plant package
晕车的人坐前排 | car bus
三分之一的食物被扔掉 | trash tools-kitchen-2
夜班护士的一餐 | nurse moon tools-kitchen-2
每栋楼都有太阳能热水 | solar-panel building droplet
出租车起步价涨了 | car coin trending-up
球迷排了一夜的队 | ball-football ticket users moon
给轮胎打气 | wheel car bike
刷墙前先铺旧报纸 | news paint brush wall
关掉不用的插座 | plug
把药放在孩子够不着的地方 | pill baby-carriage
手表比手机更准时 | device-watch clock device-mobile
长城上的砖 | wall building-castle building-fortress
奶奶用蒲扇扇风 | wind
种树的人 | tree
图书漂流箱 | book books
空调调到二十六度 | air-conditioning temperature
直播间卖出十万斤苹果 | apple video shopping-cart
陶瓷杯保温更久 | cup mug temperature
沙漠里的公路 | road cactus
月饼礼盒越来越薄 | gift moon cookie package
先付款后发货 | credit-card package coin wallet
猫头鹰只在夜里出来 | feather moon
水落石出 |
一石二鸟 |
火上浇油 |
雪中送炭 |
马到成功 |
车到山前必有路 |
灯下黑 |
树立新的目标 | target
风口上的行业 |
信号很明确 |
打开了新世界的大门 |
一把双刃剑 |
走进死胡同 |
起跑线上的焦虑 |
最后一公里 |
像海绵一样学习 |
竞争的天平倾斜了 |
摸着石头过河 |
搭上了顺风车 |
保持头脑清醒 | brain
心脏一般的位置 |
说不清楚 |
给自己留条后路 |
热度正在退去 |
网上吵成一片 | wifi message world-www
拿到了入场券 | ticket
打好手里的牌 |
不撞南墙不回头 |
"""

_LAST = """
把垃圾分成四类再扔 | trash recycle
老人学会了用手机挂号 | old device-mobile
快递柜取代了门卫室 | package
小区里装了二十个充电桩 | charging-pile
高铁票价随时间浮动 | train ticket coin
共享单车又涨价了 | bike
面试前先查公司背景 | briefcase search building
租房合同要看清违约金 | home file contract key
把简历压缩到一页 | file id
每月存下工资的百分之二十 | coin wallet pig-money
信用卡还款日别忘记 | credit-card
基金定投胜过追涨杀跌 | chart-line coin trending-up
给阳台上的番茄搭架子 | plant
春笋要带壳储存 | plant
冬天给水管包上保温棉 | snowflake droplet
用旧报纸擦玻璃 | news window
孩子发烧先量体温 | temperature thermometer
近视手术不是人人能做 | eyeglass eye
体检报告怎么看 | stethoscope report-medical
久坐的人要练背 | armchair stretching
晚上十点后不再吃东西 | moon clock
把通知声关掉一半 | bell bell-off
用番茄钟管理注意力 | clock hourglass
读完一本书写三句话 | book pencil
照片要备份两份 | camera photo
密码不要写在便签上 | lock note
钓鱼邮件的五个特征 | fish-hook mail
公共无线网不要付款 | wifi
人工智能写的作业怎么查 | robot brain
机器人送餐进了医院 | robot
芯片厂缺水停产 | cpu
风力发电首次超过煤电 | windmill wind
海水淡化成本降了一半 | droplet coin ripple
候鸟提前十天飞走 | feather
长江里又见到江豚 | fish ripple
大熊猫有了新家 | paw
古城墙修了三年 | wall building-castle
非遗传人只剩两位 |
博物馆夜场一票难求 | ticket moon
话剧团下乡演出 | masks-theater
足球场改成了菜市场 | ball-football carrot
马拉松名额要抽签 | run
滑雪场在夏天卖水果 | ski-jumping
法院判公司赔偿 | gavel scale
警方提醒别信陌生来电 | phone
议会通过了新预算 | wallet coin building-bank
新桥让两岸近了半小时 | building-bridge clock
留学签证要排队三个月 | e-passport
翻译软件听不懂方言 | language
一根火柴引发的误会 |
他像一块石头沉默 |
市场又迎来寒冬 |
改革进入深水区 |
公司踩下刹车 |
打开了话匣子 |
给经济装上新引擎 |
站在十字路口的行业 |
这条路走了二十年 |
"""

_PARTED = """
蓄电池组可以用十年 | battery
电网负荷创下新高 | bolt trending-up
老人和孩子优先上车 | old baby-carriage bus users
雨水收集系统 | cloud-rain droplet
自行车道铺到了河边 | bike road ripple
夜间列车重新开行 | train moon
候车室里没有暖气 | train temperature bus-stop
茶园里的采茶人 | leaf plant
古桥修复花了三年 | building-bridge hammer
树荫让街道凉快五度 | tree umbrella road temperature
路边的银杏树 | tree road leaf
土壤里缺水 | droplet plant
每户每月用水八吨 | droplet
屋顶装了太阳能板 | solar-panel sun home
一本旧书换一杯咖啡 | book coffee books
孩子们在图书馆写作业 | books book baby-carriage pencil notebook
失眠的人越来越多 | zzz bed moon
卧室温度保持在十八度 | bed temperature thermometer
早餐要有鸡蛋和牛奶 | egg milk
手工面条店 | bowl-chopsticks bowl soup building-store
水果摊收摊很晚 | apple
司机每天休息两次 | steering-wheel car
公交司机培训班 | bus steering-wheel school
渔民休渔三个月 | fish ship sailboat
森林火灾少了一半 | flame tree trees trending-down
消防员演练云梯救援 | firetruck ladder flame
医生提醒少吃盐 | stethoscope salt
护士站的灯亮了一夜 | nurse bulb lamp
疫苗研发用了十个月 | vaccine microscope flask
机器人会做手术了 | robot stethoscope building-hospital
芯片价格涨了三成 | cpu trending-up coin
快递站搬到了楼下 | package truck-delivery
垃圾车清晨五点来 | trash truck recycle
旧衣服捐到了山区 | shirt gift hanger
电影票只卖十元 | movie ticket
音乐节办了三天 | music
足球少年的暑假 | ball-football beach sun
跑步鞋该换了 | shoe run
地铁站里的书店 | book train books building-store
高铁站离城十公里 | train ruler building-skyscraper
洪水退去以后 | flood ripple
台风天不出门 | wind storm tornado door
沙漠里种出了树 | cactus tree
冰雪节迎来百万游客 | snowflake snowman users
身份证丢了怎么办 | id
手机壳用完就扔 | device-mobile trash
护照办理只要七天 | e-passport
海水变暖了 | temperature ripple droplet beach thermometer
牙刷三个月一换 | dental
婚礼推迟到秋天 | rings calendar
一句话说不清 |
换来的是信任 |
办法总比困难多 |
大家都看在眼里 |
慢下来的意义 |
好在没有放弃 |
水平参差不齐 |
心里有数 |
火起来的小店 | building-store
打开新局面 |
生意场上的规矩 |
面子问题 |
路子走对了 |
红包雨下了一夜 |
票房冠军出炉 | movie trophy ticket
一口气读完 |
热度退去之后 |
车水马龙的背后 |
"""
"""Labelled before anything was measured on them; to be read with their type parted as well."""


def _read(table: str) -> dict[str, str]:
    rows = (row.partition("|") for row in table.strip().splitlines())
    return {text.strip(): icons.strip() for text, _, icons in rows}


CHINESE_POINTS = _read(_TABLE)
CHINESE_LATER = _read(_LATER)
CHINESE_LAST = _read(_LAST)
CHINESE_PARTED = _read(_PARTED)
