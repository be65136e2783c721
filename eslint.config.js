import tseslint from 'typescript-eslint';

/** The core: everything that must also run where there is no Node. */
const EDGE = ['src/cli.ts', 'src/worker.ts', 'src/commands/**', 'src/host/**'];

/** @param {string} selector @param {string} message */
const forbid = (selector, message) => ({ selector, message });

// Each rule beyond the shared sets has its reason beside it.
export default tseslint.config(
  { ignores: ['dist/', 'output/', 'coverage/', 'node_modules/', 'tests/broken/', 'scripts/core-types/'] },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'scripts/**/*.ts', '*.config.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // Types vanish at run time; saying so keeps stages from loading each other for a type's sake.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `type` for everything: one way to say it, and no type is reopened elsewhere.
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      // `any` switches the checker off for everybody downstream.
      '@typescript-eslint/no-explicit-any': 'error',
      // A stage that changes its input changes what another stage saw.
      'no-param-reassign': 'error',
      eqeqeq: ['error', 'always'],
      // A union that grows has to be dealt with everywhere it is told apart.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Splitting a string into code points is what we mean: letters are measured one by one.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A control character in a pattern is nearly always a slip; where it is meant, the line says so.
      'no-control-regex': 'error',
      // A name found by search is found under that name only; with a default export it has as many as importers.
      'no-restricted-syntax': [
        'error',
        forbid('ExportDefaultDeclaration', 'Named exports only: a default export has another name in every file.'),
        forbid('TSEnumDeclaration', 'A union of literals instead: enums are code, not types.'),
      ],
      // A file that does not fit a few screens is two files.
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      // Numbers and booleans read well in a template; objects do not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return report(…)` ends a branch and says so.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Discriminated unions are narrowed by condition; the checker sees more than the reader, and a defensive test is no error.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: EDGE,
    rules: {
      // The same input gives the same bytes, in a browser too: no clock, no randomness, no locale, no Node.
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'require',
          '__dirname',
          '__filename',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'fetch',
          'console',
        ].map((name) => ({
          name,
          message: 'The core is pure: only host/, commands/, cli.ts and worker.ts meet the outside.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'No clock in the core: printed dates come from data.' },
        { object: 'Math', property: 'random', message: 'No randomness in the core: same input, same bytes.' },
      ],
      'no-restricted-syntax': [
        'error',
        forbid('ExportDefaultDeclaration', 'Named exports only: a default export has another name in every file.'),
        forbid('TSEnumDeclaration', 'A union of literals instead: enums are code, not types.'),
        forbid('NewExpression[callee.name="Date"][arguments.length=0]', 'No clock in the core: printed dates come from data.'),
        forbid(
          'CallExpression[callee.property.name=/^(toLocaleString|toLocaleDateString|toLocaleTimeString|toLocaleUpperCase|toLocaleLowerCase|localeCompare)$/]',
          'No locale in the core: another machine would print otherwise.',
        ),
        forbid('MemberExpression[object.name="Intl"]', 'No locale in the core: another machine would print otherwise.'),
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // A describe block is a function, and a table of cases is long.
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      // A test fails loudly anyway when what it took for granted is not there.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.config.ts', '**/*.d.ts'],
    // Tools ask for their configuration as a default export, and other people's modules may have one.
    rules: { 'no-restricted-syntax': 'off' },
  },
);
