export { BarChart } from './bar-chart.tsx';
export { ColumnChart } from './column-chart.tsx';
export type { Amount, ChartPoint, ChartProps } from './frame.tsx';
export { type HeatCell, HeatMap, type HeatRow } from './heat-map.tsx';
export { LineChart } from './line-chart.tsx';
export { type ChartLine, LinesChart } from './lines-chart.tsx';
export { ProgressRing } from './progress-ring.tsx';
export { StackedShare } from './stacked-share.tsx';
export { type MapTile, TileMap, tileLines } from './tile-map.tsx';
