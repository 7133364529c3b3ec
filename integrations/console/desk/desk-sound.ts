import { Listeners } from '#shared/client/listeners.ts';

/** What rings: an offer rises, an overdue session falls. Frequencies in Hz. */
const tunes = { offer: [659, 880], overdue: [587, 440] } as const;
export type Tune = keyof typeof tunes;

const TONE_S = 0.16;
const LOUDNESS = 0.18;

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

  /** Rings once for each `id`, however many pages of the agent are asked. Silent while locked. */
  async ring(tune: Tune, id: string): Promise<void> {
    const context = this.#context;
    if (!context || !this.isUnlocked || !(await this.#isFirst(id))) return;
    tunes[tune].forEach((frequency, at) => {
      tone(context, frequency, at * TONE_S);
    });
  }

  close(): void {
    this.#release.abort();
    this.#listeners.clear();
    void this.#context?.close();
    this.#context = undefined;
  }

  /** Whoever rings keeps the lock for as long as it lives, so that a page that hears of it later stays silent. */
  #isFirst(id: string): Promise<boolean> {
    if (!('locks' in navigator)) return Promise.resolve(true);
    const { signal } = this.#release;
    return new Promise((resolve) => {
      void navigator.locks.request(`casement-ring ${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise((release) => signal.addEventListener('abort', release));
      });
    });
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
