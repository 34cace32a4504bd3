/**
 * Owns the evidence beyond surveys: what staff and stakeholders said in interviews and emails, what was observed, and
 * documents.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What is stored of a source, and its consent: {@link org.preventionportal.evidence.register.EvidenceContent}
 *   <li>Who changes and withdraws evidence: {@link org.preventionportal.evidence.register.EvidenceRegister},
 *       {@link org.preventionportal.evidence.register.EvidenceItem}
 *   <li>What may be quoted, and what may be said about its source:
 *       {@link org.preventionportal.evidence.register.EvidenceQuotes}
 *   <li>Elements of the Theory of Change, their links and what supports them:
 *       {@link org.preventionportal.evidence.theory.TheoryOfChange},
 *       {@link org.preventionportal.evidence.theory.support.ElementSupport},
 *       {@link org.preventionportal.evidence.theory.OutcomeTheoryLinks}
 *   <li>Numbers before and after a change: {@link org.preventionportal.evidence.measures.MeasureContent},
 *       {@link org.preventionportal.evidence.measures.MeasureCsv}
 *   <li>Questions of policy that the work raised: {@link org.preventionportal.evidence.policy.PolicyQuestionContent}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tables :: writing",
            "surveys :: comments",
            "surveys :: results",
            "tasks",
            "tasks :: access",
            "tasks :: indicators",
            "tasks :: need",
            "tasks :: outcomes",
            "tasks :: progress",
            "tasks :: records",
            "partners",
            "disclosure",
            "audit",
            "safeguarding",
            "access",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
