import { messageState } from '#shared/client/message-state.ts';
import { ReceiptSender } from '#shared/client/receipt-sender.ts';
import type { Receipt } from '#shared/protocol/live-state.ts';

const { jest } = import.meta;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function createSender() {
  const said: Receipt[] = [];
  const sender = new ReceiptSender((receipt) => said.push(receipt));
  return { sender, said };
}

test('[C1] a message is sent, then delivered, then seen, by the receipt of the other side', () => {
  expect(messageState(5, { delivered: 4, seen: 4 })).toBe('sent');
  expect(messageState(5, { delivered: 5, seen: 4 })).toBe('delivered');
  expect(messageState(5, { delivered: 9, seen: 5 })).toBe('seen');
});

test('[M7] the first receipt goes out at once, a burst behind it as one', () => {
  const { sender, said } = createSender();
  for (let seq = 1; seq <= 20; seq += 1) sender.advance({ delivered: seq });
  expect(said).toEqual([{ delivered: 1, seen: 0 }]);
  jest.advanceTimersByTime(250);
  expect(said).toEqual([
    { delivered: 1, seen: 0 },
    { delivered: 20, seen: 0 },
  ]);
});

test('[C1] positions never go back, and what is seen is delivered', () => {
  const { sender } = createSender();
  sender.advance({ seen: 7 });
  expect(sender.receipt).toEqual({ delivered: 7, seen: 7 });
  expect(sender.advance({ delivered: 3, seen: 2 })).toBe(false);
  expect(sender.receipt).toEqual({ delivered: 7, seen: 7 });
});

test('[M7] a closed sender says nothing any more', () => {
  const { sender, said } = createSender();
  sender.advance({ delivered: 1 });
  sender.advance({ delivered: 2 });
  sender.close();
  jest.advanceTimersByTime(1_000);
  expect(said).toHaveLength(1);
});
