/** What a page says about itself, and small manners every page has. */

/** Browsers take no more of what is sent from a page that is left. */
const KEPT_ALIVE = 60_000;

const meta = document.querySelector<HTMLMetaElement>('meta[name="csrf"]');

/** The account signed in, or nothing before the door. */
export const account = document.body.dataset.account;

/** The hidden field and header that prove a form is ours. */
export const csrf = { token: meta?.content ?? '', field: meta?.dataset.name ?? '', header: meta?.dataset.header ?? '' };

/** Sends JSON to our own server; the answer may still be a refusal. */
export function post(path: string, body?: unknown): Promise<Response> {
  return send('POST', path, body);
}

/** The same for a record under an id of our own. It is still sent when the page is left. */
export function put(path: string, body: unknown): Promise<Response> {
  return send('PUT', path, body, true);
}

function send(method: string, path: string, body: unknown, keepalive = false): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (csrf.header) headers[csrf.header] = csrf.token;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const text = body === undefined ? null : JSON.stringify(body);
  return fetch(path, { method, headers, body: text, keepalive: keepalive && (text ?? '').length < KEPT_ALIVE });
}

/** Whether the answer is the sign-in page, because the session has ended. */
export function isTheDoor(response: Response): boolean {
  return response.status === 401 || (response.redirected && new URL(response.url).pathname === '/sign-in');
}

/** "Kept at {0}" with what belongs there. The page brings the words in its own language. */
export function said(words: string | undefined, value: string): string {
  return (words ?? '').replace('{0}', value);
}

/** Shows a copy of a template at the foot of the screen. */
export function toast(template: string): HTMLElement | undefined {
  const shown = document.querySelector<HTMLTemplateElement>(`template#${template}`)?.content.firstElementChild?.cloneNode(true);
  if (!(shown instanceof HTMLElement)) return undefined;
  for (const older of document.querySelectorAll('.toast')) older.remove();
  document.body.append(shown);
  return shown;
}

/** The menu under one's own face closes with Escape or a tap elsewhere. */
export function closeMenus(): void {
  const menu = document.querySelector<HTMLDetailsElement>('details.me');
  if (!menu) return;
  document.addEventListener('click', (event) => {
    if (!menu.contains(event.target as Node)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}

/** A refused form starts where it says what to mend. */
export function pointAtProblems(): void {
  document.querySelector<HTMLElement>('.problems')?.focus();
  document.addEventListener('htmx:after:swap', (event) => {
    const { target } = (event as CustomEvent<{ ctx: { target?: Element } }>).detail.ctx;
    target?.querySelector<HTMLElement>('.problems')?.focus();
  });
}

/** Looks after every form of a kind, those that arrive later by htmx too. */
export function eachForm(selector: string, lookAfter: (form: HTMLFormElement) => void): void {
  const known = new WeakSet<HTMLFormElement>();
  const look = () => {
    for (const form of document.querySelectorAll<HTMLFormElement>(selector)) {
      if (known.has(form)) continue;
      known.add(form);
      lookAfter(form);
    }
  };
  look();
  document.addEventListener('htmx:after:swap', look);
}
