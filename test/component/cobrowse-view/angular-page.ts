import '@angular/compiler';
import { Component, computed, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import './share-page.ts';
import { TODOS, useTodoApp } from './use-todo-app.ts';

interface Todo {
  readonly title: string;
  readonly isDone: boolean;
}

@Component({
  selector: 'todo-app',
  template: `
    <main>
      <h1>
        Angular
        <span class="count">{{ open() }}</span>
      </h1>
      <input class="new" data-casement-show [value]="title()" (input)="title.set($any($event.target).value)" />
      <button class="add" [disabled]="title() === ''" (click)="add()">Add</button>
      <button class="sort" (click)="sort()">Sort</button>
      @if (open() < todos().length) {
        <p [style.color]="'#276'">Well done.</p>
      }
      <ul class="todo">
        @for (todo of todos(); track todo.title) {
          <li [class.done]="todo.isDone">
            <input type="checkbox" data-casement-show [checked]="todo.isDone" (change)="toggle(todo)" />
            <span>{{ todo.title }}</span>
            <button (click)="remove(todo)">Remove</button>
          </li>
        }
      </ul>
    </main>
  `,
  styles: 'main { border-block-start: 4px solid #a33 } h1 { color: #a33 }',
})
class TodoApp {
  readonly todos = signal<readonly Todo[]>(TODOS.map((title) => ({ title, isDone: false })));
  readonly title = signal('');
  readonly open = computed(() => this.todos().filter(({ isDone }) => !isDone).length);

  add(): void {
    this.todos.update((todos) => [...todos, { title: this.title(), isDone: false }]);
    this.title.set('');
  }

  sort(): void {
    this.todos.update((todos) => todos.toSorted((one, other) => one.title.localeCompare(other.title)));
  }

  toggle(todo: Todo): void {
    this.todos.update((todos) => todos.map((one) => (one === todo ? { ...one, isDone: !one.isDone } : one)));
  }

  remove(todo: Todo): void {
    this.todos.update((todos) => todos.filter((one) => one !== todo));
  }
}

await bootstrapApplication(TodoApp, { providers: [provideZonelessChangeDetection()] });
window.act = () => useTodoApp(document);
