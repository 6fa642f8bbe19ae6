import { eachForm, post } from './page';

/*
 * Passkeys. <form data-passkey="sign-in" hidden> on the sign-in page, <form data-passkey="register" hidden> with a field
 * `label` on one's own page; both are shown only where the browser can do it. Inside, [data-problem] holds the words for
 * when it did not work. The server answers with {"next": "/day"}.
 */
export function offerPasskeys(): void {
  if (!window.PublicKeyCredential) return;
  eachForm('form[data-passkey]', (form) => {
    const ceremony = form.dataset.passkey === 'register' ? register : signIn;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void run(form, ceremony);
    });
  });
}

async function run(form: HTMLFormElement, ceremony: (form: HTMLFormElement) => Promise<Response>): Promise<void> {
  const problem = form.querySelector<HTMLElement>('[data-problem]');
  const button = form.querySelector('button');
  if (problem) problem.hidden = true;
  if (button) button.disabled = true;
  try {
    const answer = await ceremony(form);
    if (!answer.ok) throw new Error(`The server refused the passkey: ${answer.status}`);
    const { next } = (await answer.json()) as { next: string };
    window.location.assign(next);
  } catch {
    if (problem) problem.hidden = false;
    if (button) button.disabled = false;
  }
}

async function signIn(): Promise<Response> {
  const options = await ask<PublicKeyCredentialRequestOptionsJSON>('/sign-in/passkey/options');
  const credential = await navigator.credentials.get({ publicKey: requestOptions(options) });
  return post('/sign-in/passkey', asJson(credential as PublicKeyCredential));
}

async function register(form: HTMLFormElement): Promise<Response> {
  const options = await ask<PublicKeyCredentialCreationOptionsJSON>('/passkeys/options');
  const credential = await navigator.credentials.create({ publicKey: creationOptions(options) });
  const label = new FormData(form).get('label');
  return post('/passkeys', { label, credential: asJson(credential as PublicKeyCredential) });
}

async function ask<T>(path: string): Promise<T> {
  const answer = await post(path);
  if (!answer.ok) throw new Error(`No passkey options: ${answer.status}`);
  return (await answer.json()) as T;
}

function requestOptions(options: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions {
  if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(described),
  } as PublicKeyCredentialRequestOptions;
}

function creationOptions(options: PublicKeyCredentialCreationOptionsJSON): PublicKeyCredentialCreationOptions {
  if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(described),
  } as PublicKeyCredentialCreationOptions;
}

function described(credential: PublicKeyCredentialDescriptorJSON): PublicKeyCredentialDescriptor {
  return { ...credential, id: bytes(credential.id) } as PublicKeyCredentialDescriptor;
}

/** What the standard's own toJSON() gives, for browsers that do not have it yet. */
function asJson(credential: PublicKeyCredential): unknown {
  if (typeof credential.toJSON === 'function') return credential.toJSON();
  const { response } = credential;
  const common = {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
  if (response instanceof AuthenticatorAttestationResponse) {
    const transports = response.getTransports?.() ?? [];
    return {
      ...common,
      response: { clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject), transports },
    };
  }
  const { clientDataJSON, authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
  return {
    ...common,
    response: {
      clientDataJSON: text(clientDataJSON),
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : undefined,
    },
  };
}

function bytes(base64url: string): Uint8Array {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
