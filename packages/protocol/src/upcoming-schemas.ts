import type * as z from 'zod/mini';
import { BoardArea, BoardCard, BoardPage, ReportInput } from './board.ts';
import * as matching from './matching.ts';
import { ReceivedResponse, ResponseInput, SharedContact } from './response.ts';
import {
  Decision,
  DecisionInput,
  ModerationItem,
  ModerationPage,
  ModerationSubject,
  StaffMember,
} from './staff.ts';

const { matchActions: _actions, ...matchingSchemas } = matching;

/** The named schemas of classes that are specified and not served yet. */
export const upcomingSchemas: Readonly<Record<string, z.ZodMiniType>> = {
  BoardCard,
  BoardPage,
  BoardArea,
  ReportInput,
  ResponseInput,
  ReceivedResponse,
  SharedContact,
  ...matchingSchemas,
  StaffMember,
  ModerationItem,
  ModerationPage,
  ModerationSubject,
  DecisionInput,
  Decision,
};
