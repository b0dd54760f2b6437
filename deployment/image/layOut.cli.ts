import { cpSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { libraryFiles, ours } from './runtimeFiles.ts';

const usage = 'Usage: node deployment/image/layOut.cli.ts <folder>    lays out there what the image holds';

const root = join(import.meta.dirname, '..', '..');
const [folder, ...rest] = process.argv.slice(2);
if (!folder || rest.length > 0) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const files = await libraryFiles(root);
  let bytes = 0;
  for (const file of ['package.json', ...files]) {
    const [from, to] = [join(root, file), join(folder, file)];
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to, { dereference: true });
    bytes += statSync(to).size;
  }
  for (const name of ours) cpSync(join(root, name), join(folder, name), { recursive: true });
  console.log(`${files.length} files of libraries, ${(bytes / 1e6).toFixed(0)} MB`);
}
