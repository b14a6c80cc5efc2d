export { createApp, type AppOptions } from './app.ts';
export { ConfigError, readConfig, type Config, type Environment } from './config.ts';
export { openDatabase, type Database, type DatabaseOptions } from './database/database.ts';
export { migrateToLatest } from './database/migrate.ts';
export { StorageError, type StorageErrorCode } from './database/storage-error.ts';
export { firstSiteId } from './discovery/site-repository.ts';
export { loadCommunes } from './places/load-communes.ts';
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
