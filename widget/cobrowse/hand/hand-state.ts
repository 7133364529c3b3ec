/** Who acts on the customer's page. */
export interface HandState {
  /** Has the control; undefined: nobody. */
  readonly agentId: string | undefined;
  /** The customer's own hand is on the page: the agent's waits. */
  readonly isPaused: boolean;
}
