type Status = { subscribe(next: (status: number) => void): { unsubscribe(): void } };

/** A connection to the guide, as Web Chat makes it. */
export type DirectLine = { connectionStatus$: Status; end(): void };

/** Something that happens in Web Chat. */
export type Action = { type: string; payload?: object };

/** Where what happens in Web Chat goes through. */
export type ChatStore = { dispatch(action: Action): void };

/** What happens in Web Chat on its way, as it is let through. */
export type Middleware = () => (next: (action: Action) => unknown) => (action: Action) => unknown;

/** Microsoft's own chat window, as far as the page uses it. */
type WebChat = {
  createDirectLine(options: object): DirectLine;
  createStore(initialState: object, middleware: Middleware): ChatStore;
  renderWebChat(props: object, element: Element): void;
};

declare global {
  interface Window {
    WebChat?: WebChat;
  }
}

/** Loads Web Chat from where the page says it is, unless it is there already. */
export function loadWebChat(): Promise<WebChat> {
  return new Promise((resolve, reject) => {
    if (window.WebChat) return resolve(window.WebChat);
    const script = document.createElement('script');
    script.src = document.body.dataset.webChat ?? '';
    script.addEventListener('load', () =>
      window.WebChat ? resolve(window.WebChat) : reject(new Error('no Web Chat in its file')),
    );
    script.addEventListener('error', () => reject(new Error('no Web Chat')));
    document.head.append(script);
  });
}
