import type { Draft } from './draft.ts';
import type { FieldFault } from './field-fault.ts';
import type { MissionProposalInput, ProposedMission } from './mission-proposal.ts';
import { nameRules, personRules } from './person.ts';
import { scheduleRules } from './schedule-input.ts';
import { blankRules, textRules } from './text-rules.ts';

/**
 * What the schema cannot say of a proposed mission: e-mail or phone; texts that say something and carry no
 * contact; a schedule that does not end before it begins. Also for `MissionProposalEditable`.
 */
export function proposalRules(input: Draft<MissionProposalInput>): FieldFault[] {
  const { person, organization, mission } = input;
  return [
    ...personRules(person),
    ...nameRules(organization?.name, '#/organization/name'),
    ...textRules({ '#/organization/description': organization?.description }),
    ...missionTextRules(mission ?? {}),
    ...scheduleRules(mission?.schedule, '#/mission/schedule'),
  ];
}

function missionTextRules({
  title,
  summary,
  description,
  prerequisites,
  schedule,
  address,
}: Draft<ProposedMission>): FieldFault[] {
  const needed = { '#/mission/title': title, '#/mission/description': description };
  return [
    ...blankRules(needed),
    ...textRules({
      ...needed,
      '#/mission/summary': summary,
      '#/mission/schedule/text': schedule?.text,
      '#/mission/address/street': address?.street,
      '#/mission/address/city': address?.city,
      ...Object.fromEntries(
        (prerequisites ?? []).map((text, index) => [`#/mission/prerequisites/${index}`, text]),
      ),
    }),
  ];
}
