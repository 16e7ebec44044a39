export {
  type EsbuildPlugin,
  type PluginOptions,
  type RollupPlugin,
  skepEsbuild,
  skepPlugin,
} from './plugin.ts'
