import type { ClientPlan } from '../plan.ts'
import { alborada } from './alborada.ts'
import { alWaha } from './alwaha.ts'
import { guanabara } from './guanabara.ts'
import { hikari } from './hikari.ts'
import { lakeshore } from './lakeshore.ts'
import { limmat } from './limmat.ts'
import { lindenhof } from './lindenhof.ts'
import { oldQuay } from './oldquay.ts'
import { oosterkade } from './oosterkade.ts'
import { orion } from './orion.ts'
import { sahyadri } from './sahyadri.ts'
import { thermaikos } from './thermaikos.ts'

/** The clients of the demo's agency. All of them are invented; all hosts are of the reserved domain `.example`. */
export const CLIENT_PLANS: readonly ClientPlan[] = [
  lindenhof,
  limmat,
  oosterkade,
  oldQuay,
  thermaikos,
  lakeshore,
  alborada,
  guanabara,
  alWaha,
  hikari,
  sahyadri,
  orion,
]
