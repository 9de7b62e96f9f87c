
(() => {
  'use strict';
  const root = document.documentElement;
  const find = (selector, within = document) => [...within.querySelectorAll(selector)];
  const named = id => document.getElementById(id);
  root.classList.add('js');

  // A page from file:// may be refused its storage: the theme then lasts as long as the page.
  const stored = {
    read: () => { try { return localStorage.getItem('avesa-theme'); } catch { return null; } },
    write: theme => { try { localStorage.setItem('avesa-theme', theme); } catch { /* not kept */ } },
  };
  const system = matchMedia('(prefers-color-scheme: dark)');
  const theme = named('theme');
  const dark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const showTheme = () => { theme.textContent = dark() ? 'Light theme' : 'Dark theme'; };
  const chosen = stored.read();
  if (chosen === 'light' || chosen === 'dark') {
    root.dataset.theme = chosen;
  }
  showTheme();
  system.addEventListener('change', showTheme);
  theme.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    stored.write(root.dataset.theme);
    showTheme();
  });

  // Filters. What is hidden on the screen is still printed: a page on paper is a record.
  const facts = find('.fact').map(element => ({
    element,
    state: element.dataset.state,
    phases: element.dataset.phases.split(' '),
    text: null,
  }));
  const chips = find('.chip');
  const phase = named('phase');
  const text = named('text');
  const clear = named('clear');
  const textOf = fact => fact.text ??= `${fact.element.closest('.control').querySelector('h3').textContent} ${fact.element.textContent}`.toLowerCase();
  const apply = () => {
    const states = chips.filter(chip => chip.getAttribute('aria-pressed') === 'true').map(chip => chip.dataset.filter);
    const words = text.value.toLowerCase().split(/\s+/).filter(word => word);
    const of = phase?.value ?? '';
    let shown = 0;
    for (const fact of facts) {
      const match = (states.length === 0 || states.includes(fact.state))
        && (of === '' || fact.phases.includes(of))
        && words.every(word => textOf(fact).includes(word));
      fact.element.classList.toggle('off', !match);
      shown += match ? 1 : 0;
    }
    for (const group of find('.control, .feature')) {
      group.classList.toggle('off', !group.querySelector('.fact:not(.off)'));
    }
    const filtered = states.length > 0 || words.length > 0 || of !== '';
    const all = facts.length === 1 ? '1 fact' : `${facts.length} facts`;
    named('shown').textContent = filtered ? `${shown} of ${all}` : all;
    named('nothing').hidden = shown > 0 || facts.length === 0;
    clear.hidden = !filtered;
  };
  const reset = () => {
    chips.forEach(chip => chip.setAttribute('aria-pressed', 'false'));
    text.value = '';
    if (phase) {
      phase.value = '';
    }
    apply();
  };
  chips.forEach(chip => chip.addEventListener('click', () => {
    chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
    apply();
  }));
  phase?.addEventListener('change', apply);
  text.addEventListener('input', apply);
  clear.addEventListener('click', () => { reset(); text.focus(); });
  named('again').addEventListener('click', () => { reset(); text.focus(); });

  // Open and close.
  const details = find('.fact > details');
  const all = named('all');
  all.addEventListener('click', () => {
    const open = all.textContent === 'Open all';
    details.forEach(one => { one.open = open; });
    all.textContent = open ? 'Close all' : 'Open all';
  });

  // Deep links: no filter and no closed detail hides what somebody was sent to.
  const go = () => {
    let id;
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const target = id && named(id);
    if (!target) {
      return;
    }
    if (target.closest('.off')) {
      reset();
    }
    const own = target.matches('.fact') && target.querySelector('details');
    if (own) {
      own.open = true;
    }
    for (let at = target.parentElement?.closest('details'); at; at = at.parentElement?.closest('details')) {
      at.open = true;
    }
    if (target.matches('.fact, .control')) {
      target.focus({ preventScroll: true });
    }
    target.scrollIntoView();
  };
  addEventListener('hashchange', go);
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link && link.getAttribute('href') === location.hash) {
      go();
    }
  });

  // Once the decision is out of sight, the filters' bar repeats it.
  new IntersectionObserver(([entry]) => root.classList.toggle('stuck', !entry.isIntersecting)).observe(document.querySelector('.decisions'));

  // Printed, everything that is not simply held is open.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = find('.fact:not(.s-held) details:not([open]), .decision details:not([open])').filter(one => !one.matches('.calls'));
    opened.forEach(one => { one.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach(one => { one.open = false; }));

  go();
})();
