import { describe, expect, it } from 'vitest';
import { addressOf } from '../../src/http/address.ts';

describe('the address that a request is counted for', () => {
  it.each([
    ['without proxies it is the socket', '1.1.1.1', '9.9.9.9', 0, '9.9.9.9'],
    ['behind one proxy it is the last that is named', '6.6.6.6, 1.1.1.1', '9.9.9.9', 1, '1.1.1.1'],
    ['behind two it is the one before', '6.6.6.6, 1.1.1.1, 2.2.2.2', '9.9.9.9', 2, '1.1.1.1'],
    ['who came past a proxy is the first that is named', '1.1.1.1', '9.9.9.9', 2, '1.1.1.1'],
    ['nobody named: the socket', '', '9.9.9.9', 1, '9.9.9.9'],
    ['somebody named that is no address: the socket', 'unknown', '9.9.9.9', 1, '9.9.9.9'],
    ['a port is left out', '1.1.1.1:4711', '9.9.9.9', 1, '1.1.1.1'],
    ['a port is left out of IPv6 too', '[2001:db8::1]:4711', '9.9.9.9', 1, '2001:db8:0:0::/64'],
    ['nobody at all', '', '', 1, ''],
  ])('%s', (_, forwardedFor, socket, proxies, address) => {
    expect(addressOf(forwardedFor, socket, proxies)).toBe(address);
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1::', '1:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
  ])('of %s is %s', (address, counted) => {
    expect(addressOf('', address, 0)).toBe(counted);
  });

  it('is one for a household with IPv6, and another for the next', () => {
    const of = (address: string) => addressOf('', address, 0);
    expect(of('2001:db8:1:2:a::1')).toBe(of('2001:db8:1:2:b::2'));
    expect(of('2001:db8:1:2:a::1')).not.toBe(of('2001:db8:1:3:a::1'));
  });
});
