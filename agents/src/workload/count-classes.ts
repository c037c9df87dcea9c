import type { Session } from '../runtimes/adapter.ts';
import { type Answer, answerImages } from './answer-images.ts';
import { ClassTally } from './class-tally.ts';
import type { Counted } from './counted.ts';
import { countedOf } from './counted-of.ts';
import type { LabelledImages } from './labelled-images.ts';
import { ranked, topFive } from './top-five.ts';

/** Classifies labelled images and counts the right answers among the first one and the first five. */
export async function countClasses(
  session: Session,
  batch: number,
  images: LabelledImages<number>,
): Promise<Counted> {
  const top = new Int32Array(ranked);
  let tally: ClassTally | null = null;
  const answered = await answerImages(session, batch, images, (answer) => {
    tally ??= new ClassTally(answer.length);
    if (answer.label >= answer.length) throw new Error(unknownLabel(answer));
    topFive(answer.output, top, answer.offset, answer.length);
    tally.add(answer.label, top);
  });
  const seen: ClassTally = tally ?? new ClassTally(1);
  return countedOf(images, answered, seen.remarks(), {
    correct: { top1: seen.top1, top5: seen.top5 },
    scores: {},
    chance: seen.chance(),
    commonest: seen.commonest(),
    // With images missing, the places of the others are no longer those of the subset.
    answers: answered.skipped.length === 0 ? seen.answers() : null,
  });
}

function unknownLabel({ label, length }: Answer<number>): string {
  return `An image has the label ${label}, which a model of ${length} classes (0 to ${length - 1}) never gives: the data set is for another model.`;
}
