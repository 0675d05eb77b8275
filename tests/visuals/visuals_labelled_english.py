"""English points as drafts have them and the icons that fit, by hand; nothing where any would mislead.

The first were labelled before the words of the lexicon were written, but were in view then; the later
ones when it was done, before anything was measured on them. Every icon of the set may fit, not only those
that the lexicon knew.
"""

_POINTS = """
Push both levers under the rim | wheel bike tool
Pull the tube out and pump it up | wheel bike
Roughen the rubber around the hole with sandpaper |
Spread a thin layer of glue and wait for five minutes | clock hourglass stopwatch
Press the patch on firmly, for a full minute | clock stopwatch hourglass bandage
Two tyre levers | wheel tool tools bike
A puncture on the way to work | bike wheel
Why the tube broke in the first place |
Households use 17% less electricity | bolt home plug trending-down percentage
Storm drains take in 90 million litres | cloud-rain cloud-storm droplet pipeline
Asphalt lasts about eight years longer | road
Hospital visits have fallen by a third | building-hospital trending-down
Guests board from nine o'clock | train clock users
The dispatcher holds the freight trains | train
Breakfast is served in bed | bed coffee tools-kitchen-2
A hole in the budget | wallet coin trending-down
The last lighthouse keeper retired | building-lighthouse
Firefighters reached the roof in time | firetruck flame ladder
An ambulance every eight minutes | ambulance
Helicopters drop water on the slope | helicopter droplet flame mountain
Old tractors still pull the plough | tractor
The lift was out of order for a month | elevator tool
Lorries wait at the border | truck
Scooters block the pavement | scooter moped
Cranes over the old quarter | crane building building-skyscraper
Divers found the wreck in 1997 | scuba-mask ship submarine
A castle with forty rooms | building-castle
The church bell rings at noon | building-church bell
Villages without a shop | building-cottage building-store home
Warehouses fill up before Christmas | building-warehouse package christmas-tree
The theatre sells half its seats | theater masks-theater ticket armchair
She learned the piano at sixty | piano music
Guitars made of recycled wood | guitar-pick wood recycle music
Listeners moved from radio to podcasts | radio microphone headphones
Volcanic ash grounded every flight | volcano plane
A hurricane season without a hurricane | tornado storm wind
Glaciers lose a metre a year | iceberg snowflake mountain
Fog closed the harbour twice | cloud-fog anchor
Mushrooms clean the soil | mushroom
Wheat prices doubled in spring | wheat grain coin trending-up cash
Grapes ripen three weeks early | grape calendar
Bananas travel 9,000 kilometres | banana ship ruler
A slice of lemon in hot water | lemon cup droplet
Cheese keeps for a year in the cave | cheese clock calendar
Chocolate melts at body temperature | chocolate thermometer temperature
Bakers start at two in the morning | bread clock moon baguette
Beer without alcohol sells best | beer glass-full
The fridge runs on a quarter of the power | fridge bolt
Pigs are kept outdoors again | pig paw
Bats leave the tower at dusk | bat moon sunset
Spiders survive in the cold | spider snowflake
Feathers from the Ice Age | feather
Bones tell how tall they were | bone ruler
Teachers write the tests themselves | chalkboard-teacher school pencil writing
Translators check every sentence | language pencil
A signature is not enough | signature writing-sign contract writing
Chess players train like runners | chess run
Parents choose the toys | horse-toy lego puzzle users
The gold medal went to a newcomer | medal award trophy
Basketball courts stay lit at night | ball-basketball bulb moon lamp
Ski lifts stand still | ski-jumping aerial-lift
Glasses for every schoolchild | eyeglass school
Nurses work twelve hours | nurse clock stethoscope
The lungs recover within months | lungs
Wheelchair users wait longer | wheelchair clock
Nuclear waste stays for ages | radioactive atom
Taxes pay for the trams | receipt-tax train coin receipt bus
Sign the contract before June | contract signature calendar writing writing-sign
Drones count the seals | drone
Servers need cooling too | server temperature snowflake
Fingerprints unlock the door | fingerprint door lock
Search engines forget old pages | search
Solar roofs charge the buses | solar-panel sun bus charging-pile plug
Wait until the paint is dry | paint brush hourglass palette clock
Wash your hands before dinner | wash-hand bath hand-sanitizer droplet tools-kitchen-2
Water the young trees every week | droplet tree plant bucket calendar
Keep receipts for five years | receipt
Read the small print | eye file-text book contract
Ask a friend to hold the ladder | ladder friends
Sleep is when memories settle | zzz brain bed moon
Phones stay outside the bedroom | device-mobile phone bed
Doctors see fewer patients | stethoscope
The bridge carries 1,200 lorries a day | building-bridge truck
Rivers run through every old town | ripple
A letter from 1912 | mail
No more plastic bottles | bottle recycle trash
Most people give up too early |
The hard part comes later |
In a way, they were right |
It was never about the money | coin
That changed in the spring |
What nobody expected |
Time will tell |
At the end of the day |
The other half stayed away |
A question of taste |
It works, but only just |
Rules that nobody reads |
Small steps add up |
Power lies with the council |
They run the company together |
The deal fell through |
A matter of balance |
The first draft is never good | pencil writing
Drop by drop it grows | droplet
Light on its feet |
The key to good soil |
A wave of new laws | gavel
Raise the bar a little |
Lead by example |
The heart of the matter |
A cold welcome |
Under fire from critics |
The plan hit a wall |
The talks broke the ice |
They call it progress |
He plays the market |
Present in every home | home
The train of thought |
An idea ahead of its time | bulb
Nothing but hot air |
A bright future |
The scale of the problem |
"""

_LATER = """
Bring a towel and two pairs of socks | bath shirt
Boil the eggs for six minutes | egg egg-fried clock
The ferry leaves at dawn | ferry ship sunrise
Passengers change trains at the border | train users
Cyclists get their own lane | bike road
Children walk to school alone | school walk baby-carriage backpack
The museum opens on Mondays | building-monument building-bank building calendar
Farmers sow two weeks later | seedling tractor calendar plant
Bees need flowers until October | bug flower
A bucket of water for every tree | bucket droplet tree
Old maps show a different coast | map beach
The roof leaks when it rains | cloud-rain droplet home
Batteries last three times as long | battery
A charger in every parking space | plug charging-pile parking car
Rents rose faster than wages | trending-up home coin wallet
The bank lends to small shops | building-bank building-store coin
Judges decide within a week | gavel calendar
Pills against the fever | pill temperature thermometer
The vaccine must stay cold | vaccine snowflake fridge
Patients wait in the corridor | stethoscope building-hospital clock hourglass
Her knee hurts on the stairs | stairs bone
Singers rest their voice | music microphone
Painters prefer the northern light | palette brush paint
The novel took nine years | book writing pencil calendar
Reporters were not let in | news microphone
A camera on every corner | camera video
Turn the phone off at ten | device-mobile phone clock
Strong passwords are long | password lock key
Robots stack the boxes | robot package
Rockets land upright now | rocket
Telescopes far from city lights | telescope building-skyscraper moon-stars bulb
Snow closed the mountain pass | snowflake mountain cloud-snow
Sharks avoid the warm bay | fish temperature
Horses carried the mail | horse mail
Dogs smell it first | dog
The desert grew by a tenth | cactus trending-up
Wool keeps warm when wet | yarn temperature
Wooden houses burn more slowly | home flame wood
Bricks are fired for two days | wall flame clock calendar
Concrete hardens for a month | calendar building wall
Coffee costs more than wine | coffee glass-full coin
Sugar in every breakfast cereal | grain bowl candy tools-kitchen-2
Less salt, more herbs | salt leaf plant
Football on the radio | ball-football radio
A swim before work | swimming pool briefcase
Stamps and letters | mail
The alarm rings at five | alarm clock
Put the key under the mat | key
The old school of thought |
A fine line to walk |
They ran out of patience | hourglass
It fell on deaf ears |
Not everyone agrees |
The game has changed |
A drop in the ocean |
He weighed his words |
Growth at any price | chart-line trending-up coin
The tables have turned |
A breath of fresh air |
It pays to listen |
The ball is in their court |
Nobody saw it coming |
Where there is a will |
Less is more |
The story so far |
They set the bar high |
It costs nothing to ask |
Both sides were wrong |
The root of the trouble |
On the wrong track |
A sea of opinions |
The final nail |
Keep an open mind |
The price of silence | coin volume-off
"""


def _read(table: str) -> dict[str, str]:
    rows = (row.partition("|") for row in table.strip().splitlines())
    return {text.strip(): icons.strip() for text, _, icons in rows}


ENGLISH_POINTS = _read(_POINTS)
ENGLISH_LATER = _read(_LATER)
