import { css } from 'lit';

/** Look of `casement-hand-layer`. The colours are on the customer's page, not on ours. */
export const handLayerStyles = css`
  :host {
    position: absolute;
    inset: 0;
    display: block;
    direction: ltr;
    pointer-events: none;
  }
  .field {
    position: absolute;
    inset: 0;
    pointer-events: auto;
    touch-action: none;
  }
  :host([tool='point']) .field,
  :host([tool='draw']) .field {
    cursor: crosshair;
  }
  .ink {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
  }
  .ink polyline {
    fill: none;
    stroke: #b93d0b;
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .own {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
  }
  .own span {
    position: absolute;
    inset-block-start: 14px;
    inset-inline-start: 12px;
    padding: 1px 6px;
    border-radius: var(--casement-radius-s);
    background: #b93d0b;
    color: #fff;
    font-size: var(--casement-text-11);
    white-space: nowrap;
  }
  textarea {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 1px;
    block-size: 1em;
    padding: 0;
    border: 0;
    outline: 0;
    opacity: 0;
    resize: none;
    overflow: hidden;
  }
  .field:has(~ textarea:focus) {
    box-shadow: inset 0 0 0 3px #b93d0b;
  }
  casement-option-list {
    pointer-events: auto;
  }
`;
