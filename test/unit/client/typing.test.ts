import { Typing } from '#shared/client/typing.ts';

const { jest } = import.meta;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function createTyping() {
  const heard: boolean[] = [];
  let said = 0;
  const typing = new Typing({
    say: () => {
      said += 1;
    },
    onChange: (otherIsTyping) => heard.push(otherIsTyping),
  });
  return { typing, heard, said: () => said };
}

test('[M7] key presses are said at most every two seconds, and at once after a message went out', () => {
  const { typing, said } = createTyping();
  for (let press = 0; press < 30; press += 1) {
    typing.said();
    jest.advanceTimersByTime(100);
  }
  expect(said()).toBe(2);
  typing.rest();
  typing.said();
  expect(said()).toBe(3);
});

test('[C1] the other side stops typing after five silent seconds, or with its message', () => {
  const { typing, heard } = createTyping();
  typing.heard();
  jest.advanceTimersByTime(4_999);
  typing.heard();
  jest.advanceTimersByTime(4_999);
  expect(heard).toEqual([true, true]);
  jest.advanceTimersByTime(1);
  expect(heard).toEqual([true, true, false]);
  typing.heard();
  typing.stopped();
  expect(heard.at(-1)).toBe(false);
});
