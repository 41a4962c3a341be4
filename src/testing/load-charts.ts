/**
 * Loads the code of the charts before the first test that draws one: on a busy machine that takes longer than a test may,
 * and it is no part of what a test measures. For `beforeAll`.
 */
export async function loadCharts(): Promise<void> {
  await Promise.all([
    import('#src/charts/timeline/chart.tsx'),
    import('#src/reports/timeline/content.tsx'),
    import('#src/reports/timeline/gathered-timeline.tsx'),
  ])
}

export const LOADING_MS = 60_000
