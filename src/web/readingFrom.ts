const keptInViewMs = 3_000;

/**
 * Brings something in the chat to the top of what is in view as soon as it is drawn, and keeps it there against Web Chat,
 * which scrolls on for a while; longer on a slow phone. Whoever scrolls themselves is let go, and so is what came before.
 */
export function readingIn(chat: HTMLElement): (find: () => Element | null) => void {
  let reading = new AbortController();
  return (find) => {
    reading.abort();
    const held = new AbortController();
    const { signal } = held;
    let isDrawn = false;
    reading = held;
    const scrollBack = () => {
      const beginning = signal.aborted ? null : find();
      if (!beginning) return;
      if (!isDrawn) setTimeout(() => held.abort(), keptInViewMs);
      isDrawn = true;
      // A turn of the wheel is how a person stops it.
      beginning.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
      beginning.scrollIntoView({ block: 'start' });
    };
    const letGo = ({ isTrusted }: { isTrusted: boolean }) => isTrusted && held.abort();
    setTimeout(scrollBack);
    chat.addEventListener('scroll', scrollBack, { capture: true, signal });
    for (const kind of ['wheel', 'pointerdown', 'keydown'])
      chat.addEventListener(kind, letGo, { capture: true, signal });
  };
}
