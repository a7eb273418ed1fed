/**
 * What a page can do beyond being read: open the passages behind a number, sort and filter tables, search, save a
 * table as CSV. Plain JavaScript for browsers; its digest stands in the page's security policy. Nothing is lost
 * without it: passages are then reached by links and stand in `details`.
 */
export const pageScript = `(() => {
'use strict';
const root = document.documentElement;
const { lang } = root;
const words = document.body.dataset;
const main = document.querySelector('main');
root.classList.add('js');
const collator = new Intl.Collator(lang, { numeric: true });
const fold = (text) => text.normalize('NFC').toLocaleLowerCase(lang);
const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
const texts = new WeakMap();
const textOf = (node) => {
  if (!texts.has(node)) texts.set(node, fold(node.textContent));
  return texts.get(node);
};
const holds = (row, wanted) => textOf(row).includes(wanted) || (row.more !== undefined && textOf(row.more).includes(wanted));

// Passages behind a number: the link becomes a button that shows the row below.
const show = (more, isOpen) => {
  more.classList.toggle('open', isOpen);
  more.querySelector('details').open = isOpen;
  more.opener?.setAttribute('aria-expanded', String(isOpen));
};
for (const link of main.querySelectorAll('a.count')) {
  const more = document.getElementById(link.hash.slice(1));
  const button = element('button', { type: 'button', className: 'count', textContent: link.textContent });
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', more.id);
  button.setAttribute('aria-label', link.getAttribute('aria-label'));
  link.replaceWith(button);
  more.opener = button;
  button.closest('tr').more = more;
  button.addEventListener('click', () => show(more, !more.classList.contains('open')));
  more.querySelector('details').addEventListener('toggle', (event) => {
    if (!event.target.open && more.classList.contains('open')) show(more, false);
  });
  more.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(more, false);
    button.focus();
  });
}
const openTarget = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const more = target && target.closest('tr.more');
  if (more) show(more, true);
};
addEventListener('hashchange', openTarget);
openTarget();

// Tables. Small windows show a row as a card: its cells then bear their headings, and roles say that it is a table.
const roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };
const tables = [...main.querySelectorAll('table.data')].map((table) => {
  const body = table.tBodies[0];
  const rows = [...body.rows].filter((row) => !row.classList.contains('more'));
  const state = { rows, query: '' };
  const heads = [...table.tHead.rows[0].cells];
  for (const node of [table, ...table.querySelectorAll('*')]) {
    const role = node.tagName === 'TH' ? (node.scope === 'row' ? 'rowheader' : 'columnheader') : roles[node.tagName];
    if (role) node.setAttribute('role', role);
  }
  for (const row of rows) {
    [...row.cells].forEach((cell, column) => {
      const { label } = heads[column].dataset;
      if (label) cell.dataset.head = label;
      cell.classList.toggle('blank', /^[\\s–]*$/.test(cell.textContent) && !cell.querySelector('svg'));
    });
  }
  heads.forEach((head, column) => {
    if (!('label' in head.dataset)) return;
    const button = element('button', { type: 'button' });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const isNumber = head.classList.contains('number');
      const was = head.getAttribute('aria-sort');
      const direction = was === null ? (isNumber ? 'descending' : 'ascending') : was === 'ascending' ? 'descending' : 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', direction);
      const sign = direction === 'ascending' ? 1 : -1;
      const keys = new Map(rows.map((row) => [row, keyOf(row.cells[column])]));
      const sorted = [...rows].sort((left, right) => {
        const [a, b] = [keys.get(left), keys.get(right)];
        // What has no value stands last in either direction.
        if (a === null || b === null) return (a === null) - (b === null);
        return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(a, b));
      });
      body.append(...sorted.flatMap((row) => (row.more ? [row, row.more] : [row])));
      status.textContent = words.sorted.replace('{column}', head.dataset.label);
    });
  });
  const tools = element('div', { className: 'tools' });
  table.closest('.table').prepend(tools);
  if (rows.length > 5) {
    const filter = element('input', { type: 'search' });
    filter.addEventListener('input', () => {
      state.query = fold(filter.value.trim());
      apply();
    });
    const label = element('label', {}, element('span', { textContent: words.filter }), filter);
    filter.setAttribute('aria-label', words.filter + ': ' + table.dataset.label);
    tools.append(label);
  }
  const save = element('button', { type: 'button', textContent: words.csv });
  save.setAttribute('aria-label', words.csv + ': ' + table.dataset.label);
  save.addEventListener('click', () => saveCsv(table, heads, rows));
  tools.append(save);
  return state;
});
function keyOf(cell) {
  const { v, low } = cell.dataset;
  const value = v ?? low ?? cell.textContent.trim();
  if (value === '') return null;
  const number = Number(value);
  return (v !== undefined || low !== undefined) && !Number.isNaN(number) ? number : value;
}

// CSV as the reader's office opens it: German Excel expects semicolons and decimal commas.
const isExcel = 'excel' in words;
function csvField(text, isNumber) {
  if (isNumber) return isExcel ? text.replace('.', ',') : text;
  const value = /^\\s*[=+\\-@\\t\\r]/.test(text) && !/^[+-]?\\d+([.,]\\d+)?$/.test(text) ? "'" + text : text;
  return /["\\n\\r,;]|^\\s|\\s$/.test(value) ? '"' + value.replaceAll('"', '""') + '"' : value;
}
function saveCsv(table, heads, rows) {
  const columns = heads.map((head, index) => ({ head, index })).filter(({ head }) => 'label' in head.dataset);
  const isInterval = ({ head }) => head.dataset.kind === 'interval';
  const header = columns.flatMap((column) => {
    const { label } = column.head.dataset;
    return isInterval(column) ? [label + ' ' + words.low, label + ' ' + words.high] : [label];
  });
  const lines = rows.map((row) =>
    columns.flatMap((column) => {
      const cell = row.cells[column.index];
      const { v, low, high } = cell.dataset;
      if (isInterval(column)) return [csvField(low ?? '', true), csvField(high ?? '', true)];
      if (v !== undefined) return [csvField(v, v !== '' && !Number.isNaN(Number(v)))];
      return [csvField(cell.textContent.trim() === '–' ? '' : cell.textContent.trim(), false)];
    }),
  );
  const separator = isExcel ? ';' : ',';
  const text = '\\uFEFF' + [header.map((field) => csvField(field, false)), ...lines].map((fields) => fields.join(separator) + '\\r\\n').join('');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = element('a', { href: url, download: table.dataset.name + '.csv' });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

// Search over the whole page.
const form = document.getElementById('search');
const input = form.querySelector('input');
const status = form.querySelector('output');
let query = '';
form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
input.addEventListener('input', () => {
  query = fold(input.value.trim());
  apply();
});
input.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || input.value === '') return;
  event.preventDefault();
  input.value = '';
  query = '';
  apply();
});
const others = [...main.querySelectorAll('p, li, figure, tr')].filter((node) => !node.closest('table.data') && !node.closest('thead') && !(node.parentElement.closest('li, figure')));
const sections = [...main.querySelectorAll('section')];
function apply() {
  let shown = 0;
  let total = 0;
  for (const { rows, query: own } of tables) {
    for (const row of rows) {
      const isShown = holds(row, query) && textOf(row).includes(own);
      row.hidden = !isShown;
      if (row.more) row.more.hidden = !isShown;
      shown += isShown;
      total++;
    }
  }
  for (const node of others) {
    node.hidden = query !== '' && !textOf(node).includes(query);
    if (query !== '' && !node.hidden) shown++;
    if (query !== '') total++;
  }
  for (const section of sections) {
    section.hidden = false;
    section.hidden = query !== '' && ![...section.querySelectorAll('tbody tr:not(.more), p, li, figure')].some((node) => !node.hidden && !node.closest('[hidden]'));
  }
  status.textContent = query === '' && tables.every(({ query: own }) => own === '') ? '' : words.found.replace('{shown}', shown).replace('{total}', total);
}
})();
`;
