import { pngOf } from '../raster.ts';
import { pngAddresses } from './pngAddress.ts';

const width = 200;
const height = 28;
// Each has a contrast of more than three to one with white and with the dark grounds of Teams.
const filled = '#1f8a96';
const edge = '#808080';

const address = pngAddresses(2_000);

/**
 * A bar of `total`, as the address of a picture: what is shown is filled, what is stated besides is hatched, the rest is
 * empty. It is told apart without colours, on light and on dark; there are no words in it.
 */
export function barOf(stated: number, shown: number, total: number): string {
  return address(`${stated} ${shown} ${total}`, () => pngOf(drawn(stated, shown, total)));
}

function drawn(stated: number, shown: number, total: number): string {
  const at = (count: number) => 1 + Math.round(((width - 2) * Math.min(count, total)) / Math.max(total, 1));
  const [from, to] = [at(shown), Math.max(at(shown), at(stated))];
  const lines = Array.from({ length: Math.ceil((to - from + height) / 10) }, (_, line) => {
    return `M${from - height + line * 10} ${height}l${height}-${height}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <clipPath id="stated"><path d="M${from} 0H${to}V${height}H${from}"/></clipPath>
    <path clip-path="url(#stated)" d="${lines.join('')}" stroke="${filled}" stroke-width="4"/>
    <path d="M1 0H${from}V${height}H1" fill="${filled}"/>
    <path d="M1 1H${width - 1}V${height - 1}H1ZM${to} 0V${height}" fill="none" stroke="${edge}" stroke-width="2"/>
  </svg>`;
}
