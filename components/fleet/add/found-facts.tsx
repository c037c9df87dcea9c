import { formatTick } from '../../../lib/chart/format.ts';
import type { DeviceDetail } from '../../../lib/contract/fleet.ts';
import type { Readings } from '../../../lib/contract/reading.ts';
import type { DeviceWords } from '../../../lib/text/device-words.ts';
import { formatBytes } from '../../../lib/text/figures.ts';
import type { Locale } from '../../../lib/text/locale.ts';

/** The facts that an owner can check at a glance; null is what was not read. */
export function foundFacts(
  device: DeviceDetail,
  words: DeviceWords['adding']['found'],
  locale: Locale,
): { name: string; value: string | null }[] {
  const { identity, details, state, capabilities, deviceClass } = device;
  const read = (name: string) => textOf(identity, name) ?? textOf(details, name);
  const memory = deviceClass.memoryBytes ?? numberOf(details, 'memory.totalBytes');
  const swap = numberOf(details, 'swap.totalBytes') ?? numberOf(identity, 'swap.totalBytes');
  const loads = capabilities.filter(({ state: one }) => one === 'ok');
  const system = [read('os.id'), read('os.version'), read('kernel.release')].filter((part) => part);
  const size = (bytes: number) => {
    const { figure, unit } = formatBytes(bytes, locale);
    return `${figure} ${unit}`;
  };
  const memoryParts = [
    ...(memory === null ? [] : [size(memory)]),
    ...(swap === null || swap === 0 ? [] : [words.swap(size(swap))]),
  ];
  return [
    { name: words.board, value: read('board.model') ?? read('board.product') ?? deviceClass.name },
    { name: words.processorName, value: read('cpu.model') ?? read('cpu.arch') },
    { name: words.system, value: system.join(' ') || null },
    { name: words.memory, value: memoryParts.join(', ') || null },
    { name: words.powerMode, value: state?.powerMode ?? null },
    { name: words.governor, value: state?.governor ?? read('cpu.governor') },
    {
      name: words.temperature,
      value:
        state?.temperatureC == null
          ? null
          : `${formatTick(Math.round(state.temperatureC * 10) / 10, locale)} °C`,
    },
    {
      name: words.runtimes,
      value:
        capabilities.length === 0
          ? words.waiting
          : loads.map(({ name, version }) => [name, version].join(' ').trim()).join(', ') ||
            words.noRuntime,
    },
  ];
}

/** Whether the catalogue does not know this board, so that its name is what tells it apart. */
export function isUnknownBoard({ deviceClass }: Pick<DeviceDetail, 'deviceClass'>): boolean {
  return deviceClass.slug.startsWith('unknown');
}

function textOf(readings: Readings, name: string): string | null {
  const value = readings[name]?.value;
  return typeof value === 'string' ? value : null;
}

function numberOf(readings: Readings, name: string): number | null {
  const value = readings[name]?.value;
  return typeof value === 'number' ? value : null;
}
