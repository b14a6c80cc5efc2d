import './mission-list/define.ts';
