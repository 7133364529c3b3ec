import {
  CHECKED,
  MOST_VISIBLE,
  VISIBLE_KINDS,
  type PageReport,
  type VisibleThing,
} from '#shared/protocol/page-check.ts';

const MOST_TEXT = 300;

/** A page's answer, or undefined: it comes from a site, whose scripts may say what they like. */
export function readReport(value: unknown): PageReport | undefined {
  const raw = recordOf(value);
  if (raw.type !== CHECKED || !Array.isArray(raw.visible)) return undefined;
  return {
    type: CHECKED,
    mode: raw.mode === 'private' ? 'private' : 'open',
    isSensitive: raw.isSensitive === true,
    isTooLarge: raw.isTooLarge === true,
    visible: raw.visible.slice(0, MOST_VISIBLE).flatMap(thingOf),
  };
}

function thingOf(value: unknown): VisibleThing[] {
  const { kind, selector, name, sample, more } = recordOf(value);
  const known = VISIBLE_KINDS.find((one) => one === kind);
  if (!known) return [];
  return [
    { kind: known, selector: textOf(selector), name: textOf(name), sample: textOf(sample), more: Number(more) || 0 },
  ];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MOST_TEXT) : '';
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
