import type { z } from 'zod';
import { Hello, PageMessage, ToPage, ToViewer, ViewerMessage } from '../shared/protocol/cobrowse-line.ts';
import { FRAME_HEAD_BYTES, MOST_FRAME_BYTES, MOST_PART_BYTES, MOST_RAW_BYTES } from '../shared/protocol/frame.ts';

const MEBIBYTE = 1024 * 1024;

const FRAMES = `A frame is sent as one binary message for each of its parts. The first ${FRAME_HEAD_BYTES} bytes of every part are its envelope,
big-endian; the rest is gzip of UTF-8 JSON \`{"events": []}\`, cut where a part is full.

| Bytes | What                                                             |
| ----- | ---------------------------------------------------------------- |
| 0     | version, 1                                                       |
| 1     | kind: 0 for a snapshot, 1 for a change                           |
| 2–3   | part, from 0                                                     |
| 4–5   | parts                                                            |
| 6–7   | 0                                                                |
| 8–11  | epoch: a random number for the life of one recorder              |
| 12–15 | base: which snapshot of the epoch, from 1                        |
| 16–19 | seq: 0 for the snapshot itself, then counting its changes from 1 |
| 20–23 | unpacked size of the whole frame in bytes                        |

A part has at most ${MOST_PART_BYTES / 1024} KiB with its envelope, a frame ${MOST_FRAME_BYTES / MEBIBYTE} MiB packed and ${MOST_RAW_BYTES / MEBIBYTE} MiB unpacked. Parts come in order and together;
a frame may be broken off, and then the first part of another follows. A change is worth nothing without its base and
the change before it: the relay refuses one that does not follow, and asks the page for a snapshot.
`;

const LINE = `A page that is shared has a line of its own, a WebSocket at \`/cobrowse\`, which the customer's browser opens at one end
and the agent's at the other. Nothing of it is stored. Without a grant to see the page there is no line, and with the
grant's end it ends.

- The browser says \`hello\` first, within 5 s, and waits for \`ready\`. Said again with a newer token, \`hello\` keeps the
  line open past the end of the first one.
- \`ended\` is for good, unless a newer token helps (\`token-expired\`). A line that closes without it is opened again,
  after a while.
- Of several tabs of the customer the newest sends; the others are told \`already-taken\`.
- A viewer says with \`applied\` which frame it shows. At most 256 KiB, or what was sent within 500 ms, is on its way to it
  without that; a viewer that falls further behind misses changes and gets a fresh snapshot once it has caught up.
- Nobody who sends faster than 500 messages or 8 MiB a second is refused: the relay stops reading for a while.
`;

type ShapeOf = (schema: z.ZodType, io: 'input' | 'output') => string;

/** The part of `docs/protocol.md` about shared pages; `shapeOf` says a schema as text. */
export function cobrowseMarkdown(shapeOf: ShapeOf): string {
  const entry = (title: string, text: string) => `### ${title}\n\n\`\`\`text\n${text.replace(/^\n/, '')}\n\`\`\`\n`;
  return [
    `## Co-browse line\n\n${LINE}`,
    entry('First, from both ends', shapeOf(Hello, 'input')),
    entry('From the customer’s browser', shapeOf(PageMessage, 'input')),
    entry('From the agent’s browser', shapeOf(ViewerMessage, 'input')),
    entry('To the customer’s browser', shapeOf(ToPage, 'output')),
    entry('To the agent’s browser', shapeOf(ToViewer, 'output')),
    `### Frames\n\n${FRAMES}`,
  ].join('\n');
}
