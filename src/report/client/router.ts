/** One part of the report at a time, by the address's fragment: `#outlets`, `#o3`, `#evidence?o=3&a=1`. */

export interface Route {
  readonly id: string;
  readonly query: URLSearchParams;
}

function routeOf(hash: string): Route {
  const [id = '', query = ''] = hash.replace(/^#/, '').split('?');
  const group = /^e-(\d+)-(\d+)$/.exec(id);
  if (group) return { id: 'evidence', query: new URLSearchParams({ o: group[1] ?? '', a: group[2] ?? '' }) };
  return { id: id || 'overview', query: new URLSearchParams(query) };
}

function markCurrent(view: Element): void {
  for (const link of document.querySelectorAll('#nav a')) {
    const current = link.getAttribute('href') === `#${view.id}`;
    if (current) {
      link.setAttribute('aria-current', 'page');
      link.scrollIntoView({ block: 'nearest', inline: 'center' });
    } else link.removeAttribute('aria-current');
  }
}

/** Shows the part that an address names, and inside it the one page of an outlet or actor. */
function show(route: Route, focus: boolean): void {
  const target = document.getElementById(route.id);
  const view = target?.closest('.view') ?? document.getElementById('overview');
  if (!view) return;
  for (const other of document.querySelectorAll('.view')) other.classList.toggle('now', other === view);
  const page = target?.closest('.page') ?? null;
  view.classList.toggle('single', page !== null);
  for (const other of view.querySelectorAll('.page')) other.classList.toggle('now', other === page);
  markCurrent(view);
  if (!focus) return;
  const heading = (page ?? view).querySelector<HTMLElement>('[tabindex="-1"]');
  if (target && target !== view && target !== page) target.scrollIntoView();
  else (page ?? view).scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

export function followRoutes(onEvidence: (query: URLSearchParams) => void): void {
  for (const view of document.querySelectorAll('.view'))
    if (view.querySelector('.page')) view.classList.add('paged');
  const go = (focus: boolean) => {
    const route = routeOf(location.hash);
    if (route.id === 'main') return;
    if (route.id === 'evidence') onEvidence(route.query);
    show(route, focus);
  };
  addEventListener('hashchange', () => go(true));
  addEventListener('popstate', () => go(true));
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-q]') : null;
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    history.pushState(null, '', `#evidence?${link.dataset.q ?? ''}`);
    go(true);
  });
  go(location.hash !== '');
}
