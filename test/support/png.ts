import { inflateSync } from 'node:zlib';

/** A picture: its size, and each point as red, green, blue and how much it covers, from 0 to 255. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly points: readonly (readonly [number, number, number, number])[];
};

const signature = '89504e470d0a1a0a';

/** Reads a PNG picture of eight bits a colour with transparency; any other kind is refused. */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (bytes.toString('hex', 0, 8) !== signature) throw new Error('This is no PNG picture.');
  const chunks = chunksIn(bytes.subarray(8));
  const head = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  if (head.toString('hex', 8) !== '0806000000') throw new Error('This kind of PNG picture is not read here.');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const flat = unfilter(inflateSync(Buffer.concat(packed)), width * 4, height);
  const points = Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0, cover = 0] = flat.subarray(at * 4, at * 4 + 4);
    return [red, green, blue, cover] as const;
  });
  return { width, height, points };
}

function chunksIn(bytes: Buffer): { type: string; data: Buffer }[] {
  if (bytes.length === 0) return [];
  const end = 8 + bytes.readUInt32BE(0);
  const chunk = { type: bytes.toString('latin1', 4, 8), data: bytes.subarray(8, end) };
  return [chunk, ...chunksIn(bytes.subarray(end + 4))];
}

/** Undoes what PNG does to the lines of a picture so that they pack well. */
function unfilter(lines: Buffer, length: number, height: number): Uint8Array {
  const flat = new Uint8Array(length * height);
  for (let line = 0; line < height; line++) {
    const filter = lines[line * (length + 1)];
    for (let at = 0; at < length; at++) {
      const left = at < 4 ? 0 : (flat[line * length + at - 4] ?? 0);
      const above = line === 0 ? 0 : (flat[(line - 1) * length + at] ?? 0);
      const corner = at < 4 || line === 0 ? 0 : (flat[(line - 1) * length + at - 4] ?? 0);
      const guesses = [0, left, above, Math.floor((left + above) / 2), nearest(left, above, corner)];
      flat[line * length + at] = (lines[line * (length + 1) + 1 + at] ?? 0) + (guesses[filter ?? 0] ?? 0);
    }
  }
  return flat;
}

function nearest(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(
    Math.abs,
  );
  const [a = 0, b = 0, c = 0] = [toLeft, toAbove, toCorner];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
