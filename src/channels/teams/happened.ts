import type { Activity } from '../activity.ts';
import { detailsOf } from './details.ts';

/**
 * What an activity is to the guide: something to hold a turn about; something said, or the guide brought in, where others
 * read along; something said before that was altered in the chat since; or that the person took the guide away.
 */
export type Happened = 'turn' | 'amongOthers' | 'edited' | 'deleted' | 'restored' | 'left' | 'nothing';

/** What happened, by the type of an activity and where it comes from. */
export function whatHappened(activity: Activity): Happened {
  const { action, channelData, conversation } = detailsOf(activity);
  const isAdded = activity.type === 'installationUpdate' && action === 'add';
  const isOfSeveral = ['groupChat', 'channel'].includes(conversation?.conversationType ?? '');
  if (isOfSeveral || conversation?.isGroup || channelData?.team)
    return activity.type === 'message' || isAdded ? 'amongOthers' : 'nothing';
  switch (activity.type) {
    case 'message':
      return 'turn';
    case 'conversationUpdate':
      return activity.membersAdded?.length ? 'turn' : 'nothing';
    case 'installationUpdate':
      if (isAdded) return 'turn';
      return action === 'remove' ? 'left' : 'nothing';
    case 'messageUpdate':
      return channelData?.eventType === 'undeleteMessage' ? 'restored' : 'edited';
    case 'messageDelete':
      return 'deleted';
    default:
      return 'nothing';
  }
}

/** Whom an activity is about: who says something, or who arrived. */
export function personIn(activity: Activity): Activity['from'] {
  return activity.type === 'message' ? activity.from : whoArrived(activity);
}

/** Who arrived with this, where somebody did: in Teams the one who brought the guide in also where only the guide is said to be new. */
export function whoArrived({ type, channelId, from, recipient, membersAdded }: Activity): Activity['from'] {
  const isPerson = (account: Activity['from']) => account?.id && account.id !== recipient?.id;
  if (type === 'installationUpdate') return from;
  const newcomer = membersAdded?.find(isPerson);
  if (channelId !== 'msteams' || newcomer?.aadObjectId || !isPerson(from)) return newcomer;
  return membersAdded?.length ? from : undefined;
}
