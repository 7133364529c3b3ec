import type { AgentDesk } from './agent-desk.ts';
import type { CustomerShop } from './customer-shop.ts';

/** Both ends in the chat, confirmed. Each test has a ticket of its own. */
export async function startChat(agent: AgentDesk, customer: CustomerShop, ticket: number): Promise<string> {
  await agent.openTicket(ticket);
  const { key } = await agent.createKey();
  const words = await agent.words;
  await customer.visit();
  await customer.openHelp();
  await customer.typeKey(key);
  await customer.join('Dana');
  await agent.button(/^This is/).click();
  return words;
}
