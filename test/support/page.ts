import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where the browser tests leave what they saw. */
export const pictures = join(import.meta.dirname, '..', 'screenshots');
mkdirSync(pictures, { recursive: true });

/** The newest message that says this. */
export const newest = (page: Page, text: string | RegExp) => page.getByRole('feed').getByText(text).last();

/** A suggestion that can be pressed. */
export const button = (page: Page, label: string) =>
  page.getByRole('toolbar').getByRole('button', { name: label, exact: true });

/** Presses a suggestion. */
export const press = (page: Page, label: string) => button(page, label).click();

/** Whether the chat has scrolled so far that this can be read. */
export async function isInView(page: Page, text: string): Promise<boolean> {
  const [words, box] = await Promise.all([
    newest(page, text).boundingBox(),
    page.getByRole('textbox').boundingBox(),
  ]);
  return words !== null && box !== null && words.y + words.height <= box.y;
}

/** Whether this can be read, from its first line, below the top of the chat. */
export async function hasBeginningInView(page: Page, text: string | RegExp): Promise<boolean> {
  const [words, chat, box] = await Promise.all([
    newest(page, text).boundingBox(),
    page.getByRole('main').boundingBox(),
    page.getByRole('textbox').boundingBox(),
  ]);
  return words !== null && chat !== null && box !== null && words.y >= chat.y && words.y < box.y;
}

/** Types a reply and waits until the answer can be read. */
export async function type(page: Page, text: string, answer: string | RegExp) {
  const box = page.getByRole('textbox');
  await box.fill(text);
  await box.press('Enter');
  await newest(page, answer).waitFor();
}
