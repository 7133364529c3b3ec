import type { ReactiveControllerHost } from 'lit';
import { EventRunner } from '../event-runner.ts';
import { DeskActionEvent, type DeskAction } from './desk-action-event.ts';

/** Runs actions of the desk for one element. */
export class DeskRunner extends EventRunner<DeskAction> {
  constructor(host: ReactiveControllerHost & EventTarget) {
    super(host, (action) => new DeskActionEvent(action));
  }
}
