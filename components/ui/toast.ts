interface ToastOptions {
  action?: { label: string; onClick: () => void };
}

/** One sentence at the foot of the page, with at most one action; shown once its code is there. */
export function toast(text: string, options?: ToastOptions): void {
  load().then((show) => show(text, options), ignore);
}

/** The same for what failed. */
toast.error = (text: string): void => {
  load().then((show) => show.error(text), ignore);
};

async function load() {
  return (await import('sonner')).toast;
}

function ignore(): void {}
