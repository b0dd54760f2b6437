import type { Document } from '../dossier/document.ts';
import type { Chosen, Order } from '../dossier/order.ts';
import type { Context } from './dialog.ts';
import type { Sees } from './offered.ts';

/** The series in which a document is asked for. */
export const dossierSeries = 'dossier';

/** For how many minutes the link to a document works. */
export const dossierMinutes = 60;

/** Tells as a document what somebody told, from what it asks to see. */
export type DossierTeller = {
  readonly sees: Sees;
  /** The document that was asked for, in the language of the context, with the name on it that was given there. */
  readonly tell: (context: Context, order: Order) => Promise<Document>;
  /** What the document is called that was asked for. */
  readonly title: (order: Order) => Promise<string>;
  /** Whether what is kept under this name belongs to what was chosen, for a file that can be brought back. */
  readonly holds: (name: string, chosen: Chosen) => boolean;
};
