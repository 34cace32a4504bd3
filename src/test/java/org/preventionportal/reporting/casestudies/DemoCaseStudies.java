package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.TaskId;

/**
 * Four published case studies with invented organisations, about the kinds of change that the first year's had. Each
 * quotes a comment of the survey. Title and summary are in Welsh, too, for the public page.
 */
public final class DemoCaseStudies {

    private static final PersonId AUTHOR = new PersonId("00000000-0000-4000-8000-000000000009");
    private static final PersonId REVIEWER = new PersonId("00000000-0000-4000-8000-000000000015");

    private record Story(
            String title,
            String summary,
            String welshTitle,
            String welshSummary,
            String done,
            String changed,
            String quoted) {}

    private static final List<Story> STORIES = List.of(
            new Story(
                    "A council takes the addresses of its children's homes off the internet",
                    "A short search found where every home was. The council removed the addresses within a week.",
                    "Cyngor yn tynnu cyfeiriadau ei gartrefi plant oddi ar y rhyngrwyd",
                    "Dangosodd chwiliad byr ble'r oedd pob cartref. Tynnodd y cyngor y cyfeiriadau o fewn wythnos.",
                    "The officer searched for children's homes in one county before a session about exploitation. The names of the homes, their addresses, the ages of the children and even the places of the cameras were public. Professionals saw the findings in the session.",
                    "The council removed the addresses at once and is reviewing what each home publishes about itself. The question what homes must publish went to the inspectorate. About 20 young people were safer immediately.",
                    "The weekly meeting looks at places where children are exploited, not only at one child after another."),
            new Story(
                    "Custody staff of a railway police force ask different questions",
                    "Eight workshops reached 200 officers, and the force changed its risk assessment in custody.",
                    "Staff dalfa heddlu rheilffordd yn gofyn cwestiynau gwahanol",
                    "Cyrhaeddodd wyth gweithdy 200 o swyddogion, a newidiodd yr heddlu ei asesiad risg yn y ddalfa.",
                    "The programme held workshops in four cities, trained a new team of 30 officers and shadowed the staff of a custody suite. Many officers had not heard of the National Referral Mechanism or did not know how to use it.",
                    "The force reviews its risk assessment for young people who enter and leave custody. An inspection named the same points and found that the work had begun.",
                    "We use the referral mechanism from the first contact, because we know now how it protects."),
            new Story(
                    "Schools across the country receive one clear pack about county lines",
                    "A membership organisation for school leaders and the programme wrote a pack that up to 2,000 schools can use.",
                    "Ysgolion ledled y wlad yn cael un pecyn clir am linellau cyffuriau",
                    "Ysgrifennodd sefydliad aelodaeth i arweinwyr ysgolion a'r rhaglen becyn y gall hyd at 2,000 o ysgolion ei ddefnyddio.",
                    "The pack has a training video, slides, a handout, a language guide and answers to frequent questions. Practitioners who support young people every day checked it.",
                    "Safeguarding leads deliver the training themselves. All schools that are members have access to the pack.",
                    "Young people see the signs in the stories of friends and tell somebody."),
            new Story(
                    "A victims' charity opens its service to young people who were made to offend",
                    "Young people who had been exploited and also charged were not entitled to support. Now they are.",
                    "Elusen dioddefwyr yn agor ei gwasanaeth i bobl ifanc a orfodwyd i droseddu",
                    "Nid oedd gan bobl ifanc yr oedd eraill wedi camfanteisio arnynt, ac a gyhuddwyd hefyd, hawl i gymorth. Mae ganddynt nawr.",
                    "The officer worked with the charity's regional managers and the police, and showed how young people are forced to commit crimes. The managers collected the cases in which the charity had not been able to help.",
                    "The charity changed its policy and its referral process in the region. A national change is planned for the second year.",
                    "Professionals listen first, and ask about the offence later."));

    private DemoCaseStudies() {}

    /**
     * @param tasks that the case studies are about, one for each
     * @param comments ids of the comments with these words that may be quoted
     */
    public static List<CaseStudy> published(List<TaskId> tasks, Function<String, List<String>> comments, Instant at) {
        return IntStream.range(0, Math.min(STORIES.size(), tasks.size()))
                .mapToObj(number -> published(
                        number,
                        STORIES.get(number),
                        tasks.get(number),
                        comments.apply(STORIES.get(number).quoted()),
                        at))
                .toList();
    }

    private static CaseStudy published(int number, Story story, TaskId task, List<String> comments, Instant at) {
        var content = new CaseStudyContent(
                story.title(),
                story.summary(),
                story.welshTitle(),
                story.welshSummary(),
                List.of(
                        new CaseStudySection("What we did", story.done()),
                        new CaseStudySection("What changed", story.changed())),
                List.of(task),
                List.of(),
                comments);
        return CaseStudy.create(new CaseStudyId("cse_demo%d".formatted(number)), content, AUTHOR, at, null)
                .submit(null, AUTHOR, at)
                .approve(REVIEWER, at);
    }
}
