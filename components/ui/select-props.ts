export interface Option {
  value: string;
  label: string;
  /** A second, quieter part of the label. */
  note?: string;
  /** Shown and not to be chosen. */
  disabled?: boolean;
}

export interface SelectProps {
  label: string;
  prefix?: string;
  value: string;
  options: readonly Option[];
  /** Text of the trigger, when it is shorter than the chosen option's label. */
  shown?: string;
  className?: string;
  onChoose: (value: string) => void;
}

/** Classes of the trigger, the light and the whole one alike. */
export const selectClass =
  'inline-flex h-[30px] pointer-coarse:h-10 min-w-0 items-center gap-1.5 rounded-ctl border border-ctl bg-surface px-2.5 text-body hover:bg-sunken';
