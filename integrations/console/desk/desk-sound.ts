import { Listeners } from '#shared/client/listeners.ts';

/** What rings: an offer rises, an overdue session falls. Frequencies in Hz. */
const tunes = { offer: [659, 880], overdue: [587, 440] } as const;
export type Tune = keyof typeof tunes;

const TONE_S = 0.16;
const LOUDNESS = 0.18;
/** Several pages of one agent hear of the same thing within this time; one of them rings. */
const ONCE_MS = 2000;

/** Rings by Web Audio, which browsers allow only after a click or key on the page. */
export class DeskSound {
  readonly #listeners = new Listeners();
  readonly #release = new AbortController();
  #context: AudioContext | undefined;

  constructor() {
    const { signal } = this.#release;
    const unlock = () => void this.unlock();
    for (const gesture of ['pointerup', 'keydown'] as const) {
      document.addEventListener(gesture, unlock, { capture: true, signal });
    }
  }

  /** Whether the browser would play something now. */
  get isUnlocked(): boolean {
    return this.#context?.state === 'running';
  }

  /** Called when sound becomes allowed. Returns the function that unsubscribes. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Asks the browser to allow sound; works only within a click or key press. */
  async unlock(): Promise<void> {
    if (this.isUnlocked || this.#release.signal.aborted) return;
    this.#context ??= new AudioContext();
    await this.#context.resume().catch(() => undefined);
    this.#listeners.notify();
  }

  /** Rings once, however many pages are asked with the same `id`. Silent while locked. */
  async ring(tune: Tune, id: string): Promise<void> {
    const context = this.#context;
    if (!context || !this.isUnlocked) return;
    await oneOfAll(`casement-ring ${id}`, () => {
      tunes[tune].forEach((frequency, at) => {
        tone(context, frequency, at * TONE_S);
      });
    });
  }

  close(): void {
    this.#release.abort();
    this.#listeners.clear();
    void this.#context?.close();
    this.#context = undefined;
  }
}

function tone(context: AudioContext, frequency: number, delay: number): void {
  const start = context.currentTime + delay;
  const oscillator = new OscillatorNode(context, { frequency });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, start + TONE_S);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + TONE_S);
}

/** Runs `action` in one page of those that ask within two seconds; in this one where the browser has no locks. */
async function oneOfAll(name: string, action: () => void): Promise<void> {
  if (!('locks' in navigator)) {
    action();
    return;
  }
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    action();
    await new Promise((resolve) => setTimeout(resolve, ONCE_MS));
  });
}
