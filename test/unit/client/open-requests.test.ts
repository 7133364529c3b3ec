import { OpenRequests } from '#shared/client/open-requests.ts';
import type { RelayLine } from '#shared/client/relay-line.ts';
import { ok } from '#shared/protocol/result.ts';

const { jest } = import.meta;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function lineThat(answers: boolean) {
  const sent: string[] = [];
  const line: RelayLine = {
    emit(name, input, answer) {
      sent.push(name);
      if (answers) answer?.(ok(input));
    },
    close: () => undefined,
  };
  return { line, sent };
}

test('[K9] what is asked without a line goes out once, with the next one', async () => {
  const requests = new OpenRequests();
  const { line, sent } = lineThat(true);
  const answer = requests.ask('token:renew', { a: 1 }, undefined);
  requests.lose();
  requests.flush(line);
  requests.flush(line);
  expect(await answer).toEqual(ok({ a: 1 }));
  expect(sent).toEqual(['token:renew']);
});

test('[K9] a lost line answers with busy what it carried, and nothing else', async () => {
  const requests = new OpenRequests();
  const carried = requests.ask('chat:send', {}, lineThat(false).line);
  const waiting = requests.ask('chat:send', {}, undefined);
  requests.lose();
  expect(await carried).toMatchObject({ ok: false, error: { code: 'busy' } });
  requests.flush(lineThat(true).line);
  expect(await waiting).toEqual(ok({}));
});

test('[K9] without an answer it is busy after ten seconds', async () => {
  const requests = new OpenRequests();
  const answer = requests.ask('chat:send', {}, lineThat(false).line);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await answer).toMatchObject({ ok: false, error: { code: 'busy' } });
});
