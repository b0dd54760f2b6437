import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { settings } from '../../src/config.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, 'deployment', name), 'utf8');

const secrets = [
  'SECRET',
  'MASTER_KEY',
  'DIRECT_LINE_SECRET',
  'MicrosoftAppPassword',
  'COACH_API_KEY',
  'REDIS_URL',
];
const needed = ['PUBLIC_URL', 'TRUSTED_PROXIES', 'MicrosoftAppType'];
const unknownOf = (names: readonly string[]) => names.filter((name) => !(name in settings));

describe('what docker compose is given', () => {
  const { services, networks } = parse(read('compose.yaml'));
  const example = read('compose.env.example').matchAll(/^(\w+)=(.*)$/gm);
  const filledIn = Object.fromEntries([...example].map(([, name = '', value]) => [name, value]));

  it('has nothing that writes where it should not, and nobody who may more than needed', () => {
    for (const service of Object.values<Record<string, unknown>>(services)) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], restart: 'unless-stopped' });
      expect(service.security_opt).toEqual(['no-new-privileges:true']);
    }
  });

  it('keeps what is acknowledged, and lets nobody but the guide at it', () => {
    expect(services.redis.command).toContain('--appendonly yes --appendfsync always');
    expect(services.redis.command).toContain('--maxmemory-policy noeviction');
    expect(services.redis.networks).toEqual(['inside']);
    expect(services.proxy.networks).toEqual(['outside']);
    expect(networks.inside).toEqual({ internal: true });
    expect(Object.keys(services).filter((name) => services[name].ports)).toEqual(['proxy']);
  });

  it('asks everybody after their health: the guide by its image, the others here', () => {
    expect(services.redis.healthcheck.test).toBeDefined();
    expect(services.proxy.healthcheck.test).toBeDefined();
    expect(services.proxy.depends_on.guide.condition).toBe('service_healthy');
    expect(readFileSync(join(root, 'deployment/Dockerfile'), 'utf8')).toMatch(/^HEALTHCHECK /m);
  });

  it('has no secret in it, and names every setting that production asks for', () => {
    expect(Object.values(filledIn).filter((value) => value !== '' && value !== 'SingleTenant')).toEqual([]);
    const ofOurs = Object.keys(filledIn).filter((name) => !['HOST_NAME', 'REDIS_PASSWORD'].includes(name));
    expect(unknownOf([...ofOurs, ...Object.keys(services.guide.environment)])).toEqual([]);
    const given = [...ofOurs, ...Object.keys(services.guide.environment)];
    for (const name of [...needed, 'SECRET', 'MASTER_KEY', 'MicrosoftAppId']) expect(given).toContain(name);
    expect(services.guide.environment.REDIS_URL).toContain('$'.concat('{REDIS_PASSWORD'));
  });
});

describe('what Kubernetes is given', () => {
  const manifests = parseAllDocuments(read('kubernetes/loopbaanspiegel.yaml')).map((one) => one.toJS());
  const only = (kind: string) => manifests.find((manifest) => manifest.kind === kind);
  const pod = only('Deployment').spec.template.spec;
  const [container] = pod.containers;

  it('runs as nobody, in a tree that is read-only, and may nothing', () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(only('Namespace').metadata.labels).toEqual({ 'pod-security.kubernetes.io/enforce': 'restricted' });
  });

  it('asks whether it lives and whether something can be kept, where it listens', () => {
    const port = container.ports.find(({ name }: { name: string }) => name === 'http').containerPort;
    expect(`${port}`).toBe(settings.PORT.example);
    expect(container.livenessProbe.httpGet).toEqual({ path: '/healthz', port: 'http' });
    expect(container.readinessProbe.httpGet).toEqual({ path: '/readyz', port: 'http' });
    // Fifteen seconds to end, after those in which nobody is to be sent here any more.
    const [, seconds] = container.lifecycle.preStop.exec.command;
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(15 + Number(seconds) + 5);
  });

  it('is never without anybody who answers', () => {
    expect(only('HorizontalPodAutoscaler').spec.minReplicas).toBeGreaterThan(
      only('PodDisruptionBudget').spec.minAvailable,
    );
    expect(only('Deployment').spec.strategy.rollingUpdate.maxUnavailable).toBe(0);
    expect(only('Deployment').spec.replicas).toBeUndefined();
  });

  it('means the same pods everywhere', () => {
    const { labels } = only('Deployment').spec.template.metadata;
    for (const selector of [
      only('Deployment').spec.selector.matchLabels,
      only('Service').spec.selector,
      only('PodDisruptionBudget').spec.selector.matchLabels,
      only('NetworkPolicy').spec.podSelector.matchLabels,
    ]) {
      expect(labels).toMatchObject(selector);
    }
    expect(only('HorizontalPodAutoscaler').spec.scaleTargetRef.name).toBe(only('Deployment').metadata.name);
  });

  it('names settings that there are, and has no secret in it', () => {
    const { data } = only('ConfigMap');
    expect(unknownOf(Object.keys(data))).toEqual([]);
    for (const name of needed) expect(Object.keys(data)).toContain(name);
    expect(Object.keys(data).filter((name) => secrets.includes(name))).toEqual([]);
    expect(only('Secret')).toBeUndefined();
  });
});

describe('what Azure is given', () => {
  const bicep = read('azure/main.bicep');
  const lists = [...bicep.matchAll(/@allowed\(\[\s*([^\]]+)\]\)\s*param (\w+)/g)];
  const allowed = new Map(lists.map(([, list = '', name = '']) => [name, list.match(/\w+/g) ?? []]));

  it('is in the European Union, wherever somebody chooses', () => {
    const european = [
      ...['westeurope', 'northeurope', 'swedencentral', 'francecentral', 'germanywestcentral'],
      ...['italynorth', 'polandcentral', 'spaincentral'],
    ];
    expect([...allowed.keys()]).toEqual(['location', 'botLocation']);
    expect([...allowed.values()].flat().filter((region) => !european.includes(region))).toEqual([]);
    const places = [...bicep.matchAll(/^ {2}location: (\w+)$/gm)].map(([, place]) => place);
    expect(places.length).toBeGreaterThan(6);
    expect(new Set(places)).toEqual(new Set(['location', 'botLocation']));
  });

  it('gives the guide settings that there are, the secrets among them from the vault', () => {
    const given = [...bicep.matchAll(/name: '(\w+)'\s+(value|secretRef): /g)];
    const names = given.map(([, name = '']) => name);
    expect(unknownOf(names)).toEqual([]);
    for (const name of [
      ...needed,
      'SECRET',
      'MASTER_KEY',
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'REDIS_URL',
    ]) {
      expect(names).toContain(name);
    }
    const open = given.filter(([, , kind]) => kind === 'value').map(([, name = '']) => name);
    expect(open.filter((name) => secrets.includes(name))).toEqual([]);
  });

  it('tells no secret, and asks for each as one', () => {
    expect(
      bicep.match(/^output .*(secret|key|password)/gim)?.filter((line) => !/vaultName/.test(line)),
    ).toBeFalsy();
    for (const name of ['secret', 'masterKey', 'directLineSecret']) {
      expect(bicep).toMatch(new RegExp(`@secure\\(\\)[^@]*(@\\w+\\(\\d+\\)\\s*)*param ${name} string`));
    }
    expect(read('azure/main.bicepparam')).not.toMatch(/(secret|masterKey) = '/i);
  });

  it('keeps what is acknowledged, and drops nothing', () => {
    for (const line of ["evictionPolicy: 'NoEviction'", 'aofEnabled: true', "clientProtocol: 'Encrypted'"]) {
      expect(bicep).toContain(line);
    }
  });
});
