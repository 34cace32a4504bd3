/** What is asked: sections, questions and when each is shown, in English and Welsh. */
@NullMarked
package org.preventionportal.surveys.questionnaires;

import org.jspecify.annotations.NullMarked;
