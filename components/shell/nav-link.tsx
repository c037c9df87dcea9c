'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A word of the navigation; the current one is bold over a 2 px accent rule. `also` are paths that belong to it. */
export function NavLink({
  href,
  also,
  children,
}: {
  href: string;
  also?: readonly string[];
  children: ReactNode;
}) {
  const path = usePathname();
  const current = path === href || (also?.some((below) => path.startsWith(below)) ?? false);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={path === href ? 'page' : current ? 'true' : undefined}
      className={`-mb-px flex items-center border-b-2 ${
        current
          ? 'border-accent font-semibold text-ink'
          : 'border-transparent text-ink2 hover:text-ink'
      }`}
    >
      {children}
    </Link>
  );
}
