import { clock, type Fields } from './keep';
import { isTheDoor, put, toast } from './page';

/*
 * A form with data-draft="/api/drafts/contact/0198…" is kept on the server while one types: one draft a record, each version
 * sent over the one before. Where another window has sent a newer one, its writer chooses. What did not arrive stays on the
 * device (see keep.ts) and is sent when the line is back or the next page opens.
 */
export type Unsent = { path: string; family: string | null; fresh: boolean; version: number };

type Answer = { version: number; at: string; finished?: boolean };
type Around = {
  fields: () => Fields;
  arrived: (fields: Fields, version: number) => void;
  show: (time: string) => void;
  drop: () => void;
};

const PAUSE = 1200;

export type DraftOnServer = {
  unsent: () => Unsent;
  /** Whether a new record's page was made before the version that this device knows to have arrived. */
  isBehind: (arrived: number | undefined) => boolean;
  goOnFrom: (version: number) => void;
  soon: () => void;
  stop: () => void;
};

export function draftOf(form: HTMLFormElement, around: Around): DraftOnServer | undefined {
  const path = form.dataset.draft;
  if (!path) return undefined;
  const version = field(form, 'draftVersion');
  const unsent = (): Unsent => ({
    path,
    family: field(form, 'family')?.value ?? null,
    fresh: field(form, 'draftFresh')?.value === 'true',
    version: Number(version?.value ?? 0),
  });
  let waiting = 0;
  let sending = false;
  let stopped = false;

  const now = async () => {
    window.clearTimeout(waiting);
    waiting = 0;
    if (stopped || sending) return;
    sending = true;
    const fields = around.fields();
    const answer = await send(unsent(), fields);
    sending = false;
    if (stopped || !answer) return;
    const told = answer.told;
    if (answer.ok && told) {
      if (version) version.value = String(told.version);
      around.arrived(fields, told.version);
      around.show(clock(Date.parse(told.at)));
      if (JSON.stringify(fields) !== JSON.stringify(around.fields())) soon();
    } else if (told?.finished) {
      stopped = true;
    } else if (told) {
      choose(told.version);
    } else if (answer.refused) {
      stopped = true;
      toast('draft-refused');
    }
  };
  const soon = () => {
    if (stopped) return;
    stayAt(form.dataset.page);
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void now(), PAUSE);
  };
  const choose = (theirs: number) => {
    stopped = true;
    const shown = toast('draft-elsewhere');
    shown?.querySelector('[value=theirs]')?.addEventListener('click', () => {
      around.drop();
      window.location.assign(form.dataset.page ?? window.location.href);
    });
    shown?.querySelector('[value=mine]')?.addEventListener('click', () => {
      if (version) version.value = String(theirs);
      shown.remove();
      stopped = false;
      void now();
    });
  };
  window.addEventListener('pagehide', () => waiting && void now());
  window.addEventListener('online', () => void now());
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) stopped = false;
  });
  document.addEventListener('submit', () => window.clearTimeout(waiting));
  return {
    unsent,
    isBehind: (arrived = 0) => unsent().fresh && arrived > unsent().version,
    soon,
    goOnFrom: (from) => {
      if (version) version.value = String(from);
      soon();
    },
    stop: () => {
      stopped = true;
      window.clearTimeout(waiting);
      waiting = 0;
    },
  };
}

/** Opened again, the page is about the same record: after a reload, and behind the door. */
function stayAt(page: string | undefined): void {
  if (page && window.location.pathname + window.location.search !== page) window.history.replaceState(window.history.state, '', page);
}

/** Sends what earlier pages could not, one after another. */
export async function sendWhatIsLeft(left: () => [string, Fields, Unsent][], arrived: (key: string, fields: Fields, version: number) => void): Promise<void> {
  for (const [key, fields, unsent] of left()) {
    const answer = await send(unsent, fields);
    if (!answer) return;
    if (answer.ok || answer.told?.finished) arrived(key, fields, answer.told?.version ?? 0);
  }
}

/** Nothing where there is no line, or the session has ended. */
async function send(unsent: Unsent, fields: Fields): Promise<{ ok: boolean; refused: boolean; told: Answer | undefined } | undefined> {
  const { path, ...about } = unsent;
  const answer = await put(path, { ...about, fields }).catch(() => undefined);
  if (!answer || isTheDoor(answer) || answer.redirected || answer.status >= 500) return undefined;
  const told = answer.ok || answer.status === 409 ? ((await answer.json().catch(() => undefined)) as Answer | undefined) : undefined;
  return { ok: answer.ok, refused: answer.status === 404 || answer.status === 422, told };
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`);
}
