/**
 * Owns plans for a quarter: decisions that are tried without effect, with their forecast.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What a planned decision needs, and whether it is still possible: {@link PlannedDecision}
 *   <li>The forecast of a plan: {@link PlanForecast}, computed from a {@link PlanSituation}
 *   <li>Who reads and changes plans: {@link PlanQueries}, {@link PlanEditing}
 *   <li>Who gets an email about a shared plan and about comments: {@link PlanNotifications}, {@link
 *       PlanCommentNotifications}
 * </ul>
 *
 * <p>A plan changes no task. It is carried out by the ordinary decisions, one by one.
 */
@NullMarked
package org.preventionportal.planning.plans;

import org.jspecify.annotations.NullMarked;
