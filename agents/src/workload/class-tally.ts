import type { Remark } from '../../../lib/contract/remark.ts';
import type { Answers } from '../../../lib/contract/run.ts';

/** Accuracy so near to chance means wrong inputs, not a weak model (method.md A8.6). */
const chanceMargin = 0.01;
const constantShare = 0.9;
/** The room of the contract's answers: two bytes an image, in base64. */
const mostAnswers = 262_000;

/** Counts the answers of a classifier, image by image. */
export class ClassTally {
  top1 = 0;
  top5 = 0;
  readonly #classes: number;
  readonly #predicted: number[] = [];
  readonly #right: boolean[] = [];
  readonly #labels = new Map<number, number>();
  readonly #predictions = new Map<number, number>();

  /** `classes`: how many a model tells apart. */
  constructor(classes: number) {
    this.#classes = classes;
  }

  /** `top`: the five best classes, best first. */
  add(label: number, top: Int32Array): void {
    const best = top[0] ?? -1;
    if (best === label) this.top1++;
    if (top.includes(label)) this.top5++;
    this.#predicted.push(best);
    this.#right.push(best === label);
    raise(this.#labels, label);
    raise(this.#predictions, best);
  }

  /** What the best constant answer, or blind guessing, would reach. */
  chance(): number {
    return Math.max(1 / this.#classes, this.#share(this.#labels));
  }

  /** Share of the commonest prediction. */
  commonest(): number {
    return this.#share(this.#predictions);
  }

  /** Null when there are none, or more than a report has room for. */
  answers(): Answers | null {
    const images = this.#predicted.length;
    if (images === 0 || images > mostAnswers) return null;
    const predicted = Buffer.alloc(images * 2);
    const right = Buffer.alloc(Math.ceil(images / 8));
    for (const [k, best] of this.#predicted.entries()) {
      predicted.writeUInt16LE(best & 0xffff, k * 2);
      if (this.#right[k]) right[k >> 3] = (right[k >> 3] ?? 0) | (1 << (k & 7));
    }
    return { predicted: predicted.toString('base64'), right: right.toString('base64') };
  }

  /** Gates on the answers (method.md A8.6). */
  remarks(): Remark[] {
    const images = this.#predicted.length;
    if (images === 0) return [];
    const remarks: Remark[] = [];
    const accuracy = this.top1 / images;
    // Where one class has nearly all images nothing can be told from guessing, right or wrong.
    const limit = this.chance() + chanceMargin;
    if (limit < 1 && accuracy <= limit) {
      const detail = `${percent(accuracy)} right, where guessing reaches ${percent(this.chance())}`;
      remarks.push({ code: 'broken_preprocessing', detail });
    }
    // A folder with a single class is answered with a single class.
    if (this.commonest() > constantShare && this.#share(this.#labels) <= constantShare) {
      const detail = `${percent(this.commonest())} of the images got the same answer`;
      remarks.push({ code: 'constant_prediction', detail });
    }
    return remarks;
  }

  #share(counts: Map<number, number>): number {
    const images = this.#predicted.length;
    return images === 0 ? 0 : Math.max(...counts.values()) / images;
  }
}

function raise(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
