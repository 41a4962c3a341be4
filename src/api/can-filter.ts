import { useSource } from './use-source.ts'

/** Whether the source can count only the scans from a place, on a device, from a referrer; false until it has said so. */
export function useCanFilter(): boolean {
  return useSource(({ filters }) => filters) === true
}
