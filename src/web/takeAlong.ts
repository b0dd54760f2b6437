const input = document.querySelector<HTMLInputElement>('#file');
const outcome = document.querySelector<HTMLElement>('#outcome');

/** What the page says of how it went, by the name of the sentence. */
function tell(what: 'busy' | 'taken' | 'notEmpty' | 'notExport' | 'expired' | 'failed'): void {
  if (outcome) outcome.textContent = outcome.dataset[what] ?? '';
}

async function bringBack(file: File): Promise<void> {
  tell('busy');
  try {
    const body = await file.text();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(location.href, { method: 'POST', headers, body });
    if (response.ok) tell((await response.json()).outcome === 'taken' ? 'taken' : 'notEmpty');
    else if (response.status === 403) tell('expired');
    else tell(response.status < 500 && response.status !== 429 ? 'notExport' : 'failed');
  } catch {
    tell('failed');
  }
}

input?.addEventListener('change', () => {
  const [file] = input.files ?? [];
  if (file) void bringBack(file);
});
