/** Notes that a field breaks a rule: its path, and what it must be. */
export type Refuse = (path: string, reason: string) => void;
