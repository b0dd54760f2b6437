import type { Told } from './dossier.ts';

const sentence = 'Ik vroeg eerst wat er was gebeurd, en daarna pas wat de cliënt daarvan vond en wilde. ';

/** Somebody with twelve trajectories and sixty reflections, who told at length and rated every statement. */
export function longStory(statements: Readonly<Record<string, readonly string[]>>): Told {
  const story = (times: number) => sentence.repeat(times).trim();
  const groups = Object.entries(statements).flatMap(([group, ids]) => [
    [`selfAssessment/${group}`, Object.fromEntries(ids.map((id) => [id, 'level3']))] as const,
    [`evidence/${group}`, Object.fromEntries(ids.map((id) => [id, ['story/1', 'reflection/7']]))] as const,
  ]);
  const trajectories = numbers(12).flatMap((number) => [
    [
      `trajectory/${number}/start`,
      { pseudonym: `Cliënt ${number}`, codeOfConduct: true, reporting: story(2) },
    ] as const,
    ...numbers(7).map((task) => {
      const told = { doing: [`T${task}.1`, `T${task}.2`], did: story(6), agreed: story(2), isDone: true };
      return [`trajectory/${number}/T${task}`, told] as const;
    }),
    ...['alignment', 'guidance', 'completion'].map(
      (phase) => [`trajectory/${number}/${phase}`, { wentWell: story(3), differently: story(2) }] as const,
    ),
  ]);
  const reflections = numbers(60).map((number) => {
    const asked = Object.fromEntries(numbers(5).map((question) => [`R${question}`, story(5)]));
    return [
      `reflection/${number}`,
      { moment: `Moment ${number}. ${story(3)}`, ...asked, intention: story(1) },
    ] as const;
  });
  const told = { title: 'De open dag', situation: story(5), action: story(8), result: story(2) };
  return Object.fromEntries([...groups, ['story/1', told], ...trajectories, ...reflections]);
}

function numbers(most: number): readonly number[] {
  return Array.from({ length: most }, (_, at) => at + 1);
}
