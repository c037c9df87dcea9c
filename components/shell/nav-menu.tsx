'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';

/**
 * Where one can go, folded behind one word on a narrow screen. A `details` element, so that it opens
 * without a script; with one it closes on a choice, on Escape and on a tap outside.
 */
export function NavMenu({
  label,
  places,
  children,
}: {
  label: string;
  places: readonly { href: string; name: string }[];
  /** Settings that a narrow header has no room for, under the places. */
  children: ReactNode;
}) {
  const path = usePathname();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close(box.current);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, []);
  return (
    <details
      ref={box}
      className="group ml-1 shrink-0 lg:hidden"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        close(box.current);
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="flex h-[30px] cursor-pointer list-none items-center gap-1 rounded-ctl border border-ctl px-2.5 pointer-coarse:h-10 max-md:pointer-coarse:border-transparent hover:bg-sunken [&::-webkit-details-marker]:hidden">
        {label}
        <Icon name="chevron" size={14} />
      </summary>
      <div className="absolute top-full right-0 left-0 z-40 border-line2 border-b bg-surface shadow-lift">
        <nav aria-label={label} className="py-1">
          {places.map(({ href, name }) => (
            <Link
              key={href}
              href={href}
              prefetch={false}
              aria-current={path === href ? 'page' : undefined}
              onClick={() => close(box.current)}
              className="flex h-11 items-center px-3.5 aria-[current]:font-semibold aria-[current]:text-accent hover:bg-sunken"
            >
              {name}
            </Link>
          ))}
        </nav>
        <div className="flex items-center gap-1 border-line border-t px-1.5 py-1 md:hidden">
          {children}
        </div>
      </div>
    </details>
  );
}

function close(details: HTMLDetailsElement | null): void {
  if (details) details.open = false;
}
