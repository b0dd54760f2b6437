/** Makes an element with these attributes and with this in it; text is text, whatever it looks like. */
export function make(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | string)[]
): HTMLElement {
  return filled(document.createElement(name), attributes, content);
}

/** The same for a part of a picture. */
export function draw(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: (Node | string)[]
) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, content);
}

function filled<E extends Element>(
  element: E,
  attributes: Readonly<Record<string, string>>,
  content: readonly (Node | string)[],
): E {
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...content);
  return element;
}
