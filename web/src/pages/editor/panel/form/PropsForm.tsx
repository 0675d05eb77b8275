import type { JsonValue, Scene } from '@/api/schema'

import { ChartRows } from './ChartRows'
import { ListField } from './ListField'
import type { Declared } from './declaration'
import { declarations } from './declaration'
import { PropField } from './PropField'
import { RouteField } from './RouteField'
import { ZeroRule } from './ZeroRule'
import classes from './Form.module.css'

interface PropsFormProps {
  scene: Scene
  /** JSON Schema of what its layout shows. */
  schema: Readonly<Record<string, JsonValue>>
}

/** What a scene shows, as a form that is made of its layout's declaration. */
export function PropsForm({ scene, schema }: PropsFormProps) {
  const all = declarations(schema)
  const isChart = all.some(({ name }) => name === 'labels') && all.some(({ name }) => name === 'values')
  return (
    <div className={classes.form}>
      {all.map((one) => {
        const key = `${scene.id}.${scene.layout}.${one.name}`
        if (isChart && one.name === 'values') return null // stand beside their labels
        if (isChart && one.name === 'labels') return <ChartRows key={key} scene={scene} most={one.most} />
        if (one.widget === 'picture' || one.widget === 'focus') return null // stands below, with where pictures come from
        if (one.widget === 'icon' && scene.props[one.name] === undefined) return null // of templates that draw one
        return <Declaration key={key} scene={scene} one={one} />
      })}
      {scene.layout === 'chart' && (scene.props['kind'] === 'bar' || scene.props['kind'] === 'column') && <ZeroRule />}
    </div>
  )
}

function Declaration({ scene, one }: { scene: Scene; one: Declared }) {
  if (one.name === 'route') return <RouteField scene={scene} />
  if (one.type === 'array') return <ListField scene={scene} one={one} />
  return <PropField scene={scene} one={one} />
}
