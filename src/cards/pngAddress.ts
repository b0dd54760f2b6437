/** The addresses of pictures, by what they are of: a picture of the same is made once, as long as it is among the last ones. */
export function pngAddresses(most: number): (of: string, make: () => Uint8Array) => string {
  const known = new Map<string, string>();
  return (of, make) => {
    const address = known.get(of) ?? `data:image/png;base64,${Buffer.from(make()).toString('base64')}`;
    known.delete(of);
    known.set(of, address);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return address;
  };
}
