import { ConsoleWatch } from './console-watch.ts';
import { maskAddress } from './mask-address.ts';
import { placeOf } from './place-of.ts';
import type { ProblemLog } from './problem-log.ts';
import { sayAll, sayValue, stackOf } from './say-value.ts';

/** The file that this code is in, to leave it out of the page's stacks. */
const OWN_FILE = import.meta.url.replace(/[?#][^]*$/, '');

/** Hears of errors, from `start` to `stop`. */
export class ProblemWatch {
  readonly #log: ProblemLog;
  readonly #console: ConsoleWatch;

  constructor(log: ProblemLog) {
    this.#log = log;
    this.#console = new ConsoleWatch((kind, values, stack) => {
      const own = values.map(stackOf).find((one) => one !== '') ?? stack;
      log.add(kind, sayAll(values), () => placeOf(own, OWN_FILE));
    });
  }

  start(): void {
    this.#console.start();
    window.addEventListener('error', this.#handleError);
    window.addEventListener('unhandledrejection', this.#handleRejection);
    document.addEventListener('securitypolicyviolation', this.#handleViolation);
  }

  stop(): void {
    this.#console.stop();
    window.removeEventListener('error', this.#handleError);
    window.removeEventListener('unhandledrejection', this.#handleRejection);
    document.removeEventListener('securitypolicyviolation', this.#handleViolation);
  }

  readonly #handleError = (event: ErrorEvent) => {
    quietly(() => {
      const { message, filename, lineno } = event;
      const error: unknown = event.error;
      this.#log.add('thrown', message, () => placeOf(stackOf(error) || `${filename}:${String(lineno)}`, OWN_FILE));
    });
  };

  readonly #handleRejection = ({ reason }: PromiseRejectionEvent) => {
    quietly(() => this.#log.add('rejected', sayValue(reason), () => placeOf(stackOf(reason), OWN_FILE)));
  };

  readonly #handleViolation = (event: SecurityPolicyViolationEvent) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
    // What is no address is a word, such as `inline`.
    const blocked = blockedURI.includes(':') ? maskAddress(blockedURI) : blockedURI;
    const place = () => placeOf(`${sourceFile}:${String(lineNumber)}`);
    this.#log.add('blocked', `${effectiveDirective} ${blocked}`, place);
  };
}

/** What a page throws may be a trap as well. */
function quietly(read: () => void): void {
  try {
    read();
  } catch {
    // Then it is not told.
  }
}
