import 'i18next'

import type brands from './en/brands.json'
import type common from './en/common.json'
import type editor from './en/editor.json'
import type enter from './en/enter.json'
import type exporting from './en/export.json'
import type home from './en/home.json'
import type library from './en/library.json'
import type making from './en/making.json'
import type panel from './en/panel.json'
import type privacy from './en/privacy.json'
import type problems from './en/problems.json'
import type script from './en/script.json'
import type settings from './en/settings.json'
import type stage from './en/stage.json'
import type templates from './en/templates.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    returnNull: false
    resources: {
      brands: typeof brands
      common: typeof common
      editor: typeof editor
      enter: typeof enter
      export: typeof exporting
      home: typeof home
      library: typeof library
      making: typeof making
      panel: typeof panel
      privacy: typeof privacy
      problems: typeof problems
      script: typeof script
      settings: typeof settings
      stage: typeof stage
      templates: typeof templates
    }
  }
}
