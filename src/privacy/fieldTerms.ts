// What coaching prose has with a capital and what says nothing of anybody: methods and those they are named after,
// institutions that every practitioner deals with, tools, languages and peoples, days and feasts.
const byKind = {
  methods: `
    act appreciative inquiry belbin big five birkman career anchors caps carriere cgt cbt core kwaliteiten quadrant
    quadrants deepl disc eft emdr enneagram feedforward golden circle gallup grow harrison hexaco hbdi ikigai insights
    insightsdiscovery iq eq kernkwadrant kernkwadranten kernkwaliteiten leary lifeline lsd mbti nlp nvc omaha oper ofman
    pdca pop riasec smart soar starr star strengthsfinder strengths finder stappenplan swot swolt talenten
    tma toc via wais waarderend wais woop 16pf 360 neo pi ocai caliper hogan`,
  authors: `
    bandura bateson berne bolles bridges covey csikszentmihalyi dilts donkers dweck ellis erikson frankl freud gestalt
    goleman hofstede holland jung kolb korthagen kouwenhoven krumboltz kubler kuijpers lencioni lewin luken maslow
    mastenbroek meijers miller perls piaget prochaska quinn rogers rollnick rosenberg savickas schein scharmer
    schlossberg schulz seligman sinek skinner socrates socratische socratisch socratic super whitmore winnicott yalom`,
  institutions: `
    ap avg uwv svb-loket kvk noloc nobco lvsc icf emcc stir nrto crkbo cminl nvp nvo2 abu wia wao wajong ww wga iva zw
    participatiewet bbl bol evc slim stap vso wsp werkgeversservicepunt leerwerkloket vwo havo vmbo mbo hbo wo mavo lts mts
    hts heao nt2 duo rvo rivm crebo ncp sbb ser cao hr hrm p&o hrd or mt cv cvs zzp zzp'er zzp'ers btw bv vof mkb arbo
    arbodienst gdpr ai eu ec ects nlqf eqf nl vn vs uk us usa phd mba bsc msc ba ma bachelor master register loopbaanprofessional
    wlz wmo wvp poortwachter cbs scp linkedin ggz ggd gp nhs`,
  tools: `
    adobe android app canva chatgpt copilot excel facebook gmail google instagram indeed ipad iphone mac meet mentimeter
    microsoft miro mural office outlook pdf powerpoint skype slack sms snapchat teams telegram tiktok trello twitter usb
    whatsapp wifi wi-fi windows word x youtube zoom iban bsn id pc tv ict it hdmi ok ps nb e-mail fte faq`,
  languages: `
    afrikaans albanees albanian amerikaans american amharisch arabisch arabic armeens armenian aziatisch asian belgisch belgian
    berbers bosnisch bosnian brits british bulgaars bulgarian catalaans chinees chinese deens danish duits german dutch engels
    english europees european fins finnish frans french fries friesche frisian grieks greek hebreeuws hebrew hindi hongaars
    hungarian iers irish indiaas indian indisch indonesisch indonesian iraaks iraqi iraans iranian italiaans italian japans
    japanese joods jewish koerdisch kurdish koreaans korean kroatisch croatian latijn latin latijns limburgs marokkaans
    moroccan moluks nederlands nederlandstalig engelstalig noors norwegian oekraiens ukrainian oostenrijks austrian
    papiaments papiamento perzisch persian pools polish portugees portuguese roemeens romanian russisch russian servisch
    serbian slowaaks slovak somalisch somali spaans spanish surinaams surinamese syrisch syrian tigrinya thais thai
    tsjechisch czech turks turkish tweetalig vietnamees vietnamese vlaams flemish zweeds swedish zwitsers swiss afrikaan
    afrikaans african afghaans afghan eritrees eritrean ethiopisch ethiopian caribisch caribbean antilliaans christelijk
    christen christian moslim muslim islamitisch islam islamic katholiek catholic protestants protestant hindoestaans
    gereformeerd boeddhistisch buddhist westers western oosters eastern nederlander nederlanders belg belgen duitser
    duitsers turk turken marokkaan marokkanen surinamer surinamers pool polen engelsman europeaan amerikaan amerikanen`,
  lands: 'nederland europa netherlands holland europe randstedelijk benelux aarde god',
  days: `
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
    januari februari maart april mei juni juli augustus september oktober november december january february march may june
    july august october kerst kerstmis pasen pinksteren hemelvaart koningsdag sinterklaas suikerfeest offerfeest ramadan eid
    carnaval bevrijdingsdag valentijnsdag christmas easter ramadan halloween thanksgiving covid covid-19 corona`,
  contractions:
    'aren couldn didn doesn don hadn hasn haven isn mustn needn shouldn ve wasn weren wouldn ll re',
  roles: `
    client cliente clienten clients klant klanten coach coachee coaches opdrachtgever opdrachtgevers werkgever werknemer
    leidinggevende begeleider kandidaat deelnemer professional mentor supervisor loopbaanbegeleider loopbaancoach
    loopbaanadviseur adviseur jobcoach sponsor manager teamleider directeur bedrijfsarts casemanager arbeidsdeskundige`,
} as const;

const terms: ReadonlySet<string> = new Set(
  Object.values(byKind).flatMap((words) => words.trim().split(/\s+/)),
);

/** Whether a bare word is a term of the field or of daily life, which its capital does not make a name. */
export function isFieldTerm(bare: string): boolean {
  if (terms.has(bare)) return true;
  // "Nederlandse", "Turkse", and whose it is: "Kolbs", "Hollands".
  return terms.has(bare.replace(/e$/, '')) || (bare.length > 4 && terms.has(bare.replace(/s$/, '')));
}

const namesToo: ReadonlySet<string> = new Set([
  ...byKind.authors.trim().split(/\s+/),
  ...'mei april augustus may june august'.split(' '),
]);

/** Whether a term is somebody's name as well, an author's or one that is a month, so that a name beside it makes it anybody's. */
export function isNameToo(bare: string): boolean {
  return namesToo.has(bare);
}
