/** Names appear as one types; the arrows walk through them, Escape puts them away, Enter opens. htmx asks the server. */
export function findAsOneTypes(): void {
  const find = document.querySelector<HTMLElement>('[data-find]');
  const input = find?.querySelector<HTMLInputElement>('input[type="search"]');
  const found = find?.querySelector<HTMLElement>('.found');
  if (!find || !input || !found) return;

  const putAway = () => found.replaceChildren();
  const links = () => [...found.querySelectorAll<HTMLAnchorElement>('a')];

  find.addEventListener('htmx:config:request', (event) => {
    if (input.value.trim() === '') event.preventDefault();
  });
  find.addEventListener('htmx:before:swap', (event) => {
    if (input.value.trim() === '') event.preventDefault();
  });
  input.addEventListener('input', () => {
    if (input.value.trim() === '') putAway();
  });
  find.addEventListener('focusout', (event) => {
    if (!find.contains(event.relatedTarget as Node | null)) putAway();
  });
  find.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      putAway();
      input.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const stops: HTMLElement[] = [input, ...links()];
    const now = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[now + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}
