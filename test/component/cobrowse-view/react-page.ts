import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './share-page.ts';
import { TODOS, useTodoApp } from './use-todo-app.ts';

interface Todo {
  readonly title: string;
  readonly isDone: boolean;
}

function TodoItem({ todo, onToggle, onRemove }: { todo: Todo; onToggle: () => void; onRemove: () => void }) {
  return h(
    'li',
    { className: todo.isDone ? 'done' : '' },
    h('input', { type: 'checkbox', checked: todo.isDone, onChange: onToggle, 'data-casement-show': '' }),
    h('span', null, todo.title),
    h('button', { onClick: onRemove }, 'Remove'),
  );
}

function TodoApp() {
  const [todos, setTodos] = useState<readonly Todo[]>(TODOS.map((title) => ({ title, isDone: false })));
  const [title, setTitle] = useState('');
  const add = () => {
    setTodos([...todos, { title, isDone: false }]);
    setTitle('');
  };
  const toggle = (todo: Todo) => setTodos(todos.map((one) => (one === todo ? { ...one, isDone: !one.isDone } : one)));
  return h(
    'main',
    null,
    h('h1', null, 'React ', h('span', { className: 'count' }, todos.filter(({ isDone }) => !isDone).length)),
    h('input', {
      className: 'new',
      value: title,
      'data-casement-show': '',
      onChange: (event: { target: { value: string } }) => setTitle(event.target.value),
    }),
    h('button', { className: 'add', onClick: add, disabled: title === '' }, 'Add'),
    h('button', { className: 'sort', onClick: () => setTodos(todos.toSorted(byTitle)) }, 'Sort'),
    todos.some(({ isDone }) => isDone) && h('p', { style: { color: '#276' } }, 'Well done.'),
    h(
      'ul',
      { className: 'todo' },
      todos.map((todo) =>
        h(TodoItem, {
          key: todo.title,
          todo,
          onToggle: () => toggle(todo),
          onRemove: () => setTodos(todos.filter((one) => one !== todo)),
        }),
      ),
    ),
  );
}

function byTitle(one: Todo, other: Todo): number {
  return one.title.localeCompare(other.title);
}

const root = document.querySelector('#app');
if (root) createRoot(root).render(h(TodoApp));
window.act = () => useTodoApp(document);
