import { release } from 'node:os';
import type { Readings } from '../../../lib/contract/reading.ts';
import { fromText, missing, present, readField } from './reading.ts';
import type { Root } from './root.ts';

/** What the process itself knows of the system; tests pass their own. */
export interface ProcessFacts {
  arch: string;
  nodeVersion: string;
  kernelRelease: string;
  libcVersion: string | null;
}

/** Facts of this very process. */
export function processFacts(): ProcessFacts {
  return {
    arch: process.arch,
    nodeVersion: process.versions.node,
    kernelRelease: release(),
    libcVersion: glibcVersion(),
  };
}

/** Field of an os-release file; Mendel has no VERSION_ID. */
export function osReleaseField(text: string, name: string): string | null {
  const match = new RegExp(`^${name}=(.*)$`, 'm').exec(text);
  return match?.[1]?.replace(/^["']|["']$/g, '') || null;
}

/** Operating system, kernel, libc and Node: fields of the fingerprint. */
export async function readSystemIdentity(root: Root, facts: ProcessFacts): Promise<Readings> {
  const osRelease = await root.read('/etc/os-release');
  const libc = 'process.report';
  return {
    'os.id': fromText(osRelease, '/etc/os-release', (text) => osReleaseField(text, 'ID')),
    'os.version': fromText(osRelease, '/etc/os-release', (text) =>
      osReleaseField(text, 'VERSION_ID'),
    ),
    'kernel.release': present(facts.kernelRelease, 'uname'),
    'libc.version': facts.libcVersion ? present(facts.libcVersion, libc) : missing('absent', libc),
    'node.version': present(facts.nodeVersion, 'process.versions'),
    'virtualisation.container': await readContainer(root),
    'virtualisation.hypervisor': await readHypervisor(root),
  };
}

/** Names the maker gave the board: labels, not keys, and never serial numbers. */
export async function readBoard(root: Root): Promise<Readings> {
  const text = (value: string) => value.replaceAll('\0', '').trim() || null;
  return {
    'board.model': await readField(root, '/proc/device-tree/model', text),
    'board.vendor': await readField(root, '/sys/class/dmi/id/sys_vendor', text),
    'board.product': await readField(root, '/sys/class/dmi/id/product_name', text),
  };
}

async function readContainer(root: Root) {
  if ((await root.read('/.dockerenv')).status === 'ok') return present('docker', '/.dockerenv');
  if ((await root.read('/run/.containerenv')).status === 'ok') {
    return present('podman', '/run/.containerenv');
  }
  return readField(root, '/run/systemd/container', (text) => text.trim() || null);
}

async function readHypervisor(root: Root) {
  const path = '/sys/hypervisor/type';
  const named = await readField(root, path, (text) => text.trim() || null);
  if (named.status === 'ok') return named;
  return readField(root, '/proc/cpuinfo', (text) =>
    /^flags\s*:.*\bhypervisor\b/m.test(text) ? 'present' : null,
  );
}

function glibcVersion(): string | null {
  const report: unknown = process.report?.getReport();
  if (typeof report !== 'object' || report === null || !('header' in report)) return null;
  const { header } = report;
  if (typeof header !== 'object' || header === null || !('glibcVersionRuntime' in header)) {
    return null;
  }
  return typeof header.glibcVersionRuntime === 'string' ? header.glibcVersionRuntime : null;
}
