/** Where the public sees releases: this machine, and a bucket if one is set. */
export type Target = {
  name: 'local' | 's3';
  /** The release it shows whole; undefined before the first, or where one was cut. */
  live: () => Promise<number | undefined>;
  /**
   * Shows a release that is whole on disk.
   * @throws Error whose message says what the target shows now.
   */
  show: (release: ReleaseToShow) => Promise<Shown>;
};

export type ReleaseToShow = {
  number: number;
  /** `releases/<n>`, absolute. */
  folder: string;
  /** Something leaves the site: what is gone goes first. */
  isUrgent?: boolean;
  signal?: AbortSignal;
};

/** What a target had to do: objects sent and deleted, and the bytes sent. */
export type Shown = { uploaded: number; deleted: number; bytes: number };
