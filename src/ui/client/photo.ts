/** The largest size that the server keeps, in pixels. */
const LONGEST = 1600;
const SMALL_ENOUGH = 700_000;

/**
 * Makes a photo smaller before it is sent: a phone's is ten times what is kept. Where the browser
 * cannot, the original goes out, and the server shrinks it.
 */
export class Photo extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    const note = this.querySelector('[data-photo-state]');
    const button = this.querySelector<HTMLButtonElement>('button:not([type=button])');
    if (!input) return;
    input.addEventListener('change', async () => {
      const file = input.files?.[0];
      if (!file || file.size <= SMALL_ENOUGH) return;
      if (note) note.textContent = this.dataset['shrinking'] ?? '';
      if (button) button.disabled = true;
      try {
        const smaller = await shrink(file);
        // Another one was chosen meanwhile.
        if (smaller && smaller.size < file.size && input.files?.[0] === file) {
          const list = new DataTransfer();
          list.items.add(smaller);
          input.files = list.files;
        }
      } catch {
        // The original is sent.
      } finally {
        if (note) note.textContent = '';
        if (button) button.disabled = false;
      }
    });
  }
}

async function shrink(file: File): Promise<File | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  // Where a picture is transparent, JPEG would turn it black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  return blob && new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
}
