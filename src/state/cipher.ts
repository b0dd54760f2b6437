import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import { isPacked, packed, unpacked } from './packing.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const authTagLength = 16;

// A nonce at a time costs more than the sealing; what was drawn is used once, and then it is gone.
const drawnAtOnce = 4_096;
let drawn = Buffer.alloc(0);

function drawNonce(): Buffer {
  if (drawn.length < nonceBytes) drawn = randomBytes(drawnAtOnce);
  const nonce = drawn.subarray(0, nonceBytes);
  drawn = drawn.subarray(nonceBytes);
  return nonce;
}

// Says how what follows was sealed: as it is; or packed before, and with what.
const asItIs = '1.';

/** Seals a content with AES-256-GCM: it opens with this key only, and under this name only. */
export function seal(key: KeyObject, name: string, content: string | Uint8Array): string {
  return sealAs(asItIs, key, name, content);
}

/** The same content sealed in less room; `undefined` where it takes no more than it has to, or does not open. */
export function sealPacked(key: KeyObject, name: string, sealed: string): string | undefined {
  if (!sealed.startsWith(asItIs)) return undefined;
  const content = unseal(key, name, sealed);
  if (!content) return undefined;
  const { mark, bytes } = packed(content);
  return sealAs(mark, key, name, bytes);
}

function sealAs(form: string, key: KeyObject, name: string, content: string | Uint8Array): string {
  const nonce = drawNonce();
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength }).setAAD(nameIn(form, name));
  const bytes = Buffer.concat([
    nonce,
    typeof content === 'string' ? cipher.update(content, 'utf8') : cipher.update(content),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return form + bytes.toString('base64');
}

/** Opens what was sealed with this key under this name; `undefined` for anything else. */
export function unseal(key: KeyObject, name: string, sealed: string): Buffer | undefined {
  const form = sealed.slice(0, asItIs.length);
  if (form !== asItIs && !isPacked(form)) return undefined;
  const bytes = Buffer.from(sealed.slice(form.length), 'base64');
  if (bytes.length < nonceBytes + authTagLength) return undefined;
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength })
    .setAAD(nameIn(form, name))
    .setAuthTag(bytes.subarray(-authTagLength));
  try {
    const content = Buffer.concat([
      decipher.update(bytes.subarray(nonceBytes, -authTagLength)),
      decipher.final(),
    ]);
    return form === asItIs ? content : unpacked({ mark: form, bytes: content });
  } catch {
    return undefined;
  }
}

// What was packed is never taken for what was not.
function nameIn(form: string, name: string): Buffer {
  return Buffer.from(form === asItIs ? name : form + name);
}
