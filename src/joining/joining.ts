import { chooserStep, type Said } from '../conversation/guide.ts';
import { codeSubject, type Differing, type Joinable, joinSeries } from '../conversation/joinable.ts';
import type { Reply } from '../conversation/message.ts';
import type { Desks } from '../desk.ts';
import { type Keys, keysOf, shelfBeside } from '../records/keys.ts';
import { amountsIn, conflictsBetween, lastDayIn } from '../rules/join.ts';
import { shownCode } from '../rules/joinCode.ts';
import type { Store, Written } from '../state/store.ts';
import { openCodes } from './codes.ts';
import { homeOf } from './homes.ts';
import { join, type Settling } from './merge.ts';
import { commonEdition, isJoined, type Side, sideOf } from './sides.ts';

/** What came in, by the channel's id of it. */
export type Came = { readonly activity: string };

/** The joining of what one person said in two chats. */
export type Joining = {
  /** A reply as if it chose the joining that its code is for, where it is a code and nothing else. */
  asChosen(reply: Reply): Reply;
  /** Has a code lead to this record, where it stands in what is said. */
  keepCode(own: Keys, channel: string, joinable: Joinable | undefined, said: Said): Promise<void>;
  /** What is known of joining this record: of a code for it, or of the chat that a code leads to, by its id. */
  look(own: Keys, subject: string, reply: Reply, came: Came): Promise<Joinable>;
  /**
   * Joins this record with the one that the code led to, taking over from the other chat what was `picked` where they
   * differ. `undefined` where it was not this that joined them.
   */
  join(
    own: Keys,
    subject: string,
    picked: readonly string[],
    settling: Settling,
  ): Promise<Written['now'] | undefined>;
};

/** Opens the joining of records in a store. */
export function openJoining(store: Store, desks: Desks, secret: Uint8Array | string): Joining {
  const codes = openCodes(store, secret);

  async function read(tag: string): Promise<Side> {
    const keys = keysOf(tag);
    return sideOf(keys, (await store.readShelf(keys.shelf, Number.POSITIVE_INFINITY)) ?? new Map());
  }

  /** Whether it has chats in our own Direct Line: these have its tag in their names, and go on best where they are. */
  async function hasLog(tag: string): Promise<boolean> {
    return (await store.readShelf(shelfBeside(tag, 'log'), 0)) === undefined;
  }

  async function found(own: Keys, subject: string): Promise<Joinable> {
    const typed = await codes.typed(own.tag, subject);
    if (!typed) return { what: 'unknown' };
    const other = await homeOf(store, typed.tag);
    if (other === own.tag) return { what: 'same' };
    const [here, there] = await Promise.all([read(own.tag), read(other)]);
    if (isJoined(here, other) || isJoined(there, own.tag)) return { what: 'same' };
    const [ours, theirs] = [here.practitioner.record, there.practitioner.record];
    if (ours?.agreedOn === undefined || theirs?.agreedOn === undefined) return { what: 'unknown' };
    if (commonEdition(here, there) === undefined) {
      return { what: 'editions', here: ours.edition, there: theirs.edition };
    }
    return {
      ...{ what: 'found', channel: typed.channel },
      ...{ here: amountsIn(here.documents), there: amountsIn(there.documents) },
      differing: differingIn(here, there),
    };
  }

  return {
    asChosen: (reply) => {
      const id = reply.pressed ? undefined : codes.idOf(reply.text);
      if (id === undefined) return reply;
      const step = { dialog: joinSeries, question: chooserStep };
      return { text: reply.text, pressed: { step, answer: id } };
    },
    keepCode: async (own, channel, joinable, { messages }) => {
      if (joinable?.what !== 'code') return;
      const { code } = joinable;
      const isShown = messages.some(({ text }) => text.includes(shownCode(code)));
      if (isShown) await codes.keep(code, { tag: own.tag, channel });
    },
    look: async (own, subject, { text }, { activity }) => {
      if (subject === codeSubject) return { what: 'code', code: codes.draw() };
      if (codes.idOf(text) !== subject) return found(own, subject);
      const used = await codes.use(own.tag, text, activity);
      return used === 'used' ? found(own, subject) : { what: used };
    },
    join: async (own, subject, picked, settling) => {
      const typed = await codes.typed(own.tag, subject);
      if (!typed) return undefined;
      const other = keysOf(await homeOf(store, typed.tag));
      const [oursHas, theirsHas] = await Promise.all([hasLog(own.tag), hasLog(other.tag)]);
      if (oursHas || !theirsHas) return join(desks, other, own, picked, settling);
      const differing = differingIn(...(await Promise.all([read(own.tag), read(other.tag)])));
      const takes = differing.map(({ id }) => id).filter((id) => !picked.includes(id));
      return join(desks, own, other, takes, settling);
    },
  };
}

function differingIn(here: Side, there: Side): readonly Differing[] {
  return conflictsBetween(here.documents, there.documents).map((id) => {
    const [mine, theirs] = [lastDayIn(here.documents, id), lastDayIn(there.documents, id)];
    return { id, ...(mine && { here: mine }), ...(theirs && { there: theirs }) };
  });
}
