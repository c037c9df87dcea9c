import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

const kinds = {
  primary: 'border-accent bg-accent text-accent-ink hover:opacity-90',
  plain: 'border-ctl bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink2 hover:text-ink hover:bg-sunken',
  danger: 'border-fail bg-surface text-fail hover:bg-fail-wash',
} as const;

export type ButtonKind = keyof typeof kinds;

/** Classes of a button, for a link that acts as one. 30 px high, 40 px under a finger. */
export function buttonClass(kind: ButtonKind = 'plain'): string {
  return `inline-flex h-[30px] pointer-coarse:h-10 items-center justify-center gap-1.5 whitespace-nowrap rounded-ctl border px-3 text-body font-medium transition-[opacity,color,background-color] disabled:cursor-not-allowed disabled:opacity-50 ${kinds[kind]}`;
}

/** A button that names its act. */
export function Button({
  kind = 'plain',
  className = '',
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: ButtonKind;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}) {
  return (
    <button type="button" className={`${buttonClass(kind)} ${className}`} {...rest}>
      {children}
    </button>
  );
}
