import type { Queue } from '#shared/protocol/desk.ts';
import { t } from './words.ts';

/** What the reader calls a queue. */
export function queueName({ ref, name }: Pick<Queue, 'ref' | 'name'>): string {
  return ref.kind === 'agent' ? t('mine') : name;
}
