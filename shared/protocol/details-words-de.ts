import type { DetailsWords } from './details-text.ts';

const on = (isOn: boolean) => (isOn ? 'an' : 'aus');

export const german: DetailsWords = {
  title: 'Technische Angaben',
  problems: 'Probleme der Seite',
  requests: 'Fehlgeschlagene Abrufe',
  timings: 'Tempo der Seite',
  none: 'Keine bekannt.',
  label: {
    browser: 'Browser',
    device: 'Gerät',
    window: 'Fenster',
    language: 'Sprache',
    network: 'Netz',
    page: 'Seite',
    cameFrom: 'Kam von',
    cookies: 'Cookies',
  },
  timing: {
    firstByteMs: 'Erste Antwort',
    readyMs: 'Seite bereit',
    loadedMs: 'Seite geladen',
    largestPaintMs: 'Hauptinhalt gezeigt',
    layoutShift: 'Layoutsprung',
    slowestInputMs: 'Langsamste Reaktion',
    longTasks: 'Lange Aufgaben',
  },
  problem: {
    thrown: 'Fehler',
    rejected: 'Unbehandelter Fehler',
    error: 'Fehler in der Konsole',
    warning: 'Warnung in der Konsole',
    blocked: 'Von der Richtlinie der Website gesperrt',
  },
  request: { call: 'Aufruf', script: 'Skript', style: 'Stil', image: 'Bild', frame: 'Rahmen', other: 'Sonstiges' },
  scale: (factor) => `Faktor ${String(factor)}`,
  screen: (size) => `Bildschirm ${size}`,
  offline: 'offline',
  onlineSince: (time) => `online seit ${time}`,
  cookies: (hasCookies, hasStorage) => `${on(hasCookies)}, Speicher ${on(hasStorage)}`,
  noAnswer: 'Keine lesbare Antwort',
  times: (count) => `${String(count)}-mal`,
};
