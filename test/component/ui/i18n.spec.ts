import { expect, test } from '@playwright/test';
import type { Catalogue } from '#shared/ui/catalogue.ts';
import { createTranslator } from '#shared/ui/i18n.ts';
import { getDirection, getLocale, setLocale } from '#shared/ui/locale.ts';
import { de as controlsDe } from '#shared/ui/control-words/de.ts';
import { en as controlsEn } from '#shared/ui/control-words/en.ts';
import { de } from '#shared/ui/words/de.ts';
import { en } from '#shared/ui/words/en.ts';

const sample = {
  hello: 'Hello {name}',
  waiting: { one: '{count} person waits', other: '{count} people wait' },
  plain: 'Plain',
} as const satisfies Catalogue;

function parametersOf(catalogue: Catalogue): Record<string, string[]> {
  const find = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, message]) => [
      key,
      find(typeof message === 'string' ? message : message.other),
    ]),
  );
}

test.afterEach(async () => {
  await setLocale('en');
});

test('German has every word and parameter of English', () => {
  expect(parametersOf(de)).toEqual(parametersOf(en));
  expect(parametersOf(controlsDe)).toEqual(parametersOf(controlsEn));
});

test('parameters, plurals and numbers follow the locale', async () => {
  const t = createTranslator(sample, {
    de: () =>
      Promise.resolve({
        hello: 'Hallo {name}',
        waiting: { one: '{count} Person wartet', other: '{count} Personen warten' },
        plain: 'Schlicht',
      }),
  });
  expect(t('hello', { name: 'Dana' })).toBe('Hello Dana');
  expect(t('waiting', { count: 1 })).toBe('1 person waits');
  expect(t('waiting', { count: 1200 })).toBe('1,200 people wait');
  expect(await setLocale('de-AT')).toBe('de-AT');
  expect(t('plain')).toBe('Schlicht');
  expect(t('waiting', { count: 1 })).toBe('1 Person wartet');
  expect(t.rich('hello', { name: 7 })).toEqual(['Hallo ', '7', '']);
});

test('a language without words becomes English', async () => {
  expect(await setLocale('xx-YY')).toBe('en');
  expect(getLocale()).toBe('en');
});

test('words that cannot be fetched leave the locale as it was', async () => {
  createTranslator(sample, { fr: () => Promise.reject(new Error('offline')) });
  await expect(setLocale('fr')).rejects.toThrow('offline');
  expect(getLocale()).toBe('en');
});

test('of several locales asked for the last one wins', async () => {
  let answer: () => void = () => undefined;
  const slow = new Promise<typeof sample>((resolve) => {
    answer = () => {
      resolve(sample);
    };
  });
  createTranslator(sample, { sv: () => slow, nl: () => Promise.resolve(sample) });
  const first = setLocale('sv');
  const second = setLocale('nl');
  await second;
  answer();
  await first;
  expect(getLocale()).toBe('nl');
});

test('the direction comes from the language', () => {
  expect(getDirection('ar-EG')).toBe('rtl');
  expect(getDirection('he')).toBe('rtl');
  expect(getDirection('de')).toBe('ltr');
});
