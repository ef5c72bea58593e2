/* What script adds to a page. Each part works alone, and the page works without any of them. */
import './theme-switch.js';
import './language.js';
import './search.js';
import './tabs.js';
import './experiment.js';
import './progress.js';
import './toc.js';
import './term-card.js';
import './term-filter.js';
import './commands.js';
import './copy.js';
import './scroll.js';
import './print.js';
