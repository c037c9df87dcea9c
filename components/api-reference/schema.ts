/** As much of JSON Schema (2020-12) as the API's document is written in. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema | boolean;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** A part of what a type says: words, or the name of a shape that is described elsewhere. */
export type TypePart = string | { shape: string };

/** What a value of this schema is, in words of JSON. */
export function typeParts(schema: Schema): TypePart[] {
  const shape = schema.$ref?.split('/').at(-1);
  if (shape !== undefined) return [{ shape }];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return joined(distinct(choices.map(typeParts)));
  if (schema.allOf) return joined(schema.allOf.map(typeParts), ' and ');
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  if (schema.enum) return [schema.enum.map((one) => JSON.stringify(one)).join(' | ')];
  if (Array.isArray(schema.type)) {
    return joined(schema.type.map((type) => typeParts({ ...schema, type })));
  }
  if (schema.type === 'array') {
    const items = typeof schema.items === 'object' ? typeParts(schema.items) : ['anything'];
    return ['array of ', ...items];
  }
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return ['map of names to ', ...typeParts(schema.additionalProperties)];
  }
  return [[schema.type ?? 'anything', limits(schema)].filter((part) => part !== '').join(', ')];
}

function distinct(parts: TypePart[][]): TypePart[][] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

function joined(parts: TypePart[][], by = ' or '): TypePart[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [by, ...part]));
}

function limits({ format, maxLength, minimum, maximum, type }: Schema): string {
  const safe = Number.MAX_SAFE_INTEGER;
  const [low, high] = [
    minimum !== undefined && minimum > -safe ? `from ${minimum}` : '',
    maximum !== undefined && maximum < safe ? `to ${maximum}` : '',
  ];
  const parts = [
    format && format !== 'binary' ? format : '',
    type === 'string' && maxLength !== undefined ? `at most ${maxLength} characters` : '',
    [low, high].filter((part) => part !== '').join(' '),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** One named value of an object. */
export interface Field {
  /** With the names of the objects that it stands in, e.g. `latency.p50Ms`. */
  name: string;
  parts: TypePart[];
  required: boolean;
  about: string | null;
}

const deepest = 3;

/** The fields of an object, those of objects inside it after it; none for anything else. */
export function fieldsOf(schema: Schema, before = '', depth = 0): Field[] {
  const { properties = {}, required = [] } = objectIn(schema) ?? {};
  return Object.entries(properties).flatMap(([name, value]) => {
    const field = {
      name: before + name,
      parts: typeParts(value),
      required: required.includes(name),
      about: value.description ?? null,
    };
    const inside = depth < deepest ? innerOf(value) : null;
    return [field, ...(inside ? fieldsOf(inside.schema, inside.path(field.name), depth + 1) : [])];
  });
}

function objectIn(schema: Schema): Schema | null {
  if (schema.properties) return schema;
  const [only, ...others] = (schema.anyOf ?? []).filter(({ type }) => type !== 'null');
  return only && others.length === 0 ? objectIn(only) : null;
}

function innerOf(schema: Schema): { schema: Schema; path: (name: string) => string } | null {
  const object = objectIn(schema);
  if (object) return { schema: object, path: (name) => `${name}.` };
  const { items } = schema;
  const item = typeof items === 'object' ? objectIn(items) : null;
  return item && { schema: item, path: (name) => `${name}[].` };
}
