import './aide-form/define.ts';
import './aide-hotline/define.ts';
import './aide-suivi/define.ts';
import './mission-apply/define.ts';
import './mission-form/define.ts';
import './mission-list/define.ts';
