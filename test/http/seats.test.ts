import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { mostSockets, openSeats } from '../../src/http/seats.ts';

const socket = () => new PassThrough();

describe('the sockets that are open at once', () => {
  it.each([
    [999, true],
    [1_000, false],
  ])('from one address with %i open, one more is welcome: %s', (open, isWelcome) => {
    const seats = openSeats(mostSockets);
    for (let count = 0; count < open; count++) expect(seats.take('192.0.2.7', socket())).toBe(true);
    expect(seats.take('192.0.2.7', socket())).toBe(isWelcome);
    expect(seats.take('192.0.2.8', socket())).toBe(true);
  });

  it.each([
    [9_999, true],
    [10_000, false],
  ])('with %i open in all, one more is welcome: %s', (open, isWelcome) => {
    const seats = openSeats(mostSockets);
    for (let count = 0; count < open; count++) seats.take(`192.0.2.${count % 200}`, socket());
    expect(seats.take('198.51.100.1', socket())).toBe(isWelcome);
  });

  it('make room when they are closed, once each', async () => {
    const seats = openSeats({ inAll: 3, address: 2 });
    const [one, other] = [socket(), socket()];
    for (const each of [one, other]) seats.take('a', each);
    expect(seats.take('a', socket())).toBe(false);
    one.destroy();
    one.destroy();
    await expect.poll(() => seats.take('a', socket())).toBe(true);
    expect(seats.take('a', socket())).toBe(false);
    expect(seats.take('b', socket())).toBe(true);
    expect(seats.take('c', socket())).toBe(false);
  });

  it('do not count one that was closed before it was counted', () => {
    const seats = openSeats({ inAll: 1, address: 1 });
    seats.take('a', socket().destroy());
    expect(seats.take('a', socket())).toBe(true);
  });
});
