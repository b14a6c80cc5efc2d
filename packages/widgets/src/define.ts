import './aide-form/define.ts';
import './aide-hotline/define.ts';
import './mission-list/define.ts';
