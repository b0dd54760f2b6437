import { freeText } from '../src/conversation/kinds.ts';
import { readYesNo } from '../src/conversation/reading/yesNo.ts';

/** What one item of a list is called. */
// Who is asked for a name after saying that there is one more, and then says no, would get a course that is called "no".
export const itemName = freeText({
  max: 120,
  refuse: (said, { common }) => (readYesNo(said) === undefined ? undefined : common.fits.name),
});
