/** A version as numbers: major, minor, patch. */
type Version = readonly [number, number, number];

const PARTIAL = /^v?(\d+|[x*])?(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?/;

/** A version that may be written short; what is missing counts as 0, and how much was written is told. */
const parse = (text: string): { readonly version: Version; readonly given: number } => {
  const parts = (PARTIAL.exec(text) ?? [])
    .slice(1)
    .filter((part) => part !== undefined && /^\d+$/.test(part))
    .map(Number);
  const [major = 0, minor = 0, patch = 0] = parts;
  return { version: [major, minor, patch], given: parts.length };
};

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** The first version that a `^`, a `~` or a version written short no longer means. */
const ceiling = (operator: string, { version: [major, minor, patch], given }: ReturnType<typeof parse>): Version => {
  if (given === 0) return [Infinity, 0, 0];
  if (operator === '^') {
    if (major > 0 || given === 1) return [major + 1, 0, 0];
    return minor > 0 || given === 2 ? [0, minor + 1, 0] : [0, 0, patch + 1];
  }
  if (operator === '~') return given === 1 ? [major + 1, 0, 0] : [major, minor + 1, 0];
  return given === 1 ? [major + 1, 0, 0] : given === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1];
};

const meets = (version: Version, comparator: string): boolean => {
  const [, operator = '', rest = ''] = /^(>=|<=|>|<|=|\^|~)?(.*)$/.exec(comparator) ?? [];
  const wanted = parse(rest);
  if (operator === '>=') return compare(version, wanted.version) >= 0;
  if (operator === '<') return compare(version, wanted.version) < 0;
  if (operator === '>') return compare(version, ceiling('', wanted)) >= 0;
  if (operator === '<=') return compare(version, ceiling('', wanted)) < 0;
  return compare(version, wanted.version) >= 0 && compare(version, ceiling(operator, wanted)) < 0;
};

/** Whether a version lies in a range as `engines` writes it: `^20.19.0 || >=22.12`. Pre-releases are not dealt with. */
export const satisfies = (version: string, range: string): boolean =>
  range.split('||').some((alternative) => {
    // ">= 18" is one comparator, "1.2 - 2.3" two.
    const text = alternative
      .trim()
      .replace(/(\S+)\s+-\s+(\S+)/, '>=$1 <=$2')
      .replace(/([<>=^~])\s+/g, '$1');
    return text.split(/\s+/).every((comparator) => meets(parse(version).version, comparator));
  });
