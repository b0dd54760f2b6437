/** What a call gets: a status and a body to be sent as JSON. */
export type Answer = { readonly status: number; readonly body: object };

/** A call that cannot be done; `code` is for programs, the message for people, and neither repeats what was sent. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
