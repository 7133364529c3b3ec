import { css } from 'lit';

/** The ticket page lives inside the console: it fills the room, and the console is the container of the queries. */
export const ticketPageStyles = css`
  :host {
    position: relative;
    flex: 1;
    block-size: auto;
    min-block-size: 0;
    container-type: normal;
  }
`;
