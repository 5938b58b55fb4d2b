import {findPersonalData} from '../desk/personal-data.ts';
import type {Skills} from '../kb/rule.ts';
import {compileEmergencies} from '../search/compile-emergencies.ts';
import {findEmergency} from '../search/emergency.ts';

/** What lint's rules need of other rooms. */
export const LINT_SKILLS: Skills = {
  alarmOf(emergencies) {
    const compiled = compileEmergencies(emergencies);
    return (words) => findEmergency(words, compiled)?.phone;
  },
  personalData: findPersonalData,
};
