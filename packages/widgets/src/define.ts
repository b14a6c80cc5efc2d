import './aide-hotline/define.ts';
import './mission-list/define.ts';
