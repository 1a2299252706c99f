(() => {
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const PAGE = 50;
const FIRST = 16;
const PRINTED = 2000;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digit = new Map([...DIGITS].map((c, i) => [c, i]));
const [NAME, PRODUCER, RELEASED, AS_OF, TERMS, CELLS, LEVELS, FINDINGS, ITEMS, CONCERNS, CLAIMS, CONSEQUENCES, SOURCES, NOTE, LINK] =
    Array.from({length: 15}, (_, i) => i);
const OUTCOMES = [['✕', 'not met'], ['?', 'unknown'], ['✓', 'met']];
const LICENSES = ['not stated', 'not granted', 'unreviewed', 'restricted', 'free, not OSI-approved', 'OSI-approved'];
const SHORT = {evaluation: 'evals'};
const COMPONENTS = data.components.length;
const $ = id => document.getElementById(id);

function el(name, className, text) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}
const role = (node, value) => (node.setAttribute('role', value), node);
const hidden = text => el('span', 'vh', text);
// A reference is a number in base 64, as wide as the table that it points into needs.
const widthOf = table => table.length <= 64 ? 1 : table.length <= 4096 ? 2 : table.length <= 262144 ? 3 : 4;
function at(text, from, width) {
  let number = 0;
  for (let i = 0; i < width; i++) number = number * 64 + digit.get(text[from + i]);
  return number;
}
function references(text, width, from = 0) {
  const numbers = [];
  for (let i = from; i < text.length; i += width) numbers.push(at(text, i, width));
  return numbers;
}
const TEXT = widthOf(data.texts);
const PART = widthOf(data.parts);
const CELL = widthOf(data.cells);
const QUESTION = widthOf(data.questions);
const PLAN = widthOf(data.plans);
const text = i => references(data.texts[i], PART).map(part => data.parts[part]).join('');
const texts = (list, from) => references(list, TEXT, from).map(text);
const steps = references(data.steps, TEXT);
const STEP = widthOf(steps);
let columnEnd = 0;
const found = data.findings.map(table => {
  const width = widthOf(table);
  columnEnd += width;
  return {table, width, from: columnEnd - width};
});
const finding = (model, i) => found[i].table[at(model.row[FINDINGS], found[i].from, found[i].width)];

// What does not depend on the rule set is worked out once.
const models = data.models.map((row, i) => ({
  row, i,
  producer: data.producers[row[PRODUCER]],
  terms: data.terms[row[TERMS]],
  cells: Array.from({length: COMPONENTS}, (_, c) => at(row[CELLS], c * CELL, CELL)),
  text: [row[NAME], data.producers[row[PRODUCER]], ...data.terms[row[TERMS]].slice(0, 2), ...data.terms[row[TERMS]][4]]
      .join('\n').toLowerCase(),
  level: 0, possible: 0, met: 0, name: 0
}));
const byName = [...models].sort((a, b) => compare(a.row[NAME].toLowerCase(), b.row[NAME].toLowerCase()) || a.i - b.i);
byName.forEach((model, rank) => { model.name = rank; });
const firstFinding = [];
data.rules.reduce((sum, rules, i) => (firstFinding[i] = sum, sum + rules[3].length), 0);
function compare(a, b) { return a < b ? -1 : a > b ? 1 : 0; }

const state = {rules: 0, level: -1, license: -1, producer: -1, words: [], sort: 'openness', reverse: false, page: 0};
const open = new Set();
let order = models;
let shown = models;

function judge() {
  const [, , , requirements] = data.rules[state.rules];
  const first = firstFinding[state.rules];
  for (const model of models) {
    model.level = digit.get(model.row[LEVELS][state.rules * 2]);
    model.possible = digit.get(model.row[LEVELS][state.rules * 2 + 1]);
    model.met = 0;
    for (let i = 0; i < requirements.length; i++) {
      if (finding(model, first + i)[0] === '2') model.met++;
    }
  }
}

const openness = (a, b) => b.level - a.level || b.possible - a.possible || b.met - a.met || a.name - b.name;
const SORTS = new Map([
  ['openness', ['Openness', openness]],
  ['name', ['Name', (a, b) => a.name - b.name]],
  ['producer', ['Producer', (a, b) => compare(a.producer === '', b.producer === '') || compare(a.producer, b.producer) || openness(a, b)]],
  ['released', ['Newest release', (a, b) => compare(b.row[RELEASED], a.row[RELEASED]) || openness(a, b)]],
  ['license', ['License', (a, b) => b.terms[3] - a.terms[3] || openness(a, b)]],
]);
data.components.forEach(([label], c) => {
  SORTS.set('c' + c, [label[0].toUpperCase() + label.slice(1),
    (a, b) => data.cells[b.cells[c]][3] - data.cells[a.cells[c]][3] || openness(a, b)]);
});

function sort() {
  const by = SORTS.get(state.sort)[1];
  order = [...models].sort(state.reverse ? (a, b) => by(b, a) : by);
}

function filter() {
  const counts = data.rules[state.rules][2].map(() => [0, 0]);
  shown = [];
  for (const model of order) {
    if (state.license >= 0 && model.terms[3] !== state.license) continue;
    if (state.producer >= 0 && model.row[PRODUCER] !== state.producer) continue;
    if (!state.words.every(word => model.text.includes(word))) continue;
    counts[model.level][0]++;
    if (model.possible > model.level) counts[model.possible][1]++;
    if (state.level < 0 || model.level === state.level) shown.push(model);
  }
  return counts;
}

// The staircase.
function drawSteps(counts) {
  const levels = data.rules[state.rules][2];
  const box = $('steps');
  if (box.childElementCount !== levels.length || box.dataset.rules !== String(state.rules)) {
    box.dataset.rules = state.rules;
    box.style.setProperty('--n', levels.length);
    box.replaceChildren(...levels.map((level, i) => {
      const button = el('button', 'step');
      button.type = 'button';
      button.style.setProperty('--i', i);
      button.append(el('b'), el('span', 'label', level), el('span', 'may'), el('span', 'riser'));
      button.addEventListener('click', () => {
        state.level = state.level === i ? -1 : i;
        state.page = 0;
        draw();
      });
      return button;
    }));
  }
  levels.forEach((level, i) => {
    const button = box.children[i];
    const [proven, possible] = counts[i];
    button.children[0].textContent = proven.toLocaleString('en');
    button.children[2].textContent = possible ? '+ ' + possible.toLocaleString('en') + ' possibly' : '';
    button.setAttribute('aria-pressed', String(state.level === i));
  });
}

// The table.
const columns = [];
function drawHead() {
  const families = role(el('tr', 'families'), 'row');
  const names = role(el('tr', 'columns'), 'row');
  const column = (key, label, className) => {
    const th = role(el('th', className), 'columnheader');
    th.scope = 'col';
    const button = el('button', 'sorter');
    button.type = 'button';
    button.append(el('span', '', label));
    button.addEventListener('click', () => {
      state.reverse = state.sort === key ? !state.reverse : false;
      state.sort = key;
      state.page = 0;
      sort();
      draw();
    });
    th.append(button);
    columns.push([key, th]);
    return th;
  };
  const gap = role(el('td'), 'cell');
  gap.colSpan = 3;
  gap.setAttribute('aria-colspan', '3');
  families.append(gap);
  names.append(column('name', 'Model', 'name'), column('openness', 'Level', 'level'), column('license', 'License', 'lic'));
  let c = 0;
  while (c < COMPONENTS) {
    const family = data.components[c][1];
    let end = c;
    while (end < COMPONENTS && data.components[end][1] === family) end++;
    const th = role(el('th', 'first', end - c === 1 ? '' : SHORT[family] || family), 'columnheader');
    if (end - c === 1) th.append(hidden(family));
    th.scope = 'colgroup';
    th.colSpan = end - c;
    th.setAttribute('aria-colspan', String(end - c));
    families.append(th);
    for (let i = c; i < end; i++) names.append(column('c' + i, data.components[i][0], i === c ? 'c first' : 'c'));
    c = end;
  }
  const widths = el('colgroup');
  ['name', 'level', 'lic', ...data.components.map(() => '')].forEach(name => widths.append(el('col', name)));
  $('thead').before(widths);
  $('thead').replaceChildren(families, names);
}

const templates = new Map();
function cell(c, number) {
  const key = c * 4096 + number;
  let template = templates.get(key);
  if (!template) {
    const [label, family] = data.components[c];
    const first = c === 0 || data.components[c - 1][1] !== family;
    const [classes, mark, words] = data.cells[number];
    template = role(el('td', first ? 'c first' : 'c'), 'cell');
    if (first) template.dataset.family = SHORT[family] || family;
    const tile = role(el('span', classes, mark), 'img');
    tile.title = label + ': ' + words;
    tile.setAttribute('aria-label', label + ': ' + words);
    template.append(tile);
    templates.set(key, template);
  }
  return template.cloneNode(true);
}

function ladder(level, possible, size) {
  const box = el('span', 'ladder');
  box.setAttribute('aria-hidden', 'true');
  for (let i = 1; i < size; i++) box.append(el('i', i <= level ? 'on' : i <= possible ? 'maybe' : 'off'));
  return box;
}

function levelText(model) {
  const levels = data.rules[state.rules][2];
  return model.level === model.possible ? levels[model.level]
      : levels[model.level] + ', possibly ' + levels[model.possible].replace(/^[A-Z](?=[a-z])/, c => c.toLowerCase());
}

function chips(terms, most) {
  const box = el('span', 'chips');
  const outcome = el('span', 'chip outcome o' + terms[3]);
  const sign = el('span', 'sign', terms[3] ? terms[2] : '?');
  sign.setAttribute('aria-hidden', 'true');
  outcome.append(sign, LICENSES[terms[3]]);
  box.append(outcome);
  terms[4].slice(0, most).forEach(text => box.append(el('span', 'chip', text)));
  if (terms[4].length > most) {
    const more = el('span', 'chip more', '+' + (terms[4].length - most));
    more.append(hidden(' more restrictions: ' + terms[4].slice(most).join(', ')));
    more.title = terms[4].slice(most).join(', ');
    box.append(more);
  }
  return box;
}

function row(model) {
  const tr = role(el('tr', 'model'), 'row');
  tr.dataset.model = model.i;
  const th = role(el('th', 'name'), 'rowheader');
  th.scope = 'row';
  const button = el('button', 'opener');
  button.type = 'button';
  button.setAttribute('aria-expanded', String(open.has(model.i)));
  if (open.has(model.i)) button.setAttribute('aria-controls', 'd' + model.i);
  button.append(el('bdi', '', model.row[NAME]));
  button.addEventListener('click', () => toggle(model, tr, button));
  const sub = el('span', 'sub');
  sub.append(el('bdi', '', model.producer || 'producer not stated'));
  if (model.row[RELEASED]) sub.append(' · ', el('span', 'date', model.row[RELEASED]));
  if (model.row[AS_OF] && model.row[AS_OF] !== model.row[RELEASED]) {
    sub.append(' · ', el('span', 'date', 'as of ' + model.row[AS_OF]));
  }
  th.append(button, sub);
  const level = role(el('td', 'level'), 'cell');
  level.append(ladder(model.level, model.possible, data.rules[state.rules][2].length), el('span', 'words', levelText(model)));
  const license = role(el('td', 'lic'), 'cell');
  license.append(el('bdi', 'lictext', model.terms[0]), chips(model.terms, 2));
  tr.append(th, level, license);
  for (let c = 0; c < COMPONENTS; c++) tr.append(cell(c, model.cells[c]));
  return tr;
}

function toggle(model, tr, button) {
  if (open.delete(model.i)) {
    tr.nextElementSibling.remove();
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-controls');
  } else {
    open.add(model.i);
    tr.after(details(model));
    button.setAttribute('aria-expanded', 'true');
    button.setAttribute('aria-controls', 'd' + model.i);
  }
}

// What a model opens to.
function line(text, model) {
  const node = el('li');
  const cited = /^(.*) \[([0-9, ]+)\]$/s.exec(text);
  node.append(el('bdi', '', cited ? cited[1] : text));
  if (cited) {
    cited[2].split(', ').forEach(number => {
      const link = el('a', 'cite', number);
      link.href = '#s' + model.i + '-' + number;
      link.setAttribute('aria-label', 'Source ' + number);
      node.append(link);
    });
  }
  return node;
}
function list(lines, model, className) {
  const ul = el('ul', className);
  ul.append(...lines.map(text => line(text, model)));
  return ul;
}
function link(address, text) {
  if (!/^https?:\/\/[^\s"'<>\\^`{|}\u0000-\u001f]{1,2000}$/i.test(address)) return el('bdi', '', text);
  const a = el('a', '', text);
  a.href = address;
  a.rel = 'noopener noreferrer';
  return a;
}
function section(box, title, ...nodes) {
  if (!nodes.length) return;
  const part = el('section');
  part.append(el('h4', '', title), ...nodes);
  box.append(part);
}
function titled([head, ...rest], model) {
  const item = el('li', 'titled');
  item.append(el('b', '', head));
  if (rest.length) item.append(list(rest, model));
  return item;
}

function details(model) {
  const [name, , levels, requirements] = data.rules[state.rules];
  const tr = role(el('tr', 'details'), 'row');
  tr.id = 'd' + model.i;
  const td = role(el('td'), 'cell');
  td.colSpan = 3 + COMPONENTS;
  td.setAttribute('aria-colspan', String(3 + COMPONENTS));
  const box = el('div', 'open');
  const [why, asked, planned] = model.row[ITEMS][state.rules].split(' ');
  const head = el('div', 'why');
  head.append(el('h3', '', model.row[NAME]), el('p', '', texts(why)[0]));
  if (model.row[NOTE]) head.append(el('p', 'quiet', texts(model.row[NOTE])[0]));
  if (model.row[LINK]) {
    const more = el('a', '', 'A page of its own');
    more.href = model.row[LINK];
    const p = el('p');
    p.append(more);
    head.append(p);
  }
  const reasons = el('div', 'reasons');
  for (let level = levels.length - 1; level > 0; level--) {
    const state_ = level <= model.level ? 'reached' : level <= model.possible ? 'possible, not proven' : 'not reached';
    const ul = el('ul', 'findings');
    requirements.forEach(([title, needed, citation, url], i) => {
      if (needed !== level) return;
      const entry = finding(model, firstFinding[state.rules] + i);
      const [sign, outcome] = OUTCOMES[+entry[0]];
      const li = el('li', 'finding ' + outcome.replace(' ', '-'));
      const mark = el('span', 'sign', sign);
      mark.setAttribute('aria-hidden', 'true');
      const said = el('span', 'said');
      said.append(hidden(outcome + ': '), el('b', '', title));
      if (entry[0] !== '2') {
        const cited = el('span', 'citation', ' ');
        cited.append(url ? link(url, citation) : citation);
        said.append(cited);
      }
      li.append(mark, said, list(texts(entry, 1), model));
      ul.append(li);
    });
    section(reasons, levels[level] + ' – ' + state_, ul);
  }
  const side = el('div', 'side');
  const license = el('p');
  license.append(el('bdi', '', model.terms[0] + ' '), chips(model.terms, 99));
  section(side, 'License of the weights', license);
  const ul = entries => {
    const box = el('ul', 'plain');
    box.append(...entries.map(entry => titled(entry, model)));
    return box;
  };
  const plans = references(planned, PLAN).map(i => references(data.plans[i], STEP).map(step => text(steps[step])));
  if (plans.length) section(side, 'What it would take', ul(plans));
  const questions = references(asked, QUESTION).map(i => texts(data.questions[i]));
  if (questions.length) section(side, 'What would settle it', ul(questions));
  if (model.row[CLAIMS]) section(side, 'What the producer calls it', list(texts(model.row[CLAIMS]), model));
  if (model.row[CONCERNS]) section(side, 'What to know', list(texts(model.row[CONCERNS]), model));
  section(side, 'What that means', list(texts(model.row[CONSEQUENCES]), model));
  const facts = el('dl', 'facts');
  data.components.forEach(([label], c) => {
    const pair = el('div');
    pair.append(el('dt', '', label), el('dd', '', data.cells[model.cells[c]][2]));
    facts.append(pair);
  });
  const wide = el('div', 'across');
  section(wide, 'What is known', facts);
  const sources = texts(model.row[SOURCES]);
  if (sources.length) {
    const ol = el('ol', 'sources');
    for (let i = 0; i < sources.length; i += 2) {
      const li = el('li');
      li.id = 's' + model.i + '-' + (i / 2 + 1);
      li.append(link(sources[i], sources[i]), el('bdi', '', sources[i + 1]));
      ol.append(li);
    }
    section(wide, 'Sources', ol);
  }
  box.append(head, reasons, side, wide);
  td.append(box);
  tr.append(td);
  return tr;
}

let drawing = 0;
/** Draws what a window can show at once, and the rest when that has been painted. */
function drawRows(from, to, atOnce) {
  const body = $('tbody');
  const fill = (start, end) => {
    const rows = document.createDocumentFragment();
    for (const model of shown.slice(start, end)) {
      rows.append(row(model));
      if (open.has(model.i)) rows.append(details(model));
    }
    return rows;
  };
  const first = Math.min(to, from + (atOnce ? to : FIRST));
  body.replaceChildren(fill(from, first));
  if (!shown.length) {
    const tr = role(el('tr', 'details'), 'row');
    const td = role(el('td', 'none', 'No model fits. Clear a filter to see more.'), 'cell');
    td.colSpan = 3 + COMPONENTS;
    tr.append(td);
    body.append(tr);
  }
  const mine = ++drawing;
  if (first < to) {
    requestAnimationFrame(() => setTimeout(() => {
      if (mine === drawing) body.append(fill(first, to));
    }));
  }
}

function draw(counts = filter()) {
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  state.page = Math.min(state.page, pages - 1);
  const from = state.page * PAGE;
  const to = Math.min(shown.length, from + PAGE);
  drawSteps(counts);
  drawRows(from, to);
  for (const [key, th] of columns) {
    if (key === state.sort) {
      th.setAttribute('aria-sort', (key === 'name') === state.reverse ? 'descending' : 'ascending');
    } else {
      th.removeAttribute('aria-sort');
    }
  }
  $('sort').value = state.sort;
  $('direction').setAttribute('aria-pressed', String(state.reverse));
  $('pager').hidden = pages === 1;
  $('page').textContent = 'Page ' + (state.page + 1) + ' of ' + pages;
  $('previous').setAttribute('aria-disabled', String(state.page === 0));
  $('next').setAttribute('aria-disabled', String(state.page === pages - 1));
  const total = models.length.toLocaleString('en');
  $('count').textContent = shown.length === 0 ? 'None of ' + total + ' shown'
      : (pages > 1 ? (from + 1).toLocaleString('en') + '–' + to.toLocaleString('en') + ' of ' : '')
          + shown.length.toLocaleString('en') + (shown.length === models.length ? '' : ' of ' + total)
          + (models.length === 1 ? ' model' : ' models');
}

function options(select, entries) {
  select.replaceChildren(...entries.map(([value, text]) => {
    const option = el('option', '', text);
    option.value = value;
    return option;
  }));
}
function controls() {
  options($('rules'), data.rules.map(([name], i) => [i, name]));
  options($('sort'), [...SORTS].map(([key, [label]]) => [key, label]));
  const present = new Set(models.map(model => model.terms[3]));
  options($('license'), [[-1, 'Any'],
    ...LICENSES.map((text, i) => [i, text[0].toUpperCase() + text.slice(1)]).reverse().filter(([i]) => present.has(i))]);
  const producers = data.producers.map((name, i) => [i, name || 'Not stated'])
      .sort((a, b) => compare(a[1].toLowerCase(), b[1].toLowerCase()));
  options($('producer'), [[-1, 'Any'], ...producers.map(([i, name]) => [i, name.length > 60 ? name.slice(0, 60) + '…' : name])]);
  const choose = (id, key) => $(id).addEventListener('change', event => {
    state[key] = Number(event.target.value);
    state.page = 0;
    draw();
  });
  choose('license', 'license');
  choose('producer', 'producer');
  $('rules').addEventListener('change', event => {
    state.rules = Number(event.target.value);
    state.level = -1;
    state.page = 0;
    judge();
    sort();
    draw();
  });
  $('sort').addEventListener('change', event => {
    state.sort = event.target.value;
    state.reverse = false;
    state.page = 0;
    sort();
    draw();
  });
  $('direction').addEventListener('click', () => {
    state.reverse = !state.reverse;
    sort();
    draw();
  });
  $('q').addEventListener('input', event => {
    state.words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    state.page = 0;
    draw();
  });
  $('reset').addEventListener('click', () => {
    Object.assign(state, {level: -1, license: -1, producer: -1, words: [], page: 0, sort: 'openness', reverse: false});
    $('q').value = '';
    $('license').value = '-1';
    $('producer').value = '-1';
    sort();
    draw();
  });
  $('filters').addEventListener('submit', event => event.preventDefault());
  const turn = by => {
    const last = Math.ceil(shown.length / PAGE) - 1;
    const page = Math.min(Math.max(0, state.page + by), last);
    if (page === state.page) return;
    state.page = page;
    draw();
    $('models').scrollIntoView({block: 'start'});
  };
  $('previous').addEventListener('click', () => turn(-1));
  $('next').addEventListener('click', () => turn(1));
  // Paper has no pages to turn and nothing to press.
  let legend = false;
  window.matchMedia('print').addEventListener('change', event => {
    if (event.matches) {
      legend = $('legend').open;
      $('legend').open = true;
      drawRows(0, PRINTED, true);
    } else {
      $('legend').open = legend;
      draw();
    }
  });
}

judge();
sort();
controls();
drawHead();
draw();
$('app').hidden = false;
})();
