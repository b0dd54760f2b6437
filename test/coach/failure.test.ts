import { describe, expect, it } from 'vitest';
import { failureOf, isTrouble } from '../../src/coach/failure.ts';

class LengthFinishReasonError extends Error {}
class ContentFilterFinishReasonError extends Error {}
class OutputParserException extends Error {}
class APIConnectionError extends Error {}
class ContextOverflowError extends Error {}
class $ZodError extends Error {}

const withFields = (fields: object) => Object.assign(new Error('it quotes what was said'), fields);

describe('what became of a question to a model', () => {
  it.each<[string, unknown, string, boolean]>([
    ['a limit of ours', new DOMException('late', 'TimeoutError'), 'late', true],
    ['an end that was asked for', new DOMException('late', 'AbortError'), 'late', true],
    ['a limit of theirs', withFields({ status: 408 }), 'late', true],
    ['no connection', new APIConnectionError('it'), 'down', true],
    ['no connection, by its code', withFields({ cause: { code: 'ECONNREFUSED' } }), 'down', true],
    ['a broken stream', withFields({ cause: { code: 'UND_ERR_SOCKET' } }), 'down', true],
    ['500', withFields({ status: 500 }), 'down', true],
    ['503 of Ollama', withFields({ status_code: 503 }), 'down', true],
    ['401', withFields({ status: 401 }), 'keyRefused', true],
    ['403', withFields({ status: 403 }), 'keyRefused', true],
    ['404', withFields({ status: 404 }), 'modelMissing', true],
    ['429', withFields({ status: 429 }), 'busy', true],
    ['429 for lack of money', withFields({ status: 429, code: 'insufficient_quota' }), 'spent', true],
    ['400', withFields({ status: 400 }), 'requestRefused', true],
    ['something else', new TypeError('it'), 'unknown', true],
    ['no error at all', undefined, 'unknown', true],
    ['400 of a filter', withFields({ status: 400, code: 'content_filter' }), 'filtered', false],
    ['a filter', new ContentFilterFinishReasonError('it'), 'filtered', false],
    ['400 for its length', withFields({ status: 400, code: 'context_length_exceeded' }), 'tooLong', false],
    ['its length', new ContextOverflowError('it'), 'tooLong', false],
    ['an end too soon', new LengthFinishReasonError('it'), 'cut', false],
    ['no JSON', new SyntaxError('it'), 'malformed', false],
    ['another shape', new $ZodError('it'), 'malformed', false],
    ['nothing to parse', new OutputParserException('it'), 'malformed', false],
  ])('is told by class, status and code: %s', (_, error, failure, hasTrouble) => {
    expect(failureOf(error)).toBe(failure);
    expect(isTrouble(failureOf(error))).toBe(hasTrouble);
  });
});
