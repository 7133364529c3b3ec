import { Budget, MOST_NODES, TooLargeError } from '../../../integrations/mirror/clean/budget.ts';
import type { Tree } from '../../../integrations/mirror/clean/clean-data.ts';
import { cleanEvent } from '../../../integrations/mirror/clean/clean-event.ts';
import { cleanNode } from '../../../integrations/mirror/clean/clean-node.ts';
import { readFrame } from '../../../integrations/mirror/read-frame.ts';

const EMPTY: Tree = { tagOf: () => '', parentTagOf: () => '', depthOf: () => 0 };
const clean = (value: unknown, tree = EMPTY) => cleanEvent(value, new Budget(), tree);
const element = (tagName: string, attributes: object = {}, more: object = {}) => ({
  type: 2,
  id: 7,
  tagName,
  attributes,
  childNodes: [],
  ...more,
});
const built = (value: unknown) =>
  cleanNode(value, new Budget(), { depth: 0, parentTag: '' }) as unknown as {
    tagName: string;
    attributes: Record<string, unknown>;
  };
const incremental = (data: object) => ({ type: 3, timestamp: 1, data });

describe('[attack 32] an event of a hostile page', () => {
  it.each([
    null,
    7,
    'text',
    [],
    { type: 3 },
    { type: 3, data: [] },
    { type: 2, data: { node: {} } },
    { type: 2, data: {} },
  ])('is refused unless it is one: %j', (value) => {
    expect(() => clean(value)).toThrow();
  });

  it.each([0, 1, 5, 6, 7, 8, 99, '3'])('is left out when its type has nothing to show: %j', (type) => {
    expect(clean({ type, data: {}, timestamp: 1 })).toBeUndefined();
  });

  it.each([7, 9, 11, 16, 17, -1, 'x'])('is left out when its source is not shown: %j', (source) => {
    expect(clean(incremental({ source, id: 4 }))).toBeUndefined();
  });

  it('holds nothing that is not named, least of all what changes the prototype of things', () => {
    const value: unknown = JSON.parse(
      '{"type":3,"timestamp":1,"__proto__":{"a":1},"delay":9,"data":{"source":3,"id":4,"x":1,"y":2,"__proto__":{"b":1},"more":3}}',
    );
    expect(clean(value)).toEqual({ type: 3, at: 1, data: { source: 3, id: 4, x: 1, y: 2 } });
    const attributes = JSON.parse('{"__proto__":{"id":"x"},"class":"kept","constructor":"x"}') as object;
    expect(Object.getPrototypeOf(built(element('p', attributes)).attributes)).toBe(Object.prototype);
  });

  it('has numbers within bounds', () => {
    const sized = (width: unknown) => clean({ type: 4, data: { width, height: 10 } })?.data.width;
    expect([1e9, -5, Number.NaN, '12', 400].map(sized)).toEqual([16_384, 1, 1, 1, 400]);
    const at = (timestamp: unknown) => clean({ type: 4, timestamp, data: { width: 1, height: 1 } })?.at;
    expect([5, Number.POSITIVE_INFINITY, 'x'].map(at)).toEqual([5, undefined, undefined]);
  });

  it('becomes elements that do nothing, in place of those that would', () => {
    const tags = ['script', 'base', 'object', 'embed', 'portal', 'frame', 'marquee2', 'x-a', 'font-face', 'p><img'];
    expect(tags.map((tag) => built(element(tag)).tagName)).toEqual([
      ...['noscript', 'noscript', 'canvas', 'canvas', 'canvas', 'span', 'span', 'x-a', 'span', 'span'],
    ]);
    expect(built(element('script', {}, { isSVG: true })).tagName).toBe('g');
  });

  it('keeps attributes that only show something', () => {
    const kept = {
      class: 'a',
      id: 'b',
      title: 'c',
      'aria-label': 'd',
      colspan: '2',
      checked: true,
      value: 'v',
      href: '#x',
    };
    expect(built(element('a', kept)).attributes).toEqual(kept);
    const refused = {
      ...{
        onclick: 'x',
        OnClick: 'x',
        srcdoc: 'x',
        autofocus: '',
        target: '_top',
        download: '',
        ping: 'x',
        action: 'x',
      },
      ...{
        formaction: 'x',
        'http-equiv': 'refresh',
        rel: 'import',
        is: 'x',
        srcset: 'x',
        accesskey: 'a',
        popovertarget: 'x',
      },
      ...{ 'data-casement-drawn': '', 'data-casement-box': '', 'a b': 'x', '<': 'x' },
    };
    expect(built(element('p', refused)).attributes).toEqual({});
  });

  it('takes an address away instead of leaving the one before', () => {
    const change = (attributes: object, tag: string) =>
      clean(incremental({ source: 0, attributes: [{ id: 3, attributes }] }), { ...EMPTY, tagOf: () => tag })?.data;
    expect(change({ src: 'https://stranger.example/a.png' }, 'img')).toMatchObject({
      attributes: [{ attributes: { src: null } }],
    });
    expect(change({ href: 'javascript:alert(1)' }, 'a')).toMatchObject({ attributes: [{ attributes: { href: '#' } }] });
    expect(change({ href: 'https://stranger.example' }, 'link')).toMatchObject({
      attributes: [{ attributes: { href: null } }],
    });
  });

  it('is too large beyond the bounds of nodes, depth and text', () => {
    const page = (childNodes: unknown[]) =>
      JSON.stringify({
        events: [{ type: 2, timestamp: 1, data: { node: { type: 0, id: 1, childNodes }, initialOffset: {} } }],
      });
    const read = (text: string) => () => readFrame(text, 'snapshot', EMPTY, 0);
    const text = (length: number) => ({ type: 3, id: 2, textContent: 'x'.repeat(length) });
    expect(read(page([text(10)]))).not.toThrow();
    expect(read(page(Array.from({ length: MOST_NODES + 1 }, () => text(0))))).toThrow(TooLargeError);
    expect(read(page([text(4_000_001)]))).toThrow(TooLargeError);
    let deep: unknown = element('p');
    for (let depth = 0; depth < 600; depth += 1) deep = element('p', {}, { childNodes: [deep] });
    expect(read(page([deep]))).toThrow(TooLargeError);
  });

  it('is no snapshot where a change belongs, nor the other way round', () => {
    const snapshot = JSON.stringify({ events: [{ type: 2, data: { node: { type: 0, id: 1, childNodes: [] } } }] });
    expect(() => readFrame(snapshot, 'change', EMPTY, 0)).toThrow();
    expect(() => readFrame('{"events":[]}', 'snapshot', EMPTY, 0)).toThrow();
    expect(readFrame('{"events":[]}', 'change', EMPTY, 5)).toEqual({ events: [], nodes: 5 });
  });
});
