import { expect, test } from '@playwright/test';
import { linkParts } from '#shared/ui/link-parts.ts';

function hrefs(text: string): string[] {
  return linkParts(text).flatMap((part) => ('href' in part ? [part.href] : []));
}

test('[C1] only http, https and mailto become links', () => {
  expect(hrefs('http://a.example https://b.example mailto:dana@fernway.example')).toEqual([
    'http://a.example/',
    'https://b.example/',
    'mailto:dana@fernway.example',
  ]);
  for (const text of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'tel:123',
    'javascript:https://a.example',
    'xhttps://a.example',
    'https://',
    'mailto:nobody',
  ]) {
    expect(
      hrefs(text).filter((href) => !href.startsWith('https://a.example')),
      text,
    ).toEqual([]);
  }
});

test('[C1] an address with a user name stays text', () => {
  expect(linkParts('https://bank.example@evil.example/login')).toEqual([
    { text: 'https://bank.example@evil.example/login' },
  ]);
});

test('[C1] a host is shown as the browser resolves it', () => {
  const [part] = linkParts('https://аpple.example/signin');
  expect(part).toEqual({ href: 'https://xn--pple-43d.example/signin', label: 'https://xn--pple-43d.example/signin' });
  expect(linkParts('https://ex%61mple.test/x')[0]).toEqual({
    href: 'https://example.test/x',
    label: 'https://example.test/x',
  });
  expect(linkParts('https://Fernway.Example')[0]).toEqual({
    href: 'https://fernway.example/',
    label: 'https://Fernway.Example',
  });
});

test('[C1] marks that turn or hide text end a link', () => {
  for (const mark of ['\u202e', '\u2066', '\u200b', '\u200f', '\u00ad', '\ufeff', '\u0000', '\u2060']) {
    expect(hrefs(`https://a.example/x${mark}y`)).toEqual(['https://a.example/x']);
  }
});

test('[C1] what belongs to the sentence is not in the link, and no character is lost', () => {
  const cases: ReadonlyArray<readonly [string, string]> = [
    ['See https://a.example/x.', 'https://a.example/x'],
    ['(https://a.example/x)', 'https://a.example/x'],
    ['https://a.example/x_(y)', 'https://a.example/x_(y)'],
    ['"https://a.example/x", he said', 'https://a.example/x'],
    ['**https://a.example/x**', 'https://a.example/x'],
    ['https://a.example/x?!', 'https://a.example/x'],
  ];
  for (const [text, href] of cases) {
    expect(hrefs(text), text).toEqual([href]);
    expect(
      linkParts(text)
        .map((part) => ('href' in part ? part.label : part.text))
        .join(''),
    ).toBe(text);
  }
});

test('[C1] a long text is read in linear time', () => {
  const started = performance.now();
  linkParts(`https://a.example/${')'.repeat(4000)}`);
  linkParts('https://'.repeat(500));
  linkParts('www.'.repeat(1000));
  expect(performance.now() - started).toBeLessThan(250);
});
