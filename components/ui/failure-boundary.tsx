'use client';

import { Component, type ErrorInfo, type ReactNode } from 'react';

/**
 * Holds back an error of one part, so that the rest of the page stays. `fallback` gets the error's
 * text, for a report; a changed `resetKey` tries again.
 */
export class FailureBoundary extends Component<
  { fallback: (details: string) => ReactNode; resetKey: string; children: ReactNode },
  { details: string | null; resetKey: string }
> {
  override state = { details: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): { details: string } {
    return { details: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  static getDerivedStateFromProps(
    props: { resetKey: string },
    state: { details: string | null; resetKey: string },
  ): { details: null; resetKey: string } | null {
    return props.resetKey === state.resetKey ? null : { details: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('A part of the page failed.', error, info.componentStack);
  }

  override render(): ReactNode {
    const { details } = this.state;
    return details === null ? this.props.children : this.props.fallback(details);
  }
}
