import { z } from 'zod';
import { agent, both, customer, write, type CommandSpec } from './command-spec.ts';

/** Keeping the page that agents see, which needs a yes of the customer of its own (rows C16, B3). */
export const recordingCommands = {
  'recording:ask': write(agent, 'Asks the customer whether the page in sight may be recorded.', {}),
  'recording:withdraw': write(agent, 'Takes the open question back.', { requestId: z.string().max(64) }),
  'recording:allow': write(customer, 'Yes: what agents see of the page is kept from now on.', {
    requestId: z.string().max(64),
  }),
  'recording:refuse': write(customer, 'No; the session and the share go on.', { requestId: z.string().max(64) }),
  'recording:stop': write(both, 'Nothing more is kept. What was recorded stays until it expires.', {
    grantId: z.string().max(64),
  }),
} satisfies Record<string, CommandSpec<z.ZodType, z.ZodType>>;
