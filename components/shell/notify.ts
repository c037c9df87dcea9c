/**
 * One sentence at the foot of the page for six seconds, spoken too, with at most one action. The
 * code of toasts comes with the first of them.
 */
export async function notify(
  text: string,
  action?: { label: string; onClick: () => void },
): Promise<void> {
  const { toast } = await import('sonner');
  toast(text, action && { action });
}
