import { z } from 'zod';
import type { Document } from './dossier/document.ts';
import { endings, Order } from './dossier/order.ts';
import type { Press } from './dossier/press.ts';
import { documentsOf, type Held, NotKept, openHeld, openHolders, parsed } from './holder.ts';
import type { Language } from './language.ts';
import { exportOf } from './rights/export.ts';
import { seeFor } from './see.ts';
import type { BotParts } from './turn.ts';

/** A document as a file; `form` says of which kind, `name` what to call it but for its ending. */
export type Made = {
  readonly form: Order['form'];
  readonly name: string;
  readonly body: Uint8Array;
};

/** The documents that practitioners asked for, each by the pass it was promised with; all throw NotKept without one. */
export type Dossiers = {
  /** The language they speak with the guide. */
  language(pass: string): Promise<Language>;
  /** Makes the document, from what is kept at this moment. */
  make(pass: string): Promise<Made>;
  /** What the file of an order can be called before it is made; nothing where it is a page rather than a file, or no order. */
  fileName(order: string): string | undefined;
  /** Makes what somebody asked for, who is known by their tag. */
  makeFor(tag: string, order: string): Promise<Uint8Array>;
};

/** The path of the schema of a file that can be brought back. */
export const schemaPath = '/dossier/schema.json';

const Pass = z.tuple([z.string(), z.string()]);

/** What a pass for a document names: whose it is, and what was asked for. */
export function passOf(holder: string, order: string): string {
  return JSON.stringify([holder, order]);
}

/** Opens the documents of what practitioners told, from what is kept in the bot's store; none is kept itself. `addressOf` says how the guide is reached, where that is known. */
export function createDossiers(parts: BotParts, press: Press, addressOf: () => string | undefined): Dossiers {
  const { guide } = parts;
  const lookFor = openHeld(parts);
  const holderBehind = openHolders(parts);

  async function read(pass: string): Promise<{ held: Held; order: Order }> {
    const [holder, order] = Pass.parse(JSON.parse(pass));
    const data = parsedOrder(order);
    // What was promised before a deploy may be nothing that can be made now.
    if (!data) throw new NotKept('This was promised in another way');
    return { held: await lookFor(holder), order: data };
  }

  async function make(pass: string): Promise<Made> {
    const { held, order } = await read(pass);
    const { form } = order;
    const name = `${named(await guide.dossier.title(order))}-${held.context.today}`;
    if (form !== 'json') return { form, name, body: await press.print(await documentOf(held, order), form) };
    const documents = await documentsOf(held);
    const chosen = [...documents].filter(([one]) => guide.dossier.holds(one, order));
    const address = addressOf();
    const schema = address === undefined ? {} : { $schema: `${address}${schemaPath}` };
    const file = { ...schema, ...exportOf(guide, new Map(chosen), [], held.context) };
    return { form, name, body: Buffer.from(`${JSON.stringify(file, null, 2)}\n`) };
  }

  async function documentOf({ shelf, context }: Held, order: Order): Promise<Document> {
    const spoken = { ...context, language: order.language };
    const seen = await seeFor(shelf, guide.dossier, order.kind, spoken);
    return guide.dossier.tell({ ...spoken, seen }, order);
  }

  return {
    language: async (pass) => (await read(pass)).held.context.language,
    make,
    fileName: (order) => {
      const { form } = parsedOrder(order) ?? {};
      return form === undefined || form === 'page' ? undefined : `dossier-${parts.today()}.${endings[form]}`;
    },
    makeFor: async (tag, order) => (await make(passOf(await holderBehind(tag), order))).body,
  };
}

function parsedOrder(order: string): Order | undefined {
  return Order.safeParse(parsed(order)).data;
}

/** A title as the name of a file. */
function named(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
