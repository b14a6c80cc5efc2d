export { createApp, type AppOptions } from './app.ts';
export { ConfigError, readConfig, type Config, type Environment } from './config.ts';
export { openDatabase, type Database, type DatabaseOptions } from './database/database.ts';
export { migrateToLatest } from './database/migrate.ts';
export { StorageError, type StorageErrorCode } from './database/storage-error.ts';
export { firstSiteId } from './discovery/site-repository.ts';
export { loadCommunes } from './places/load-communes.ts';
export { StartError } from './listen.ts';
export { startServer, type RunningServer, type StartOptions } from './start-server.ts';
