/** One instruction of a Dockerfile, with what stands behind its name. */
export type Instruction = { readonly name: string; readonly rest: string };

/** One stage: what it begins from, what it is called where it has a name, and what is done in it. */
export type Stage = {
  readonly from: string;
  readonly as?: string;
  readonly instructions: readonly Instruction[];
};

/** A COPY: what goes where, and the stage that it comes from where it is not the folder that the image is built in. */
export type Copy = { readonly from?: string; readonly sources: readonly string[]; readonly to: string };

const known = ['WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD'];

/** The stages of a Dockerfile that uses nothing but what ours does; throws at anything else, so that nothing is left out. */
export function readDockerfile(text: string): readonly Stage[] {
  const stages: { from: string; as?: string; instructions: Instruction[] }[] = [];
  for (const line of text.replaceAll('\\\n', ' ').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name = '', rest = ''] = /^(\w+)\s+(.+)$/.exec(line.trim()) ?? [];
    if (name === 'FROM') {
      const [, from = '', as] = /^(\S+)(?: AS (\S+))?$/.exec(rest) ?? [];
      stages.push({ from, ...(as && { as }), instructions: [] });
    } else if (known.includes(name)) {
      stages.at(-1)?.instructions.push({ name, rest });
    } else {
      throw new Error(`Unknown in a Dockerfile here: ${line}`);
    }
  }
  return stages;
}

/** What a COPY says. */
export function readCopy(rest: string): Copy {
  const words = rest.split(/\s+/);
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  const to = words.pop() ?? '';
  return { ...(from && { from }), sources: words, to };
}

/** What is behind every instruction of this name in a stage, in order. */
export function all({ instructions }: Stage, name: string): readonly string[] {
  return instructions.filter((one) => one.name === name).map(({ rest }) => rest);
}

/** The program and arguments of a CMD, also of the one in a HEALTHCHECK; written as a list, since the image runs no shell. */
export function readCommand(rest: string): readonly string[] {
  return JSON.parse(rest.slice(rest.indexOf('['))) as string[];
}
