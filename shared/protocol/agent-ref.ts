import { z } from 'zod';
import { AgentId } from './ids.ts';

export const AgentRef = z.object({ id: AgentId, name: z.string() });
export type AgentRef = z.infer<typeof AgentRef>;
