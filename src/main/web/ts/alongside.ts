/* The browser's share of Alongside. Every page works without it; with it, nothing typed is lost. */
import { watchForAbsence } from './away';
import { drawSignatures, readAloud } from './consent';
import { speedTheForms } from './forms';
import { findAsOneTypes } from './find';
import { carryTheToken, reportSilence } from './htmx';
import { keepWhatIsTyped } from './keep';
import { leaveQuickly } from './leave';
import { closeMenus, pointAtProblems } from './page';
import { offerPasskeys } from './passkeys';

carryTheToken();
reportSilence();
closeMenus();
pointAtProblems();
speedTheForms();
keepWhatIsTyped();
watchForAbsence();
leaveQuickly();
findAsOneTypes();
offerPasskeys();
readAloud();
drawSignatures();
