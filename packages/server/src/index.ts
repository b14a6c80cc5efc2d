export { composeApp, createApp, type AppOptions, type Backend } from './app.ts';
export { systemClock, type Clock } from './clock.ts';
export { ConfigError, readConfig, type Config, type Environment } from './config.ts';
export { openDatabase, type Database, type DatabaseOptions } from './database/database.ts';
export { migrateToLatest } from './database/migrate.ts';
export { StorageError, type StorageErrorCode } from './database/storage-error.ts';
export { firstSiteId } from './discovery/site-repository.ts';
export { loadCommunes } from './places/load-communes.ts';
export type { KeyRing } from './personal/key-ring.ts';
export { openKeyRing, type KeyRingOptions } from './personal/open-key-ring.ts';
export { temporaryKeyRing } from './personal/temporary-key-ring.ts';
export { PersonalDataError, type PersonalDataErrorCode } from './personal/personal-data-error.ts';
export {
  createMissionRepository,
  type FoundMission,
  type MissionRepository,
  type MissionRepositoryOptions,
} from './missions/mission-repository.ts';
export type { MissionEntry } from './missions/mission-record.ts';
export { writeMissions, writeOrganizations } from './missions/write-missions.ts';
export { StartError } from './listen.ts';
export { startServer, type RunningServer, type StartOptions } from './start-server.ts';
