import { expect, test } from 'vitest';
import { isOfMicrosoft } from '../../src/channels/teams/upload.ts';

test.each([
  ['https://contoso-my.sharepoint.com/personal/a/_api/v2.0/drive/items/1/uploadSession?guid=2', true],
  ['https://sharepoint.com/a', true],
  ['https://api.onedrive.com/a', true],
  ['https://CONTOSO.SharePoint.com/a', true],
  ['http://contoso.sharepoint.com/a', false],
  ['https://contoso.sharepoint.com:8443/a', false],
  ['https://someone@contoso.sharepoint.com/a', false],
  ['https://sharepoint.com.example/a', false],
  ['https://notsharepoint.com/a', false],
  ['https://contoso.sharepoint.com./a', false],
  ['https://example.org/contoso.sharepoint.com', false],
  ['https://127.0.0.1/a', false],
  ['https://[::1]/a', false],
  ['https://169.254.169.254/metadata', false],
  ['file:///etc/hosts', false],
])('files go to where Microsoft keeps them and nowhere else: %s', (address, isIt) => {
  expect(isOfMicrosoft(new URL(address))).toBe(isIt);
});
