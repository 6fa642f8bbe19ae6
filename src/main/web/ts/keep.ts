import { draftOf, sendWhatIsLeft, type Unsent } from './drafts';
import { account, csrf, eachForm, said, toast } from './page';

/*
 * A form with data-keep="contact:0198…" is copied to this device as one types: by account and record, never by form, so
 * that one family's words cannot turn up in another's. The copy goes when the next page says that it was saved, when
 * the person discards it or signs out, and in any case after a week. A form with data-draft is kept on the server as well
 * (see drafts.ts): what has arrived there is no longer filled in from the device.
 */
type Kept = { at: number; fields: Fields; unsent?: Unsent; sent?: number };
export type Fields = [string, string][];
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const DAYS = 7;
const PAUSE = 400;
const PREFIX = 'kept:';
const SUBMITTED = 'submitted';

export function keepWhatIsTyped(): void {
  forgetWhatIsOld();
  if (!account) return;
  forgetWhatWasSaved();
  eachForm('form[data-keep]', keep);
  eachForm('form[data-drops]', (dropping) => {
    dropping.addEventListener('submit', () => localStorage.removeItem(`${PREFIX}${account}:${dropping.dataset.drops}`));
  });
  eachForm('form[data-sign-out]', (leaving) => {
    leaving.addEventListener('submit', () => forget((key) => key.startsWith(`${PREFIX}${account}:`)));
  });
  sendWhatIsLeft(unsent, markSent);
  window.addEventListener('online', () => sendWhatIsLeft(unsent, markSent));
}

function keep(form: HTMLFormElement): void {
  const key = `${PREFIX}${account}:${form.dataset.keep}`;
  const asServed = fieldsOf(form);
  const refused = document.querySelector('.problems') !== null;
  const before = read(key);
  const draft = draftOf(form, {
    fields: () => fieldsOf(form),
    arrived: (fields, version) => markSent(key, fields, version),
    show: (time) => tell(form, time, 'savedAt'),
    drop: () => localStorage.removeItem(key),
  });

  const overtaken = draft?.isBehind(before?.sent) ?? false;

  if (before && !refused && !same(before.fields, asServed) && (!draft || before.unsent || overtaken)) {
    fill(form, before.fields);
    offerToDiscard(form, before.at, () => {
      fill(form, asServed);
      localStorage.removeItem(key);
      tell(form, '');
    });
    if (before.unsent) draft?.goOnFrom(before.unsent.version);
    else if (before.sent) draft?.goOnFrom(before.sent);
  }

  let pending = 0;
  const save = () => {
    window.clearTimeout(pending);
    pending = 0;
    const at = Date.now();
    const fields = fieldsOf(form);
    if (write(key, { at, fields, ...(draft && { unsent: draft.unsent() }) })) tell(form, clock(at));
    draft?.soon();
  };
  form.addEventListener('input', () => {
    window.clearTimeout(pending);
    pending = window.setTimeout(save, PAUSE);
  });
  window.addEventListener('pagehide', () => pending && save());
  form.addEventListener('submit', () => {
    save();
    draft?.stop();
    sessionStorage.setItem(SUBMITTED, key);
  });
  form.addEventListener('htmx:after:request', (event) => {
    if (event.target !== form) return;
    const status = (event as CustomEvent<{ ctx: { response?: { status: number; raw: Response } } }>).detail.ctx.response;
    if (status && status.status < 400 && !status.raw.redirected) localStorage.removeItem(key);
  });
}

/** What is on this device alone, but for the form that is open here. */
function unsent(): [string, Fields, Unsent][] {
  const open = [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')].map((form) => `${PREFIX}${account}:${form.dataset.keep}`);
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(`${PREFIX}${account}:`) && !open.includes(key))
    .flatMap((key): [string, Fields, Unsent][] => {
      const kept = read(key);
      return kept?.unsent ? [[key, kept.fields, kept.unsent]] : [];
    });
}

/** The server has these words; if no others were typed since, the device no longer fills them in. */
function markSent(key: string, fields: Fields, version: number): void {
  const kept = read(key);
  if (kept && same(kept.fields, fields)) write(key, { at: kept.at, fields: kept.fields, sent: version });
}

function offerToDiscard(form: HTMLFormElement, at: number, discard: () => void): void {
  tell(form, clock(at));
  const shown = toast('came-back');
  const words = shown?.querySelector<HTMLElement>('[data-at]');
  if (words) words.textContent = said(words.dataset.at, clock(at));
  shown?.querySelector('button')?.addEventListener('click', () => {
    discard();
    shown.remove();
  });
  form.addEventListener('submit', () => shown?.remove());
}

/** The words beside the button: "Kept on this device at 10:58". */
function tell(form: HTMLFormElement, time: string, where: 'keptAt' | 'savedAt' = 'keptAt'): void {
  const words = form.querySelector<HTMLElement>('[data-kept-at]');
  if (words) words.textContent = time && said(words.dataset[where], time);
}

function fieldsOf(form: HTMLFormElement): Fields {
  return controls(form)
    .filter((control) => !isTick(control) || control.checked)
    .map((control) => [control.name, control.value]);
}

function fill(form: HTMLFormElement, fields: Fields): void {
  const left = [...fields];
  for (const control of controls(form)) {
    const at = left.findIndex(([name, value]) => name === control.name && (!isTick(control) || value === control.value));
    if (isTick(control)) control.checked = at >= 0;
    else if (at >= 0) control.value = left[at]![1];
    if (at >= 0) left.splice(at, 1);
  }
  form.dispatchEvent(new Event('change', { bubbles: true }));
}

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) &&
      element.name !== '' &&
      element.name !== csrf.field &&
      element.dataset.notKept === undefined &&
      !['password', 'file', 'submit', 'button'].includes(element.type),
  );
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio';
}

function same(some: Fields, others: Fields): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

export function clock(at: number): string {
  const words = new Intl.DateTimeFormat(document.documentElement.lang, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  return words.format(at);
}

/** The page after a submit says in a good notice that it was saved; a refusal, the door or a dead line says nothing. */
function forgetWhatWasSaved(): void {
  const key = sessionStorage.getItem(SUBMITTED);
  sessionStorage.removeItem(SUBMITTED);
  if (key && document.querySelector('.notice.good')) localStorage.removeItem(key);
}

function forgetWhatIsOld(): void {
  const oldest = Date.now() - DAYS * 24 * 60 * 60 * 1000;
  forget((key) => (read(key)?.at ?? 0) < oldest);
}

function forget(which: (key: string) => boolean): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX) && which(key)) localStorage.removeItem(key);
  }
}

function read(key: string): Kept | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether the device had room for it. */
function write(key: string, kept: Kept): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}
