import 'htmx.org';
import { signInAgain } from './away';
import { csrf, isTheDoor, toast } from './page';

type Asked = CustomEvent<{ ctx: { request: { method: string; headers: Record<string, string> }; response?: { raw: Response; status: number } } }>;

/** Partial updates prove themselves as forms do. */
export function carryTheToken(): void {
  document.addEventListener('htmx:config:request', (event) => {
    const { request } = (event as Asked).detail.ctx;
    if (csrf.header && request.method !== 'GET') request.headers[csrf.header] = csrf.token;
  });
}

/** Says when an answer did not come, and goes to the door when the session has ended. */
export function reportSilence(): void {
  document.addEventListener('htmx:before:response', (event) => {
    const answer = (event as Asked).detail.ctx.response;
    if (!answer || !isTheDoor(answer.raw)) return;
    event.preventDefault();
    signInAgain();
  });
  document.addEventListener('htmx:response:error', (event) => {
    const status = (event as Asked).detail.ctx.response?.status ?? 0;
    if (status === 404 || status >= 500) toast('no-answer');
  });
  document.addEventListener('htmx:error', () => toast('no-answer'));
}
