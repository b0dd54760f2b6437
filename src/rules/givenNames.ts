// Given names that one meets in the Netherlands, by where they mostly come from, written down for this file from common
// knowledge; no published list was copied. A name is here because it is common, not because it is complete: names do not
// run out, and a longer list would recognise hardly more of the next ones. Left out are names that are first of all a
// word of this work or of any sentence: "Job", "Wil", "Lieve", "Storm", "Ad".
const byOrigin = {
  dutch: `
    aad aaf aafke aaltje aart abel adriaan adriana adrie agnes albert alida allard andre andrea andries anika anita
    anja anke anna anne anneke annelies annemarie annemiek annet annette annie anouk ans antje anton antonie antoon
    arend ari arie arjan arjen arno arnold astrid aukje babette barbara barend bart bas bastiaan beatrijs ben bente
    benthe bernard bert bertus betty bianca bjorn bob boudewijn bram brechtje brigitte britt bryan carla carlijn
    carolien caroline catharina cees chantal charlotte chris christa christiaan christine claudia coby cor corine
    cornelia cornelis corrie daan damian daniel danielle danny david debbie demi denise dennis diana dick diederik
    dieuwke dirk dirkje dominique doortje dorien douwe dries eddy edith edwin eefje eelco elin eline elisabeth elise
    elke ella ellen elly els elsbeth emiel emilia emma emmy eric erik erika erna ernst erwin esmee esther eva
    evelien eveline evert evi evy fay feline femke fenna ferdinand ferry fien fiene finn fleur floor floortje floris
    fons frank frans fred frederik freek frits froukje gea geert geertje geertruida ger gerard gerben gerda gerrie
    gerrit gerritje gert gertjan gijs gijsbert gijsje gonnie greet greetje greta guido guus guusje hailey hanna
    hannah hanneke hannie hans harm harmen harold harrie harry heidi hein heleen helena helma hendrik hendrika
    hendrikje henk hennie henny henri herman hessel hetty hidde hilda hilde hubert hugo huib ida ilona ilse ina ine
    ineke inge ingeborg ingmar ingrid irene iris irma isa isabel isabelle ivo jaap jacco jaco jacob jacoba
    jacqueline jan janine janna janneke jannes jannie janny jans jantje jasmijn jasper jayden jeannette jelle jelmer
    jennifer jenny jeroen jeroom jesse jessica jet jim jip jo joachim joan jochem jochen joep joeri johan johanna
    johannes john jolanda jolien joost jorg jorien joris jorn jorrit jort jos josephine joyce juan judith jules
    julia julian juliette jurgen jurre kaj karel karen karin karlijn kasper katja kees kelly kevin kim klaas klaske
    koen koos kris lana lara laura laurens leendert leida lenie lennart leo leon leonie levi lia liam lian lianne
    lieke lies liesbeth lilian linda lisa lisanne lisette liz lize loes lois lola lotte louis louise luc luca lucas
    lucia luna luuk lydia lynn maaike maarten maartje machteld maja manon marcel marco margot margreet margriet
    maria marian marianne marieke marielle marije marijke marijn marina marinus marit marja marjan marjo marjolein
    mark marleen marlies marloes marnix marten martijn martin martina martine mathijs mathilde mats matthijs maud
    maurice maurits max maxime mees meike melissa menno merel mia michael michel michelle michiel mieke miep miranda
    mirjam monica monique myrthe nadia nadine naomi nathalie neeltje nel nelleke nick nico nicole niek niels nienke
    nikki nina noah noor noortje nova olaf olga olivier onno oscar otto pascal patricia patrick paul paula pauline
    peter petra petronella philip pia piet pieter pieternel pim pleun quinten rachel ralph ramon raymond regina
    reinier rembrandt remco renate rene renee rens renske ria rianne rick riet rik rina rob robbert robert robin
    roel roeland roelof roger roland rolf romy ron ronald roos rosa rosalie rosalinde rosanne rowan roy ruben rudolf
    rutger ruth ruud ryan saar sabine sabrina sam samantha sander sandra sanne sara sarah sascha sebastiaan sem
    senna sharon siem sien sietske silvia simon simone sjaak sjaan sjoerd sjors sofie sofieke sonja sophie stan stef
    stefan steven stijn suzan suzanne sven sybren sylvia sylvie tamara tanja tess teun teunis thea theo theodora
    thijmen thijs thirza thom thomas tiemen tijmen tijn tim timo tineke titia tjeerd tom ton tonnie toon toos trudy
    truus tygo ursula valerie veerle vera victor vince vincent vivian wendy werner wesley wessel wiebe wiesje
    wietske wijnand wilco wilhelmina willeke willem willemien willemijn wilma wim wouter wytse xander yara yolanda
    yvette yvonne zara zeger zoe`,
  northAfricanArabic: `
    abdel abdelaziz abdelkader abdellah abderrahim abdul abdullah abdulrahman achraf adil ahmad ahmed aicha aisha
    ali amal amin amina amine amira anas anass anouar asma ayman ayoub aziz aziza badr bilal boutaina brahim chaima
    dounia driss fadma faisal farid farida fatiha fatima fatimazahra fatma fouad ghizlane habiba hafid hafida hajar
    hakim halima hamid hamza hanan hanane hassan hassna hicham hind houda houria hussein ibrahim ihsane ikram ilham
    ilias iliass iman imane ismail jamal jamila kamal karim karima khadija khalid laila latifa layla leila loubna
    malika mariam maryam mehdi meryem miloud mimoun mimount mohamed mohammad mohammed mouna mounia mounir mourad
    mustafa mustapha nabil nadir naima najat najib nawal nora noureddine omaima omar oussama outman rachid rachida
    rania rashid redouan redouane rida saadia said saida salah salim salima salma sami samir samira sana sanae siham
    smail soufian soufiane soumaya tarik tariq wafa walid widad yasin yasmin yasmina yasmine yassin yassine younes
    youness yousef youssef yusuf zahra zakaria ziad zineb zohra`,
  turkishKurdish: `
    abdurrahman adem ahmet arda asli atilla ayhan aylin aynur ayse aysegul aysel aysun aytac azad bahar baran baris
    berat berfin berkan bulent burak busra canan cansu cem cemal cengiz ceyda cihan deniz derya dilan dilara ebru
    ece ekrem elif emel emine emrah emre enes ercan erdal erdem erkan erol ersin esra eylul fadime faruk fatih
    ferhat feride filiz furkan gamze gokhan gulay gulcan gulsen gulsum hacer hakan halil halime hamide hanife harun
    hasan hatice havva hulya huseyin ilknur ipek irfan ismet kadir kemal kerem kubra leyla mehmet melek melike
    meltem mert merve mesut metin mikail muhammed murat nazli necla nermin nesrin nevin nihat nilgun nur nuray
    nurcan orhan osman ozan ozge ozgur ozkan ozlem pelin pinar ramazan recep rojda rukiye sedat selim selin selma
    semra serap serdar serhat serkan sevda sevgi sevil sibel sinan songul suat suleyman sultan sumeyye tayfun tolga
    tugba tuncay turgut ufuk ugur umit umut volkan yasemin yavuz yildiz yilmaz yunus zehra zeki zeynep`,
  surinameseAntilleanIndian: `
    aarti amrit anand anil anjali anoushka aron arun asha ashok ashwin chandra clyde deepak dewi dharma edsel elvis
    errol farzana gaitrie geeta gianni giovanni glenn hardjo humphrey indra jairo jermaine jerrel johnny kamla
    kavita krishna lakshmi lloyd marciano marlon mildred mohan narain natasha orlando pooja pradeep prakash priya
    radha radjesh raj rajesh rakesh ravi reshma ricardo rishi rohan ruthmila sandhia sanjay santosh sharda sheila
    sherida shirley stanley sunil sunita suresh urmila usha vijay vikash vikram virgil winston xaviera`,
  centralAndEasternEuropean: `
    adam agata agnieszka aleksander aleksandra alexandra alicja ana anastasia andrei andrej andrzej aneta bartosz
    beata bogdan bohdan bozena branko cristian czeslaw damir daria dariusz darko dawid dimitri dmitri dorota dragan
    dragana edyta elena elzbieta ewa ewelina filip florin gabriela georgi goran grzegorz halina igor ioana ion irina
    ivan ivana iveta iwona jacek jadwiga jakub janusz jaroslaw jelena jerzy joanna jolanta kamil kamila karolina
    katarina katarzyna katerina kateryna kinga krystyna krzysztof larisa leszek liliana ludmila lukasz maciej magda
    magdalena malgorzata marcin marek mariola mariusz mateusz mihaela mihai mila milan milena mirela miroslav
    miroslaw monika natalia nikola nikolai oksana oleksandr olena paulina pavel pawel petar piotr przemyslaw
    radoslaw rafal roman ryszard sergei serhii slawomir slobodan snezana stanislav stanislaw svetlana sylwia szymon
    tadeusz tatiana tatjana tetiana tomasz urszula vadim valentina vasile vesna viktor viktoria vladimir volodymyr
    wanda wieslaw wojciech yulia yuri zbigniew zdenka zofia zoran zuzanna`,
  africanAndMiddleEastern: `
    abbas abdi abdirahman abeba abena abiola adama adwoa akosua ama amadou amanuel arash arezoo asad ayaan azadeh
    babak bahram behnaz biniam bisrat cawil chidi chinedu dawit ebrima efua emeka ermias farah farhad fatou
    fereshteh fikru filmon ghassan haben hamed hassana hibo hodan ifeoma ifrah jawad kofi kwabena kwame kwesi lamin
    luwam mahamadou mahdi mahmoud mamadou maryan masoud medhanie mehrdad merhawi mohsen mona mulugeta nahom nasrin
    ngozi niloufar nkechi ousmane parisa parvin qasim raha rahel reza roozbeh saba saeed sahar samuel selam
    selamawit semere senait shabnam shahram shirin sima simret tarek tesfay tsegay yaw yemane yohannes yonas zahraa
    zainab`,
  southernEuropeanAndEnglish: `
    alejandra alejandro alessandro alessia alex alice alvaro andy angela angelo anthony antonia antonio ashley
    beatriz brenda brian bruno camille carlo carlos carmen catarina cecilia cedric charles chloe clara cristina
    cynthia deborah diego duarte dylan eduardo edward elizabeth emily enrique eugenie fabio federico felix fernanda
    fernando francesca francesco francisca francisco francois gabriel george gerald giorgio giulia gloria graham
    hector helen henry ignacio ines jack jackie jacques james jane janet jason javier jean jeffrey jeremy joao joe
    jonathan jorge jose joseph juliana justin karl kathleen kathy keith kenneth kimberley larry lars laurent
    leonardo lorenzo lucie luigi luis luisa manuel manuela marc marcos margaret marie mario mary matteo matthew
    melanie mercedes miguel mike nancy natalie nicholas nicolas nuno oliver olivia pablo pamela paolo paulo pedro
    pierre rafael raul rebecca ricarda richard roberto rodrigo rosario rui salvatore santiago sean sergio sofia
    stephanie stephen steve susan teresa thierry tiago tony tracey valeria vanessa veronica victoria walter william
    yannick`,
  // In Vietnam, China and Korea the family name comes first; it opens a full name as a given name does elsewhere.
  eastAsian: `
    akira bao bui chan chen cheng cheung choi chung dang dinh doan duong feng haruto hiroshi hoang huang huynh jiang
    jing kenji kwok lei leung lin liu mingyu minh naoko ngo nguyen pham phan phuong sakura satoshi tanaka thanh thi
    tran trinh truong tuan tuyet vuong wang wei wong xiao yang ying yuen yuki zhang zhao zhou zhu`,
} as const;

/** Common given names, in lower case and without accents; in some traditions the family name that comes first. */
export const givenNames: ReadonlySet<string> = new Set(
  Object.values(byOrigin).flatMap((names) => names.trim().split(/\s+/)),
);
