/** What one run of the bench is asked for. */
export interface Run {
  /** Ten minutes under load instead of one. */
  readonly full: boolean;
  /** Figures of the browser to measure, by name; none: all. */
  readonly only: readonly string[];
  /** File of the headless part. */
  readonly headless: string;
  /** Says on the console how far it is. */
  readonly tell: (line: string) => void;
}
