import { spawnSync } from 'node:child_process';

/** A network of its own for an agent, with one cable to the test. */
export interface NetworkSpace {
  /** The test's end of the cable. */
  hubAddress: string;
  /** What a command is started under to run in it. */
  before: readonly string[];
  /** Everything vanishes without a word from either end, until it is called with false. */
  cut(isCut: boolean): void;
  /** Of a hundred packets so many are lost in each direction. */
  lose(percent: number): void;
  /** From now on the cable carries so many kilobits a second in each direction. */
  slow(kbit: number): void;
  close(): void;
}

/** Why there can be no such network here, or null: it takes root, `ip` and `nft`. */
export function noNetworkSpace(): string | null {
  if (process.getuid?.() !== 0) return 'not root';
  for (const tool of ['ip', 'nft']) {
    if (spawnSync(tool, ['-V']).error) return `${tool} is not here`;
  }
  const name = `inf-try-${process.pid}`;
  if (spawnSync('ip', ['netns', 'add', name]).status !== 0) return 'no network namespaces';
  const nft = spawnSync('ip', ['netns', 'exec', name, 'nft', '-f', '-'], { input: lossOf(20) });
  spawnSync('ip', ['netns', 'del', name]);
  return nft.status === 0 ? null : 'nft cannot drop packets here';
}

/** Why no cable can be made slow here, or null: it takes `tc` and a network of one's own. */
export function noSlowCable(): string | null {
  const missing = noNetworkSpace();
  if (missing) return missing;
  if (spawnSync('tc', ['-V']).error) return 'tc is not here';
  const name = `inf-try-${process.pid}`;
  spawnSync('ip', ['netns', 'add', name]);
  const { status } = spawnSync('ip', ['netns', 'exec', name, 'tc', ...slowed('lo', 256)]);
  spawnSync('ip', ['netns', 'del', name]);
  return status === 0 ? null : 'tc cannot slow a cable down here';
}

/** Opens a network that ends with `close`, or with this process. */
export function openNetworkSpace(): NetworkSpace {
  const name = `inf-net-${process.pid}`;
  const net = 1 + (process.pid % 250);
  const hubAddress = `10.78.${net}.1`;
  const hubEnd = `inf-net-${net}`;
  const close = () => {
    process.off('exit', close);
    spawnSync('ip', ['netns', 'del', name]);
    spawnSync('ip', ['link', 'del', hubEnd]);
  };
  process.once('exit', close);
  ip('netns', 'add', name);
  ip('link', 'add', hubEnd, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
  ip('addr', 'add', `${hubAddress}/30`, 'dev', hubEnd);
  ip('link', 'set', hubEnd, 'up');
  ip('-n', name, 'addr', 'add', `10.78.${net}.2/30`, 'dev', 'eth0');
  ip('-n', name, 'link', 'set', 'eth0', 'up');
  ip('-n', name, 'link', 'set', 'lo', 'up');
  const before = ['ip', 'netns', 'exec', name];
  const rules = (text: string) => must(before, ['nft', '-f', '-'], text);
  return {
    hubAddress,
    before,
    cut: (isCut) => rules(isCut ? lossOf(100) : 'flush ruleset\n'),
    lose: (percent) => rules(lossOf(percent)),
    slow: (kbit) => {
      must(['tc'], slowed(hubEnd, kbit), '');
      must([...before, 'tc'], slowed('eth0', kbit), '');
    },
    close,
  };
}

/** Rules of nft that drop that many of a hundred packets both ways. */
function lossOf(percent: number): string {
  const chains = ['input', 'output'].map((hook) => [
    `chain ${hook} {`,
    `type filter hook ${hook} priority 0`,
    percent === 100 ? 'drop' : `numgen random mod 100 < ${percent} drop`,
    '}',
  ]);
  return ['flush ruleset', 'table inet loss {', ...chains.flat(), '}', ''].join('\n');
}

/** A token bucket at one end of a cable; what it cannot hold for a second is dropped, as on a real one. */
function slowed(end: string, kbit: number): string[] {
  const bucket = ['rate', `${kbit}kbit`, 'burst', '4kb', 'latency', '1s'];
  return ['qdisc', 'replace', 'dev', end, 'root', 'tbf', ...bucket];
}

function ip(...args: string[]): void {
  must(['ip'], args, '');
}

function must(before: readonly string[], args: readonly string[], input: string): void {
  const [command = '', ...first] = before;
  const { status, stderr } = spawnSync(command, [...first, ...args], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${[...before, ...args].join(' ')}: ${stderr}`);
}
