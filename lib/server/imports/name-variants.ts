/** What MLPerf adds to the name of a system in brackets that is no part of the device. */
const howItRan = /\s*\((?:(?:MaxQ|MaxN|TensorRT|Triton|EE|PP)(?:,\s*)?)+\)$/i;

/** Clocks that somebody raised make another device of it. */
const altered = /overclock/i;

/** What ncnn writes behind the name of a device: its chip, in brackets, after a comma or a maker's name. */
const chips = [/\s*\([^()]*(?:\([^()]*\)[^()]*)*\)$/, /,\s.*$/, /\s-\s.*$/, /\sBroadcom\s.*$/];

/**
 * A name of a device and what is left of it without what its source adds, longest first: the first that
 * the catalogue knows is meant. `namesOf` is the source whose way of writing it is.
 */
export function deviceVariants(name: string, namesOf: string | undefined): string[] {
  const variants = [name.trim()];
  if (namesOf === 'ncnn' && !altered.test(name)) {
    for (let at = 0; at < variants.length; at++) {
      const rest = chips.map((chip) => (variants[at] ?? '').replace(chip, '').trim());
      variants.push(...rest.filter((one) => one !== '' && !variants.includes(one)));
    }
    variants.sort((a, b) => b.length - a.length);
  }
  if (namesOf?.startsWith('mlperf')) {
    const bare = name.trim().replace(howItRan, '');
    // The tables have most systems with the runtime that they were first published with.
    variants.push(bare, `${bare} (TensorRT)`);
  }
  return [...new Set(variants)];
}

/** A runtime named with its version, alone or among others: `JetPack 6.1, TensorRT v10.3.0`. */
export function runtimeParts(text: string): { name: string; version: string }[] {
  return text.split(',').flatMap((part) => {
    const [, name, version] = /^\s*(.*\S)[\s-]+v?(\d[\w.+-]*)\s*$/.exec(part) ?? [];
    return name === undefined || version === undefined ? [] : [{ name, version }];
  });
}
