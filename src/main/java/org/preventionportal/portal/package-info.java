/**
 * Owns the pages. A page shows the result of a GraphQL query and sends forms as mutations, so that it can show and do
 * only what the role table allows.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>A page and its forms: {@link org.preventionportal.portal.frame.Page},
 *       {@link org.preventionportal.portal.frame.PageMapping}
 *   <li>A form does only what its page accepts: {@link org.preventionportal.portal.frame.PageMapping}
 *   <li>What was typed as an input of a mutation: {@link org.preventionportal.portal.forms.InputReader}
 *   <li>Forms that arrive after the session has ended: {@link org.preventionportal.portal.forms.PendingForms},
 *       {@link org.preventionportal.portal.forms.SubmittedForm}
 *   <li>Queries and mutations in the same process: {@link org.preventionportal.portal.api.Api},
 *       {@link org.preventionportal.portal.api.Query}
 *   <li>Menu, languages, words for values, styles: {@link org.preventionportal.portal.frame.Navigation},
 *       {@link org.preventionportal.portal.frame.Languages}, {@link org.preventionportal.portal.frame.Labels},
 *       {@link org.preventionportal.portal.frame.Assets}, {@link org.preventionportal.portal.frame.Colours}
 *   <li>Signing in and out, and how long a session lasts: {@link org.preventionportal.portal.signin.PortalSecurity},
 *       {@link org.preventionportal.portal.signin.SignInOut}, {@link org.preventionportal.portal.signin.SessionLife}
 *   <li>Tokens of a session: {@link org.preventionportal.portal.signin.AccessTokenRefresher},
 *       {@link org.preventionportal.portal.signin.TokenStore}
 *   <li>How sessions are stored: {@link org.preventionportal.portal.sessions.SessionStore}
 *   <li>Expired sessions, and files in forms: {@link org.preventionportal.portal.signin.ExpiredSessionHandler},
 *       {@link org.preventionportal.portal.signin.MultipartFilter}
 *   <li>The link of a respondent: {@link org.preventionportal.portal.respondent.SurveyLink}
 *   <li>Updates of the queue in the browser: {@link org.preventionportal.portal.triage.LiveQueue}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "resources",
            "resources :: files",
            "files",
            "spreadsheets",
            "tables :: reading",
            "surveys",
            "surveys :: audience",
            "surveys :: plans",
            "surveys :: questionnaires",
            "tasks",
            "tasks :: documents",
            "audit",
            "charts",
            "safeguarding",
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
