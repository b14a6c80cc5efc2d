import type { DemonstrationOrganization } from './demonstration-mission.ts';
import { balmesShelter } from './organizations/balmes-shelter.ts';
import { bicycleWorkshop } from './organizations/bicycle-workshop.ts';
import { foodBank } from './organizations/food-bank.ts';
import { friendsOfTheResidence } from './organizations/friends-of-the-residence.ts';
import { friendlyLine } from './organizations/friendly-line.ts';
import { hikersForAll } from './organizations/hikers-for-all.ts';
import { languageCircle } from './organizations/language-circle.ts';
import { municipalService } from './organizations/municipal-service.ts';
import { nationalPartner } from './organizations/national-partner.ts';
import { schoolParents } from './organizations/school-parents.ts';
import { sharedGarden } from './organizations/shared-garden.ts';
import { socialActionCentre } from './organizations/social-action-centre.ts';

/** The organisations of the invented town, each with its missions. None of them exists. */
export const organizations: readonly DemonstrationOrganization[] = [
  socialActionCentre,
  municipalService,
  foodBank,
  bicycleWorkshop,
  schoolParents,
  friendsOfTheResidence,
  friendlyLine,
  sharedGarden,
  languageCircle,
  balmesShelter,
  hikersForAll,
  nationalPartner,
];
