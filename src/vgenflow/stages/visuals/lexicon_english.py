"""English words that name something an icon can show, beside those of the lexicon.

Words that stand in sentences mostly for something else (to lift, a pool of talent, the engine of growth)
are left out, or named with the word that settles them.
"""

TABLE = """
helicopter: helicopter
air-balloon: hot-air balloon, air balloon
parachute: parachute
car-crash: car crash, car accident, collision
car-garage: garage
train: tram, underground, subway, metro
bus: minibus
bus-stop: bus stop, bus station
motorbike: motorbike, motorcycle, biker
moped: moped
scooter: scooter
tractor: tractor, plough
truck-delivery: delivery van, courier, delivery truck
forklift: forklift
backhoe: excavator, digger
bulldozer: bulldozer
crane: crane, tower crane
ambulance: ambulance, paramedic
firetruck: firefighter, fire engine, fireman, fire brigade, fire service
fire-extinguisher: fire extinguisher, extinguisher
fire-hydrant: hydrant
sailboat: sailboat, sailing, yacht, fishing boat, boat
submarine: submarine
kayak: kayak, canoe, rowing
lifebuoy: lifebuoy, lifeguard, lifeboat
building-lighthouse: lighthouse
steering-wheel: driver, steering wheel, motorist
wheel: wheel, tyre, rim
engine: car engine, combustion engine
helmet: helmet, hard hat
parking: parking, car park
traffic-lights: traffic light, traffic lights
traffic-cone: roadworks, road works
road: pavement, motorway, avenue, lane
road-sign: road sign, signpost
building-tunnel: tunnel
elevator: elevator
escalator: escalator
aerial-lift: cable car, ski lift, gondola
footsteps: footprint, footstep
trekking: hiking, hiker, climber, mountaineer
backpack: backpack, rucksack, satchel
e-passport: passport, visa
id: identity card, id card
compass: compass
globe: atlas
campfire: campfire
caravan: caravan, motorhome, camper van
hotel-service: hotel, guesthouse, hostel
pillow: pillow, cushion
sofa: sofa, couch, living room
armchair: armchair, chair, seat
desk: desk
lamp: street lamp, desk lamp, streetlight
candle: candle, candlelight
window: window
fence: fence, hedge
wall: brick wall, stone wall, city wall
building: apartment, tower block, high-rise
building-castle: castle, fortress
building-church: church, cathedral, chapel
building-mosque: mosque
building-monument: monument, memorial
building-arch: city gate, archway
building-pavilion: temple, palace
building-stadium: stadium, arena
building-warehouse: warehouse, depot, granary
building-cottage: village, cottage, countryside
building-broadcast-tower: radio mast, transmitter
ladder: ladder
wood: timber, lumber, firewood, log
axe: axe, logging, woodcutter
hammer-drill: power drill
tools: toolbox, screwdriver, spanner
chisel: chisel, sculptor, stonemason, carving
needle-thread: sewing, needle, embroidery, tailor
yarn: yarn, wool, knitting
photo: picture book, photo album
video: footage, recording
theater: theatre, theater, playhouse
masks-theater: actor, actress, drama
piano: piano, pianist, grand piano
guitar-pick: guitar, guitarist
headphones: headphones, earphones
metronome: metronome
radio: radio, broadcast
vinyl: vinyl, turntable
ripple: stream, canal, pond, reservoir
flood: floodwater, flooding, inundation
fountain: fountain
pool: swimming pool
scuba-mask: diver, diving, snorkel
sunrise: sunrise, dawn
sunset: sunset, dusk
sunglasses: sunglasses
moon-stars: starry sky, night sky
planet: saturn, jupiter
comet: comet
meteor: meteor, meteorite, shooting star
galaxy: galaxy, milky way
ufo: alien, flying saucer
radar: radar
cloud-fog: fog, mist, haze
cloud-storm: storm, thunderstorm, lightning, thunder
cloud-snow: snowfall, snowstorm, blizzard
snowman: snowman
ice-skating: ice skating, skater
iceberg: iceberg, glacier
tornado: tornado, hurricane, cyclone, typhoon, whirlwind
wind: gale
rainbow: rainbow
volcano: volcano, volcanic, lava, eruption
trees: rainforest, jungle
christmas-tree: christmas
leaf-maple: autumn leaf, autumn leaves, maple
clover: clover
plant: crop, shrub, houseplant
grain: rice, grain, cereal, barley
wheat: wheat
mushroom: mushroom, fungus, fungi
grape: grape, vineyard
banana: banana
cherry: cherry, cherries
lemon: lemon, orange juice, citrus
melon: melon, watermelon
avocado: avocado
pepper: chilli, chili
salad: salad, lettuce
sausage: sausage
cheese: cheese
baguette: baguette
bread: baker, bakery, toast
cake: cake, birthday
cookie: cookie, biscuit
candy: candy, sweets
chocolate: chocolate, cocoa
ice-cream: ice cream
lollipop: lollipop
pizza: pizza
burger: burger, hamburger
dumpling: dumpling
soup: soup, stew, broth
bowl-chopsticks: noodle, chopsticks
beer: beer, brewery, brewer
glass-full: wine, alcohol, winery
teapot: kettle
mug: mug
cooker: stove, oven, cooker
microwave: microwave
fridge: fridge, refrigerator, freezer
grill: barbecue
pig: pig, piglet, pork
deer: deer, reindeer
horse: pony, mare
bat: bats
spider: spider, cobweb
feather: feather, bird, songbird
bone: bone, skeleton
skull: skull
paw: cattle, sheep, wolf, mammal
ghost: ghost
stopwatch: stopwatch
writing: handwriting, fountain pen
signature: signature
ballpen: ballpoint
pencil: writer, author, essay
notebook: notebook, diary, journal
vocabulary: vocabulary
language: translator, translation, interpreter
chalkboard-teacher: teacher, lecturer
chalkboard: blackboard, classroom
abacus: abacus
calculator: calculator
math: mathematics, arithmetic, algebra
chess: chess
puzzle: jigsaw
dice: dice
cards: poker, playing cards
lego: building blocks
horse-toy: toy
confetti: celebration, party hat
crown: crown, king, queen, emperor
sword: sword
medal: medal, medallist
ball-basketball: basketball
ball-tennis: tennis
ball-volleyball: volleyball
ball-baseball: baseball
ping-pong: ping-pong, table tennis
golf: golf, golfer
bowling: bowling
gymnastics: gymnastics, gymnast
karate: karate, judo, martial arts
stretching: stretching
ski-jumping: ski, skiing, skier
skateboard: skateboard
jump-rope: skipping rope
massage: massage
shoe: shoe, boot, sneaker, trainers
shirt: shirt, clothes, clothing, garment
jacket: jacket, coat
hanger: wardrobe
tie: necktie
eyeglass: eyeglasses, spectacles, optician
hand-finger: fingertip
face-mask: face mask
lungs: lung, lungs, pneumonia
nurse: nurse, midwife
stethoscope: surgeon, patient
medicine-syrup: syrup, cough
bandage: bandage, plaster, wound
first-aid-kit: first aid
wheelchair: wheelchair
old: pensioner, old people, the elderly
test-pipe: test tube
radioactive: nuclear waste, radioactive, radiation
magnet: magnet, magnetic
toilet-paper: toilet, toilet paper
wash-machine: washing machine
ironing: ironing
vacuum-cleaner: vacuum cleaner, hoover
bucket: bucket, watering can
spray: pesticide, spray
baby-bottle: baby bottle
users-group: meeting, committee
rings: wedding, marriage
diamond: diamond, jewel, jewellery, jewelry
coins: loose change
cash: banknote
cash-register: cashier, checkout, till
receipt: receipt, invoice
receipt-tax: tax, taxpayer
shopping-bag: shopping bag
basket: basket
contract: contract
file-text: document
clipboard-list: clipboard
checklist: checklist, to-do list
mailbox: mailbox, letterbox
keyboard: keyboard
printer: printer
qrcode: qr code
fingerprint: fingerprint
face-id: facial recognition, face recognition
drone: drone
server: server, data centre, data center
search: search engine
charging-pile: charging station, charging point
barrel: barrel, crude oil
pipeline: pipeline, water pipe, drain, sewer
prison: prison, prisoner, jail
bomb: bomb, explosion
binoculars: binoculars, birdwatcher
percentage: interest rate
ruler-measure: tape measure
droplet: raindrop, irrigation
cup: teahouse, teacup
heart: heart disease, heart attack
heartbeat: blood pressure
temperature: heatwave, heat wave
coin: rent, wage, salary
gavel: lawyer, lawsuit, legislation
building-bank: parliament, ministry
umbrella: raincoat
flame: bonfire, wildfire, chimney
bulb: lightbulb
bolt: power station, power plant, power grid, power cut
leaf: compost
seedling: gardener, gardening, garden
tree: oak, orchard
tools-kitchen-2: breakfast, supper, dish, recipe, kitchen
friends: neighbour, neighbor
baby-carriage: toddler, parent
school: classmate, homework, lesson, exam
books: bookshop, bookstore
"""
"""An icon's name and the words it stands for."""

TRAPS = (
    "train of thought", "ice age", "break the ice", "broke the ice", "tip of the iceberg", "under fire",
    "fire up", "cease fire", "piece of cake", "flood of", "storm of", "mountain of",
    "fruit of", "fruits of", "seeds of", "bear fruit", "window of", "bridge the", "bridge between",
    "on the road", "road to", "door to", "open the door", "opens the door", "eye on", "eye to",
    "in the eye", "in their eyes", "bird's eye", "down the drain", "brain drain", "home to",
    "drive home", "food for thought", "bread and butter", "apple of", "big fish", "cash cow",
    "dark horse", "black sheep", "wolf in",
)  # fmt: skip
"""Turns of phrase in which such a word means something else, or says nothing that can be seen."""
