/**
 * Owns what the programme says about itself across tasks, surveys and resources: indicators, case studies, reports,
 * digests and bulk exports.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Which indicators exist and what each means:
 *       {@link org.preventionportal.reporting.definitions.IndicatorDefinition}
 *   <li>Period and scope of an indicator, and how it is counted:
 *       {@link org.preventionportal.reporting.indicators.IndicatorQuery},
 *       {@link org.preventionportal.reporting.indicators.IndicatorQueries},
 *       {@link org.preventionportal.reporting.indicators.IndicatorSource}
 *   <li>Which young people are shown: {@link org.preventionportal.reporting.indicators.PeopleReached}
 *   <li>Targets and notes of a period: {@link org.preventionportal.reporting.periods.ProgrammePeriod}
 *   <li>States and review of case studies, what they may name, and who reads them:
 *       {@link org.preventionportal.reporting.casestudies.CaseStudy},
 *       {@link org.preventionportal.reporting.casestudies.CaseStudyLinks},
 *       {@link org.preventionportal.reporting.casestudies.CaseStudyQueries}
 *   <li>Sections and publication of a report; what it says:
 *       {@link org.preventionportal.reporting.reports.ProgrammeReport},
 *       {@link org.preventionportal.reporting.reports.ReportPublisher},
 *       {@link org.preventionportal.reporting.reports.ReportComposition}
 *   <li>Checksum and changes since publication: {@link org.preventionportal.reporting.reports.VerifiedReport},
 *       {@link org.preventionportal.reporting.reports.ReportChanges}
 *   <li>Who may read a published report or case study:
 *       {@link org.preventionportal.reporting.sharing.SharedPublication},
 *       {@link org.preventionportal.reporting.sharing.PublicationSharing}
 *   <li>Sections that a report starts with, and what is drawn how:
 *       {@link org.preventionportal.reporting.reports.ReportTemplate},
 *       {@link org.preventionportal.reporting.files.ReportCharts}
 *   <li>Reports as HTML, PDF, Word and sheets: {@link org.preventionportal.reporting.files.ReportPage},
 *       {@link org.preventionportal.reporting.files.ReportPdf},
 *       {@link org.preventionportal.reporting.files.ReportDocument},
 *       {@link org.preventionportal.reporting.files.ReportSheets}
 *   <li>Digests, once for each period: {@link org.preventionportal.reporting.digests.Digest},
 *       {@link org.preventionportal.reporting.digests.DigestDispatch}
 *   <li>Rows, pseudonyms, files and links of bulk exports: {@link org.preventionportal.reporting.bulk.TaskSource},
 *       {@link org.preventionportal.reporting.bulk.SurveySource},
 *       {@link org.preventionportal.reporting.bulk.Pseudonyms},
 *       {@link org.preventionportal.reporting.bulk.BulkExports},
 *       {@link org.preventionportal.reporting.bulk.BulkDownloads}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "evidence :: register",
            "evidence :: theory",
            "interest",
            "surveys",
            "surveys :: comments",
            "surveys :: findings",
            "surveys :: results",
            "resources",
            "resources :: use",
            "tables :: reading",
            "tables :: writing",
            "tasks",
            "tasks :: access",
            "tasks :: activities",
            "tasks :: documents",
            "tasks :: indicators",
            "tasks :: need",
            "tasks :: outcomes",
            "tasks :: progress",
            "tasks :: records",
            "tasks :: trackrecord",
            "partners",
            "notifications",
            "disclosure",
            "publishing",
            "search",
            "audit",
            "charts",
            "safeguarding",
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
