/**
 * The places that demo scans come from: country with its time zone, regions, cities with a weight near their size in
 * hundred thousands. Names as common IP location databases write them. Home markets of the demo's clients are drawn in
 * more detail, so that going from country to region to city is worth it.
 */
export const ATLAS = `
DE Europe/Berlin
  Berlin: Berlin 36
  Hamburg: Hamburg 19
  Bavaria: Munich 15, Nuremberg 5, Augsburg 3, Regensburg 2
  North Rhine-Westphalia: Cologne 11, Düsseldorf 6, Dortmund 6, Essen 6, Münster 3, Bonn 3
  Hesse: Frankfurt am Main 8, Wiesbaden 3, Kassel 2
  Baden-Württemberg: Stuttgart 6, Mannheim 3, Karlsruhe 3, Freiburg im Breisgau 2
  Saxony: Leipzig 6, Dresden 6
  Lower Saxony: Hanover 5, Braunschweig 2, Lüneburg 1
  Schleswig-Holstein: Kiel 2, Lübeck 2
  Bremen: Bremen 6
CH Europe/Zurich
  Zurich: Zürich 44, Winterthur 12, Uster 4, Dübendorf 3
  Bern: Bern 13, Thun 4
  Basel-City: Basel 17
  Geneva: Geneva 20
  Vaud: Lausanne 14
  Aargau: Baden 4, Aarau 3
  Lucerne: Lucerne 8
  Saint Gallen: St. Gallen 7
  Ticino: Lugano 6
NL Europe/Amsterdam
  South Holland: Rotterdam 65, The Hague 55, Leiden 12, Delft 10, Dordrecht 12
  North Holland: Amsterdam 87, Haarlem 16, Zaandam 8
  Utrecht: Utrecht 36, Amersfoort 16
  North Brabant: Eindhoven 24, Breda 18, Tilburg 22
  Gelderland: Nijmegen 18, Arnhem 16
  Groningen: Groningen 23
  Limburg: Maastricht 12
GB Europe/London
  England: London 89, Bristol 47, Manchester 55, Birmingham 60, Leeds 40, Bath 10, Exeter 13, Brighton 20, Oxford 15, Liverpool 35, Sheffield 30
  Wales: Cardiff 36, Swansea 18, Newport 12
  Scotland: Edinburgh 30, Glasgow 38, Aberdeen 12
  Northern Ireland: Belfast 20
IT Europe/Rome
  Emilia-Romagna: Bologna 39, Modena 18, Parma 19, Rimini 15
  Lombardy: Milan 80, Brescia 19, Bergamo 12
  Veneto: Verona 25, Padua 21, Venice 25
  Lazio: Rome 90
  Piedmont: Turin 50
  Tuscany: Florence 36, Pisa 9
  Campania: Naples 45
ES Europe/Madrid
  Madrid: Madrid 66, Alcalá de Henares 9, Getafe 9, Leganés 8
  Catalonia: Barcelona 55, Badalona 10, Girona 6
  Valencia: Valencia 32, Alicante 14, Castellón de la Plana 7
  Andalusia: Seville 28, Málaga 23, Granada 10
  Basque Country: Bilbao 15, San Sebastián 8
  Aragon: Zaragoza 27
US America/Chicago
  Illinois: Chicago 90, Evanston 22, Naperville 10, Oak Park 8, Champaign 7
  Wisconsin: Milwaukee 18, Madison 10
  Indiana: Indianapolis 12, Gary 4
  Michigan: Detroit 10, Ann Arbor 6
  New York: New York 40, Buffalo 3
  California: Los Angeles 28, San Francisco 14, San Diego 10
  Texas: Houston 14, Austin 12, Dallas 11
  Florida: Miami 9, Orlando 6
  Massachusetts: Boston 10
  Washington: Seattle 9
BR America/Sao_Paulo
  Rio de Janeiro: Rio de Janeiro 66, Niterói 12, Duque de Caxias 8, Petrópolis 4
  São Paulo: São Paulo 60, Campinas 10, Santos 5
  Minas Gerais: Belo Horizonte 22, Juiz de Fora 6
  Federal District: Brasília 14
  Bahia: Salvador 12
  Paraná: Curitiba 10
AE Asia/Dubai
  Dubai: Dubai 60
  Abu Dhabi: Abu Dhabi 25, Al Ain 8
  Sharjah: Sharjah 18
  Ajman: Ajman 5
JP Asia/Tokyo
  Tokyo: Shinjuku 34, Shibuya 28, Chiyoda 20, Setagaya 14, Hachioji 6
  Kanagawa: Yokohama 37, Kawasaki 15
  Osaka: Osaka 42, Sakai 8
  Kyoto: Kyoto 18
  Fukuoka: Fukuoka 20, Kitakyushu 6
  Hokkaido: Sapporo 20
  Aichi: Nagoya 23
  Hyogo: Kobe 15
IN Asia/Kolkata
  Maharashtra: Mumbai 90, Pune 50, Nashik 14, Nagpur 18
  Karnataka: Bengaluru 70, Mysuru 9
  Delhi: New Delhi 65
  Telangana: Hyderabad 45
  Tamil Nadu: Chennai 40, Coimbatore 9
  Gujarat: Ahmedabad 30, Surat 16
  West Bengal: Kolkata 28
GR Europe/Athens
  Attica: Athens 60, Piraeus 22
  Central Macedonia: Thessaloniki 32
  Crete: Heraklion 18, Chania 11
  South Aegean: Rhodes 10, Mykonos 6, Naxos 4
  Western Greece: Patras 11
BG Europe/Sofia
  Sofia-Capital: Sofia 60
  Plovdiv: Plovdiv 20
  Varna: Varna 18
  Burgas: Burgas 11
AT Europe/Vienna
  Vienna: Vienna 20
  Styria: Graz 4
  Salzburg: Salzburg 3
FR Europe/Paris
  Île-de-France: Paris 40, Versailles 3
  Auvergne-Rhône-Alpes: Lyon 10, Grenoble 3
  Provence-Alpes-Côte d'Azur: Marseille 9, Nice 6
  Grand Est: Strasbourg 5
BE Europe/Brussels
  Brussels Capital: Brussels 12
  Flanders: Antwerp 9, Ghent 5
  Wallonia: Liège 3
PL Europe/Warsaw
  Mazovia: Warsaw 18
  Lesser Poland: Kraków 8
  Pomerania: Gdańsk 5
DK Europe/Copenhagen
  Capital Region: Copenhagen 12
  Central Jutland: Aarhus 4
SE Europe/Stockholm
  Stockholm: Stockholm 12
  Västra Götaland: Gothenburg 6
NO Europe/Oslo
  Oslo: Oslo 8
  Vestland: Bergen 3
FI Europe/Helsinki
  Uusimaa: Helsinki 8
IE Europe/Dublin
  Leinster: Dublin 14
  Munster: Cork 4
PT Europe/Lisbon
  Lisbon: Lisbon 12
  Porto: Porto 7
CZ Europe/Prague
  Prague: Prague 12
RO Europe/Bucharest
  București: Bucharest 12
UA Europe/Kyiv
  Kyiv City: Kyiv 12
  Lviv: Lviv 4
TR Europe/Istanbul
  Istanbul: Istanbul 20
  Ankara: Ankara 6
IL Asia/Jerusalem
  Tel Aviv: Tel Aviv 8
  Jerusalem: Jerusalem 5
SA Asia/Riyadh
  Riyadh: Riyadh 14
  Mecca: Jeddah 9
QA Asia/Qatar
  Baladīyat ad Dawḩah: Doha 7
EG Africa/Cairo
  Cairo: Cairo 14
CN Asia/Shanghai
  Shanghai: Shanghai 22
  Beijing: Beijing 20
  Guangdong: Shenzhen 12, Guangzhou 12
HK Asia/Hong_Kong
  Central and Western: Hong Kong 10
TW Asia/Taipei
  Taipei City: Taipei 10
KR Asia/Seoul
  Seoul: Seoul 20
  Busan: Busan 6
SG Asia/Singapore
  Central Singapore: Singapore 12
TH Asia/Bangkok
  Bangkok: Bangkok 10
PK Asia/Karachi
  Sindh: Karachi 8
PH Asia/Manila
  Metro Manila: Manila 8
AU Australia/Sydney
  New South Wales: Sydney 14
  Victoria: Melbourne 13
NZ Pacific/Auckland
  Auckland: Auckland 5
CA America/Toronto
  Ontario: Toronto 16
  British Columbia: Vancouver 7
  Quebec: Montreal 9
MX America/Mexico_City
  Mexico City: Mexico City 12
AR America/Argentina/Buenos_Aires
  Buenos Aires F.D.: Buenos Aires 12
CO America/Bogota
  Bogota D.C.: Bogotá 8
CL America/Santiago
  Santiago Metropolitan: Santiago 7
ZA Africa/Johannesburg
  Gauteng: Johannesburg 6
  Western Cape: Cape Town 6
NG Africa/Lagos
  Lagos: Lagos 6
KE Africa/Nairobi
  Nairobi County: Nairobi 4
`

/** Where the machines stand that fetch links: large data centres, with their weight among bots. */
export const DATA_CENTRES = `
US America/New_York
  Virginia: Ashburn 42, Boydton 8
  Oregon: Boardman 14, The Dalles 5
  California: Mountain View 9
IE Europe/Dublin
  Leinster: Dublin 12
DE Europe/Berlin
  Hesse: Frankfurt am Main 8
  Bavaria: Gunzenhausen 2
FI Europe/Helsinki
  Uusimaa: Helsinki 4
NL Europe/Amsterdam
  North Holland: Amsterdam 5
SG Asia/Singapore
  Central Singapore: Singapore 7
CN Asia/Shanghai
  Beijing: Beijing 4
`
