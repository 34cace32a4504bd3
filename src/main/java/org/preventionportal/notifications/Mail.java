package org.preventionportal.notifications;

import java.util.Map;
import org.preventionportal.platform.Id;

/**
 * Something to tell somebody by mail. It says that there is news and where, never what was written.
 *
 * @param id what it is about and for whom; the same id is sent once, however often it is posted
 * @param to somebody whom one of the {@link TaskRecipients} knows
 * @param template in which words
 * @param values what the template puts in: counts, dates, coded words and paths of pages
 */
public record Mail(String id, Id to, Template template, Map<String, String> values) {}
