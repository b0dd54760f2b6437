import type { Site } from '../channels/directline/access.ts';

/** What lets the page of a listed site read an answer; for any other site nothing. */
export function sharingHeaders(site: Site | undefined): Readonly<Record<string, string>> {
  const sharing = site?.isListed && {
    'access-control-allow-origin': site.origin,
    'access-control-expose-headers': 'retry-after',
  };
  return { vary: 'origin', ...sharing };
}

/** What a browser is told that asks whether it may call. */
export const preflightHeaders = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'access-control-max-age': '7200',
} as const;
