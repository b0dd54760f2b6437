const link = document.querySelector<HTMLAnchorElement>('#get');
const busy = document.querySelector<HTMLProgressElement>('#busy');
const outcome = document.querySelector<HTMLElement>('#outcome');

/** What the page says of how it went, by the name of the sentence. */
function tell(what: 'busy' | 'done' | 'waiting' | 'expired' | 'failed'): void {
  if (outcome) outcome.textContent = outcome.dataset[what] ?? '';
  if (busy) busy.hidden = what !== 'busy';
}

async function get(address: string): Promise<void> {
  tell('busy');
  try {
    const response = await fetch(address);
    if (!response.ok) {
      tell(response.status === 403 ? 'expired' : [429, 503].includes(response.status) ? 'waiting' : 'failed');
      return;
    }
    const disposition = response.headers.get('content-disposition') ?? '';
    // A page to read is opened where it is, under rules of its own.
    if (disposition.startsWith('inline')) {
      location.assign(address);
      return;
    }
    const file = document.createElement('a');
    file.href = URL.createObjectURL(await response.blob());
    file.download = /filename="([^"]+)"/.exec(disposition)?.[1] ?? '';
    file.click();
    URL.revokeObjectURL(file.href);
    tell('done');
  } catch {
    tell('failed');
  }
}

let isBusy = false;
link?.addEventListener('click', (event) => {
  event.preventDefault();
  if (isBusy) return;
  isBusy = true;
  void get(link.href).finally(() => {
    isBusy = false;
  });
});
