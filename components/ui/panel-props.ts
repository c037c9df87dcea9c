import type { ReactNode } from 'react';

/** What a dialog and a sheet are given: the footer holds what can be done and stays in sight. */
export interface PanelProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
  footer: ReactNode;
}
