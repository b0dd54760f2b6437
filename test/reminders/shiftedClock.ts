// Loaded into a process before anything else, so that all of it lives at another time.
const shift = Number(process.env.CLOCK_SHIFT);
const RealDate = Date;

class ShiftedDate extends RealDate {
  constructor(...parts: [] | [number | string | Date]) {
    super(...((parts.length === 0 ? [RealDate.now() + shift] : parts) as [number]));
  }
  static override now(): number {
    return RealDate.now() + shift;
  }
}

globalThis.Date = ShiftedDate as DateConstructor;
