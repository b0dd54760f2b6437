import type { ChoiceInput, ChoiceMade } from '../../prompts/choice/prompt.ts';
import type { Evidence, EvidenceInput } from '../../prompts/evidence/prompt.ts';
import type { FollowUp, FollowUpInput } from '../../prompts/followUp/prompt.ts';
import type { Summary, SummaryInput } from '../../prompts/summary/prompt.ts';
import type { Language } from '../language.ts';

/** What a model can be asked to think along with: asking on, summing up, pointing at evidence, reading a choice. */
export type Tasks = {
  readonly followUp: { readonly input: FollowUpInput; readonly output: FollowUp };
  readonly summary: { readonly input: SummaryInput; readonly output: Summary };
  readonly evidence: { readonly input: EvidenceInput; readonly output: Evidence };
  readonly choice: { readonly input: ChoiceInput; readonly output: ChoiceMade };
};

/** What a model can be asked to do. */
export type Task = keyof Tasks;

/** Which provider thinks along, with which model and on which host: for telling people. */
export type Whereabouts = { readonly name: string; readonly model: string; readonly host: string };

/** What was made of it, and the version of the prompt that it was made with. */
export type Thought<T extends Task> = Tasks[T]['output'] & { readonly version: string };

/** A model that thinks along and never decides; where none is configured there is no coach. */
export type Coach = {
  readonly provider: Whereabouts;
  /** Loads what it takes in the background, asking nothing, so that the first thought is as quick as the next. */
  prepare(): void;
  /**
   * What a model made of what it was given, which has to be pseudonymised, once that was judged to be fit to show;
   * undefined for whatever went wrong. Never rejects, and takes six seconds at most.
   */
  think<T extends Task>(
    task: T,
    input: Tasks[T]['input'],
    language: Language,
  ): Promise<Thought<T> | undefined>;
};
