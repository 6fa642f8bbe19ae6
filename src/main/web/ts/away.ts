import { account, isTheDoor, post, said } from './page';

/*
 * Signing out for being away. Absence is time without a touch or a key in any tab, not the age of the page; while
 * somebody is at work the server is told so. Two minutes before the end we ask. At the end the door is shown, and
 * behind it the same page with the words still there (see keep.ts).
 */
const ASK_BEFORE = 120;
const STILL_HERE = '/still-here';

const idle = Number(document.body.dataset.idle);
const ACTIVE = `active:${account}`;

export function watchForAbsence(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog#away');
  if (!account || !dialog || !idle) return;
  const left = dialog.querySelector<HTMLElement>('[data-left]');
  const askBefore = Math.min(ASK_BEFORE, idle / 2);
  let told = Date.now();
  setActive();

  const stay = async () => {
    setActive();
    told = Date.now();
    const answer = await post(STILL_HERE).catch(() => undefined);
    if (answer && (isTheDoor(answer) || answer.status === 404)) signInAgain();
  };
  const touched = () => {
    if (dialog.open) return;
    setActive();
    if (Date.now() - told > (idle * 1000) / 4) void stay();
  };
  for (const kind of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove']) {
    document.addEventListener(kind, touched, { passive: true, capture: true });
  }
  dialog.addEventListener('close', () => void stay());

  const watch = window.setInterval(() => {
    const seconds = Math.round(idle - (Date.now() - lastActive()) / 1000);
    if (seconds <= 0) {
      window.clearInterval(watch);
      void leave();
    } else if (seconds <= askBefore) {
      if (left) left.textContent = said(left.dataset.left, `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
      if (!dialog.open) dialog.showModal();
    } else if (dialog.open) {
      dialog.close();
    }
  }, 1000);
}

/** To the door, which leads back to this page. */
export function signInAgain(): void {
  const page = document.querySelector<HTMLFormElement>('form[data-keep][data-page]')?.dataset.page;
  window.location.assign(page ?? window.location.pathname + window.location.search);
}

async function leave(): Promise<void> {
  await post('/sign-out').catch(() => undefined);
  signInAgain();
}

function setActive(): void {
  localStorage.setItem(ACTIVE, String(Date.now()));
}

function lastActive(): number {
  return Number(localStorage.getItem(ACTIVE) ?? Date.now());
}
