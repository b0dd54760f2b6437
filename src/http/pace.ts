/**
 * Has at most so many things begin in one round of the event loop and the others in the rounds after it, in the order in which
 * they came: of all that began in a round nothing is answered before everything was worked on, and all of it is held until then.
 */
export function openPace(most: number): (begin: () => void) => void {
  const waiting: (() => void)[] = [];
  let begun = 0;

  function goOn(): void {
    const next = waiting.splice(0, most);
    begun = next.length;
    if (begun > 0) setImmediate(goOn);
    for (const begin of next) begin();
  }

  return (begin) => {
    if (begun === most) {
      waiting.push(begin);
      return;
    }
    if (begun === 0) setImmediate(goOn);
    begun += 1;
    begin();
  };
}
