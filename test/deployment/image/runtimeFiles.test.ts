import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all, readCommand, readCopy, readDockerfile } from '../../../deployment/image/dockerfile.ts';
import { ours, readAsFiles } from '../../../deployment/image/runtimeFiles.ts';
import { settings } from '../../../src/config.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const stages = readDockerfile(read('deployment/Dockerfile'));
const [build, image] = stages;
if (!build || !image) throw new Error('There are two stages');
const copied = all(build, 'COPY').flatMap((rest) => readCopy(rest).sources);

/** Everything of ours that is loaded from these, found by following imports. */
function reachedFrom(starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    const imports = read(file).matchAll(
      /(?:\bfrom |\bimport )'(\.[^']+\.ts)'|\b(?:import|new URL)\('(\.[^']+\.ts)'/g,
    );
    for (const [, imported, started] of imports) {
      visit(posix.join(dirname(file), imported ?? started ?? ''));
    }
  };
  for (const start of starts) visit(start);
  return reached;
}

const reached = reachedFrom(['src/main.ts', 'src/state/rewrap.cli.ts']);
const isIn = (file: string, folders: readonly string[]) =>
  folders.some((folder) => file === folder || file.startsWith(`${folder}/`));

describe('the image', () => {
  it('has all that is loaded from where the guide starts, and nothing of the tests', () => {
    expect(reached.size).toBeGreaterThan(200);
    expect(reached).toContain('src/dossier/worker.ts');
    expect([...reached].filter((file) => !isIn(file, ours))).toEqual([]);
    expect([...reached].filter((file) => !isIn(file, copied))).toEqual([]);
    expect(copied.filter((name) => /^test|^data|\.env|^deployment$/.test(name))).toEqual([]);
  });

  it('is built of nothing but what .dockerignore lets in, which is nothing by itself', () => {
    const [first, ...rest] = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
    const letIn = rest.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(copied.filter((name) => !letIn.includes(name))).toEqual([]);
    expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([]);
    expect(letIn.some((name) => /^test|^data|\.env/.test(name))).toBe(false);
  });

  it('copies what was laid out and nothing else into what is run', () => {
    expect(all(image, 'COPY').map(readCopy)).toEqual([{ from: build.as, sources: ['/image'], to: './' }]);
  });

  it('runs as an account with a number that is not root, in production, and starts as npm start does', () => {
    expect(all(image, 'USER')).toEqual(['1000:1000']);
    expect(all(image, 'ENV')).toContain('NODE_ENV=production');
    const { scripts } = JSON.parse(read('package.json'));
    // What Node made of the sources it kept when the image was built.
    const [words, set] = [false, true].map((isSet) =>
      scripts.start
        .split(' ')
        .filter((word: string) => /^\w+=/.test(word) === isSet && !word.startsWith('NODE_COMPILE_CACHE=')),
    );
    expect(all(image, 'CMD').map(readCommand)).toEqual([words]);
    expect(all(image, 'ENV')).toEqual(expect.arrayContaining(set));
    expect(all(image, 'RUN')).toContain(`! PORT=none ${words?.join(' ')}`);
    expect(stages.every(({ from }) => from === 'node:24-slim' || from === build.as)).toBe(true);
  });

  it('is asked after its health where it listens', () => {
    const [program, flag, code] = readCommand(all(image, 'HEALTHCHECK')[0] ?? '');
    expect([program, flag]).toEqual(['node', '-e']);
    expect(code).toContain('process.env.PORT');
    expect(code).toContain('/healthz');
    expect(all(image, 'ENV')).toContain(`PORT=${settings.PORT.example}`);
  });

  it('has every file of a library that is there, and each that the sources name', () => {
    expect(readAsFiles.filter((name) => !existsSync(join(root, 'node_modules', name)))).toEqual([]);
    const sources = [...reached].map(read).join('\n');
    const named = sources.matchAll(/'(?:@[\w-]+\/)?[\w-]+\/[\w./-]+\.ttf'|\bresolve\('(?:@?[\w-]+\/?)+'\)/g);
    const names = [...named].map(([found]) => found.replace(/^resolve\(|\)$/g, '').replaceAll("'", ''));
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => !readAsFiles.some((file) => file.includes(name)))).toEqual([]);
  });

  it('is read to the last instruction, or not at all', () => {
    expect(() => readDockerfile('FROM a\nADD b c')).toThrow('Unknown in a Dockerfile here: ADD b c');
    expect(readdirSync(join(root, 'deployment/image'))).toContain('layOut.cli.ts');
  });
});
