/*
 * The quick way out of a guest's pages: the link, or Escape three times. This page gives its place in the browser's history
 * away. Nothing is kept in the browser; whether somebody is still there in another tab only the server knows.
 */
import { post } from './page';

const OUT = '/leave';
const PRESSES = 3;
const WITHIN = 2000;

export function leaveQuickly(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-leave]');
  if (!link) return;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let pressed: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    pressed = [...pressed.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
    if (pressed.length >= PRESSES) leave();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
  const idle = Number(document.body.dataset.quiet);
  if (idle) leaveWhenAway(idle);
}

/** Typing counts as being there, and is told to the server now and then; the page itself tells it nothing. */
function leaveWhenAway(idle: number): void {
  let told = performance.now();
  document.addEventListener('input', () => {
    if (performance.now() - told < (idle * 1000) / 4) return;
    told = performance.now();
    void post('/still-here').catch(() => undefined);
  });
  const look = async () => {
    const answer = await fetch('/session', { headers: { Accept: 'application/json' } }).catch(() => undefined);
    const left = answer?.ok ? ((await answer.json()) as { idleSeconds: number }).idleSeconds : 0;
    if (left <= 0) leave();
    else window.setTimeout(() => void look(), (left + 1) * 1000);
  };
  window.setTimeout(() => void look(), (idle + 1) * 1000);
}

function leave(): void {
  document.body.hidden = true;
  window.location.replace(OUT);
}
