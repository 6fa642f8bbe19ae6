/** A permission heard and drawn, where the browser can. Without either it is read, and signed with a typed name. */

/** Buttons stay hidden where the browser has no voice. */
export function readAloud(): void {
  if (!('speechSynthesis' in window)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-read-aloud]')) {
    const words = document.getElementById(button.dataset.readAloud ?? '');
    if (!words) continue;
    const read = button.textContent;
    const rest = () => {
      button.textContent = read;
    };
    button.hidden = false;
    button.addEventListener('click', () => {
      if (speechSynthesis.speaking) return speechSynthesis.cancel();
      const voice = new SpeechSynthesisUtterance(words.innerText);
      voice.lang = words.lang;
      voice.onend = rest;
      voice.onerror = rest;
      button.textContent = button.dataset.stop ?? read;
      speechSynthesis.speak(voice);
    });
  }
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

/** Draws with finger, pen or mouse; what is drawn is kept as a path in the form. */
export function drawSignatures(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[data-sign]')) {
    const canvas = field.querySelector('canvas');
    const kept = field.querySelector<HTMLInputElement>('input[name="drawing"]');
    const pen = canvas?.getContext('2d');
    if (!canvas || !kept || !pen) continue;
    field.hidden = false;
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = getComputedStyle(canvas).color;
    if (kept.value) pen.stroke(new Path2D(kept.value));
    const place = (event: PointerEvent) => {
      const x = Math.round((event.offsetX * canvas.width) / canvas.clientWidth);
      const y = Math.round((event.offsetY * canvas.height) / canvas.clientHeight);
      return [Math.min(Math.max(x, 0), canvas.width), Math.min(Math.max(y, 0), canvas.height)] as const;
    };
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      const [x, y] = place(event);
      kept.value += `M${x} ${y}`;
      pen.beginPath();
      pen.moveTo(x, y);
    });
    canvas.addEventListener('pointermove', (event) => {
      if (!canvas.hasPointerCapture(event.pointerId)) return;
      const [x, y] = place(event);
      kept.value += `L${x} ${y}`;
      pen.lineTo(x, y);
      pen.stroke();
    });
    field.querySelector('button')?.addEventListener('click', () => {
      kept.value = '';
      pen.clearRect(0, 0, canvas.width, canvas.height);
    });
  }
}
