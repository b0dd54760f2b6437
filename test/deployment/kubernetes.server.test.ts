import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as apps from 'kubernetes-models/apps/v1';
import * as autoscaling from 'kubernetes-models/autoscaling/v2';
import * as networking from 'kubernetes-models/networking.k8s.io/v1';
import * as policy from 'kubernetes-models/policy/v1';
import * as core from 'kubernetes-models/v1';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseAllDocuments } from 'yaml';

const root = join(import.meta.dirname, '..', '..');

type Manifest = { readonly apiVersion: string; readonly kind: string };
type Model = { new (data: object): { validate(): void } };

const modules: Readonly<Record<string, { readonly from: string; readonly models: object }>> = {
  v1: { from: 'v1', models: core },
  'apps/v1': { from: 'apps/v1', models: apps },
  'autoscaling/v2': { from: 'autoscaling/v2', models: autoscaling },
  'networking.k8s.io/v1': { from: 'networking.k8s.io/v1', models: networking },
  'policy/v1': { from: 'policy/v1', models: policy },
};

const text = readFileSync(join(root, 'deployment/kubernetes/loopbaanspiegel.yaml'), 'utf8');
const manifests = parseAllDocuments(text).map((document) => {
  expect(document.errors).toEqual([]);
  return document.toJS() as Manifest;
});

describe('what Kubernetes is given', () => {
  it.each(manifests.map((manifest) => [manifest.kind, manifest] as const))(
    'is a %s as its schema has it',
    (kind, manifest) => {
      const models = modules[manifest.apiVersion]?.models as Readonly<Record<string, Model>>;
      const Kind = models[kind];
      if (!Kind) throw new Error(`There is no ${kind} in ${manifest.apiVersion}`);
      expect(() => new Kind(manifest).validate()).not.toThrow();
    },
  );

  it('has no field that Kubernetes does not know', () => {
    // Schemas let in what they do not know; the compiler does not.
    const folder = mkdtempSync(join(root, 'node_modules/.cache-kubernetes-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const lines = manifests.map(({ apiVersion, kind, ...rest }) => {
      const from = `kubernetes-models/${modules[apiVersion]?.from}`;
      const typed = JSON.stringify({ apiVersion, kind, ...rest });
      return `void (${typed} satisfies import('${from}').I${kind});`;
    });
    writeFileSync(join(folder, 'manifests.ts'), `${lines.join('\n')}\nexport {};\n`);
    const options = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2024',
    ];
    const compile = () =>
      execFileSync(join(root, 'node_modules/.bin/tsc'), [...options, join(folder, 'manifests.ts')], {
        encoding: 'utf8',
      });
    expect(compile).not.toThrow();
    writeFileSync(
      join(folder, 'manifests.ts'),
      `${lines.join('\n').replace('readOnlyRootFilesystem', 'readOnly')}`,
    );
    expect(compile).toThrow();
  });
});
