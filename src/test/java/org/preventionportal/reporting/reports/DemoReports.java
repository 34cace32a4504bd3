package org.preventionportal.reporting.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.reports.ReportTemplate.QuoteSource;
import org.preventionportal.surveys.comments.EvaluationQuestion;
import org.preventionportal.tasks.indicators.IndicatorScope;

/** The report of the first year as a draft: the template with the evaluation's words. */
public final class DemoReports {

    public static final ReportId YEAR_ONE = new ReportId("rpt_year-one");

    private static final int MAX_COMMENTS = 3;
    private static final int MAX_EXCERPTS = 2;

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("sec_key-findings", """
                    - Professionals say that they know more about abuse and exploitation, and are more confident in identifying young people at risk.
                    - About seven in ten say that they might respond differently to a young person.
                    - Systems begin to change. Four case studies show where.
                    """),
            Map.entry(
                    "sec_activities",
                    "A task is a distinct piece of preventative work that an officer delivers with one or more partners. Each task can have several themes, so there are more themes than tasks."),
            Map.entry(
                    "sec_country",
                    "Ten officers worked in the ten policing regions of England and Wales. The strength of partnerships was not the same everywhere."),
            Map.entry(
                    "sec_confidence",
                    "Knowing more is the first step towards responding differently. People who had worked with the programme were asked afterwards. The shares say what they themselves see as changed."),
            Map.entry(
                    "sec_response",
                    "Changes include language, looking for signs earlier, and seeing a young person as a victim first. Those who attended a session were more likely to have changed how they work."),
            Map.entry(
                    "sec_systems",
                    "Changes of individuals reach whole systems if people pass on what they learnt, or if a structure, process or pathway changes. Changing a system is harder than changing a person, and lasts longer."),
            Map.entry(
                    "sec_children",
                    "The programme reaches children and young people mostly through professionals. They may be identified sooner, referred to the right support, heard and understood, and in the end be safer. It was beyond the evaluation to ask them directly."),
            Map.entry("sec_factors", """
                    # The right people first
                    The right people in the right places supported the work. Officers spent their first months on meeting them.
                    # Strong partnership working
                    Someone inside the partner organisation drove the work forwards.
                    # Flexibility and responsiveness
                    Tasks followed the needs and the intelligence of each area.
                    # Enabling and supportive
                    Sessions built on positive steps and did not tell people off.
                    # Relying on expertise
                    Officers knew their subject, and brought out the voices of young people.
                    # Understanding the system
                    Officers spoke to professionals on their level and knew their pressures.
                    """),
            Map.entry("sec_limitations", """
                    - Systems change takes time, and the programme had six to nine months of delivery.
                    - There is no comparison group. Every question asks respondents to attribute a change to the programme.
                    - 73 people answered the survey, of more than 13,000 professionals reached. The source also says “over 3,000”, which contradicts its own total of 13,363.
                    - Every question was optional, so each share has its own base.
                    """),
            Map.entry(
                    "sec_theory",
                    "The Theory of Change was developed at the start of the programme. It sets out what the programme does, and the outcomes and the impact that it expects. It guides the evaluation, rather than being a rigid set of outcomes to be evidenced, and is reviewed at the start of the second year."),
            Map.entry("sec_method", """
                    The evaluation used several kinds of evidence:
                    - 73 responses to the survey, of which 51 were complete and 22 partial
                    - 6 interviews with stakeholders and 12 with staff
                    - 395 feedback forms from events
                    - feedback by email and in conversations
                    """));

    /** The evaluation's own section, which no template has. */
    private static final SectionPlan LEARNING = SectionPlan.of(
            ReportTemplate.key("learning"), ReportSectionKind.OTHER, "Learning and recommendations", """
            # What we learnt
            - The programme was funded for one year. Once it had staff and relationships, six to nine months were left for delivery.
            - The extension came late. About half of the officers had left by then, or were preparing to.
            - Relationships were not equally strong everywhere. In some regions, officers needed much longer to build them.
            # What we recommend
            - Work more deeply with the organisations that the programme knows already, so that learning lasts.
            - Give priority to work led by intelligence that can change a structure, a process or a pathway.
            - Go on choosing tasks by reach, impact, intelligence and prospects of lasting change, across the whole country.
            """);

    private DemoReports() {}

    /**
     * @param comments ids of the comments to a question of a survey that may be quoted
     * @param excerpts keys of the excerpts that may be quoted, of evidence that is coded to a question
     * @param studies published case studies, all about changes of systems
     */
    public static ProgrammeReport yearOne(
            Instant at,
            Function<String, List<String>> comments,
            Function<EvaluationQuestion, List<String>> excerpts,
            List<CaseStudyId> studies) {
        var year = new DateRange(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 3, 31));
        List<SectionPlan> sections = ReportTemplate.EVALUATION.sections().stream()
                .filter(section -> !section.key().equals(ReportTemplate.key(ReportTemplate.CASE_STUDIES)))
                .map(section -> section.withText(section.kind(), section.heading(), TEXTS.get(section.key())))
                .map(section -> section.key().equals("sec_systems") ? section.withCaseStudies(studies) : section)
                .flatMap(section -> section.key().equals(ReportTemplate.key(ReportTemplate.LIMITATIONS))
                        ? Stream.of(LEARNING, section)
                        : Stream.of(section))
                .toList();
        return ProgrammeReport.create(
                YEAR_ONE,
                "Evaluation of the first year",
                new ReportFilter(year, null, IndicatorScope.WHOLE),
                quoting(sections, comments, excerpts),
                PersonId.SERVICE,
                at,
                "year-one");
    }

    /** Each section quotes some of what the template looks up for it, and no quote is used twice. */
    private static List<SectionPlan> quoting(
            List<SectionPlan> sections,
            Function<String, List<String>> comments,
            Function<EvaluationQuestion, List<String>> excerpts) {
        Map<String, QuoteSource> sources = ReportTemplate.EVALUATION.quoteSources().stream()
                .collect(Collectors.toMap(QuoteSource::sectionKey, Function.identity()));
        Set<String> used = new HashSet<>();
        return sections.stream()
                .map(section -> {
                    QuoteSource source = sources.getOrDefault(section.key(), QuoteSource.nothing(section.key()));
                    return section.withQuotes(
                            chosen(source.commentQuestions().stream().map(comments), MAX_COMMENTS, used),
                            chosen(source.evaluationQuestions().stream().map(excerpts), MAX_EXCERPTS, used));
                })
                .toList();
    }

    private static List<String> chosen(Stream<List<String>> quotable, int max, Set<String> used) {
        return quotable.flatMap(List::stream).filter(used::add).limit(max).toList();
    }
}
