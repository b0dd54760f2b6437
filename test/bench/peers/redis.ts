import { Redis } from 'ioredis';

/** A plain client of the Redis that is measured with. */
export function openRedis(): Redis {
  return new Redis(process.env.REDIS_URL ?? '');
}
