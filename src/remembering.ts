let forgotten = 0;

/** Has everything forgotten that is remembered by argument: among it may be what somebody typed, or their name in a channel. */
export function forgetAll(): void {
  forgotten += 1;
}

/**
 * The same function, which remembers what it made of so many arguments and works nothing out twice. It has to give the same
 * for the same argument, and nobody may change what it gave; what it throws is not remembered.
 */
export function remembering<Argument, Made>(
  most: number,
  make: (argument: Argument) => Made,
): (argument: Argument) => Made {
  const remembered = new Map<Argument, Made>();
  let since = forgotten;
  return (argument) => {
    if (since !== forgotten) {
      remembered.clear();
      since = forgotten;
    }
    const known = remembered.get(argument);
    if (known !== undefined) return known;
    const made = make(argument);
    // All at once, since the order in which they were asked for says little of what is asked next.
    if (remembered.size >= most) remembered.clear();
    remembered.set(argument, made);
    return made;
  };
}

/**
 * The same, for what is made of several things, each of which has to be the very same: only what was made last is remembered,
 * and nothing of it stays with what it was made of.
 */
export function rememberingLast<Of extends readonly unknown[], Made>(
  most: number,
  make: (...of: Of) => Made,
): (...of: Of) => Made {
  let lately: { readonly of: Of; readonly made: Made }[] = [];
  let next = 0;
  let since = forgotten;
  return (...of) => {
    if (since !== forgotten) {
      lately = [];
      next = 0;
      since = forgotten;
    }
    const known = lately.find((one) => one.of.every((part, at) => part === of[at]));
    if (known) return known.made;
    const made = make(...of);
    lately[next] = { of, made };
    next = (next + 1) % most;
    return made;
  };
}

// What is longer hardly ever comes again.
const longestText = 100;

/** The same, for what is made of texts; of a long one it is worked out each time. */
export function rememberingTexts<Made>(most: number, make: (text: string) => Made): (text: string) => Made {
  const remembered = remembering(most, make);
  return (text) => (text.length > longestText ? make(text) : remembered(text));
}

/** The same, for what is made of nothing: it is made when it is first asked for. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same, for what is made of an object: what was made stays with it, as long as it is there. */
export function keptWith<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const kept = new WeakMap<Of, Made>();
  return (of) => {
    const known = kept.get(of);
    if (known !== undefined) return known;
    const made = make(of);
    kept.set(of, made);
    return made;
  };
}

/** What is made when it is first asked for; `made` is what was, for whoever has to put it away, and nothing where that failed. */
export type OnceMade<Made> = {
  (): Promise<Made>;
  made(): Promise<Made | undefined> | undefined;
};

/** The same, for what takes a while to be made: where that failed, it is made anew when it is next asked for. */
export function onceMade<Made>(make: () => Promise<Made>): OnceMade<Made> {
  let making: Promise<Made> | undefined;
  const ask = () => {
    making ??= make().catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return making;
  };
  return Object.assign(ask, { made: () => making?.catch(() => undefined) });
}
