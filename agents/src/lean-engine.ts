import { setFlagsFromString } from 'node:v8';
import { childMode } from './child/fork-child.ts';

// The first import of the agent: a daemon waits most of its life, and nothing of that is worth optimising,
// while the optimiser at work is 4 MB of resident code. Its children measure, under no such rule.
if (process.argv.includes('daemon') && !process.argv.includes(childMode)) {
  setFlagsFromString('--no-opt');
}
