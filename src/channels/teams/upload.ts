const patienceMs = 60_000;
const hosts = ['sharepoint.com', 'onedrive.com'];

/** Puts a file where somebody said it may be put; rejects where it does not get there. */
export type Upload = (address: string, file: Uint8Array) => Promise<void>;

/** Whether Microsoft keeps people's files there: whoever may ask for an upload may not choose where it goes. */
export function isOfMicrosoft({ protocol, hostname, port, username }: URL): boolean {
  const isKnown = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return protocol === 'https:' && port === '' && username === '' && isKnown;
}

/** Uploads in one piece, once, and follows nothing that leads elsewhere. */
export const upload: Upload = async (address, file) => {
  const response = await fetch(address, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${file.length - 1}/${file.length}`,
    },
    body: Buffer.from(file),
    ...{ redirect: 'error', signal: AbortSignal.timeout(patienceMs) },
  });
  await response.body?.cancel();
  if (!response.ok) throw new NotUploaded(`${response.status}`);
};

class NotUploaded extends Error {
  override name = 'NotUploaded';
}
