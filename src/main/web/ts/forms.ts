import { eachForm } from './page';

/** Small helps in forms, all of them named in the page's own markup. */
export function speedTheForms(): void {
  eachForm('form', (form) => {
    nameTheRecord(form);
    offerQuickPicks(form);
    hideWhatDoesNotApply(form);
    offerToReveal(form);
  });
  sendOnce();
}

/** <input type="hidden" data-client-id>: an id made here, so that sending twice makes one record. */
function nameTheRecord(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[data-client-id]')) input.value ||= timeOrderedId();
}

/** A version 7 UUID: 48 bits of milliseconds, then chance. */
export function timeOrderedId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setUint32(0, Math.floor(now / 0x10000));
  new DataView(bytes.buffer).setUint16(4, now % 0x10000);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** <div data-quick="minutes" hidden> with buttons: a tap fills the field. */
function offerQuickPicks(form: HTMLFormElement): void {
  for (const picks of form.querySelectorAll<HTMLElement>('[data-quick]')) {
    const field = form.elements.namedItem(picks.dataset.quick ?? '');
    if (!(field instanceof HTMLInputElement)) continue;
    const buttons = [...picks.querySelectorAll('button')];
    const show = () => buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.value === field.value)));
    for (const button of buttons) {
      button.addEventListener('click', () => {
        field.value = button.value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    }
    form.addEventListener('input', show);
    form.addEventListener('change', show);
    picks.hidden = false;
    show();
  }
}

/** <button data-reveal="password" hidden>: shows what is typed in that field, and hides it again. */
function offerToReveal(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-reveal]')) {
    const field = form.elements.namedItem(button.dataset.reveal ?? '');
    if (!(field instanceof HTMLInputElement)) continue;
    const show = (shown: boolean) => {
      field.type = shown ? 'text' : 'password';
      button.setAttribute('aria-pressed', String(shown));
    };
    button.addEventListener('click', () => show(field.type === 'password'));
    form.addEventListener('submit', () => show(false));
    button.hidden = false;
  }
}

/** <div data-unless="mode=call|text">: put away, and not sent, while one of these is picked. data-when is its opposite. */
function hideWhatDoesNotApply(form: HTMLFormElement): void {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-unless], [data-when]')];
  if (parts.length === 0) return;
  const show = () => {
    for (const part of parts) {
      part.hidden = part.dataset.unless ? isPicked(form, part.dataset.unless) : !isPicked(form, part.dataset.when ?? '');
    }
    for (const part of parts) {
      for (const control of part.querySelectorAll<HTMLInputElement>('input, select, textarea, button')) {
        control.disabled = control.closest('[data-unless][hidden], [data-when][hidden]') !== null;
      }
    }
  };
  form.addEventListener('change', show);
  show();
}

function isPicked(form: HTMLFormElement, condition: string): boolean {
  const [name, values = ''] = condition.split('=');
  return [...form.elements].some(
    (element) =>
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) &&
      element.name === name &&
      values.split('|').includes(element.value) &&
      (element instanceof HTMLSelectElement || element.checked),
  );
}

/** A form already on its way is not sent again by an impatient second tap. */
function sendOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sending !== undefined) return event.preventDefault();
    form.dataset.sending = '';
    form.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sending]')) {
      delete form.dataset.sending;
      form.removeAttribute('aria-busy');
    }
  });
}
