import type { FacetCount } from '../../lib/link/facets.ts';

/** Models of one family as one line of the rail; a family of one model is that model. */
export interface FamilyGroup {
  family: string;
  members: FacetCount[];
  count: number;
  /** True when every member is chosen, "mixed" when some are. */
  selected: boolean | 'mixed';
}

/** Folds facet values by family, most rows first, families without rows last. */
export function familyGroups(values: readonly FacetCount[]): FamilyGroup[] {
  const families = new Map<string, FacetCount[]>();
  for (const value of values) {
    const family = value.family ?? value.label;
    families.set(family, [...(families.get(family) ?? []), value]);
  }
  return [...families]
    .map(([family, members]) => ({
      family,
      members,
      count: members.reduce((sum, member) => sum + member.count, 0),
      selected: selectedState(members),
    }))
    .sort((a, b) => b.count - a.count || a.family.localeCompare(b.family, 'en'));
}

function selectedState(members: readonly FacetCount[]): boolean | 'mixed' {
  const chosen = members.filter((member) => member.selected).length;
  if (chosen === 0) return false;
  return chosen === members.length ? true : 'mixed';
}

/** Ids of the model facet after one click on a family: all of it in, or, when all are in, all out. */
export function toggleFamily(chosen: readonly string[], group: FamilyGroup): string[] {
  const ids = group.members.map((member) => member.id);
  const without = chosen.filter((id) => !ids.includes(id));
  return group.selected === true ? without : [...without, ...ids].sort();
}
