/** A response to be sent as it is. */
export type Sent = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
};

/** A response that a browser saves as a file of this name. */
export function download(type: string, name: string, body: string): Sent {
  const disposition = `attachment; filename="${name}"`;
  const headers = { 'content-type': type, 'content-disposition': disposition, 'cache-control': 'no-store' };
  return { status: 200, headers, body };
}
