import type { z } from 'zod';

type Shape = z.core.JSONSchema.JSONSchema;

const WIDEST = 100;

/** A JSON Schema as TypeScript would say it, over several lines where one would be too wide. */
export function shapeText(schema: Shape, indent = ''): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return union(choices, indent);
  if (schema.type === 'object') return object(schema, indent);
  if (schema.type === 'array') return list(schema.items as Shape, indent);
  return `${[schema.type].flat().join(' | ')}${bounds(schema)}`;
}

function union(choices: Shape[], indent: string): string {
  const line = choices.map((choice) => shapeText(choice, indent)).join(' | ');
  if (indent.length + line.length <= WIDEST) return line;
  const lines = choices.map((choice) => `\n${indent}  | ${shapeText(choice, `${indent}    `)}`);
  return lines.join('');
}

function object({ properties = {}, required = [], additionalProperties }: Shape, indent: string): string {
  if (typeof additionalProperties === 'object') return `{ [name]: ${shapeText(additionalProperties, indent)} }`;
  const fields = (inner: string) =>
    Object.entries(properties).map(([name, field]) => {
      const text = shapeText(field as Shape, inner);
      return `${name}${required.includes(name) ? '' : '?'}:${text.startsWith('\n') ? '' : ' '}${text}`;
    });
  const line = fields(indent).join(', ');
  if (line === '') return '{}';
  if (indent.length + line.length <= WIDEST && !line.includes('\n')) return `{ ${line} }`;
  const inner = `${indent}  `;
  return `{\n${fields(inner)
    .map((field) => `${inner}${field},\n`)
    .join('')}${indent}}`;
}

function list(items: Shape, indent: string): string {
  const item = shapeText(items, indent);
  return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
}

/** Lengths and patterns of strings, smallest and largest of numbers; that integers are safe ones goes without saying. */
function bounds({ minLength, maxLength, pattern, minimum, maximum, exclusiveMinimum }: Shape): string {
  const least = minimum === -Number.MAX_SAFE_INTEGER ? undefined : minimum;
  const most = maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  const parts = [
    pattern === undefined ? '' : `/${pattern}/`,
    range(minLength, maxLength, ' long'),
    range(least, most, ''),
    exclusiveMinimum === undefined ? '' : `> ${exclusiveMinimum}`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (least === undefined && most === undefined) return '';
  if (least === undefined) return `≤ ${most}${unit}`;
  return most === undefined ? `≥ ${least}${unit}` : `${least}–${most}${unit}`;
}
