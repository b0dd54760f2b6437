/** The tenant that the playground plays, its people, and the chats they have. */
export function castOf(personal: string, group: string): object {
  const [currentUser, ...users] = ['Sam', 'Noor', 'Daan', 'Yara', 'Bram', 'Lotte'].map(person);
  return {
    version: '0.1.1',
    tenantId: idOf(100),
    bot: { id: `28:${idOf(101)}`, name: 'Loopbaanspiegel' },
    ...{ currentUser, users },
    personalChat: { id: personal },
    groupChat: { id: group, name: 'Intervisie' },
    team: { id: 'team', name: 'Team', aadGroupId: idOf(102), channels: [] },
  };
}

function person(givenName: string, at: number): object {
  const email = `${givenName.toLowerCase()}@example.org`;
  const named = { name: `${givenName} Jansen`, givenName, surname: 'Jansen' };
  return { id: `29:${at}`, ...named, email, userPrincipleName: email, aadObjectId: idOf(at) };
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;
}
