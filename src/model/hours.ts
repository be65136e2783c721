const MINUTES_PER_HOUR = 60;

/** Contact hours: counted minutes as hours, rounded down to a step. */
export const contactHours = (countedMinutes: number, step: number): number =>
  Math.round(Math.floor(countedMinutes / MINUTES_PER_HOUR / step + 1e-9) * step * 1000) / 1000;
