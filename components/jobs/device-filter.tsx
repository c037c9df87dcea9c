'use client';

import { useRouter } from 'next/navigation';
import { Select } from '../ui/select.tsx';

/** Chooses the device whose jobs are listed; every choice is an address. */
export function DeviceFilter({
  label,
  value,
  options,
}: {
  label: string;
  value: string;
  options: readonly { value: string; label: string; href: string }[];
}) {
  const router = useRouter();
  return (
    <Select
      label={label}
      prefix={label}
      value={value}
      options={options}
      className="max-w-full"
      onChoose={(chosen) => {
        const href = options.find((option) => option.value === chosen)?.href;
        if (href !== undefined) router.push(href);
      }}
    />
  );
}
