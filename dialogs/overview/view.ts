import type { Context } from '../../src/conversation/dialog.ts';
import type { Lead, StandingItem, StandingTopic, StandingView } from '../../src/conversation/standing.ts';
import { inLanguage, type Language } from '../../src/language.ts';
import type { NextStep } from '../../src/rules/findings.ts';
import type { Planned } from '../../src/rules/plan.ts';
import { hoursIn } from '../eligibility/figure.ts';
import { text as eligibility } from '../eligibility/text.ts';
import { words as plan } from '../plan/words.text.ts';
import { recertificationPhrase } from '../recertification/inShort.ts';
import { publishedIn } from '../recertification/known.ts';
import { words as recertification } from '../recertification/words.ts';
import { words as reflection } from '../reflection/words.text.ts';
import { nameOf, offer as trajectories } from '../trajectory/text.ts';
import { figureOf } from './figure.ts';
import { findingItem } from './findingItem.ts';
import { lead, leadTo } from './leads.ts';
import {
  asRead,
  asSentence,
  atMost,
  eligibilityPhrase,
  growthPhrase,
  runningPhrases,
  settledPhrase,
  withinASentence,
} from './phrases.ts';
import type { Standing } from './standing.ts';
import { viewWords } from './view.words.ts';
import { type Topic, words } from './words.ts';

const mostListed = 10;
const mostPlanned = 20;

/** Where somebody stands as a page shows it; words of a person are as they typed them. */
export function viewOf(standing: Standing, context: Context): StandingView {
  const { language, today } = context;
  return {
    language,
    title: words[language].title(inLanguage(language).date(today)),
    progress: progressIn(standing, language),
    topics: [
      nextSteps(standing, context),
      planned(standing, language),
      running(standing, language),
      reflections(standing, language),
      eligible(standing, context),
      recertifying(standing, context),
      standingOut(standing, context),
    ].filter(({ says, items }) => says !== undefined || items.length > 0),
  };
}

type Said = Omit<StandingTopic, 'id' | 'name' | 'items' | 'leads'> & {
  readonly items?: readonly StandingItem[];
  readonly leads?: readonly Lead[];
};

function topic(id: Topic, language: Language, said: Said): StandingTopic {
  return { id, name: words[language].topics[id], items: [], leads: [], ...said };
}

function progressIn({ assessment, ...standing }: Standing, language: Language): StandingView['progress'] {
  const { all, minutesLeft, sections } = assessment;
  const said = words[language];
  const { columns, legend, leads } = viewWords[language];
  const grown = sections.flatMap((one): StandingItem[] => {
    const growth = growthPhrase(one, language);
    return growth === undefined ? [] : [{ words: said.sections[one.section], beside: [asSentence(growth)] }];
  });
  const which = all.done === 0 ? 'none' : all.done < all.total ? 'some' : 'all';
  return {
    ...topic('assessment', language, {
      says: said.assessment(all.done, all.total, minutesLeft),
      items: grown,
      leads: [
        leadTo.assessment(language, which),
        ...(all.stated > 0 ? [leadTo.evidence(language)] : []),
        { label: leads.overview, say: withinASentence(said.name) },
      ],
    }),
    figure: figureOf({ assessment, ...standing }, language),
    columns,
    legend,
  };
}

function nextSteps({ nextSteps: steps }: Standing, { edition, language }: Context): StandingTopic {
  const leads: Readonly<Record<NextStep['why'], Lead>> = {
    low: leadTo.plan(language, 'intend'),
    notShown: leadTo.evidence(language),
    unknown: leadTo.assessment(language, 'all'),
  };
  return topic('nextSteps', language, {
    items: steps.flatMap(({ statement, why }): StandingItem[] => {
      const group = edition.groups.find(({ statements }) => statements.some(({ id }) => id === statement));
      const found = group?.statements.find(({ id }) => id === statement);
      if (!group || !found) return [];
      const beside = [group.name[language], asSentence(words[language].why[why])];
      return [{ words: found[language], beside, lead: leads[why] }];
    }),
  });
}

function planned({ plan: intentions }: Standing, language: Language): StandingTopic {
  const open = intentions.filter(({ state }) => state === 'open');
  const { few, more } = atMost(mostPlanned, open, language);
  const settled = settledPhrase(intentions, language);
  const none = words[language].noPlan(withinASentence(plan[language].name));
  return topic('plan', language, {
    ...(settled !== undefined && { says: settled }),
    ...(intentions.length === 0 && { says: none }),
    items: few.map((one) => intentionItem(one, language)),
    ...(more !== undefined && { more: asSentence(more) }),
    leads: [leadTo.plan(language, open.length === 0 ? 'none' : 'some')],
  });
}

function intentionItem({ what, by, noticing, isOverdue }: Planned, language: Language): StandingItem {
  const said = words[language];
  return {
    words: asRead(what),
    beside: [
      ...(by ? [asSentence(said.by(inLanguage(language).date(by), isOverdue))] : []),
      ...(noticing ? [asSentence(said.noticing(asRead(noticing)))] : []),
    ],
    ...(isOverdue && { isLate: true as const }),
  };
}

function running({ trajectories: { begun, running: all } }: Standing, language: Language): StandingTopic {
  const { few, more } = atMost(mostListed, all, language);
  const { trajectories: says, leads } = viewWords[language];
  const which = all.length === 0 ? 'none' : 'some';
  return topic('trajectories', language, {
    says: asSentence(says(all.length, begun - all.length)),
    items: few.map((one) => ({
      words: asRead(nameOf(one.known, language)),
      beside: runningPhrases(one, language).map(asSentence),
    })),
    ...(more !== undefined && { more: asSentence(more) }),
    leads: [lead(leads.trajectories[which], trajectories[language].name, language)],
  });
}

function reflections({ reflections: { begun, unfinished } }: Standing, language: Language): StandingTopic {
  const { few, more } = atMost(mostListed, unfinished, language);
  const { unnamed, leads } = viewWords[language];
  const which = unfinished.length === 0 ? 'none' : 'some';
  return topic('reflections', language, {
    says: asSentence(words[language].reflections(begun, unfinished.length)),
    items: few.map((title) => ({ words: title === '' ? unnamed : asRead(title), beside: [] })),
    ...(more !== undefined && { more: asSentence(more) }),
    leads: [lead(leads.reflections[which], reflection[language].name, language)],
  });
}

function eligible({ eligibility: told }: Standing, context: Context): StandingTopic {
  const { language } = context;
  const which = !told ? 'none' : told.outcome === undefined ? 'open' : 'over';
  const label = viewWords[language].leads.eligibility[which];
  const figure = told && hoursIn(told, context);
  return topic('eligibility', language, {
    says: asSentence(eligibilityPhrase(told, context)),
    ...(figure && { figure }),
    leads: [lead(label, eligibility[language].name, language)],
  });
}

function recertifying({ recertification: ledger }: Standing, context: Context): StandingTopic {
  const { language } = context;
  const { name, leads } = recertification[language];
  // Where nobody says how much is asked there is nothing to keep count of.
  if (publishedIn(context).length === 0) return topic('recertification', language, {});
  return topic('recertification', language, {
    says: asSentence(recertificationPhrase(ledger, context)),
    leads: [lead(leads[ledger ? 'some' : 'none'], name, language)],
  });
}

function standingOut({ findings, evidence: pieces }: Standing, context: Context): StandingTopic {
  const { language } = context;
  const { few, more } = atMost(mostListed, findings, language);
  return topic('findings', language, {
    items: few.map((one) => findingItem(one, pieces, context)),
    ...(more !== undefined && { more: asSentence(more) }),
  });
}
