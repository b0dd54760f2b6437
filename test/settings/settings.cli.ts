import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { putBetweenMarks } from '../support/betweenMarks.ts';
import { settingsFile, settingsTable } from './written.ts';

// Writes what src/config.ts says of every setting into README.md and .env.example.
const at = (name: string) => join(import.meta.dirname, '..', '..', name);
const readme = putBetweenMarks('npm run settings', settingsTable(), readFileSync(at('README.md'), 'utf8'));
writeFileSync(at('README.md'), readme);
writeFileSync(at('.env.example'), settingsFile());
console.log('README.md and .env.example have every setting of src/config.ts.');
