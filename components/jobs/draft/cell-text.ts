import { Precision } from '../../../lib/contract/vocabulary.ts';
import { type DraftCell, emptyCell } from './draft.ts';

const options = ['threads', 'batch', 'size'] as const;

/** A cell as the agent's own command line writes it: `glyphs-s/onnxruntime-node/int8,threads=2`. */
export function writeCell(cell: DraftCell): string {
  const head = `${cell.model}/${cell.rt}/${cell.prec}`;
  if (head === '//fp32' && options.every((key) => cell[key] === '')) return '';
  return [head, ...options.flatMap((key) => (cell[key] ? [`${key}=${cell[key]}`] : []))].join(',');
}

/** The cell of such a text, or undefined when it is none. */
export function readCell(text: string): DraftCell | undefined {
  const [head = '', ...rest] = text.split(',');
  const [model = '', rt = '', prec = '', ...more] = head.split('/');
  const precision = Precision.safeParse(prec);
  if (more.length > 0 || !precision.success) return undefined;
  const cell = { ...emptyCell, model, rt, prec: precision.data };
  for (const option of rest) {
    const [name, value, ...extra] = option.split('=');
    const key = options.find((one) => one === name);
    if (key === undefined || value === undefined || extra.length > 0) return undefined;
    cell[key] = value;
  }
  return cell;
}
