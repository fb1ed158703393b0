"""The countries of ISO 3166-1 with the boxes that hold them.

A line holds an alpha-2 code, the English name, and one or more boxes as south, west, north and east
in degrees (WGS 84), half a degree wider than the land they hold; a second line of a code goes on
with its boxes. Parts that lie far from each other have boxes of their own, and so have the two
sides of the antimeridian, which no box crosses. The boxes are made from the Admin 0 countries of
Natural Earth 4.1 at 1:10m, which is in the public domain (naturalearthdata.com). An area that
several states claim lies in the boxes of each. XK is a code that ISO leaves to its users.
"""

TABLE = """\
AD Andorra: 41.9,0.9,43.2,2.3
AE United Arab Emirates: 22.1,51,26.6,56.9
AF Afghanistan: 28.8,59.9,39,75.4
AG Antigua and Barbuda: 16.4,-62.4,18.3,-61.1
AI Anguilla: 17.6,-64,19.2,-62.4
AL Albania: 39.1,18.7,43.2,21.6
AM Armenia: 38.3,42.9,41.8,47.2
AO Angola: -18.6,11.1,-3.8,24.6
AQ Antarctica: -90,-180,-60,180
AR Argentina: -55.6,-74.1,-21.2,-53.1 -60,-28.8,-55.7,-25.7 -55.4,-38.6,-53.4,-35.2
AS American Samoa: -15.1,-171.4,-13.6,-167.6 -11.6,-171.6,-10.5,-170.5
AT Austria: 45.8,9,49.6,17.7
AU Australia: -44.2,112.4,-8.7,154.9 -55.3,158.3,-53.9,159.5 -11.1,105,-9.9,106.3
AU: -12.7,96.3,-11.6,97.5 -32.1,158.5,-31,159.7
AW Aruba: 11.9,-70.6,13.2,-69.3
AX Åland Islands: 59.4,19,61,21.6
AZ Azerbaijan: 37.8,44.2,42.4,51.2
BA Bosnia and Herzegovina: 42,15.2,45.8,20.2
BB Barbados: 12.5,-60.2,13.9,-58.9
BD Bangladesh: 20.2,87.5,27.2,93.2
BE Belgium: 48.9,2,52,6.9
BF Burkina Faso: 8.8,-6.1,15.6,2.9
BG Bulgaria: 40.7,21.8,44.8,29.2
BH Bahrain: 25.2,49.9,26.8,51.2
BI Burundi: -5,28.4,-1.8,31.4
BJ Benin: 5.7,0.2,12.9,4.4
BL Saint Barthélemy: 17.3,-63.4,18.5,-62.2
BM Bermuda: 31.7,-65.4,32.9,-64.1
BN Brunei: 3.5,113.5,5.6,115.9
BO Bolivia: -23.4,-70.2,-9.1,-56.9
BQ Caribbean Netherlands: 11.5,-69,12.9,-67.6 16.9,-63.8,18.2,-62.4
BR Brazil: -34.3,-74.6,5.8,-28.3
BS Bahamas: 20.4,-80.1,27.5,-72.2
BT Bhutan: 26.1,88.2,28.9,92.6
BV Bouvet Island: -55,2.8,-53.8,4
BW Botswana: -27.4,19.4,-17.2,29.9
BY Belarus: 50.7,22.6,56.7,33.3
BZ Belize: 15.3,-89.8,19,-87.2
CA Canada: 41.1,-141.6,83.7,-52.1
CC Cocos (Keeling) Islands: -12.7,96.3,-11.6,97.5
CD DR Congo: -14,11.7,5.9,31.8
CF Central African Republic: 1.7,13.8,11.6,28
CG Congo: -5.6,10.6,4.3,19.2
CH Switzerland: 45.3,5.4,48.4,11
CI Côte d’Ivoire: 3.8,-9.2,11.3,-2
CK Cook Islands: -22.5,-160.4,-18.3,-156.8 -11,-161.6,-8.4,-157.4 -11.4,-166.4,-10.3,-165.3
CL Chile: -56.5,-76.3,-17,-65.9 -34.3,-81.3,-33,-78.2 -27.8,-110,-26.5,-108.7
CL: -26.9,-80.7,-25.7,-79.3 -27,-106,-25.9,-104.9
CM Cameroon: 1.1,8,13.6,16.8
CN China: 14.6,73.1,54.1,135.3 9.1,113.5,11.7,116.4
CO Colombia: -4.8,-82.3,16.4,-66.3
CR Costa Rica: 5,-87.7,11.8,-82
CU Cuba: 19.3,-85.5,23.8,-73.6
CV Cabo Verde: 14.3,-25.9,17.7,-22.1
CW Curaçao: 11.5,-69.7,12.9,-68.2
CX Christmas Island: -11.1,105,-9.9,106.3
CY Cyprus: 34,31.7,36.2,35.1
CZ Czechia: 48,11.5,51.6,19.4
DE Germany: 46.7,5.3,55.6,15.6
DJ Djibouti: 10.4,41.2,13.3,44
DK Denmark: 54,7.5,58.3,15.7
DM Dominica: 14.7,-62,16.2,-60.7
DO Dominican Republic: 17,-72.6,20.5,-67.8
DZ Algeria: 18.4,-9.2,37.6,12.5
EC Ecuador: -5.6,-81.6,2,-74.7 -2,-92.6,2.2,-88.7
EE Estonia: 57,21.3,60.2,28.7
EG Egypt: 21.4,24.1,32.2,37.4
EH Western Sahara: 20.2,-17.7,28.2,-8.1
ER Eritrea: 11.8,35.9,18.6,43.7
ES Spain: 34.6,-9.8,44.3,4.9 27.1,-18.7,29.8,-12.9
ET Ethiopia: 2.9,32.4,15.4,48.5
FI Finland: 59.3,20.1,70.6,32.1
FJ Fiji: -22.3,174,-15.6,180 -21.2,-180,-15.6,-177.7 -13.1,176.5,-11.9,177.7
FK Falkland Islands (Malvinas): -53,-61.9,-50.5,-57.2
FM Micronesia: 0.4,148.6,9.5,158.9 8.9,137.5,10.3,141.1 4.7,162.4,5.9,163.6
FO Faroe Islands: 60.8,-8.2,62.9,-5.7
FR France: 40.8,-5.7,51.6,10.1 1.6,-55.2,6.3,-51.1 13.9,-62.3,17.1,-60.3 -21.9,54.7,-20.3,56.4
FR: -13.5,44.5,-12.1,45.8 9.7,-109.8,10.9,-108.7
GA Gabon: -4.5,8.1,2.9,15
GB United Kingdom: 49.4,-9.2,61.4,2.3 34,32.2,35.7,34.5 57,-14.2,58.1,-13.1
GD Grenada: 11.5,-62.3,13.1,-60.9
GE Georgia: 40.5,39.4,44.1,47.2
GF French Guiana: 1.6,-55.2,6.3,-51.1
GG Guernsey: 48.9,-3.2,50.3,-1.6
GH Ghana: 4.2,-3.8,11.7,1.7
GI Gibraltar: 35.6,-5.9,36.7,-4.8
GL Greenland: 59.2,-73.6,84.2,-10.8
GM Gambia: 12.5,-17.4,14.4,-13.3
GN Guinea: 6.6,-15.6,13.2,-7.1
GP Guadeloupe: 15.3,-62.3,17.1,-60.4
GQ Equatorial Guinea: -2,5.1,4.3,11.9
GR Greece: 34.3,19.1,42.3,28.8
GS South Georgia and the South Sandwich Islands: -60,-28.8,-55.7,-25.7 -55.4,-38.6,-53.4,-35.2
GT Guatemala: 13.2,-92.8,18.4,-87.7
GU Guam: 12.7,144.1,14.2,145.5
GW Guinea-Bissau: 10.4,-17.3,13.2,-13.1
GY Guyana: 0.6,-61.9,9.1,-55.9
HK Hong Kong: 21.6,113.3,23.1,115
HM Heard Island and McDonald Islands: -53.7,72.7,-52.4,74.4
HN Honduras: 12.4,-89.9,18,-82.6
HR Croatia: 41.9,13,47.1,20
HT Haiti: 17.5,-75,20.6,-71.1
HU Hungary: 45.2,15.5,49.1,23.4
ID Indonesia: -11.5,94.5,6.5,141.5
IE Ireland: 50.9,-11,55.9,-5.4
IL Israel: 28.9,33.7,34,36.5
IM Isle of Man: 53.5,-5.3,55,-3.8
IN India: 6.2,67.6,37.6,97.9
IO British Indian Ocean Territory: -8,70.7,-4.7,73
IQ Iraq: 28.5,38.2,37.9,49.1
IR Iran: 24.5,43.5,40.3,63.9
IS Iceland: 62.8,-25.1,67.1,-13
IT Italy: 34.9,6.1,47.6,19.1
JE Jersey: 48.6,-2.8,49.8,-1.5
JM Jamaica: 15.2,-80.5,19.1,-75.6
JO Jordan: 28.6,34.4,33.9,39.8
JP Japan: 23.7,122.4,46.1,149.4 23.7,153.4,24.9,154.5
KE Kenya: -5.2,33.3,5.6,42.4
KG Kyrgyzstan: 38.6,68.7,43.8,80.8
KH Cambodia: 9.9,101.8,15.3,108.2
KI Kiribati: -3.2,172.2,3.7,177.4 1.2,-161,5.3,-156.6 -5.2,-175.1,-2.2,-170.5
KI: -6.2,-156.5,-3.5,-154.4 -12,-152.4,-10.8,-151.2 -1.4,169,-0.3,170.1
KM Comoros: -12.9,42.7,-10.8,45.1
KN Saint Kitts and Nevis: 16.6,-63.4,18,-62
KP North Korea: 37.1,123.7,43.6,131.3
KR South Korea: 32.6,124.1,39.2,132.4
KW Kuwait: 28,46,30.6,49
KY Cayman Islands: 18.7,-82,20.3,-79.2
KZ Kazakhstan: 40,45.9,56,87.9
LA Laos: 13.4,99.5,23,108.2
LB Lebanon: 32.5,34.5,35.2,37.2
LC Saint Lucia: 13.2,-61.6,14.7,-60.3
LI Liechtenstein: 46.5,8.9,47.8,10.2
LK Sri Lanka: 5.4,79.1,10.4,82.4
LR Liberia: 3.8,-12,9.1,-6.8
LS Lesotho: -31.2,26.5,-28,30
LT Lithuania: 53.3,20.4,57,27.4
LU Luxembourg: 48.9,5.2,50.7,7.1
LV Latvia: 55.1,20.4,58.6,28.8
LY Libya: 18.9,8.7,33.7,25.7
MA Morocco: 20.2,-17.7,36.5,-0.5
MC Monaco: 43.2,6.8,44.3,8
MD Moldova: 44.9,26.1,49,30.7
ME Montenegro: 41.3,17.9,44.1,20.9
MF Saint Martin: 17.5,-63.7,18.7,-62.5
MG Madagascar: -26.1,42.7,-11.4,51.1
MH Marshall Islands: 4,164.7,15.2,172.6
MK North Macedonia: 40.3,19.9,42.9,23.6
ML Mali: 9.6,-12.8,25.5,4.8
MM Myanmar: 9.2,91.6,29.1,101.7
MN Mongolia: 41,87.2,52.7,120.5
MO Macao: 21.6,113,22.8,114.1
MP Northern Mariana Islands: 13.6,144.4,21.1,146.4
MQ Martinique: 13.9,-61.8,15.4,-60.3
MR Mauritania: 14.2,-17.6,27.8,-4.3
MS Montserrat: 16.1,-62.8,17.4,-61.6
MT Malta: 35.3,13.6,36.6,15.1
MU Mauritius: -21.1,56.8,-19.4,58.3 -20.3,62.8,-19.1,64 -11,56,-9.8,57.1
MV Maldives: -1.2,72.1,7.7,74.3
MW Malawi: -17.7,32.1,-8.8,36.5
MX Mexico: 14,-118.9,33.3,-86.2
MY Malaysia: 0.3,109,11.7,119.8 0.7,99.1,7.3,104.8
MZ Mozambique: -27.4,29.7,-9.9,41.4
NA Namibia: -29.5,11.2,-16.4,25.8
NC New Caledonia: -23.2,163.1,-19.1,168.7 -22.9,170.8,-21.8,171.9
NE Niger: 11.1,-0.4,24.1,16.5
NF Norfolk Island: -29.6,167.4,-28.4,168.5
NG Nigeria: 3.7,2.1,14.4,15.2
NI Nicaragua: 10.2,-88.2,15.6,-82.2
NL Netherlands: 50.2,2.8,54.1,7.7 11.5,-69,12.9,-67.6 16.9,-63.8,18.2,-62.4
NO Norway: 57.4,4.1,71.7,31.6 73.8,9.9,81.3,34.2 70.3,-9.7,71.7,-7.4 -55,2.8,-53.8,4
NP Nepal: 25.8,79.5,31,88.7
NR Nauru: -1.1,166.4,0.1,167.5
NU Niue: -19.7,-170.5,-18.4,-169.2
NZ New Zealand: -53.2,165.3,-33.8,179.4 -9.9,-173.1,-8,-170.6 -44.9,-177.4,-43.2,-175.6
NZ: -29.8,-178.5,-28.7,-177.3
OM Oman: 16.1,51.4,26.9,60.4
PA Panama: 6.7,-83.6,10.2,-76.6
PE Peru: -18.9,-81.9,0.5,-68.1
PF French Polynesia: -24.4,-155.1,-13.6,-134.4 -11.1,-141.3,-7.4,-138.1 -28.2,-144.9,-27,-143.7
PG Papua New Guinea: -12.2,140.3,-0.8,156.5
PH Philippines: 4.1,113.5,21.7,127.2
PK Pakistan: 23.1,60.3,37.6,80.9
PL Poland: 48.4,13.6,55.4,24.7
PM Saint Pierre and Miquelon: 46.2,-56.9,47.7,-55.6
PN Pitcairn: -25.6,-131.3,-23.4,-127.7 -25.2,-125.3,-24.1,-124.2
PR Puerto Rico: 17.4,-68.5,19.1,-64.7
PS Palestine: 30.7,33.6,33.1,36.1
PT Portugal: 36.4,-31.8,40.3,-24.5 36.4,-10,42.7,-5.7 29.5,-17.8,33.7,-15.3
PW Palau: 2.4,130.6,8.6,135.3
PY Paraguay: -28.1,-63.2,-18.7,-53.7
QA Qatar: 24,50.2,26.7,52.2
RE Réunion: -21.9,54.7,-20.3,56.4
RO Romania: 43.1,19.7,48.8,30.2
RS Serbia: 41.3,18.3,46.7,23.5
RU Russia: 40.6,26.4,82.4,180 40.6,-180,78.3,-168.4 53.8,19.1,55.8,23.4
RW Rwanda: -3.4,28.3,-0.5,31.4
SA Saudi Arabia: 15.8,34,32.7,56.2
SB Solomon Islands: -12.8,155,-6.1,169.4
SC Seychelles: -7.7,52.2,-3.2,56.8 -10.3,45.7,-8.8,48.1
SD Sudan: 8.1,21.3,22.8,39.2
SE Sweden: 54.8,10.6,69.6,24.7
SG Singapore: 0.7,103.1,2,104.6
SH Saint Helena: -16.6,-6.3,-15.4,-5.1 -40.9,-10.6,-39.8,-9.3 -37.7,-12.9,-36.5,-11.6
SH: -8.5,-15,-7.3,-13.7
SI Slovenia: 44.9,12.8,47.4,17.1
SJ Svalbard and Jan Mayen: 73.8,9.9,81.3,34.2 70.3,-9.7,71.7,-7.4
SK Slovakia: 47.2,16.3,50.2,23.1
SL Sierra Leone: 6.4,-13.9,10.5,-9.7
SM San Marino: 43.3,11.8,44.5,13
SN Senegal: 11.8,-18.1,17.2,-10.8
SO Somalia: -2.2,40.4,12.5,52
SR Suriname: 1.3,-58.6,6.6,-53.4
SS South Sudan: 2.9,23.6,12.8,36.5
ST Sao Tome and Principe: -0.5,5.9,2.2,8
SV El Salvador: 12.6,-90.7,15,-87.1
SX Sint Maarten: 17.5,-63.7,18.6,-62.5
SY Syria: 31.8,35.1,37.9,42.9
SZ Eswatini: -27.9,30.2,-25.2,32.7
TC Turks and Caicos Islands: 20.7,-73,22.5,-70.6
TD Chad: 6.9,12.9,24,24.5
TF French Southern Territories: -50.3,68.1,-48,71.1 -47,49.6,-45.5,52.4 -22.9,39.2,-20.9,40.9
TF: -39.3,76.9,-37.3,78.1 -17.6,42.2,-16.5,43.3 -12.1,46.7,-11,47.9 -16.4,54,-15.3,55.1
TG Togo: 5.5,-0.7,11.7,2.3
TH Thailand: 5.1,96.8,21,106.2
TJ Tajikistan: 36.1,66.8,41.6,75.7
TK Tokelau: -9.9,-173.1,-8,-170.6
TL Timor-Leste: -10.1,123.5,-7.6,127.9
TM Turkmenistan: 34.6,51.9,43.3,67.2
TN Tunisia: 29.7,6.9,37.9,12.1
TO Tonga: -22.9,-176.8,-15,-173.4
TR Türkiye: 35.3,25.1,42.6,45.4
TT Trinidad and Tobago: 9.5,-62.5,11.9,-60
TV Tuvalu: -10,175.6,-5.1,180
TW Taiwan: 21.4,117.7,26.5,125.1 9.1,113.5,11.7,116.4 14.6,117.2,15.7,118.3
TZ Tanzania: -12.3,28.8,-0.4,41
UA Ukraine: 43.9,21.6,52.9,40.7
UG Uganda: -2,29,4.8,35.6
UM U.S. Outlying Islands: 5.3,-162.9,7,-161.5 -0.4,-177.2,1.4,-175.9 16.2,-170.1,17.3,-169
UM: 27.6,-177.9,28.8,-176.8 18.7,166.1,19.9,167.2 17.8,-75.6,19,-74.5 -0.9,-160.6,0.2,-159.5
US United States: 24,-125.3,49.9,-66.3 50.7,-179.7,72,-129.4 18.4,-165.3,24.1,-154.3
US: 50.8,171.9,53.6,180 25.2,-174.5,26.6,-171.2 19.3,-75.8,20.5,-74.5 27.8,-178.9,29,-177.7
US: 24.5,-168.6,25.6,-167.4
UY Uruguay: -35.5,-59,-29.5,-52.6
UZ Uzbekistan: 36.6,55.4,46.1,73.7
VA Vatican City: 41.4,11.9,42.5,13
VC Saint Vincent and the Grenadines: 12,-62,13.9,-60.6
VE Venezuela: 0.1,-73.9,12.7,-59.3 15.1,-64.2,16.3,-63.1
VG British Virgin Islands: 17.8,-65.3,19.3,-63.7
VI U.S. Virgin Islands: 17.1,-65.6,18.9,-64
VN Vietnam: 8,101.6,23.9,116.4
VU Vanuatu: -20.8,166,-12.5,170.4
WF Wallis and Futuna: -14.9,-178.7,-12.7,-175.6
WS Samoa: -14.6,-173.3,-12.9,-170.9
XK Kosovo: 41.3,19.5,43.8,22.3
YE Yemen: 11.6,42,19.5,55.1
YT Mayotte: -13.5,44.5,-12.1,45.8
ZA South Africa: -35.4,15.9,-21.6,33.4 -47.5,37,-46,38.5
ZM Zambia: -18.6,21.4,-7.6,34.2
ZW Zimbabwe: -22.9,24.7,-15.1,33.6
"""
