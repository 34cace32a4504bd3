/**
 * Owns what partners do with their requests, from the draft to the answer.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Which tasks a member may change: {@link org.preventionportal.tasks.requests.PartnerTaskAccess}.
 *   <li>Who may share a request, and with whom: {@link org.preventionportal.tasks.requests.TaskSharing}.
 *   <li>A child at risk stops a request: {@link org.preventionportal.safeguarding.ChildAtRiskCheck}.
 * </ul>
 */
@NullMarked
package org.preventionportal.tasks.requests;

import org.jspecify.annotations.NullMarked;
