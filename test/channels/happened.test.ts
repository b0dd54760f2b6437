import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/channels/activity.ts';
import { type Happened, whatHappened, whoArrived } from '../../src/channels/teams/happened.ts';

const personal = { id: 'c1', conversationType: 'personal' };
const bot = { id: '28:bot' };
const person = { id: '29:a', aadObjectId: 'a' };

describe('what an activity is to the guide', () => {
  it.each<[Happened, Partial<Activity>]>([
    ['turn', { type: 'message' }],
    ['turn', { type: 'message', conversation: { id: 'c1' } }],
    ['turn', { type: 'conversationUpdate', membersAdded: [bot] }],
    ['nothing', { type: 'conversationUpdate' }],
    ['nothing', { type: 'conversationUpdate', membersAdded: [] }],
    ['nothing', { type: 'conversationUpdate', membersRemoved: [person] }],
    ['turn', { type: 'installationUpdate', action: 'add' }],
    ['left', { type: 'installationUpdate', action: 'remove' }],
    // A newer version of the app is neither.
    ['nothing', { type: 'installationUpdate', action: 'add-upgrade' }],
    ['nothing', { type: 'installationUpdate', action: 'remove-upgrade' }],
    ['nothing', { type: 'installationUpdate' }],
    ['edited', { type: 'messageUpdate', channelData: { eventType: 'editMessage' } }],
    ['edited', { type: 'messageUpdate' }],
    ['restored', { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }],
    ['deleted', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }],
    ['nothing', { type: 'messageReaction' }],
    ['nothing', { type: 'typing' }],
    ['nothing', { type: 'invoke' }],
    ['amongOthers', { type: 'message', conversation: { id: 'c1', conversationType: 'groupChat' } }],
    ['amongOthers', { type: 'message', conversation: { id: 'c1', conversationType: 'channel' } }],
    ['amongOthers', { type: 'message', conversation: { id: 'c1', isGroup: true } }],
    ['amongOthers', { type: 'message', channelData: { team: { id: 't' } } }],
    ['amongOthers', { type: 'installationUpdate', action: 'add', channelData: { team: { id: 't' } } }],
    ['nothing', { type: 'installationUpdate', action: 'remove', channelData: { team: { id: 't' } } }],
    ['nothing', { type: 'messageUpdate', conversation: { id: 'c1', isGroup: true } }],
    ['turn', { type: 'message', channelData: 'x', conversation: { id: 'c1', conversationType: 5 } }],
  ])('is %s: %j', (happened, activity) => {
    expect(whatHappened({ channelId: 'msteams', conversation: personal, ...activity } as Activity)).toBe(
      happened,
    );
  });
});

describe('who arrived', () => {
  const update = { type: 'conversationUpdate', recipient: bot, from: person };
  it.each<[string, string | undefined, Partial<Activity>]>([
    ['whoever brought the guide in', '29:a', { type: 'installationUpdate' }],
    ['whoever is new', '29:b', { membersAdded: [bot, { id: '29:b', aadObjectId: 'b' }] }],
    ['whoever brought it in, where only the guide is new', '29:a', { membersAdded: [bot] }],
    [
      'whoever brought it in, where who is new has no id of the organisation',
      '29:a',
      { membersAdded: [bot, { id: '29:b' }] },
    ],
    ['nobody but the guide', undefined, { from: bot, membersAdded: [bot] }],
    [
      'whoever is new, of another channel',
      'u2',
      { channelId: 'directline', membersAdded: [bot, { id: 'u2' }] },
    ],
    ['nobody, of another channel', undefined, { channelId: 'directline', membersAdded: [bot] }],
    ['nobody', undefined, { membersAdded: null }],
  ])('is %s', (_who, id, activity) => {
    expect(whoArrived({ channelId: 'msteams', ...update, ...activity })?.id).toBe(id);
  });
});
