/** The number that stands in what Prometheus reads under a name, with exactly these labels; undefined where none does. */
export function numberOf(text: string, name: string, labels: Readonly<Record<string, string>> = {}) {
  const written = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const line = written.length > 0 ? `${name}{${written.join(',')}}` : name;
  const found = text.split('\n').find((one) => one.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
}
