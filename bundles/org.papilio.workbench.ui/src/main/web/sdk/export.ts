/** Offers a file to the person. */
export function saveFile(name: string, content: Blob | string, type = 'text/plain;charset=utf-8'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * An SVG document as PNG.
 *
 * @param scale pixels for each unit of the drawing
 */
export async function svgToPng(svgText: string, scale = 2): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svgText], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('the browser offers no canvas');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error(`a picture of ${canvas.width} × ${canvas.height} pixels is too large for the browser`);
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Offers an SVG document to the person, as it is or as PNG; answers with the name of the file. */
export async function saveDrawing(title: string, svgText: string, format: 'svg' | 'png'): Promise<string> {
  const name = fileName(title, format);
  if (format === 'svg') saveFile(name, svgText, 'image/svg+xml');
  else saveFile(name, await svgToPng(svgText));
  return name;
}

/** A file name from a title: letters and digits of any script, the rest as hyphens. */
export function fileName(title: string, extension: string): string {
  const stem = title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').toLowerCase();
  return `${stem || 'papilio'}.${extension}`;
}
