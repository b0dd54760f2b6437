import type { Localized } from '../../src/language.ts';

/** What the page about where somebody stands says beyond the report in the chat, in one language. */
export type ViewWords = {
  columns: Record<'section' | 'stated' | 'shown' | 'total', string>;
  legend: Record<'shown' | 'stated' | 'open', string>;
  trajectories: (running: number, closed: number) => string;
  /** A reflection that has no name yet. */
  unnamed: string;
  goTo: (name: string) => string;
  leads: {
    overview: string;
    assessment: Record<'none' | 'some' | 'all', string>;
    evidence: string;
    eligibility: Record<'none' | 'open' | 'over', string>;
    plan: Record<'none' | 'some' | 'intend', string>;
    trajectories: Record<'none' | 'some', string>;
    reflections: Record<'none' | 'some', string>;
  };
};

const nl: ViewWords = {
  columns: { section: 'Onderdeel', stated: 'Gezegd', shown: 'Getoond', total: 'Totaal' },
  legend: { shown: 'Getoond', stated: 'Gezegd, nog niet getoond', open: 'Nog open' },
  trajectories: (running, closed) => {
    const left = closed > 0 ? [`${closed} afgesloten`] : [];
    return running + closed === 0 ? 'nog niet begonnen.' : `${[`${running} lopend`, ...left].join(', ')}.`;
  },
  unnamed: 'Een moment zonder naam',
  goTo: (name) => `naar ${name}`,
  leads: {
    overview: 'Bespreek dit in de chat',
    assessment: {
      none: 'Begin met je zelfbeoordeling',
      some: 'Verder met je zelfbeoordeling',
      all: 'Bekijk je zelfbeoordeling opnieuw',
    },
    evidence: 'Wijs aan waar het blijkt',
    eligibility: {
      none: 'Doe de toelatingscheck',
      open: 'Maak de toelatingscheck af',
      over: 'Lees wat eruit kwam',
    },
    plan: { none: 'Neem je iets voor', some: 'Zeg hoe het ermee staat', intend: 'Maak er een voornemen van' },
    trajectories: { none: 'Begin een traject', some: 'Verder met een traject' },
    reflections: { none: 'Kijk terug op een moment', some: 'Maak een reflectie af' },
  },
};

const en: ViewWords = {
  columns: { section: 'Section', stated: 'Stated', shown: 'Shown', total: 'Total' },
  legend: { shown: 'Shown', stated: 'Stated, not shown yet', open: 'Still open' },
  trajectories: (running, closed) => {
    const left = closed > 0 ? [`${closed} closed`] : [];
    return running + closed === 0 ? 'not begun yet.' : `${[`${running} under way`, ...left].join(', ')}.`;
  },
  unnamed: 'A moment without a name',
  goTo: (name) => `go to ${name}`,
  leads: {
    overview: 'Talk about this in the chat',
    assessment: {
      none: 'Begin your self-assessment',
      some: 'Go on with your self-assessment',
      all: 'Look at your self-assessment again',
    },
    evidence: 'Point out where it shows',
    eligibility: {
      none: 'Do the eligibility check',
      open: 'Finish the eligibility check',
      over: 'Read what came out',
    },
    plan: { none: 'Intend something', some: 'Say how it stands', intend: 'Make it an intention' },
    trajectories: { none: 'Begin a trajectory', some: 'Go on with a trajectory' },
    reflections: { none: 'Look back on a moment', some: 'Finish a reflection' },
  },
};

/** Every sentence of the page about where somebody stands. */
export const viewWords: Localized<ViewWords> = { nl, en };
