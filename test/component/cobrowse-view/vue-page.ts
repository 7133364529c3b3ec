import { computed, createApp, defineComponent, h, reactive, ref, Transition, TransitionGroup } from 'vue';
import './share-page.ts';
import { TODOS, useTodoApp } from './use-todo-app.ts';

interface Todo {
  title: string;
  isDone: boolean;
}

const TodoApp = defineComponent({
  setup() {
    const todos = reactive<Todo[]>(TODOS.map((title) => ({ title, isDone: false })));
    const title = ref('');
    const open = computed(() => todos.filter(({ isDone }) => !isDone).length);
    const add = () => {
      todos.push({ title: title.value, isDone: false });
      title.value = '';
    };
    const item = (todo: Todo, at: number) =>
      h('li', { key: todo.title, class: { done: todo.isDone } }, [
        h('input', {
          type: 'checkbox',
          checked: todo.isDone,
          'data-casement-show': '',
          onChange: () => (todo.isDone = !todo.isDone),
        }),
        h('span', todo.title),
        h('button', { onClick: () => todos.splice(at, 1) }, 'Remove'),
      ]);
    return () =>
      h('main', [
        h('h1', ['Vue ', h('span', { class: 'count' }, open.value)]),
        h('input', {
          class: 'new',
          value: title.value,
          'data-casement-show': '',
          onInput: (event: Event) => (title.value = (event.target as HTMLInputElement).value),
        }),
        h('button', { class: 'add', onClick: add }, 'Add'),
        h(
          'button',
          { class: 'sort', onClick: () => todos.sort((one, other) => one.title.localeCompare(other.title)) },
          'Sort',
        ),
        h(Transition, () =>
          open.value < todos.length ? h('p', { style: { color: '#276' } }, 'Well done.') : undefined,
        ),
        h(TransitionGroup, { tag: 'ul', class: 'todo' }, () => todos.map(item)),
      ]);
  },
});

createApp(TodoApp).mount('#app');
window.act = () => useTodoApp(document);
