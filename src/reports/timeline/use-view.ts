import { toCumulative } from '#src/charts/timeline/cumulative.ts'
import type { TimelineData } from '#src/charts/timeline/points.ts'
import { useParam } from '#src/url-state/use-param.ts'

/** How a timeline is drawn: each bucket by itself, or added up. In the address as `?chart=total`. */
export function useView() {
  const [text, set] = useParam('chart')
  const isCumulative = text === 'total'
  return {
    isCumulative,
    setCumulative: (wanted: boolean) => set(wanted ? 'total' : ''),
    inView: (data: TimelineData) => (isCumulative ? toCumulative(data) : data),
  }
}
