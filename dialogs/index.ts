import type { Guide } from '../src/conversation/guide.ts';
import { choiceMeant } from '../src/rules/choiceMeant.ts';
import { identifiersIn } from '../src/rules/identifiers.ts';
import { commandWords } from './commands.text.ts';
import { commonText } from './common.text.ts';
import { consent } from './consent/dialog.ts';
import { calmWords } from './crisis.text.ts';
import { dossier, dossierTeller } from './dossier/dialog.ts';
import { eligibility } from './eligibility/dialog.ts';
import { evidence } from './evidence/dialog.ts';
import { sheets } from './intervision/amongOthers.text.ts';
import { intervision } from './intervision/dialog.ts';
import { join } from './join/dialog.ts';
import { languageModel } from './language-model/dialog.ts';
import { sharing } from './language-model/sharing.text.ts';
import { move } from './move/dialog.ts';
import { overview, standing } from './overview/report.ts';
import { plan } from './plan/dialog.ts';
import { erasure } from './privacy/erasure.ts';
import { exportReport, privacy } from './privacy/report.ts';
import { quietHours } from './quiet-hours/dialog.ts';
import { recertification } from './recertification/dialog.ts';
import { reflection } from './reflection/dialog.ts';
import { rehearsal } from './rehearsal/dialog.ts';
import { reminders } from './reminder/series.ts';
import { selfAssessment } from './self-assessment/dialog.ts';
import { showing } from './showing/dialog.ts';
import { story } from './story/dialog.ts';
import { trajectory } from './trajectory/dialog.ts';
import { pseudonymsIn } from './trajectory/known.ts';

/** What the guide can talk about, in the order of the menu, and the words that belong to no single dialog. */
export const guide: Guide = {
  dialogs: [
    ...[move, eligibility, selfAssessment, evidence, story, showing, trajectory, reflection, plan],
    ...[recertification, overview, dossier, rehearsal, intervision, privacy, exportReport, erasure],
    ...[languageModel, join, reminders, quietHours],
  ],
  consent,
  standing,
  dossier: dossierTeller,
  commands: commandWords,
  common: commonText,
  sharing,
  calledBy: { sights: [{ dialog: trajectory.id }], names: pseudonymsIn },
  sheets,
  calms: calmWords,
  guess: choiceMeant,
  // Checked before a message is read as anything, so that no question has to think of it.
  refuses: (text, { noServiceNumber }) =>
    identifiersIn(text).some(({ kind }) => kind === 'bsn') ? noServiceNumber : undefined,
};
