// Sorts and filters tables; every row is there without it.
const value = (row, i) => {
  const cell = row.cells[i], v = cell.dataset.v ?? cell.textContent.trim();
  return v !== '' && !isNaN(v) ? +v : v;
};
for (const table of document.querySelectorAll('table.sort')) {
  const body = table.tBodies[0];
  for (const th of table.tHead.querySelectorAll('th[data-s]')) {
    const button = document.createElement('button');
    button.type = 'button';
    th.dataset.h = th.textContent;
    button.append(...th.childNodes);
    th.append(button);
    button.addEventListener('click', () => {
      const first = th.dataset.s === 'up' ? 'ascending' : 'descending';
      const now = th.getAttribute('aria-sort');
      const next = now !== first ? first : first === 'ascending' ? 'descending' : 'ascending';
      for (const other of table.tHead.querySelectorAll('th')) other.removeAttribute('aria-sort');
      th.setAttribute('aria-sort', next);
      const sign = next === 'descending' ? -1 : 1;
      body.append(...[...body.rows].map(row => [value(row, th.cellIndex), row]).sort(([a], [b]) =>
        typeof a === 'number' && typeof b === 'number' ? sign * (a - b)
          : typeof a === 'number' ? -1 : typeof b === 'number' ? 1 : sign * String(a).localeCompare(String(b))
      ).map(([, row]) => row));
    });
  }
}
for (const form of document.querySelectorAll('form.filter')) {
  const table = document.getElementById(form.dataset.for), rows = [...table.tBodies[0].rows];
  const words = form.elements.words, missed = form.elements.missed, shown = form.querySelector('output');
  const texts = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
  const apply = () => {
    const sought = words.value.trim().toLowerCase().split(/\s+/);
    let count = 0;
    for (const row of rows) {
      const fits = sought.every(word => texts.get(row).includes(word))
        && (!missed || !missed.value || (row.dataset.m || '').split(' ').includes(missed.value));
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    if (shown) shown.textContent = shown.dataset.t.replace('{0}', count).replace('{1}', rows.length);
  };
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', event => event.preventDefault());
  const asked = () => {
    const number = /^#missed=(\d+)$/.exec(location.hash);
    if (missed && number) { missed.value = number[1]; apply(); }
  };
  addEventListener('hashchange', asked);
  asked();
}
