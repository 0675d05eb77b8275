"""Chinese words that name something an icon can show, beside those of the lexicon: two characters or more."""

TABLE = """
train: 动车, 列车员, 车厢, 机车, 火车站, 末班车, 铁轨
plane: 飞行, 客机, 航空, 登机, 航线
helicopter: 直升机
air-balloon: 热气球
parachute: 降落伞, 跳伞
car: 小汽车, 私家车, 开车, 驾车, 车主
car-crash: 车祸, 撞车, 追尾
car-garage: 车库
bus: 公交车, 大巴, 校车, 客车
bus-stop: 公交站, 车站
bike: 单车, 骑车, 自行车道
motorbike: 摩托车, 机车手
moped: 电动车, 电瓶车
scooter: 滑板车
tractor: 拖拉机, 农机
truck: 货运, 运货, 卡车司机, 物流
truck-delivery: 送货, 配送, 外卖, 快递员
forklift: 叉车
backhoe: 挖掘机
bulldozer: 推土机
crane: 起重机, 吊车, 塔吊
ambulance: 救护车, 急救车
firetruck: 消防车, 消防员, 消防队
fire-extinguisher: 灭火器, 灭火
fire-hydrant: 消火栓, 消防栓
ship: 船舶, 邮轮, 油轮, 船队, 航海
sailboat: 帆船, 渔船, 小船
ferry: 渡轮, 渡船, 摆渡
submarine: 潜艇, 潜水艇
kayak: 皮划艇, 独木舟, 划船
anchor: 码头, 海港, 船锚, 停泊
lifebuoy: 救生圈, 救生员
building-lighthouse: 灯塔
steering-wheel: 方向盘, 司机, 驾驶员, 驾驶证, 驾照
wheel: 车轮, 轮胎
engine: 发动机
helmet: 头盔, 安全帽
parking: 停车场, 停车位, 停车
traffic-lights: 红绿灯, 交通灯, 信号灯
traffic-cone: 修路, 路障, 道路施工
road: 马路, 高速公路, 车道, 街区, 柏油
road-sign: 路标, 路牌, 指示牌
building-tunnel: 隧道
building-bridge: 大桥, 石桥, 桥面, 桥墩, 拱桥, 廊桥
elevator: 电梯
escalator: 扶梯, 自动扶梯
stairs: 台阶, 爬楼
aerial-lift: 缆车, 索道
walk: 走路, 散步, 徒步, 步道
footsteps: 脚印, 脚步声
trekking: 登山, 爬山, 远足
backpack: 背包, 双肩包, 书包
luggage: 行李箱, 旅行箱
briefcase: 公文包, 办公, 求职, 岗位, 职场, 上班
e-passport: 护照, 签证
id-badge: 工牌, 胸牌
id: 身份证, 证件
ticket: 票务, 船票, 机票, 电影票
compass: 指南针, 罗盘
map: 地图册, 航海图
map-route: 行车路线, 行程
map-pin: 地址, 定位
world: 地球, 全世界, 各国
globe: 地球仪
tent: 扎营, 营地, 宿营
campfire: 篝火, 营火
caravan: 房车
hotel-service: 酒店, 宾馆, 旅馆, 民宿
bed: 床垫, 睡床, 双人床, 床单, 被子
pillow: 枕头, 抱枕
sofa: 沙发, 客厅
armchair: 扶手椅, 座椅, 椅子
desk: 书桌, 办公桌, 课桌
lamp: 台灯, 路灯
bulb: 灯光, 照明, 节能灯, 点灯
candle: 蜡烛, 烛光
window: 窗户, 窗帘, 玻璃窗
door: 木门
key: 门锁, 钥匙扣
lock: 锁定, 上锁, 加密, 解锁
fence: 围栏, 栅栏, 篱笆
wall: 砖墙, 墙壁, 围墙
home: 房子, 住房, 房租, 住户, 小区, 老屋, 租房, 民居
building: 大楼, 公寓, 楼房
building-skyscraper: 摩天大楼, 高楼, 市中心, 都市
building-community: 社区, 街坊
building-castle: 城堡, 古堡
building-church: 教堂
building-mosque: 清真寺
building-monument: 纪念碑, 古迹
building-arch: 城门, 凯旋门
building-pavilion: 寺庙, 古寺, 宫殿, 凉亭, 古建筑
building-stadium: 体育场, 体育馆
building-warehouse: 仓库, 粮仓, 库房
building-cottage: 村庄, 乡村, 农村, 村子, 农舍
building-factory-2: 厂房, 车间, 生产线, 制造业, 工人
building-store: 超市, 便利店, 店主, 开店, 小店
building-bank: 财政部, 市政府, 央行, 利率, 贷款
building-hospital: 诊所, 住院, 病房, 急诊
building-broadcast-tower: 信号塔, 广播塔, 基站
torii: 神社
barrier-block: 禁止通行, 封路
ladder: 梯子
wood: 木材, 木头, 木料, 原木
axe: 斧头, 砍树, 伐木
hammer: 锤头, 钉子, 敲打, 木匠, 工匠
hammer-drill: 电钻
tool: 扳手, 修理, 维修工
tools: 工具箱
shovel: 铁铲, 挖土, 树坑
chisel: 凿子, 雕刻, 石匠
needle-thread: 针线, 缝纫, 刺绣, 裁缝
yarn: 毛线, 织毛衣, 纺线
scissors: 修剪, 剪裁, 剪纸
paint: 油漆, 粉刷
brush: 毛笔, 书法, 刷子
palette: 颜料, 画家, 画展, 水彩, 油画
photo: 图片, 相册
camera: 摄影, 拍照, 镜头, 摄影师
video: 录像, 摄像, 短视频
movie: 影片, 电影院, 导演, 影院
device-tv: 电视机, 电视剧, 显示屏
theater: 剧院, 舞台, 戏院
masks-theater: 话剧, 戏剧, 京剧, 演戏, 演员
music: 乐曲, 乐队, 旋律, 唱歌, 歌手, 音乐会
piano: 钢琴, 琴键
guitar-pick: 吉他
headphones: 耳机
metronome: 节拍器
radio: 收音机, 电台, 广播
microphone: 话筒, 录音, 采访
speakerphone: 喇叭, 扩音器
volume-off: 静音, 嘈杂
vinyl: 唱片, 黑胶
bell: 钟声, 铃声, 铃铛
droplet: 水滴, 喝水, 浇灌, 漏水, 自来水, 清水, 水壶, 雨滴, 含水量, 补水
ripple: 湖水, 湖边, 溪流, 湖面, 江水, 河水, 水面, 海浪, 河道
flood: 洪涝, 水灾, 淹没
fountain: 喷泉
pool: 游泳池, 泳池, 游泳馆
beach: 海边, 沙滩, 海岸, 度假
swimming: 泳道, 泳衣, 泳者
scuba-mask: 潜水, 浮潜
sun: 晒太阳, 烈日, 日光, 晴天
sunrise: 日出, 清晨, 黎明
sunset: 日落, 黄昏, 傍晚
sunglasses: 墨镜, 太阳镜
moon: 月光, 深夜, 午夜, 夜里, 半夜, 月球
moon-stars: 星空, 夜空
star: 恒星, 五星
planet: 行星, 土星, 火星, 木星, 太阳系
comet: 彗星
meteor: 流星, 陨石
galaxy: 银河, 星系
ufo: 外星人, 飞碟
rocket: 发射, 太空, 宇宙飞船, 宇航员
satellite: 人造卫星, 卫星云图
radar: 雷达
telescope: 天文台, 天文, 观星
cloud: 白云, 云海, 多云
cloud-fog: 大雾, 雾气, 浓雾, 雾霾
cloud-rain: 暴雨, 雨季, 雨天, 降水, 小雨, 淋雨
cloud-storm: 雷雨, 雷电, 打雷, 雷暴, 闪电
cloud-snow: 下雪, 暴雪, 大雪
snowflake: 冰川, 雪线, 积雪, 寒冷, 冬季, 冬天, 冷冻
snowman: 雪人
ice-skating: 滑冰, 溜冰
iceberg: 冰山
wind: 台风, 海风, 寒风, 风速, 狂风
tornado: 龙卷风, 飓风
rainbow: 彩虹
umbrella: 雨衣, 打伞, 遮阳
temperature: 热浪, 酷暑, 炎热, 体温, 发烧, 降温
thermometer: 温度计, 体温计
volcano: 火山, 岩浆
mountain: 山峰, 山谷, 雪山, 山坡, 山顶, 登顶, 丘陵
tree: 大树, 树林, 栽树, 树冠, 行道树, 树根, 古树
trees: 林地, 林区, 雨林
christmas-tree: 圣诞
leaf: 落叶, 绿叶, 绿茶, 红茶, 茶园, 采茶
leaf-maple: 枫叶
clover: 三叶草
plant: 盆栽, 绿植, 庄稼, 作物, 种植, 植被, 苔藓
seedling: 播种, 育苗, 嫩芽, 发芽率
grain: 稻田, 水稻, 稻谷, 粮食
wheat: 小麦, 麦田, 麦子
flower: 玫瑰, 鲜花, 花园, 花瓣, 赏花, 授粉, 樱花
cactus: 仙人掌, 戈壁
mushroom: 蘑菇, 菌菇, 真菌
grape: 葡萄
apple: 果园, 果树, 梨子
banana: 香蕉
cherry: 樱桃
lemon: 柠檬, 橙子, 柑橘
melon: 西瓜, 哈密瓜
avocado: 牛油果
pepper: 辣椒, 花椒
carrot: 胡萝卜, 青菜, 白菜, 菜地
salad: 沙拉
egg: 蛋黄, 蛋清, 煮蛋
egg-fried: 煎蛋
meat: 牛肉, 羊肉, 猪肉, 吃肉, 肉食
sausage: 香肠, 腊肠
fish: 海鲜, 捕鱼, 养鱼, 鱼塘, 渔民, 鱼群
fish-hook: 钓鱼, 垂钓
milk: 奶制品, 鲜奶, 奶粉
cheese: 奶酪, 芝士
bread: 烘焙, 吐司, 酵母
baguette: 法棍
cake: 蛋糕, 生日
cookie: 饼干, 曲奇
candy: 糖果, 软糖
chocolate: 巧克力, 可可
ice-cream: 冰淇淋, 雪糕, 冰激凌
lollipop: 棒棒糖
pizza: 披萨, 比萨
burger: 汉堡包
dumpling: 饺子, 包子, 馄饨
soup: 喝汤, 热汤, 炖汤, 火锅
bowl-chopsticks: 米饭, 筷子, 面条, 吃饭
bowl: 饭碗, 瓷碗
salt: 盐分, 食盐, 盐粒, 盐巴
bottle: 酒瓶, 水瓶, 塑料瓶, 玻璃瓶
beer: 啤酒
glass-full: 红酒, 葡萄酒, 酒精, 喝酒, 白酒
cup: 水杯, 杯子, 一杯茶, 好茶, 茶馆, 品茶
teapot: 茶壶, 热水壶, 紫砂壶
bubble-tea: 奶茶
mug: 马克杯
coffee: 咖啡馆, 咖啡因, 拿铁
cooker: 炉灶, 灶台, 燃气灶
microwave: 微波炉
fridge: 冰箱, 冷藏
grill: 烧烤, 烤架, 烤肉
tools-kitchen-2: 餐馆, 晚餐, 午餐, 早餐, 晚饭, 午饭, 早饭, 用餐, 菜单, 美食
chef-hat: 厨房, 做饭, 主厨, 做菜
flame: 小火, 大火, 火灾, 山火, 森林火险, 炭火
dog: 小狗, 狗狗, 宠物狗, 犬只
cat: 小猫, 猫咪, 养猫, 流浪猫
horse: 骑马, 赛马, 马背
pig: 养猪, 猪圈, 小猪
deer: 驯鹿, 小鹿, 麋鹿
bat: 蝙蝠
spider: 蜘蛛
bug: 害虫, 蚂蚁, 甲虫, 蚊子, 蜂蜜
feather: 羽毛, 候鸟, 鸟类, 小鸟, 老鹰
paw: 野生动物, 动物园, 爪印, 狮子, 老虎, 大熊猫
bone: 骨头, 骨骼, 骨折
skull: 头骨, 骷髅
ghost: 幽灵, 鬼魂
zzz: 入睡, 失眠, 打盹, 熟睡, 睡着, 午睡, 助眠
alarm: 起床, 叫醒
stopwatch: 秒表, 计时
hourglass: 沙漏, 等候
calendar: 每月, 日程, 节假日, 日历本
clock: 钟表, 时钟, 钟头, 准时, 营业时间
pencil: 作业, 笔记, 铅笔盒, 手写
writing: 写字, 签字, 钢笔
signature: 签名, 签署
ballpen: 圆珠笔
eraser: 橡皮
notebook: 笔记本, 日记, 作业本, 练习册
book: 读书, 书本, 课本, 小说, 出版, 图书展
books: 藏书, 书店, 书库
vocabulary: 词汇, 单词
language: 翻译, 外语, 英语, 汉语
school: 校园, 课堂, 上学, 毕业, 高校, 大学生, 中学
chalkboard-teacher: 老师, 教师, 讲课, 教课
chalkboard: 黑板
abacus: 算盘
calculator: 计算器
math: 数学, 算术
chess: 国际象棋, 象棋, 棋手
go-game: 围棋
puzzle: 拼图
dice: 骰子
cards: 扑克
lego: 积木
horse-toy: 木马, 玩具
balloon: 气球
confetti: 庆祝, 庆典
gift: 送礼, 礼品, 礼盒
crown: 皇冠, 国王, 皇帝
sword: 刀剑
swords: 战役, 交战
trophy: 夺冠, 奖金, 锦标赛
medal: 奖牌, 金牌, 勋章
podium: 演讲
award: 获奖者, 诺贝尔奖
ball-football: 足球队, 球门, 世界杯
ball-basketball: 篮球
ball-tennis: 网球
ball-volleyball: 排球
ball-baseball: 棒球
ping-pong: 乒乓球
golf: 高尔夫
bowling: 保龄球
run: 慢跑, 赛跑, 跑者, 短跑, 奔跑
barbell: 举重, 力量训练, 运动量, 健身房
gymnastics: 体操
karate: 武术, 功夫, 太极
stretching: 拉伸, 伸展
ski-jumping: 滑雪
skateboard: 滑板
jump-rope: 跳绳
yoga: 打坐, 禅修, 瑜伽垫
massage: 按摩, 推拿
shoe: 鞋子, 跑鞋, 球鞋
shirt: 衣服, 衬衫, 服装, 穿衣, 羽绒服
jacket: 外套, 夹克
hanger: 衣柜, 衣架
tie: 领带, 西装
eyeglass: 眼镜, 近视
eye: 视野, 眼部, 视觉
ear: 耳聋, 助听器
hand-finger: 手指, 指尖
face-mask: 口罩
dental: 看牙, 牙膏, 刷牙, 蛀牙
lungs: 肺部, 肺炎
heartbeat: 心跳, 血压, 脉搏, 心脏病
brain: 脑部, 神经, 记忆力, 思维, 心理
stethoscope: 看病, 体检, 就医, 听诊器, 医护
nurse: 护士, 护理
pill: 吃药, 药片, 服药, 药店, 处方, 胶囊
medicine-syrup: 药水, 糖浆
vaccine: 接种, 打针, 注射
bandage: 绷带, 创可贴, 伤口
first-aid-kit: 急救, 药箱
wheelchair: 轮椅, 残疾人, 无障碍
old: 老人, 老年人, 养老, 拐杖
virus: 病菌, 流感, 新冠, 细菌, 传染
dna: 遗传, 基因组, 染色体
microscope: 化验
flask: 化学品, 试剂, 烧杯
test-pipe: 试管, 检测
atom: 分子, 量子, 粒子
radioactive: 核电, 核废料, 辐射
magnet: 磁铁, 磁场
bath: 泡澡, 沐浴, 洗手间
toilet-paper: 厕所, 卫生纸, 马桶
wash-machine: 洗衣机
ironing: 熨烫, 熨斗
vacuum-cleaner: 吸尘器
bucket: 水桶, 木桶
spray: 喷雾, 喷洒, 农药
trash: 垃圾桶, 扔掉, 废弃, 垃圾分类
recycle: 再利用, 循环利用, 可回收
baby-carriage: 宝宝, 婴幼儿, 育儿, 小孩
baby-bottle: 奶瓶, 母乳
users: 居民, 观众, 市民, 旅客, 游人, 顾客, 团队
users-group: 小组, 会议
user: 本人, 用户
man: 男性, 男子
woman: 女性, 妇女
friends: 同伴, 伙伴, 友谊
heart: 爱情, 恋爱
heart-handshake: 握手, 签约, 互助, 志愿者
rings: 结婚, 婚礼, 婚姻, 戒指
diamond: 钻石, 珠宝
coin: 价钱, 收费, 工资, 收入, 房价, 租金, 利润, 花钱, 省钱, 票款, 元钱
coins: 硬币
cash: 现金, 钞票
moneybag: 财富, 奖励金
pig-money: 存钱, 攒钱, 存款
wallet: 钱包, 开支, 账单
credit-card: 刷卡, 银行卡
cash-register: 收银
receipt: 发票, 收据, 小票
receipt-tax: 纳税, 税收, 交税
shopping-cart: 购物车, 买菜, 网购
shopping-bag: 购物袋
basket: 篮子, 菜篮
package: 货物, 纸箱, 打包, 快件
container: 货柜
gavel: 诉讼, 法官, 律师, 上诉, 判决, 法庭, 法案
license: 许可证, 执照
certificate: 毕业证, 证明书, 资格证
contract: 合同, 协议书
file-text: 文件, 文档, 档案
clipboard-list: 名单
checklist: 核对, 待办事项
mail: 邮箱, 电子邮件, 写信, 信封, 来信
mailbox: 信箱, 邮筒
phone: 打电话, 来电, 拨打, 通话
device-mobile: 智能手机, 触屏, 手机号
device-laptop: 计算机, 台式机
keyboard: 键盘, 打字
mouse: 鼠标
printer: 打印机, 打印, 印刷
wifi: 上网, 无线网, 宽带, 联网
bluetooth: 蓝牙
qrcode: 二维码, 扫码
fingerprint: 指纹
face-id: 人脸识别, 刷脸
robot: 机械臂, 机器手, 智能机器
drone: 无人机
cpu: 半导体, 集成电路
database: 存储数据
server: 服务器, 机房
code: 编程, 程序员, 源代码, 写代码
shield: 护盾, 防御
password: 口令, 验证码
search: 搜索, 查找, 检索
plug: 充电器, 插座, 拔掉插头, 电源
charging-pile: 充电桩, 充电站
battery: 蓄电池, 锂电池, 电量
bolt: 电网, 发电, 停电, 电费, 电流, 用电量, 高压电
solar-panel: 太阳能, 光伏板
windmill: 风力发电, 风电, 风机
gas-station: 加油站, 加油, 油价, 石油, 天然气
barrel: 桶装, 原油
pipeline: 管道, 水管
smoking: 抽烟, 烟草, 烟瘾
smoking-no: 禁烟, 戒烟
prison: 监狱, 囚犯
bomb: 炸弹, 爆炸
flag: 升旗, 旗帜
target: 靶心, 射击
binoculars: 双筒望远镜, 观鸟
news: 报道, 头条, 报社, 记者
message: 短信, 聊天, 留言, 微信
trending-up: 上涨, 涨价, 攀升
trending-down: 下跌, 跌幅, 降价
chart-line: 股市, 股票, 曲线图
percentage: 百分比, 利率表
scale: 体重, 秤重
ruler: 量尺, 刻度
ruler-measure: 测距, 卷尺
"""
"""An icon's name and the words it stands for."""

TRAPS = (
    "顺风车", "桥梁", "灯塔般", "医生态", "网络红人", "火车头", "大风险", "心脏地带", "钥匙在于",
    "狗急跳墙", "面包车", "热狗", "电影般", "铁饭碗", "饭碗", "碰钉子", "时间表", "生日期",
    "发射性", "书本知识", "背包袱", "台阶式", "灯塔效应", "花园路", "围墙外", "心理准备", "火焰山",
    "天文数字", "绿叶衬", "金牌律师", "非遗传人",
)  # fmt: skip
"""Runs of characters in which such a word means something else, or says nothing that can be seen."""
