const keptKey = 'loopbaanspiegel-chat';

/** What is kept for as long as the window is open, by name; nothing in a browser that keeps nothing. */
export function allKept(): Readonly<Record<string, string>> {
  try {
    return Object(JSON.parse(sessionStorage.getItem(keptKey) ?? '{}'));
  } catch {
    return {};
  }
}

/** Keeps something by its name until the window is closed. */
export function keep(name: string, value: string) {
  try {
    sessionStorage.setItem(keptKey, JSON.stringify({ ...allKept(), [name]: value }));
  } catch {
    // The chat is closed on the next page, and begins anew in it.
  }
}
