"""Words that name something an icon can show: concrete, common and hard to mistake."""

from collections.abc import Iterator

from vgenflow.stages.visuals import lexicon_chinese, lexicon_english

_TABLE = """
train: train, railway, rail, sleeper, carriage, locomotive | 火车, 列车, 铁路, 高铁
plane: plane, flight, airplane, aircraft, airport, aeroplane | 飞机, 航班, 机场
car: car, automobile | 汽车, 轿车
bus: bus, coach | 公交, 巴士
bike: bicycle, bike, cycling | 自行车, 骑行
ship: ship, ferry, vessel, freighter | 轮船, 货轮, 航运, 船只
truck: truck, lorry | 卡车, 货车
walk: walk, walking, pedestrian, footpath | 步行, 行人
luggage: luggage, suitcase, baggage | 行李
bed: bed, bedroom, mattress | 床铺, 卧室, 卧铺
zzz: sleep, nap | 睡眠, 睡觉
moon: night, moon | 夜晚, 月亮
sun: sun, sunlight, sunshine, daylight, solar | 阳光, 太阳, 日照
cloud: cloud | 云层, 云朵
cloud-rain: rain, rainfall, rainwater | 降雨, 下雨, 雨水
snowflake: snow, ice, frost, freeze | 冰雪, 雪花, 结冰
wind: wind, breeze | 风力, 大风
temperature: temperature, heat, thermometer | 温度, 气温, 水温, 高温
flame: fire, flame, burn | 火焰, 燃烧
droplet: water, moisture | 水分, 用水, 饮水, 浇水
ripple: river, lake, flood | 河流, 湖泊, 洪水
tree: tree, forest, woodland | 树木, 森林, 种树
leaf: leaf, foliage, organic, vegetation | 叶子, 树叶, 茶叶
plant: plant, seedling, sapling | 植物, 幼苗
seedling: seed, sprout | 种子, 发芽
flower: flower, blossom | 花朵, 开花
mountain: mountain, peak, hill | 山脉, 高山
paw: animal, wildlife, pet | 动物, 宠物
fish: fish, fishing, fishery | 鱼类, 渔业
dog: dog, puppy | 狗
cat: cat, kitten | 猫
bug: insect, bug, bee, pest | 昆虫, 蜜蜂
coffee: coffee, espresso | 咖啡
cup: tea, cup, teapot | 茶杯, 泡茶, 喝茶, 茶具
glass: drink, beverage | 饮料
bread: bread, loaf, dough, flour | 面包, 面团, 面粉
salt: salt | 盐
meat: meat, beef | 肉类
apple: apple, fruit | 水果, 苹果
carrot: vegetable, carrot | 蔬菜
egg: egg | 鸡蛋
milk: milk, dairy | 牛奶
tools-kitchen-2: meal, restaurant, dinner, lunch, food, cutlery | 餐厅, 食物, 饮食
chef-hat: chef, cook, cooking | 厨师, 烹饪
clock: clock, hour, minute, o'clock, schedule | 时间, 小时, 分钟
calendar: calendar, week, month, weekend | 日历, 日期, 周末, 每周
hourglass: patience, deadline, waiting | 耐心, 等待
alarm: alarm | 闹钟
coin: money, coin, cash, cost, price, fare, euro, dollar | 金钱, 价格, 成本, 费用, 票价
wallet: wallet, budget, spending | 预算, 支出
credit-card: payment, credit card | 支付, 信用卡
pig-money: savings | 储蓄
chart-line: growth, trend, statistics | 增长, 趋势
trending-up: increase, rise | 上升
trending-down: decrease, decline | 下降
building-bank: bank, government, treasury | 银行, 政府
building-factory-2: factory, industry, manufacturing | 工厂, 工业
building-hospital: hospital, clinic | 医院
school: school, student, pupil, university, education | 学校, 学生, 大学, 教育
book: book, reading, novel | 图书, 书籍, 阅读, 纸质书
books: library, bookshelf | 图书馆, 书架
pencil: pencil, writing, draft | 写作, 铅笔
news: newspaper, news, journalism | 新闻, 报纸
home: home, house, household | 住宅, 家庭, 回家
building-skyscraper: city, skyscraper, office | 城市, 写字楼
building-store: shop, store, retailer | 商店, 店铺
shopping-cart: shopping, purchase | 购物
road: road, street, highway, asphalt | 道路, 街道, 公路
building-bridge: bridge | 桥梁
map-pin: location, destination | 地点, 目的地
map: map, route | 地图, 路线
world: world, globe, planet, international | 世界, 全球, 国际
flag: country, nation, flag | 国家, 国旗
ticket: ticket, booking, reservation | 车票, 门票, 订票
users: people, crowd, population, passenger, visitor, community | 人群, 人口, 乘客, 游客
user: person, individual | 个人
baby-carriage: child, children, baby, infant | 儿童, 孩子, 婴儿
friends: friend, friendship | 朋友
heart: love | 爱心, 心脏
heartbeat: health, pulse, heart rate | 健康, 心率
stethoscope: doctor, physician, medical | 医生, 医疗
pill: medicine, pill, drug, medication | 药物, 药品, 药材
vaccine: vaccine, vaccination, injection | 疫苗
virus: virus, infection | 病毒, 感染
brain: brain, memory | 大脑, 记忆, 思考
dna: gene, genome | 基因
eye: eye, vision, sight | 眼睛, 视力
ear: ear, hearing | 听力, 耳朵
volume: loudspeaker | 声音
volume-off: noise, silence, quiet | 噪音, 安静
music: music, song | 音乐, 歌曲
microphone: microphone, voice, podcast | 麦克风, 播客
camera: camera, photo, photograph | 相机, 照片
movie: film, movie, cinema, video | 电影, 视频
palette: paint, painting, colour, color | 绘画, 颜色
brush: brush | 画笔
phone: phone, telephone | 电话
device-mobile: smartphone, mobile | 手机
device-laptop: laptop, computer | 电脑, 笔记本电脑
device-tv: television, screen | 电视, 屏幕
wifi: internet, wifi | 互联网, 网络
mail: mail, email, letter, newsletter | 邮件, 信件
bell: notification, bell, reminder | 通知, 提醒
message: message, chat, conversation | 消息, 对话
lock: security, password, privacy, lock | 安全, 密码, 隐私
key: door key, car key | 钥匙
shield: protection, shield, safety | 保护, 防护
code: code, software, programming | 代码, 软件
database: data, database | 数据, 数据库
cpu: chip, processor, semiconductor | 芯片, 处理器
robot: robot, automation, artificial intelligence | 机器人, 人工智能
rocket: rocket, spacecraft | 火箭, 航天
satellite: satellite | 卫星
telescope: telescope, astronomy | 望远镜
microscope: microscope, laboratory, research | 显微镜, 实验室
flask: chemistry, experiment, chemical | 化学, 实验
atom: atom, nuclear, physics | 原子, 核能
bulb: idea, lamp, light bulb, electric light | 灯泡, 想法, 电灯
bolt: electricity, energy, voltage | 电力, 能源, 用电
battery: battery | 电池
plug: plug, charger | 插头, 充电
solar-panel: solar panel | 太阳能板, 光伏
windmill: windmill, wind turbine | 风车
gas-station: petrol, fuel, gasoline, diesel | 汽油, 燃料, 柴油
recycle: recycling, recycle | 回收
trash: waste, rubbish, garbage, trash, litter | 垃圾, 废物
hammer: hammer, construction, repair | 锤子, 施工, 维修
tool: tool, maintenance, wrench | 工具, 维护
shovel: shovel, spade | 挖坑, 铁锹
scissors: scissors | 剪刀
ruler: ruler, measurement, distance | 尺子, 测量
scale: scales, kitchen scale | 称重, 重量
gavel: law, judge, courtroom, regulation | 法律, 法院, 法规
certificate: certificate, licence, license | 证书
award: award, prize | 奖项, 获奖
trophy: trophy, champion, victory | 冠军, 奖杯
target: target, goal, aim | 目标
ball-football: football, soccer | 足球
run: running, runner, marathon | 跑步, 马拉松
swimming: swimming, swimmer | 游泳
barbell: exercise, fitness, gym | 健身, 锻炼
yoga: yoga, meditation | 瑜伽, 冥想
tent: camping, tent | 露营, 帐篷
umbrella: umbrella | 雨伞, 遮荫
beach: beach, holiday, vacation | 海滩, 假期
anchor: harbour, harbor, port, anchor | 港口
package: package, parcel, delivery, container | 包裹, 快递
gift: gift, birthday present | 礼物
briefcase: job, employment, career, workplace | 工作, 就业, 职业
heart-handshake: agreement, partnership | 协议, 合作
horse: horse | 马匹
butterfly: butterfly | 蝴蝶
cactus: desert, cactus, drought | 沙漠, 干旱
vector: design | 设计
dental: tooth, teeth, dentist | 牙齿, 牙医
bath: bath, bathroom | 浴室, 洗澡
wash: laundry | 洗衣
smoking: smoking, cigarette, tobacco | 吸烟, 香烟
bottle: bottle, plastic | 瓶子, 塑料
mood-smile: happiness, smile | 快乐, 微笑
stairs: stairs, staircase | 楼梯
door: door, entrance | 房门
"""


def _read() -> tuple[dict[str, str], dict[str, str]]:
    """English and Chinese words to icon names; the first mention of a word counts."""
    english: dict[str, str] = {}
    chinese: dict[str, str] = {}
    for name, rest in _rows(_TABLE):
        left, _, right = rest.partition("|")
        for table, words in ((english, left), (chinese, right)):
            for word in _words(words):
                table.setdefault(word, name)
    for name, words in _rows(lexicon_chinese.TABLE):
        for word in _words(words):
            chinese.setdefault(word, name)
    for name, words in _rows(lexicon_english.TABLE):
        for word in _words(words):
            english.setdefault(word, name)
    return english, chinese


def _rows(table: str) -> Iterator[tuple[str, str]]:
    for row in table.strip().splitlines():
        name, _, rest = row.partition(":")
        yield name, rest


def _words(listed: str) -> Iterator[str]:
    return (word.strip() for word in listed.split(",") if word.strip())


ENGLISH, CHINESE = _read()
