import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import './share-page.ts';
import { TODOS, useTodoApp } from './use-todo-app.ts';

interface Todo {
  readonly title: string;
  readonly isDone: boolean;
}

@customElement('todo-app')
class TodoApp extends LitElement {
  static override styles = css`
    :host {
      display: block;
      border-inline-start: 6px solid #36a;
      padding-inline-start: 12px;
    }
    .done {
      text-decoration: line-through;
    }
  `;
  @state() private todos: readonly Todo[] = TODOS.map((title) => ({ title, isDone: false }));
  @state() private draft = '';

  override render() {
    const open = this.todos.filter(({ isDone }) => !isDone).length;
    return html`
      <h1>
        Lit
        <span class="count">${open}</span>
      </h1>
      <input
        class="new"
        data-casement-show
        .value=${this.draft}
        @input=${({ target }: Event) => (this.draft = (target as HTMLInputElement).value)}
      />
      <button class="add" ?disabled=${this.draft === ''} @click=${() => this.add()}>Add</button>
      <button class="sort" @click=${() => this.sort()}>Sort</button>
      ${
        open < this.todos.length
          ? html`
              <p>Well done.</p>
            `
          : nothing
      }
      <ul>
        ${repeat(
          this.todos,
          ({ title }) => title,
          (todo) => html`
            <li class=${todo.isDone ? 'done' : ''}>
              <input type="checkbox" data-casement-show .checked=${todo.isDone} @change=${() => this.toggle(todo)} />
              ${todo.title}
              <button @click=${() => this.drop(todo)}>Remove</button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  private add(): void {
    this.todos = [...this.todos, { title: this.draft, isDone: false }];
    this.draft = '';
  }

  private sort(): void {
    this.todos = this.todos.toSorted((one, other) => one.title.localeCompare(other.title));
  }

  private toggle(todo: Todo): void {
    this.todos = this.todos.map((one) => (one === todo ? { ...one, isDone: !one.isDone } : one));
  }

  private drop(todo: Todo): void {
    this.todos = this.todos.filter((one) => one !== todo);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'todo-app': TodoApp;
  }
}

window.act = async () => {
  const root = document.querySelector('todo-app')?.shadowRoot;
  if (root) await useTodoApp(root);
};
