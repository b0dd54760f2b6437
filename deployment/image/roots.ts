import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix } from 'node:path';
import { all, readCopy, type Stage } from './dockerfile.ts';

/** The root folder of a stage on this machine, and the environment of what runs in it. */
export type Root = { readonly path: string; readonly environment: Readonly<Record<string, string>> };

/** What a stage is carried out with: the folder that the image is built in, the Node of the image, and the stages before. */
export type Surroundings = {
  readonly context: string;
  readonly node: string;
  readonly earlier: ReadonlyMap<string, Root>;
};

// They stand in for those of the image's Debian.
const ofTheMachine = ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/etc', '/dev', '/proc'];
const path = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin';

/** Does in a root folder what a stage says; has to be root, in a mount namespace of its own. */
export function carryOut(stage: Stage, root: string, { context, node, earlier }: Surroundings): Root {
  for (const folder of ofTheMachine.filter((one) => existsSync(one))) bind(folder, join(root, folder));
  run('mount', ['--bind', node, join(root, nodeOfTheMachine())]);
  mkdirSync(join(root, 'tmp'));
  mkdirSync(join(root, 'root'));
  // Where this machine gets its packages from is its own affair.
  if (existsSync(join(homedir(), '.npmrc'))) cpSync(join(homedir(), '.npmrc'), join(root, 'root/.npmrc'));
  const environment: Record<string, string> = { PATH: path, HOME: '/root' };
  let folder = '/';
  let account = 'root';
  const doing: Readonly<Record<string, (rest: string) => void>> = {
    WORKDIR: (rest) => {
      folder = rest;
      mkdirSync(join(root, folder), { recursive: true });
    },
    ENV: (rest) => {
      const [name = '', value = ''] = rest.split('=', 2);
      environment[name] = value;
    },
    COPY: (rest) => {
      const { from, sources, to } = readCopy(rest);
      const home = from === undefined ? context : earlier.get(from)?.path;
      if (home === undefined) throw new Error(`There is no stage ${from} to copy from.`);
      const target = join(root, posix.resolve(folder, to));
      // Several go into a folder under their own names; one takes the name that is given, and a folder its contents.
      for (const source of sources) {
        const into = sources.length > 1 ? join(target, source) : target;
        cpSync(join(home, source), into, { recursive: true });
      }
    },
    USER: (rest) => {
      account = rest;
    },
    RUN: (rest) => {
      console.log(`RUN ${rest}`);
      run('chroot', [`--userspec=${account}`, root, 'sh', '-c', `cd ${folder} && ${rest}`], environment);
    },
  };
  for (const { name, rest } of stage.instructions) doing[name]?.(rest);
  return { path: root, environment: { ...environment, HOME: '/nonexistent' } };
}

/** Makes a root folder read-only, but for what is bound below it afterwards. */
export function seal(root: string): void {
  run('mount', ['--rbind', root, root]);
  run('mount', ['-o', 'remount,bind,ro', root]);
}

/** Puts a folder in the place of another one. */
export function bind(folder: string, place: string): void {
  mkdirSync(place, { recursive: true });
  run('mount', ['--bind', folder, place]);
}

/** The arguments with which chroot runs something in a root as the account that the stage names, which is not root. */
export function asAccountOf(stage: Stage, root: string): readonly string[] {
  const account = all(stage, 'USER').at(-1) ?? 'root';
  if (/^(0|root)\b/.test(account)) throw new Error('The image runs as root.');
  return [`--userspec=${account}`, root];
}

function nodeOfTheMachine(): string {
  const { stdout } = spawnSync('sh', ['-c', 'command -v node'], { encoding: 'utf8', env: { PATH: path } });
  if (!stdout)
    throw new Error(
      'A node on /usr/local/bin or /usr/bin is needed, for that of the image to stand in its place.',
    );
  return stdout.trim();
}

function run(program: string, args: readonly string[], env?: Readonly<Record<string, string>>): void {
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    ...(env && { env }),
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}.`);
}
