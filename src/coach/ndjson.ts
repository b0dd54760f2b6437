/**
 * Fetches as `fetch` does, but gives the Ollama client nothing that it would print: an answer breaks off at the first line that
 * is no JSON, and of one that says that something failed only the status is left.
 */
export const readingWholeLines: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (!response.ok) return Response.json({}, { status: response.status });
  const isInLines = response.headers.get('content-type')?.includes('ndjson');
  if (!isInLines || !response.body) throw new TypeError('The answer is not of the kind that was asked for.');
  const lines = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(wholeLines());
  const body = lines.pipeThrough(new TextEncoderStream());
  return new Response(body, { status: response.status, headers: response.headers });
};

function wholeLines(): TransformStream<string, string> {
  let rest = '';
  const pass = (line: string, controller: TransformStreamDefaultController<string>) => {
    if (line.trim() === '') return;
    if (isJson(line)) controller.enqueue(`${line}\n`);
    else controller.error(new SyntaxError('A line of the answer is no JSON.'));
  };
  return new TransformStream({
    transform: (chunk, controller) => {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) pass(line, controller);
    },
    flush: (controller) => pass(rest, controller),
  });
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
