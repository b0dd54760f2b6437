/** Why something that a model made is not fit to be shown. */
export type Complaint =
  | 'markup'
  | 'placeholder'
  | 'wrongLanguage'
  | 'aboutItself'
  | 'forbiddenClaim'
  | 'praise'
  | 'advice'
  | 'verdict'
  | 'label'
  | 'leading'
  | 'notOneQuestion'
  | 'closedQuestion'
  | 'tooLong'
  | 'notOneSentence'
  | 'notTheirWords'
  | 'somethingNew'
  | 'turnedAround'
  | 'notFirstPerson'
  | 'unknownId'
  | 'tooMany'
  | 'twice'
  | 'notAQuote';

/** What a model made, as it may be shown, or why it may not. */
export type Judged<Output> = { readonly output: Output } | { readonly complaint: Complaint };
