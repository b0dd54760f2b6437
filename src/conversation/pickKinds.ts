import { z } from 'zod';
import { inLanguage } from '../language.ts';
import { asTyped } from './escape.ts';
import { choosing, type Ear, type Kind, ownWords, wordsOf } from './kinds.ts';
import { plain } from './reading/normalise.ts';
import { readSeveral } from './reading/several.ts';

// Not one of the ids: what was picked earlier stays valid when other things are on offer.
const pickedId = z.string().min(1).max(60);

function nameOf(id: string, ear: Ear): string {
  // What is on offer may be called what a person called it.
  return asTyped(wordsOf(id, ear));
}

/** One of what is on offer now; what was picked earlier stays picked when that changes. */
export function picked(ids: readonly string[]): Kind<string> {
  return { ...choosing(ids), schema: pickedId, show: nameOf };
}

/** Something that was picked, by its id, or words of one's own. */
export type PickedOrOwn = { readonly id: string } | { readonly words: string };

/**
 * One of what is offered, or in one's own words what is not; a text is an offer only where it is all of its words, or its
 * number. What has a name can be pressed elsewhere, and keeps it when it is not on offer any more.
 */
export function pickedOrOwn(
  offered: readonly string[],
  named: (id: string) => string | undefined,
  max: number,
): Kind<PickedOrOwn> {
  const words = ownWords(max);
  const place = (text: string) => (/^\s*\d{1,2}\s*$/.test(text) ? offered[Number(text) - 1] : undefined);
  return {
    schema: z.union([z.strictObject({ id: pickedId }), z.strictObject({ words })]),
    choices: offered,
    isFree: true,
    press: (id) => (named(id) === undefined ? undefined : { id }),
    read: (text, { choices }) => {
      const said = choices.find((choice) => choice.words.some((word) => plain(word) === plain(text)));
      const id = said?.id ?? place(text);
      if (id !== undefined) return { id };
      const own = words.safeParse(text);
      return own.success ? { words: own.data } : undefined;
    },
    show: (value, ear) =>
      asTyped('words' in value ? value.words : (named(value.id) ?? wordsOf(value.id, ear))),
    fits: (common) => common.fits.freeText(max),
  };
}

/** What a question for several asks: from which ids, how many at most, and whether none is an answer too. */
type Several = { readonly ids: readonly string[]; readonly most: number; readonly canBeNone?: boolean };

/** Several of what is on offer now, in that order; what was picked earlier stays picked when that changes. */
export function several({ ids, most, canBeNone = false }: Several): Kind<readonly string[]> {
  const schema = z
    .array(pickedId)
    .min(canBeNone ? 0 : 1)
    .max(most)
    .refine((several) => new Set(several).size === several.length);
  const heard = (text: string, { choices, common }: Ear) => readSeveral(text, choices, common.choices);
  return {
    schema,
    choices: ids,
    isFree: false,
    isSeveral: true,
    press: (pressed) => {
      if (pressed === 'none' && canBeNone) return [];
      const chosen = pressed.split(',');
      const areOnOffer = chosen.every((id) => ids.includes(id));
      return areOnOffer ? schema.safeParse(ids.filter((id) => chosen.includes(id))).data : undefined;
    },
    read: (text, ear) => schema.safeParse(heard(text, ear)).data,
    show: (chosen, ear) =>
      chosen.length === 0
        ? ear.common.choices.none[0]
        : inLanguage(ear.language).list(chosen.map((id) => nameOf(id, ear))),
    problem: (text, ear) => {
      const isTooMany = (heard(text, ear)?.length ?? 0) > most;
      return isTooMany ? ear.common.fits.tooMany(most) : undefined;
    },
    fits: (common) => common.fits.several(most),
  };
}
