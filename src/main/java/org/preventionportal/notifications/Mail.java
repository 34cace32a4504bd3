package org.preventionportal.notifications;

import java.util.Map;
import org.preventionportal.platform.Id;

/**
 * Describes a mail to one recipient. It says what has happened and where to read it, never what somebody wrote. Only
 * people without an account get an answer itself, which {@link Recipients} look up.
 *
 * @param id what it is about and for whom; the same id is sent once, however often it is posted
 * @param to a recipient that one of the {@link Recipients} knows
 * @param template in which words
 * @param values what the template puts in: counts, dates, coded words and paths of pages
 */
public record Mail(String id, Id to, Template template, Map<String, String> values) {}
