import { expect, test } from 'vitest';
import { leastRoomBytes } from '../../../lib/contract/device-state.ts';
import { outboxCapBytes } from '../hub/outbox.ts';
import { isSpoolFull } from './device-state.ts';

test('nothing more is asked for with an outbox at its limit, or without room on its disk', () => {
  expect(isSpoolFull(0, null)).toBe(false);
  expect(isSpoolFull(outboxCapBytes - 1, leastRoomBytes)).toBe(false);
  expect(isSpoolFull(outboxCapBytes, leastRoomBytes)).toBe(true);
  expect(isSpoolFull(outboxCapBytes, null)).toBe(true);
  expect(isSpoolFull(0, leastRoomBytes - 1)).toBe(true);
});
