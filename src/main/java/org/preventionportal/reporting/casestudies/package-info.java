/** What came of tasks as stories: who writes them, who reads them before they are published, who takes them back. */
@NullMarked
package org.preventionportal.reporting.casestudies;

import org.jspecify.annotations.NullMarked;
