import type { CommonText } from '../src/conversation/commonText.ts';
import type { Localized } from '../src/language.ts';
import { pointsSaid } from './recertification/units.text.ts';

const nl: CommonText = {
  choices: {
    yes: ['Ja'],
    no: ['Nee'],
    remove: ['Haal dit weg', 'verwijder', 'weg'],
    nothing: ['Het klopt toch', 'niets', 'klopt', 'toch goed'],
    all: ['Alles', 'allemaal', 'alle', 'ze allemaal'],
    none: ['Geen', 'niets', 'niks', 'nog niets', 'nog geen', 'geen van deze', 'geen ervan', 'geen enkele'],
  },
  isRight: {
    yes: ['Ja', 'ok', 'oke', 'okay', 'goed', 'prima', 'akkoord'],
    no: ['Nee', 'niet goed', 'fout'],
  },
  fits: {
    yesNo: 'Antwoord met ja of nee.',
    choice: 'Kies een van de antwoorden, of typ het nummer ervan.',
    several: (most) =>
      `Typ de nummers van wat je kiest, bijvoorbeeld 1 3. Dat mogen er hooguit ${most} zijn.`,
    tooMany: (most) => `Je kunt er hooguit ${most} kiezen.`,
    wholeNumber: (min, max) => `Typ een heel getal van ${min} tot en met ${max}.`,
    decimal: (min, max) => `Typ een getal van ${min} tot en met ${max}, bijvoorbeeld 3,5.`,
    date: 'Typ een datum, bijvoorbeeld 1 september 2024 of 01-09-2024. Alleen een maand mag ook.',
    dateAhead: 'Typ een dag, bijvoorbeeld 14 oktober of over twee weken.',
    moment: 'Typ een dag en een tijd, bijvoorbeeld vrijdag om 9 uur, over drie dagen of 1 december 14:30.',
    hours: 'Typ van hoe laat tot hoe laat, bijvoorbeeld van 22 tot 7 uur.',
    hasPassed: (day) => `${day} is al voorbij. Welke dag vanaf vandaag bedoel je?`,
    amount: 'Typ een getal met wat het is, bijvoorbeeld 40 uur.',
    atMost: (amount) => `Dat is meer dan ik kan noteren; hooguit ${amount}.`,
    name: 'Hier vraag ik naar een naam. Wil je toch niets toevoegen, typ dan **verwijder**.',
    freeText: (max) => `Typ een paar woorden, hooguit ${max} tekens.`,
  },
  moment: (day, time) => `${day} om ${time}`,
  hours: (from, until) => `van ${from} tot ${until}`,
  amounts: {
    hours: (number) => `${number} uur`,
    ec: (number) => `${number} EC`,
    perWeek: (number) => `${number} uur per week`,
    total: (number) => `${number} uur in totaal`,
    points: pointsSaid.nl,
  },
  moreToPick: (left) => `En nog ${left}, die je ook kunt kiezen: typ dan de naam.`,
  byModel: '(Bedacht door het taalmodel. Past het niet, sla het dan over.)',
  unclear: (fits) => `Dat begrijp ik nog niet. ${fits}`,
  meant: (shown) => `Bedoel je **${shown}**?`,
  isMeant: { yes: 'Ja', no: 'Nee' },
  meantBelow: (shown) => `Bedoel je **${shown}**? Zeg het dan zo, dan weet ik het zeker.`,
  leaning: {
    yes: [
      ...['ik denk het wel', 'ik denk van wel', 'volgens mij wel', 'waarschijnlijk wel', 'ik dacht het wel'],
      ...['ik geloof het wel', 'ik geloof van wel', 'meestal wel', 'min of meer wel', 'vast wel'],
    ],
    no: [
      ...[
        'ik denk het niet',
        'ik denk van niet',
        'volgens mij niet',
        'waarschijnlijk niet',
        'ik dacht het niet',
      ],
      ...['ik geloof het niet', 'ik geloof van niet', 'meestal niet', 'eigenlijk niet', 'niet echt'],
    ],
  },
  unclearAgain: (fits, choices) =>
    choices.length > 0
      ? `Ik kom er nog niet uit. Je kunt kiezen uit:\n\n${numbered(choices)}`
      : `Ik kom er nog niet uit. ${fits}`,
  former: (shown) => `Eerst zei je: **${shown}**.`,
  noted: (shown) => `Genoteerd: **${shown}**.`,
  notedMany: (answers) => `Genoteerd, ${answers} antwoorden in een keer.`,
  whyReadBack: 'Ik lees het terug zodat een tikfout niet ongemerkt meetelt.',
  whatIsWrong: (item) => `Wat klopt er niet aan ${item}?`,
  cannotSkip:
    'Zonder dit antwoord kan ik het hele onderdeel niet meetellen. Weet je het niet precies, dan is een schatting goed. Wil je het liever weglaten, typ dan **verwijder**.',
  again: 'Goed, we lopen het nog eens langs. Klopt een antwoord nog, sla de vraag dan over.',
  touches: (name, touched) =>
    `Let op: geef je bij **${name}** een ander antwoord, dan tellen deze antwoorden misschien niet meer mee: ${listed(touched, 'en nog', 'andere')}. Ik bewaar ze, voor als je teruggaat.`,
  skipped: 'Goed, die slaan we over. Met **overgeslagen** kom je er later op terug.',
  nothingSkipped: 'Je hebt geen vragen overgeslagen.',
  someSkipped: (names) =>
    `Je hebt overgeslagen: ${names.map((name) => `**${name}**`).join(', ')}. Typ **overgeslagen** om ${names.length === 1 ? 'die' : 'ze'} alsnog te beantwoorden.`,
  nothingToUndo: 'We zijn aan het begin, verder terug kan niet.',
  undone: (shown) => (shown ? `Goed, een stap terug. Je had gezegd: **${shown}**.` : 'Goed, een stap terug.'),
  addToList: 'nog iets toevoegen',
  emptyList: 'niets, of toch iets toevoegen',
  given: (lines) =>
    `Dit heb je tot nu toe gezegd:\n\n${lines.join('\n')}\n\nWil je iets veranderen? Typ **wijzig** met het nummer erachter, bijvoorbeeld **wijzig 1**.`,
  nothingGiven: 'Je hebt hier nog niets beantwoord.',
  whichToChange: (lines) =>
    `Welk antwoord wil je veranderen? Typ **wijzig** met het nummer erachter.\n\n${lines.join('\n')}`,
  notFound: (lines) =>
    `Ik weet niet zeker welk antwoord je bedoelt. Typ **wijzig** met een nummer uit deze lijst.\n\n${lines.join('\n')}`,
  cannotRemove:
    'Weghalen kan alleen met iets dat je zelf hebt toegevoegd, zoals een opleiding of een werkperiode. Typ **verwijder** met het nummer dat in **antwoorden** staat. Een ander antwoord verander je met **wijzig** en het nummer.',
  removed: (shown) => (shown ? `Weggehaald: ${shown}.` : 'Dat heb ik weggehaald.'),
  closed: (name, shown) =>
    name
      ? `Die vraag is al afgerond. Bij **${name}** staat: ${shown}. Met **wijzig** en het nummer kun je dat veranderen.`
      : 'Die vraag is op dit moment niet aan de orde, dus ik heb er niets mee gedaan.',
  movedOn:
    'Dat was voor een vraag die intussen al beantwoord is, dus ik heb er niets mee gedaan. Dit is nu de vraag:',
  tooLong: (most, length) =>
    `Dat bericht heeft ${length} tekens; ik kan er hooguit ${most} aan. Ik heb het niet bewaard. Stuur het korter of in delen.`,
  noServiceNumber:
    'Dat lijkt op een burgerservicenummer. Zulke nummers wil ik hier niet bewaren, dus van je bericht heb ik niets bewaard. Zeg het nog eens zonder dat nummer.',
  stopped: 'Goed, we stoppen hier. Alles wat je zei is bewaard.',
  toResume: 'Typ **verder** als je door wilt gaan.',
  keptThat: 'Wat je schreef heb ik bewaard.',
  waiting: 'Ik vraag nu niets. Neem de tijd; we gaan pas verder als jij dat wilt.',
  help: 'Ik stel vragen en jij antwoordt, in je eigen woorden of met een knop. Typ **menu** voor wat ik kan doen, of **verder** om door te gaan waar je was. Typ **privacy** voor wat ik van je bewaar, of **english** voor Engels.',
  helpInDialog:
    'Antwoord in je eigen woorden of met een knop. Je kunt ook typen:\n\n- **terug**: je laatste antwoord ongedaan maken\n- **overslaan**: deze vraag later\n- **waarom**: waarom ik dit vraag\n- **antwoorden**: wat je tot nu toe zei\n- **wijzig 2**: je tweede antwoord veranderen\n- **stop** of **menu**: even weg, alles blijft bewaard\n- **english**: verder in het Engels',
  greetings: [
    'hallo',
    'hoi',
    'hey',
    'dag',
    'goedemorgen',
    'goedemiddag',
    'goedenavond',
    'goedendag',
    'hé',
    'goeiemorgen',
  ],
  welcome:
    'Hallo, ik ben Loopbaanspiegel, een automatische gesprekspartner voor loopbaanprofessionals. Ik bewaar je antwoorden, zodat je altijd verder kunt waar je was. Noem geen namen van cliënten.',
  agreed:
    'Dank je. Kies waar je mee wilt beginnen, of typ het gewoon. Stoppen kan altijd; alles blijft bewaard. Met **help** lees je hoe het werkt.',
  helloAgain: 'Hallo, daar ben je.',
  thanks: ['bedankt', 'dank je', 'dank je wel', 'dankjewel', 'dankje', 'dank u wel', 'fijn, bedankt'],
  thanked: 'Graag gedaan.',
  welcomeBack: (open) =>
    `Fijn dat je er weer bent. Dit staat nog open:\n\n${open.join('\n')}\n\nTyp **verder** om door te gaan waar je was.`,
  openOne: (name, questions, minutes) =>
    `**${name}**: nog ${questions === 1 ? 'één vraag' : `${questions} vragen`}, ongeveer ${minutes === 1 ? 'één minuut' : `${minutes} minuten`}`,
  consentFirst: 'Ik heb eerst je toestemming nodig. Wat je net stuurde heb ik niet bewaard.',
  helpAtConsent:
    'Ik kan alleen met je werken als ik je antwoorden mag bewaren; anders ben ik ze na elk bericht kwijt. Je kunt je toestemming altijd weer intrekken: typ dan **wis alles**, en alles is weg. Ja of nee is nu genoeg. Typ **english** voor Engels.',
  whichAnswer: (lines, more) =>
    `Welk antwoord bedoel je?\n\n${lines.join('\n')}${more > 0 ? `\n\nEn nog ${more} andere; noem er iets bij om te kiezen.` : ''}`,
  foundNowhere:
    'Ik vind geen antwoord met die naam. Noem de vraag of een woord uit je antwoord. Hoe de vragen heten, zie je in een gesprek met **antwoorden**.',
  menu: (offers) => `Waar wil je mee beginnen?\n\n${offers.join('\n')}`,
  nothingOpen: 'Er is nu geen vraag waar dat bij hoort.',
  onlyText: 'Ik kan alleen lezen wat je typt. Een bestand of plaatje kan ik niet openen.',
  notOnOffer: 'Daar kan ik nog niet mee helpen. Typ de naam of het nummer van wat je wilt doen.',
  whichOfThese: (names) => `Bedoel je ${names.map((name) => `**${name}**`).join(' of ')}?`,
  languageChanged: 'Goed, we gaan verder in het Nederlands.',
  setAside:
    'Een deel van wat je eerder zei kan ik niet meer lezen. Het is apart bewaard en niet weg, maar deze vragen begin je opnieuw.',
  unreached: (since) =>
    `Sinds ${since} kon ik je hier niet bereiken. Je herinneringen zijn toen gestopt. Typ **herinneringen** om te zien welke dat zijn en ze weer te zetten.`,
  stillOpen: 'Waar je mee bezig was, staat nog open: antwoord gewoon, of typ **verder**.',
  goesOnElsewhere:
    'Deze chat is samengevoegd met je andere chat. Laad de pagina opnieuw, dan gaan we daar verder.',
  joinedElsewhere:
    'Je hebt je chats samengevoegd: wat je in je andere chat zei, staat nu ook hier, en andersom.',
  unsure:
    'Ik weet niet zeker of ik je laatste bericht heb kunnen bewaren. Wat je daarvoor zei, is er nog. Wacht even en typ dan "verder": dan zie je waar we zijn.',
  working: 'Ik ben er nog mee bezig. Je hoeft niets opnieuw te sturen, mijn antwoord komt zo.',
  answered: (shown) => `**Je antwoord:** ${shown}`,
  maybeThere:
    'Misschien heb je dit al gezien. Ik kon niet zien of het is aangekomen, dus hier is het nog eens.',
  edited:
    'Ik zie dat je een bericht hebt aangepast. Aan wat ik heb genoteerd verandert dat niets. Wil je een antwoord veranderen, typ dan **terug** voor het laatste, of **wijzig** met de naam van de vraag.',
  deleted:
    'Ik zie dat je een bericht hebt verwijderd. Aan wat ik heb genoteerd verandert dat niets. Wil je een antwoord weghalen of veranderen, typ dan **terug** voor het laatste, of **wijzig** met de naam van de vraag. Met **wis alles** haal ik alles weg.',
  restored:
    'Ik zie dat een bericht van je er weer staat. Aan wat ik heb genoteerd verandert dat niets. Een antwoord verander je met **terug**, of met **wijzig** en de naam van de vraag.',
  inPerson:
    'Wat je met mij bespreekt is persoonlijk. Daarom praat ik alleen met je als er niemand meeleest. Ik heb niets bewaard van wat hier is gezegd. Zullen we samen verder praten?',
  toInPerson: 'Praat met mij',
  file: {
    offer: 'Hetzelfde document als bestand. Ik maak het als je ja zegt, en zet het dan in je OneDrive.',
    declined: 'Goed, dan zet ik het niet in je OneDrive. Met de link kun je het nog wel ophalen.',
    failed:
      'Het lukt me nu niet om het bestand in je OneDrive te zetten. Haal het op met de link. Werkt die niet meer, typ dan **dossier** voor een nieuwe.',
  },
  readable: {
    title: 'Alles wat je aan Loopbaanspiegel vertelde',
    asOf: (day, edition) => `Opgehaald op ${day}. Je werkt met de editie van ${edition}.`,
    nothing: 'Je hebt nog niets verteld.',
    talked: 'Wat er de laatste dertig dagen in de webchat is gezegd',
    you: 'jij',
    guide: 'de gids',
  },
  troubled:
    'Er ging bij mij iets mis. Wat je eerder zei is bewaard. Stuur je laatste bericht nog een keer; blijft het misgaan, probeer het dan over een paar minuten weer.',
  form: {
    fillIn: (questions) => `Alle ${questions} tegelijk invullen`,
    pick: 'Aankruisen in een lijst',
    send: 'Versturen',
  },
  window: {
    write: 'Schrijf in een venster',
    fillIn: 'Vul in een venster in',
    answered: (names) => `Genoteerd: ${names.map((name) => `**${name}**`).join(', ')}.`,
    tooLong: (most, length) => `Dit heeft ${length} tekens; er passen er ${most}. Maak het iets korter.`,
    cannotKeep: 'Dit is te lang om als concept te bewaren. Maak het een stuk korter.',
    emptied: 'Hier stond al een antwoord. Leeg laten kan niet meer; zet er iets anders neer.',
    notNow: 'Deze vraag is niet meer aan de orde. Haal dit antwoord weg, dan kun je de rest versturen.',
    noServiceNumber: 'Dit lijkt op een burgerservicenummer. Zulke nummers bewaar ik niet; haal het weg.',
    closed: 'Die vraag is al afgerond, dus hier valt niets meer in te vullen. Ga verder in het gesprek.',
    unavailable: 'Een venster openen lukt hier niet. Antwoord gewoon in het gesprek, dat werkt net zo goed.',
  },
  press: {
    back: 'Terug',
    skip: 'Overslaan',
    help: 'Help',
    menu: 'Menu',
    answers: 'Mijn antwoorden',
    skipped: 'Overgeslagen vragen',
    resume: 'Verder',
    change: (number) => `Wijzig ${number}`,
    changeNamed: (name) => `Wijzig ${name}`,
    again: 'Opnieuw',
  },
};

const en: CommonText = {
  choices: {
    yes: ['Yes'],
    no: ['No'],
    remove: ['Take it out', 'remove', 'delete'],
    nothing: ['It is right after all', 'nothing', 'it is right', 'correct'],
    all: ['All', 'all of them', 'all of these', 'everything'],
    none: ['None', 'nothing', 'nothing yet', 'none yet', 'none of them', 'none of these'],
  },
  isRight: {
    yes: ['Yes', 'ok', 'okay', 'right', 'fine', 'looks good'],
    no: ['No', 'not right', 'wrong'],
  },
  fits: {
    yesNo: 'Please answer yes or no.',
    choice: 'Pick one of the answers, or type its number.',
    several: (most) =>
      `Type the numbers of what you choose, for example 1 3. You can choose ${most} at most.`,
    tooMany: (most) => `You can choose ${most} at most.`,
    wholeNumber: (min, max) => `Type a whole number from ${min} to ${max}.`,
    decimal: (min, max) => `Type a number from ${min} to ${max}, for example 3.5.`,
    date: 'Type a date, such as 1 September 2024 or 01-09-2024. Just a month will do as well.',
    dateAhead: 'Type a day, such as 14 October or in two weeks.',
    moment: 'Type a day and a time, such as Friday at 9, in three days or 1 December 14:30.',
    hours: 'Type from when until when, such as 10 pm to 7 am.',
    hasPassed: (day) => `${day} has already passed. Which day from today on do you mean?`,
    amount: 'Type a number and what it counts, such as 40 hours.',
    atMost: (amount) => `That is more than I can take down; ${amount} at most.`,
    name: 'I am asking for a name here. If you would rather not add anything, type **remove**.',
    freeText: (max) => `Type a few words, ${max} characters at most.`,
  },
  moment: (day, time) => `${day} at ${time}`,
  hours: (from, until) => `from ${from} to ${until}`,
  amounts: {
    hours: (number) => `${number} hours`,
    ec: (number) => `${number} EC`,
    perWeek: (number) => `${number} hours a week`,
    total: (number) => `${number} hours in total`,
    points: pointsSaid.en,
  },
  moreToPick: (left) => `And ${left} more that you can choose as well: type the name.`,
  byModel: '(Thought up by the language model. If it does not fit, skip it.)',
  unclear: (fits) => `I did not quite get that. ${fits}`,
  meant: (shown) => `Do you mean **${shown}**?`,
  isMeant: { yes: 'Yes', no: 'No' },
  meantBelow: (shown) => `Do you mean **${shown}**? Say it like that, so that I know for sure.`,
  leaning: {
    yes: [
      ...[
        'I think so',
        'I guess so',
        'I believe so',
        'probably',
        'most likely',
        'more or less',
        'usually yes',
      ],
      ...['I suppose so', 'I would say so'],
    ],
    no: [
      ...["I don't think so", 'I do not think so', 'probably not', 'not really', 'most likely not'],
      ...["I don't believe so", 'I guess not', 'I suppose not'],
    ],
  },
  unclearAgain: (fits, choices) =>
    choices.length > 0
      ? `I still cannot make it out. You can choose from:\n\n${numbered(choices)}`
      : `I still cannot make it out. ${fits}`,
  former: (shown) => `Earlier you said: **${shown}**.`,
  noted: (shown) => `Noted: **${shown}**.`,
  notedMany: (answers) => `Noted, ${answers} answers at once.`,
  whyReadBack: 'I read it back so that a slip of the finger does not count unseen.',
  whatIsWrong: (item) => `What is not right about ${item}?`,
  cannotSkip:
    'Without this answer I cannot count the whole entry. If you are not sure, an estimate is fine. If you would rather leave it out, type **remove**.',
  again: 'Fine, let us go through it once more. Skip a question where your answer still holds.',
  touches: (name, touched) =>
    `Mind: with another answer to **${name}** these may no longer count: ${listed(touched, 'and', 'more')}. I keep them, in case you change it back.`,
  skipped: 'Fine, we will leave that one. Type **skipped** to come back to it later.',
  nothingSkipped: 'You have not skipped any questions.',
  someSkipped: (names) =>
    `You skipped: ${names.map((name) => `**${name}**`).join(', ')}. Type **skipped** to answer ${names.length === 1 ? 'it' : 'them'} after all.`,
  nothingToUndo: 'We are at the beginning, there is nothing further back.',
  undone: (shown) => (shown ? `One step back, then. You had said: **${shown}**.` : 'One step back, then.'),
  addToList: 'add another one',
  emptyList: 'none, or add one after all',
  given: (lines) =>
    `This is what you have told me so far:\n\n${lines.join('\n')}\n\nTo change something, type **change** and its number, for example **change 1**.`,
  nothingGiven: 'You have not answered anything here yet.',
  whichToChange: (lines) =>
    `Which answer would you like to change? Type **change** and its number.\n\n${lines.join('\n')}`,
  notFound: (lines) =>
    `I am not sure which answer you mean. Type **change** and a number from this list.\n\n${lines.join('\n')}`,
  cannotRemove:
    'Only something you added yourself can be taken out, such as a course or a period of work. Type **remove** and the number it has in **answers**. Any other answer you can alter with **change** and its number.',
  removed: (shown) => (shown ? `Taken out: ${shown}.` : 'I have taken that out.'),
  closed: (name, shown) =>
    name
      ? `That question is closed. Under **${name}** I have: ${shown}. With **change** and its number you can alter that.`
      : 'That question does not apply right now, so I have done nothing with it.',
  movedOn:
    'That was for a question that has been answered in the meantime, so I have done nothing with it. This is the question now:',
  tooLong: (most, length) =>
    `That message is ${length} characters long and I can take ${most}. I have not kept it. Please send it shorter, or in parts.`,
  noServiceNumber:
    'That looks like a citizen service number (BSN). I do not want to keep such numbers here, so I have kept nothing of your message. Please say it again without that number.',
  stopped: 'Fine, we will stop here. Everything you said is kept.',
  toResume: 'Type **continue** when you want to go on.',
  keptThat: 'I have kept what you wrote.',
  waiting: 'I am not asking anything now. Take your time; we only go on when you want to.',
  help: 'I ask, you answer, in your own words or with a button. Type **menu** for what I can do, **continue** to go on where you were, **privacy** for what I keep about you, or **nederlands** for Dutch.',
  helpInDialog:
    'Answer in your own words or with a button. You can also type:\n\n- **back**: undo your last answer\n- **skip**: leave this question for later\n- **why**: why I ask this\n- **answers**: what you have said so far\n- **change 2**: alter your second answer\n- **stop** or **menu**: step out for a while, everything is kept\n- **nederlands**: go on in Dutch',
  greetings: ['hello', 'hi', 'hi there', 'hello there', 'good morning', 'good afternoon', 'good evening'],
  welcome:
    'Hello, I am Loopbaanspiegel, an automated assistant for career professionals. I keep your answers, so that you can always pick up where you were. Please leave out the names of your clients.',
  agreed:
    'Thank you. Choose where to begin, or just type it. You can stop at any time; everything is kept. Type **help** to read how this works.',
  helloAgain: 'Hello again.',
  thanks: ['thanks', 'thank you', 'thanks a lot', 'thank you very much', 'many thanks'],
  thanked: 'You are welcome.',
  welcomeBack: (open) =>
    `Good to see you again. This is still open:\n\n${open.join('\n')}\n\nType **continue** to go on where you were.`,
  openOne: (name, questions, minutes) =>
    `**${name}**: ${questions === 1 ? 'one question' : `${questions} questions`} to go, about ${minutes === 1 ? 'one minute' : `${minutes} minutes`}`,
  consentFirst: 'I need your consent first. I have not kept what you just sent.',
  helpAtConsent:
    'I can only work with you if I may keep your answers; without that I lose them after every message. You can withdraw your consent at any time: type **erase everything**, and all of it is gone. Yes or no will do now. Type **nederlands** for Dutch.',
  whichAnswer: (lines, more) =>
    `Which answer do you mean?\n\n${lines.join('\n')}${more > 0 ? `\n\nAnd ${more} more; add a word or two to choose.` : ''}`,
  foundNowhere:
    'I cannot find an answer by that name. Name the question or a word from your answer. Within a conversation, **answers** shows what the questions are called.',
  menu: (offers) => `What would you like to start with?\n\n${offers.join('\n')}`,
  nothingOpen: 'There is no question right now that this belongs to.',
  onlyText: 'I can only read what you type. I cannot open a file or a picture.',
  notOnOffer: 'I cannot help with that yet. Type the name or the number of what you want to do.',
  whichOfThese: (names) => `Do you mean ${names.map((name) => `**${name}**`).join(' or ')}?`,
  languageChanged: 'Fine, let us go on in English.',
  setAside:
    'I can no longer read part of what you said before. It is kept apart and not lost, but these questions start afresh.',
  unreached: (since) =>
    `Since ${since} I could not reach you here, and your reminders ended then. Type **reminders** to see which they are and to set them again.`,
  stillOpen: 'What you were busy with is still open: just answer, or type **continue**.',
  goesOnElsewhere: 'This chat was joined with your other chat. Reload the page, and we will go on there.',
  joinedElsewhere:
    'You joined your chats: what you said in your other chat is here now as well, and the other way round.',
  unsure:
    'I cannot tell whether I managed to keep your last message. What you said before it is still there. Give it a moment and type "continue": then you will see where we are.',
  working: 'I am still working on it. No need to send anything again, my answer is on its way.',
  answered: (shown) => `**Your answer:** ${shown}`,
  maybeThere: 'You may have seen this already. I could not tell whether it arrived, so here it is again.',
  edited:
    'I see that you changed a message. That alters nothing in what I have noted. To alter an answer, type **back** for the last one, or **change** and the name of the question.',
  deleted:
    'I see that you deleted a message. That alters nothing in what I have noted. To take back or alter an answer, type **back** for the last one, or **change** and the name of the question. With **erase everything** I remove all of it.',
  restored:
    'I see that a message of yours is back. That alters nothing in what I have noted. You alter an answer with **back**, or with **change** and the name of the question.',
  inPerson:
    'What you talk about with me is personal, so I only talk where nobody else reads along. I have kept nothing of what was said here. Shall we go on, just the two of us?',
  toInPerson: 'Talk to me',
  file: {
    offer: 'The same document as a file. I make it when you say yes, and then put it in your OneDrive.',
    declined: 'Fine, then I do not put it in your OneDrive. You can still get it with the link.',
    failed:
      'I cannot put the file in your OneDrive now. Get it with the link. If that no longer works, type **dossier** for a new one.',
  },
  readable: {
    title: 'Everything you told Loopbaanspiegel',
    asOf: (day, edition) => `Fetched on ${day}. You are on the edition of ${edition}.`,
    nothing: 'You have not told anything yet.',
    talked: 'What was said in the web chat in the last thirty days',
    you: 'you',
    guide: 'the guide',
  },
  troubled:
    'Something went wrong on my side. What you said before is kept. Please send your last message again; if it keeps failing, try again in a few minutes.',
  form: {
    fillIn: (questions) => `Fill in all ${questions} at once`,
    pick: 'Tick them in a list',
    send: 'Send',
  },
  window: {
    write: 'Write in a window',
    fillIn: 'Fill in a window',
    answered: (names) => `Noted: ${names.map((name) => `**${name}**`).join(', ')}.`,
    tooLong: (most, length) => `This has ${length} characters; ${most} fit. Please make it a little shorter.`,
    cannotKeep: 'This is too long to be kept as a draft. Please make it a good deal shorter.',
    emptied: 'There was an answer here. It cannot be left empty any more; put something else in its place.',
    notNow: 'This question does not apply any more. Take this answer out, and you can send the rest.',
    noServiceNumber: 'This looks like a citizen service number. I do not keep such numbers; take it out.',
    closed:
      'That question is closed, so there is nothing to fill in here any more. Go on in the conversation.',
    unavailable: 'A window cannot be opened here. Just answer in the conversation; that works as well.',
  },
  press: {
    back: 'Back',
    skip: 'Skip',
    help: 'Help',
    menu: 'Menu',
    answers: 'My answers',
    skipped: 'Skipped questions',
    resume: 'Continue',
    change: (number) => `Change ${number}`,
    changeNamed: (name) => `Change ${name}`,
    again: 'Again',
  },
};

const mostListed = 6;

function listed(names: readonly string[], and: string, others: string): string {
  const left = names.length - mostListed;
  const shown = names.slice(0, left > 1 ? mostListed : names.length).map((name) => `**${name}**`);
  return [...shown, ...(left > 1 ? [`${and} ${left} ${others}`] : [])].join(', ');
}

function numbered(choices: readonly string[]): string {
  return choices.map((label, at) => `${at + 1}. ${label}`).join('\n');
}

/** Every sentence that belongs to no single dialog. */
export const commonText: Localized<CommonText> = { nl, en };
