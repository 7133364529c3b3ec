import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { LitElement, html } from 'lit';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApp, h, ref } from 'vue';

/**
 * One field each whose value its framework holds and writes back with every change: upper case, so that a value which
 * the framework has not noticed is seen at once. Beside it stands what the framework knows.
 */
const box = (id: string) => document.body.appendChild(Object.assign(document.createElement('div'), { id }));

function ReactField() {
  const [text, setText] = useState('');
  const [ticked, setTicked] = useState(false);
  const [chosen, setChosen] = useState('a');
  return createElement(
    'div',
    null,
    createElement('input', {
      value: text,
      onChange: ({ target }: { target: HTMLInputElement }) => setText(target.value.toUpperCase()),
    }),
    createElement('input', { type: 'checkbox', checked: ticked, onChange: () => setTicked(!ticked) }),
    createElement(
      'select',
      { value: chosen, onChange: ({ target }: { target: HTMLSelectElement }) => setChosen(target.value) },
      ...['a', 'b'].map((name) => createElement('option', { key: name }, name)),
    ),
    createElement('output', null, `${text} ${String(ticked)} ${chosen}`),
  );
}
createRoot(box('react')).render(createElement(ReactField));

const [text, ticked, chosen] = [ref(''), ref(false), ref('a')];
createApp({
  render: () => [
    h('input', {
      value: text.value,
      onInput: ({ target }: { target: HTMLInputElement }) => (text.value = target.value.toUpperCase()),
    }),
    h('input', { type: 'checkbox', checked: ticked.value, onChange: () => (ticked.value = !ticked.value) }),
    h(
      'select',
      { value: chosen.value, onChange: ({ target }: { target: HTMLSelectElement }) => (chosen.value = target.value) },
      ['a', 'b'].map((name) => h('option', name)),
    ),
    h('output', `${text.value} ${String(ticked.value)} ${chosen.value}`),
  ],
}).mount(box('vue'));

class LitField extends LitElement {
  private held = { text: '', ticked: false, chosen: 'a' };
  protected override createRenderRoot() {
    return this;
  }
  override render() {
    const { text: words, ticked: isTicked, chosen: name } = this.held;
    return html`
      <input .value=${words} aria-label="Name" @input=${this.handleInput} />
      <input type="checkbox" aria-label="Tick" .checked=${isTicked} @change=${() => this.hold({ ticked: !isTicked })} />
      <select aria-label="List" .value=${name} @change=${this.handleChoice}>
        <option>a</option>
        <option>b</option>
      </select>
      <output>${words} ${isTicked} ${name}</output>
    `;
  }
  private hold(part: Partial<typeof this.held>) {
    this.held = { ...this.held, ...part };
    this.requestUpdate();
  }
  private readonly handleInput = ({ target }: Event) =>
    this.hold({ text: (target as HTMLInputElement).value.toUpperCase() });
  private readonly handleChoice = ({ target }: Event) => this.hold({ chosen: (target as HTMLSelectElement).value });
}
customElements.define('lit-field', LitField);
box('lit').append(document.createElement('lit-field'));

class AngularField {
  readonly text = signal('');
  readonly ticked = signal(false);
  readonly chosen = signal('a');
  upper(event: Event) {
    this.text.set((event.target as HTMLInputElement).value.toUpperCase());
  }
  choose(event: Event) {
    this.chosen.set((event.target as HTMLSelectElement).value);
  }
}
const template = `<input [value]="text()" (input)="upper($event)">
  <input type="checkbox" [checked]="ticked()" (change)="ticked.set(!ticked())">
  <select [value]="chosen()" (change)="choose($event)"><option>a</option><option>b</option></select>
  <output>{{ text() }} {{ ticked() }} {{ chosen() }}</output>`;
Component({ selector: 'angular-field', template })(AngularField);
box('angular').append(document.createElement('angular-field'));
await bootstrapApplication(AngularField, { providers: [provideZonelessChangeDetection()] });
document.documentElement.dataset.frameworks = 'true';
