import js from '@eslint/js'
import access from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

/** What the interface says lies in src/locales, nowhere else. */
const WORDS = [
  {
    selector: 'JSXText[value=/[A-Za-z\\u4e00-\\u9fff]{2}/]',
    message: 'Words of the interface belong into src/locales.',
  },
  {
    selector: 'JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label)$/] > Literal[value=/[A-Za-z\\u4e00-\\u9fff]{2}/]',
    message: 'Words of the interface belong into src/locales.',
  },
]

const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
  name,
  message: 'Only src/app/storage.ts keeps something in the browser.',
}))

export default ts.config(
  { ignores: ['node_modules', 'public', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  access.flatConfigs.strict,
  hooks.configs.flat.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.js', 'tools/*.js'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/only-throw-error': 'off', // routers throw redirects
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-globals': ['error', ...STORAGE],
      'no-restricted-syntax': ['error', ...WORDS],
    },
  },
  { files: ['src/pages/**'], rules: { 'max-lines': ['error', 300] } },
  { files: ['src/app/storage.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/app/showcase/**', '**/*.test.{ts,tsx}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['*.js', 'tools/*.js'],
    ...ts.configs.disableTypeChecked,
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
)
