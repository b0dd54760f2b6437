import type * as MicrosoftTeams from '@microsoft/teams-js';

/** The library of Teams as a page gets it. */
export type Teams = typeof MicrosoftTeams;
declare global {
  interface Window {
    readonly microsoftTeams?: Teams;
  }
}

/** Speaks with Teams where the page is in a frame of it, and shows its theme from then on; nothing is loaded where it stands alone. */
export async function openTeams(showTheme: (theme: string) => void): Promise<Teams | undefined> {
  if (parent === window) return undefined;
  try {
    await loadTeams();
    const opened = window.microsoftTeams;
    await opened?.app.initialize();
    const context = await opened?.app.getContext();
    if (context) showTheme(context.app.theme);
    opened?.app.registerOnThemeChangeHandler(showTheme);
    return opened;
  } catch {
    return undefined;
  }
}

function loadTeams(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = document.body.dataset.teams ?? '';
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('no teams-js')));
    document.head.append(script);
  });
}
